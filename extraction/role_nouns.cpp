#include "extraction/role_nouns.hpp"

namespace pressgraph {
namespace {

/// « ex-patron », "ex-boss": the prefix makes one token with the role noun.
constexpr std::string_view kFormerPrefix = "ex-";
/// "co-heads", « co-directrice »
constexpr std::string_view kJointPrefix = "co-";

bool follows_determiner(const RelationContext& context, TokenRange sentence, std::uint32_t i) {
  while (i > sentence.first && context.document.tokens[i - 1].pos == Pos::adj) --i;
  return i > sentence.first && context.document.tokens[i - 1].pos == Pos::det;
}

/// « le quartier | général », « le second | tour »: a word of roles that only tells more of a noun beside it.
bool is_adjective(const RelationContext& context, TokenRange sentence, std::uint32_t i) {
  if (context.rules.grammar().has(Feature::head_last) || context.document.tokens[i].pos != Pos::adj) return false;
  const auto plain_noun = [&](std::uint32_t k) {
    return context.document.tokens[k].pos == Pos::noun && !context.entities.at(k) &&
           !is_role_noun(context.rules, context.document.word(k));
  };
  return (i > sentence.first && plain_noun(i - 1)) ||
         (i + 1 < sentence.last && context.rules.in("numbering", context.document.lower(i)) && plain_noun(i + 1));
}

}  // namespace

bool is_former_role(std::string_view lower) {
  return lower.starts_with(kFormerPrefix);
}

bool is_role_noun(const RelationRules& rules, const Word& word) {
  const std::string_view lower = word.lower;
  return rules.is_role(word) || (is_former_role(lower) && rules.is_role(lower.substr(kFormerPrefix.size()))) ||
         (lower.starts_with(kJointPrefix) && rules.is_role(lower.substr(kJointPrefix.size())));
}

std::uint32_t last_role_noun(const RelationContext& context, TokenRange sentence, std::uint32_t first) {
  if (!context.rules.grammar().has(Feature::head_last)) return first;
  constexpr std::uint32_t kLongest = 5;
  std::uint32_t last = first;
  for (std::uint32_t i = first + 1; i < sentence.last && i < first + kLongest && !context.entities.at(i); ++i) {
    const Pos pos = context.document.tokens[i].pos;
    const bool participle = pos == Pos::verb && context.document.word(i).lower.ends_with("ing");
    if (pos != Pos::noun && pos != Pos::adj && pos != Pos::propn && !participle) break;
    if (is_role_noun(context.rules, context.document.word(i))) last = i;
  }
  return last;
}

bool is_no_role(const RelationContext& context, TokenRange sentence, std::uint32_t i) {
  const auto in = [&](std::string_view name, std::uint32_t token) {
    return token >= sentence.first && token < sentence.last && context.rules.in(name, context.document.lower(token));
  };
  if (in("alleged", i + 1) || (i > sentence.first && in("alleged", i - 1))) return true;
  if (in("ranked", i + 1)) return true;
  if (is_adjective(context, sentence, i)) return true;
  // « Paul Dax, élu en mai », « nommé par …»: a participle with what is no complement of a role.
  if (in("participle", i) && in("of_participle", i + 1) && !follows_determiner(context, sentence, i)) return true;
  // « le conservateur Paul Dax », but « conservateur du musée »; « défenseur de la paix », but « défenseur de Vernay »
  const bool complement = i + 1 < sentence.last && context.document.tokens[i + 1].pos == Pos::adp;
  if (in("curator", i) && !complement) return true;
  // « le milieu | de terrain », but « le milieu de la foule »
  if (in("player_of", i) && !(complement && in("position", i + 2))) return true;
  if (in("champion_of", i) && complement && !context.entities.at(i + 2) &&
      (i + 3 >= sentence.last || !context.entities.at(i + 3)))
    return true;
  if (!in("of_the", i) || i + 2 >= sentence.last || context.document.tokens[i + 1].pos != Pos::adp) return false;
  return context.rules.grammar().in_class("indefinite", context.document.lower(i + 2)) || in("harm", i + 2) ||
         in("harm", i + 3);
}

}  // namespace pressgraph
