// « a été averti par X que … », « a été qualifié de « Q » par X », « jugée « Q » par X »: the agent is who says it.
#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class PassiveReader : public VerbScope {
 public:
  explicit PassiveReader(const VerbScope& scope)
      : VerbScope(scope), context_(context), region_(region), group_(group) {}

  /// « a été averti par X que … », « a été qualifié de « Q » par X »
  std::optional<Attribution> read() {
    Attribution out;
    out.cue = group_.tokens;
    out.verb = &verb();
    out.rule = "passive";
    if (const Quotation* quotation = quoted_predicate()) {
      const std::uint32_t agent = quotation->whole().last;
      if (!is(agent, WordClass::agent)) return std::nullopt;
      out.source = context_.sources.after(agent + 1, region_.last, false, speaking);
      if (!out.source) return std::nullopt;
      out.kind = ClaimKind::direct;
      out.parts = {quotation->inside};
      return out;
    }
    out.source = context_.sources.after(group_.tokens.last + 1, region_.last, false, speaking);
    if (!out.source) return std::nullopt;
    // « décrit par X comme « Q » »
    if (const Quotation* quotation = predicate_at(out.source->end)) {
      out.kind = ClaimKind::direct;
      out.parts = {quotation->inside};
      return out;
    }
    // « sont accusés par X d'avoir … », "is accused by X of hiding …"
    if (const std::uint32_t accused = out.source->end;
        verb().takes(Frame::accusation) && is(accused, WordClass::of) &&
        (context_.syntax.infinitive(accused + 1) || (has(Feature::ing_form) && context_.syntax.gerund(accused + 1)))) {
      set_content(context_, out, {{accused + 1, clause_end(context_, accused + 1, region_.last)}});
      return out;
    }
    if (!is(out.source->end, WordClass::complementizer)) return std::nullopt;
    const std::uint32_t first = out.source->end + 1;
    set_content(context_, out, split_clauses(*this, {first, clause_end(context_, first, region_.last)}));
    return out;
  }

 private:
  /// What the subject of a passive is said to be: « qualifié de « Q » », "dubbed “Q”", "described as “Q”".
  const Quotation* quoted_predicate() const {
    const std::uint32_t first = group_.tokens.last;
    if (!verb().takes(Frame::as) && !verb().takes(Frame::adjective)) return nullptr;
    if (const Quotation* quotation = opens(first)) return quotation;
    return predicate_at(first);
  }

  const Quotation* predicate_at(std::uint32_t link) const {
    return is(link, WordClass::of) || is(link, WordClass::as) || is(link, "comme") ? opens(link + 1) : nullptr;
  }

  const AttributionContext& context_;
  TokenRange region_;
  const VerbGroup& group_;
};

}  // namespace

std::optional<Attribution> attribute_passive(const VerbScope& scope) {
  return PassiveReader(scope).read();
}

}  // namespace pressgraph
