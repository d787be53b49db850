// The words that the extraction format uses for each enumerator, one table an enumeration.
#include <algorithm>
#include <array>

#include "extraction/extraction.hpp"

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 3> kMentionKinds = {"name", "nominal", "pronoun"};
constexpr std::array<std::string_view, 4> kClaimKinds = {"direct", "indirect", "mixed", "narrator"};
constexpr std::array<std::string_view, 5> kModalities = {"asserted", "planned", "possible", "conditional",
                                                         "hypothetical"};
constexpr std::array<std::string_view, 2> kPolarities = {"affirmed", "negated"};
constexpr std::array<std::string_view, 8> kQuantityKinds = {"money",    "count",   "percent", "area",
                                                            "duration", "ordinal", "range",   "other"};
constexpr std::array<std::string_view, 6> kComparators = {"=", ">", ">=", "<", "<=", "~"};

template <typename Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_string(MentionKind kind) {
  return kMentionKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_string(ClaimKind kind) {
  return kClaimKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_string(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}
std::string_view to_string(Polarity polarity) {
  return kPolarities[static_cast<std::size_t>(polarity)];
}
std::string_view to_string(QuantityKind kind) {
  return kQuantityKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_string(Comparator comparator) {
  return kComparators[static_cast<std::size_t>(comparator)];
}

std::optional<MentionKind> parse_mention_kind(std::string_view word) {
  return parse<MentionKind>(kMentionKinds, word);
}
std::optional<ClaimKind> parse_claim_kind(std::string_view word) {
  return parse<ClaimKind>(kClaimKinds, word);
}
std::optional<Modality> parse_modality(std::string_view word) {
  return parse<Modality>(kModalities, word);
}
std::optional<Polarity> parse_polarity(std::string_view word) {
  return parse<Polarity>(kPolarities, word);
}
std::optional<QuantityKind> parse_quantity_kind(std::string_view word) {
  return parse<QuantityKind>(kQuantityKinds, word);
}
std::optional<Comparator> parse_comparator(std::string_view word) {
  return parse<Comparator>(kComparators, word);
}

}  // namespace pressgraph
