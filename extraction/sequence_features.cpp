// Features come in two kinds. What a word tells by itself (form, shape, ends, cluster, lexicon) is worked out once for
// each distinct word of a document, for all five distances at once: most tokens repeat a word. What depends on the
// place (pairs of neighbours, the capitalised run that a token stands in) is worked out for each token, and for names
// only where the token looks like a part of one.
#include "extraction/sequence_features.hpp"

#include <algorithm>

#include "extraction/utf8.hpp"
#include "extraction/word_memory.hpp"

namespace pressgraph {
namespace {

/// Template numbers; they are part of the model's format.
enum Template : FeatureHash {
  kLower = 1,
  kShape,
  kLongShape,
  kPrefix2,
  kPrefix3,
  kPrefix4,
  kSuffix1,
  kSuffix2,
  kSuffix3,
  kSuffix4,
  kCluster,
  kReadings,
  kCommonElsewhere,
  kKind,
  kFolded,
  kShapeBefore,
  kShapeAfter,
  kLowerBefore,
  kLowerAfter,
  kFirst,
  kLeftWord,
  kRightWord,
  kRunFirst,
  kRunLast,
  kRunPlace,
  kHeading,
  kClusterBefore,
  kClusterAfter,
  kReadingsBefore,
  kReadingsAfter,
  kWordReadings,
  kBefore2,
  kLeftWordShape,
  kFirstName,
  kKnown,
  kKnownBefore,
  kKnownAfter,
  kKnownShape
};

FeatureHash feature(Template which, FeatureHash value) {
  return combine(which, value);
}

/// « Xx », "GPT-4o" → "X-dx": classes of characters, a run of one class written at most `longest` times.
std::string shape_of(std::string_view surface, std::size_t longest) {
  std::string out;
  std::size_t run = 0;
  for (std::size_t i = 0; i < surface.size();) {
    const char32_t c = next_code_point(surface, i);
    const char kind = is_digit(c)    ? 'd'
                      : is_upper(c)  ? 'X'
                      : is_letter(c) ? 'x'
                      : c < 0x80     ? static_cast<char>(c)
                                     : '?';
    run = !out.empty() && out.back() == kind ? run + 1 : 1;
    if (run <= longest && out.size() < 12) out.push_back(kind);
  }
  return out;
}

/// The bytes of the first `n` code points, or empty where the word is not longer.
std::string_view prefix_of(std::string_view word, std::size_t n) {
  std::size_t i = 0;
  while (n-- > 0 && i < word.size()) next_code_point(word, i);
  return i < word.size() ? word.substr(0, i) : std::string_view{};
}

std::string_view suffix_of(std::string_view word, std::size_t n) {
  std::size_t i = word.size();
  while (n > 0 && i > 0)
    if ((static_cast<unsigned char>(word[--i]) & 0xC0U) != 0x80U) --n;
  return i > 0 ? word.substr(i) : std::string_view{};
}

}  // namespace

std::string cluster_key(const Word& word) {
  std::string out = word.folded;
  if (!word.has_letter && word.has_digit)
    for (char& c : out)
      if (c >= '0' && c <= '9') c = '0';
  return out;
}

SequenceFeatures::SequenceFeatures(const Document& document, const FeatureSources& sources)
    : document_(document), sources_(sources) {
  collect_facts();
  if (sources.labelling != Labelling::names || sources.plain) return;
  runs_.resize(document.size());
  for (const Sentence& sentence : document.sentences) find_runs(sentence.tokens);
  if (sources.gazetteer == nullptr) return;
  for (const std::string& type : sources.gazetteer->types()) type_hashes_.push_back(hash_text(type));
  known_ = sources.known != nullptr ? *sources.known : sources.gazetteer->find(document);
  known_at_.assign(document.size(), -1);
  for (std::size_t i = 0; i < known_.size(); ++i)
    for (std::uint32_t k = known_[i].tokens.first; k < known_[i].tokens.last; ++k)
      known_at_[k] = static_cast<std::int32_t>(i);
}

void SequenceFeatures::collect_facts() {
  facts_.reserve(document_.words.size());
  for (const Word* const word : document_.words) {
    if (!document_.remembers()) {
      facts_.push_back(facts_of(*word));
      continue;
    }
    auto& known = (*document_.memory)[word->remembered].tagged[static_cast<std::size_t>(sources_.labelling)].facts;
    if (!known) known = facts_of(*word);
    facts_.push_back(*known);
  }
  std::vector<FeatureHash> common;
  for (std::size_t i = 0; i < facts_.size(); ++i)
    if (!document_.words[i]->capital) common.push_back(facts_[i].lower);
  std::sort(common.begin(), common.end());
  for (std::size_t i = 0; i < facts_.size(); ++i)
    facts_[i].common_elsewhere =
        document_.words[i]->capital && std::binary_search(common.begin(), common.end(), facts_[i].lower);
}

WordFacts SequenceFeatures::facts_of(const Word& word) const {
  WordFacts out;
  out.lower = hash_text(word.lower);
  out.shape = hash_text(shape_of(word.surface, 1));
  if (sources_.plain) return out;
  if (sources_.clusters != nullptr) out.cluster = sources_.clusters->cluster(hash_text(cluster_key(word)));
  out.readings = word.readings_as;
  out.function_word = word.function_word;
  out.first_name = sources_.gazetteer != nullptr && word.capital && sources_.gazetteer->first_name(word.folded);
  out.name_like = word.capital || word.inner_capital || (word.has_digit && word.has_letter);
  return out;
}

void SequenceFeatures::find_runs(TokenRange sentence) {
  const auto joins = [&](std::uint32_t i) {
    const Word& word = document_.word(i);
    return facts(i).function_word || word.surface == "&" || word.surface == "-" ||
           document_.tokens[i].kind == TokenKind::number;
  };
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) runs_[i] = {i, i};
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!facts(i).name_like) continue;
    std::uint32_t last = i;
    for (std::uint32_t next = i + 1; next < sentence.last && next <= last + 3; ++next) {
      if (facts(next).name_like)
        last = next;
      else if (!joins(next))
        break;
    }
    for (std::uint32_t k = i; k <= last; ++k) runs_[k] = {i, last};
    i = last;
  }
}

/// The nearest content word before a run: « la start-up X », « le ministère de X ».
FeatureHash SequenceFeatures::left_word(TokenRange sentence, std::uint32_t first) const {
  for (std::uint32_t i = first, steps = 0; i > sentence.first && steps < 4; ++steps) {
    --i;
    if (!facts(i).function_word || document_.tokens[i].kind != TokenKind::word) return facts(i).lower;
  }
  return 0;
}

FeatureHash SequenceFeatures::right_word(TokenRange sentence, std::uint32_t last) const {
  return last + 1 < sentence.last ? facts(last + 1).lower : 0;
}

WordFeature SequenceFeatures::of_common_word() {
  return {feature(kCommonElsewhere, 1), 1};
}

void SequenceFeatures::of_word(std::uint32_t index, std::vector<WordFeature>& out) const {
  of_spelling(index, out);
  if (common_elsewhere(index)) out.push_back(of_common_word());
}

void SequenceFeatures::of_spelling(std::uint32_t index, std::vector<WordFeature>& out) const {
  const Word& word = *document_.words[index];
  const WordFacts& known = facts_[index];
  const bool names = sources_.labelling == Labelling::names;
  const auto add = [&](Template which, FeatureHash value, std::uint8_t reach) {
    out.push_back({feature(which, value), reach});
  };
  const auto affix = [&](Template which, std::string_view part, std::uint8_t reach) {
    if (!part.empty()) add(which, hash_text(part), reach);
  };
  add(kLower, known.lower, kReach);
  add(kShape, known.shape, names ? 2 : 1);
  add(kLongShape, hash_text(shape_of(word.surface, 4)), 0);
  if (word.has_letter) {
    affix(kPrefix2, prefix_of(word.lower, 2), 0);
    affix(kPrefix3, prefix_of(word.lower, 3), 0);
    if (names) affix(kPrefix4, prefix_of(word.lower, 4), 0);
    affix(kSuffix1, suffix_of(word.lower, 1), 0);
    affix(kSuffix2, suffix_of(word.lower, 2), names ? 0 : 1);
    affix(kSuffix3, suffix_of(word.lower, 3), 1);
    affix(kSuffix4, suffix_of(word.lower, 4), 0);
    if (!sources_.plain && word.folded != word.lower) add(kFolded, hash_text(word.folded), 1);
  }
  if (known.cluster != 0) add(kCluster, known.cluster, kReach);
  if (known.readings != 0) add(kReadings, known.readings, names ? 1 : 2);
  if (known.first_name) add(kFirstName, 1, 1);
}

void SequenceFeatures::of_token(std::uint32_t token, std::vector<FeatureHash>& out) const {
  const TokenRange sentence = document_.sentence_of(token);
  sources_.labelling == Labelling::names ? name_token(token, sentence, out) : pos_token(token, sentence, out);
}

void SequenceFeatures::name_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const {
  const WordFacts& here = facts(token);
  const FeatureHash shape_before = token > sentence.first ? facts(token - 1).shape : 0;
  const FeatureHash shape_after = token + 1 < sentence.last ? facts(token + 1).shape : 0;
  out.push_back(feature(kShapeBefore, combine(shape_before, here.shape)));
  out.push_back(feature(kShapeAfter, combine(here.shape, shape_after)));
  if (sources_.plain) return;
  if (!known_at_.empty()) known_token(token, sentence, out);
  const Run run = runs_[token];
  if (run.first == run.last && !here.name_like) return;
  const std::uint64_t place =
      token == sentence.first                                                                         ? 1
      : document_.paragraphs[document_.sentences[document_.tokens[token].sentence].paragraph].heading ? 2
                                                                                                      : 3;
  if (token > sentence.first) out.push_back(feature(kLowerBefore, combine(facts(token - 1).lower, here.shape)));
  if (token + 1 < sentence.last) out.push_back(feature(kLowerAfter, combine(here.shape, facts(token + 1).lower)));
  out.push_back(feature(kFirst, combine(place, here.shape)));
  const FeatureHash left = left_word(sentence, run.first);
  out.push_back(feature(kLeftWord, left));
  out.push_back(feature(kLeftWordShape, combine(left, here.shape)));
  out.push_back(feature(kRightWord, right_word(sentence, run.last)));
  out.push_back(feature(kRunFirst, combine(facts(run.first).lower, token == run.first)));
  out.push_back(feature(kRunLast, combine(facts(run.last).lower, token == run.last)));
  out.push_back(feature(kRunPlace, combine(std::min(token - run.first, 3U), std::min(run.last - token, 3U))));
}

/// For each type that the tables give: the place in the known name, and known names just before and behind.
void SequenceFeatures::known_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const {
  const auto tell = [&](Template which, std::int32_t index, FeatureHash place) {
    if (index < 0) return;
    const KnownName& name = known_[static_cast<std::size_t>(index)];
    for (std::size_t type = 0; type < sources_.gazetteer->types().size(); ++type)
      if ((name.types >> type & 1U) != 0)
        out.push_back(feature(which, combine(type_hashes_[type], 4 * place + (name.ambiguous ? 1 : 0))));
  };
  const std::int32_t here = known_at_[token];
  if (here >= 0) {
    const TokenRange range = known_[static_cast<std::size_t>(here)].tokens;
    const FeatureHash place = (token == range.first ? 1U : 2U) + (range.size() > 1 ? 2U : 0U);
    tell(kKnown, here, place);
    tell(kKnownShape, here, combine(place, facts(token).shape));
  }
  if (token > sentence.first && known_at_[token - 1] != here) tell(kKnownBefore, known_at_[token - 1], 0);
  if (token + 1 < sentence.last && known_at_[token + 1] != here) tell(kKnownAfter, known_at_[token + 1], 0);
}

void SequenceFeatures::pos_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const {
  const WordFacts& here = facts(token);
  if (token == sentence.first) out.push_back(feature(kFirst, here.shape));
  if (token > sentence.first) {
    const WordFacts& before = facts(token - 1);
    out.push_back(feature(kLowerBefore, combine(before.lower, here.lower)));
    out.push_back(feature(kReadingsBefore, combine(before.readings, here.readings)));
    out.push_back(feature(kClusterBefore, combine(before.cluster, here.cluster)));
    out.push_back(feature(kWordReadings, combine(before.lower, here.readings)));
  }
  if (token + 1 < sentence.last) {
    const WordFacts& after = facts(token + 1);
    out.push_back(feature(kLowerAfter, combine(here.lower, after.lower)));
    out.push_back(feature(kReadingsAfter, combine(here.readings, after.readings)));
    out.push_back(feature(kClusterAfter, combine(here.cluster, after.cluster)));
  }
}

}  // namespace pressgraph
