// A description or pronoun looks back over the names before it. Each named entity of a fitting class and gender gets a
// score from what the text says: that it was described by the same noun (« Anne Martin, ministre de … »), that it spoke
// last, that it opens its sentence as subjects do, and how near it stands. Nothing is looked at further back than
// kNamesBack names, so that the cost of an expression does not grow with the article.
#include "extraction/references.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/text_map.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kNamesBack = 120;

enum class Number : std::uint8_t { singular, plural };

/// What an expression asks of its referent.
struct Request {
  bool pronoun = false;
  bool latter = false;  ///< « ce dernier »: the last person named.
  char gender = '-';
  Number number = Number::singular;
  std::string noun;                 ///< Head noun, lower case; empty for a pronoun.
  std::vector<Description> senses;  ///< Of the noun.
  bool definite = true;
  bool owned = false;                ///< « son avocate »: somebody else than the owner.
  bool complement = false;           ///< « le président du tribunal »: told apart by what it belongs to.
  std::string_view place;            ///< Where « la start-up chinoise » says that it is from; empty: nowhere.
  std::vector<std::uint32_t> names;  ///< Entities named inside the expression.
  bool of_place = false;             ///< They are places: « le président du Chili » stands far from « Chili ».
};

struct Candidate {
  std::uint32_t entity = 0;
  std::uint32_t last_sentence = 0;
  std::uint32_t count = 0;
  bool subject = false;
  bool described = false;
  bool beside_names = false;  ///< A name of the expression stands beside one of its mentions.
  char gender = '-';
  std::string_view place;  ///< The place whose adjective stands beside one of its names.
  bool noun_read = false;  ///< A noun that describes it has been looked at: only the nearest tells its gender.
};

/// « président » and « présidente », « patron » and « patronne » are one description.
bool same_description(std::string_view a, std::string_view b) {
  const std::size_t shared =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::size_t longer = std::max(a.size(), b.size());
  return a == b || (shared >= 4 && shared + 3 >= longer && std::min(a.size(), b.size()) >= 5);
}

/// Gender and number of a pronoun, a clitic's hyphens taken off: « -t-il » is « il ».
std::optional<std::pair<char, Number>> read_pronoun(std::string_view pronoun) {
  while (pronoun.starts_with('-')) pronoun.remove_prefix(pronoun.starts_with("-t-") ? 3 : 1);
  static const std::map<std::string_view, std::pair<char, Number>> kPronouns = {
      {"il", {'m', Number::singular}},       {"elle", {'f', Number::singular}},
      {"ils", {'m', Number::plural}},        {"elles", {'f', Number::plural}},
      {"he", {'m', Number::singular}},       {"she", {'f', Number::singular}},
      {"they", {'-', Number::plural}},       {"it", {'n', Number::singular}},
      {"lui", {'-', Number::singular}},      {"l'", {'-', Number::singular}},
      {"celui-ci", {'m', Number::singular}}, {"celle-ci", {'f', Number::singular}},
      {"its", {'n', Number::singular}},      {"his", {'m', Number::singular}},
      {"her", {'f', Number::singular}},      {"son", {'-', Number::singular}},
      {"sa", {'-', Number::singular}},       {"ses", {'-', Number::singular}},
      {"lui-même", {'m', Number::singular}}, {"elle-même", {'f', Number::singular}},
      {"celui", {'m', Number::singular}},    {"celle", {'f', Number::singular}}};
  const auto it = kPronouns.find(pronoun);
  return it == kPronouns.end() ? std::nullopt : std::optional(it->second);
}

class Context {
 public:
  Context(const Document& document, const Entities& entities, const DescriptionNouns& nouns,
          const TextMap<std::string_view>& demonyms)
      : document_(document), entities_(entities), nouns_(nouns), demonyms_(demonyms) {}

  Request read(TokenRange expression) const;
  std::vector<Candidate> candidates(TokenRange expression, const Request& request) const;
  /// Whether the text spoke of « un ingénieur » before « l'ingénieur »: somebody whom it does not name.
  bool introduced(TokenRange expression, const Request& request) const;

 private:
  bool is(std::uint32_t token, WordClass c) const {
    return (document_.word(token).classes >> static_cast<unsigned>(c) & 1U) != 0;
  }
  /// « du | tribunal », « de | la défense », but no name.
  bool is_complement(std::uint32_t i) const {
    if (!is(i, WordClass::of) || entities_.at(i)) return false;
    if (document_.lower(i) == "du" || document_.lower(i) == "des") return !entities_.at(i + 1);
    return is(i + 1, WordClass::definite) && !entities_.at(i + 1) && !entities_.at(i + 2);
  }
  /// The country whose adjective the word is (« chinoise », "Chinese"), or nothing.
  std::string_view place_of(std::uint32_t token) const {
    const std::string_view* found = demonyms_.find(document_.lower(token));
    if (found == nullptr) found = demonyms_.find(document_.surface(token));
    return found == nullptr ? std::string_view{} : *found;
  }
  bool mark(std::uint32_t token) const { return document_.tokens[token].kind == TokenKind::punctuation; }
  void look_around(const Name& name, const Request& request, Candidate& candidate) const;
  void look_at(std::uint32_t token, bool apposed, const Request& request, Candidate& candidate) const;

  const Document& document_;
  const Entities& entities_;
  const DescriptionNouns& nouns_;
  const TextMap<std::string_view>& demonyms_;
};

Request Context::read(TokenRange expression) const {
  Request out;
  const std::string_view first = document_.lower(expression.first);
  if (expression.size() == 1 && !document_.word(expression.first).capital &&
      document_.tokens[expression.first].kind == TokenKind::word)
    out.pronoun = true;
  if (expression.size() == 1 &&
      (is(expression.first, WordClass::subject) || is(expression.first, WordClass::possessive) || first == "lui"))
    out.pronoun = true;
  if (out.pronoun) {
    const auto known = read_pronoun(first);
    out.number = known ? known->second : Number::plural;  // « on », « certains », « eux »: nobody that the text names.
    if (known) out.gender = known->first;
    return out;
  }
  out.definite = is(expression.first, WordClass::definite) || is(expression.first, WordClass::possessive) ||
                 !is(expression.first, WordClass::determiner);
  if (first == "les" || first == "des" || first == "ces" || first == "ses" || first == "leurs" || first == "these" ||
      first == "those")
    out.number = Number::plural;
  if (document_.tokens[expression.first].kind == TokenKind::number) out.number = Number::plural;
  if (first == "le" || first == "ce" || first == "du") out.gender = 'm';
  if (first == "la" || first == "cette") out.gender = 'f';
  out.owned = is(expression.first, WordClass::possessive);
  for (std::uint32_t i = expression.first + 2; i + 1 < expression.last; ++i)
    out.complement = out.complement || is_complement(i);
  bool behind_head = false;
  for (std::uint32_t i = expression.first; i < expression.last; ++i) {
    if (const auto entity = entities_.at(i)) {
      if (out.names.empty() || out.names.back() != *entity) out.names.push_back(*entity);
      continue;
    }
    if (out.place.empty() && !behind_head) out.place = place_of(i);
    const std::string_view lower = document_.lower(i);
    if (lower == "dernier" || lower == "dernière" || lower == "latter")
      out.latter = is(expression.first, WordClass::definite) && expression.size() == 2;
    // « la culture de l'entreprise » is no company; « le patron d'Orvalis » belongs to Orvalis.
    behind_head = behind_head || (is(i, WordClass::preposition) && i > expression.first &&
                                  (!out.noun.empty() || !is(i, WordClass::determiner)));
    if (behind_head) continue;
    const bool head_last = document_.language == "en";
    if (const auto* senses = nouns_.find(lower); senses != nullptr && (out.noun.empty() || head_last)) {
      out.noun = lower;
      out.senses = *senses;
      // "local traders": English says plural by the noun alone.
      if ((head_last || !is(expression.first, WordClass::determiner)) && lower.size() > 3 && lower.ends_with('s') &&
          nouns_.find(lower.substr(0, lower.size() - 1)))
        out.number = Number::plural;
    }
  }
  out.of_place = std::all_of(out.names.begin(), out.names.end(),
                             [&](std::uint32_t e) { return entities_.list[e].type == "Place"; });
  if (out.noun.empty()) {
    for (std::uint32_t i = expression.first; i < expression.last && out.noun.empty(); ++i)
      if (!is(i, WordClass::determiner) && !is(i, WordClass::preposition) && document_.word(i).has_letter &&
          !entities_.at(i))
        out.noun = document_.lower(i);
  }
  return out;
}

bool Context::introduced(TokenRange expression, const Request& request) const {
  constexpr std::uint32_t kFarthest = 400;
  if (request.noun.empty() || request.senses.empty() || request.senses.front().type != "Person") return false;
  for (std::uint32_t i = expression.first; i > 0 && i + kFarthest > expression.first; --i)
    if (is(i - 1, WordClass::indefinite) && document_.lower(i) == request.noun && !entities_.at(i + 1)) return true;
  return false;
}

void Context::look_at(std::uint32_t token, bool apposed, const Request& request, Candidate& candidate) const {
  const std::string_view lower = document_.lower(token);
  if (!request.noun.empty() && same_description(lower, request.noun)) candidate.described = true;
  if (const auto entity = entities_.at(token))
    if (std::find(request.names.begin(), request.names.end(), *entity) != request.names.end())
      candidate.beside_names = true;
  if (candidate.gender != '-' || candidate.noun_read) return;
  if (const auto* senses = nouns_.find(lower); senses != nullptr) {
    candidate.noun_read = senses->front().use == Description::Use::party;
    const auto fits = [&](const Description& d) {
      return may_be_called(entities_.list[candidate.entity].type, d.type);
    };
    const bool all_same = std::all_of(senses->begin(), senses->end(),
                                      [&](const Description& d) { return d.gender == senses->front().gender; });
    if (all_same && std::any_of(senses->begin(), senses->end(), fits)) candidate.gender = senses->front().gender;
  }
  if (apposed) return;
  if (lower == "mme" || lower == "mlle" || lower == "madame" || lower == "mrs." || lower == "ms.")
    candidate.gender = 'f';
  if (lower == "m." || lower == "monsieur" || lower == "mr.") candidate.gender = 'm';
}

/// Reads the words that belong to a name: before it (« la ministre danoise des Ports, X »), and in apposition behind
/// it (« X, maire adjoint de Y »).
void Context::look_around(const Name& name, const Request& request, Candidate& candidate) const {
  constexpr std::uint32_t kBefore = 12;
  constexpr std::uint32_t kBehind = 16;
  const TokenRange sentence = document_.sentence_of(name.tokens.first);
  // « le conseil » for the « Conseil de sécurité maritime »
  for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i)
    if (!request.noun.empty() && entities_.list[candidate.entity].type != "Person" &&
        same_description(document_.lower(i), request.noun))
      candidate.described = true;
  bool own = true;  // Up to the next name or verb what is said is said of this name.
  // Before the name: « la ministre X », and over a comma « la ministre danoise des Ports, X ».
  const bool apposed_to = name.tokens.first > sentence.first && document_.lower(name.tokens.first - 1) == ",";
  for (std::uint32_t i = name.tokens.first - (apposed_to ? 1 : 0), n = 0; i-- > sentence.first && n < kBefore; ++n) {
    if (mark(i) || is(i, WordClass::have) || is(i, WordClass::be) || (!apposed_to && is(i, WordClass::preposition)))
      break;
    look_at(i, false, request, candidate);
    own = own && !entities_.at(i) && document_.tokens[i].pos != Pos::verb && document_.tokens[i].pos != Pos::aux;
    if (own && candidate.place.empty()) candidate.place = place_of(i);
  }
  std::uint32_t i = name.tokens.last;
  if (i + 1 >= sentence.last) return;
  const std::string_view next = document_.lower(i);
  if (next != "," && next != "(" && next != "–" && next != "—" && !is(i, WordClass::be)) return;
  // Behind it, up to the first « de » for what the thing is, further for what it belongs to.
  bool complement = false;
  for (std::uint32_t n = 0; ++i < sentence.last && n < kBehind; ++n) {
    if (is(i, WordClass::have) || is(i, WordClass::relative) ||
        (mark(i) && document_.lower(i) != "," && document_.lower(i) != "'"))
      break;
    complement = complement || is(i, WordClass::preposition);
    if (!complement || entities_.at(i)) look_at(i, true, request, candidate);
    if (!complement && candidate.place.empty()) candidate.place = place_of(i);
    if (document_.lower(i) == ",") complement = false;
  }
}

std::vector<Candidate> Context::candidates(TokenRange expression, const Request& request) const {
  std::vector<Candidate> out;
  auto next = std::lower_bound(entities_.names.begin(), entities_.names.end(), expression.first,
                               [](const Name& name, std::uint32_t at) { return name.tokens.first < at; });
  for (std::size_t n = 0; next != entities_.names.begin() && n < kNamesBack; ++n) {
    --next;
    const std::uint32_t entity = entities_.entity_of_name[static_cast<std::size_t>(next - entities_.names.begin())];
    auto it = std::find_if(out.begin(), out.end(), [&](const Candidate& c) { return c.entity == entity; });
    if (it == out.end()) {
      out.push_back({entity,
                     document_.tokens[next->tokens.first].sentence,
                     0,
                     false,
                     false,
                     false,
                     entities_.agreement[entity].gender,
                     {},
                     false});
      it = std::prev(out.end());
    }
    ++it->count;
    const TokenRange sentence = document_.sentence_of(next->tokens.first);
    constexpr std::uint32_t kSubjectWithin = 4;
    if (next->tokens.first < sentence.first + kSubjectWithin &&
        it->last_sentence == document_.tokens[next->tokens.first].sentence)
      it->subject = true;
    it->noun_read = false;
    if (it->count <= 8) look_around(*next, request, *it);
  }
  return out;
}

bool is_organization(std::string_view type) {
  return type == "Organization" || type == "Company" || type == "GovernmentBody";
}

/// How well a candidate answers a pronoun; negative: not at all.
double pronoun_score(const Candidate& c, const Request& request, const Entity& entity, std::uint32_t distance,
                     bool speaking, bool english) {
  constexpr std::uint32_t kFarthest = 10;
  const bool person = entity.type == "Person";
  if (distance > kFarthest || !entity.named) return -1;
  if (request.gender == 'n' ? !is_organization(entity.type) : english && !person) return -1;
  if (!person && !is_organization(entity.type) && entity.type != "Place") return -1;
  if (request.gender != 'n' && c.gender != '-' && request.gender != '-' && c.gender != request.gender) return -1;
  if (request.latter && !person) return -1;
  const double near = request.latter ? 1.0 : 0.25;
  return 4.0 - near * distance + (speaking && !request.latter ? 1.5 - 0.25 * std::min(distance, 4U) : 0) +
         (person ? 1.4 : 0) + (c.subject ? 0.6 : 0) + (entity.type == "Place" ? -2 : 0) + 0.02 * std::min(c.count, 10U);
}

/// How well a candidate answers a description; negative: not at all.
double description_score(const Candidate& c, const Request& request, const Entity& entity, std::uint32_t distance,
                         bool speaking) {
  if (!entity.named) return -1;
  const bool fits = std::any_of(request.senses.begin(), request.senses.end(), [&](const Description& d) {
    return d.use == Description::Use::party && may_be_called(entity.type, d.type) &&
           (d.type != "Person" || c.gender == '-' || d.gender == '-' || request.gender == '-' ||
            c.gender == request.gender);
  });
  const bool office =
      std::any_of(request.senses.begin(), request.senses.end(), [](const Description& d) { return d.office; });
  if ((request.owned || request.complement || office) && !c.described) return -1;
  const bool exact = std::any_of(request.senses.begin(), request.senses.end(),
                                 [&](const Description& d) { return d.type == entity.type; });
  if (!fits && !(c.described && (entity.type == "Person" || is_organization(entity.type)))) return -1;
  if (c.gender != '-' && request.gender != '-' && c.gender != request.gender && entity.type == "Person") return -1;
  // « le patron d'Orvalis » is a person whom the text ties to Orvalis; the named thing itself is not meant.
  if (std::find(request.names.begin(), request.names.end(), c.entity) != request.names.end()) return -1;
  if (!request.names.empty() && !request.of_place && entity.type == "Person" && !(c.described && c.beside_names))
    return -1;
  if (!c.described && entity.type == "Place") return -1;
  // « la start-up chinoise » is none that the text calls French.
  if (!request.place.empty() && !c.place.empty() && c.place != request.place) return -1;
  const double from_there = !request.place.empty() && c.place == request.place ? 2.0 : 0;
  return 3.0 - 0.12 * distance + (c.described ? 3.0 : 0) + (speaking ? 1.0 : 0) + (exact ? 0.6 : 0) +
         (c.subject ? 0.5 : 0) + (c.beside_names ? 1.0 : 0) + from_there + 0.05 * std::min(c.count, 10U);
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
                                                        TokenRange expression,
                                                        std::optional<std::uint32_t> speaking) const {
  if (expression.empty() || expression.last > document.size()) return std::nullopt;
  if (const Name* name = entities.name_at(expression.first); name != nullptr && name->tokens == expression)
    return entities.at(expression.first);
  const Context context(document, entities, data_->nouns, data_->demonyms);
  const Request request = context.read(expression);
  if (request.number == Number::plural || !request.definite) return std::nullopt;
  // « le décret », "the executive order" speaks for nobody that the text names.
  const auto document_sense = [](const Description& d) { return d.use == Description::Use::document; };
  if (!request.senses.empty() && std::all_of(request.senses.begin(), request.senses.end(), document_sense))
    return std::nullopt;
  const std::uint32_t here = document.tokens[expression.first].sentence;
  const bool introduced = !request.pronoun && !request.latter && context.introduced(expression, request);
  double best = 0;
  std::optional<std::uint32_t> answer;
  for (const Candidate& candidate : context.candidates(expression, request)) {
    if (introduced && !candidate.described) continue;
    const std::uint32_t distance = here - std::min(here, candidate.last_sentence);
    const bool speaks = speaking == candidate.entity;
    const Entity& entity = entities.list[candidate.entity];
    const double score = request.pronoun || request.latter
                             ? pronoun_score(candidate, request, entity, distance, speaks, document.language == "en")
                             : description_score(candidate, request, entity, distance, speaks);
    if (score > best) {
      best = score;
      answer = candidate.entity;
    }
  }
  return answer;
}

}  // namespace pressgraph
