#include "extraction/relations.hpp"

#include "extraction/business_events.hpp"
#include "extraction/certainty.hpp"
#include "extraction/clause_certainty.hpp"
#include "extraction/clauses.hpp"
#include "extraction/relation_context.hpp"
#include "extraction/relation_events.hpp"
#include "extraction/relation_makers.hpp"
#include "extraction/relation_names.hpp"
#include "extraction/relation_nationalities.hpp"
#include "extraction/relation_places.hpp"
#include "extraction/relation_prepositions.hpp"
#include "extraction/relation_rules.hpp"
#include "extraction/relation_verbs.hpp"
#include "extraction/roles.hpp"

namespace pressgraph {
namespace {

std::vector<ReportedContent> indirect_speech(const Document& document, const std::vector<Claim>& claims) {
  std::vector<ReportedContent> out;
  for (const Claim& claim : claims) {
    if (claim.kind != ClaimKind::indirect || !claim.cue) continue;
    ReportedContent& content = out.emplace_back();
    content.cue = document.tokens_in(claim.cue->excerpt.span);
    for (const Excerpt& part : claim.content_parts) content.parts.push_back(document.tokens_in(part.span));
  }
  return out;
}

}  // namespace

struct RelationFinder::Data {
  Data(const Seeds& seeds, const LanguageData& language)
      : rules(seeds, language.code()), certainty(seeds, language.code()), events(seeds, rules.grammar()) {}
  RelationRules rules;
  CertaintyLexicon certainty;
  BusinessEventFinder events;
};

RelationFinder::RelationFinder(const Seeds& seeds, const LanguageData& language)
    : data_(std::make_unique<Data>(seeds, language)) {}
RelationFinder::~RelationFinder() = default;
RelationFinder::RelationFinder(RelationFinder&&) noexcept = default;

std::vector<Relation> RelationFinder::find(const Syntax& syntax, Entities& entities,
                                           const ReferenceResolver& references, const std::vector<Quantity>& quantities,
                                           const std::vector<Date>& dates, const std::vector<Claim>& claims) const {
  const Document& document = syntax.document();
  RelationContext context(document, entities, references, data_->rules, quantities, dates, claims);
  const PhraseWords words(document, data_->rules.grammar());
  const std::vector<ReportedContent> reported = indirect_speech(document, claims);
  std::vector<Clauses> sentences;
  sentences.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) {
    Clauses& clauses = sentences.emplace_back(parse_clauses(document, entities, dates, words, sentence.tokens));
    weaken_predicates(clauses, read_verb_certainties(syntax, data_->certainty, sentence.tokens, reported));
    find_roles(clauses, context);
    find_verb_relations(clauses, context);
    find_noun_relations(clauses, context);
    find_preposition_relations(clauses, context);
    find_nationality_relations(clauses, context);
    find_name_relations(clauses, context);
    find_place_relations(clauses, context);
    find_maker_relations(clauses, context);
    find_event_relations(clauses, context);
    context.follow(clauses);
  }
  data_->events.find(sentences, context);
  find_editions(context);
  find_announcements(claims, context);
  return context.take();
}

}  // namespace pressgraph
