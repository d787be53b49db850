#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>

namespace pressgraph {

/// Dense from 0 in one graph; the default is no vertex.
struct VertexId {
  std::uint32_t value = 0xffffffff;
  friend auto operator<=>(VertexId, VertexId) = default;
};

/// Dense from 0 in one graph; the default is no edge.
struct EdgeId {
  std::uint32_t value = 0xffffffff;
  friend auto operator<=>(EdgeId, EdgeId) = default;
};

/// Counts through dense ids.
template <class Id>
class IdIterator {
 public:
  using value_type = Id;
  using reference = Id;
  using pointer = const Id*;
  using difference_type = std::ptrdiff_t;
  using iterator_category = std::random_access_iterator_tag;

  IdIterator() = default;
  explicit IdIterator(std::uint32_t value) : value_(value) {}

  Id operator*() const { return Id{value_}; }
  Id operator[](difference_type n) const { return *(*this + n); }
  IdIterator& operator++() { return ++value_, *this; }
  IdIterator& operator--() { return --value_, *this; }
  IdIterator operator++(int) { return IdIterator(value_++); }
  IdIterator operator--(int) { return IdIterator(value_--); }
  IdIterator& operator+=(difference_type n) { return value_ = static_cast<std::uint32_t>(value_ + n), *this; }
  IdIterator& operator-=(difference_type n) { return *this += -n; }
  friend IdIterator operator+(IdIterator it, difference_type n) { return it += n; }
  friend IdIterator operator+(difference_type n, IdIterator it) { return it += n; }
  friend IdIterator operator-(IdIterator it, difference_type n) { return it -= n; }
  friend difference_type operator-(IdIterator left, IdIterator right) {
    return static_cast<difference_type>(left.value_) - static_cast<difference_type>(right.value_);
  }
  friend auto operator<=>(IdIterator, IdIterator) = default;

 private:
  std::uint32_t value_ = 0;
};

/// A half-open range of ids.
template <class Id>
struct IdRange {
  IdIterator<Id> first, last;
  IdIterator<Id> begin() const { return first; }
  IdIterator<Id> end() const { return last; }
  std::size_t size() const { return static_cast<std::size_t>(last - first); }
  bool empty() const { return first == last; }
};

}  // namespace pressgraph

template <>
struct std::hash<pressgraph::VertexId> {
  std::size_t operator()(pressgraph::VertexId v) const noexcept { return v.value; }
};
template <>
struct std::hash<pressgraph::EdgeId> {
  std::size_t operator()(pressgraph::EdgeId e) const noexcept { return e.value; }
};
