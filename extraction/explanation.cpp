#include "extraction/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace pressgraph {
namespace {

struct Block {
  Span span;
  std::string text;
};

class Explainer {
 public:
  Explainer(const Extraction& extraction, Span where) : extraction_(extraction), where_(where) {
    for (const Entity& entity : extraction.entities) entities_[entity.id] = &entity;
  }

  std::string run() {
    for (const Entity& entity : extraction_.entities) add_mentions(entity);
    for (const Claim& claim : extraction_.claims) add(claim);
    for (const Quantity& quantity : extraction_.quantities) add(quantity);
    for (const Date& date : extraction_.dates)
      add(date.excerpt, fmt::format("date {} = {}{}{}", date.id, date.value.empty() ? "not fixed" : date.value,
                                    date.relative_to.empty() ? "" : ", by the " + date.relative_to, rule(date.rule)));
    for (const Relation& relation : extraction_.relations) add(relation);
    std::stable_sort(blocks_.begin(), blocks_.end(), [](const Block& a, const Block& b) { return a.span < b.span; });
    std::string out;
    for (const Block& block : blocks_) out += block.text;
    return out;
  }

 private:
  static std::string rule(const std::string& name) { return name.empty() ? "" : "\n    rule: " + name; }
  static std::string words(const Excerpt& excerpt) {
    return fmt::format("[{}-{}] {}", excerpt.span.begin, excerpt.span.end, excerpt.surface);
  }

  void add(const Excerpt& excerpt, const std::string& what) {
    if (excerpt.span.overlaps(where_))
      blocks_.push_back({excerpt.span, fmt::format("{}\n    {}\n", words(excerpt), what)});
  }

  std::string entity(const std::string& id) const {
    const auto found = entities_.find(id);
    return found == entities_.end() ? id : fmt::format("{} ({} {})", found->second->name, found->second->type, id);
  }

  void add_mentions(const Entity& thing) {
    bool first = true;
    for (const Mention& mention : thing.mentions) {
      std::string what = fmt::format("{} of {}, confidence {:.2f}{}", to_string(mention.kind), entity(thing.id),
                                     thing.confidence, rule(mention.rule));
      // What typed and linked the entity is said once, at its first mention that is shown.
      if (first)
        for (const std::string& evidence : thing.evidence) what += "\n    because: " + evidence;
      first = first && !mention.excerpt.span.overlaps(where_);
      add(mention.excerpt, what);
    }
  }

  void add(const Claim& claim) {
    if (claim.content_parts.empty()) return;
    std::string what = fmt::format("claim {}: {}, {}, {}, confidence {:.2f}", claim.id, to_string(claim.kind),
                                   to_string(claim.modality), to_string(claim.polarity), claim.confidence);
    if (!claim.speaker.empty()) what += "\n    speaker: " + entity(claim.speaker);
    if (!claim.speaker_text.empty()) what += "\n    speaker: unnamed, " + claim.speaker_text;
    if (claim.speaker_span) what += "\n    named by: " + words(*claim.speaker_span);
    if (claim.cue) what += fmt::format("\n    cue: {} ({})", words(claim.cue->excerpt), claim.cue->lemma);
    for (std::size_t i = 1; i < claim.content_parts.size(); ++i)
      what += "\n    goes on: " + words(claim.content_parts[i]);
    for (const std::string& id : claim.about) what += "\n    about: " + entity(id);
    add(claim.content_parts.front(), what + rule(claim.rule));
  }

  void add(const Quantity& quantity) {
    const std::string value = quantity.value
                                  ? fmt::format("{}", *quantity.value)
                                  : fmt::format("{} to {}", quantity.min.value_or(0), quantity.max.value_or(0));
    std::string what = fmt::format("{} {} {} {} {}", to_string(quantity.kind), quantity.id,
                                   to_string(quantity.comparator), value, quantity.unit);
    if (!quantity.of.empty()) what += "\n    of: " + quantity.of;
    if (!quantity.converts.empty()) what += "\n    converts: " + quantity.converts;
    add(quantity.excerpt, what + rule(quantity.rule));
  }

  void add(const Relation& relation) {
    std::string what = fmt::format("relation {}: {} {} {}", relation.id, entity(relation.subject), relation.predicate,
                                   relation.object_is_entity ? entity(relation.object) : relation.object);
    if (!relation.organization.empty()) what += ", " + entity(relation.organization);
    what += fmt::format("\n    {}, {}, confidence {:.2f}{}", to_string(relation.modality), to_string(relation.polarity),
                        relation.confidence, relation.former ? ", former" : "");
    for (const std::string& id : relation.claims) what += "\n    said in: " + id;
    add(relation.evidence, what + rule(relation.rule));
  }

  const Extraction& extraction_;
  Span where_;
  std::map<std::string, const Entity*> entities_;
  std::vector<Block> blocks_;
};

}  // namespace

std::string explain(const Extraction& extraction, Span where) {
  return Explainer(extraction, where).run();
}

}  // namespace pressgraph
