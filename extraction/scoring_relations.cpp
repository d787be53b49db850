// Relations: subject and object by the entities they name, roles by their words.
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "extraction/scoring_parts.hpp"

namespace pressgraph::scoring {
namespace {

constexpr std::string_view kBlanks = " \t\n\r\f\v";

/// Case, accents, apostrophes and a leading article do not count when roles are compared.
std::string fold_role(const std::string& role) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(role);
  text.toLower(icu::Locale::getRoot());
  text.findAndReplace(icu::UnicodeString(static_cast<UChar32>(U'’')), icu::UnicodeString(static_cast<UChar32>(U'\'')));
  const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
  text = decomposition->normalize(text, status);
  icu::UnicodeString bare;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (decomposition->getCombiningClass(text.char32At(i)) == 0) bare.append(text.char32At(i));
  std::string out;
  bare.toUTF8String(out);
  out.erase(0, std::min(out.find_first_not_of(kBlanks), out.size()));
  out.erase(out.find_last_not_of(kBlanks) + 1);
  for (const std::string_view article : {"le ", "la ", "les ", "l'", "un ", "une ", "the ", "an ", "a "})
    if (out.starts_with(article)) return out.substr(article.size());
  return out;
}

/// One gold against the predictions of one article.
class Comparison {
 public:
  Comparison(const GoldArticle& gold, const Same& same) : same_(same) {
    for (const GoldEntity& entity : gold.entities) entities_.insert(entity.id);
  }

  bool matches(const GoldRelation& gold, const Relation& found) const {
    if (gold.predicate != found.predicate) return false;
    if (matches(gold, gold.subject, gold.object, found)) return true;
    const bool both_ways = gold.predicate == "partnerOf" || gold.predicate == "competitorOf";
    return both_ways && is_entity(gold.object) && matches(gold, gold.object, gold.subject, found);
  }

 private:
  bool is_entity(const std::string& id) const { return entities_.contains(id); }
  bool is_same(const std::string& gold, const std::string& found) const {
    const auto known = same_.find(gold);
    return known != same_.end() && known->second.contains(found);
  }

  bool matches(const GoldRelation& gold, const std::string& subject, const std::string& object,
               const Relation& found) const {
    if (!is_same(subject, found.subject)) return false;
    if (gold.predicate == "holdsRole") return holds_role(gold, found);
    if (is_entity(object)) return is_same(object, found.object);
    if (gold.predicate == "startDate" || gold.predicate == "endDate") return object == found.object;
    return !gold.evidence || overlap(*gold.evidence, found.evidence.span) > 0;
  }

  bool holds_role(const GoldRelation& gold, const Relation& found) const {
    const bool to_entity = is_entity(gold.object);
    const std::string& role = !gold.object_text.empty() || to_entity ? gold.object_text : gold.object;
    const std::string& organization = !gold.organization.empty() || !to_entity ? gold.organization : gold.object;
    if (!role.empty()) {
      const std::string expected = fold_role(role);
      const std::string said = fold_role(found.object);
      if (expected.find(said) == std::string::npos && said.find(expected) == std::string::npos) return false;
    }
    return organization.empty() || is_same(organization, found.organization);
  }

  const Same& same_;
  std::set<std::string> entities_;
};

/// Entities that no mention of their own shows; nothing can be asked of their relations.
std::set<std::string> unseen_entities(const GoldArticle& gold) {
  std::set<std::string> out;
  for (const GoldEntity& entity : gold.entities)
    if (std::all_of(entity.mentions.begin(), entity.mentions.end(),
                    [](const GoldMention& mention) { return mention.kind != "name" || mention.nested; }))
      out.insert(entity.id);
  return out;
}

std::string name_of(const GoldArticle& gold, const GoldRelation& relation, const std::string& id) {
  for (const GoldEntity& entity : gold.entities)
    if (entity.id == id) return entity.name;
  return id.empty() ? relation.object_text : id;
}

}  // namespace

void score_relations(const GoldArticle& gold, const Extraction& predicted, const GoldSet& set, const Same& same,
                     Scores& scores) {
  const std::set<std::string> unseen = unseen_entities(gold);
  std::vector<const GoldRelation*> golds;
  std::vector<const GoldRelation*> soft;
  for (const GoldRelation& relation : gold.relations) {
    if (relation.negated) continue;
    const bool asked = set.predicates.contains(relation.predicate) && !relation.inferred &&
                       !unseen.contains(relation.object) && !unseen.contains(relation.subject);
    (asked ? golds : soft).push_back(&relation);
  }
  std::vector<const Relation*> found;
  for (const Relation& relation : predicted.relations)
    if (set.predicates.contains(relation.predicate) && relation.polarity != Polarity::negated)
      found.push_back(&relation);
  const Comparison comparison(gold, same);
  std::vector<Match> pairs;
  for (std::size_t i = 0; i < golds.size(); ++i)
    for (std::size_t j = 0; j < found.size(); ++j)
      if (comparison.matches(*golds[i], *found[j])) pairs.push_back({1, i, j});
  const std::vector<Match> matches = match_greedily(std::move(pairs));
  std::set<std::size_t> hit;
  std::set<std::size_t> used;
  for (const Match& match : matches) {
    hit.insert(match.gold);
    used.insert(match.predicted);
  }
  std::size_t forgiven = 0;
  for (std::size_t j = 0; j < found.size(); ++j) {
    if (used.contains(j)) continue;
    if (std::any_of(soft.begin(), soft.end(),
                    [&](const GoldRelation* relation) { return comparison.matches(*relation, *found[j]); }))
      ++forgiven;
    else
      scores.errors.push_back({"relation-extra", gold.name,
                               found[j]->subject + " " + found[j]->predicate + " " + found[j]->object + " :: '" +
                                   found[j]->evidence.surface + "'"});
  }
  scores.row("relation").add(matches.size(), found.size() - forgiven, golds.size());
  for (std::size_t i = 0; i < golds.size(); ++i)
    if (!hit.contains(i))
      scores.errors.push_back({"relation-missed", gold.name,
                               name_of(gold, *golds[i], golds[i]->subject) + " " + golds[i]->predicate + " " +
                                   name_of(gold, *golds[i], golds[i]->object)});
}

}  // namespace pressgraph::scoring
