#include "extraction/training/label_sets.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

constexpr LabelSet kOutside = 1;

LabelSet all_labels(std::size_t labels) {
  return labels >= 32 ? ~LabelSet{0} : (LabelSet{1} << labels) - 1;
}

/// B-type (step 1) or I-type (step 2) for each type of the set.
LabelSet labels_of(TypeSet types, unsigned step, std::size_t count) {
  LabelSet out = 0;
  for (unsigned type = 0; type < count; ++type)
    if ((types >> type & 1U) != 0) out |= LabelSet{1} << (2 * type + step);
  return out;
}

/// Calls `visit` with each span, the tokens that touch it, and whether its bounds are bounds of tokens.
template <typename Visit>
void for_spans(const Document& document, const AnnotatedText& annotation, const Visit& visit) {
  for (const AnnotatedSpan& span : annotation.spans) {
    const auto first = std::partition_point(document.tokens.begin(), document.tokens.end(),
                                            [&](const Token& token) { return token.byte_end <= span.begin; });
    const auto last = std::partition_point(first, document.tokens.end(),
                                           [&](const Token& token) { return token.byte_begin < span.end; });
    if (first == last) continue;
    const TokenRange range{static_cast<std::uint32_t>(first - document.tokens.begin()),
                           static_cast<std::uint32_t>(last - document.tokens.begin())};
    visit(span, range, first->byte_begin == span.begin && std::prev(last)->byte_end == span.end);
  }
}

}  // namespace

std::vector<std::string> name_labels(const std::vector<std::string>& types) {
  std::vector<std::string> out = {"O"};
  for (const std::string& type : types) {
    out.push_back("B-" + type);
    out.push_back("I-" + type);
  }
  return out;
}

std::vector<LabelSet> allowed_name_labels(const Document& document, const AnnotatedText& annotation,
                                          std::size_t types) {
  const LabelSet all = all_labels(2 * types + 1);
  const LabelSet open =
      kOutside | labels_of(annotation.unannotated, 1, types) | labels_of(annotation.unannotated, 2, types);
  std::vector<LabelSet> out(document.size(), kOutside);
  if (annotation.unannotated != 0)
    for (std::uint32_t i = 0; i < document.size(); ++i)
      if (document.word(i).capital || document.word(i).inner_capital) out[i] = open;
  for_spans(document, annotation, [&](const AnnotatedSpan& span, TokenRange range, bool exact) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const LabelSet inside = labels_of(span.types, i == range.first ? 1 : 2, types);
      out[i] = !exact || span.types == kAnyType ? all : inside;
    }
  });
  return out;
}

std::vector<LabelSet> allowed_part_labels(const Document& document, const AnnotatedText& annotation,
                                          std::size_t types) {
  std::vector<LabelSet> out(document.size(), 0);
  for_spans(document, annotation, [&](const AnnotatedSpan& span, TokenRange range, bool) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = document.tokens[i];
      if (token.byte_begin >= span.begin && token.byte_end <= span.end) out[i] = span.types & all_labels(types);
    }
  });
  for (LabelSet& set : out)
    if (set == 0) set = all_labels(types);
  return out;
}

bool forbidden_in_names(std::size_t from, std::size_t to) {
  const bool inside = to != 0 && to % 2 == 0;
  return inside && from != to && from != to - 1;
}

}  // namespace pressgraph
