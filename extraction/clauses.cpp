#include "extraction/clauses.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "extraction/clause_arguments.hpp"
#include "extraction/clause_certainty.hpp"
#include "extraction/coordinated_verbs.hpp"

namespace pressgraph {
namespace {

/// A clause that is open while the sentence is read.
struct Level {
  enum class Kind : std::uint8_t { main, relative, complement, condition, aside };
  Kind kind = Kind::main;
  std::vector<std::uint32_t> candidates;  ///< Bare noun phrases since the clause began or its last verb.
  std::int32_t antecedent = -1;           ///< Of a subject relative.
  std::int32_t fronted = -1;    ///< The object that stands before the clause (« le modèle que X développe »).
  Complement opener{};          ///< Of « dans lequel », "in which": the pronoun with its preposition, the antecedent.
  std::int32_t predicate = -1;  ///< The last finite predicate.
  std::int32_t governor = -1;
  bool conditional = false;
  bool bracket = false;
  Effect effect = Effect::fact;        ///< Of the noun that the clause explains (« la rumeur que … »).
  std::vector<std::uint32_t> pending;  ///< Participles that wait for the subject that follows.
};

class ClauseParser {
 public:
  ClauseParser(const Document& document, const PhraseGrammar& grammar, Clauses& out)
      : document_(document), grammar_(grammar), out_(out), chunks_(out.chunks) {}

  void run() {
    stack_.emplace_back();
    for (std::uint32_t k = 0; k < chunks_.size(); ++k) read(k);
    find_arguments(document_, grammar_, out_);
    share_arguments(out_, sharing_);
    for (Predicate& predicate : out_.predicates)
      if (chunks_[predicate.chunk].impersonal) predicate.subject = -1;
    decide_clause_certainty(document_, grammar_, out_);
  }

 private:
  void read(std::uint32_t k) {
    switch (chunks_[k].kind) {
      case ChunkKind::noun_phrase:
        if (k >= aside_end_ && !out_.governed(k) && !is(k + 1, ChunkKind::possessive) && !completes_fronted(k) &&
            (stack_.back().candidates.empty() || (!out_.joins_complement(k) && !is_object_below(out_, k))))
          stack_.back().candidates.push_back(k);
        // "what | Orval pays": the clause is the phrase, and lacks its object.
        if (chunks_[k].pronoun && is(k + 1, ChunkKind::noun_phrase) &&
            grammar_.in_class("free_relative", document_.lower(chunks_[k].head))) {
          Level& level = push(Level::Kind::relative);
          level.governor = -1;
          level.fronted = static_cast<std::int32_t>(k);
        }
        break;
      case ChunkKind::verb_group:
        read_verb(k);
        break;
      case ChunkKind::relative:
        open_relative(k);
        break;
      case ChunkKind::subordinator:
        open_subordinate(k);
        break;
      case ChunkKind::open:
        if (out_.holds_verb(k))
          push(Level::Kind::aside).bracket = true;
        else
          aside_end_ = closing_bracket(k).value_or(aside_end_);
        break;
      case ChunkKind::close:
        close_bracket();
        break;
      case ChunkKind::stop:
        while (stack_.size() > 1 && !stack_.back().bracket) stack_.pop_back();
        stack_.back() = with_bracket(stack_.back().bracket);
        break;
      case ChunkKind::dash:
        if (out_.is_dateline(document_, k)) stack_.back().candidates.clear();
        break;
      default:
        break;
    }
  }

  /// « Baptisé | Zelba, le modèle … », « Élue | présidente, Anne Roy … »: what stands directly behind a participle that
  /// still waits for its subject is no subject.
  bool completes_fronted(std::uint32_t k) const {
    return !stack_.back().pending.empty() && !out_.predicates.empty() && out_.predicates.back().chunk + 1 == k &&
           out_.predicates.back().form == PredicateForm::participle &&
           stack_.back().pending.back() + 1 == out_.predicates.size();
  }

  static Level with_bracket(bool bracket) {
    Level level;
    level.bracket = bracket;
    return level;
  }
  bool is(std::size_t k, ChunkKind kind) const { return k < chunks_.size() && chunks_[k].kind == kind; }
  Level& push(Level::Kind kind) {
    Level level;
    level.kind = kind;
    level.conditional = stack_.back().conditional;
    level.governor = stack_.back().predicate;
    stack_.push_back(std::move(level));
    return stack_.back();
  }

  /// Where the bracket that opens at `k` closes, if it does.
  std::optional<std::uint32_t> closing_bracket(std::uint32_t k) const {
    while (k < chunks_.size() && chunks_[k].kind != ChunkKind::close) ++k;
    return k < chunks_.size() ? std::optional(k) : std::nullopt;
  }

  void close_bracket() {
    const auto open = std::find_if(stack_.rbegin(), stack_.rend(), [](const Level& level) { return level.bracket; });
    if (open == stack_.rend()) return;
    stack_.erase(std::prev(open.base()), stack_.end());
    if (stack_.empty()) stack_.emplace_back();
  }

  /// The chunk before `k` that is no adverb and no date, or -1.
  std::int32_t before(std::uint32_t k) const {
    for (std::int32_t i = static_cast<std::int32_t>(k) - 1; i >= 0; --i)
      if (chunks_[static_cast<std::size_t>(i)].kind != ChunkKind::adverb) return i;
    return -1;
  }
  ChunkKind kind_before(std::uint32_t k) const {
    const std::int32_t i = before(k);
    return i < 0 ? ChunkKind::stop : chunks_[static_cast<std::size_t>(i)].kind;
  }

  std::int32_t phrase_before(std::uint32_t k) const {
    for (std::int32_t i = static_cast<std::int32_t>(k) - 1; i >= 0; --i) {
      const ChunkKind kind = chunks_[static_cast<std::size_t>(i)].kind;
      if (kind == ChunkKind::noun_phrase) return out_.before_aside_of_number(document_, i);
      if (kind == ChunkKind::verb_group || kind == ChunkKind::stop || kind == ChunkKind::relative ||
          kind == ChunkKind::subordinator)
        return -1;
    }
    return -1;
  }

  void open_relative(std::uint32_t k) {
    const std::int32_t antecedent = phrase_before(k);
    const bool continues = kind_before(k) == ChunkKind::conjunction && stack_.back().kind == Level::Kind::relative;
    const std::int32_t shared = continues ? stack_.back().antecedent : antecedent;
    if (continues) stack_.pop_back();
    Level& level = push(Level::Kind::relative);
    level.governor = -1;
    // "the drone which Orval sells": the clause has a subject of its own.
    const bool object =
        chunks_[k].key == "object" ||
        (chunks_[k].key == "subject" && !grammar_.has(Feature::relative_case) && is(k + 1, ChunkKind::noun_phrase));
    if (object)
      level.fronted = shared;
    else if (chunks_[k].key == "subject")
      level.antecedent = shared;
    if (shared >= 0 && chunks_[k].key != "subject" && chunks_[k].key != "object")
      level.opener = {k, static_cast<std::uint32_t>(shared)};
    level.effect = noun_effect_before(k);
  }

  void open_subordinate(std::uint32_t k) {
    // "who had twenty years at Orval | before | retiring, | will lead": a gerund makes no clause of its own.
    if (chunks_[k].key == "time" && is(k + 1, ChunkKind::verb_group) && chunks_[k + 1].form == PredicateForm::gerund)
      return;
    const bool complement = chunks_[k].key == "complement";
    const std::int32_t cleft = complement ? brought_forward(k) : -1;
    Level& level = push(complement ? Level::Kind::complement : Level::Kind::condition);
    if (!complement) level.governor = chunks_[k].key == "question" ? level.governor : -1;
    level.conditional |= chunks_[k].key == "condition" || chunks_[k].key == "question";
    if (cleft >= 0) level.governor = -1;
    level.fronted = cleft;
    level.effect = noun_effect_before(k);
  }

  Effect noun_effect_before(std::uint32_t k) const {
    if (k == 0 || chunks_[k - 1].kind != ChunkKind::noun_phrase) return Effect::fact;
    return grammar_.noun_effect(document_.lower(chunks_[k - 1].head)).value_or(Effect::fact);
  }

  /// What a conjunction takes up as the object of its clause where it is a relative pronoun after all, or -1: « la
  /// revue Zelba, que X lancera, … », « C’est un chèque de 3 millions que X a signé », "is the first robot that X
  /// built".
  std::int32_t brought_forward(std::uint32_t k) const {
    const std::int32_t phrase = phrase_before(k);
    if (stack_.back().predicate < 0) {
      // No verb of the clause governs it yet.
      const bool named =
          phrase >= 0 && (chunks_[static_cast<std::size_t>(phrase)].entity >= 0 || is(k - 1, ChunkKind::comma));
      if (lacks_object(document_, grammar_, out_, k)) return static_cast<std::int32_t>(k) - 1;
      return named && !stack_.back().candidates.empty() && grammar_.has(Feature::relative_case) ? phrase : -1;
    }
    const Predicate& predicate = out_.predicates[static_cast<std::size_t>(stack_.back().predicate)];
    // "Zelba, | a tariff | that Orval introduced"
    if (grammar_.has(Feature::indefinite_apposition) && is(k - 1, ChunkKind::noun_phrase) &&
        out_.is_apposition(k - 1) && grammar_.in_class("indefinite", document_.lower(chunks_[k - 1].tokens.first)))
      return static_cast<std::int32_t>(k) - 1;
    if (!chunks_[predicate.chunk].copula || predicate.subject < 0) return -1;
    if (!grammar_.has(Feature::relative_case))
      return is_defined_by(predicate, k) ? static_cast<std::int32_t>(k) - 1 : -1;
    if (!grammar_.in_class("cleft", document_.lower(chunks_[static_cast<std::size_t>(predicate.subject)].head)))
      return -1;
    std::int32_t last = -1;
    for (std::uint32_t i = predicate.chunk + 1; i < k; ++i)
      if (chunks_[i].kind == ChunkKind::noun_phrase && !out_.governed(i) &&
          (last < 0 || is(k - 1, ChunkKind::noun_phrase)))
        last = static_cast<std::int32_t>(i);
    return last;
  }

  /// "Zelba is | the first robot | that X built": a thing that the copula names, not a fact or a hope.
  bool is_defined_by(const Predicate& copula, std::uint32_t k) const {
    return k == copula.chunk + 2 && is(k - 1, ChunkKind::noun_phrase) && !chunks_[k - 1].pronoun &&
           !grammar_.noun_effect(document_.lower(chunks_[k - 1].head));
  }

  // --- verbs -------------------------------------------------------------------------------------------------------

  void read_verb(std::uint32_t k) {
    Predicate predicate;
    predicate.chunk = k;
    if (stack_.back().predicate >= 0 && shares_auxiliary(out_, k, sharing_)) {
      predicate.passive = chunks_[out_.predicates.back().chunk].passive;
      chunks_[k].passive = predicate.passive;
      sharing_.push_back(static_cast<std::uint32_t>(out_.predicates.size()));
      return take(stack_.back(), predicate, out_.predicates.back().subject);
    }
    predicate.form = form_of(k);
    predicate.passive = chunks_[k].passive || predicate.form == PredicateForm::participle;
    switch (predicate.form) {
      case PredicateForm::finite:
        return add_finite(predicate);
      case PredicateForm::participle:
        return add_participle(predicate);
      case PredicateForm::gerund:
        return add_gerund(predicate);
      case PredicateForm::infinitive:
        return add_infinitive(predicate);
    }
  }

  /// A form that is both finite and participle is a participle before an agent, inside commas that a verb closes, and
  /// where its clause has its verb already.
  PredicateForm form_of(std::uint32_t k) const {
    const Chunk& chunk = chunks_[k];
    if (chunk.form != PredicateForm::finite || !chunk.maybe_participle) return chunk.form;
    if (k + 1 < chunks_.size() && chunks_[k + 1].kind == ChunkKind::preposition &&
        grammar_.in_class("agent", chunks_[k + 1].key))
      return PredicateForm::participle;
    const ChunkKind previous = kind_before(k);
    if (parted_subject(out_, k) >= 0) return PredicateForm::participle;
    const Level& level = stack_.back();
    // "the sum that Orval | put | into Tessival comes late"
    if (level.fronted >= 0 && level.predicate < 0 && !level.candidates.empty()) return PredicateForm::finite;
    // "In a case | lodged | on Monday, …": no subject stands before it.
    if (previous == ChunkKind::noun_phrase && level.predicate < 0 && level.antecedent < 0 && level.candidates.empty())
      return PredicateForm::participle;
    if (previous == ChunkKind::comma || previous == ChunkKind::stop) {
      // "Halvorn, which makes drones, closed a round on Monday, …": a participle has no object.
      if (stack_.back().kind == Level::Kind::relative && direct_object(k) && chunks_[k + 1].has_determiner)
        return PredicateForm::finite;
      // "A trader, Ann Roy, | lodged | a claim against Orval, saying that …": its clause has no other verb.
      if (level.predicate < 0 && level.candidates.size() > 1 && direct_object(k) && chunks_[k + 1].has_determiner &&
          !out_.has_main_verb_behind(k))
        return PredicateForm::finite;
      for (std::size_t i = k + 1; i + 1 < chunks_.size(); ++i) {
        if (chunks_[i].kind == ChunkKind::verb_group || chunks_[i].kind == ChunkKind::stop) break;
        if (chunks_[i].kind == ChunkKind::comma) return PredicateForm::participle;
      }
      return PredicateForm::finite;
    }
    if (previous != ChunkKind::noun_phrase) return PredicateForm::finite;
    if (is_set_beside_name(out_.heads(static_cast<std::uint32_t>(before(k))).back())) return PredicateForm::participle;
    for (std::size_t i = k + 1; i < chunks_.size(); ++i) {
      const ChunkKind kind = chunks_[i].kind;
      if (kind == ChunkKind::verb_group && chunks_[i].form == PredicateForm::finite)
        return stack_.back().predicate < 0 && !stack_.back().candidates.empty() && i == k + 1 ? PredicateForm::finite
               : direct_object(k)                                                             ? PredicateForm::finite
                                  : PredicateForm::participle;
      if (kind == ChunkKind::comma || kind == ChunkKind::stop || kind == ChunkKind::relative ||
          kind == ChunkKind::subordinator || kind == ChunkKind::conjunction)
        break;
    }
    const bool has_verb = stack_.back().predicate >= 0;
    const bool after_object = has_verb && !stack_.back().candidates.empty() &&
                              (!starts_clause(stack_.back().candidates.back()) ||
                               out_.explains(document_, grammar_, stack_.back().candidates.back()));
    return after_object && !direct_object(k) ? PredicateForm::participle : PredicateForm::finite;
  }
  /// « Zelba, | la formule d'abonnement | mise en vente lundi »: what a comma sets beside a name says what it is.
  bool is_set_beside_name(std::uint32_t phrase) const {
    const Chunk& chunk = chunks_[phrase];
    return out_.is_apposition(phrase) && !chunk.pronoun && chunk.entity < 0 &&
           !grammar_.has(Feature::indefinite_apposition) && chunks_[phrase - 2].entity >= 0 &&
           (!chunk.has_determiner || !out_.governed(phrase - 2));
  }
  /// Over « paid | just | £ | 42 million ».
  bool direct_object(std::uint32_t k) const {
    do ++k;
    while (is(k, ChunkKind::adverb) || is(k, ChunkKind::other));
    return is(k, ChunkKind::noun_phrase);
  }

  /// Whether a bare noun phrase opens a new coordinate clause: a conjunction, comma or stop stands before it.
  bool starts_clause(std::uint32_t phrase) const {
    const ChunkKind kind = kind_before(phrase);
    return kind == ChunkKind::conjunction || kind == ChunkKind::comma || kind == ChunkKind::stop ||
           kind == ChunkKind::date || kind == ChunkKind::close;
  }

  /// The bare noun phrase that the verb follows with no comma between, or -1.
  std::int32_t adjacent_subject(const Level& level, std::uint32_t k) const {
    if (level.candidates.empty()) return -1;
    const std::uint32_t last = level.candidates.back();
    for (std::uint32_t i = last + 1; i < k; ++i)
      if (chunks_[i].kind == ChunkKind::comma || chunks_[i].kind == ChunkKind::dash) return -1;
    return static_cast<std::int32_t>(last);
  }

  std::int32_t subject_of(const Level& level, std::uint32_t k) const {
    if (level.antecedent >= 0) return level.antecedent;
    const std::int32_t adjacent = adjacent_subject(level, k);
    if (adjacent >= 0) return adjacent;
    if (level.candidates.empty()) return -1;
    // "one of Orval's founders, Ann Roy, is …": the name in apposition says who the phrase is.
    const bool apposed = level.candidates.size() > 1 && chunks_[level.candidates[0]].entity < 0 &&
                         chunks_[level.candidates[1]].entity >= 0 && level.candidates[1] > 0 &&
                         chunks_[level.candidates[1] - 1].kind == ChunkKind::comma;
    return static_cast<std::int32_t>(level.candidates[apposed ? 1 : 0]);
  }

  void add_finite(Predicate predicate) {
    const std::uint32_t k = predicate.chunk;
    if (stack_.back().predicate >= 0) return add_further(predicate);
    take(stack_.back(), predicate, subject_of(stack_.back(), k));
  }

  /// A finite verb where the open clause has one already.
  void add_further(Predicate predicate) {
    const std::uint32_t k = predicate.chunk;
    const std::int32_t adjacent = adjacent_subject(stack_.back(), k);
    const bool coordinated = kind_before(k) == ChunkKind::conjunction;
    if (coordinated)
      return take(stack_.back(), predicate, out_.predicates[static_cast<std::size_t>(stack_.back().predicate)].subject);
    const bool new_clause = adjacent >= 0 && starts_clause(static_cast<std::uint32_t>(adjacent));
    if (adjacent > 0 && reports_clause(static_cast<std::uint32_t>(adjacent))) {
      Level& level = push(Level::Kind::complement);
      return take(level, predicate, adjacent);
    }
    if (!new_clause)
      for (std::size_t depth = stack_.size(); depth-- > 0 && !stack_[depth].bracket;)
        if (stack_[depth].predicate < 0 && !stack_[depth].candidates.empty()) {
          stack_.resize(depth + 1);
          return take(stack_.back(), predicate, subject_outside(stack_.back()));
        }
    if (new_clause)
      while (stack_.size() > 1 && stack_.back().kind == Level::Kind::relative && !stack_.back().bracket) {
        if (stack_[stack_.size() - 2].predicate < 0 && !stack_[stack_.size() - 2].candidates.empty() &&
            kind_before(static_cast<std::uint32_t>(adjacent)) == ChunkKind::comma) {
          stack_.pop_back();
          return take(stack_.back(), predicate, static_cast<std::int32_t>(stack_.back().candidates.front()));
        }
        stack_.pop_back();
      }
    if (new_clause) return take(stack_.back(), predicate, adjacent);
    if (inverts_main(k)) {
      const auto place = static_cast<std::uint32_t>(stack_.back().antecedent);
      predicate.complements.push_back({place - 1, place});
      stack_.pop_back();
      return take(stack_.back(), predicate, -1);
    }
    take(stack_.back(), predicate,
         stack_.back().predicate < 0 ? subject_of(stack_.back(), k)
                                     : out_.predicates[static_cast<std::size_t>(stack_.back().predicate)].subject);
  }

  /// « Parmi ceux qui ont investi | figurent X et Y »: behind the relative clause the main verb comes before its
  /// subject.
  bool inverts_main(std::uint32_t k) const {
    if (stack_.size() < 2 || stack_.back().kind != Level::Kind::relative || stack_.back().bracket) return false;
    const Level& outer = stack_[stack_.size() - 2];
    const std::int32_t antecedent = stack_.back().antecedent;
    return outer.predicate < 0 && outer.candidates.empty() && antecedent >= 0 &&
           out_.governed(static_cast<std::uint32_t>(antecedent)) && is(k + 1, ChunkKind::noun_phrase);
  }

  /// "said Microsoft will …": English leaves the conjunction out after a verb of saying.
  bool reports_clause(std::uint32_t subject) const {
    if (!grammar_.has(Feature::bare_clause) || chunks_[subject - 1].kind != ChunkKind::verb_group ||
        chunks_[subject - 1].form != PredicateForm::finite)
      return false;
    const auto* readings = grammar_.verb(document_.lower(chunks_[subject - 1].head));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return grammar_.verb_effect(reading.lemma).has_value();
           });
  }

  /// The subject of a clause that a relative clause has interrupted.
  static std::int32_t subject_outside(const Level& level) {
    return level.antecedent >= 0 ? level.antecedent : static_cast<std::int32_t>(level.candidates.front());
  }

  void take(Level& level, Predicate predicate, std::int32_t subject) {
    predicate.subject = subject;
    predicate.governor = level.kind == Level::Kind::complement || level.conditional ? level.governor : -1;
    if (level.conditional) predicate.modality = Modality::hypothetical;
    apply(predicate, level.effect);
    for (const std::uint32_t waiting : level.pending) out_.predicates[waiting].subject = subject;
    level.pending.clear();
    level.candidates.clear();
    level.predicate = static_cast<std::int32_t>(out_.predicates.size());
    predicate.object = level.fronted;
    if (level.opener.preposition > 0) predicate.complements.push_back(level.opener);
    out_.predicates.push_back(std::move(predicate));
  }

  void add_participle(Predicate predicate) {
    const std::int32_t previous = before(predicate.chunk);
    const ChunkKind kind = previous < 0 ? ChunkKind::stop : chunks_[static_cast<std::size_t>(previous)].kind;
    if (kind == ChunkKind::noun_phrase || kind == ChunkKind::close || kind == ChunkKind::comma ||
        kind == ChunkKind::conjunction || kind == ChunkKind::date)
      predicate.subject = phrase_before(predicate.chunk);
    if (kind == ChunkKind::conjunction && !out_.predicates.empty() &&
        out_.predicates.back().form == PredicateForm::participle)
      predicate.subject = out_.predicates.back().subject;
    if (predicate.subject < 0) predicate.subject = parted_subject(out_, predicate.chunk);
    if (predicate.subject < 0) stack_.back().pending.push_back(static_cast<std::uint32_t>(out_.predicates.size()));
    if (stack_.back().conditional) predicate.modality = Modality::hypothetical;
    out_.predicates.push_back(std::move(predicate));
  }

  void add_gerund(Predicate predicate) {
    const std::int32_t previous = before(predicate.chunk);
    const bool after_phrase =
        previous >= 0 && chunks_[static_cast<std::size_t>(previous)].kind == ChunkKind::noun_phrase;
    if (after_phrase)
      predicate.subject = previous;
    else if (const std::int32_t governor = verb_before(predicate); governor >= 0) {
      predicate.subject = out_.predicates[static_cast<std::size_t>(governor)].subject;
      predicate.governor = governor;
    } else if (stack_.back().predicate >= 0) {
      predicate.subject = out_.predicates[static_cast<std::size_t>(stack_.back().predicate)].subject;
      predicate.governor = stack_.back().predicate;
    } else
      stack_.back().pending.push_back(static_cast<std::uint32_t>(out_.predicates.size()));
    out_.predicates.push_back(std::move(predicate));
  }

  /// "stopped | using", "avoids | selling": the verb group right before governs the gerund. The index of its predicate,
  /// or -1.
  std::int32_t verb_before(const Predicate& predicate) const {
    const std::int32_t last = static_cast<std::int32_t>(out_.predicates.size()) - 1;
    const bool adjacent = last >= 0 && out_.predicates[static_cast<std::size_t>(last)].chunk + 1 == predicate.chunk &&
                          grammar_.has(Feature::ing_form);
    return adjacent ? last : -1;
  }

  void add_infinitive(Predicate predicate) {
    // "a service due to be launched by X"
    if (predicate.passive && is(predicate.chunk - 1, ChunkKind::noun_phrase) &&
        grammar_.in_class("destined", document_.lower(chunks_[predicate.chunk - 1].tokens.last - 1))) {
      predicate.subject = static_cast<std::int32_t>(predicate.chunk) - 1;
      out_.predicates.push_back(std::move(predicate));
      return;
    }
    const std::int32_t last = static_cast<std::int32_t>(out_.predicates.size()) - 1;
    if (last >= 0 && stack_.back().predicate >= 0) {
      predicate.governor = last;
      predicate.subject = out_.predicates[static_cast<std::size_t>(last)].subject;
    } else if (!stack_.back().candidates.empty()) {
      predicate.subject = static_cast<std::int32_t>(stack_.back().candidates.front());
    } else {
      stack_.back().pending.push_back(static_cast<std::uint32_t>(out_.predicates.size()));
    }
    predicate.object = stack_.back().fronted;
    out_.predicates.push_back(std::move(predicate));
  }

  const Document& document_;
  const PhraseGrammar& grammar_;
  Clauses& out_;
  std::vector<Chunk>& chunks_;
  std::vector<Level> stack_;
  std::vector<std::uint32_t> sharing_;  ///< Predicates that have the auxiliary of the one before them.
  std::uint32_t aside_end_ = 0;  ///< Up to here a bracket without a verb: « Orval (Vernay) annonce … » is Orval's.
};

}  // namespace

Clauses parse_clauses(const Document& document, const Entities& entities, const std::vector<Date>& dates,
                      const PhraseWords& words, TokenRange sentence) {
  Clauses out;
  out.sentence = sentence;
  out.chunks = chunk_sentence(document, entities, dates, words, sentence);
  ClauseParser(document, words.grammar(), out).run();
  return out;
}

}  // namespace pressgraph
