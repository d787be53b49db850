// A verb group says by its first verb what form and tense it has, by its last what happens.
#include "extraction/verb_chunks.hpp"

#include <algorithm>

#include "extraction/grammar.hpp"

namespace pressgraph {

VerbForms VerbChunks::forms_of(std::uint32_t i) const {
  if (const auto* readings = words_.verb(i)) {
    VerbForms forms;
    for (const VerbReading& reading : *readings) forms.merge(reading.forms);
    return forms;
  }
  VerbForms forms = grammar_.guess_forms(document_.lower(i));
  // « connue », « réputée »: the lexicon knows what the ending does not tell.
  const std::uint8_t traits = document_.word(i).traits;
  if ((traits & kParticiple) != 0 && (traits & kFinite) == 0) {
    forms = {};
    forms.participle = true;
  }
  return forms;
}

void VerbChunks::describe(const std::vector<std::uint32_t>& verbs, Chunk& chunk) const {
  const std::uint32_t main = verbs.back();
  const std::uint32_t first = verbs.front();
  chunk.impersonal =
      std::any_of(verbs.begin(), verbs.end(), [&](std::uint32_t verb) { return in("impersonal", verb); });
  chunk.copula = words_.value("be", main).has_value();
  const bool infinitive_mark =
      in("infinitive", chunk.tokens.first) && document_.tokens[chunk.tokens.first].pos == Pos::part;
  VerbForms forms = forms_of(main);
  chunk.tense = tense_of(first);
  for (std::size_t k = 0; k + 1 < verbs.size(); ++k) {
    if (const auto modal = words_.value("modal", verbs[k]))
      chunk.modal = std::max(chunk.modal, *modal == "plan" ? Effect::plan : Effect::possible);
    else if (!words_.value("be", verbs[k]) && !words_.value("have", verbs[k]))
      chunk.modal = std::max(chunk.modal, governing(verbs[k]));
  }
  chunk.passive = is_passive(verbs, forms, chunk);
  read_support(verbs, chunk);
  if (infinitive_mark)
    chunk.form = PredicateForm::infinitive;
  else if (verbs.size() > 1)
    chunk.form = form_of_first(first);
  else if (forms.finite)
    chunk.form = PredicateForm::finite;
  else
    chunk.form = forms.gerund       ? PredicateForm::gerund
                 : forms.participle ? PredicateForm::participle
                                    : PredicateForm::infinitive;
  if (verbs.size() == 1 && !infinitive_mark && grammar_.has(Feature::plain_form) && forms.infinitive &&
      !forms.participle)
    chunk.form = PredicateForm::finite;
  chunk.maybe_participle = verbs.size() == 1 && forms.finite && forms.participle;
  if (verbs.size() == 1 && !words_.verb(main) && grammar_.has(Feature::shared_past) &&
      document_.lower(main).ends_with("ed"))
    chunk.maybe_participle = true;
}

/// « se fait racheter par », « s'est vu confier »: the infinitive's object or dative is the subject.
void VerbChunks::read_support(const std::vector<std::uint32_t>& verbs, Chunk& chunk) const {
  if (verbs.size() < 2) return;
  const std::uint32_t support = verbs[verbs.size() - 2];
  const bool causative = in("causative", support);
  chunk.causer = causative && !chunk.reflexive;
  if (!chunk.reflexive) return;
  chunk.dative = in("dative", support);
  chunk.passive |= causative;
  if (causative || chunk.dative) chunk.reflexive = false;
}

Effect VerbChunks::governing(std::uint32_t token) const {
  const auto* readings = words_.verb(token);
  // « a dû quitter »: it was done, « doit quitter » is to come.
  if (!readings || in("was_bound", token)) return Effect::fact;
  return grammar_.verb_effect(readings->front().lemma).value_or(Effect::fact);
}

Tense VerbChunks::tense_of(std::uint32_t token) const {
  for (const auto value : {words_.value("be", token), words_.value("have", token)})
    if (value)
      return *value == "future"        ? Tense::future
             : *value == "conditional" ? Tense::conditional
             : *value == "past"        ? Tense::past
                                       : Tense::present;
  return forms_of(token).tense;
}

PredicateForm VerbChunks::form_of_first(std::uint32_t token) const {
  for (const auto value : {words_.value("be", token), words_.value("have", token)})
    if (value)
      return *value == "gerund"                                             ? PredicateForm::gerund
             : *value == "infinitive" && !grammar_.has(Feature::plain_form) ? PredicateForm::infinitive
                                                                            : PredicateForm::finite;
  const VerbForms forms = forms_of(token);
  return forms.finite || grammar_.has(Feature::plain_form) ? PredicateForm::finite
         : forms.gerund                                    ? PredicateForm::gerund
                                                           : PredicateForm::infinitive;
}

bool VerbChunks::is_passive(const std::vector<std::uint32_t>& verbs, VerbForms forms, const Chunk& chunk) const {
  if (verbs.size() < 2 || chunk.reflexive || !forms.participle) return false;
  if (!words_.value("be", verbs[verbs.size() - 2])) return false;
  const auto* readings = words_.verb(verbs.back());
  return !readings || std::none_of(readings->begin(), readings->end(),
                                   [&](const VerbReading& reading) { return grammar_.is_unaccusative(reading.lemma); });
}

}  // namespace pressgraph
