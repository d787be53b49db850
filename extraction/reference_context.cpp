// What an expression asks of its referent, and what the text says of the names before it.
#include "extraction/reference_context.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace pressgraph {
namespace {

constexpr std::size_t kNamesBack = 120;
/// « l'ancienne championne olympique »
constexpr std::uint32_t kLongestAnaphor = 4;

/// « président » and « présidente », « directeur » and « directrice », "chairman" and "chairwoman" are one description.
bool same_description(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 3;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kPairs = {{{"", "e"},
                                                                                            {"", "s"},
                                                                                            {"", "es"},
                                                                                            {"", "ne"},
                                                                                            {"", "te"},
                                                                                            {"", "le"},
                                                                                            {"", "sse"},
                                                                                            {"r", "se"},
                                                                                            {"eur", "rice"},
                                                                                            {"er", "ère"},
                                                                                            {"f", "ve"},
                                                                                            {"x", "se"},
                                                                                            {"man", "woman"}}};
  if (a.starts_with("ex-")) a.remove_prefix(3);
  if (a == b) return true;
  std::size_t shared =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  // The endings are cut at whole code points.
  while (shared > 0 && shared < a.size() && (static_cast<unsigned char>(a[shared]) & 0xC0U) == 0x80U) --shared;
  if (shared < kStem) return false;
  const std::string_view rest_a = a.substr(shared);
  const std::string_view rest_b = b.substr(shared);
  return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) {
    return (rest_a == pair.first && rest_b == pair.second) || (rest_a == pair.second && rest_b == pair.first);
  });
}

}  // namespace

std::optional<std::pair<char, Number>> read_pronoun(std::string_view pronoun) {
  while (pronoun.starts_with('-')) pronoun.remove_prefix(pronoun.starts_with("-t-") ? 3 : 1);
  static const std::map<std::string_view, std::pair<char, Number>> kPronouns = {
      {"il", {'m', Number::singular}},       {"elle", {'f', Number::singular}},
      {"ils", {'m', Number::plural}},        {"elles", {'f', Number::plural}},
      {"he", {'m', Number::singular}},       {"she", {'f', Number::singular}},
      {"they", {'-', Number::plural}},       {"it", {'n', Number::singular}},
      {"lui", {'m', Number::singular}},      {"l'", {'-', Number::singular}},
      {"celui-ci", {'m', Number::singular}}, {"celle-ci", {'f', Number::singular}},
      {"its", {'n', Number::singular}},      {"his", {'m', Number::singular}},
      {"her", {'f', Number::singular}},      {"him", {'m', Number::singular}},
      {"them", {'-', Number::plural}},       {"son", {'-', Number::singular}},
      {"sa", {'-', Number::singular}},       {"ses", {'-', Number::singular}},
      {"lui-même", {'m', Number::singular}}, {"elle-même", {'f', Number::singular}},
      {"celui", {'m', Number::singular}},    {"celle", {'f', Number::singular}}};
  const auto it = kPronouns.find(pronoun);
  return it == kPronouns.end() ? std::nullopt : std::optional(it->second);
}

ReferenceRequest ReferenceContext::read(TokenRange expression) const {
  ReferenceRequest out;
  const std::string_view first = document_.lower(expression.first);
  if (expression.size() == 1 && !document_.word(expression.first).capital &&
      document_.tokens[expression.first].kind == TokenKind::word)
    out.pronoun = true;
  if (expression.size() == 1 &&
      (is(expression.first, WordClass::subject) || is(expression.first, WordClass::possessive) || first == "lui" ||
       is(expression.first, WordClass::pronoun)))
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
    const bool head_last = document_.has(Feature::head_last);
    // « l'ex-maire » is described as the mayor.
    const std::string_view noun = lower.starts_with("ex-") && nouns_.find(lower) == nullptr ? lower.substr(3) : lower;
    if (const auto* senses = nouns_.find(noun); senses != nullptr && (out.noun.empty() || head_last)) {
      out.noun = noun;
      out.senses = *senses;
      // "local traders": English says plural by the noun alone.
      if ((head_last || !is(expression.first, WordClass::determiner)) && lower.size() > 3 && lower.ends_with('s') &&
          nouns_.find(lower.substr(0, lower.size() - 1)))
        out.number = Number::plural;
    }
  }
  read_phrase(expression, out);
  read_demonym(expression, out);
  // « l'ancien banquier » is a person, « le banquier » may be the bank.
  const auto person = [](const Description& d) { return d.type == "Person"; };
  if (std::any_of(out.senses.begin(), out.senses.end(), person) && is_former(expression))
    std::erase_if(out.senses, std::not_fn(person));
  out.of_place = std::all_of(out.names.begin(), out.names.end(),
                             [&](std::uint32_t e) { return entities_.list[e].type == "Place"; });
  if (out.noun.empty()) {
    for (std::uint32_t i = expression.first; i < expression.last && out.noun.empty(); ++i)
      if (!is(i, WordClass::determiner) && !is(i, WordClass::preposition) && document_.word(i).has_letter &&
          !entities_.at(i))
        out.noun = document_.lower(i);
  }
  if (const DescriptionKin* kin = out.noun.empty() ? nullptr : nouns_.kin(out.noun)) out.kin |= kin->asks;
  // « l'élue »: where the article does not tell the gender, the noun may.
  const auto of_person = [](const Description& d) { return d.type == "Person" && d.gender != '-'; };
  const auto tells = std::find_if(out.senses.begin(), out.senses.end(), of_person);
  if (out.gender == '-' && document_.has(Feature::agreement) && tells != out.senses.end() &&
      std::all_of(out.senses.begin(), out.senses.end(),
                  [&](const Description& d) { return d.gender == tells->gender; }))
    out.gender = tells->gender;
  out.anaphoric = is(expression.first, WordClass::definite) && !out.owned && !out.complement && out.names.empty() &&
                  expression.size() <= kLongestAnaphor;
  return out;
}

bool ReferenceContext::is_former(TokenRange expression) const {
  for (std::uint32_t i = expression.first; i < expression.last; ++i)
    if (nouns_.former(document_.lower(i)) || document_.lower(i).starts_with("ex-")) return true;
  return false;
}

/// « le chef de l'État », "the chief executive": words that are one description together.
void ReferenceContext::read_phrase(TokenRange expression, ReferenceRequest& out) const {
  constexpr std::uint32_t kLongest = 5;
  for (std::uint32_t first = expression.first; first + 1 < expression.last; ++first) {
    if (is(first, WordClass::determiner) || is(first, WordClass::preposition)) continue;
    std::string phrase(document_.lower(first));
    for (std::uint32_t i = first + 1; i < expression.last && i < first + kLongest; ++i) {
      if (document_.tokens[i].space_before) phrase += ' ';
      phrase += document_.lower(i);
      const DescriptionKin* kin = nouns_.kin(phrase);
      if (kin == nullptr) continue;
      out.kin |= kin->asks;
      out.complement = false;
      out.phrase = true;
      out.names.clear();
      if (out.senses.empty()) out.senses.push_back({"Person", '-', Description::Use::party, false});
    }
  }
}

/// « le Néerlandais », "the Frenchman": a person by where they come from.
void ReferenceContext::read_demonym(TokenRange expression, ReferenceRequest& out) const {
  const std::uint32_t head = expression.first + 1;
  // « selon Le Parisien » is no man from Paris.
  const bool title =
      document_.word(expression.first).capital && document_.sentence_of(expression.first).first != expression.first;
  if (expression.size() != 2 || title || !is(expression.first, WordClass::definite) || !document_.word(head).capital ||
      entities_.at(head) || place_of(head).empty())
    return;
  out.place = place_of(head);
  out.senses.push_back({"Person", out.gender, Description::Use::party, false});
}

std::optional<std::uint32_t> ReferenceContext::named_behind(TokenRange expression,
                                                            const ReferenceRequest& request) const {
  constexpr std::size_t kNamesAhead = 40;
  const auto first = std::lower_bound(entities_.names.begin(), entities_.names.end(), expression.last,
                                      [](const Name& name, std::uint32_t at) { return name.tokens.first < at; });
  for (auto name = first; name != entities_.names.end() && name < first + kNamesAhead; ++name) {
    if (name->type != "Person") continue;
    ReferenceCandidate candidate;
    candidate.entity = entities_.entity_of_name[static_cast<std::size_t>(name - entities_.names.begin())];
    candidate.gender = entities_.agreement[candidate.entity].gender;
    look_around(*name, request, candidate);
    const bool of_names = request.names.empty() || candidate.beside_names;
    const bool agrees = request.gender == '-' || candidate.gender == '-' || request.gender == candidate.gender;
    // « un responsable » is not each of those whom the text gives a charge.
    if ((candidate.described || (candidate.kin && request.definite)) && of_names && agrees) return candidate.entity;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ReferenceContext::only_person_before(TokenRange expression,
                                                                  const ReferenceRequest& request) const {
  const bool party = std::any_of(request.senses.begin(), request.senses.end(), [](const Description& d) {
    return d.type == "Person" && d.use == Description::Use::party && !d.office;
  });
  if (!party || !request.definite || request.owned || !request.of_place || document_.title.overlaps(expression))
    return std::nullopt;
  std::optional<std::uint32_t> found;
  for (std::size_t n = 0; n < entities_.names.size() && entities_.names[n].tokens.first < expression.first; ++n) {
    if (entities_.names[n].type != "Person") continue;
    if (!found && !document_.title.contains(entities_.names[n].tokens.first)) return std::nullopt;
    if (found && *found != entities_.entity_of_name[n]) return std::nullopt;
    found = entities_.entity_of_name[n];
  }
  if (!found) return std::nullopt;
  const char gender = entities_.agreement[*found].gender;
  return gender == '-' || request.gender == '-' || gender == request.gender ? found : std::nullopt;
}

bool ReferenceContext::speaks_of_place(std::uint32_t pronoun) const {
  const std::uint32_t sentence = document_.tokens[pronoun].sentence;
  if (sentence == 0) return false;
  const TokenRange before = document_.sentences[sentence - 1].tokens;
  bool place = false;
  for (std::uint32_t i = before.first; i + 2 < before.last; ++i) {
    const Pos next = document_.tokens[i + 2].pos;
    if (!is(i, WordClass::definite) || (next != Pos::verb && next != Pos::aux)) continue;
    const auto* senses = nouns_.find(document_.lower(i + 1));
    place = senses != nullptr && senses->front().type == "Place";
  }
  return place;
}

bool ReferenceContext::introduced(TokenRange expression, const ReferenceRequest& request) const {
  constexpr std::uint32_t kFarthest = 400;
  if (request.noun.empty() || request.senses.empty() || request.senses.front().type != "Person") return false;
  for (std::uint32_t i = expression.first; i > 0 && i + kFarthest > expression.first; --i)
    if (is(i - 1, WordClass::indefinite) && document_.lower(i) == request.noun && !entities_.at(i + 1)) return true;
  return false;
}

void ReferenceContext::look_at(std::uint32_t token, bool apposed, const ReferenceRequest& request,
                               ReferenceCandidate& candidate) const {
  const std::string_view lower = document_.lower(token);
  if (!request.noun.empty() && same_description(lower, request.noun)) candidate.described = true;
  if (request.kin != 0 && !candidate.kin)
    if (const DescriptionKin* kin = nouns_.kin(lower)) candidate.kin = (kin->answers & request.kin) != 0;
  if (const auto entity = entities_.at(token))
    if (std::find(request.names.begin(), request.names.end(), *entity) != request.names.end())
      candidate.beside_names = true;
  const auto* senses = nouns_.find(lower);
  candidate.other = candidate.other || (senses != nullptr && senses->front().type == "Person" &&
                                        entities_.list[candidate.entity].type == "Person");
  if (candidate.gender != '-' || candidate.noun_read) return;
  if (senses != nullptr) {
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
void ReferenceContext::look_around(const Name& name, const ReferenceRequest& request,
                                   ReferenceCandidate& candidate) const {
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
  const bool described = candidate.described;
  const bool kin = candidate.kin;
  for (std::uint32_t i = name.tokens.first - (apposed_to ? 1 : 0), n = 0; i-- > sentence.first && n < kBefore; ++n) {
    // « le porte-parole du président, X »: X is not the president.
    if (apposed_to && is(i, WordClass::of)) {
      candidate.described = described;
      candidate.kin = kin;
    }
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
  const bool predicate = is(i, WordClass::be);
  for (std::uint32_t n = 0; ++i < sentence.last && n < kBehind; ++n) {
    const bool comma = document_.lower(i) == ",";
    if (is(i, WordClass::have) || is(i, WordClass::relative) || (comma && predicate) ||
        (mark(i) && !comma && document_.lower(i) != "'"))
      break;
    // « X, maire de Y, reçoit … »: the apposition ends before the verb.
    if (document_.tokens[i].pos == Pos::verb && (document_.word(i).traits & kFinite) != 0 && mark(i - 1)) break;
    complement = complement || is(i, WordClass::preposition);
    if (!complement || entities_.at(i)) look_at(i, true, request, candidate);
    if (!complement && candidate.place.empty()) candidate.place = place_of(i);
    if (comma) complement = false;
  }
}

bool ReferenceContext::subject(const Name& name) const {
  constexpr std::uint32_t kLongestTitle = 5;
  constexpr std::uint32_t kLongestApposition = 24;
  const TokenRange sentence = document_.sentence_of(name.tokens.first);
  for (std::uint32_t i = name.tokens.first, n = 0; i > sentence.first && n < kLongestTitle; --i, ++n) {
    // « bloqué par le juge X »: who acts.
    if (is(i - 1, WordClass::agent) || (i > sentence.first + 1 && is(i - 2, WordClass::agent))) return true;
    if (is(i - 1, WordClass::preposition) && !is(i - 1, WordClass::determiner)) return false;
    if (is(i - 1, WordClass::of) || document_.tokens[i - 1].pos == Pos::verb) return false;
    if (mark(i - 1) || is(i - 1, WordClass::definite) || is(i - 1, WordClass::complementizer)) break;
  }
  std::uint32_t i = name.tokens.last;
  if (i < sentence.last && document_.lower(i) == "(")
    while (i < sentence.last && document_.lower(i++) != ")") {
    }
  // « La ministre, X, dénonce … »
  const bool apposed = name.tokens.first > sentence.first && document_.lower(name.tokens.first - 1) == ",";
  if (apposed && i < sentence.last && document_.lower(i) == ",") {
    ++i;
  } else if (i < sentence.last && document_.lower(i) == ",") {
    const std::uint32_t end = std::min(sentence.last, i + kLongestApposition);
    do ++i;
    while (i < end && document_.lower(i) != ",");
    ++i;
  }
  while (i < sentence.last && (is(i, WordClass::adverb) || is(i, WordClass::clitic) || is(i, WordClass::negation))) ++i;
  if (i >= sentence.last) return false;
  const Pos pos = document_.tokens[i].pos;
  return (pos == Pos::verb || pos == Pos::aux) && (document_.word(i).traits & kFinite) != 0;
}

void ReferenceContext::mark_topic(std::vector<ReferenceCandidate>& candidates) const {
  constexpr std::uint32_t kOften = 3;
  ReferenceCandidate* topic = nullptr;
  for (ReferenceCandidate& candidate : candidates) {
    if (entities_.list[candidate.entity].type != "Person" || candidate.count < kOften) continue;
    if (topic == nullptr || candidate.count > topic->count) topic = &candidate;
  }
  if (topic != nullptr) topic->topic = true;
}

std::vector<ReferenceCandidate> ReferenceContext::candidates(TokenRange expression,
                                                             const ReferenceRequest& request) const {
  std::vector<ReferenceCandidate> out;
  auto next = std::lower_bound(entities_.names.begin(), entities_.names.end(), expression.first,
                               [](const Name& name, std::uint32_t at) { return name.tokens.first < at; });
  for (std::size_t n = 0; next != entities_.names.begin() && n < kNamesBack; ++n) {
    --next;
    // « « X est un ami », dit-il »: whom a speaker names is not the speaker.
    if (request.pronoun && quotations_ != nullptr && quotations_->at(next->tokens.first) != nullptr &&
        quotations_->at(next->tokens.first) != quotations_->at(expression.first))
      continue;
    const std::uint32_t entity = entities_.entity_of_name[static_cast<std::size_t>(next - entities_.names.begin())];
    auto it = std::find_if(out.begin(), out.end(), [&](const ReferenceCandidate& c) { return c.entity == entity; });
    if (it == out.end()) {
      it = out.insert(out.end(), ReferenceCandidate{});
      it->entity = entity;
      it->order = static_cast<std::uint32_t>(out.size() - 1);
      it->last_sentence = document_.tokens[next->tokens.first].sentence;
      it->gender = entities_.agreement[entity].gender;
      it->told_gender = entities_.agreement[entity].told;
    }
    ++it->count;
    const TokenRange sentence = document_.sentence_of(next->tokens.first);
    constexpr std::uint32_t kSubjectWithin = 4;
    if (it->last_sentence == document_.tokens[next->tokens.first].sentence)
      it->subject = it->subject || next->tokens.first < sentence.first + kSubjectWithin || subject(*next);
    it->noun_read = false;
    if (it->count <= 8) look_around(*next, request, *it);
  }
  mark_topic(out);
  return out;
}

}  // namespace pressgraph
