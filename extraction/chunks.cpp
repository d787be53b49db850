#include "extraction/chunks.hpp"

#include <algorithm>

#include "extraction/verb_chunks.hpp"
#include "extraction/verb_tags.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// Reads one sentence from left to right. Part of speech decides; the closed classes of syntax.tsv correct it where a
/// word is unmistakable (prepositions, auxiliaries), names are indivisible.
class Chunker {
 public:
  Chunker(const Document& document, const Entities& entities, const std::vector<Date>& dates, const PhraseWords& words,
          TokenRange sentence)
      : document_(document),
        entities_(entities),
        dates_(dates),
        words_(words),
        grammar_(words.grammar()),
        end_(sentence.last),
        at_(sentence.first),
        tags_(document, entities, words, sentence),
        verbs_(document, words) {}

  std::vector<Chunk> run() {
    while (at_ < end_) step();
    return std::move(out_);
  }

 private:
  Pos pos(std::uint32_t i) const { return document_.tokens[i].pos; }
  const std::string& lower(std::uint32_t i) const { return document_.word(i).lower; }
  std::string_view surface(std::uint32_t i) const { return document_.surface(i); }
  bool in(std::string_view name, std::uint32_t i) const { return words_.in(name, i); }

  void add(Chunk chunk) {
    at_ = chunk.tokens.last;
    out_.push_back(chunk);
  }
  void add(ChunkKind kind, std::uint32_t size, std::string_view key = {}) {
    Chunk chunk;
    chunk.tokens = {at_, at_ + size};
    chunk.kind = kind;
    chunk.head = at_;
    chunk.key = key;
    add(chunk);
  }

  void step() {
    if (const Name* name = entities_.name_at(at_); name && name->tokens.last <= end_) return noun_phrase();
    if (date()) return;
    if (opens_sum(at_)) return noun_phrase();
    if (in("measuring", at_)) return add(ChunkKind::preposition, 1, *words_.value("measuring", at_));
    if (opens_quoted_name(at_)) return noun_phrase();
    if (document_.tokens[at_].kind == TokenKind::punctuation || pos(at_) == Pos::punct) return mark();
    if (possessive()) return;
    if (relative()) return;
    if (verb_group()) return;
    if (subordinator()) return;
    if (preposition()) return;
    if (is_noun_in_ment(at_)) return noun_phrase();
    switch (pos(at_)) {
      case Pos::cconj:
        return add(ChunkKind::conjunction, 1);
      case Pos::adv:
      case Pos::part:
      case Pos::intj:
        return add(ChunkKind::adverb, 1);
      case Pos::det:
      case Pos::adj:
      case Pos::noun:
      case Pos::propn:
      case Pos::num:
      case Pos::pron:
      case Pos::sym:
      case Pos::x:
        return noun_phrase();
      case Pos::verb:
      case Pos::aux:
        return noun_phrase();  // A noun that the tagger took for a verb, or the like.
      default:
        return add(ChunkKind::other, 1);
    }
  }

  /// "its | $3bn | purchase", "the £3m | that": the sign before a figure, whatever the tagger took it for.
  bool opens_sum(std::uint32_t i) const {
    return document_.tokens[i].kind == TokenKind::symbol && i + 1 < end_ && !document_.tokens[i + 1].space_before &&
           surface(i + 1).front() >= '0' && surface(i + 1).front() <= '9';
  }

  /// « 25 M | € »: the sign behind a figure.
  bool closes_sum(std::uint32_t i) const {
    const std::string_view sign = surface(i);
    return (sign == "€" || sign == "$" || sign == "£") && !document_.tokens[i].space_before &&
           (pos(i - 1) == Pos::num || document_.word(i - 1).has_digit || surface(i - 1).size() <= 2);
  }

  /// "a 60 | per cent | stake": no preposition.
  bool opens_rate(std::uint32_t i) const {
    const auto behind = i > at_ && i + 1 < end_ ? words_.value("rate", i) : std::nullopt;
    return behind && lower(i + 1) == *behind && (pos(i - 1) == Pos::num || document_.word(i - 1).has_digit);
  }

  /// "a five-year, | $9m | deal", "a new, | bigger | plant": a comma between the words before an English noun.
  bool parts_modifiers(std::uint32_t i, const Chunk& chunk) const {
    constexpr std::uint32_t kWithin = 6;
    if (!grammar_.has(Feature::plain_form) || !chunk.has_determiner || chunk.entity >= 0 || i < at_ + 2 ||
        surface(i) != "," || i + 2 >= end_)
      return false;
    const bool sum = opens_sum(i + 1);
    const bool modifier = pos(i - 1) == Pos::adj || surface(i - 1).find('-') != std::string_view::npos;
    if (!modifier || (!sum && (pos(i - 1) != Pos::adj || pos(i + 1) != Pos::adj))) return false;
    for (std::uint32_t k = i + 1; k < end_ && k <= i + kWithin; ++k) {
      if (pos(k) == Pos::noun && k > i + 1 + sum) return true;
      if (pos(k) != Pos::adj && pos(k) != Pos::num && pos(k) != Pos::propn &&
          document_.tokens[k].kind == TokenKind::word)
        return false;
    }
    return false;
  }

  /// « abonnement », « logement »: nouns that the tagger took for adverbs by their ending.
  bool is_noun_in_ment(std::uint32_t i) const {
    const Word& word = document_.word(i);
    return pos(i) == Pos::adv && word.lower.ends_with("ment") && word.may_be(Pos::noun) && !word.may_be(Pos::adv);
  }

  bool date() {
    const std::uint32_t begin = document_.tokens[at_].span.begin;
    const auto found = std::partition_point(dates_.begin(), dates_.end(),
                                            [&](const Date& date) { return date.excerpt.span.end <= begin; });
    // An article stands before the date: « le 18 février ».
    std::uint32_t first = at_;
    if (pos(at_) == Pos::det || in("definite", at_)) ++first;
    if (found == dates_.end() || first >= end_ || !found->excerpt.span.overlaps(document_.tokens[first].span) ||
        found->excerpt.span.begin < begin)
      return false;
    std::uint32_t last = first;
    while (last < end_ && found->excerpt.span.overlaps(document_.tokens[last].span)) ++last;
    add(ChunkKind::date, last - at_);
    return true;
  }

  /// « en service | lundi | Zelba »: a day between noun and name belongs to neither.
  bool begins_date(std::uint32_t i) {
    const std::uint32_t begin = document_.tokens[i].span.begin;
    while (next_date_ < dates_.size() && dates_[next_date_].excerpt.span.begin < begin) ++next_date_;
    return next_date_ < dates_.size() && dates_[next_date_].excerpt.span.begin == begin;
  }

  void mark() {
    const std::string_view mark = surface(at_);
    if (mark == ",") return add(ChunkKind::comma, 1);
    if (mark == "(" || mark == "[" || mark == "«" || mark == "“" || mark == "‘") return add(ChunkKind::open, 1);
    if (mark == ")" || mark == "]" || mark == "»" || mark == "”") return add(ChunkKind::close, 1);
    if (mark == "\"") return add((in_quotes_ = !in_quotes_) ? ChunkKind::open : ChunkKind::close, 1);
    if (mark == ";" || mark == ":" || mark == "." || mark == "!" || mark == "?" || mark == "…")
      return add(ChunkKind::stop, 1);
    if (mark == "–" || mark == "—" || mark == "-") return add(ChunkKind::dash, 1);
    return add(ChunkKind::other, 1);
  }

  bool possessive() {
    if (lower(at_) != "'s" && surface(at_) != "'" && surface(at_) != "’") return false;
    if (!grammar_.has(Feature::plain_form) || out_.empty() || out_.back().kind != ChunkKind::noun_phrase ||
        document_.tokens[at_].space_before)
      return false;
    if (out_.back().pronoun || pos(at_) == Pos::aux || pos(at_) == Pos::verb) return false;
    add(ChunkKind::possessive, 1);
    return true;
  }

  bool relative() {
    const auto role = words_.value("relative", at_);
    if (!role || pos(at_) == Pos::det || out_.empty()) return false;
    const bool mistaken = pos(at_) == Pos::sconj && opens_relative_clause();
    if (pos(at_) == Pos::sconj && !mistaken) return false;
    if (pos(at_) != Pos::pron && *role != "place" && !mistaken) return false;
    const ChunkKind before = out_.back().kind;
    if (before != ChunkKind::noun_phrase && before != ChunkKind::comma && before != ChunkKind::close &&
        before != ChunkKind::preposition && before != ChunkKind::conjunction && before != ChunkKind::dash &&
        before != ChunkKind::adverb)
      return false;
    // « dans lequel », "in which": the clause keeps the preposition as its key.
    const bool governed = before == ChunkKind::preposition;
    const std::string_view key = governed ? out_.back().key : *role;
    const bool keeps = governed && *role != "genitive" && !key.empty();
    if (governed) out_.pop_back();
    add(ChunkKind::relative, 1, keeps ? key : *role);
    return true;
  }

  /// "a company | that sells sensors": a relative that the tagger took for a conjunction, its verb perhaps for a noun.
  bool opens_relative_clause() const {
    if (!grammar_.has(Feature::plain_form) || at_ + 2 >= end_ || out_.back().kind != ChunkKind::noun_phrase)
      return false;
    const Pos next = pos(at_ + 1);
    if (next == Pos::verb || next == Pos::aux) return true;
    const Pos behind = pos(at_ + 2);
    return next == Pos::noun && lower(at_ + 1).ends_with('s') && behind != Pos::verb && behind != Pos::aux &&
           behind != Pos::punct;
  }

  /// "after | the firm struck a deal": a conjunction that the tagger took for a preposition, for a verb comes with its
  /// subject before it and its object behind, or with an auxiliary.
  bool opens_time_clause() const {
    constexpr std::uint32_t kLongest = 10;  ///< Tokens of a subject.
    for (std::uint32_t i = at_ + 1; i + 1 < end_ && i <= at_ + kLongest; ++i) {
      if (pos(i) == Pos::aux) return i > at_ + 1;
      if (pos(i) == Pos::punct || pos(i) == Pos::sconj || pos(i) == Pos::part) return false;
      if (pos(i) != Pos::verb || tags_.is_attributive(i)) continue;
      const std::vector<VerbReading>* readings = words_.verb(i);
      const bool finite = readings && std::any_of(readings->begin(), readings->end(),
                                                  [](const VerbReading& reading) { return reading.forms.finite; });
      return finite && i > at_ + 1 && !lower(i).ends_with("ing") &&
             (pos(i + 1) == Pos::det || pos(i + 1) == Pos::propn || pos(i + 1) == Pos::pron || in("possessive", i + 1));
    }
    return false;
  }

  bool subordinator() {
    const auto kind = words_.value("subordinator", at_);
    const bool mistaken = kind && pos(at_) == Pos::adp && in("clause_preposition", at_) && opens_time_clause();
    if (!kind || (pos(at_) != Pos::sconj && !(pos(at_) == Pos::adv && *kind != "complement") && !mistaken))
      return false;
    if (grammar_.preposition_at(document_, at_, end_).second > 1) return false;  // "as well as"
    add(ChunkKind::subordinator, 1, *kind);
    return true;
  }

  bool preposition() {
    const auto [key, size] = grammar_.preposition_at(document_, at_, end_);
    // "rolled out", "teamed up": the particle belongs to the verb.
    if (size <= 1 && in("particle", at_) && !out_.empty() && out_.back().kind == ChunkKind::verb_group) {
      add(ChunkKind::adverb, 1);
      return true;
    }
    if (size > 1 && in("preposition_noun", at_)) {
      add(key == "and" ? ChunkKind::conjunction : ChunkKind::preposition, size, key);
      return true;
    }
    if (size == 0) {
      if (pos(at_) != Pos::adp) return false;
      // « vendront | ensemble | leurs billets »
      add(in("floating", at_) ? ChunkKind::adverb : ChunkKind::preposition, 1);
      return true;
    }
    // « des » is an article where no noun stands before it.
    const bool article = size == 1 && pos(at_) == Pos::det;
    if (article || (size == 1 && pos(at_) != Pos::adp && pos(at_) != Pos::sconj && pos(at_) != Pos::part)) return false;
    add(key == "and" ? ChunkKind::conjunction : ChunkKind::preposition, size, key);
    return true;
  }

  // --- verb groups -------------------------------------------------------------------------------------------------

  bool opens_relative() const {
    return !out_.empty() && out_.back().kind == ChunkKind::relative && out_.back().key == "subject";
  }
  bool is_verb(std::uint32_t i) const { return tags_.is_verb(i, at_, opens_relative()); }
  bool is_clitic(std::uint32_t i) const {
    if (!in("clitic", i)) return false;
    if (pos(i) == Pos::pron || pos(i) == Pos::adv || pos(i) == Pos::part) return true;
    // « en | a acquis 85 % »: before a finite verb stands no preposition.
    return pos(i) == Pos::adp && i + 1 < end_ && words_.is_auxiliary(i + 1);
  }
  bool is_inverted(std::uint32_t i) const { return surface(i).size() > 1 && surface(i).starts_with('-'); }

  /// The tokens of the group that starts at `at_`: its verbs, and where it ends; empty where no verb comes.
  std::uint32_t collect(std::vector<std::uint32_t>& verbs, Chunk& chunk) const {
    std::uint32_t i = at_;
    std::uint32_t last = at_;
    for (; i < end_ && i < at_ + 12; ++i) {
      if (document_.tokens[i].kind == TokenKind::punctuation && !is_inverted(i)) break;
      if (in("negation", i)) {
        chunk.negated = true;
        if (!verbs.empty()) last = i + 1;
      } else if (is_verb(i) && chains(verbs, i)) {
        verbs.push_back(i);
        last = i + 1;
      } else if (is_inverted(i) && !verbs.empty()) {
        last = i + 1;
      } else if (is_clitic(i)) {
        if (!verbs.empty() && i + 1 < end_ && !is_verb(i + 1)) break;
        chunk.reflexive |= in("reflexive", i);
      } else if (in("infinitive", i) && pos(i) == Pos::part) {
        // "to buy": the mark of the infinitive opens a group of its own.
        if (!verbs.empty()) break;
      } else if ((pos(i) != Pos::adv && !(in("floating", i) && i + 1 < end_ && is_verb(i + 1))) || verbs.empty()) {
        break;
      }
    }
    return verbs.empty() ? at_ : last;
  }

  bool chains(const std::vector<std::uint32_t>& verbs, std::uint32_t i) const {
    if (verbs.empty()) return true;
    const std::uint32_t before = verbs.back();
    const VerbForms forms = verbs_.forms_of(i);
    if (pos(before) == Pos::aux || words_.is_auxiliary(before)) return true;
    return forms.infinitive && !grammar_.has(Feature::plain_form);
  }

  bool verb_group() {
    const bool opens =
        is_verb(at_) || is_clitic(at_) || in("negation", at_) || (in("infinitive", at_) && pos(at_) == Pos::part);
    if (!opens) return false;
    Chunk chunk;
    chunk.kind = ChunkKind::verb_group;
    std::vector<std::uint32_t> verbs;
    const std::uint32_t last = collect(verbs, chunk);
    if (verbs.empty()) return false;
    chunk.tokens = {at_, last};
    chunk.head = verbs.back();
    verbs_.describe(verbs, chunk);
    // « n'… que » restricts, it does not deny.
    if (chunk.negated && last < end_ && in("restriction", last) && grammar_.has(Feature::split_negation))
      chunk.negated = false;
    add(chunk);
    return true;
  }

  // --- noun phrases ------------------------------------------------------------------------------------------------

  void noun_phrase() {
    Chunk chunk;
    chunk.kind = ChunkKind::noun_phrase;
    std::uint32_t i = at_;
    if (pos(i) == Pos::pron && !entities_.at(i) && !determines(i)) {
      chunk.pronoun = true;
      chunk.tokens = {i, i + 1};
      chunk.head = i;
      return add(chunk);
    }
    std::int32_t noun = -1;
    while (i < end_) {
      if (const Name* name = entities_.name_at(i); name && name->tokens.first >= i && name->tokens.last <= end_) {
        // « a porté à sa présidence | Anne Roy », « élit à l'unanimité | Jean Morel »
        if (noun >= 0 && static_cast<std::uint32_t>(noun) + 1 == i && in("before_person", i - 1) &&
            is_a(entities_.list[*entities_.at(i)].type, "Person"))
          break;
        chunk.entity = static_cast<std::int32_t>(*entities_.at(i));
        chunk.name = name->tokens;
        i = name->tokens.last;
        continue;
      }
      if (quoted_name(i, chunk)) continue;
      if (parts_modifiers(i, chunk)) {
        noun = -1;
        ++i;
        continue;
      }
      if (!continues(i, noun, chunk) || (i > at_ && begins_date(i))) break;
      if (pos(i) == Pos::noun || pos(i) == Pos::propn) {
        if (noun < 0 || grammar_.has(Feature::head_last)) noun = static_cast<std::int32_t>(i);
        // A common noun after the name heads the phrase: "the Nvidia chips", not Nvidia. A person is no such modifier:
        // "named | Ann Roy | chief executive".
        if (chunk.entity >= 0 && pos(i) == Pos::noun) {
          const std::string& type = entities_.list[static_cast<std::size_t>(chunk.entity)].type;
          if (is_a(type, "Person")) break;
          // "its latest Ozu app", "its Ozu warehouse robot": the noun only classes the product.
          if (!((is_a(type, "Product") || is_a(type, "Event")) && is_classed(i))) drop_name(chunk);
        }
      }
      ++i;
    }
    if (i == at_) ++i;
    chunk.tokens = {at_, i};
    chunk.head = noun >= 0 ? static_cast<std::uint32_t>(noun) : chunk.entity >= 0 ? chunk.name.last - 1 : i - 1;
    add(chunk);
  }

  /// "its headquarters": a possessive that the tagger took for a pronoun.
  bool determines(std::uint32_t i) const {
    return in("possessive", i) && i + 1 < end_ &&
           (entities_.at(i + 1) || pos(i + 1) == Pos::noun || pos(i + 1) == Pos::adj || pos(i + 1) == Pos::propn ||
            opens_sum(i + 1));
  }

  /// Whether a noun that classes things stands at the token or behind one more noun.
  bool is_classed(std::uint32_t i) const {
    return classes_things(i) || (i + 1 < end_ && pos(i + 1) == Pos::noun && classes_things(i + 1));
  }
  /// "its Ozu phone", "its Ozu phones"
  bool classes_things(std::uint32_t i) const {
    const std::string_view word = lower(i);
    return in("class_noun", i) ||
           (word.ends_with('s') && grammar_.in_class("class_noun", word.substr(0, word.size() - 1)));
  }

  static void drop_name(Chunk& chunk) {
    chunk.entity = -1;
    chunk.name = {};
  }

  /// « Carnet de bord »: whether marks stand around a name and nothing else.
  bool opens_quoted_name(std::uint32_t i) const {
    const std::string_view mark = surface(i);
    if (mark != "«" && mark != "“" && mark != "\"") return false;
    const Name* name = i + 1 < end_ ? entities_.name_at(i + 1) : nullptr;
    if (!name || name->tokens.first != i + 1 || name->tokens.last >= end_) return false;
    const std::string_view closing = surface(name->tokens.last);
    return closing == "»" || closing == "”" || closing == "\"";
  }

  /// « son « Carnet de bord » »: the marks around a name are no boundary.
  bool quoted_name(std::uint32_t& i, Chunk& chunk) const {
    if (!opens_quoted_name(i)) return false;
    const Name* name = entities_.name_at(i + 1);
    chunk.entity = static_cast<std::int32_t>(*entities_.at(i + 1));
    chunk.name = name->tokens;
    i = name->tokens.last + 1;
    return true;
  }

  bool continues(std::uint32_t i, std::int32_t noun, Chunk& chunk) const {
    if (lower(i) == "'s") return false;
    if (opens_sum(i)) return chunk.entity < 0;
    if (in("measuring", i)) return false;  // "a contract | worth | $9m"
    if (i > at_ && (opens_sum(i - 1) || closes_sum(i))) return true;
    if (opens_rate(i) || (i > at_ + 1 && opens_rate(i - 1))) return true;
    // "Orval | together with | Tessival"
    if (i > at_ && i + 1 < end_ && pos(i + 1) == Pos::adp && in("preposition_noun", i)) return false;
    if (const auto* readings = i > at_ ? words_.verb(i) : nullptr; readings && tags_.follows_name(i, *readings))
      return false;
    // "China-based": both sides of a tight hyphen are one phrase.
    if (i > at_ && surface(i - 1) == "-" && !document_.tokens[i].space_before && !document_.tokens[i - 1].space_before)
      return true;
    switch (pos(i)) {
      case Pos::pron:
        if (i != at_ || !determines(i)) return false;
        chunk.has_determiner = true;
        return true;
      case Pos::det:
        // "its A$60 million takeover", "a Series A round": a capital that is no article.
        if (i != at_ && surface(i).size() == 1 && document_.word(i).capital && grammar_.has(Feature::head_last))
          return true;
        if (i != at_ && noun < 0 && chunk.entity < 0 && !in("definite", i)) return true;  // « tous les deux »
        if (i != at_ && !(pos(i - 1) == Pos::adj && i == at_ + 1)) return false;
        chunk.has_determiner = true;
        return true;
      case Pos::noun:
      case Pos::propn:
      case Pos::x:
        return chunk.entity < 0 || pos(i) != Pos::noun || grammar_.has(Feature::head_last);
      case Pos::adj:
        return !(words_.verb(i) && is_verb(i));
      case Pos::verb:
        return (in("adjectival", i) || in("never_verb", i) || in("apposed_noun", i) || in("trade_gerund", i) ||
                tags_.is_attributive(i)) &&
               !is_verb(i);
      case Pos::num:
      case Pos::sym:
        return true;
      case Pos::adv:
        return i + 1 < end_ && (pos(i + 1) == Pos::adj || tags_.is_attributive(i + 1)) && i != at_ && chunk.entity < 0;
      case Pos::punct:
        return surface(i) == "-" && !document_.tokens[i].space_before && i + 1 < end_ &&
               !document_.tokens[i + 1].space_before && i != at_;
      default:
        return false;
    }
  }

  const Document& document_;
  const Entities& entities_;
  const std::vector<Date>& dates_;
  const PhraseWords& words_;
  const PhraseGrammar& grammar_;
  const std::uint32_t end_;
  std::uint32_t at_;
  const VerbTags tags_;
  const VerbChunks verbs_;
  bool in_quotes_ = false;
  std::size_t next_date_ = 0;  ///< The first date that does not begin before what was last asked for.
  std::vector<Chunk> out_;
};

}  // namespace

std::vector<Chunk> chunk_sentence(const Document& document, const Entities& entities, const std::vector<Date>& dates,
                                  const PhraseWords& words, TokenRange sentence) {
  return Chunker(document, entities, dates, words, sentence).run();
}

}  // namespace pressgraph
