// The document decides: a name that one sentence leaves open is often plain in the next. Votes of equal forms are
// summed with falling weight (a word that is said ten times is not ten times as sure), then related forms share theirs.
#include "extraction/name_forms.hpp"

#include <algorithm>
#include <map>

namespace pressgraph {
namespace {

std::int32_t falling_sum(std::vector<std::int32_t>& points) {
  std::sort(points.begin(), points.end(), [](std::int32_t a, std::int32_t b) { return std::abs(a) > std::abs(b); });
  std::int32_t sum = 0;
  std::int32_t share = 1;
  for (const std::int32_t p : points) {
    sum += p / share;
    if (share < 64) share *= 2;
  }
  return sum;
}

/// By NameType, how much of what the tagger says of many places counts as their mean, the rest as a falling sum. That a
/// name is an organization is what the tagger thinks where it sees no sign, so many places say no more than one; for a
/// product one place with a sign is enough.
constexpr TypePoints kMeanPercent = {20, 70, 70, 70, 50, 10, 0, 0, 70};

std::int32_t pool_tagged(std::vector<std::int32_t>& points, std::int32_t mean_percent) {
  std::int32_t total = 0;
  for (const std::int32_t p : points) total += p;
  const std::int32_t mean = total / static_cast<std::int32_t>(points.size());
  return (mean * mean_percent + falling_sum(points) * (100 - mean_percent)) / 100;
}

/// The capital letters that an acronym may take from a long name, small words left out.
std::string initials(const NameContext& context, TokenRange tokens) {
  std::string out;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (context.is(i, CueKind::joiner) && !context.is_name_word(i)) continue;
    const std::string& folded = context.document.word(i).folded;
    if (!folded.empty() && folded[0] >= 'a' && folded[0] <= 'z') out.push_back(folded[0]);
  }
  return out;
}

/// Whether `acronym` (folded) can be read off the initials: all its letters in order, the first one first.
bool stands_for(std::string_view acronym, std::string_view letters) {
  if (acronym.size() < 2 || letters.size() < 2 || acronym[0] != letters[0] || acronym.size() > letters.size() + 1)
    return false;
  std::size_t found = 0;
  for (const char c : letters) found += found < acronym.size() && acronym[found] == c;
  return found == acronym.size();
}

class Pool {
 public:
  Pool(const NameContext& context, NameCandidates& candidates) : context_(context), candidates_(candidates.list) {}

  std::vector<NameForm> run() {
    group();
    for (NameForm& form : forms_) sum(form);
    judge_short_forms();
    link_surnames();
    link_brackets();
    link_former_names();
    link_acronyms();
    mark_common_acronyms();
    link_enumerations();
    return std::move(forms_);
  }

 private:
  void group() {
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      std::string key = name_key(context_.document, candidates_[c].tokens);
      const auto [form, fresh] = by_key_.emplace(key, static_cast<std::uint32_t>(forms_.size()));
      if (fresh) forms_.push_back({std::move(key), {}, 0, {}, {}});
      candidates_[c].form = form;
      forms_[form].candidates.push_back(c);
    }
  }

  TypePoints sum_types(const std::vector<std::uint32_t>& places) const {
    const NameCandidate& first = candidates_[places.front()];
    TypePoints sums;
    std::vector<std::int32_t> points(places.size());
    for (std::size_t type = 0; type < kNameTypes; ++type) {
      sums[type] = first.type_points[type] + first.tagger_points[type];
      if (places.size() == 1) continue;
      for (std::size_t k = 0; k < places.size(); ++k) points[k] = candidates_[places[k]].type_points[type];
      sums[type] = falling_sum(points);
      for (std::size_t k = 0; k < places.size(); ++k) points[k] = candidates_[places[k]].tagger_points[type];
      sums[type] += pool_tagged(points, kMeanPercent[type]);
    }
    return sums;
  }

  void sum(NameForm& form) const {
    form.type_points = sum_types(form.candidates);
    form.name_points = candidates_[form.candidates.front()].name_points;
    for (const std::uint32_t c : form.candidates)
      form.name_points = std::max(form.name_points, candidates_[c].name_points);
  }

  void vote(NameForm& form, std::string_view rule, std::string_view words, NameType type, std::int32_t points) const {
    form.type_points[static_cast<std::size_t>(type)] += points;
    form.votes.push_back({rule, words, true, type, points});
  }

  /// People are called by the end of their name (« Orvane »), firms and products by its beginning (« Velmora »): what
  /// the document shortens a name of two plain words to tells which it is.
  void judge_short_forms() {
    constexpr std::int32_t kLast = 60;
    constexpr std::int32_t kFirst = 50;
    for (NameForm& form : forms_) {
      const TokenRange tokens = candidates_[form.candidates.front()].tokens;
      const std::size_t blank = form.key.find(' ');
      if (tokens.size() != 2 || blank == std::string::npos || form.name_points < 0) continue;
      if (!context_.is_name_word(tokens.first) || !context_.is_name_word(tokens.first + 1) ||
          context_.is(tokens.first, CueKind::family) || context_.is(tokens.first + 1, CueKind::tail))
        continue;
      const bool by_first = stands_alone(form.key.substr(0, blank));
      const bool by_last = stands_alone(form.key.substr(blank + 1));
      if (by_first == by_last) continue;
      if (by_last) vote(form, "shortened to its end", {}, NameType::person, kLast);
      if (by_first) vote(form, "shortened to its beginning", {}, NameType::person, -kFirst);
    }
  }

  /// Whether a form stands somewhere with no other name word beside it.
  bool stands_alone(const std::string& key) const {
    const auto found = by_key_.find(key);
    if (found == nullptr) return false;
    return std::any_of(forms_[*found].candidates.begin(), forms_[*found].candidates.end(), [&](std::uint32_t c) {
      const auto [first, last] = candidates_[c].tokens;
      const TokenRange sentence = context_.document.sentence_of(first);
      return (first == sentence.first || !context_.is_name_word(first - 1)) &&
             (last >= sentence.last || !context_.is_name_word(last));
    });
  }

  /// « Camille Orvane » makes « Orvane » a person; the surname's own evidence makes the full name one.
  void link_surnames() {
    constexpr std::int32_t kSure = 40;
    constexpr std::int32_t kMost = 360;
    constexpr std::int32_t kNamed = 60;  // « Did Orvane », « After Velmora » are no full names.
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      NameForm& full = forms_[f];
      const std::size_t blank = full.key.rfind(' ');
      if (blank == std::string::npos || full.name_points < kNamed) continue;
      const bool family_first = context_.is(candidates_[full.candidates.front()].tokens.first, CueKind::family);
      const auto found =
          by_key_.find(family_first ? full.key.substr(0, full.key.find(' ')) : full.key.substr(blank + 1));
      if (found == nullptr || *found == f) continue;
      NameForm& surname = forms_[*found];
      const std::int32_t points = full.type_points[static_cast<std::size_t>(NameType::person)];
      if (best_type(full.type_points) != NameType::person || points < kSure) continue;
      vote(surname, "surname of", full.key, NameType::person, std::min(kMost, 3 * points - 2 * kSure));
      surname.name_points = std::max(surname.name_points, 20);
    }
  }

  /// « Long Name (LN) » and « LN (Long Name) »: both are names, of one type.
  void link_brackets() {
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      const TokenRange inner = candidates_[c].tokens;
      if (inner.first == 0 || inner.last >= context_.document.size()) continue;
      if (context_.document.surface(inner.first - 1) != "(" || context_.document.surface(inner.last) != ")") continue;
      for (const std::uint32_t o : ending_at(inner.first - 1)) link_pair(o, c);
    }
  }

  /// « New (ex-Old) », "New (formerly Old)": one thing, one type.
  void link_former_names() {
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      std::uint32_t i = candidates_[c].tokens.first;
      while (i > 0 && (context_.document.surface(i - 1) == "-" || context_.is(i - 1, CueKind::former))) --i;
      if (i + 1 > candidates_[c].tokens.first || i == 0 || !context_.is(i, CueKind::former)) continue;
      if (context_.document.surface(i - 1) != "(" && context_.document.surface(i - 1) != ",") continue;
      for (const std::uint32_t o : ending_at(i - 1))
        share(forms_[candidates_[o].form], forms_[candidates_[c].form], "former name");
    }
  }

  /// The first candidate that starts at the token or behind it.
  std::uint32_t first_from(std::uint32_t token) const {
    return static_cast<std::uint32_t>(
        std::partition_point(candidates_.begin(), candidates_.end(),
                             [&](const NameCandidate& candidate) { return candidate.tokens.first < token; }) -
        candidates_.begin());
  }

  bool begins_candidate(std::uint32_t token) const {
    const std::uint32_t c = first_from(token);
    return c < candidates_.size() && candidates_[c].tokens.first == token;
  }

  /// The candidates that end before the token, in text order.
  std::vector<std::uint32_t> ending_at(std::uint32_t token) const {
    std::vector<std::uint32_t> out;
    const std::uint32_t sentence = token == 0 ? 0 : context_.document.sentence_of(token - 1).first;
    for (std::uint32_t c = first_from(sentence); c < candidates_.size() && candidates_[c].tokens.first < token; ++c)
      if (candidates_[c].tokens.last == token) out.push_back(c);
    return out;
  }

  void link_pair(std::uint32_t outer, std::uint32_t inner) {
    const auto acronym_of = [&](std::uint32_t a, std::uint32_t b) {
      return candidates_[a].tokens.size() == 1 &&
             stands_for(forms_[candidates_[a].form].key, initials(context_, candidates_[b].tokens));
    };
    if (!acronym_of(inner, outer) && !acronym_of(outer, inner)) return;
    constexpr std::int32_t kConfirmed = 50;
    candidates_[outer].vote_name("acronym in brackets", kConfirmed);
    candidates_[inner].vote_name("acronym in brackets", kConfirmed);
    NameForm& a = forms_[candidates_[outer].form];
    NameForm& b = forms_[candidates_[inner].form];
    a.name_points = std::max(a.name_points, candidates_[outer].name_points);
    b.name_points = std::max(b.name_points, candidates_[inner].name_points);
    share(a, b, "acronym in brackets");
  }

  /// « grandes et moyennes surfaces (GMS) »: the short form of common nouns is no name anywhere in the document.
  void mark_common_acronyms() {
    constexpr std::int32_t kCommon = -120;
    for (NameForm& form : forms_) {
      const bool spelled_out = std::any_of(form.candidates.begin(), form.candidates.end(),
                                           [&](std::uint32_t c) { return is_common_acronym(candidates_[c].tokens); });
      if (!spelled_out) continue;
      form.name_points += kCommon;
      for (const std::uint32_t c : form.candidates) candidates_[c].vote_name("acronym of common nouns", kCommon);
    }
  }

  /// Whether the words before the bracket, all in lower case, have the acronym's letters as their initials.
  bool is_common_acronym(TokenRange tokens) const {
    const Document& document = context_.document;
    if (tokens.size() != 1 || tokens.first < 2 || tokens.last >= document.size()) return false;
    if (document.surface(tokens.first - 1) != "(" || document.surface(tokens.last) != ")" ||
        !document.word(tokens.first).all_capitals)
      return false;
    const std::string& letters = document.word(tokens.first).folded;
    const std::uint32_t begin = document.sentence_of(tokens.first).first;
    std::size_t left = letters.size();
    for (std::uint32_t i = tokens.first - 1; i > begin && left > 0; --i) {
      if (document.tokens[i - 1].kind != TokenKind::word || context_.is_name_word(i - 1)) return false;
      const std::string& word = document.word(i - 1).folded;
      if (word[0] == letters[left - 1])
        --left;
      else if (!context_.is(i - 1, CueKind::joiner) && !context_.function_word(i - 1))
        return false;
    }
    return left == 0;
  }

  /// Each form gets most of the other's votes.
  void share(NameForm& a, NameForm& b, std::string_view rule) const {
    const TypePoints before = a.type_points;
    for (std::size_t type = 0; type < kNameTypes; ++type) {
      if (const std::int32_t points = b.type_points[type] * 3 / 4; points != 0)
        vote(a, rule, b.key, static_cast<NameType>(type), points);
      if (const std::int32_t points = before[type] * 3 / 4; points != 0)
        vote(b, rule, a.key, static_cast<NameType>(type), points);
    }
  }

  /// An acronym whose letters are the initials of a long name anywhere in the document.
  void link_acronyms() {
    constexpr std::size_t kFewestLetters = 3;
    std::unordered_map<std::string, std::uint32_t> long_names;
    for (const NameCandidate& candidate : candidates_) {
      if (candidate.tokens.size() < 3 || candidate.name_points < 0) continue;
      std::string letters = initials(context_, candidate.tokens);
      if (letters.size() >= kFewestLetters) long_names.try_emplace(std::move(letters), candidate.form);
    }
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      NameForm& form = forms_[f];
      const NameCandidate& first = candidates_[form.candidates.front()];
      if (first.tokens.size() != 1 || !context_.document.word(first.tokens.first).all_capitals) continue;
      const auto found = long_names.find(form.key);
      if (found != long_names.end() && found->second != f && forms_[found->second].votes.empty())
        share(forms_[found->second], form, "acronym");
    }
  }

  /// « X, Y et Z »: the members of an enumeration are mostly of one kind, and a plural noun before it speaks of all.
  void link_enumerations() {
    constexpr std::int32_t kSure = 60;
    constexpr std::int32_t kGiven = 75;
    const auto member_behind = [&](std::uint32_t last) {
      const std::uint32_t at = over_link(last);
      return at != last && begins_candidate(at) ? at : last;
    };
    std::vector<bool> linked(context_.document.size() + 1);  // Tokens where a member begins that another precedes.
    for (const NameCandidate& candidate : candidates_)
      if (const std::uint32_t at = member_behind(candidate.tokens.last); at != candidate.tokens.last) linked[at] = true;
    std::vector<std::pair<std::uint32_t, NameType>> given;
    for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
      const std::uint32_t end = candidates_[c].tokens.last;
      const std::uint32_t at = member_behind(end);
      if (at == end) continue;
      for (std::uint32_t other = first_from(at); other < candidates_.size() && candidates_[other].tokens.first == at;
           ++other) {
        const NameForm& a = forms_[candidates_[c].form];
        const NameForm& b = forms_[candidates_[other].form];
        if (a.name_points < 0 || b.name_points < 0) continue;
        // « Camille Orvane, Velmora »: a comma between two names alone enumerates nothing.
        const std::uint32_t next = candidates_[other].tokens.last;
        if (is_comma(end, at) && !linked[candidates_[c].tokens.first] && member_behind(next) == next) continue;
        pass_noun(candidates_[c], candidates_[other]);
        if (a.type_points[static_cast<std::size_t>(best_type(a.type_points))] >= kSure)
          given.emplace_back(other, best_type(a.type_points));
        if (b.type_points[static_cast<std::size_t>(best_type(b.type_points))] >= kSure)
          given.emplace_back(c, best_type(b.type_points));
      }
    }
    // A name that the document enumerates ten times is not ten times as sure.
    std::map<std::pair<std::uint32_t, NameType>, unsigned> times;
    for (const auto& [c, type] : given) {
      const unsigned before = times[{candidates_[c].form, type}]++;
      if (before < 4) give(candidates_[c], "enumeration", {}, type, kGiven >> before);
    }
  }

  /// A late vote: the form has been summed already.
  void give(NameCandidate& candidate, std::string_view rule, std::string_view words, NameType type,
            std::int32_t points) {
    candidate.vote(rule, words, type, points);
    forms_[candidate.form].type_points[static_cast<std::size_t>(type)] += points / 2;
  }

  void pass_noun(const NameCandidate& from, NameCandidate& to) {
    constexpr std::string_view kPassed = "noun before the enumeration";
    const std::size_t given = from.votes.size();
    for (std::size_t v = 0; v < given; ++v) {
      const NameVote vote = from.votes[v];
      const bool plural = !vote.words.empty() && from.tokens.first > 0 && vote.rule == "noun before" &&
                          is_plural(from.tokens.first - 1);
      if (plural || vote.rule == "example of" || vote.rule == kPassed)
        give(to, kPassed, vote.words, vote.type, vote.points);
    }
  }

  bool is_plural(std::uint32_t token) const {
    const std::string_view word = context_.document.lower(token);
    return word.ends_with('s') || word.ends_with('x');
  }

  /// Whether the link is a comma alone.
  bool is_comma(std::uint32_t first, std::uint32_t last) const {
    return last == first + 1 && context_.document.surface(first) == ",";
  }

  /// Behind « , », « et » and an article, where a next member of an enumeration would begin.
  std::uint32_t over_link(std::uint32_t at) const {
    constexpr std::uint32_t kMost = 3;
    std::uint32_t i = at;
    while (i < context_.document.size() && i - at < kMost && !context_.is_name_word(i) &&
           (context_.is(i, CueKind::link) || (i > at && context_.is(i, CueKind::particle))))
      ++i;
    return i;
  }

  const NameContext& context_;
  std::vector<NameCandidate>& candidates_;
  std::vector<NameForm> forms_;
  TextMap<std::uint32_t> by_key_;
};

}  // namespace

std::string name_key(const Document& document, TokenRange tokens) {
  std::string key;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Word& word = document.word(i);
    if (word.lower == "'s") continue;
    if (!key.empty() && key.back() != '\'') key.push_back(' ');
    key += word.folded;
  }
  return key;
}

std::vector<NameForm> pool_forms(const NameContext& context, NameCandidates& candidates) {
  return Pool(context, candidates).run();
}

std::vector<NameForm> forms_apart(const NameContext& context, NameCandidates& candidates) {
  std::vector<NameForm> forms;
  for (std::uint32_t c = 0; c < candidates.list.size(); ++c) {
    NameCandidate& candidate = candidates.list[c];
    candidate.form = c;
    forms.push_back(
        {name_key(context.document, candidate.tokens), {c}, candidate.name_points, candidate.type_points, {}});
    for (std::size_t type = 0; type < kNameTypes; ++type)
      forms.back().type_points[type] += candidate.tagger_points[type];
  }
  return forms;
}

TypePoints points_of(const NameForm& form) {
  TypePoints points;
  for (std::size_t type = 0; type < kNameTypes; ++type) points[type] = form.type_points[type] * 5 / 6;
  return points;
}

std::int32_t name_points_of(const NameCandidate& candidate, const NameForm& form) {
  return form.candidates.size() < 2 ? std::max(candidate.name_points, form.name_points)
                                    : (candidate.name_points + form.name_points) / 2;
}

}  // namespace pressgraph
