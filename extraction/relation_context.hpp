#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extraction/clauses.hpp"
#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/references.hpp"
#include "extraction/relation_rules.hpp"

namespace pressgraph {

/// What one relation rests on.
struct Statement {
  std::string_view predicate;
  std::uint32_t subject = 0;
  std::int32_t object = -1;  ///< Entity, or -1 where the object is `literal`.
  std::string literal;
  std::int32_t organization = -1;
  bool former = false;
  TokenRange evidence;
  std::uint32_t trigger = 0;  ///< The token that states it: decides which claim holds it.
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
  std::string date;
  std::string quantity;
  double confidence = 0.9;
  std::string_view rule;
};

/// The relations of one document while they are found: it answers who a phrase stands for, and takes statements.
class RelationContext {
 public:
  RelationContext(const Document& document, Entities& entities, const ReferenceResolver& references,
                  const RelationRules& rules, const std::vector<Quantity>& quantities, const std::vector<Date>& dates,
                  const std::vector<Claim>& claims);

  const Document& document;
  Entities& entities;
  const RelationRules& rules;
  const std::vector<Quantity>& quantities;
  const std::vector<Date>& dates;

  std::int32_t topic = -1;  ///< The organisation that was the subject of the sentence before, or -1.

  std::string_view type(std::uint32_t entity) const { return entities.list[entity].type; }
  /// The entity that a noun phrase stands for: its name, the person whose role it states, or what its description or
  /// pronoun refers to; that mention is then added.
  std::optional<std::uint32_t> denotes(const Clauses& clauses, std::uint32_t phrase);
  /// Whether the noun describes things of that class (« robot »: Product), as description_nouns.tsv says.
  bool is_described_as(std::string_view noun, std::string_view type) const;
  /// Whether the noun calls a body of that class other than any company, as a party of the text (« le club », not
  /// « la rédaction »).
  bool may_call(std::string_view noun, std::string_view type) const;
  /// Whether the sentence of the token, or the one before, speaks of the entity up to there.
  bool is_near(std::uint32_t entity, std::uint32_t token) const;
  /// Whether a name is that of a prize (« prix Zelba 2031 », "Zelba Award"; not « Grand Prix »): it is awarded, nobody
  /// takes part in it.
  bool is_award(std::uint32_t entity) const;
  /// Whether a phrase is the complement of a part of what it names (« la première étape de la Coupe », « la cérémonie
  /// de clôture des Jeux (JO) »): what is said of the part is not said of the whole.
  bool is_below_part(const Clauses& clauses, std::uint32_t phrase) const;
  /// Whether any list says what the noun describes.
  bool is_description(std::string_view noun) const { return references_.nouns().find(noun) != nullptr; }
  /// False for a noun that is known to call no one person: "the military", "the team".
  bool may_describe_one(std::string_view noun) const;
  /// « un sponsor, Halvorn, … », "a partner: Orval.": the name that a comma or colon sets off behind a description and
  /// its complements, whatever it names.
  std::optional<std::uint32_t> name_introduced(const Clauses& clauses, std::uint32_t phrase) const;
  /// The entities of a noun phrase and of those coordinated with it, as many as are known.
  std::vector<std::uint32_t> members(const Clauses& clauses, std::uint32_t phrase);
  /// The place of the document that bears one of the demonym's names, or -1.
  std::int32_t place_named(const Demonym& demonym) const;
  /// Sets `topic` from a sentence that has been read.
  void follow(const Clauses& clauses);
  /// Marks the tokens as describing a person, so that a phrase among them denotes that person.
  void describe(TokenRange tokens, std::uint32_t entity);

  /// Takes a statement if the relation's signature allows its ends and nothing equal is known.
  void state(Statement statement);
  /// The person whom a description that holds the token stands for, by what the text's claims or relations found so far.
  std::optional<std::uint32_t> person_described(std::uint32_t token) const {
    return described_[token] >= 0 ? std::optional(static_cast<std::uint32_t>(described_[token])) : std::nullopt;
  }
  /// All relations in text order, with their ids.
  std::vector<Relation> take();

  /// The organisation of the role, or where `work` counts too of the work, that relations stated so far give a person
  /// within the span, or -1.
  std::int32_t organization_in(std::uint32_t person, Span within, bool work = true) const;
  /// The organisation that a role or work, held now or before, ties the person to within the span, or -1.
  std::int32_t employer_in(std::uint32_t person, Span within) const;
  /// Whether relations stated so far give the person a role; with `at`, one held now at a thing of that class.
  bool holds_role(std::uint32_t person, std::string_view at) const;
  /// The organisation that develops the product, by the relations stated so far, or -1.
  std::int32_t maker_of(std::uint32_t product) const;
  /// The entity that a possessive determiner refers to, or nullopt.
  std::optional<std::uint32_t> possessor(std::uint32_t token) const {
    return references_.resolve(document, entities, {token, token + 1});
  }

 private:
  bool tells_present(const Relation& relation) const;
  bool names_person_before(std::uint32_t token) const;
  std::vector<std::string> claims_holding(std::uint32_t token) const;
  bool merge(const Relation& relation);
  std::optional<std::uint32_t> name_in_apposition(const Clauses& clauses, std::uint32_t phrase) const;
  bool is_most_named(std::uint32_t entity) const;
  std::optional<std::uint32_t> unless_in_clause(const Clauses& clauses, std::uint32_t phrase,
                                                std::uint32_t entity) const;
  std::optional<std::uint32_t> name_given(const Clauses& clauses, std::uint32_t phrase) const;
  std::optional<std::uint32_t> name_behind(const Clauses& clauses, std::uint32_t phrase) const;
  bool names_another_kind(const Clauses& clauses, std::uint32_t phrase) const;
  std::int32_t name_behind_apposition(const Clauses& clauses, std::uint32_t phrase) const;
  std::int32_t members_spelt_out(const Clauses& clauses, std::uint32_t phrase) const;
  std::int32_t members_listed(const Clauses& clauses, std::uint32_t phrase) const;
  std::optional<std::uint32_t> name_in_complement(const Clauses& clauses, std::uint32_t phrase) const;

  const ReferenceResolver& references_;
  const std::vector<Claim>& claims_;
  std::vector<std::int32_t> described_;
  std::unordered_map<std::uint32_t, std::optional<std::uint32_t>> resolved_;  ///< By the first token of the expression.
  std::vector<Relation> out_;
};

}  // namespace pressgraph
