// A reporting verb is read in one of three places: as an aside to what it reports (« …, explique X », "…," X said), behind its
// subject with the content to its right (« X affirme que … »), or as a participle of the sentence's subject (« …, précisant que »).
#include "extraction/attribution.hpp"

#include <algorithm>

#include "extraction/verb_groups.hpp"

namespace pressgraph {
namespace {

/// What stands to the right of a reporting verb, and where it starts.
struct Complement {
  enum class Kind { none, clause, colon, quotation, infinitive, noun, oblique, bare_clause } kind = Kind::none;
  std::uint32_t first = 0;
};

class VerbReader {
 public:
  VerbReader(const AttributionContext& context, TokenRange unit, TokenRange region, const std::vector<Attribution>& before, std::optional<std::uint32_t> speaking)
      : context_(context), syntax_(context.syntax), unit_(unit), region_(region), before_(before), speaking_(speaking) {}

  std::optional<Attribution> read(const VerbGroup& group) {
    group_ = group;
    if ((group.negated && !group.inverted) || (group.coordinated && before_.empty())) return std::nullopt;
    if (group.passive) return read_passive();
    // « en pensant que … » tells an attitude in passing.
    if (group.form == VerbForm::present_participle && verb().modality == Modality::possible) return std::nullopt;
    const Complement complement = find_complement();
    if (auto aside = read_as_aside(complement)) return aside;
    if (auto aside = read_comme()) return aside;
    if (group.impersonal_passive) return std::nullopt;
    return read_right(complement);
  }

 private:
  bool is(std::uint32_t i, WordClass c) const { return syntax_.is(i, c); }
  bool english() const { return context_.document.language == "en"; }
  const ReportingVerb& verb() const { return *group_.verb; }
  const Quotation* opens(std::uint32_t i) const { return i < region_.last ? context_.quotations.opens(i) : nullptr; }

  /// The first token left of the group that is neither a clitic nor an adverb.
  std::uint32_t left_edge() const {
    std::uint32_t i = group_.tokens.first;
    while (i > region_.first && context_.entities.name_at(i - 1) == nullptr && (is(i - 1, WordClass::clitic) || (is(i - 1, WordClass::adverb) && !is(i - 1, WordClass::subject)))) --i;
    return i;
  }

  bool adverbial_word(std::uint32_t i) const {
    return is(i, WordClass::adverb) || is(i, WordClass::negator) || syntax_.time(i) || context_.document.tokens[i].pos == Pos::adv;
  }

  Complement find_complement() const {
    constexpr std::uint32_t kReach = 36;
    std::uint32_t i = group_.tokens.last;
    bool prepositional = false;
    bool object = false;
    const std::uint32_t limit = std::min(region_.last, i + kReach);
    while (i < limit) {
      if (is(i, WordClass::time) || (context_.document.tokens[i].kind == TokenKind::number && (is(i + 1, WordClass::time) || (i > group_.tokens.last && is(i - 1, WordClass::time))))) {
        ++i;
        continue;
      }
      if (is(i, WordClass::complementizer) && !(object && !verb().takes(Frame::object) && !prepositional)) return verb().takes(Frame::that) || verb().takes(Frame::object) || opens(i + 1) != nullptr ? Complement{Complement::Kind::clause, i + 1} : Complement{};
      if (syntax_.is(i, "ce") && is(i + 1, WordClass::complementizer)) return {Complement::Kind::clause, i + 2};
      if (syntax_.is(i, ":")) return {Complement::Kind::colon, i + 1};
      if (opens(i) != nullptr && !object) return {Complement::Kind::quotation, i};
      if (opens(i) != nullptr && opens(i)->whole().last < limit) {
        i = opens(i)->whole().last;  // told Channel 9's "Morning Show" that …
        continue;
      }
      // Malaysia's prime minister said, "…"
      if (syntax_.comma(i) && opens(i + 1) != nullptr && !object) return {Complement::Kind::quotation, i + 1};
      if (syntax_.comma(i)) {
        const std::uint32_t past = context_.sources.skip_parenthesis(i, limit);
        const bool adverbial = i + 1 < limit && (is(i + 1, WordClass::preposition) || adverbial_word(i + 1) || is(i + 1, WordClass::determiner) || syntax_.gerund(i + 1));
        // Over a short parenthesis: « a annoncé, le mardi 13 juin, une levée ».
        if (past == i || !adverbial || syntax_.has_main_verb({i + 1, past}) || (syntax_.gerund(i + 1) && !is(past, WordClass::complementizer))) return {};
        i = past;
        continue;
      }
      if (syntax_.punctuation(i) && !syntax_.is(i, "(")) return {};
      if (syntax_.is(i, "(")) {
        while (i < limit && !syntax_.is(i, ")")) ++i;
        ++i;
        continue;
      }
      // "told regulators it is solvent"
      if (object && verb().takes(Frame::hearer) && context_.sources.starts_noun_phrase(i) && syntax_.finite(context_.sources.noun_phrase_end(i, region_.last))) return {Complement::Kind::bare_clause, i};
      if (object && verb().takes(Frame::addressee) && std::find(verb().prepositions.begin(), verb().prepositions.end(), context_.document.lower(i)) != verb().prepositions.end())
        return opens(i + 1) != nullptr ? Complement{Complement::Kind::quotation, i + 1} : Complement{Complement::Kind::oblique, i + 1};
      if (!object) {
        if (is(i, WordClass::preposition) && (is(i + 1, WordClass::adverb) && !is(i + 1, WordClass::determiner))) {
          i += 2;
          continue;
        }
        if (verb().takes(Frame::infinitive) || verb().takes(Frame::accusation)) {
          if (syntax_.infinitive(i)) return {Complement::Kind::infinitive, i};
          if (syntax_.is(i, "ne") && is(i + 1, WordClass::negator) && syntax_.infinitive(i + 2)) return {Complement::Kind::infinitive, i};
          if ((syntax_.is(i, "de") || syntax_.is(i, "d'")) && syntax_.infinitive(i + 1)) return {Complement::Kind::infinitive, i + 1};
        }
        if (!prepositional && (std::find(verb().prepositions.begin(), verb().prepositions.end(), context_.document.lower(i)) != verb().prepositions.end() || contracted(i))) {
          const std::uint32_t first = is(i, WordClass::preposition) ? i + 1 : i;
          if (opens(first) != nullptr) return {Complement::Kind::quotation, first};
          return {Complement::Kind::oblique, first};
        }
        if ((is(i, WordClass::determiner) || is(i, WordClass::adverb)) && is(i + 1, WordClass::time)) {
          i += 2;
          continue;
        }
        if (verb().takes(Frame::hearer) && !is(i, WordClass::complementizer)) {
          i = context_.sources.starts_noun_phrase(i) ? context_.sources.noun_phrase_end(i, limit) : i + 1;
          object = true;
          continue;
        }
        if (context_.sources.starts_noun_phrase(i) || is(i, WordClass::subject) || context_.document.tokens[i].kind == TokenKind::number) {
          if (const Complement found = at_noun_phrase(i); found.kind != Complement::Kind::none) return found;
          object = true;
          i = context_.sources.noun_phrase_end(i, limit);
          continue;
        }
      }
      // "issues that the company said affect millions"
      if (syntax_.finite(i)) return english() && i == group_.tokens.last && verb().takes(Frame::that) && subject_in_relative() ? Complement{Complement::Kind::bare_clause, i} : Complement{};
      if (is(i, WordClass::preposition)) {
        // « par ailleurs », « dans un communiqué publié mardi », "in a statement"
        prepositional = true;
        i = is(i + 1, WordClass::adverb) || i + 1 >= limit ? i + 2 : context_.sources.noun_phrase_end(i + 1, limit);
        continue;
      }
      if (prepositional && syntax_.verb(i)) {
        ++i;
        continue;
      }
      if (!object && !adverbial_word(i)) {
        if (english() && verb().takes(Frame::that) && syntax_.has_main_verb({i, region_.last})) return {Complement::Kind::bare_clause, i};
        if (verb().takes(Frame::adjective)) return {Complement::Kind::noun, i};
        if ((verb().takes(Frame::noun) || verb().takes(Frame::quoted_noun)) && !syntax_.verb(i)) return {Complement::Kind::noun, i};
        if (syntax_.verb(i) || is(i, WordClass::coordinator)) return {};
      }
      ++i;
    }
    return {};
  }

  /// "which the company claims": the subject stands behind a relative pronoun.
  bool subject_in_relative() const {
    for (std::uint32_t i = left_edge(), n = 0; i > region_.first && n < 5; --i, ++n)
      if (is(i - 1, WordClass::relative)) return true;
    return false;
  }

  /// « du », « des », « aux » stand for a preposition of the verb and an article.
  bool contracted(std::uint32_t i) const {
    const auto takes = [&](std::string_view p) { return std::find(verb().prepositions.begin(), verb().prepositions.end(), p) != verb().prepositions.end(); };
    if (takes("de") && (syntax_.is(i, "d'") || syntax_.is(i, "du") || (syntax_.is(i, "des") && !verb().takes(Frame::noun)))) return true;
    return takes("à") && (syntax_.is(i, "au") || syntax_.is(i, "aux"));
  }

  Complement at_noun_phrase(std::uint32_t i) const {
    const std::uint32_t end = context_.sources.noun_phrase_end(i, region_.last);
    if (verb().takes(Frame::object) && end < region_.last && is(end, WordClass::complementizer)) return {Complement::Kind::clause, end + 1};
    if (english() && verb().takes(Frame::object_infinitive) && end < region_.last && syntax_.is(end, "to")) return {Complement::Kind::noun, i};
    if (english() && verb().takes(Frame::that) && subject_of_clause(end)) return {Complement::Kind::bare_clause, i};
    if (verb().takes(Frame::as)) return {Complement::Kind::noun, i};
    if (verb().takes(Frame::object) && !verb().takes(Frame::noun) && !verb().takes(Frame::quoted_noun)) return {};
    if (verb().takes(Frame::accusation)) {
      for (std::uint32_t k = i; k < region_.last && k < i + 14; ++k)
        if ((syntax_.is(k, "de") || syntax_.is(k, "d'") || syntax_.is(k, "of")) && (opens(k + 1) != nullptr || syntax_.infinitive(k + 1) || syntax_.gerund(k + 1))) return {opens(k + 1) != nullptr ? Complement::Kind::quotation : Complement::Kind::infinitive, k + 1};
      return {};
    }
    // « appelle Kiev à … »: who is called upon is no content.
    if (verb().takes(Frame::addressee)) return {};
    if (verb().takes(Frame::noun) || verb().takes(Frame::quoted_noun) || verb().takes(Frame::adjective) || verb().takes(Frame::object_infinitive)) return {Complement::Kind::noun, i};
    return {};
  }

  /// Whether the noun phrase that ends at `end` is the subject of a clause: its verb comes, and no "that" or "which" before.
  bool subject_of_clause(std::uint32_t end) const {
    for (std::uint32_t i = end; i < region_.last; ++i) {
      if (syntax_.finite(i)) return true;
      if (syntax_.comma(i) && is(i + 1, WordClass::relative)) {
        const std::uint32_t past = context_.sources.skip_parenthesis(i, region_.last);
        return past > i && syntax_.has_main_verb({past, region_.last});
      }
      if (is(i, WordClass::relative) || is(i, WordClass::subordinator) || syntax_.is(i, ";") || opens(i) != nullptr) return false;
    }
    return false;
  }

  /// « …, explique X », « « … », a-t-elle ajouté », "…," X said.
  std::optional<Attribution> read_as_aside(const Complement& complement) {
    if (!verb().takes(Frame::quote) && !(group_.inverted && verb().takes(Frame::that))) return std::nullopt;
    if (group_.form == VerbForm::present_participle) return std::nullopt;
    const bool goes_right = complement.kind == Complement::Kind::clause || complement.kind == Complement::Kind::colon;
    const std::uint32_t edge = left_edge();
    Attribution out;
    std::uint32_t aside_first = edge;
    if (group_.inverted) {
      out.source = group_.impersonal_passive ? std::nullopt : context_.sources.after(*group_.inverted, region_.last, false, speaking_);
      if (out.source && out.source->span.first == *group_.inverted) out.source->kind = MentionKind::pronoun;
      if (group_.impersonal_passive && speaking_) out.source = Source{{*group_.inverted, *group_.inverted + 1}, speaking_, MentionKind::pronoun, group_.tokens.last};
      if (!out.source) return std::nullopt;
      out.source->end = group_.tokens.last;
    } else {
      const bool marked = edge > region_.first && (context_.quotations.closes(edge - 1) != nullptr || syntax_.comma(edge - 1) || syntax_.dash(edge - 1));
      const bool clause_follows = complement.kind == Complement::Kind::bare_clause;
      if (marked && !goes_right && !clause_follows && complement.kind != Complement::Kind::quotation) out.source = inverted_subject(edge);
      // "The market," Grant said, "is not ready."
      const bool interrupts = complement.kind == Complement::Kind::quotation && syntax_.comma(complement.first - 1);
      if (!out.source && english() && !goes_right && !clause_follows && (complement.kind != Complement::Kind::quotation || interrupts)) {
        out.source = subject_inside_aside(edge, interrupts);
        if (out.source) aside_first = out.source->span.first;
      }
      if (!out.source) return std::nullopt;
    }
    return finish_aside(std::move(out), aside_first);
  }

  /// « …, explique X »: the subject behind the verb, where what is before the comma can be a content.
  std::optional<Source> inverted_subject(std::uint32_t edge) const {
    const std::uint32_t behind = group_.tokens.last;
    const bool after_quotation = context_.quotations.closes(edge - 1) != nullptr || (edge > region_.first + 1 && context_.quotations.closes(edge - 2) != nullptr);
    if (!after_quotation && !syntax_.has_main_verb({region_.first, edge - 1})) {
      // « Ces reculs, poursuit X, sont … »: the content's verb stands behind.
      if (!syntax_.punctuation(edge - 1)) return std::nullopt;
    }
    auto source = context_.sources.after(behind, region_.last, false, speaking_);
    if (!source) return std::nullopt;
    if (!after_quotation) {
      // « Le groupe, filiale de Y, annonce une hausse »: a noun phrase that is nobody is an object.
      const bool party = source->kind == MentionKind::name ? speaks(*source) : source->entity || context_.sources.may_be_someone(source->span);
      if (!party) return std::nullopt;
      if (!syntax_.has_main_verb({region_.first, edge - 1}) && !(source->end < region_.last && syntax_.comma(source->end) && syntax_.has_main_verb({source->end, region_.last}))) return std::nullopt;
    }
    return source;
  }

  bool speaks(const Source& source) const {
    if (!source.entity) return false;
    const std::string& type = context_.entities.list[*source.entity].type;
    return type == "Person" || type == "Organization" || type == "Company" || type == "GovernmentBody" || type == "Place" || type == "Work";
  }

  /// "…," X said; "…, the company said."
  std::optional<Source> subject_inside_aside(std::uint32_t edge, bool needs_quotation) const {
    if (edge <= region_.first + 1) return std::nullopt;
    // Behind a quotation the subject stands between the mark and the verb: "…," one investor, who asked not to be named, said.
    std::uint32_t bound = region_.first;
    for (std::uint32_t i = edge; i > region_.first; --i)
      if (const Quotation* quotation = context_.quotations.closes(i - 1); quotation != nullptr && quotation->open >= region_.first && !syntax_.has_main_verb({i, edge})) {
        bound = i;
        break;
      } else if (syntax_.is(i - 1, ".")) break;
    const auto source = context_.sources.before(group_.tokens.first, bound, speaking_);
    if (!source || source->span.first <= region_.first) return std::nullopt;
    std::uint32_t first = source->span.first;
    // Back over titles and determiners to the comma or mark that starts the aside.
    while (first > region_.first + 1 && !syntax_.punctuation(first - 1) && source->span.first - first < 12) --first;
    const bool quoted = context_.quotations.closes(first - 1) != nullptr;
    if (!syntax_.punctuation(first - 1) || (!quoted && !syntax_.comma(first - 1) && !syntax_.dash(first - 1))) return std::nullopt;
    if (!quoted && needs_quotation) return std::nullopt;
    if (!quoted && !heading() && !syntax_.has_main_verb({region_.first, first - 1})) return std::nullopt;
    Source out = *source;
    out.end = group_.tokens.last;
    aside_start_ = first;
    return out;
  }

  bool heading() const {
    const std::uint32_t sentence = context_.document.tokens[group_.tokens.first].sentence;
    return context_.document.paragraphs[context_.document.sentences[sentence].paragraph].heading;
  }

  std::uint32_t clause_start(std::uint32_t to) const {
    std::uint32_t begin = behind_dateline(context_, region_.first, to);
    // The content of an aside starts behind the aside before it in the same sentence.
    for (const Attribution& earlier : before_)
      if (!earlier.aside.empty() && earlier.aside.last <= to && context_.quotations.index(earlier.cue.first) == context_.quotations.index(group_.tokens.first)) {
        const bool separate = context_.quotations.closes(to - 1) != nullptr || (to > 1 && context_.quotations.closes(to - 2) != nullptr);
        if (separate) begin = std::max(begin, earlier.aside.last);
      }
    for (std::uint32_t i = to; i > begin; --i)
      if (syntax_.is(i - 1, ";") && context_.quotations.index(i - 1) == context_.quotations.index(group_.tokens.first)) return i;
    return begin;
  }

  std::optional<Attribution> finish_aside(Attribution out, std::uint32_t aside_first) {
    if (aside_start_) aside_first = *aside_start_;
    out.cue = group_.tokens;
    out.verb = &verb();
    out.rule = "aside";
    const Quotation* inside = context_.quotations.at(group_.tokens.first);
    if (inside != nullptr && !english() && split_quotation(*inside, out, aside_first)) return out;
    const std::uint32_t begin = clause_start(aside_first);
    if (begin >= aside_first) return std::nullopt;
    std::vector<TokenRange> clauses{{begin, aside_first}};
    narrow_to_quotation(clauses.front());
    const std::uint32_t end = std::max(out.source->end, group_.tokens.last);
    const TokenRange more = continuation(end, clauses.front());
    if (!more.empty()) clauses.push_back(more);
    set_content(context_, out, clauses);
    if (out.parts.empty()) return std::nullopt;
    out.aside = {aside_first, more.empty() ? region_.last : more.first};
    if (aside_first > begin && syntax_.comma(aside_first - 1)) --out.aside.first;
    return out;
  }

  /// « Il a réagi : « … », a-t-il dit »: the content is the quotation behind the colon.
  void narrow_to_quotation(TokenRange& clause) const {
    std::uint32_t last = clause.last;
    while (last > clause.first && (syntax_.comma(last - 1) || syntax_.dash(last - 1))) --last;
    const Quotation* quotation = last > clause.first ? context_.quotations.closes(last - 1) : nullptr;
    if (quotation == nullptr || quotation->open <= clause.first) return;
    bool colon = false;
    for (std::uint32_t i = clause.first; i < quotation->open; ++i) colon = colon || syntax_.is(i, ":");
    const bool verbless = colon && syntax_.comma(quotation->open - 1) && !syntax_.has_main_verb({clause.first, quotation->open});
    if (syntax_.is(quotation->open - 1, ":") || verbless) clause.first = quotation->open;
  }

  /// « Q1, explique X. Q2 » between one pair of marks: what is quoted stands on both sides.
  bool split_quotation(const Quotation& quotation, Attribution& out, std::uint32_t aside_first) const {
    if (out.source->end > quotation.inside.last || aside_first <= quotation.inside.first) return false;
    if (!syntax_.comma(aside_first - 1) && !syntax_.dash(aside_first - 1)) return false;
    std::uint32_t resume = std::max(out.source->end, group_.tokens.last);
    // Past the rest of the aside: « explique X, directeur de Y. »
    while (resume < quotation.inside.last && !syntax_.punctuation(resume)) ++resume;
    if (syntax_.comma(resume)) {
      std::uint32_t stop = resume + 1;
      while (stop < quotation.inside.last && !syntax_.is(stop, ".") && !syntax_.comma(stop)) ++stop;
      if (stop < quotation.inside.last && !syntax_.has_main_verb({resume + 1, stop})) resume = stop;
    }
    if (resume < quotation.inside.last) ++resume;
    out.kind = ClaimKind::direct;
    std::uint32_t left_end = aside_first;
    while (left_end > quotation.inside.first && syntax_.punctuation(left_end - 1)) --left_end;
    out.parts = {{quotation.inside.first, left_end}};
    if (resume < quotation.inside.last) out.parts.push_back({resume, quotation.inside.last});
    out.aside = {aside_first - 1, resume};
    out.rule = "aside-in-quotation";
    return true;
  }

  /// What goes on behind the aside: « C1, explique X, mais C2 », « « Q1 », dit X, « Q2 » ».
  TokenRange continuation(std::uint32_t end, TokenRange left) const {
    if (end >= region_.last) return {};
    std::uint32_t i = end;
    while (i < region_.last && !syntax_.punctuation(i)) ++i;  // « dit X à l'AFP »
    while (i < region_.last && syntax_.comma(i)) {
      if (opens(i + 1) != nullptr) return {i + 1, region_.last};
      const bool connected = is(i + 1, WordClass::coordinator) || is(i + 1, WordClass::subordinator);
      const bool quotation_follows = connected && (opens(i + 2) != nullptr);
      // « Ces reculs, poursuit X, sont … », « Il s'agit, précise X, d'un projet … »
      const bool unfinished = (!syntax_.has_main_verb(left) && syntax_.finite(i + 1)) || (left.last > left.first + 1 && syntax_.finite(left.last - 2) && (is(i + 1, WordClass::preposition) || is(i + 1, WordClass::complementizer) || syntax_.infinitive(i + 1)));
      // Another aside's quotation is not ours: « « Q1 », dit X, quand Y assure « Q2 » ».
      if (quotation_follows || unfinished || (connected && !is(i + 1, WordClass::time) && no_reporting({i + 1, region_.last}))) return {i + 1, region_.last};
      ++i;
      while (i < region_.last && !syntax_.comma(i)) ++i;
    }
    if (i < region_.last && syntax_.is(i, ":") && context_.quotations.closes(left.last - 1) == nullptr && opens(i + 1) == nullptr) return {};
    return {};
  }

  bool no_reporting(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (const auto* forms = context_.forms(i); forms != nullptr && (syntax_.finite(i) || syntax_.verb(i))) return false;
    return syntax_.has_main_verb(range);
  }

  /// « a été averti par X que … »
  std::optional<Attribution> read_passive() {
    Attribution out;
    out.cue = group_.tokens;
    out.verb = &verb();
    out.rule = "passive";
    out.source = context_.sources.after(group_.tokens.last + 1, region_.last, false, speaking_);
    if (!out.source || !is(out.source->end, WordClass::complementizer)) return std::nullopt;
    const std::uint32_t first = out.source->end + 1;
    set_content(context_, out, split_clauses({first, clause_end(context_, first, region_.last)}));
    return out;
  }

  /// « comme le rappelle X, C » and « C, comme l'indique X ».
  std::optional<Attribution> read_comme() {
    std::uint32_t edge = left_edge();
    if (!verb().takes(Frame::quote)) return std::nullopt;
    std::optional<Source> behind_as;
    if (english()) {
      // "as the Gazette reported"
      behind_as = context_.sources.before(group_.tokens.first, region_.first, speaking_);
      if (!behind_as) return std::nullopt;
      edge = behind_as->span.first;
      while (edge > region_.first && is(edge - 1, WordClass::determiner)) --edge;
    }
    if (edge == region_.first || !is(edge - 1, WordClass::as)) return std::nullopt;
    Attribution out;
    out.cue = group_.tokens;
    out.verb = &verb();
    out.rule = "as-source-says";
    out.source = english() ? behind_as : context_.sources.after(group_.tokens.last, region_.last, false, speaking_);
    if (!out.source) return std::nullopt;
    const std::uint32_t as = edge - 1;
    const TokenRange left = trim_clause(context_, {region_.first, as});
    std::uint32_t end = std::max(out.source->end, group_.tokens.last);
    if (left.size() >= 3 && syntax_.comma(as - 1)) {
      set_content(context_, out, {{clause_start(as), as}});
      out.aside = {as - 1, region_.last};
      return out;
    }
    while (end < region_.last && !syntax_.comma(end) && !syntax_.is(end, ":")) ++end;
    if (end >= region_.last) return std::nullopt;
    set_content(context_, out, {{end + 1, region_.last}});
    return out;
  }

  /// The subject of a verb whose content is to its right.
  std::optional<Source> subject() const {
    if (group_.form == VerbForm::present_participle || (group_.form == VerbForm::infinitive && !is(group_.tokens.first, WordClass::governor) && !is(group_.tokens.first, WordClass::have) && !is(group_.tokens.first, WordClass::future_marker))) {
      // « un discours de X jugeant que … », « des habitants affirmant que … »
      const bool attached = group_.form == VerbForm::present_participle && group_.tokens.first > region_.first && !syntax_.punctuation(group_.tokens.first - 1) &&
                            !syntax_.is(group_.tokens.first - 1, "en") && !is(group_.tokens.first - 1, WordClass::conjoins) && !is(group_.tokens.first - 1, WordClass::preposition);
      if (attached)
        if (const Name* here = context_.entities.name_at(group_.tokens.first - 1)) return Source{here->tokens, context_.entities.at(group_.tokens.first - 1), MentionKind::name, group_.tokens.first};
      if (attached)
        if (auto source = context_.sources.before(group_.tokens.first, region_.first, speaking_)) return source;
      if (!before_.empty() && before_.back().source) return before_.back().source;
      return main_subject();
    }
    const std::uint32_t edge = left_edge();
    // « X a déclaré que … et affirme … »: the same subject.
    if (edge > region_.first && is(edge - 1, WordClass::conjoins) && !before_.empty() && before_.back().source) return before_.back().source;
    if (auto source = context_.sources.before(group_.tokens.first, enclosing_content(), speaking_)) return source;
    if (edge > region_.first && is(edge - 1, WordClass::conjoins)) return main_subject();
    return std::nullopt;
  }

  /// « Selon X, Y a annoncé … »: the start of the reported clause that the verb stands in, else of the region.
  std::uint32_t enclosing_content() const {
    std::uint32_t first = region_.first;
    for (const Attribution& earlier : before_)
      for (const TokenRange part : earlier.parts)
        if (part.contains(group_.tokens.first) && earlier.cue.last <= part.first) first = std::max(first, part.first);
    return first;
  }

  /// The subject of the sentence's first finite verb.
  std::optional<Source> main_subject() const {
    bool relative = false;
    for (std::uint32_t i = region_.first; i < group_.tokens.first; ++i) {
      if (is(i, WordClass::who)) relative = true;
      if (!syntax_.finite(i) || context_.quotations.index(i) != context_.quotations.index(group_.tokens.first)) continue;
      if (relative) {
        relative = false;
        while (i + 1 < group_.tokens.first && syntax_.verb(i + 1)) ++i;
        continue;
      }
      return context_.sources.before(i, region_.first, speaking_);
    }
    return std::nullopt;
  }

  bool holds_quotation(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (opens(i) != nullptr) return true;
    return false;
  }

  std::optional<Attribution> read_right(const Complement& complement) {
    using Kind = Complement::Kind;
    if (complement.kind == Kind::none) return std::nullopt;
    Attribution out;
    out.cue = group_.tokens;
    out.verb = &verb();
    std::uint32_t end = clause_end(context_, complement.first, region_.last);
    const bool phrase = complement.kind == Kind::noun || complement.kind == Kind::oblique || complement.kind == Kind::infinitive || complement.kind == Kind::quotation;
    if (phrase) end = phrase_end(complement.first, end);
    TokenRange content{complement.first, end};
    if (complement.kind == Kind::clause) cut_behind_quotation(content);
    // « X assurait « Q1 », quand Y évoquait « Q2 » »
    if (const Quotation* quoted = opens(content.first); complement.kind == Kind::quotation && quoted != nullptr && syntax_.comma(quoted->whole().last) && is(quoted->whole().last + 1, WordClass::subordinator)) content.last = std::min(content.last, quoted->whole().last);
    switch (complement.kind) {
      case Kind::clause: out.rule = "clause"; break;
      case Kind::bare_clause: out.rule = "bare-clause"; break;
      case Kind::colon:
        if (!verb().takes(Frame::quote)) return std::nullopt;
        out.rule = "colon";
        content = behind_colon(complement.first);
        break;
      case Kind::quotation:
        out.rule = "quotation";
        if (!verb().takes(Frame::quote) && !verb().takes(Frame::quoted_noun) && !verb().takes(Frame::accusation) && !verb().takes(Frame::as) && !verb().takes(Frame::noun)) return std::nullopt;
        break;
      case Kind::infinitive: out.rule = "infinitive"; break;
      case Kind::oblique:
      case Kind::noun:
        out.rule = "noun-phrase";
        if (!noun_is_content(content)) return std::nullopt;
        break;
      case Kind::none: break;
    }
    if (content.empty()) return std::nullopt;
    out.source = subject();
    if (!out.source || !may_speak(*out.source, complement)) return std::nullopt;
    set_content(context_, out, split_clauses(content));
    return out.parts.empty() ? std::nullopt : std::optional(std::move(out));
  }

  /// A content that is no clause ends before what goes on with the sentence: « …, en espérant … », « … et espère … »,
  /// « …, après avoir … », « Si X se targue de …, les autres … ».
  std::uint32_t phrase_end(std::uint32_t first, std::uint32_t end) const {
    const std::int32_t level = context_.quotations.index(first);
    for (std::uint32_t i = first + 1; i + 1 < end; ++i) {
      if (context_.quotations.index(i) != level) continue;
      const bool act = is(i, WordClass::conjoins) && (syntax_.finite(i + 1) || (group_.form == VerbForm::past_participle && syntax_.verb(i + 1) && !syntax_.infinitive(i + 1) && !syntax_.gerund(i + 1)));
      if (act) return i;
      if (is(i, WordClass::later) && i > first + 1) return syntax_.comma(i - 1) ? i - 1 : i;
      if (!syntax_.comma(i)) continue;
      if (syntax_.gerund(i + 1) || (syntax_.is(i + 1, "en") && syntax_.gerund(i + 2)) || is(i + 1, WordClass::later) || is(i + 1, WordClass::contrast)) return i;
      if (syntax_.is(i + 1, "ce") || (context_.sources.starts_noun_phrase(i + 1) && syntax_.finite(context_.sources.noun_phrase_end(i + 1, end)))) return i;
      if (is(i + 1, WordClass::subordinator) && !syntax_.is(i + 1, "si")) return i;
      if (is(i + 1, WordClass::conjoins) && context_.sources.starts_noun_phrase(i + 2) && syntax_.finite(context_.sources.noun_phrase_end(i + 2, end))) return i;
      if (syntax_.is(i + 2, "lendemain")) return i;
    }
    return end;
  }

  /// « que « Q », entrant en contradiction avec … »: the quotation is the content.
  void cut_behind_quotation(TokenRange& content) const {
    const Quotation* quotation = opens(content.first);
    if (quotation == nullptr || quotation->whole().last >= content.last) return;
    const std::uint32_t behind = quotation->whole().last;
    if (syntax_.comma(behind) && !holds_quotation({behind, content.last})) content.last = behind;
  }

  TokenRange behind_colon(std::uint32_t first) const {
    constexpr std::uint32_t kNear = 4;
    if (first < region_.last && opens(first) == nullptr && (!verb().takes(Frame::that) || first > group_.tokens.last + kNear)) return {};
    // A quotation in the next paragraph: « X rappelle : | « … » ».
    if (first >= region_.last) {
      const Quotation* next = context_.quotations.opens(first);
      return next != nullptr && region_.last == unit_.last ? next->whole() : TokenRange{};
    }
    if (const Quotation* quotation = opens(first)) {
      std::uint32_t behind = quotation->whole().last;
      while (behind < region_.last && syntax_.punctuation(behind) && opens(behind) == nullptr) ++behind;
      if (behind >= region_.last || !holds_quotation({behind, region_.last})) return quotation->whole();
    }
    return {first, region_.last};
  }

  bool noun_is_content(TokenRange content) const {
    if (content.empty()) return false;
    if (verb().takes(Frame::noun) || verb().takes(Frame::object_infinitive)) return content.size() >= 2;
    if (verb().takes(Frame::quoted_noun) && holds_quotation(content)) return true;
    if (verb().takes(Frame::adjective) && !is(content.first, WordClass::determiner)) return content.size() >= 3;
    // « jugent le texte trop timide »
    if (verb().takes(Frame::adjective) && context_.document.tokens[content.last - 1].kind == TokenKind::word && context_.document.tokens[content.last - 1].pos == Pos::adj) return content.size() >= 4;
    if (!verb().takes(Frame::as)) return false;
    if (english() && holds_quotation(content)) return true;
    // « qualifie X de Y », « présente X comme Y »
    for (std::uint32_t i = content.first; i < content.last; ++i)
      if (is(i, WordClass::as) || ((verb().lemma == "qualifier" || verb().lemma == "traiter") && (syntax_.is(i, "de") || syntax_.is(i, "d'"))) || (verb().lemma == "assimiler" && syntax_.is(i, "à"))) return true;
    return verb().lemma == "qualifier" || (verb().takes(Frame::seen_there) && group_.tokens.first > region_.first && syntax_.is(group_.tokens.first - 1, "y"));
  }

  /// Whether what stands as subject can say something with this verb.
  bool may_speak(const Source& source, const Complement& complement) const {
    // « je pense que … » inside a quotation is the speaker's own hedge.
    if (source.kind == MentionKind::pronoun && is(source.span.first, WordClass::first_person)) return false;
    if (source.kind == MentionKind::name) {
      if (!source.entity) return false;
      const std::string& type = context_.entities.list[*source.entity].type;
      if (type == "Product" || type == "AIModel" || type == "Event") return complement.kind != Complement::Kind::noun && complement.kind != Complement::Kind::oblique && !verb().takes(Frame::fact);
      return true;
    }
    if (source.entity) return true;
    if (source.kind == MentionKind::pronoun) return !verb().takes(Frame::fact) || source.entity;
    const bool known = context_.sources.may_be_someone(source.span);
    const bool quoted = holds_quotation({complement.first, std::min(region_.last, complement.first + 12)});
    if (((complement.kind == Complement::Kind::noun || complement.kind == Complement::Kind::oblique) && !quoted) || verb().takes(Frame::fact)) return known;
    return true;
  }

  /// « que A et que B » are two stretches of one content.
  std::vector<TokenRange> split_clauses(TokenRange content) const {
    std::vector<TokenRange> out;
    std::uint32_t first = content.first;
    for (std::uint32_t i = content.first + 1; i + 1 < content.last; ++i) {
      if (!is(i, WordClass::coordinator) || !is(i + 1, WordClass::complementizer) || context_.quotations.index(i) != context_.quotations.index(content.first)) continue;
      out.push_back({first, i});
      first = i + 2;
    }
    out.push_back({first, content.last});
    return out;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange unit_;
  TokenRange region_;
  const std::vector<Attribution>& before_;
  std::optional<std::uint32_t> speaking_;
  VerbGroup group_;
  mutable std::optional<std::uint32_t> aside_start_;
};

}  // namespace

std::optional<Attribution> attribute_verb(const AttributionContext& context, std::uint32_t token, TokenRange unit, const std::vector<Attribution>& before, std::optional<std::uint32_t> speaking,
                                          std::uint32_t& next) {
  const TokenRange region = region_of(context, token, unit);
  const auto group = read_verb_group(context, token, region);
  if (!group) return std::nullopt;
  auto out = VerbReader(context, unit, region, before, speaking).read(*group);
  if (out) next = std::max(next, group->tokens.last);
  return out;
}

}  // namespace pressgraph
