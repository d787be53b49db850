#pragma once

#include <cstdint>
#include <string>

namespace pressgraph {

/// A half-open range [begin, end) of Unicode code points of one article's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

/// A span together with the characters that stand there: `text[begin:end] == surface`, always.
struct Excerpt {
  Span span;
  std::string surface;

  friend bool operator==(const Excerpt&, const Excerpt&) = default;
};

/// A half-open range [first, last) of token indices of one Document.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool empty() const { return first >= last; }
  std::uint32_t size() const { return empty() ? 0 : last - first; }
  bool contains(std::uint32_t token) const { return first <= token && token < last; }
  bool contains(TokenRange other) const { return first <= other.first && other.last <= last; }
  bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }
  friend bool operator==(TokenRange, TokenRange) = default;
  friend auto operator<=>(TokenRange, TokenRange) = default;
};

}  // namespace pressgraph
