#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extraction/arguments.hpp"
#include "extraction/phrase_grammar.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// A verb that states a relation: one row of relation_verbs.tsv.
struct VerbRule {
  std::string_view verb;
  bool reflexive = false;
  Company company;
  std::string_view predicate;
  std::vector<std::string_view> from, to;  ///< `subject`, `object` or keys of prepositions.
};

/// A noun that states a relation: one row of relation_nouns.tsv or event_nouns.tsv.
struct NounRule {
  std::vector<std::string_view> words;  ///< « maison mère »: the phrase's head comes first.
  std::string_view predicate;
  std::vector<std::string_view> from, to;  ///< `self`, `'s` or keys of prepositions.
};

/// A preposition that states a relation between what stands before it and what stands behind it: one row of
/// relation_prepositions.tsv (« X, en partenariat avec Y », « à l'initiative de Y, X »).
struct PrepositionRule {
  std::string_view preposition;
  std::string_view predicate;
  bool from_object = false;  ///< The relation's subject stands behind the preposition.
  bool beside = false;       ///< Only said of the phrase before it, never of the clause's subject.
};

/// The place that an adjective belongs to: its names, the usual one first.
struct Demonym {
  std::vector<std::string_view> names;
  bool country = false;
};

/// What a relation may stand between: one row of relations.tsv, of which a relation may have several.
struct PredicateSignature {
  std::vector<std::string_view> subject, object;
  bool symmetric = false;
};

/// The triggers of one language and the signatures of the relations. Views stay valid as long as the Seeds.
/// Data: seeds/relations.tsv and seeds/<code>/{relation_verbs,relation_nouns,relation_prepositions,event_nouns,roles,
/// role_words,demonyms}.tsv.
class RelationRules {
 public:
  RelationRules(const Seeds& seeds, std::string_view code);

  const PhraseGrammar& grammar() const { return grammar_; }
  /// For further rules to make their verbs known, before the first document is read.
  PhraseGrammar& grammar() { return grammar_; }
  /// Whether entities of the two types may stand in the relation. An empty object type is a literal.
  bool allows(std::string_view predicate, std::string_view subject_type, std::string_view object_type) const;
  bool allows_subject(std::string_view predicate, std::string_view type) const;
  bool allows_object(std::string_view predicate, std::string_view type) const;
  bool symmetric(std::string_view predicate) const;

  const std::vector<VerbRule>* verb_rules(std::uint32_t lemma) const;
  const std::vector<NounRule>* noun_rules(std::string_view head) const;  ///< By the lower-case head.
  const std::vector<NounRule>* event_rules(std::string_view head) const;
  const std::vector<PrepositionRule>* preposition_rules(std::string_view key) const;  ///< By the preposition's key.

  bool is_role(std::string_view lower) const { return roles_.contains(lower); }
  bool is_role(const Word& word) const { return roles_.find(word.lower, word.lower_hash) != nullptr; }
  /// The relation that the role states besides holdsRole: ceoOf, founderOf, or none.
  std::string_view role_relation(std::string_view lower) const;
  /// The place of an adjective such as « chinoise » or "Chinese" as it is written; nullptr for any other word.
  const Demonym* place_of(std::string_view adjective) const;
  /// Whether the name is a country's, by the demonyms.
  bool is_country(std::string_view name) const { return countries_.contains(name); }
  /// Whether the verb stands in that class of role_words.tsv.
  bool is_verb_of(std::string_view name, std::uint32_t lemma) const;
  /// A word class of seeds/<code>/role_words.tsv; `calling` holds callings.tsv too.
  bool in(std::string_view name, std::string_view lower) const;

 private:
  void read_roles(std::string_view table);
  void read_callings(std::string_view table);

  PhraseGrammar grammar_;
  TextMap<std::vector<PredicateSignature>> signatures_;
  std::unordered_map<std::uint32_t, std::vector<VerbRule>> verbs_;
  TextMap<std::vector<NounRule>> nouns_, events_;
  TextMap<std::vector<PrepositionRule>> prepositions_;
  TextMap<std::string_view> roles_;
  TextMap<Demonym> demonyms_;
  TextSet countries_;
  TextMap<TextSet> words_;
  TextMap<std::unordered_set<std::uint32_t>> verb_classes_;
};

}  // namespace pressgraph
