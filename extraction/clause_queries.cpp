#include <algorithm>

#include "extraction/clauses.hpp"

namespace pressgraph {

bool Clauses::governed(std::uint32_t phrase, std::uint32_t* preposition) const {
  std::uint32_t k = phrase;
  // "Nvidia's chips": the phrase stands where its possessor stands.
  while (k >= 2 && chunks[k - 1].kind == ChunkKind::possessive) k -= 2;
  if (k == 0 || chunks[k - 1].kind != ChunkKind::preposition) return false;
  // « plus de 90 scieries »: a comparison, no complement; but « un prêt | de | plus | de | 90 millions ».
  if (k >= 3 && chunks[k - 2].kind == ChunkKind::adverb && chunks[k - 3].kind == ChunkKind::preposition &&
      !chunks[phrase].has_determiner && chunks[phrase].entity < 0) {
    if (preposition) *preposition = k - 3;
    return true;
  }
  if (k >= 2 && chunks[k - 2].kind == ChunkKind::adverb && !chunks[phrase].has_determiner && chunks[phrase].entity < 0)
    return false;
  if (preposition) *preposition = k - 1;
  return true;
}

bool Clauses::is_apposition(std::uint32_t phrase) const {
  return phrase >= 2 && chunks[phrase - 1].kind == ChunkKind::comma &&
         chunks[phrase - 2].kind == ChunkKind::noun_phrase;
}

bool Clauses::explains(const Document& document, const PhraseGrammar& grammar, std::uint32_t phrase) const {
  return grammar.has(Feature::indefinite_apposition) && is_apposition(phrase) &&
         grammar.in_class("indefinite", document.lower(chunks[phrase].tokens.first));
}

std::int32_t Clauses::before_aside_of_number(const Document& document, std::int32_t phrase) const {
  const auto k = static_cast<std::uint32_t>(phrase);
  const bool aside = is_apposition(k) && k + 1 < chunks.size() && chunks[k + 1].kind == ChunkKind::comma &&
                     document.tokens[chunks[k].tokens.first].kind == TokenKind::number;
  return aside ? phrase - 2 : phrase;
}

bool Clauses::joins_complement(std::uint32_t phrase) const {
  return phrase >= 2 && chunks[phrase - 1].kind == ChunkKind::conjunction &&
         chunks[phrase - 2].kind == ChunkKind::noun_phrase && governed(phrase - 2);
}

bool Clauses::is_of_apposition(std::uint32_t phrase) const {
  std::uint32_t preposition = 0;
  if (!governed(phrase, &preposition) || preposition < 3) return false;
  const std::uint32_t apposed = preposition - 1;
  return chunks[apposed].kind == ChunkKind::noun_phrase && chunks[apposed].entity < 0 &&
         chunks[apposed - 1].kind == ChunkKind::comma && chunks[apposed - 2].kind == ChunkKind::noun_phrase &&
         chunks[apposed - 2].entity >= 0;
}

bool Clauses::holds_verb(std::uint32_t chunk) const {
  for (std::uint32_t i = chunk + 1; i < chunks.size() && chunks[i].kind != ChunkKind::close; ++i)
    if (chunks[i].kind == ChunkKind::verb_group && chunks[i].form == PredicateForm::finite) return true;
  return false;
}

std::vector<std::uint32_t> Clauses::conjuncts(std::uint32_t phrase) const {
  const auto skip_aside = [&](std::uint32_t k) {
    if (k < chunks.size() && chunks[k].kind == ChunkKind::open)
      while (k < chunks.size() && chunks[k].kind != ChunkKind::close) ++k;
    return k < chunks.size() && chunks[k].kind == ChunkKind::close ? k + 1 : k;
  };
  // « l'enseigne | de bricolage Halvorn | et la plateforme Zelba »: a bare complement belongs to its noun.
  const auto skip_complement = [&](std::uint32_t k) {
    const bool bare = k + 3 < chunks.size() && chunks[k].kind == ChunkKind::preposition && chunks[k].key == "de" &&
                      chunks[k + 1].kind == ChunkKind::noun_phrase && !chunks[k + 1].has_determiner &&
                      chunks[k + 1].entity >= 0 && chunks[k + 1].name.first > chunks[k + 1].tokens.first &&
                      chunks[k + 2].kind == ChunkKind::conjunction && chunks[k + 3].has_determiner;
    return bare ? k + 2 : k;
  };
  const auto next = [&](std::uint32_t k) -> std::int32_t {
    std::uint32_t i = skip_complement(skip_aside(k + 1));
    if (i >= chunks.size() || (chunks[i].kind != ChunkKind::comma && chunks[i].kind != ChunkKind::conjunction))
      return -1;
    const bool comma = chunks[i].kind == ChunkKind::comma;
    ++i;
    // « À Vernay, l'usine et le port … »: where it happens opens the sentence, no list.
    std::uint32_t fronted = 0;
    if (comma && governed(k, &fronted) && (fronted == 0 || chunks[fronted - 1].kind != ChunkKind::noun_phrase) &&
        i < chunks.size() && chunks[i].has_determiner && !chunks[k].has_determiner)
      return -1;
    if (comma && i < chunks.size() && chunks[i].kind == ChunkKind::conjunction) ++i;
    if (i < chunks.size() && chunks[i].kind == ChunkKind::adverb) ++i;
    if (i < chunks.size() && chunks[i].kind == ChunkKind::preposition) ++i;
    // "Halvorn and China's Tessival"
    if (i + 2 < chunks.size() && chunks[i + 1].kind == ChunkKind::possessive) i += 2;
    return i < chunks.size() && chunks[i].kind == ChunkKind::noun_phrase && !chunks[i].pronoun
               ? static_cast<std::int32_t>(i)
               : -1;
  };
  // The list that holds the phrase: the longest run of links through it that ends in a conjunction.
  std::vector<std::uint32_t> best{phrase};
  for (std::uint32_t start = phrase + 1; start-- > 0;) {
    if (chunks[start].kind == ChunkKind::verb_group || chunks[start].kind == ChunkKind::stop) break;
    if (chunks[start].kind != ChunkKind::noun_phrase) continue;
    std::vector<std::uint32_t> run{start};
    std::size_t complete = 1;
    for (std::int32_t i = next(start); i >= 0; i = next(static_cast<std::uint32_t>(i))) {
      run.push_back(static_cast<std::uint32_t>(i));
      for (std::uint32_t k = run[run.size() - 2] + 1; k < run.back(); ++k)
        if (chunks[k].kind == ChunkKind::conjunction) complete = run.size();
    }
    run.resize(complete);
    if (std::find(run.begin(), run.end(), phrase) != run.end() && run.size() > best.size()) best = std::move(run);
  }
  return best;
}

std::vector<std::uint32_t> Clauses::heads(std::uint32_t phrase) const {
  std::vector<std::uint32_t> out{phrase};
  std::uint32_t preposition = 0;
  while (governed(out.back(), &preposition) && preposition > 0) {
    std::uint32_t k = preposition - 1;
    while (k > 0 && (chunks[k].kind == ChunkKind::adverb || chunks[k].kind == ChunkKind::date)) --k;
    if (chunks[k].kind != ChunkKind::noun_phrase) break;
    out.push_back(k);
  }
  return out;
}

std::uint32_t Clauses::chunk_at(std::uint32_t token) const {
  std::uint32_t k = 0;
  while (k + 1 < chunks.size() && chunks[k].tokens.last <= token) ++k;
  return k;
}

const Predicate* Clauses::predicate_at(std::uint32_t chunk) const {
  const auto found = std::find_if(predicates.begin(), predicates.end(),
                                  [&](const Predicate& predicate) { return predicate.chunk == chunk; });
  return found == predicates.end() ? nullptr : &*found;
}

const Predicate* Clauses::predicate_near(std::uint32_t chunk) const {
  const Predicate* before = nullptr;
  for (const Predicate& predicate : predicates) {
    if (predicate.chunk >= chunk) return before ? before : &predicate;
    before = &predicate;
    for (std::uint32_t k = predicate.chunk; k < chunk; ++k)
      if (chunks[k].kind == ChunkKind::stop) before = nullptr;
  }
  return before;
}

bool Clauses::is_dateline(const Document& document, std::uint32_t dash) const {
  bool agency = false;  // « VERNAY, 3 mai (Agence) – »
  for (std::uint32_t k = 0; k < dash; ++k) {
    if (chunks[k].kind == ChunkKind::open) agency = true;
    if (chunks[k].kind == ChunkKind::close) agency = false;
    if (chunks[k].kind == ChunkKind::verb_group || chunks[k].kind == ChunkKind::dash ||
        (chunks[k].kind == ChunkKind::noun_phrase && !agency && !document.word(chunks[k].head).all_capitals))
      return false;
  }
  return true;
}

bool Clauses::has_main_verb_behind(std::uint32_t chunk) const {
  bool subordinate = false;
  for (std::uint32_t i = chunk + 1; i < chunks.size() && chunks[i].kind != ChunkKind::stop; ++i) {
    if (chunks[i].kind == ChunkKind::relative || chunks[i].kind == ChunkKind::subordinator) subordinate = true;
    if (chunks[i].kind != ChunkKind::verb_group || chunks[i].form != PredicateForm::finite) continue;
    if (!subordinate) return true;
    subordinate = false;
  }
  return false;
}

}  // namespace pressgraph
