#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/sequence_features.hpp"

namespace pressgraph {

/// What a word tells one tagger wherever it stands.
struct TaggedWord {
  std::optional<WordFacts> facts;
  std::unique_ptr<ScoreColumns> scores;  ///< The weights of SequenceFeatures::of_spelling(), once they are summed.
};

/// A spelling that articles had, and all that was worked out for it.
struct RememberedWord {
  // What every token of a text asks stands together.
  std::string spelling;       ///< As written in the text.
  std::uint32_t article = 0;  ///< The last article that had it, by WordMemory's count.
  std::uint32_t place = 0;    ///< Its index in the words of that article.
  bool came_again = false;    ///< More than one article had it since the last trim.
  Word word;
  std::array<TaggedWord, 2> tagged;  ///< By Labelling.
};

/// The words of the articles that one thread read in one language. A text has few words that no text before it had
/// (Zipf's law), and what a word tells by itself, its readings and the weights of its features, was a third of the work
/// on an article. Whether a word is remembered changes no result. For one document at a time.
class WordMemory {
 public:
  /// Begins an article. Where too many words are held, forgets those that came in one article alone; numbers given
  /// before mean nothing afterwards.
  void begin_article();

  /// The number of a spelling, or nothing where it is new.
  std::optional<std::uint32_t> find(std::string_view spelling) const;
  /// Remembers a spelling that find() does not know; returns its number.
  std::uint32_t add(std::string_view spelling, Word word);
  RememberedWord& operator[](std::uint32_t number) { return *words_[number]; }
  /// Counts the articles begun, from 1.
  std::uint32_t article() const { return article_; }

 private:
  void place_in_slots(std::uint32_t number);
  void grow_slots();
  void trim();

  std::vector<std::unique_ptr<RememberedWord>> words_;  ///< By number.
  struct Slot {
    std::uint32_t hash = 0;    ///< Its upper half.
    std::uint32_t number = 0;  ///< From 1; 0: empty.
  };
  std::vector<Slot> slots_ = std::vector<Slot>(1024);  ///< Open addressing.
  std::uint32_t article_ = 0;
};

/// Memories for as many threads as come: each analysis borrows one for the time of an article. Safe to share.
class WordMemories {
 public:
  class GiveBack {
   public:
    explicit GiveBack(const WordMemories& owner) : owner_(&owner) {}
    void operator()(WordMemory* memory) const;

   private:
    const WordMemories* owner_;
  };
  using Loan = std::unique_ptr<WordMemory, GiveBack>;

  /// The owner must outlive the loan.
  Loan borrow() const;

 private:
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<WordMemory>> free_;
};

}  // namespace pressgraph
