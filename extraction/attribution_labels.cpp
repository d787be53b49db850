// « Jeanne Petit : Nous n'avons pas … »: in an interview a name and a colon at the start of a line stand for the
// speaker.
#include "extraction/attribution.hpp"

namespace pressgraph {

std::optional<Attribution> attribute_label(const AttributionContext& context, TokenRange unit) {
  constexpr std::uint32_t kFewestTokens = 6;
  const Document& document = context.document;
  if (unit.first >= document.size() || !document.tokens[unit.first].line_start) return std::nullopt;
  const Paragraph& paragraph = document.paragraphs[document.sentences[document.tokens[unit.first].sentence].paragraph];
  const Name* name = context.entities.name_at(unit.first);
  if (paragraph.heading || name == nullptr || name->type != "Person" || !context.syntax.is(name->tokens.last, ":"))
    return std::nullopt;
  const TokenRange content{name->tokens.last + 1, paragraph.tokens.last};
  if (content.first >= content.last || content.size() < kFewestTokens ||
      context.quotations.opens(content.first) != nullptr || !context.syntax.has_main_verb(content))
    return std::nullopt;
  Attribution out;
  out.kind = ClaimKind::direct;
  out.parts = {content};
  out.source = Source{name->tokens, context.entities.at(unit.first), MentionKind::name, name->tokens.last};
  out.rule = "speaker-label";
  return out;
}

}  // namespace pressgraph
