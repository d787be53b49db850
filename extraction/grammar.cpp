#include "extraction/grammar.hpp"

#include <algorithm>
#include <array>

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 75> kClassNames = {"determiner",
                                                          "possessive",
                                                          "definite",
                                                          "subject",
                                                          "pronoun",
                                                          "inverted",
                                                          "clitic",
                                                          "negation",
                                                          "negator",
                                                          "negative",
                                                          "restrictive",
                                                          "denied_alone",
                                                          "unaccusative",
                                                          "compares",
                                                          "always_finite",
                                                          "modal",
                                                          "have",
                                                          "be",
                                                          "preposition",
                                                          "of",
                                                          "complementizer",
                                                          "relative",
                                                          "who",
                                                          "coordinator",
                                                          "subordinator",
                                                          "and",
                                                          "lead",
                                                          "adverb",
                                                          "future_marker",
                                                          "possible",
                                                          "as",
                                                          "civility",
                                                          "time",
                                                          "infinitive",
                                                          "unresolved",
                                                          "self",
                                                          "governor",
                                                          "published",
                                                          "first_person",
                                                          "later",
                                                          "takes_up",
                                                          "noun_too",
                                                          "contrast",
                                                          "opinion",
                                                          "interrogative",
                                                          "tied",
                                                          "demonstrative",
                                                          "conjunctive",
                                                          "finite_form",
                                                          "gives",
                                                          "refuses",
                                                          "turn",
                                                          "reflexive",
                                                          "agent",
                                                          "indefinite",
                                                          "at_home",
                                                          "degree",
                                                          "support",
                                                          "says",
                                                          "helps",
                                                          "obtained",
                                                          "modelled",
                                                          "object_pronoun",
                                                          "preverbal_negation",
                                                          "infinitive_mark",
                                                          "gerund_mark",
                                                          "contracted_of",
                                                          "contracted_to",
                                                          "possessive_mark",
                                                          "antecedent",
                                                          "anybody",
                                                          "been",
                                                          "would",
                                                          "accompanying",
                                                          "without"};

constexpr std::array<std::pair<std::string_view, Trait>, 6> kTraits = {{{"finite", kFinite},
                                                                        {"infinitive", kInfinitive},
                                                                        {"gerund", kGerund},
                                                                        {"participle", kParticiple},
                                                                        {"future", kFuture},
                                                                        {"conditional", kConditional}}};

/// The bits of Word::readings_as that are a verb's.
constexpr std::uint32_t kVerbal = 1U << static_cast<unsigned>(Pos::verb) | 1U << static_cast<unsigned>(Pos::aux);

/// The traits that a list of forms gives a verb: « ind:pre:3s;par:pas:ms ». The simple past in the first and second
/// person is left out: « mis », « dis » are anything else in the press.
std::uint8_t traits_of_reading(std::string_view features) {
  std::uint8_t out = 0;
  for (const std::string_view form : split(features, ';')) {
    if (form.starts_with("inf")) out |= kInfinitive;
    if (form.starts_with("par:pre")) out |= kGerund;
    if (form.starts_with("par:pas")) out |= kParticiple;
    if (form.starts_with("ind:fut")) out |= kFuture;
    if (form.starts_with("cnd")) out |= kConditional;
    const bool third = form.find('3') != std::string_view::npos;
    if ((form.starts_with("ind:pas") || form.starts_with("sub:imp")) && third) out |= kFinite;
    if (form.starts_with("ind:pre") || form.starts_with("ind:imp") || (form.starts_with("sub:pre") && third))
      out |= kFinite;
  }
  return out;
}

std::uint8_t traits_of_readings(const Word& word) {
  std::uint8_t out = 0;
  for (const Reading& reading : word.readings)
    if (reading.pos == Pos::verb || reading.pos == Pos::aux) out |= traits_of_reading(reading.verb);
  if ((out & kParticiple) != 0 && (out & (kFinite | kInfinitive)) == 0) out |= kOnlyParticiple;
  return out;
}

}  // namespace

std::uint16_t moods_of(const std::vector<Reading>& readings) {
  static constexpr std::array<std::pair<std::string_view, MoodTrait>, 10> kMoods = {{
      {"ind", kIndicative},
      {"ind:pre", kPresentIndicative},
      {"ind:imp", kImperfect},
      {"ind:pas", kSimplePast},
      {"ind:fut", kFutureIndicative},
      {"cnd", kConditionalMood},
      {"sub", kSubjunctive},
      {"sub:pre", kPresentSubjunctive},
      {"imp", kImperative},
      {"par:pas", kPastParticiple},
  }};
  std::uint16_t out = 0;
  for (const Reading& reading : readings) {
    if (reading.verb.empty()) continue;
    out |= kVerbReading;
    for (const std::string_view form : split(reading.verb, ';'))
      for (const auto& [features, mood] : kMoods)
        if (form.starts_with(features)) out |= mood;
  }
  return out;
}

TextMap<WordClasses> read_word_classes(const Seeds& seeds, std::string_view language) {
  TextMap<WordClasses> out;
  read_table(seeds.file(std::string(language) + "/grammar_words.tsv"), true, [&](const TableRow& row) {
    const auto name = std::find(kClassNames.begin(), kClassNames.end(), row[0]);
    if (name != kClassNames.end()) out[row[1]].set(static_cast<std::size_t>(name - kClassNames.begin()));
  });
  return out;
}

Grammar::Grammar(const Seeds& seeds, std::string_view language) : language_(language) {
  if (!seeds.has(language_ + "/verb_endings.tsv")) return;
  read_table(seeds.file(language_ + "/verb_endings.tsv"), true,
             [&](const TableRow& row) { add_ending(row[0], row[1]); });
}

void Grammar::add_ending(std::string_view kind, std::string_view ending) {
  const auto trait = std::find_if(kTraits.begin(), kTraits.end(), [&](const auto& row) { return row.first == kind; });
  if (trait == kTraits.end() || ending.empty()) return;
  const bool whole = ending.front() == '=';
  endings_[static_cast<unsigned char>(ending.back())].push_back({ending.substr(whole ? 1 : 0), whole, trait->second});
}

std::uint8_t Grammar::traits_of(const Word& word) const {
  return word.has_letter && word.readings.empty() ? traits_of_ending(word.lower) : traits_of_readings(word);
}

std::uint8_t Grammar::traits_of_ending(std::string_view lower) const {
  if (lower.empty()) return 0;
  std::uint8_t out = 0;
  for (const Ending& ending : endings_[static_cast<unsigned char>(lower.back())])
    if (ending.whole ? lower == ending.text : lower.size() > ending.text.size() + 1 && lower.ends_with(ending.text))
      out |= ending.trait;
  return out;
}

Syntax::Syntax(const Document& document) : document_(document) {
  finite_.resize(document.size());
  for (std::uint32_t i = 0; i < document.size(); ++i) finite_[i] = compute_finite(i);
}

bool Syntax::verb(std::uint32_t token) const {
  const Pos pos = document_.tokens[token].pos;
  if (pos != Pos::verb && pos != Pos::aux) return false;
  // The tagger takes an unseen adjective for a verb at times; a listed word is what the list says.
  return traits(token) != 0 || document_.word(token).readings.empty();
}

bool Syntax::compute_finite(std::uint32_t token) const {
  if (document_.tokens[token].kind != TokenKind::word) return false;
  const std::uint8_t t = traits(token);
  // « A cet effet »: a capital without its accent.
  if (document_.has(Feature::bare_capital) && document_.surface(token) == "A" && !is(token + 1, WordClass::inverted))
    return false;
  if (token > 0 && is(token - 1, WordClass::infinitive_mark) && document_.tokens[token - 1].pos == Pos::part)
    return false;
  // "London-based": the second half of a compound.
  if (!document_.tokens[token].space_before && token > 1 && !document_.tokens[token - 1].space_before &&
      document_.has(Feature::head_last) && is(token - 1, "-"))
    return false;
  // The possessive "'s" is a particle.
  if (document_.tokens[token].pos == Pos::part) return false;
  if ((is(token, WordClass::negator) || is(token, WordClass::negative)) && (t & kFinite) == 0) return false;
  if (document_.lower(token) == "'s" && token + 1 < document_.size()) {
    const Pos next = document_.tokens[token + 1].pos;
    if (next == Pos::noun || next == Pos::adj || next == Pos::propn || next == Pos::num || capital(token + 1))
      return false;
  }
  if (is(token, WordClass::have) || is(token, WordClass::be))
    return (t & kFinite) != 0 || (t & (kInfinitive | kGerund | kParticiple)) == 0;
  const Pos pos = document_.tokens[token].pos;
  if (document_.has(Feature::clitic_pronoun) && token > 0 && !document_.tokens[token].line_start &&
      (t & kInfinitive) == 0 && !is(token, WordClass::clitic) && !is(token, WordClass::preposition) &&
      !is(token, WordClass::adverb) && !is(token, WordClass::negator)) {
    // « ne | ferme », « il | croit »: the word behind is the verb, whatever the tagger says.
    const std::string_view before = document_.lower(token - 1);
    if (before == "ne" || before == "n'" || before == "il" || before == "elle" || before == "ils" || before == "on" ||
        before == "je" || before == "j'")
      return true;
  }
  if (is(token, WordClass::always_finite)) return true;
  // "the plant seems safe": a form that is nothing but a verb's, whatever the tagger says.
  if (is(token, WordClass::finite_form) && token > 0 &&
      (!is(token, WordClass::noun_too) ||
       (is(token + 1, WordClass::infinitive_mark) && !is(token - 1, WordClass::have))) &&
      !document_.tokens[token].line_start && !is(token - 1, WordClass::determiner) &&
      !is(token - 1, WordClass::possessive) && !is(token - 1, WordClass::preposition))
    return true;
  if (document_.has(Feature::plain_form) && is(token, WordClass::preposition)) return false;
  // A form that the list knows as a verb's alone: « la vente semble … » is no adjective.
  const std::uint32_t readings = document_.word(token).readings_as;
  const Pos before = token > 0 ? document_.tokens[token - 1].pos : Pos::x;
  const bool qualified = document_.has(Feature::plain_form) && (before == Pos::det || before == Pos::adj);
  if (readings != 0 && (readings & ~kVerbal) == 0 && !capital(token) && !qualified &&
      (t & (kFinite | kFuture | kConditional)) != 0 && (t & kParticiple) == 0)
    return true;
  // « aggraveraient »: no other word ends like a conditional, whatever the tagger says of an unknown one.
  if (readings == 0 && !document_.has(Feature::analytic_tense) && (t & kConditional) != 0 && !capital(token) &&
      document_.lower(token).ends_with('t'))
    return true;
  if (pos == Pos::x) return (t & (kFinite | kFuture | kConditional)) != 0;
  if (!verb(token)) return false;
  if ((t & (kFinite | kFuture | kConditional)) != 0) return (t & kParticiple) == 0 || !stands_as_participle(token);
  if (is(token, WordClass::opinion) || (is(token, WordClass::possible) && (t & kInfinitive) == 0)) return true;
  if ((t & (kInfinitive | kGerund | kOnlyParticiple)) != 0) return false;
  if ((t & kParticiple) == 0) return true;
  // A form that may be a participle is finite where nothing before it makes it one: "the bank said", but "the bank has
  // said".
  const bool by = token + 1 < document_.size() && document_.lower(token + 1) == "by";
  return document_.has(Feature::shared_past) && !by && token > 0 && !is(token - 1, WordClass::have) &&
         !is(token - 1, WordClass::be) && !is(token - 1, WordClass::determiner);
}

/// « a dit », « est inscrit », « écrit par », "has said", "said by": a form that may also be finite.
bool Syntax::stands_as_participle(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 4;
  if (is(token + 1, WordClass::agent) || is(token + 1, WordClass::gerund_mark)) return true;
  for (std::uint32_t i = token, n = 0; i > 0 && n < kReach; --i, ++n) {
    if (is(i - 1, WordClass::have) || is(i - 1, WordClass::be)) return true;
    if (!is(i - 1, WordClass::adverb) && !is(i - 1, WordClass::negator) && !is(i - 1, WordClass::inverted))
      return false;
  }
  return false;
}

bool Syntax::verb_follows(std::uint32_t token) const {
  while (is(token, WordClass::clitic) && !is(token, WordClass::determiner) && !finite(token)) ++token;
  return finite(token);
}

bool Syntax::fronted_participle(std::uint32_t token) const {
  if (token >= document_.size() || (token > 0 && !punctuation(token - 1) && !document_.tokens[token].line_start))
    return false;
  const Pos pos = document_.tokens[token].pos;
  return (traits(token) & (kParticiple | kOnlyParticiple)) != 0 && (pos == Pos::verb || pos == Pos::adj) &&
         !is(token, WordClass::have) && !is(token, WordClass::be) && !is(token + 1, WordClass::subject);
}

bool Syntax::infinitive(std::uint32_t token) const {
  if (token >= document_.size()) return false;
  if (is(token, WordClass::infinitive)) return true;
  const Pos pos = document_.tokens[token].pos;
  if ((traits(token) & kInfinitive) == 0) return false;
  // « ne pas | suffire »: a form that the list knows as a verb's alone, whatever the tagger says.
  const bool alone = !document_.has(Feature::plain_form) && (document_.word(token).readings_as & ~kVerbal) == 0;
  if (pos != Pos::verb && pos != Pos::aux && ((pos != Pos::x && !alone) || capital(token))) return false;
  // "they make" has the infinitive's form.
  return !document_.has(Feature::plain_form) || (token > 0 && is(token - 1, WordClass::infinitive_mark));
}

bool Syntax::gerund(std::uint32_t token) const {
  if (token >= document_.size() || (traits(token) & kGerund) == 0) return false;
  if (token > 0 && is(token - 1, WordClass::gerund_mark)) return true;
  const Pos pos = document_.tokens[token].pos;
  return pos == Pos::verb || pos == Pos::aux || pos == Pos::x;
}

bool Syntax::future(std::uint32_t token) const {
  return (traits(token) & kFuture) != 0 && (verb(token) || document_.tokens[token].pos == Pos::x);
}

bool Syntax::conditional(std::uint32_t token) const {
  return (traits(token) & kConditional) != 0 && (verb(token) || document_.tokens[token].pos == Pos::x);
}

bool Syntax::time(std::uint32_t token) const {
  if (token >= document_.size()) return false;
  return is(token, WordClass::time) || document_.tokens[token].kind == TokenKind::number;
}

bool Syntax::has_main_verb(TokenRange range) const {
  bool relative = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is(i, WordClass::relative) && !is(i, WordClass::complementizer)) relative = true;
    if (comma(i)) relative = false;
    if (finite(i)) {
      if (!relative) return true;
      // The relative clause has had its verb; the next one is the main clause's.
      relative = false;
      while (i + 1 < range.last && (verb(i + 1) || is(i + 1, WordClass::adverb))) ++i;
    }
  }
  return false;
}

}  // namespace pressgraph
