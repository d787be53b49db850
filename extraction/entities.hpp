#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/names.hpp"

namespace pressgraph {

struct NameKnowledge;

/// What grammar knows of an entity, for pronouns and descriptions.
struct Agreement {
  char gender = '-';  ///< m, f, or - (unknown).
  bool told = false;  ///< The text tells the gender; else only a first name does.
  char number = 's';  ///< s or p.
};

/// The entities of one document, and where they are named. Later steps add mentions (« la start-up », « il ») and
/// unnamed entities; ids are e1, e2, … in order of first mention of the names, then of addition.
struct Entities {
  std::vector<Entity> list;
  std::vector<Agreement> agreement;    ///< Parallel to `list`.
  std::vector<std::int32_t> at_token;  ///< For each token: index into `list` of the entity whose name covers it, or -1.
  std::vector<Name> names;             ///< In text order.
  std::vector<std::uint32_t> entity_of_name;  ///< Parallel to `names`.

  /// The entity named at a token, if any.
  std::optional<std::uint32_t> at(std::uint32_t token) const {
    return token < at_token.size() && at_token[token] >= 0 ? std::optional(static_cast<std::uint32_t>(at_token[token]))
                                                           : std::nullopt;
  }
  /// The name that covers a token, or nullptr. Logarithmic.
  const Name* name_at(std::uint32_t token) const;
  /// Index into `list` of an id such as "e12".
  static std::uint32_t index(std::string_view id);

  /// Adds a nominal or pronoun mention, unless the same span is already a mention of that entity.
  void add_mention(std::uint32_t entity, const Document& document, TokenRange tokens, MentionKind kind,
                   std::string_view rule);
  /// Adds an entity that a later step takes for a name, with a mention wherever the same words stand and name nothing
  /// yet; returns its index.
  std::uint32_t add_named(const Document& document, TokenRange name, std::string_view type, std::string_view rule);
  /// Adds an entity that the article only describes; returns its index.
  std::uint32_t add_unnamed(const Document& document, TokenRange description, std::string_view type,
                            std::string_view rule);
};

/// Decides which names of one document are the same thing: equal keys, acronym and expansion, surname and full name,
/// short forms, model with and without its maker. Each link leaves its reason in Entity::evidence.
Entities resolve_names(const Document& document, std::vector<Name> names, const NameKnowledge& knowledge);

}  // namespace pressgraph
