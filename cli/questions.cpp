#include "cli/questions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "cli/command.hpp"
#include "extraction/utf8.hpp"
#include "graph/analysis.hpp"
#include "graph/comparison.hpp"
#include "graph/name_key.hpp"
#include "graph/name_search.hpp"
#include "graph/near_duplicates.hpp"
#include "graph/traversal.hpp"
#include "ontology/classes.hpp"

namespace pressgraph::cli {
namespace {

using Json = nlohmann::ordered_json;

Json optional_text(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string article_name(const KnowledgeGraph& graph, VertexId article) {
  const DocumentInfo& document = graph.article(article);
  return document.path.empty() ? graph.iri(article) : document.path;
}

/// `article.txt:120-180`.
std::string place(const KnowledgeGraph& graph, VertexId article, Span span) {
  return fmt::format("{}:{}-{}", article_name(graph, article), span.begin, span.end);
}

std::string place(const KnowledgeGraph& graph, const Evidence& evidence) {
  return place(graph, evidence.article, evidence.excerpt.span);
}

std::string choices(const KnowledgeGraph& graph, const std::vector<VertexId>& found) {
  std::string out;
  for (const VertexId v : found)
    out += fmt::format("{}{} ({}, {})", out.empty() ? "" : ", ", graph.label(v), graph.entity(v).type,
                       compact(graph.name(v)));
  return out;
}

std::string source_of(const KnowledgeGraph& graph, VertexId claim) {
  if (const auto speaker = speaker_of(graph, claim)) return graph.label(*speaker);
  return graph.claim(claim).speaker_text;
}

const std::vector<std::string> kClaimColumns = {"date", "speaker", "role", "certainty", "where", "claim"};

std::string certainty_of(const Claim& claim) {
  return fmt::format("{}{}", to_string(claim.modality), claim.polarity == Polarity::negated ? ", negated" : "");
}

std::vector<Json> claim_row(const KnowledgeGraph& graph, VertexId v) {
  const Claim& claim = graph.claim(v);
  const std::vector<Evidence> evidence = graph.evidence(v);
  return {optional_text(said_on(graph, v)),
          optional_text(source_of(graph, v)),
          optional_text(speaker_role(graph, v)),
          certainty_of(claim),
          evidence.empty() ? Json(nullptr) : Json(place(graph, evidence.front())),
          graph.label(v)};
}

Table claim_rows(const KnowledgeGraph& graph, const std::vector<VertexId>& claims) {
  Table table{kClaimColumns, {}};
  for (const VertexId claim : claims) table.rows.push_back(claim_row(graph, claim));
  return table;
}

/// The claims that the articles of a view make.
std::size_t count_in(const KnowledgeGraph& graph, const std::vector<VertexId>& claims, const View& view) {
  return static_cast<std::size_t>(std::count_if(claims.begin(), claims.end(), [&](VertexId v) {
    return std::binary_search(view.articles.begin(), view.articles.end(),
                              graph.article_vertex(graph.record(v).article));
  }));
}

/// « → develops DeepSeek-R1 » as seen from one end.
std::string arrow(const KnowledgeGraph& graph, const Neighbour& step) {
  return fmt::format("{} {}", step.outward ? "→" : "←", graph.predicate(step.edge));
}

/// The claims of a source without name whose words hold `words`, ascending; none where an entity bears them as its
/// name.
std::vector<VertexId> said_by_unnamed(const KnowledgeGraph& graph, const std::string& words) {
  std::vector<VertexId> out;
  const std::string wanted = name_key(words);
  if (wanted.empty() || !search_name(graph, words).exact.empty()) return out;
  for (const VertexId v : graph.vertices(VertexKind::claim))
    if (!speaker_of(graph, v) && name_key(graph.claim(v).speaker_text).find(wanted) != std::string::npos)
      out.push_back(v);
  std::sort(out.begin(), out.end());
  return out;
}

std::string short_label(const KnowledgeGraph& graph, VertexId v) {
  return graph.kind(v) == VertexKind::claim ? fmt::format("« {} »", graph.label(v)) : graph.label(v);
}

/// The class of this name, without regard to case. Throws Failure (Exit::usage) with those there are.
std::string type_named(const std::string& type) {
  for (const std::string_view name : entity_types())
    if (to_lower(name) == to_lower(type)) return std::string(name);
  throw Failure(Exit::usage,
                fmt::format("--type {}: unknown type, expected one of: {}", type, fmt::join(entity_types(), ", ")));
}

}  // namespace

VertexId named(const KnowledgeGraph& graph, const std::string& name) {
  const NameMatches found = search_name(graph, name);
  if (found.exact.size() == 1) return found.exact.front();
  if (!found.exact.empty())
    throw Failure(Exit::usage, fmt::format("“{}” is the name of several: {}; expected one of these", name,
                                           choices(graph, found.exact)));
  if (found.suggestions.size() == 1) {
    std::fprintf(stderr, "pressgraph: “%s” taken as %s\n", name.c_str(), choices(graph, found.suggestions).c_str());
    return found.suggestions.front();
  }
  if (found.suggestions.empty())
    throw Failure(Exit::usage, fmt::format("“{}”: no entity of this name, expected a name of the graph", name));
  throw Failure(Exit::usage,
                fmt::format("“{}”: no entity of this name, did you mean {}?", name, choices(graph, found.suggestions)));
}

Table who_said(const KnowledgeGraph& graph, const std::string& words) {
  std::vector<VertexId> found = claims(graph, {});
  const std::string wanted = name_key(words);
  std::erase_if(found, [&](VertexId v) { return name_key(graph.label(v)).find(wanted) == std::string::npos; });
  return claim_rows(graph, found);
}

Table about(const KnowledgeGraph& graph, VertexId entity) {
  Table table{{"what", "with", "certainty", "where", "words"}, {}};
  for (const Neighbour& step : neighbours(graph, entity)) {
    const EdgeKind kind = graph.edge(step.edge).kind;
    if (kind != EdgeKind::relation && kind != EdgeKind::edition_of) continue;
    const std::vector<Evidence> evidence = graph.evidence(step.edge);
    const Certainty certainty = graph.certainty(step.edge);
    std::string what = arrow(graph, step);
    if (kind == EdgeKind::relation && !graph.relation(graph.edge(step.edge).record).object_is_entity &&
        graph.kind(graph.target(step.edge)) == VertexKind::entity)
      what += ": " + graph.relation(graph.edge(step.edge).record).object;
    const std::string sure =
        fmt::format("{}{}{}", to_string(certainty.modality), certainty.polarity == Polarity::negated ? ", negated" : "",
                    certainty.reported ? ", reported" : "");
    table.rows.push_back({what, graph.label(step.vertex), sure,
                          evidence.empty() ? Json(nullptr) : Json(place(graph, evidence.front())),
                          evidence.empty() ? Json(nullptr) : Json(evidence.front().excerpt.surface)});
  }
  for (const VertexId claim : claims_about(graph, entity)) {
    const std::vector<Json> row = claim_row(graph, claim);
    table.rows.push_back({"← about", row[1], row[3], row[4], row[5]});
  }
  return table;
}

Table claims_table(const KnowledgeGraph& graph, const ClaimFilter& filter) {
  ClaimQuery query;
  const std::vector<VertexId> unnamed = filter.by.empty() ? std::vector<VertexId>{} : said_by_unnamed(graph, filter.by);
  if (!filter.by.empty() && unnamed.empty()) query.by = named(graph, filter.by);
  if (!filter.about.empty()) query.about = named(graph, filter.about);
  query.since = filter.since;
  query.until = filter.until;
  std::vector<VertexId> found = claims(graph, query);
  if (!unnamed.empty())
    std::erase_if(found, [&](VertexId v) { return !std::binary_search(unnamed.begin(), unnamed.end(), v); });
  return claim_rows(graph, found);
}

Table path(const KnowledgeGraph& graph, VertexId from, VertexId to) {
  Table table{{"from", "link", "to", "where", "words"}, {}};
  auto steps = shortest_path(graph, from, to);
  if (!steps) steps = shortest_path(graph, from, to, View{});
  if (!steps) return table;
  VertexId here = from;
  for (const Neighbour& step : *steps) {
    const std::vector<Evidence> evidence = graph.evidence(step.edge);
    table.rows.push_back({short_label(graph, here), arrow(graph, step), short_label(graph, step.vertex),
                          evidence.empty() ? Json(nullptr) : Json(place(graph, evidence.front())),
                          evidence.empty() ? Json(nullptr) : Json(evidence.front().excerpt.surface)});
    here = step.vertex;
  }
  return table;
}

Table ego_table(const KnowledgeGraph& graph, VertexId entity, unsigned hops) {
  Table table{{"hops", "type", "name", "articles"}, {}};
  View view;
  view.articles = without_copies(graph);
  std::set<VertexId> seen;
  for (unsigned hop = 0; hop <= hops; ++hop)
    for (const VertexId v : ego(graph, entity, 2 * hop)) {
      if (!seen.insert(v).second || graph.kind(v) != VertexKind::entity) continue;
      table.rows.push_back({hop, graph.entity(v).type, graph.label(v), article_count(graph, v, view)});
    }
  return table;
}

Table timeline_table(const KnowledgeGraph& graph, VertexId entity) {
  Table table{{"date", "who", "what", "where", "words"}, {}};
  for (const Moment& moment : timeline(graph, entity)) {
    if (moment.claim) {
      const std::vector<Json> row = claim_row(graph, *moment.claim);
      table.rows.push_back({moment.date, row[1], to_string(graph.claim(*moment.claim).kind), row[4], row[5]});
      continue;
    }
    const Evidence evidence = graph.evidence(*moment.edge).front();
    table.rows.push_back({moment.date, graph.label(graph.source(*moment.edge)),
                          fmt::format("{} {}", graph.predicate(*moment.edge), graph.label(graph.target(*moment.edge))),
                          place(graph, evidence), evidence.excerpt.surface});
  }
  return table;
}

Table top(const KnowledgeGraph& graph, const std::string& type, std::size_t limit) {
  View view = ties();
  view.articles = without_copies(graph);
  const std::vector<double> rank = page_rank(graph, view);
  const std::string known = type.empty() ? type : type_named(type);
  std::vector<VertexId> found = entities(graph, known);
  std::stable_sort(found.begin(), found.end(),
                   [&](VertexId left, VertexId right) { return rank[left.value] > rank[right.value]; });
  if (found.size() > limit) found.resize(limit);
  Table table{{"rank", "type", "articles", "claims_by", "claims_about", "name"}, {}};
  for (const VertexId v : found)
    table.rows.push_back({table.rows.size() + 1, graph.entity(v).type, article_count(graph, v, view),
                          count_in(graph, claims_by(graph, v), view), count_in(graph, claims_about(graph, v), view),
                          graph.label(v)});
  return table;
}

Table conflicts_table(const KnowledgeGraph& graph) {
  Table table{{"subject", "measure", "value", "published", "where", "words"}, {}};
  for (const Conflict& conflict : conflicts(graph))
    for (const StatedFigure& figure : conflict.figures)
      table.rows.push_back({graph.label(conflict.subject), conflict.measure, figure.value,
                            optional_text(graph.article(figure.article).published),
                            place(graph, figure.article, figure.excerpt.span), figure.excerpt.surface});
  return table;
}

Table repeated(const KnowledgeGraph& graph) {
  Table table{{"group"}, {}};
  table.columns.insert(table.columns.end(), kClaimColumns.begin(), kClaimColumns.end());
  std::size_t group = 0;
  for (const std::vector<VertexId>& same : same_claims(graph)) {
    ++group;
    for (const VertexId claim : same) {
      std::vector<Json> row{group};
      for (Json& cell : claim_row(graph, claim)) row.push_back(std::move(cell));
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

Table copies(const KnowledgeGraph& graph) {
  Table table{{"group", "counted", "published", "publisher", "article", "title"}, {}};
  const std::vector<std::uint32_t> groups = near_duplicates(graph);
  const std::vector<VertexId> counted = without_copies(graph);
  std::map<std::uint32_t, std::vector<VertexId>> members;
  for (const VertexId v : graph.vertices(VertexKind::article)) members[groups[v.value]].push_back(v);
  std::size_t group = 0;
  for (const auto& [first, articles] : members) {
    if (articles.size() < 2) continue;
    ++group;
    for (const VertexId v : articles)
      table.rows.push_back({group, std::binary_search(counted.begin(), counted.end(), v) ? "yes" : "no",
                            optional_text(graph.article(v).published), optional_text(graph.article(v).publisher),
                            article_name(graph, v), optional_text(graph.article(v).title)});
  }
  return table;
}

Table mentions(const KnowledgeGraph& graph, VertexId entity) {
  Table table{{"where", "rule", "words"}, {}};
  for (const Evidence& evidence : graph.evidence(entity))
    table.rows.push_back({place(graph, evidence), evidence.rule, evidence.excerpt.surface});
  return table;
}

Table decisions(const KnowledgeGraph& graph, VertexId entity) {
  Table table{{"rule", "verdict", "reason"}, {}};
  for (const Decision& decision : graph.entity(entity).decisions)
    table.rows.push_back({to_string(decision.rule), decision.same ? "same" : "apart", graph.reason(decision)});
  return table;
}

}  // namespace pressgraph::cli
