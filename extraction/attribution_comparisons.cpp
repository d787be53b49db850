// « Comme le rappelle X, C », "C, as X put it", "S, as X admits, V": the aside that a word of comparison opens.
#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class AsSourceSays : public VerbScope {
 public:
  explicit AsSourceSays(const VerbScope& scope)
      : VerbScope(scope), context_(context), syntax_(context.syntax), region_(region), group_(group) {}

  /// « comme le rappelle X, C » and « C, comme l'indique X ».
  std::optional<Attribution> read() {
    std::uint32_t edge = left_edge();
    if (!verb().takes(Frame::quote)) return std::nullopt;
    std::optional<Source> behind_as;
    // "as the Gazette reported", but "as announced by the Gazette"
    if (has(Feature::subject_first_aside) && !is(group_.tokens.last, WordClass::agent)) {
      behind_as = context_.sources.before(group_.tokens.first, region_.first, speaking);
      if (!behind_as) return std::nullopt;
      edge = behind_as->span.first;
      // "as sports economist Ann Roy puts it"
      constexpr std::uint32_t kLongestTitle = 4;
      for (std::uint32_t i = edge; i > region_.first && i + kLongestTitle > edge && !syntax_.punctuation(i - 1); --i)
        if (is(i - 1, WordClass::as)) {
          edge = i;
          break;
        }
    }
    if (edge == region_.first || !is(edge - 1, WordClass::as)) return std::nullopt;
    Attribution out;
    out.cue = group_.tokens;
    out.verb = &verb();
    out.rule = "as-source-says";
    std::uint32_t agent = group_.tokens.last;
    while (agent < region_.last && !is(agent, WordClass::agent) && !syntax_.punctuation(agent)) ++agent;
    const bool passive = group_.form == VerbForm::past_participle && is(agent, WordClass::agent);
    out.source =
        behind_as ? behind_as
                  : context_.sources.after(passive ? agent + 1 : group_.tokens.last, region_.last, passive, speaking);
    if (!out.source) return std::nullopt;
    const std::uint32_t as = edge - 1;
    const TokenRange left = trim_clause(context_, {region_.first, as});
    std::uint32_t end = std::max(out.source->end, group_.tokens.last);
    while (end < region_.last && !syntax_.comma(end) && !syntax_.is(end, ":")) ++end;
    // Behind « qui, comme l'indique X » the relative clause goes on.
    const bool closed = as > region_.first + 1 && (syntax_.comma(as - 1) || syntax_.comma(as - 2)) &&
                        !is(as - 2, WordClass::relative) && !is(as - 2, WordClass::conjoins);
    // "The liver, as she puts it, keeps office hours": the aside splits its clause.
    const TokenRange rest{std::min(end + 1, region_.last), region_.last};
    const Quotation* quoted_rest = opens(rest.first);
    const bool splits =
        closed && !left.empty() && end < region_.last && syntax_.comma(end) && !syntax_.has_main_verb(left) &&
        !holds_relative(left) &&
        (quoted_rest != nullptr || syntax_.verb_follows(rest.first) || is(rest.first, WordClass::modal)) &&
        context_.sources.starts_noun_phrase(left_start(left));
    if (splits) {
      set_content(context_, out, {{clause_start(as), as}, rest});
      out.aside = {as - 1, rest.first};
      return out;
    }
    if (left.size() >= 3 && syntax_.comma(as - 1)) {
      set_content(context_, out, {{clause_start(as), as}});
      out.aside = {as - 1, region_.last};
      return out;
    }
    if (end >= region_.last) return std::nullopt;
    TokenRange content{end + 1, region_.last};
    // « Comme le résume X : | « … » »: the quotation in the next paragraph.
    if (content.empty() && syntax_.is(end, ":"))
      if (const Quotation* next = context_.quotations.opens(end + 1)) content = next->whole();
    set_content(context_, out, {content});
    return out.parts.empty() ? std::nullopt : std::optional(std::move(out));
  }

 private:
  bool holds_relative(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (is(i, WordClass::relative)) return true;
    return false;
  }

  std::uint32_t left_start(TokenRange left) const {
    const Quotation* quotation = opens(left.first);
    return quotation != nullptr ? quotation->inside.first : left.first;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange region_;
  const VerbGroup& group_;
};

}  // namespace

std::optional<Attribution> attribute_as_source_says(const VerbScope& scope) {
  return AsSourceSays(scope).read();
}

}  // namespace pressgraph
