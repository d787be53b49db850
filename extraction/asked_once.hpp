#pragma once

#include <atomic>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "extraction/document.hpp"

namespace pressgraph {

/// One question that a lexicon answers about a word by itself. The answer is kept with the word, in the place of its
/// kind, so that a word is looked up once for as long as a WordMemory holds it. Two lexicons that share a place only
/// ask again. For one thread at a time, as words are.
template <typename Answer>
class AskedOnce {
  static_assert(std::is_trivially_copyable_v<Answer> && sizeof(Answer) <= sizeof(std::uint64_t));

 public:
  explicit AskedOnce(Question question) : question_(question) {}
  // What another lexicon was told points into its tables: a copy asks for itself.
  AskedOnce(const AskedOnce& other) : AskedOnce(other.question_) {}
  AskedOnce& operator=(const AskedOnce&) = delete;

  /// What `look` returned when it was first called for this word.
  template <typename Look>
  Answer operator()(const Word& word, const Look& look) const {
    KeptAnswer& kept = word.answers[static_cast<std::size_t>(question_)];
    Answer answer;
    if (kept.asker == number_) {
      std::memcpy(static_cast<void*>(&answer), &kept.answer, sizeof answer);
      return answer;
    }
    answer = look();
    kept.asker = number_;
    std::memcpy(&kept.answer, &answer, sizeof answer);
    return answer;
  }

 private:
  static std::uint64_t next_number() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
  }

  Question question_;
  std::uint64_t number_ = next_number();
};

}  // namespace pressgraph
