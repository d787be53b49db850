#include "extraction/entities.hpp"

#include <algorithm>
#include <charconv>

namespace pressgraph {

const Name* Entities::name_at(std::uint32_t token) const {
  const auto next = std::upper_bound(names.begin(), names.end(), token, [](std::uint32_t at, const Name& name) { return at < name.tokens.first; });
  if (next == names.begin() || !std::prev(next)->tokens.contains(token)) return nullptr;
  return &*std::prev(next);
}

std::uint32_t Entities::index(std::string_view id) {
  std::uint32_t number = 0;
  std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number - 1;
}

void Entities::add_mention(std::uint32_t entity, const Document& document, TokenRange tokens, MentionKind kind, std::string_view rule) {
  const Span span = document.span(tokens);
  std::vector<Mention>& mentions = list[entity].mentions;
  if (std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) { return mention.excerpt.span == span; })) return;
  mentions.push_back({document.excerpt(tokens), kind, std::string(rule)});
}

std::uint32_t Entities::add_unnamed(const Document& document, TokenRange description, std::string_view type, std::string_view rule) {
  Entity entity;
  entity.id = "e" + std::to_string(list.size() + 1);
  entity.type = type;
  entity.name = std::string(document.view(description));
  entity.named = false;
  entity.evidence = {std::string(rule)};
  list.push_back(std::move(entity));
  agreement.emplace_back();
  const std::uint32_t index = static_cast<std::uint32_t>(list.size() - 1);
  add_mention(index, document, description, MentionKind::nominal, rule);
  return index;
}

Entities resolve_names(const Document& document, std::vector<Name> names, const LanguageData&) {
  Entities out;
  out.at_token.assign(document.size(), -1);
  out.names = std::move(names);
  for (const Name& name : out.names) {
    const std::string surface(document.view(name.tokens));
    auto it = std::find_if(out.list.begin(), out.list.end(), [&](const Entity& entity) { return entity.name == surface; });
    if (it == out.list.end()) {
      Entity entity;
      entity.id = "e" + std::to_string(out.list.size() + 1);
      entity.type = name.type;
      entity.name = surface;
      entity.evidence = name.evidence;
      out.list.push_back(std::move(entity));
      out.agreement.emplace_back();
      it = std::prev(out.list.end());
    }
    it->mentions.push_back({document.excerpt(name.tokens), MentionKind::name, name.evidence.empty() ? "" : name.evidence.front()});
    const std::uint32_t index = static_cast<std::uint32_t>(it - out.list.begin());
    out.entity_of_name.push_back(index);
    for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i) out.at_token[i] = static_cast<std::int32_t>(index);
  }
  return out;
}

}  // namespace pressgraph
