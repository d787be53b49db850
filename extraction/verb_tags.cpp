#include "extraction/verb_tags.hpp"

#include <algorithm>

namespace pressgraph {

bool VerbTags::is_verb(std::uint32_t i, std::uint32_t at, bool relative) const {
  const std::uint32_t end = sentence_.last;
  if (entities_.at(i) || (i > at && document_.surface(i - 1) == "-" && !document_.tokens[i].space_before)) return false;
  if (i + 1 < end && (pos(i + 1) == Pos::noun || pos(i + 1) == Pos::adj || pos(i + 1) == Pos::propn) &&
      in("adjectival", i))
    return false;
  if (is_attributive(i) || in("never_verb", i)) return false;
  // "Pension fund Tessival": the noun before a name.
  if (i + 1 < end && entities_.at(i + 1) && in("apposed_noun", i) && !in("infinitive", i - (i > 0))) return false;
  if (is_in_compound(i)) return false;
  // "moves to | rival Orval"
  if (i + 1 < end && entities_.at(i + 1) && in("noun_before_name", i)) return false;
  // « Baptisée Zelba, … »: the capital of the sentence hides the participle.
  if (i + 1 < end && entities_.at(i + 1) && in("naming", i)) return true;
  const std::vector<VerbReading>* readings = words_.verb(i);
  if (pos(i) == Pos::verb && (heads_headline(i) || is_idiom_noun(i) || (!readings && is_no_verb(i)))) return false;
  if (pos(i) == Pos::verb || pos(i) == Pos::aux || in("always_verb", i)) return true;
  if (grammar_.has(Feature::plain_form) && i == at && relative && pos(i) == Pos::noun &&
      document_.lower(i).ends_with('s'))
    return true;
  if (!readings) return false;
  if (follows_name(i, *readings)) return true;
  // Participles that the tagger took for adjectives (« basée à », "founded by") and finite forms in headlines.
  const bool before_complement = i + 1 < end && (pos(i + 1) == Pos::adp || pos(i + 1) == Pos::adv);
  return (pos(i) == Pos::adj || pos(i) == Pos::x) && before_complement && readings->front().forms.participle;
}

/// "a pension | fund | manager", "the U.S. | consulting | firm": a word inside an English noun of several words.
bool VerbTags::is_in_compound(std::uint32_t i) const {
  if (!grammar_.has(Feature::plain_form) || i <= sentence_.first || i + 1 >= sentence_.last) return false;
  const Pos before = pos(i - 1);
  if (in("apposed_noun", i))
    return before == Pos::noun && pos(i + 1) == Pos::noun && !document_.lower(i - 1).ends_with('s');
  return in("trade_gerund", i) && in("trade_noun", i + 1) && before != Pos::aux && before != Pos::verb &&
         before != Pos::part && before != Pos::adv;
}

/// « en catimini »: behind that preposition no verb but a gerund stands; and a word that the lexicon knows as others.
bool VerbTags::is_no_verb(std::uint32_t i) const {
  const Word& word = document_.word(i);
  if (i > sentence_.first && pos(i - 1) == Pos::adp && in("gerund_mark", i - 1) && !word.lower.ends_with("ant"))
    return true;
  return !word.readings.empty() && !word.may_be(Pos::verb) && !word.may_be(Pos::aux);
}

/// "a High Court claim": behind a name with an indefinite article stands the noun that the article belongs to.
bool VerbTags::names_kind(std::uint32_t i) const {
  const Name* const name = grammar_.has(Feature::head_last) ? entities_.name_at(i - 1) : nullptr;
  return name != nullptr && name->tokens.first > sentence_.first && in("indefinite", name->tokens.first - 1);
}

/// « ont pour | président », « à titre de | conseil »: behind a preposition no finite verb stands.
bool VerbTags::stands_behind_preposition(std::uint32_t i, const std::vector<VerbReading>& readings) const {
  return pos(i - 1) == Pos::adp && !in("clitic", i - 1) &&
         std::all_of(readings.begin(), readings.end(), [](const VerbReading& reading) {
           return reading.forms.finite && !reading.forms.infinitive && !reading.forms.participle &&
                  !reading.forms.gerund;
         });
}

/// "bring to market this spring", "taken to court by": nouns of idioms. « fait désormais équipe avec »: behind one
/// finite verb no other stands.
bool VerbTags::is_idiom_noun(std::uint32_t i) const {
  if (i <= sentence_.first) return false;
  if (names_kind(i) || (grammar_.has(Feature::plain_form) && pos(i - 1) == Pos::part && document_.lower(i - 1) == "'s"))
    return true;
  if (in("noun_behind_to", i) && in("infinitive", i - 1)) {
    const std::uint32_t next = i + 1;
    return next >= sentence_.last || in("definite", next) ||
           (pos(next) != Pos::det && pos(next) != Pos::noun && pos(next) != Pos::propn && pos(next) != Pos::pron &&
            pos(next) != Pos::adj && pos(next) != Pos::num);
  }
  if (grammar_.has(Feature::plain_form) || !document_.word(i).may_be(Pos::noun)) return false;
  const std::vector<VerbReading>* readings = words_.verb(i);
  if (readings && stands_behind_preposition(i, *readings)) return true;
  std::uint32_t before = i - 1;
  while (before > sentence_.first && pos(before) == Pos::adv) --before;
  return pos(before) == Pos::verb && in("light", before) && readings && !readings->front().forms.infinitive;
}

/// « Levée de fonds : … », « Mise en service de la ligne 4 »: a noun of what was done opens a headline without verb.
bool VerbTags::heads_headline(std::uint32_t i) const {
  if (i != sentence_.first || grammar_.has(Feature::plain_form) || i + 1 >= sentence_.last || pos(i + 1) != Pos::adp ||
      !document_.word(i).may_be(Pos::noun) || document_.lower(i + 1) == "par")
    return false;
  for (std::uint32_t k = i + 1; k < sentence_.last && document_.lower(k) != ":"; ++k)
    if (pos(k) == Pos::verb || pos(k) == Pos::aux) return false;
  return true;
}

bool VerbTags::follows_name(std::uint32_t i, const std::vector<VerbReading>& readings) const {
  if (i == 0 || i + 1 >= sentence_.last) return false;
  // "Anne Roy | now | leads research", "Orval | ends months of talks"
  const bool third = grammar_.has(Feature::plain_form) && document_.lower(i).ends_with('s') && pos(i) == Pos::noun;
  std::uint32_t before = i - 1;
  while (third && before > sentence_.first && pos(before) == Pos::adv) --before;
  if (!entities_.at(before)) return false;
  if (pos(i) != Pos::noun && pos(i) != Pos::adj && pos(i) != Pos::adp && pos(i) != Pos::propn && pos(i) != Pos::sconj)
    return false;
  const Pos next = pos(i + 1);
  const bool only = third && (before + 1 < i || (next == Pos::noun && is_only_verb(i, before)));
  const bool has_price = third && next == Pos::sym;  // "Orval bags $12 million"
  const bool complement =
      only || has_price || next == Pos::adp || ((next == Pos::det || entities_.at(i + 1)) && pos(i) != Pos::adp);
  return complement && std::any_of(readings.begin(), readings.end(), [](const VerbReading& reading) {
           return reading.forms.finite && !reading.forms.infinitive;
         });
}

/// Whether the clause around would have no verb without the one behind a name that no article opens.
bool VerbTags::is_only_verb(std::uint32_t i, std::uint32_t before) const {
  const auto ends = [&](std::uint32_t k) {
    const std::string_view mark = document_.surface(k);
    return mark == ":" || mark == ";" || mark == ".";
  };
  const auto is_tagged = [&](std::uint32_t k) { return pos(k) == Pos::verb || pos(k) == Pos::aux; };
  const Name* const name = entities_.name_at(before);
  if (name != nullptr && name->tokens.first > sentence_.first && pos(name->tokens.first - 1) == Pos::det) return false;
  for (std::uint32_t k = i; k > sentence_.first && !ends(k - 1); --k)
    if (is_tagged(k - 1)) return false;
  for (std::uint32_t k = i + 1; k < sentence_.last && !ends(k); ++k)
    if (is_tagged(k)) return false;
  return true;
}

/// "the proposed sale", "the newly built plant": what stands between an article and its noun.
bool VerbTags::is_attributive(std::uint32_t i) const {
  if (!grammar_.has(Feature::head_last) || pos(i) != Pos::verb || i == 0 || i + 1 >= sentence_.last) return false;
  const bool noun = pos(i + 1) == Pos::noun;
  const bool regular = document_.lower(i).ends_with("ed") || document_.lower(i).ends_with("ing");
  if (pos(i - 1) == Pos::det) return noun && regular;
  // "chief operating officer", "the group's managing director"
  const Pos left = pos(i - 1);
  if (noun && in("title_participle", i) && left != Pos::verb && left != Pos::aux && left != Pos::part) return true;
  std::uint32_t before = i - 1;
  while (before > sentence_.first && pos(before) == Pos::adv) --before;
  if (before + 1 == i || pos(before) != Pos::det || (!noun && pos(i + 1) != Pos::adj)) return false;
  const std::vector<VerbReading>* readings = words_.verb(i);
  return regular || (readings && std::any_of(readings->begin(), readings->end(),
                                             [](const VerbReading& reading) { return reading.forms.participle; }));
}

}  // namespace pressgraph
