// What a text speaks of where words only point to it. A paragraph that names one body speaks of that one; the whole
// text speaks of the one that it names most. Where the two differ, or where several stand side by side, nothing is
// plain.
#include "extraction/bodies_spoken_of.hpp"

#include <algorithm>
#include <vector>

#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// Names looked back over, so that the cost of a role does not grow with the text.
constexpr std::size_t kNamesBack = 80;

struct Candidate {
  std::uint32_t entity = 0;
  std::uint32_t names = 0;
  std::uint32_t last_sentence = 0;
};

/// The entities that fit, the one named last first.
template <typename Fits>
std::vector<Candidate> candidates_before(const RelationContext& context, std::uint32_t token, const Fits& fits) {
  const Entities& entities = context.entities;
  std::vector<Candidate> out;
  auto name = std::partition_point(entities.names.begin(), entities.names.end(),
                                   [&](const Name& each) { return each.tokens.first < token; });
  for (std::size_t n = 0; name != entities.names.begin() && n < kNamesBack; ++n) {
    --name;
    const std::uint32_t entity = entities.entity_of_name[static_cast<std::size_t>(name - entities.names.begin())];
    const auto known = std::find_if(out.begin(), out.end(), [&](const Candidate& c) { return c.entity == entity; });
    if (known != out.end())
      ++known->names;
    else if (fits(entity))
      out.push_back({entity, 1, context.document.tokens[name->tokens.first].sentence});
  }
  return out;
}

/// The one candidate that the paragraph of the token names before it, or else that the text names most.
std::int32_t plainly_meant(const Document& document, std::uint32_t token, const std::vector<Candidate>& candidates) {
  constexpr std::uint32_t kFarthest = 20;  ///< Sentences.
  const std::uint32_t here = document.tokens[token].sentence;
  const std::uint32_t first = document.paragraphs[document.sentences[here].paragraph].first_sentence;
  const auto in_paragraph = [&](const Candidate& c) { return c.last_sentence >= first; };
  const auto main = std::max_element(candidates.begin(), candidates.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.names < b.names; });
  if (main == candidates.end()) return -1;
  const bool rivals = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& c) {
    return c.entity != main->entity && c.names == main->names;
  });
  const bool spoken_of = main->names > 1 && !rivals;
  const auto near = std::count_if(candidates.begin(), candidates.end(), in_paragraph);
  if (near == 0)
    return spoken_of && main->last_sentence + kFarthest >= here ? static_cast<std::int32_t>(main->entity) : -1;
  // Among several of a paragraph, the one of which the whole text is about.
  constexpr std::uint32_t kOften = 3;
  if (near > 1) {
    const bool leads = std::all_of(candidates.begin(), candidates.end(), [&](const Candidate& c) {
      return c.entity == main->entity || 2 * c.names <= main->names;
    });
    return leads && main->names >= kOften && in_paragraph(*main) ? static_cast<std::int32_t>(main->entity) : -1;
  }
  const auto only = std::find_if(candidates.begin(), candidates.end(), in_paragraph);
  return !spoken_of || only == main ? static_cast<std::int32_t>(only->entity) : -1;
}

/// Whether the noun heads the name, before any preposition: « le festival » for the « Festival de Vernay », "the
/// library" for the "Tessival Library of Art".
bool is_called(const RelationContext& context, std::string_view name, std::string_view noun) {
  const std::string lower = to_lower(name);
  for (const std::string_view word : split(lower, ' ')) {
    if (word == noun) return true;
    const std::string_view elided = word.substr(0, word.find('\'') + 1);  // « Fête | d'hiver »; empty where none is.
    if (context.rules.in("complement", word) || context.rules.in("contracted", word) ||
        context.rules.in("class_preposition", elided))
      return false;
  }
  return false;
}

}  // namespace

std::int32_t country_spoken_of(const RelationContext& context, std::uint32_t token) {
  return plainly_meant(context.document, token, candidates_before(context, token, [&](std::uint32_t entity) {
                         return is_a(context.type(entity), "Place") &&
                                context.rules.is_country(context.entities.list[entity].name);
                       }));
}

std::int32_t place_spoken_of(const RelationContext& context, std::uint32_t token) {
  return plainly_meant(context.document, token, candidates_before(context, token, [&](std::uint32_t entity) {
                         return is_a(context.type(entity), "Place") &&
                                !context.rules.is_country(context.entities.list[entity].name);
                       }));
}

std::int32_t organization_spoken_of(const RelationContext& context, std::uint32_t token) {
  return plainly_meant(context.document, token, candidates_before(context, token, [&](std::uint32_t entity) {
                         return is_a(context.type(entity), "Organization") && context.type(entity) != "GovernmentBody";
                       }));
}

std::int32_t organization_named_last(const RelationContext& context, std::uint32_t token) {
  const auto named = candidates_before(
      context, token, [&](std::uint32_t entity) { return is_a(context.type(entity), "Organization"); });
  return named.empty() ? -1 : static_cast<std::int32_t>(named.front().entity);
}

std::int32_t body_described(const RelationContext& context, std::string_view noun, std::uint32_t token) {
  const auto called = candidates_before(context, token, [&](std::uint32_t entity) {
    const Entity& each = context.entities.list[entity];
    const bool body = is_a(each.type, "Organization") || is_a(each.type, "Event") || is_a(each.type, "Place");
    return body && is_called(context, each.name, noun);
  });
  if (called.size() == 1) return static_cast<std::int32_t>(called.front().entity);
  if (!called.empty()) return plainly_meant(context.document, token, called);
  if (context.rules.in("settlement", noun)) return place_spoken_of(context, token);
  // « la police », « la rencontre »: only a noun for a body that has a name of its own calls one that the text has not
  // called so; « la société », which may be any company, is whom references find.
  return plainly_meant(context.document, token, candidates_before(context, token, [&](std::uint32_t entity) {
                         const std::string_view type = context.type(entity);
                         return (type == "Organization" || type == "Company") && context.may_call(noun, type);
                       }));
}

}  // namespace pressgraph
