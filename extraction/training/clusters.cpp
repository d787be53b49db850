// The likelihood of the class bigram model depends on the counts N(g,h) of class pairs and N(g) of classes alone:
//   sum over g,h of N(g,h) log N(g,h) - 2 sum over g of N(g) log N(g)   (Martin, Liermann, Ney 1998, eq. 8)
// Moving a word changes two rows and two columns of N(g,h); each word goes to the class that gains most, in the order
// of frequency, for some rounds.
#include "extraction/training/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "extraction/sequence_features.hpp"

namespace pressgraph {
namespace {

constexpr std::uint32_t kEdge = 0;   ///< The border of a sentence: a class of its own.
constexpr std::uint32_t kOther = 1;  ///< Every word too rare to be placed: one class.

struct Vocabulary {
  std::vector<std::string> words;  ///< From 2, by falling frequency, then by bytes.
  std::unordered_map<std::string, std::uint32_t> ids;
};

Vocabulary count_words(const std::vector<Document>& documents, std::size_t least_count) {
  std::map<std::string, std::size_t> counts;
  for (const Document& document : documents)
    for (const Token& token : document.tokens) ++counts[cluster_key(*document.words[token.word])];
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [word, count] : counts)
    if (count >= least_count && word.find(' ') == std::string::npos) order.emplace_back(count, word);
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  Vocabulary out;
  out.words = {"", ""};
  for (auto& [count, word] : order) {
    out.ids[word] = static_cast<std::uint32_t>(out.words.size());
    out.words.push_back(std::move(word));
  }
  return out;
}

class Exchange {
 public:
  Exchange(const std::vector<Document>& documents, const Vocabulary& vocabulary, std::size_t classes)
      : classes_(classes),
        class_of_(vocabulary.words.size()),
        left_(class_of_.size()),
        right_(class_of_.size()),
        count_(class_of_.size()),
        pairs_((classes + 2) * (classes + 2)),
        totals_(classes + 2) {
    for (std::uint32_t w = 0; w < class_of_.size(); ++w)
      class_of_[w] = w < 2 ? w : static_cast<std::uint32_t>(2 + (w - 2) % classes);
    for (const Document& document : documents)
      for (const Sentence& sentence : document.sentences) count_sentence(document, sentence.tokens, vocabulary);
    for (std::uint32_t w = 0; w < class_of_.size(); ++w) {
      compress(left_[w]);
      compress(right_[w]);
      totals_[class_of_[w]] += count_[w];
      for (const auto& [v, n] : right_[w]) pair(class_of_[w], class_of_[v]) += n;
    }
  }

  /// One round over all words; returns how many moved.
  std::size_t round() {
    std::size_t moved = 0;
    for (std::uint32_t w = 2; w < class_of_.size(); ++w) {
      const std::uint32_t from = class_of_[w];
      take_out(w);
      std::uint32_t best = from;
      double best_gain = gain(from);
      for (std::uint32_t c = 2; c < classes_ + 2; ++c)
        if (c != from)
          if (const double value = gain(c); value > best_gain + 1e-9) {
            best_gain = value;
            best = c;
          }
      put_in(w, best);
      moved += best != from;
    }
    return moved;
  }

  const std::vector<std::uint32_t>& classes() const { return class_of_; }

 private:
  using Neighbours = std::vector<std::pair<std::uint32_t, std::int32_t>>;

  void count_sentence(const Document& document, TokenRange tokens, const Vocabulary& vocabulary) {
    std::uint32_t before = kEdge;
    const auto step = [&](std::uint32_t word) {
      right_[before].emplace_back(word, 1);
      left_[word].emplace_back(before, 1);
      ++count_[word];
      before = word;
    };
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const auto found = vocabulary.ids.find(cluster_key(document.word(i)));
      step(found == vocabulary.ids.end() ? kOther : found->second);
    }
    step(kEdge);
  }

  static void compress(Neighbours& list) {
    std::sort(list.begin(), list.end());
    Neighbours out;
    for (const auto& [word, n] : list) {
      if (!out.empty() && out.back().first == word)
        out.back().second += n;
      else
        out.emplace_back(word, n);
    }
    list = std::move(out);
  }

  std::int32_t& pair(std::uint32_t g, std::uint32_t h) { return pairs_[g * (classes_ + 2) + h]; }

  static double term(std::int64_t n) { return n > 1 ? static_cast<double>(n) * std::log(static_cast<double>(n)) : 0.0; }

  /// Removes the word from the counts and gathers its neighbours by class.
  void take_out(std::uint32_t w) {
    left_classes_.assign(classes_ + 2, 0);
    right_classes_.assign(classes_ + 2, 0);
    self_ = 0;
    for (const auto& [v, n] : left_[w]) v == w ? void() : void(left_classes_[class_of_[v]] += n);
    for (const auto& [v, n] : right_[w]) v == w ? void(self_ += n) : void(right_classes_[class_of_[v]] += n);
    word_count_ = count_[w];
    change(class_of_[w], -1);
  }

  void put_in(std::uint32_t w, std::uint32_t c) {
    class_of_[w] = c;
    change(c, 1);
  }

  void change(std::uint32_t c, std::int32_t sign) {
    totals_[c] += sign * word_count_;
    for (std::uint32_t h = 0; h < classes_ + 2; ++h) {
      pair(h, c) += sign * left_classes_[h];
      pair(c, h) += sign * right_classes_[h];
    }
    pair(c, c) += sign * self_;
  }

  /// What the likelihood gains where the word that is taken out goes to class c.
  double gain(std::uint32_t c) {
    double out = 2 * (term(totals_[c]) - term(totals_[c] + word_count_));
    for (std::uint32_t h = 0; h < classes_ + 2; ++h) {
      if (h == c) continue;
      if (left_classes_[h] != 0) out += term(pair(h, c) + left_classes_[h]) - term(pair(h, c));
      if (right_classes_[h] != 0) out += term(pair(c, h) + right_classes_[h]) - term(pair(c, h));
    }
    return out + term(pair(c, c) + left_classes_[c] + right_classes_[c] + self_) - term(pair(c, c));
  }

  std::size_t classes_;
  std::vector<std::uint32_t> class_of_;
  std::vector<Neighbours> left_, right_;
  std::vector<std::int32_t> count_;
  std::vector<std::int32_t> pairs_;
  std::vector<std::int64_t> totals_;
  std::vector<std::int32_t> left_classes_, right_classes_;
  std::int32_t self_ = 0;
  std::int32_t word_count_ = 0;
};

}  // namespace

std::vector<std::string> cluster_words(const std::vector<Document>& documents, std::size_t classes,
                                       std::size_t least_count, unsigned rounds) {
  const Vocabulary vocabulary = count_words(documents, least_count);
  Exchange exchange(documents, vocabulary, classes);
  for (unsigned i = 0; i < rounds; ++i)
    if (exchange.round() == 0) break;
  std::vector<std::string> out(classes);
  for (std::uint32_t w = 2; w < vocabulary.words.size(); ++w) {
    std::string& list = out[exchange.classes()[w] - 2];
    if (!list.empty()) list += ' ';
    list += vocabulary.words[w];
  }
  return out;
}

}  // namespace pressgraph
