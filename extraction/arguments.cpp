#include "extraction/arguments.hpp"

#include <algorithm>

#include "extraction/seeds.hpp"

namespace pressgraph {

Company Company::parse(std::string_view cell) {
  Company out;
  for (const std::string_view word : split(cell, ',')) {
    const std::size_t colon = word.find(':');
    if (word.starts_with('!'))
      out.barred.push_back(word.substr(1));
    else if (colon == std::string_view::npos)
      out.words.push_back({{}, word});
    else
      out.words.push_back({word.substr(0, colon), word.substr(colon + 1)});
  }
  return out;
}

namespace {

/// « choisit Tessival | comme | partenaire »: the word stands behind a conjunction before the next verb.
bool follows_conjunction(const Document& document, const Clauses& clauses, const Predicate& predicate,
                         const Company::Word& word) {
  for (std::uint32_t k = predicate.chunk + 1; k + 1 < clauses.chunks.size(); ++k) {
    const Chunk& chunk = clauses.chunks[k];
    if (chunk.kind == ChunkKind::verb_group || chunk.kind == ChunkKind::stop) return false;
    if (document.lower(chunk.head) != word.preposition) continue;
    const TokenRange next = clauses.chunks[k + 1].tokens;
    for (std::uint32_t i = next.first; i < next.last; ++i)
      if (document.lower(i) == word.noun) return true;
  }
  return false;
}

/// "chose Orval | to make its cells", « a retenu Halvorn | pour bâtir »
bool governs_infinitive(const Clauses& clauses, const Predicate& predicate) {
  return std::any_of(clauses.predicates.begin(), clauses.predicates.end(), [&](const Predicate& other) {
    return other.governor >= 0 && other.form == PredicateForm::infinitive &&
           &clauses.predicates[static_cast<std::size_t>(other.governor)] == &predicate;
  });
}

}  // namespace

bool Company::holds(const Document& document, const Clauses& clauses, const Predicate& predicate) const {
  if (words.empty() && barred.empty()) return true;
  const auto headed = [&](std::uint32_t phrase, std::string_view noun) {
    const Chunk& chunk = clauses.chunks[phrase];
    if (noun == "*" || document.lower(chunk.head) == noun) return true;
    // « le tribunal judiciaire de Vernay », "a Series B round": a word of a longer name or phrase.
    for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i)
      if (chunk.kind == ChunkKind::noun_phrase && document.lower(i) == noun) return true;
    return false;
  };
  const std::int32_t object = predicate.passive ? predicate.subject : predicate.object;
  if (object >= 0)
    for (const std::string_view noun : barred)
      if (headed(static_cast<std::uint32_t>(object), noun)) return false;
  return words.empty() || std::any_of(words.begin(), words.end(), [&](const Word& word) {
           if (word.preposition == "subject")
             return predicate.subject >= 0 && headed(static_cast<std::uint32_t>(predicate.subject), word.noun);
           if (word.preposition == "governor") {
             if (predicate.governor < 0) return false;
             const Predicate& governor = clauses.predicates[static_cast<std::size_t>(predicate.governor)];
             return document.lower(clauses.chunks[governor.chunk].head) == word.noun;
           }
           if (word.preposition == "task") return governs_infinitive(clauses, predicate);
           if (!word.preposition.empty())
             return std::any_of(predicate.complements.begin(), predicate.complements.end(),
                                [&](const Complement& complement) {
                                  return clauses.chunks[complement.preposition].key == word.preposition &&
                                         headed(complement.phrase, word.noun);
                                }) ||
                    follows_conjunction(document, clauses, predicate, word);
           if (predicate.object >= 0 && headed(static_cast<std::uint32_t>(predicate.object), word.noun)) return true;
           if (predicate.passive && predicate.subject >= 0)
             for (const std::uint32_t head : clauses.heads(static_cast<std::uint32_t>(predicate.subject)))
               if (headed(head, word.noun)) return true;
           // « mettre au point », « team up »: the word follows the verb, with at most a preposition between.
           for (std::uint32_t k = predicate.chunk + 1; k < clauses.chunks.size() && k <= predicate.chunk + 2; ++k)
             if (headed(k, word.noun)) return true;
           return false;
         });
}

namespace {

/// Adds what the copula says to be one of the phrases: « Ozu est un modèle développé par … ».
void add_copula_subject(const Clauses& clauses, std::vector<std::uint32_t>& out) {
  for (const Predicate& other : clauses.predicates)
    if (clauses.chunks[other.chunk].copula && other.subject >= 0 && other.object >= 0 &&
        other.polarity == Polarity::affirmed &&
        std::find(out.begin(), out.end(), static_cast<std::uint32_t>(other.object)) != out.end()) {
      out.push_back(static_cast<std::uint32_t>(other.subject));
      return;
    }
}

/// What a passive is said of: its subject with the phrases above it.
std::vector<std::uint32_t> passive_objects(const Clauses& clauses, const Predicate& predicate) {
  std::vector<std::uint32_t> out = clauses.heads(static_cast<std::uint32_t>(predicate.subject));
  if (predicate.form == PredicateForm::participle) add_copula_subject(clauses, out);
  return out;
}

/// « a mis au point | Ozu-7B »: a name that stands in one phrase with the noun of the verb's idiom.
std::vector<std::uint32_t> named_beside_idiom(const Clauses& clauses, const Predicate& predicate) {
  const std::uint32_t phrase = predicate.chunk + 2;
  if (phrase >= clauses.chunks.size() || clauses.chunks[phrase - 1].kind != ChunkKind::preposition) return {};
  const Chunk& chunk = clauses.chunks[phrase];
  const bool beside = chunk.kind == ChunkKind::noun_phrase && chunk.entity >= 0 && !chunk.has_determiner &&
                      chunk.name.first == chunk.tokens.first + 1;
  return beside ? std::vector<std::uint32_t>{phrase} : std::vector<std::uint32_t>{};
}

/// « la société dont | le rachat | par X … », "a firm whose | suit …": the antecedent, or -1.
std::int32_t owner_in_relative(const Clauses& clauses, std::uint32_t phrase) {
  if (phrase < 2 || clauses.chunks[phrase - 1].kind != ChunkKind::relative ||
      clauses.chunks[phrase - 1].key != "genitive")
    return -1;
  const std::uint32_t k = phrase - (clauses.chunks[phrase - 2].kind == ChunkKind::comma && phrase > 2 ? 3 : 2);
  return clauses.chunks[k].kind == ChunkKind::noun_phrase ? static_cast<std::int32_t>(k) : -1;
}

}  // namespace

std::vector<std::uint32_t> slot_phrases(const Clauses& clauses, const Predicate& predicate, std::string_view slot,
                                        const PhraseGrammar& grammar) {
  std::vector<std::uint32_t> out;
  if (clauses.chunks[predicate.chunk].causer && (slot == "subject" || slot == "causer")) {
    const std::int32_t phrase = slot == "subject" ? predicate.object : predicate.subject;
    return phrase >= 0 ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(phrase)} : out;
  }
  const bool subject = slot == "subject";
  const bool demoted = predicate.passive || clauses.chunks[predicate.chunk].dative;
  // « le modèle signé Halvorn »: a participle with a bare noun behind it.
  if (slot == "beside")
    return predicate.form == PredicateForm::participle && predicate.object >= 0
               ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(predicate.object)}
               : out;
  if (subject ? !demoted : slot == "object" && predicate.passive) {
    // A subject or antecedent, then the phrases above it: in « le patron de Nvidia qui … » either may be meant.
    if (predicate.subject >= 0)
      out =
          subject ? clauses.heads(static_cast<std::uint32_t>(predicate.subject)) : passive_objects(clauses, predicate);
  } else if (slot == "object") {
    if (predicate.object < 0) return named_beside_idiom(clauses, predicate);
    out.push_back(static_cast<std::uint32_t>(predicate.object));
    // « un yaourt | au lait | que X vend »: of what stands before the relative either noun may be meant.
    if (out.front() < predicate.chunk) {
      out = clauses.heads(out.front());
      add_copula_subject(clauses, out);
    }
    // « lance une nouvelle version de Zelba »: the name is the object's complement.
    for (const Complement& complement : predicate.complements)
      if (complement.preposition == out.front() + 1 &&
          grammar.in_class("genitive", clauses.chunks[complement.preposition].key))
        out.push_back(complement.phrase);
  } else if (subject) {
    for (const Complement& complement : predicate.complements)
      if (grammar.in_class("agent", clauses.chunks[complement.preposition].key) && complement.phrase > predicate.chunk)
        out.push_back(complement.phrase);
  } else {
    for (const Complement& complement : predicate.complements) {
      const Chunk& opener = clauses.chunks[complement.preposition];
      // « dont il prend la direction »
      const bool whose =
          opener.kind == ChunkKind::relative && opener.key == "genitive" && grammar.in_class("genitive", slot);
      if (opener.key != slot && !whose) continue;
      // « un éditeur de logiciels, dans lequel … »: either noun may be meant.
      if (opener.kind == ChunkKind::relative)
        out = clauses.heads(complement.phrase);
      else
        out.push_back(complement.phrase);
    }
    // « Halvorn s'est vu apporter 3 millions »: what the verb has as its dative is the subject.
    if (slot == "à" && clauses.chunks[predicate.chunk].dative && predicate.subject >= 0)
      out.push_back(static_cast<std::uint32_t>(predicate.subject));
  }
  return out;
}

std::vector<std::uint32_t> complement_phrases(const Clauses& clauses, std::uint32_t phrase, std::string_view slot) {
  const std::vector<Chunk>& chunks = clauses.chunks;
  std::vector<std::uint32_t> out;
  if (const std::int32_t owner = owner_in_relative(clauses, phrase); owner >= 0 && (slot == "'s" || slot == "de"))
    out.push_back(static_cast<std::uint32_t>(owner));
  if (slot == "'s") {
    if (phrase >= 2 && chunks[phrase - 1].kind == ChunkKind::possessive) out.push_back(phrase - 2);
    return out;
  }
  for (std::uint32_t k = phrase + 1; k + 1 < chunks.size(); ++k) {
    const ChunkKind kind = chunks[k].kind;
    // « le partenariat | noué | en 2023 entre X et Y »
    const bool modifier =
        kind == ChunkKind::verb_group && k == phrase + 1 && chunks[k].form == PredicateForm::participle;
    if (modifier) continue;
    if (kind == ChunkKind::verb_group || kind == ChunkKind::stop || kind == ChunkKind::relative ||
        kind == ChunkKind::comma || kind == ChunkKind::close)
      break;
    if (kind != ChunkKind::preposition || chunks[k].key != slot) continue;
    const bool possessed = k + 3 < chunks.size() && chunks[k + 2].kind == ChunkKind::possessive;
    const std::uint32_t target = possessed ? k + 3 : k + 1;
    if (chunks[target].kind == ChunkKind::noun_phrase) out.push_back(target);
  }
  return out;
}

}  // namespace pressgraph
