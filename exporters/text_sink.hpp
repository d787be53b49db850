#pragma once

#include <cstring>
#include <functional>
#include <memory>
#include <string_view>

namespace pressgraph {

/// Receives the bytes of an output, piece after piece. May throw to stop the writer.
using ByteSink = std::function<void(std::string_view)>;

/// Gathers small pieces into large ones for a ByteSink. What is not finished is lost.
class TextSink {
 public:
  explicit TextSink(ByteSink sink) : sink_(std::move(sink)), buffer_(std::make_unique<char[]>(kCapacity)) {}
  TextSink(const TextSink&) = delete;
  TextSink& operator=(const TextSink&) = delete;

  void append(std::string_view piece) {
    if (piece.size() > kCapacity - size_) return append_large(piece);
    std::memcpy(buffer_.get() + size_, piece.data(), piece.size());
    size_ += piece.size();
  }
  void append(char c) {
    if (size_ == kCapacity) flush();
    buffer_[size_++] = c;
  }
  /// Hands over what is left. Must be the last call.
  void finish() { flush(); }

 private:
  static constexpr std::size_t kCapacity = std::size_t{1} << 18U;

  void append_large(std::string_view piece) {
    flush();
    if (piece.size() > kCapacity) return sink_(piece);
    append(piece);
  }
  void flush() {
    if (size_ > 0) sink_({buffer_.get(), size_});
    size_ = 0;
  }

  ByteSink sink_;
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
};

}  // namespace pressgraph
