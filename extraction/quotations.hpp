#pragma once

#include <cstdint>
#include <vector>

#include "extraction/document.hpp"

namespace pressgraph {

/// A stretch of text between quotation marks.
struct Quotation {
  std::uint32_t open = 0;  ///< Token of the opening mark.
  TokenRange inside;       ///< Without the marks; may cross paragraphs.
  bool closed = false;     ///< A closing mark stands at `inside.last`; otherwise the paragraph's end closes it.
  std::uint8_t depth = 0;  ///< 0: in no other quotation.

  /// With its marks.
  TokenRange whole() const { return {open, inside.last + (closed ? 1U : 0U)}; }
};

/// The quotations of a document, and for each token the innermost one that it stands in (its own marks are outside).
struct Quotations {
  std::vector<Quotation> list;           ///< By opening mark.
  std::vector<std::int32_t> of_token;    ///< Index into `list`, or -1.
  std::vector<std::int32_t> opening_at;  ///< The quotation that opens at a token, or -1.
  std::vector<std::int32_t> closing_at;  ///< The quotation whose closing mark is this token, or -1.

  const Quotation* at(std::uint32_t token) const { return pick(of_token, token); }
  const Quotation* opens(std::uint32_t token) const { return pick(opening_at, token); }
  const Quotation* closes(std::uint32_t token) const { return pick(closing_at, token); }
  std::int32_t index(std::uint32_t token) const { return token < of_token.size() ? of_token[token] : -1; }

 private:
  const Quotation* pick(const std::vector<std::int32_t>& table, std::uint32_t token) const {
    return token < table.size() && table[token] >= 0 ? &list[static_cast<std::size_t>(table[token])] : nullptr;
  }
};

/// Pairs « », “ ”, " " and ‘ ’, nested and across paragraphs. A mark without its partner closes with its paragraph, or
/// is passed over where nothing stands behind it. Linear in the number of tokens.
Quotations find_quotations(const Document& document);

}  // namespace pressgraph
