// Which spans may be names. The spans are generous: votes decide, so a span that is missing here can only come from the
// tagger or a list.
#include <algorithm>
#include <array>

#include "extraction/name_candidates.hpp"

namespace pressgraph {
namespace {

constexpr std::uint32_t kLongestRun = 6;     ///< Name words of a span that is built from capitals.
constexpr std::uint32_t kLongestJoiner = 3;  ///< « et de l' ».

/// Words that may join two parts of a name, from `at`: at most kLongestJoiner; where a name word follows, its index,
/// else 0.
std::uint32_t over_joiners(const NameContext& context, std::uint32_t at, std::uint32_t end) {
  std::uint32_t i = at;
  while (i < end && i - at < kLongestJoiner && !context.is_name_word(i) &&
         (context.is(i, CueKind::joiner) || context.is(i, CueKind::particle) || context.ties_particle(i)))
    ++i;
  return i > at && i < end && context.is_name_word(i) ? i : 0;
}

/// A number that belongs to the name before it: « Windows 10 », « GDC 2025 », not « Velmora 12 % ».
bool number_may_belong(const NameContext& context, std::uint32_t at, std::uint32_t end) {
  if (at >= end || context.document.tokens[at].kind != TokenKind::number || !context.document.tokens[at].space_before)
    return false;
  if (context.document.view({at, at + 1}).find(',') != std::string_view::npos) return false;
  if (at + 1 >= end) return true;
  const TokenKind next = context.document.tokens[at + 1].kind;
  return next != TokenKind::symbol && next != TokenKind::number;
}

/// The words of one run: name words that touch or are joined.
struct Run {
  std::vector<std::uint32_t> words;
};

class SpanFinder {
 public:
  SpanFinder(const NameContext& context, NameCandidates& candidates) : context_(context), candidates_(candidates) {}

  void read(TokenRange sentence) {
    end_ = sentence.last;
    begin_ = sentence.first;
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      if (!context_.is_name_word(i)) {
        if (stands_bare(context_, i)) candidates_.add({i, i + 1});
        ++i;
        continue;
      }
      const Run run = run_at(i);
      add_parts(run);
      i = run.words.back() + 1;
    }
  }

 private:
  Run run_at(std::uint32_t first) const {
    Run run{{first}};
    for (;;) {
      const std::uint32_t last = run.words.back();
      if (last + 1 < end_ && context_.is_name_word(last + 1)) {
        run.words.push_back(last + 1);
      } else if (const std::uint32_t next = over_joiners(context_, last + 1, end_); next != 0) {
        run.words.push_back(next);
      } else {
        return run;
      }
    }
  }

  void add_parts(const Run& run) {
    for (std::size_t a = 0; a < run.words.size(); ++a) {
      for (std::size_t b = a; b < std::min<std::size_t>(run.words.size(), a + kLongestRun); ++b) {
        const TokenRange span{run.words[a], run.words[b] + 1};
        candidates_.add(span);
        if (number_may_belong(context_, span.last, end_)) candidates_.add({span.first, span.last + 1});
        if (legal_form_follows(span.last)) candidates_.add({span.first, span.last + 2});
        if (span.last < end_ && !context_.is_name_word(span.last) && is_legal_form(context_, span.last))
          candidates_.add({span.first, span.last + 1});
        if (span.last < end_ && ends_in_own_genitive(context_, span.last + 1))
          candidates_.add({span.first, span.last + 1});
      }
      const TokenRange whole{run.words[a], run.words[std::min<std::size_t>(run.words.size(), a + kLongestRun) - 1] + 1};
      if (has_head(whole.first, false)) extend({run.words[a], run.words[a] + 1}, true);
      add_lower_head(run.words[a]);
    }
  }

  /// "Orval | , Inc."
  bool legal_form_follows(std::uint32_t at) const {
    return at + 1 < end_ && context_.document.surface(at) == "," && context_.is_name_word(at + 1) &&
           context_.is(at + 1, CueKind::legal);
  }

  bool has_head(std::uint32_t at, bool lower) {
    matches_.clear();
    context_.lexicon.starting_at(context_.numbers, at, end_, matches_);
    const CueKind wanted = lower ? CueKind::lower_head : CueKind::head;
    return std::any_of(matches_.begin(), matches_.end(),
                       [&](const NameLexicon::Match& match) { return match.cue->kind == wanted; });
  }

  /// « ministère (russe) de la | Défense »: the head stands at most two joining words and two adjectives to the left.
  void add_lower_head(std::uint32_t word) {
    constexpr std::uint32_t kFurthest = 6;
    std::uint32_t i = word;
    while (i > begin_ && word - i < kLongestJoiner && context_.is(i - 1, CueKind::joiner) &&
           !context_.is_name_word(i - 1))
      --i;
    if (i == begin_ || i == word) return;  // « le salon | Velmora »: an apposed head stays outside.
    for (std::uint32_t head = i; head > begin_ && word - head < kFurthest; --head) {
      const std::uint32_t at = head - 1;
      if (context_.document.tokens[at].kind != TokenKind::word) return;
      if (has_head(at, true)) {
        candidates_.add({at, word + 1});
        extend({at, word + 1}, false);
        return;
      }
      if (!context_.may_be_adjective(at) && !(context_.is(at, CueKind::joiner) && head != i)) return;
    }
  }

  /// Adds the spans that go on behind `span`: « Commission | européenne », « Conseil | de sécurité | maritime », and
  /// with several complements « Direction de la chose, | de la cause et | de l'effet ».
  void extend(TokenRange span, bool nouns) {
    constexpr std::uint32_t kLongest = 20;
    std::uint32_t last = span.last;
    while (last < end_ && last - span.first < kLongest) {
      const std::uint32_t next = extension(last, nouns);
      if (next == last) return;
      last = next;
      candidates_.add({span.first, last});
    }
  }

  /// Behind `last`, the end of one more piece, or `last` where the name cannot go on.
  std::uint32_t extension(std::uint32_t last, bool nouns) const {
    if (context_.is_name_word(last)) return ends_complement(last - 1) ? last : last + 1;
    if (is_adjective(last)) return last + 1;
    std::uint32_t i = last;
    const std::string_view mark = context_.document.surface(i);
    const bool coordinated = mark == "," || mark == "et" || mark == "and";
    if (mark == ",") ++i;
    const std::uint32_t joined = i;
    while (i < end_ && i - joined < kLongestJoiner && context_.is(i, CueKind::joiner) && !context_.is_name_word(i)) ++i;
    if (i == joined || i >= end_) return last;
    // A coordinated piece repeats its preposition or is a name word: « et des Technologies », « et de l'effet ».
    if (coordinated && i == joined + 1 && mark != "," && !context_.is_name_word(i)) return last;
    if (context_.is_name_word(i)) return i + 1;
    return nouns && context_.may_be_noun(i) ? i + 1 : last;
  }

  /// « le réseau de salles de | sport | Halvorn »: a common noun behind its preposition, with which what the name calls is
  /// described.
  bool ends_complement(std::uint32_t at) const {
    return at > begin_ + 1 && !context_.is_name_word(at) && context_.may_be_noun(at) &&
           context_.is(at - 1, CueKind::joiner) && !context_.is(at, CueKind::joiner);
  }

  bool is_adjective(std::uint32_t at) const {
    return context_.document.tokens[at].kind == TokenKind::word && !context_.is(at, CueKind::joiner) &&
           context_.may_be_adjective(at);
  }

  const NameContext& context_;
  NameCandidates& candidates_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::vector<NameLexicon::Match> matches_;
};

}  // namespace

std::uint32_t NameCandidates::add(TokenRange tokens) {
  const auto [it, fresh] =
      known_.try_emplace(std::uint64_t{tokens.first} << 32U | tokens.last, static_cast<std::uint32_t>(list.size()));
  if (fresh) {
    list.emplace_back();
    list.back().tokens = tokens;
  }
  return it->second;
}

void NameCandidates::sort() {
  std::sort(list.begin(), list.end(),
            [](const NameCandidate& a, const NameCandidate& b) { return a.tokens < b.tokens; });
  for (std::uint32_t i = 0; i < list.size(); ++i)
    known_[std::uint64_t{list[i].tokens.first} << 32U | list[i].tokens.last] = i;
}

void add_spans(const NameContext& context, NameCandidates& candidates) {
  SpanFinder finder(context, candidates);
  for (const Sentence& sentence : context.document.sentences) finder.read(sentence.tokens);
}

}  // namespace pressgraph
