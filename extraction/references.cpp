// A description or pronoun looks back over the names before it. Each named entity of a fitting class and gender gets a
// score from what the text says: that it was described by the same noun (« Anne Martin, ministre de … »), that it spoke
// last, that it opens its sentence as subjects do, and how near it stands. Nothing is looked at further back than
// kNamesBack names, so that the cost of an expression does not grow with the article.
#include "extraction/references.hpp"

#include <algorithm>
#include <string_view>

#include "extraction/reference_context.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {
namespace {

bool is_organization(std::string_view type) {
  return type == "Organization" || type == "Company" || type == "GovernmentBody";
}

/// How well a candidate answers a pronoun; negative: not at all.
double pronoun_score(const ReferenceCandidate& c, const ReferenceRequest& request, const Entity& entity,
                     std::uint32_t distance, bool speaking, bool natural_gender) {
  constexpr std::uint32_t kFarthest = 10;
  const bool person = entity.type == "Person";
  // Who goes on speaking is named only once.
  constexpr std::uint32_t kSpeakingWithin = 3;
  if (speaking) distance = std::min(distance, kSpeakingWithin);
  constexpr std::uint32_t kTopicWithin = 6;
  if (c.topic) distance = std::min(distance, kTopicWithin);
  if (distance > kFarthest || !entity.named) return -1;
  if (request.gender == 'n' ? !is_organization(entity.type) : natural_gender && !person) return -1;
  // A country acts as a subject: « La France … elle »; where something happens is nobody.
  if (!person && !is_organization(entity.type) && !(entity.type == "Place" && c.subject)) return -1;
  const bool other_gender =
      request.gender != 'n' && c.gender != '-' && request.gender != '-' && c.gender != request.gender;
  // "She" is a person, and who is on the stage may have a first name that the tables give to men; « elle » may be a
  // thing.
  const bool on_stage = speaking || (c.subject && distance <= 1);
  if (other_gender && (!natural_gender || c.told_gender || !on_stage)) return -1;
  if (request.latter) return person ? 1.0 / (1 + c.order) : -1;
  // Who the sentence before speaks of comes first, then who spoke last.
  const double subject = !c.subject ? 0 : distance <= 1 ? 1.3 : 0.3;
  const double agrees = c.gender != '-' && c.gender == request.gender ? 0.4 : 0;
  return 4.0 - 0.25 * distance + (speaking ? 1.5 - 0.4 * std::min(distance, 3U) : 0) + (person ? 1.4 : 0) + subject +
         agrees - (other_gender ? 2.5 : 0) + (entity.type == "Place" ? -2 : 0) + 0.02 * std::min(c.count, 10U) -
         0.05 * std::min(c.order, 10U);
}

/// Sentences over which a description alone comes back to somebody.
constexpr std::uint32_t kNear = 2;

/// Whether a noun may stand for a candidate: by its class, where the text has not described it by this noun.
bool may_stand_for(const ReferenceCandidate& c, const ReferenceRequest& request, const Entity& entity,
                   std::uint32_t distance, bool speaking) {
  return std::any_of(request.senses.begin(), request.senses.end(), [&](const Description& d) {
    // « le prévenu », "the engineer" alone comes back to somebody who is on the stage.
    const bool comes_back = d.use == Description::Use::source && d.type == "Person" && request.anaphoric &&
                            (speaking || (distance <= kNear && c.subject));
    return (d.use == Description::Use::party || comes_back) && may_be_called(entity.type, d.type) &&
           (d.type != "Person" || c.gender == '-' || d.gender == '-' || request.gender == '-' ||
            c.gender == request.gender);
  });
}

/// How well a candidate answers a description; negative: not at all.
double description_score(const ReferenceCandidate& c, const ReferenceRequest& request, const Entity& entity,
                         std::uint32_t distance, bool speaking) {
  if (!entity.named) return -1;
  const bool described = c.described || c.kin;
  const bool fits = may_stand_for(c, request, entity, distance, speaking);
  const bool office =
      std::any_of(request.senses.begin(), request.senses.end(), [](const Description& d) { return d.office; });
  if ((request.owned || office) && !described) return -1;
  // « le chef de l'État » is whom the text spoke of just now, unless it calls that person something else.
  if (request.phrase && !described && (c.other || !(speaking || (c.subject && distance <= 1)))) return -1;
  // « le patron de l'usine » is not any head of something.
  if (request.complement && !c.described) return -1;
  const bool exact = std::any_of(request.senses.begin(), request.senses.end(),
                                 [&](const Description& d) { return d.type == entity.type; });
  if (!fits && !(described && (entity.type == "Person" || is_organization(entity.type)))) return -1;
  if (c.gender != '-' && request.gender != '-' && c.gender != request.gender && entity.type == "Person") return -1;
  // « le patron d'Orvalis » is a person whom the text ties to Orvalis; the named thing itself is not meant.
  if (std::find(request.names.begin(), request.names.end(), c.entity) != request.names.end()) return -1;
  if (!request.names.empty() && entity.type == "Person" && !(described && (c.beside_names || request.of_place)))
    return -1;
  if (!described && entity.type == "Place") return -1;
  // « la start-up chinoise » is none that the text calls French.
  if (!request.place.empty() && !c.place.empty() && c.place != request.place) return -1;
  // « la coalition », « l'université » that the text has not called so is no other body than the one on the stage; « le
  // groupe » may be any company, « le journal » any body but a company.
  const auto calls = [&](std::string_view type) {
    return std::any_of(request.senses.begin(), request.senses.end(),
                       [&](const Description& d) { return d.type == type; });
  };
  const bool on_stage = described || speaking || (c.subject && distance <= kNear);
  const bool any_body = calls("Company") || (calls("Media") && entity.type != "Company");
  if (!on_stage && !any_body && is_organization(entity.type)) return -1;
  const double from_there = !request.place.empty() && c.place == request.place ? 2.0 : 0;
  const double told = c.described ? 3.0 : c.kin ? 2.0 : c.other ? -0.4 : 0;
  return 3.0 - 0.12 * distance + told + (speaking ? 1.0 : 0) + (exact ? 0.6 : 0) + (c.subject ? 0.5 : 0) +
         (c.beside_names ? 1.0 : 0) + from_there + 0.05 * std::min(c.count, 10U);
}

/// Whether an expression stands where an article presents people before it names them: its title, its first lines.
bool in_opening(const Document& document, TokenRange expression) {
  constexpr std::uint32_t kOpening = 2;
  const std::uint32_t paragraph = document.sentences[document.tokens[expression.first].sentence].paragraph;
  return paragraph < kOpening || document.paragraphs[paragraph].heading;
}

}  // namespace

struct ReferenceResolver::Data {
  Data(const Seeds& seeds, const LanguageData& language) : nouns(seeds, language.code()) {
    read_table(seeds.file(language.code() + "/demonyms.tsv"), true, [&](const TableRow& row) {
      if (row[2] == "country") demonyms.emplace(row[0], split(row[1], '|').front());
    });
  }
  DescriptionNouns nouns;
  TextMap<std::string_view> demonyms;  ///< Adjective to country.
};

ReferenceResolver::ReferenceResolver(const Seeds& seeds, const LanguageData& language)
    : data_(std::make_unique<Data>(seeds, language)) {}
ReferenceResolver::~ReferenceResolver() = default;
ReferenceResolver::ReferenceResolver(ReferenceResolver&&) noexcept = default;

const DescriptionNouns& ReferenceResolver::nouns() const {
  return data_->nouns;
}

char ReferenceResolver::gender_of_pronoun(std::string_view lower) const {
  const auto known = read_pronoun(lower);
  return known && known->second == Number::singular ? known->first : '\0';
}

std::optional<std::uint32_t> ReferenceResolver::resolve(const Document& document, const Entities& entities,
                                                        TokenRange expression, std::optional<std::uint32_t> speaking,
                                                        const Quotations* quotations) const {
  if (expression.empty() || expression.last > document.size()) return std::nullopt;
  if (const Name* name = entities.name_at(expression.first); name != nullptr && name->tokens == expression)
    return entities.at(expression.first);
  const ReferenceContext context(document, entities, data_->nouns, data_->demonyms, quotations);
  const ReferenceRequest request = context.read(expression);
  // "They also claimed …", « ont-ils écrit »: the company or the plural name that spoke last.
  if (request.pronoun && request.number == Number::plural && read_pronoun(document.lower(expression.first)) &&
      speaking && is_organization(entities.list[*speaking].type) &&
      (document.has(Feature::plural_body) || entities.agreement[*speaking].number == 'p'))
    return speaking;
  if (request.number == Number::plural) return std::nullopt;
  const auto person = [](const Description& d) { return d.type == "Person"; };
  const bool opens = !request.pronoun && !request.latter && !request.owned && in_opening(document, expression) &&
                     std::any_of(request.senses.begin(), request.senses.end(), person);
  if (!request.definite) return opens ? context.named_behind(expression, request) : std::nullopt;
  // « le décret », "the executive order" speaks for nobody that the text names.
  const auto document_sense = [](const Description& d) { return d.use == Description::Use::document; };
  if (!request.senses.empty() && std::all_of(request.senses.begin(), request.senses.end(), document_sense))
    return std::nullopt;
  if (request.pronoun && request.gender == 'n' && context.speaks_of_place(expression.first)) return std::nullopt;
  const std::uint32_t here = document.tokens[expression.first].sentence;
  const bool introduced = !request.pronoun && !request.latter && context.introduced(expression, request);
  double best = 0;
  std::optional<std::uint32_t> answer;
  for (const ReferenceCandidate& candidate : context.candidates(expression, request)) {
    if (introduced && !candidate.described) continue;
    const std::uint32_t distance = here - std::min(here, candidate.last_sentence);
    const bool speaks = speaking == candidate.entity;
    const Entity& entity = entities.list[candidate.entity];
    const double score =
        request.pronoun || request.latter
            ? pronoun_score(candidate, request, entity, distance, speaks, !document.has(Feature::agreement))
            : description_score(candidate, request, entity, distance, speaks);
    if (score > best) {
      best = score;
      answer = candidate.entity;
    }
  }
  if (answer || !opens) return answer;
  if (const auto alone = context.only_person_before(expression, request)) return alone;
  return context.named_behind(expression, request);
}

}  // namespace pressgraph
