// Quotations without a cue of their own. One that follows a claim directly is a further part of it; one a little later
// is a claim of its own by the same source, when it is long enough to be no term, title or irony.
#include <algorithm>

#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

constexpr std::uint32_t kFewestWords = 5;
constexpr std::uint32_t kUnitsBack = 4;

std::uint32_t words_in(const Document& document, TokenRange range) {
  std::uint32_t n = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) n += document.tokens[i].kind == TokenKind::word;
  return n;
}

/// « Global Risk and Adaptation Report », « AI Law in a Global Economy »: the words of a title start with capitals.
bool reads_like_title(const Document& document, TokenRange range) {
  std::uint32_t capitals = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) capitals += document.word(i).capital;
  return 2 * capitals > words_in(document, range);
}

struct Unit {
  TokenRange range;
  std::vector<const Quotation*> free;  ///< Quotations that no content covers, none nested.
  bool pure = false;                   ///< Nothing but quotations and what joins them.
  bool claimed = false;                ///< Some content of its own.
};

Unit read_unit(const AttributionContext& context, std::uint32_t index, const std::vector<Attribution>& all) {
  Unit unit;
  unit.range = context.units[index];
  const auto covered = [&](TokenRange range) {
    for (auto it = all.rbegin(); it != all.rend() && it->unit + 2 > index; ++it)
      if (std::any_of(it->parts.begin(), it->parts.end(), [&](TokenRange part) { return part.overlaps(range); }))
        return true;
    return false;
  };
  std::uint32_t outside = 0;
  std::uint32_t begin = unit.range.first;
  for (std::uint32_t i = unit.range.first; i < unit.range.last; ++i) {
    const Quotation* quotation = context.quotations.opens(i);
    if (quotation == nullptr) {
      if (i >= begin && context.document.tokens[i].kind == TokenKind::word && !context.syntax.is(i, WordClass::lead))
        ++outside;
      continue;
    }
    if (i < begin) continue;
    begin = quotation->whole().last;
    if (!covered(quotation->inside)) unit.free.push_back(quotation);
  }
  unit.pure = outside == 0 && !unit.free.empty();
  for (auto it = all.rbegin(); it != all.rend() && it->unit == index; ++it) unit.claimed = unit.claimed || !it->nested;
  return unit;
}

bool heading(const AttributionContext& context, TokenRange unit) {
  constexpr std::uint32_t kShortHeading = 8;
  const std::uint32_t sentence = context.document.tokens[unit.first].sentence;
  const TokenRange paragraph = context.document.paragraphs[context.document.sentences[sentence].paragraph].tokens;
  // A line that is nothing but a short quotation stands over what follows.
  if (const Quotation* quotation = context.quotations.opens(paragraph.first);
      quotation != nullptr && quotation->whole().last >= paragraph.last &&
      words_in(context.document, paragraph) <= kShortHeading)
    return true;
  return context.document.paragraphs[context.document.sentences[sentence].paragraph].heading;
}

/// « Le point de vue de X : « … » », « X : « … » », « Le maire ne cache pas son inquiétude : « … » »: the last person
/// named before the colon, else the subject of the sentence.
std::optional<Source> source_before_colon(const AttributionContext& context, const Quotation& quotation,
                                          std::uint32_t bound, std::optional<std::uint32_t> speaking) {
  if (quotation.open == bound || !context.syntax.is(quotation.open - 1, ":")) return std::nullopt;
  for (std::uint32_t i = quotation.open - 1; i > bound; --i) {
    const Name* name = context.entities.name_at(i - 1);
    if (name == nullptr) continue;
    const bool next_to_colon =
        name->tokens.last + 1 == quotation.open &&
        (name->type == "Organization" || name->type == "Company" || name->type == "GovernmentBody");
    if (name->type == "Person" || next_to_colon)
      return Source{name->tokens, context.entities.at(i - 1), MentionKind::name, name->tokens.last};
  }
  for (std::uint32_t i = bound; i + 1 < quotation.open; ++i) {
    if (!context.syntax.finite(i)) continue;
    auto source = context.sources.before(i, bound, speaking);
    if (source &&
        (source->entity || source->kind == MentionKind::pronoun || context.sources.may_be_someone(source->span)))
      return source;
    return std::nullopt;
  }
  return std::nullopt;
}

/// The clause around the quotations has no main verb of the article's own, or only takes up what was said (« Cela … »).
bool goes_on(const AttributionContext& context, const Unit& unit) {
  const TokenRange clause = trim_clause(context, unit.range);
  if (context.syntax.is(clause.first, WordClass::takes_up)) return true;
  return !context.syntax.has_main_verb({clause.first, unit.free.front()->open}) &&
         !context.syntax.has_main_verb({unit.free.back()->whole().last, clause.last});
}

void add_parts(Attribution& claim, const AttributionContext& context, const Unit& unit) {
  if (claim.kind == ClaimKind::direct) {
    for (const Quotation* quotation : unit.free) claim.parts.push_back(quotation->inside);
    return;
  }
  claim.parts.push_back(trim_clause(context, unit.range));
  claim.kind = ClaimKind::mixed;
}

}  // namespace

void attribute_carried(const AttributionContext& context, std::uint32_t index, std::vector<Attribution>& all) {
  const Unit unit = read_unit(context, index, all);
  if (unit.free.empty()) return;
  const bool heads = heading(context, unit.range);
  if (!unit.claimed)
    if (auto source = source_before_colon(context, *unit.free.front(), unit.range.first,
                                          all.empty() || !all.back().source ? std::nullopt : all.back().source->entity);
        source && words_in(context.document, unit.free.front()->inside) >= kFewestWords - 1 &&
        !reads_like_title(context.document, unit.free.front()->inside)) {
      Attribution out;
      out.unit = index;
      out.source = source;
      out.kind = ClaimKind::direct;
      out.parts = {unit.free.front()->inside};
      out.rule = "named-before-colon";
      all.push_back(std::move(out));
      return;
    }
  if (all.empty()) return;
  std::size_t last = all.size();
  while (last > 0 && (all[last - 1].nested || all[last - 1].unit == index)) --last;
  if (unit.claimed) {
    // « « Q1 », dit X. » and « Q2 » in one unit: the same claim goes on.
    Attribution& own = all.back();
    if (own.unit == index && own.kind == ClaimKind::direct && !own.aside.empty() && unit.free.size() == 1 &&
        unit.free.front()->open >= own.aside.first && words_in(context.document, unit.free.front()->inside) >= 3)
      own.parts.push_back(unit.free.front()->inside);
    return;
  }
  if (heads || last == 0) return;
  const auto wordless = [&](const Quotation* quotation) {
    return reads_like_title(context.document, quotation->inside);
  };
  if (std::all_of(unit.free.begin(), unit.free.end(), wordless)) return;
  Attribution& previous = all[last - 1];
  std::uint32_t words = 0;
  for (const Quotation* quotation : unit.free) words += words_in(context.document, quotation->inside);
  const bool adjacent = previous.unit + 1 == index && !heading(context, context.units[index - 1]);
  const bool near = previous.unit + 2 >= index;
  if (adjacent && unit.pure) return add_parts(previous, context, unit);
  // « Toutefois, cette lettre “n'avait pas recueilli …” »: the clause as a whole goes on with what was reported.
  if (adjacent && !unit.pure && previous.kind != ClaimKind::direct && words >= kFewestWords && goes_on(context, unit))
    return add_parts(previous, context, unit);
  if (near && previous.kind == ClaimKind::direct && !previous.carried && words >= kFewestWords &&
      goes_on(context, unit))
    return add_parts(previous, context, unit);
  if (words < kFewestWords || index > previous.unit + kUnitsBack || !previous.source) return;
  const auto makes_clause = [&](const Quotation* quotation) {
    return context.syntax.has_main_verb(quotation->inside) ||
           words_in(context.document, quotation->inside) > 3 * kFewestWords;
  };
  if (!unit.pure && (words <= kFewestWords || std::none_of(unit.free.begin(), unit.free.end(), makes_clause))) return;
  Attribution out;
  out.unit = index;
  out.source = previous.source;
  out.kind = ClaimKind::direct;
  out.carried = true;
  out.rule = "carried-over";
  for (const Quotation* quotation : unit.free)
    if (unit.pure || (words_in(context.document, quotation->inside) >= kFewestWords &&
                      !reads_like_title(context.document, quotation->inside)))
      out.parts.push_back(quotation->inside);
  if (!out.parts.empty()) all.push_back(std::move(out));
}

}  // namespace pressgraph
