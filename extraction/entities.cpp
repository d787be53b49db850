#include "extraction/entities.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "extraction/agreement.hpp"

namespace pressgraph {

const Name* Entities::name_at(std::uint32_t token) const {
  if (!at(token)) return nullptr;
  const auto next = std::upper_bound(names.begin(), names.end(), token,
                                     [](std::uint32_t at, const Name& name) { return at < name.tokens.first; });
  if (next == names.begin() || !std::prev(next)->tokens.contains(token)) return nullptr;
  return &*std::prev(next);
}

std::uint32_t Entities::index(std::string_view id) {
  std::uint32_t number = 0;
  std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number - 1;
}

void Entities::add_mention(std::uint32_t entity, const Document& document, TokenRange tokens, MentionKind kind,
                           std::string_view rule) {
  const Span span = document.span(tokens);
  std::vector<Mention>& mentions = list[entity].mentions;
  if (std::any_of(mentions.begin(), mentions.end(),
                  [&](const Mention& mention) { return mention.excerpt.span == span; }))
    return;
  mentions.push_back({document.excerpt(tokens), kind, std::string(rule)});
}

std::uint32_t Entities::add_named(const Document& document, TokenRange name, std::string_view type,
                                  std::string_view rule) {
  constexpr double kEvenOdds = 0.5;
  const std::uint32_t index = add_unnamed(document, name, type, rule);
  Entity& entity = list[index];
  entity.named = true;
  entity.confidence = kEvenOdds;
  entity.mentions.clear();
  const auto same_words = [&](std::uint32_t first) {
    for (std::uint32_t i = 0; i < name.size(); ++i)
      if (document.tokens[first + i].word != document.tokens[name.first + i].word || at(first + i)) return false;
    return true;
  };
  for (std::uint32_t first = 0; first + name.size() <= document.size(); ++first) {
    if (!same_words(first)) continue;
    const TokenRange tokens{first, first + name.size()};
    add_mention(index, document, tokens, MentionKind::name, rule);
    const auto next = std::upper_bound(names.begin(), names.end(), first, [](std::uint32_t token, const Name& other) {
      return token < other.tokens.first;
    });
    entity_of_name.insert(entity_of_name.begin() + (next - names.begin()), index);
    names.insert(next, {tokens, std::string(type), kEvenOdds, {std::string(rule)}});
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) at_token[i] = static_cast<std::int32_t>(index);
    first = tokens.last - 1;
  }
  return index;
}

std::uint32_t Entities::add_unnamed(const Document& document, TokenRange description, std::string_view type,
                                    std::string_view rule) {
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

namespace {

/// The fullest way the document writes a name: the most words, then the most letters, then the first. « le Times » for
/// "The Quelmar Times", the expansion for its acronym.
std::uint32_t fullest(const Document& document, const std::vector<Name>& names,
                      const std::vector<std::uint32_t>& of_entity) {
  return *std::max_element(of_entity.begin(), of_entity.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto size = [&](std::uint32_t n) {
      return std::pair(names[n].tokens.size(), document.span(names[n].tokens).size());
    };
    return size(a) < size(b);
  });
}

/// The fine type with the most confidence behind it.
std::string common_type(const std::vector<Name>& names, const std::vector<std::uint32_t>& of_entity) {
  std::map<std::string, double> weight;
  for (const std::uint32_t n : of_entity) weight[names[n].type] += names[n].confidence;
  return std::max_element(weight.begin(), weight.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool holds(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

Entity make_entity(const Document& document, const std::vector<Name>& names,
                   const std::vector<std::uint32_t>& of_entity) {
  Entity entity;
  entity.type = common_type(names, of_entity);
  const Name& full = names[fullest(document, names, of_entity)];
  entity.name = std::string(document.view(full.tokens));
  entity.confidence = 0;
  for (const std::uint32_t n : of_entity) {
    const Name& name = names[n];
    entity.confidence = std::max(entity.confidence, name.confidence);
    entity.mentions.push_back(
        {document.excerpt(name.tokens), MentionKind::name, name.evidence.empty() ? "" : name.evidence.front()});
    const std::string surface(document.view(name.tokens));
    if (surface != entity.name && !holds(entity.aliases, surface)) entity.aliases.push_back(surface);
  }
  entity.evidence = full.evidence;
  return entity;
}

/// What the lists know under the entity's fullest name, where the type agrees.
void add_listed(const Document& document, TokenRange tokens, const Gazetteer& gazetteer, Entity& entity) {
  const auto known = gazetteer.lookup(document, tokens);
  if (!known || known->ambiguous) return;
  const KnownEntity& row = gazetteer.entity(known->entity);
  if (row.type != entity.type) return;
  for (const std::string_view iri : split(row.same_as, '|')) entity.same_as.emplace_back(iri);
}

}  // namespace

Entities resolve_names(const Document& document, std::vector<Name> names, const NameKnowledge& knowledge) {
  Entities out;
  out.at_token.assign(document.size(), -1);
  const std::vector<WrittenName> written = link_names(document, names, knowledge);
  std::vector<std::vector<std::uint32_t>> groups(written.size());
  std::vector<std::uint32_t> group_of(names.size());
  for (const WrittenName& name : written)
    for (const std::uint32_t n : name.names) {
      groups[name.same_as].push_back(n);
      group_of[n] = name.same_as;
    }
  std::vector<std::int32_t> entity_of_group(written.size(), -1);
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    std::int32_t& index = entity_of_group[group_of[n]];
    if (index < 0) {
      std::vector<std::uint32_t>& members = groups[group_of[n]];
      std::sort(members.begin(), members.end());
      index = static_cast<std::int32_t>(out.list.size());
      out.list.push_back(make_entity(document, names, members));
      out.list.back().id = "e" + std::to_string(index + 1);
      add_listed(document, names[fullest(document, names, members)].tokens, knowledge.gazetteer, out.list.back());
      std::vector<const Name*> own;
      for (const std::uint32_t member : members) own.push_back(&names[member]);
      out.agreement.push_back(find_agreement(document, own, knowledge));
    }
    out.entity_of_name.push_back(static_cast<std::uint32_t>(index));
    for (std::uint32_t i = names[n].tokens.first; i < names[n].tokens.last; ++i) out.at_token[i] = index;
  }
  for (const WrittenName& name : written)
    if (!name.reason.empty())
      out.list[static_cast<std::size_t>(entity_of_group[name.same_as])].evidence.push_back(
          "« " + std::string(document.view(names[name.names.front()].tokens)) + " » is " + name.reason);
  out.names = std::move(names);
  return out;
}

}  // namespace pressgraph
