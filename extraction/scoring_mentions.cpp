// Mentions of names: exact and overlapping spans, coarse and fine types; and B-cubed resolution over them.
#include <algorithm>
#include <tuple>

#include "extraction/scoring_parts.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph::scoring {
namespace {

/// Types are first compared coarsely: a company is an organisation, a model a product.
std::string_view coarse(std::string_view type) {
  if (type == "Company" || type == "GovernmentBody") return "Organization";
  return type == "AIModel" ? "Product" : type;
}

struct GoldName {
  const GoldEntity* entity;
  const GoldMention* mention;
};

struct FoundName {
  Span span;
  std::string type;
  std::string id;

  friend bool operator==(const FoundName&, const FoundName&) = default;
  friend bool operator<(const FoundName& a, const FoundName& b) {
    return std::tie(a.span.begin, a.span.end, a.type, a.id) < std::tie(b.span.begin, b.span.end, b.type, b.id);
  }
};

struct Names {
  std::vector<GoldName> gold;
  std::vector<FoundName> found;
};

Names collect(const GoldArticle& gold, const Extraction& predicted) {
  Names out;
  for (const GoldEntity& entity : gold.entities)
    for (const GoldMention& mention : entity.mentions)
      if (mention.kind == "name") out.gold.push_back({&entity, &mention});
  for (const Entity& entity : predicted.entities)
    for (const Mention& mention : entity.mentions)
      if (mention.kind == MentionKind::name) out.found.push_back({mention.excerpt.span, entity.type, entity.id});
  std::sort(out.found.begin(), out.found.end());
  out.found.erase(std::unique(out.found.begin(), out.found.end()), out.found.end());
  return out;
}

bool is_exact(const GoldName& gold, const FoundName& found) {
  const auto& accepted = gold.mention->accepted;
  return std::find(accepted.begin(), accepted.end(), found.span) != accepted.end();
}

bool same_coarse_type(const GoldName& gold, const FoundName& found) {
  const auto matches = [&](const std::string& type) { return coarse(type) == coarse(found.type); };
  return matches(gold.entity->type) ||
         std::any_of(gold.entity->other_types.begin(), gold.entity->other_types.end(), matches) ||
         std::any_of(gold.mention->other_types.begin(), gold.mention->other_types.end(), matches);
}

bool same_fine_type(const GoldName& gold, const FoundName& found) {
  return found.type == gold.entity->type || contains(gold.entity->other_types, found.type);
}

struct Pass {
  std::vector<Match> matches;
  std::set<std::size_t> hit;   ///< Golds that were found.
  std::set<std::size_t> used;  ///< Predictions that matched, or sit on an optional gold.
};

/// Required golds are matched first, so that an optional nested name never steals a prediction; a prediction that sits
/// on an optional gold is neither right nor wrong.
template <typename Accepts>
Pass run_pass(const Names& names, std::string_view label, Scores& scores, Accepts accepts) {
  std::vector<Match> pairs;
  for (std::size_t i = 0; i < names.gold.size(); ++i)
    for (std::size_t j = 0; j < names.found.size(); ++j) {
      const Span a = names.gold[i].mention->span();
      const Span b = names.found[j].span;
      if (!accepts(names.gold[i], names.found[j])) continue;
      const double longest = std::max(a.end - a.begin, b.end - b.begin);
      pairs.push_back({overlap(a, b) / longest + (names.gold[i].mention->optional ? 0 : 2), i, j});
    }
  Pass pass{match_greedily(std::move(pairs)), {}, {}};
  std::set<std::size_t> free;
  for (const Match& match : pass.matches) {
    pass.hit.insert(match.gold);
    pass.used.insert(match.predicted);
    if (names.gold[match.gold].mention->optional) free.insert(match.predicted);
  }
  for (std::size_t j = 0; j < names.found.size(); ++j) {
    if (pass.used.contains(j)) continue;
    for (const GoldName& gold : names.gold)
      if (gold.mention->optional && overlap(gold.mention->span(), names.found[j].span) > 0) free.insert(j);
  }
  std::size_t needed = 0;
  std::size_t right = 0;
  for (std::size_t i = 0; i < names.gold.size(); ++i) {
    if (names.gold[i].mention->optional) continue;
    ++needed;
    right += pass.hit.contains(i);
  }
  scores.row(label).add(right, names.found.size() - free.size(), needed);
  pass.used.insert(free.begin(), free.end());
  return pass;
}

void score_types(const Names& names, const Pass& pass, Scores& scores) {
  std::set<std::string> types;
  for (const GoldName& gold : names.gold) types.emplace(coarse(gold.entity->type));
  for (const std::string& type : types) {
    Tally more;
    std::set<std::size_t> required;  // predictions matched to a required gold
    for (const Match& match : pass.matches) {
      if (names.gold[match.gold].mention->optional) continue;
      required.insert(match.predicted);
      more.right += coarse(names.gold[match.gold].entity->type) == type;
    }
    for (std::size_t j = 0; j < names.found.size(); ++j)
      more.predicted += coarse(names.found[j].type) == type && (!pass.used.contains(j) || required.contains(j));
    for (const GoldName& gold : names.gold) more.gold += !gold.mention->optional && coarse(gold.entity->type) == type;
    scores.row("  mention overlap: " + type).add(more.right, more.predicted, more.gold);
  }
}

void score_resolution(const Names& names, Scores& scores) {
  std::vector<Match> pairs;
  for (std::size_t i = 0; i < names.gold.size(); ++i)
    for (std::size_t j = 0; j < names.found.size(); ++j)
      if (const auto common = overlap(names.gold[i].mention->span(), names.found[j].span);
          common > 0 && !names.gold[i].mention->optional)
        pairs.push_back({static_cast<double>(common), i, j});
  const std::vector<Match> links = match_greedily(std::move(pairs));
  for (const Match& link : links) {
    std::size_t gold_set = 0;
    std::size_t found_set = 0;
    std::size_t both = 0;
    for (const Match& other : links) {
      const bool same_gold = names.gold[other.gold].entity->id == names.gold[link.gold].entity->id;
      const bool same_found = names.found[other.predicted].id == names.found[link.predicted].id;
      gold_set += same_gold;
      found_set += same_found;
      both += same_gold && same_found;
    }
    scores.resolution.precision_sum += static_cast<double>(both) / static_cast<double>(found_set);
    scores.resolution.recall_sum += static_cast<double>(both) / static_cast<double>(gold_set);
    ++scores.resolution.mentions;
  }
}

}  // namespace

void score_spans(const GoldArticle& gold, const Extraction& predicted, Scores& scores) {
  std::vector<std::uint32_t> bytes;
  for (std::size_t byte = 0; byte < gold.text.size(); next_code_point(gold.text, byte))
    bytes.push_back(static_cast<std::uint32_t>(byte));
  bytes.push_back(static_cast<std::uint32_t>(gold.text.size()));
  std::size_t seen = 0;
  std::size_t wrong = 0;
  const auto check = [&](const Excerpt& excerpt) {
    const std::size_t end = std::min<std::size_t>(excerpt.span.end, bytes.size() - 1);
    const std::size_t begin = std::min<std::size_t>(excerpt.span.begin, end);
    ++seen;
    wrong += std::string_view(gold.text).substr(bytes[begin], bytes[end] - bytes[begin]) != excerpt.surface;
  };
  for (const Entity& entity : predicted.entities)
    for (const Mention& mention : entity.mentions) check(mention.excerpt);
  for (const Claim& claim : predicted.claims) {
    if (claim.speaker_span) check(*claim.speaker_span);
    if (claim.cue) check(claim.cue->excerpt);
    for (const Excerpt& part : claim.content_parts) check(part);
  }
  for (const Quantity& quantity : predicted.quantities) {
    check(quantity.excerpt);
    if (quantity.number_span) check(*quantity.number_span);
  }
  for (const Date& date : predicted.dates) check(date.excerpt);
  for (const Relation& relation : predicted.relations) check(relation.evidence);
  scores.row("spans whose surface is the text").add(seen - wrong, seen, seen);
  if (wrong > 0)
    scores.errors.push_back(
        {"span", gold.name, std::to_string(wrong) + " of " + std::to_string(seen) + " spans do not match the text"});
}

void score_mentions(const GoldArticle& gold, const Extraction& predicted, Scores& scores) {
  const Names names = collect(gold, predicted);
  run_pass(names, "mention strict, coarse type", scores,
           [](const auto& a, const auto& b) { return is_exact(a, b) && same_coarse_type(a, b); });
  run_pass(names, "mention strict, fine type", scores,
           [](const auto& a, const auto& b) { return is_exact(a, b) && same_fine_type(a, b); });
  run_pass(names, "mention strict, untyped", scores, [](const auto& a, const auto& b) { return is_exact(a, b); });
  const Pass pass = run_pass(names, "mention overlap, coarse type", scores, [](const auto& a, const auto& b) {
    return overlap(a.mention->span(), b.span) > 0 && same_coarse_type(a, b);
  });
  score_types(names, pass, scores);
  constexpr std::size_t kLongest = 80;
  for (std::size_t i = 0; i < names.gold.size(); ++i)
    if (!names.gold[i].mention->optional && !pass.hit.contains(i))
      scores.errors.push_back(
          {"mention-missed", gold.name,
           "'" + characters(gold, names.gold[i].mention->span(), kLongest) + "' " + names.gold[i].entity->type});
  for (std::size_t j = 0; j < names.found.size(); ++j)
    if (!pass.used.contains(j))
      scores.errors.push_back({"mention-extra", gold.name,
                               "'" + characters(gold, names.found[j].span, kLongest) + "' " + names.found[j].type});
  score_resolution(names, scores);
}

}  // namespace pressgraph::scoring
