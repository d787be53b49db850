#include "extraction/narrator.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

/// Where figures stand, as tokens in text order.
std::vector<std::uint32_t> figure_tokens(const Document& document, const std::vector<Quantity>& quantities,
                                         const std::vector<Date>& dates) {
  std::vector<std::uint32_t> out;
  const auto add = [&](const Excerpt& excerpt) {
    const TokenRange tokens = document.tokens_in(excerpt.span);
    if (!tokens.empty()) out.push_back(tokens.first);
  };
  for (const Quantity& quantity : quantities)
    if (quantity.kind != QuantityKind::ordinal) add(quantity.excerpt);
  for (const Date& date : dates)
    if (std::any_of(date.excerpt.surface.begin(), date.excerpt.surface.end(),
                    [](char c) { return c >= '0' && c <= '9'; }))
      add(date.excerpt);
  std::sort(out.begin(), out.end());
  return out;
}

bool heading(const Document& document, TokenRange unit) {
  return document.paragraphs[document.sentences[document.tokens[unit.first].sentence].paragraph].heading;
}

/// The stretches of a unit that no attribution takes: all of it, or what goes on behind the last content.
std::vector<TokenRange> free_stretches(TokenRange unit, const std::vector<TokenRange>& taken) {
  if (taken.empty()) return {unit};
  std::uint32_t last = unit.first;
  for (const TokenRange range : taken) last = std::max(last, range.last);
  return last < unit.last ? std::vector<TokenRange>{{last, unit.last}} : std::vector<TokenRange>{};
}

}  // namespace

std::vector<TokenRange> find_narrator_clauses(const AttributionContext& context,
                                              const std::vector<Attribution>& attributions,
                                              const std::vector<Quantity>& quantities, const std::vector<Date>& dates) {
  const Document& document = context.document;
  const std::vector<std::uint32_t> figures = figure_tokens(document, quantities, dates);
  std::vector<std::vector<TokenRange>> taken(context.units.size());
  for (const Attribution& attribution : attributions) {
    std::vector<TokenRange> ranges = attribution.parts;
    ranges.push_back(attribution.cue);
    ranges.push_back(attribution.aside);
    if (attribution.source && !attribution.carried) ranges.push_back(attribution.source->span);
    for (const TokenRange range : ranges) {
      if (range.empty()) continue;
      // A part may stand in a later unit than its cue.
      auto unit = std::upper_bound(context.units.begin(), context.units.end(), range.first,
                                   [](std::uint32_t at, TokenRange u) { return at < u.first; });
      if (unit != context.units.begin())
        taken[static_cast<std::size_t>(std::prev(unit) - context.units.begin())].push_back(range);
    }
  }
  std::vector<TokenRange> out;
  for (std::size_t u = 0; u < context.units.size(); ++u) {
    const TokenRange unit = context.units[u];
    if (heading(document, unit) || document.source_line.overlaps(unit) || document.title.overlaps(unit)) continue;
    for (const TokenRange stretch : free_stretches(unit, taken[u])) {
      std::uint32_t first = stretch.first;
      for (std::uint32_t i = stretch.first; i <= stretch.last; ++i) {
        if (i < stretch.last && !(context.syntax.is(i, ";") && context.quotations.at(i) == nullptr)) continue;
        const auto figure = std::lower_bound(figures.begin(), figures.end(), first);
        if (figure != figures.end() && *figure < i) {
          const TokenRange clause = trim_clause(context, {first, i});
          if (clause.size() >= 3) out.push_back(clause);
        }
        first = i + 1;
      }
    }
  }
  return out;
}

}  // namespace pressgraph
