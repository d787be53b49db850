#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "extraction/descriptions.hpp"
#include "extraction/entities.hpp"
#include "extraction/grammar.hpp"
#include "extraction/language_data.hpp"
#include "extraction/quotations.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Finds the entity that a description or pronoun stands for: « la start-up », « le ministre », « il », "the company".
/// Immutable after construction; safe to share between threads.
class ReferenceResolver {
 public:
  ReferenceResolver(const Seeds& seeds, const LanguageData& language);
  ~ReferenceResolver();
  ReferenceResolver(ReferenceResolver&&) noexcept;

  /// The entity meant by `expression` (a noun phrase with its determiner, or a pronoun), or nullopt where the text does
  /// not say. Names inside the expression itself are its head only when it is nothing but a name. `speaking` is the
  /// entity that spoke last, if that is known: pronouns and descriptions prefer it. With `quotations`, a pronoun
  /// outside of one does not stand for whom it names.
  std::optional<std::uint32_t> resolve(const Document& document, const Entities& entities, TokenRange expression,
                                       std::optional<std::uint32_t> speaking = std::nullopt,
                                       const Quotations* quotations = nullptr) const;

  const DescriptionNouns& nouns() const;
  /// Of a singular pronoun: m, f, n, or - where it does not tell; '\0' for any other word.
  char gender_of_pronoun(std::string_view lower) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
