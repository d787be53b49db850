// What has been stated so far, and how a new statement joins it.
#include <algorithm>

#include "extraction/relation_context.hpp"
#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// A statement that the article makes itself, affirmed and without reserve, says more than one that it reports.
int strength(const Relation& relation) {
  return (relation.polarity == Polarity::affirmed ? 4 : 0) + (relation.modality == Modality::asserted ? 2 : 0) +
         (relation.claims.empty() ? 1 : 0);
}

/// Whether `part` is a word or some words of `name`, other than all.
bool bears_name(std::string_view name, std::string_view part) {
  return name.size() > part.size() + 1 && ((name.starts_with(part) && name[part.size()] == ' ') ||
                                           (name.ends_with(part) && name[name.size() - part.size() - 1] == ' '));
}

bool same_role(std::string_view a, std::string_view b) {
  const std::string left = fold(a);
  const std::string right = fold(b);
  return left.find(right) != std::string::npos || right.find(left) != std::string::npos;
}

}  // namespace

std::int32_t RelationContext::employer_in(std::uint32_t person, Span within) const {
  for (const Relation& relation : out_) {
    if (relation.subject != entities.list[person].id || !relation.evidence.span.overlaps(within)) continue;
    const std::string& organization = relation.predicate == "holdsRole" ? relation.organization : relation.object;
    if ((relation.predicate == "holdsRole" || relation.predicate == "worksFor") && !organization.empty() &&
        is_a(type(Entities::index(organization)), "Organization"))
      return static_cast<std::int32_t>(Entities::index(organization));
  }
  return -1;
}

/// « Paul Dax, actuel directeur de Halvorn », "currently head of …": the post that a new one would end.
bool RelationContext::tells_present(const Relation& relation) const {
  const TokenRange tokens = document.tokens_in(relation.evidence.span);
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (rules.in("current", document.lower(i))) return true;
  return false;
}

std::int32_t RelationContext::organization_in(std::uint32_t person, Span within, bool work) const {
  for (const Relation& relation : out_)
    if (relation.subject == entities.list[person].id && !relation.former && relation.evidence.span.overlaps(within) &&
        !tells_present(relation) &&
        !(relation.predicate == "holdsRole" &&
          rules.in("honour", to_lower(relation.object.substr(0, relation.object.find(' ')))))) {
      const std::string organization = relation.predicate == "holdsRole"          ? relation.organization
                                       : work && relation.predicate == "worksFor" ? relation.object
                                                                                  : std::string();
      if (!organization.empty() && is_a(type(Entities::index(organization)), "Organization"))
        return static_cast<std::int32_t>(Entities::index(organization));
    }
  return -1;
}

bool RelationContext::holds_role(std::uint32_t person, std::string_view at) const {
  return std::any_of(out_.begin(), out_.end(), [&](const Relation& relation) {
    return relation.predicate == "holdsRole" && relation.subject == entities.list[person].id &&
           (at.empty() || (!relation.former && !relation.organization.empty() &&
                           is_a(type(Entities::index(relation.organization)), at)));
  });
}

std::int32_t RelationContext::maker_of(std::uint32_t product) const {
  for (const Relation& relation : out_)
    if (relation.predicate == "develops" && relation.object == entities.list[product].id)
      return static_cast<std::int32_t>(Entities::index(relation.subject));
  return -1;
}

std::vector<std::string> RelationContext::claims_holding(std::uint32_t token) const {
  const Span span = document.tokens[token].span;
  std::vector<std::string> out;
  for (const Claim& claim : claims_)
    if (claim.kind != ClaimKind::narrator && std::any_of(claim.content_parts.begin(), claim.content_parts.end(),
                                                         [&](const Excerpt& part) { return part.span.contains(span); }))
      out.push_back(claim.id);
  return out;
}

void RelationContext::state(Statement statement) {
  const std::string_view object_type =
      statement.object < 0 ? std::string_view{} : type(static_cast<std::uint32_t>(statement.object));
  if (static_cast<std::int32_t>(statement.subject) == statement.object) return;
  if (!rules.allows(statement.predicate, type(statement.subject), object_type)) return;
  // « le Forum Halvorn »: who gives an event its name holds it.
  if (statement.predicate == "participatesIn" && statement.object >= 0 &&
      bears_name(entities.list[static_cast<std::size_t>(statement.object)].name, entities.list[statement.subject].name))
    return;
  // « organisé par la fédération »: not by what is called like a part of the event.
  if (statement.predicate == "organizes" && statement.object >= 0 &&
      entities.list[statement.subject].name.starts_with(entities.list[static_cast<std::size_t>(statement.object)].name +
                                                        " "))
    return;
  Relation relation;
  relation.subject = entities.list[statement.subject].id;
  relation.predicate = statement.predicate;
  relation.object_is_entity = statement.object >= 0;
  relation.object = relation.object_is_entity ? entities.list[static_cast<std::size_t>(statement.object)].id
                                              : std::move(statement.literal);
  if (statement.organization >= 0)
    relation.organization = entities.list[static_cast<std::size_t>(statement.organization)].id;
  relation.former = statement.former;
  relation.claims = claims_holding(statement.trigger);
  relation.quantity = std::move(statement.quantity);
  relation.date = std::move(statement.date);
  relation.evidence = document.excerpt(statement.evidence);
  relation.modality = statement.modality;
  relation.polarity = statement.polarity;
  relation.confidence = statement.confidence;
  relation.rule = statement.rule;
  if (!merge(relation)) out_.push_back(std::move(relation));
}

/// Whether an equal relation was known; the stronger of the two is kept.
bool RelationContext::merge(const Relation& relation) {
  for (Relation& known : out_) {
    if (known.predicate != relation.predicate) continue;
    const bool mirrored =
        rules.symmetric(relation.predicate) && known.subject == relation.object && known.object == relation.subject;
    if (!mirrored && known.subject != relation.subject) continue;
    const bool role = relation.predicate == "holdsRole";
    // What is announced is one thing however much of its words a rule takes.
    const bool same_words = relation.predicate == "announces" && !known.object_is_entity &&
                            !relation.object_is_entity && known.evidence.span.overlaps(relation.evidence.span);
    const bool same_object =
        mirrored || same_words || known.object == relation.object || (role && same_role(known.object, relation.object));
    const bool same_organization = known.organization == relation.organization ||
                                   (role && (known.organization.empty() || relation.organization.empty()));
    if (!same_object || !same_organization) continue;
    const bool fuller = role && known.organization.empty() && !relation.organization.empty();
    if (strength(relation) > strength(known) || (fuller && strength(relation) == strength(known))) known = relation;
    return true;
  }
  return false;
}

std::vector<Relation> RelationContext::take() {
  std::stable_sort(out_.begin(), out_.end(),
                   [](const Relation& a, const Relation& b) { return a.evidence.span < b.evidence.span; });
  for (std::size_t i = 0; i < out_.size(); ++i) out_[i].id = "r" + std::to_string(i + 1);
  return std::move(out_);
}

}  // namespace pressgraph
