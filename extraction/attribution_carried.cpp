// Quotations without a cue of their own. One that follows a claim directly is a further part of it; else it is a claim
// of its own where it is long enough to be no term, title or irony, by whoever the sentence around or beside it puts in
// the subject's place, or by who spoke last.
#include <algorithm>

#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

constexpr std::uint32_t kFewestWords = 5;
constexpr std::uint32_t kUnitsBack = 4;

std::uint32_t words_in(const Document& document, TokenRange range) {
  std::uint32_t n = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) n += document.tokens[i].kind == TokenKind::word;
  return n;
}

/// « Yearly Harbour Survey », « Sea Trade in the Low Countries »: the words of a title start with capitals.
bool reads_like_title(const Document& document, TokenRange range) {
  std::uint32_t capitals = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) capitals += document.word(i).capital;
  return 2 * capitals > words_in(document, range);
}

struct Unit {
  TokenRange range;
  std::vector<const Quotation*> free;  ///< Quotations that no content covers, none nested.
  bool pure = false;                   ///< Nothing but quotations and what joins them.
  bool claimed = false;                ///< Some content of its own.
};

Unit read_unit(const AttributionContext& context, std::uint32_t index, const std::vector<Attribution>& all) {
  Unit unit;
  unit.range = context.units[index];
  const auto covered = [&](TokenRange range) {
    for (auto it = all.rbegin(); it != all.rend() && it->unit + 2 > index; ++it)
      if (!it->nested &&
          std::any_of(it->parts.begin(), it->parts.end(), [&](TokenRange part) { return part.overlaps(range); }))
        return true;
    return false;
  };
  std::uint32_t outside = 0;
  std::uint32_t begin = unit.range.first;
  for (std::uint32_t i = unit.range.first; i < unit.range.last; ++i) {
    const Quotation* quotation = context.quotations.opens(i);
    if (quotation == nullptr) {
      if (i >= begin && context.document.tokens[i].kind == TokenKind::word && !context.syntax.is(i, WordClass::lead))
        ++outside;
      continue;
    }
    if (i < begin) continue;
    begin = quotation->whole().last;
    if (!covered(quotation->inside)) unit.free.push_back(quotation);
  }
  unit.pure = outside == 0 && !unit.free.empty();
  for (auto it = all.rbegin(); it != all.rend() && it->unit == index; ++it) unit.claimed = unit.claimed || !it->nested;
  return unit;
}

bool heading(const AttributionContext& context, TokenRange unit) {
  constexpr std::uint32_t kShortHeading = 8;
  const std::uint32_t sentence = context.document.tokens[unit.first].sentence;
  const TokenRange paragraph = context.document.paragraphs[context.document.sentences[sentence].paragraph].tokens;
  // A line that is nothing but a short quotation stands over what follows.
  if (const Quotation* quotation = context.quotations.opens(paragraph.first);
      quotation != nullptr && quotation->whole().last >= paragraph.last &&
      words_in(context.document, paragraph) <= kShortHeading)
    return true;
  return context.document.paragraphs[context.document.sentences[sentence].paragraph].heading;
}

/// Whether a source that stands beside a quotation can be taken for its speaker.
bool speaks(const AttributionContext& context, const std::optional<Source>& source) {
  if (!source) return false;
  if (source->kind == MentionKind::name) {
    const std::string& type = context.entities.list[*source->entity].type;
    return type == "Person" || type == "Organization" || type == "Company" || type == "GovernmentBody";
  }
  if (source->kind == MentionKind::pronoun) return !context.syntax.is(source->span.first, WordClass::unresolved);
  return source->entity || context.sources.may_be_someone(source->span);
}

class CarriedReader {
 public:
  CarriedReader(const AttributionContext& context, std::uint32_t index, std::vector<Attribution>& all)
      : context_(context), syntax_(context.syntax), index_(index), all_(all), unit_(read_unit(context, index, all)) {}

  void run() {
    if (unit_.free.empty()) return;
    if (unit_.claimed) return extend_own_claim();
    if (add_claim_of(source_before_colon(), "named-before-colon", unit_.free.front())) return;
    if (add_claim_of(source_behind_colon(), "named-behind-colon", unit_.free.front())) return;
    if (add_claim_of(source_presented(), "quotation-beside-speaker", unit_.free.front())) return;
    if (all_titles()) return;
    if (unit_.pure && add_claim_of(source_behind(), "quotation-beside-speaker")) return;
    if (heading(context_, unit_.range)) return;
    if (auto source = unit_.pure ? source_before() : std::nullopt;
        source && (says_more(*source) || add_claim_of(source, "quotation-beside-speaker")))
      return;
    std::size_t last = all_.size();
    while (last > 0 && (all_[last - 1].nested || all_[last - 1].unit == index_)) --last;
    if (last > 0) go_on_with(all_[last - 1]);
  }

 private:
  std::optional<std::uint32_t> speaking() const {
    return all_.empty() || !all_.back().source ? std::nullopt : all_.back().source->entity;
  }
  std::uint32_t words(const Quotation* quotation) const { return words_in(context_.document, quotation->inside); }
  bool all_titles() const {
    return std::all_of(unit_.free.begin(), unit_.free.end(),
                       [&](const Quotation* q) { return reads_like_title(context_.document, q->inside); });
  }
  bool says_much(const Quotation* quotation) const {
    return words(quotation) >= kFewestWords && !reads_like_title(context_.document, quotation->inside);
  }

  /// « « Q1 », dit X. » and « Q2 » in one unit: the same claim goes on.
  void extend_own_claim() {
    constexpr std::uint32_t kFewest = 3;
    Attribution& own = all_.back();
    if (own.unit == index_ && own.kind == ClaimKind::direct && !own.aside.empty() && unit_.free.size() == 1 &&
        unit_.free.front()->open >= own.aside.first && words(unit_.free.front()) >= kFewest)
      own.parts.push_back(unit_.free.front()->inside);
  }

  /// « « Q1 », dit X. Elle s'arrête. « Q2 » »: the same claim goes on.
  bool says_more(const Source& source) {
    Attribution* last = all_.empty() ? nullptr : &all_.back();
    const bool same = last != nullptr && !last->nested && last->kind == ClaimKind::direct && last->unit + 2 == index_ &&
                      last->source && last->source->entity == source.entity && source.entity &&
                      source.kind == MentionKind::pronoun;
    if (same) add_parts(*last);
    return same;
  }

  /// How many words a quotation beside its speaker needs: two where it is a sentence of its own.
  std::uint32_t fewest(const Quotation* quotation, const Quotation* only) const {
    if (unit_.pure && sentence_of_its_own(*quotation)) return 2;
    // « Il a eu cette réponse : « Jamais. » »
    if (only != nullptr && syntax_.is(quotation->open - 1, ":") && sentence_of_its_own(*quotation)) return 1;
    return only == nullptr ? kFewestWords - 1 : 3;
  }
  bool sentence_of_its_own(const Quotation& quotation) const {
    const std::uint32_t end = quotation.inside.last - 1;
    return !context_.document.tokens[quotation.open].line_start &&
           context_.document.word(quotation.inside.first).capital &&
           (syntax_.is(end, ".") || syntax_.is(end, "?") || syntax_.is(end, "!") || syntax_.is(end, "…") ||
            syntax_.is(quotation.inside.last + 1, "."));
  }

  /// Adds a claim by a source that the text names beside the quotation: one quotation, or all that are free.
  bool add_claim_of(std::optional<Source> source, std::string_view rule, const Quotation* only = nullptr) {
    if (!source) return false;
    Attribution out;
    for (const Quotation* quotation : unit_.free)
      if ((only == nullptr || quotation == only) && words(quotation) >= fewest(quotation, only) &&
          !reads_like_title(context_.document, quotation->inside))
        out.parts.push_back(quotation->inside);
    if (out.parts.empty()) return false;
    out.unit = index_;
    out.source = std::move(source);
    out.kind = ClaimKind::direct;
    out.rule = rule;
    all_.push_back(std::move(out));
    return true;
  }

  /// « Le point de vue de X : « … » », « X : « … » », « Le maire ne cache pas son inquiétude : « … » »: the last person
  /// named before the colon, else the subject of the sentence.
  std::optional<Source> source_before_colon() const {
    const Quotation& quotation = *unit_.free.front();
    const std::uint32_t bound = unit_.range.first;
    if (quotation.open == bound || !syntax_.is(quotation.open - 1, ":")) return std::nullopt;
    auto subject = subject_of({bound, quotation.open});
    if (subject && is_person(*subject)) return subject;
    if (auto actor = historic_actor({bound, quotation.open})) return actor;
    for (std::uint32_t i = quotation.open - 1; i > bound; --i) {
      const Name* name = context_.entities.name_at(i - 1);
      if (name == nullptr) continue;
      const bool next_to_colon =
          name->tokens.last + 1 == quotation.open &&
          (name->type == "Organization" || name->type == "Company" || name->type == "GovernmentBody");
      if (name->type == "Person" || next_to_colon)
        return Source{name->tokens, context_.entities.at(i - 1), MentionKind::name, name->tokens.last};
    }
    if (subject) return subject;
    if (auto owner = owner_at(bound)) return owner;
    if (auto owner = owner_of_words({bound, quotation.open})) return owner;
    if (auto last = last_named({bound, quotation.open - 1})) return last;
    return person_described({bound, quotation.open});
  }

  /// « La réaction | du syndicat | n'a pas tardé : », « Réponse | du ministre | : », "The message from | the union |
  /// was clear:": who is behind the noun for what is said.
  std::optional<Source> owner_of_words(TokenRange range) const {
    for (std::uint32_t i = range.first; i + 2 < range.last && !syntax_.finite(i); ++i) {
      const std::string_view lower = context_.document.lower(i);
      if (!context_.lexicon.is_reporting_noun(lower) && !context_.sources.nouns().is(lower, Description::Use::document))
        continue;
      if (!syntax_.is(i + 1, WordClass::of) && !syntax_.is(i + 1, "from")) return std::nullopt;
      const bool contracted = syntax_.is(i + 1, WordClass::contracted_of);
      auto source = context_.sources.after(contracted ? i + 1 : i + 2, range.last, false, speaking());
      return speaks(context_, source) ? source : std::nullopt;
    }
    return std::nullopt;
  }

  /// « Sur son compte, l'ancien ministre : », « Même constat du côté de l'opposition : »: somebody right before the
  /// colon, where no verb stands.
  std::optional<Source> last_named(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (syntax_.finite(i)) return std::nullopt;
    for (std::uint32_t i = range.last; i > range.first; --i) {
      const bool begins = syntax_.is(i - 1, WordClass::definite) || syntax_.is(i - 1, WordClass::indefinite);
      const auto* senses = begins ? context_.sources.nouns().find(context_.document.lower(i)) : nullptr;
      // « Au mur, une pancarte : « … » » is a thing.
      if (senses != nullptr && senses->front().use == Description::Use::document) return std::nullopt;
      if (!begins || context_.sources.noun_phrase_end(i - 1, range.last) != range.last) continue;
      auto source = context_.sources.after(i - 1, range.last, false, speaking());
      return speaks(context_, source) && source->span.last == range.last ? source : std::nullopt;
    }
    return std::nullopt;
  }

  /// « Une promesse qui laisse l'archéologue de marbre : « … » »: the last description of somebody whom the text names.
  std::optional<Source> person_described(TokenRange range) const {
    for (std::uint32_t i = range.last; i > range.first + 1; --i) {
      if (!syntax_.is(i - 2, WordClass::definite)) continue;
      const auto* senses = context_.sources.nouns().find(context_.document.lower(i - 1));
      if (senses == nullptr || senses->front().type != "Person") continue;
      auto source = context_.sources.after(i - 2, range.last, false, speaking());
      return source && source->entity && is_person(*source) ? source : std::nullopt;
    }
    return std::nullopt;
  }

  /// « Et le syndicaliste d'enfoncer le clou : »
  std::optional<Source> historic_actor(TokenRange range) const {
    if (!syntax_.is(range.first, WordClass::conjoins) || !context_.sources.starts_noun_phrase(range.first + 1))
      return std::nullopt;
    for (std::uint32_t i = range.first + 2; i + 1 < range.last && !syntax_.finite(i); ++i)
      if (syntax_.is(i, WordClass::of) && syntax_.infinitive(i + 1))
        return context_.sources.after(range.first + 1, i, false, speaking());
    return std::nullopt;
  }

  /// « Sa réponse tient en deux mots », "Its message was short": who owns the words that are announced.
  std::optional<Source> owner_at(std::uint32_t first) const {
    if (!syntax_.is(first, WordClass::possessive)) return std::nullopt;
    auto owner = context_.sources.after(first, first + 1, false, speaking());
    if (owner) owner->kind = MentionKind::pronoun;
    return owner && owner->entity ? owner : std::nullopt;
  }

  /// « « Q » : c'est par ces mots que X … », "“Q,” is how X, an author, sums it up": the first person named behind.
  std::optional<Source> source_presented() const {
    const Quotation& quotation = *unit_.free.front();
    const std::uint32_t behind = quotation.whole().last;
    if (trim_clause(context_, unit_.range).first != quotation.open || words(&quotation) < kFewestWords - 1)
      return std::nullopt;
    const bool colon = syntax_.is(behind, ":");
    if (!colon && !(syntax_.is(behind, WordClass::be) && syntax_.comma(quotation.inside.last - 1))) return std::nullopt;
    for (std::uint32_t i = behind + 1; i < unit_.range.last; ++i)
      if (const Name* name = context_.entities.name_at(i); name != nullptr && name->type == "Person")
        return Source{name->tokens, context_.entities.at(i), MentionKind::name, name->tokens.last};
    return std::nullopt;
  }

  /// « « … » : X, éleveur, n'en revient pas », « « … » : le témoignage d'un habitant »
  std::optional<Source> source_behind_colon() const {
    const Quotation& quotation = *unit_.free.front();
    const std::uint32_t colon = quotation.whole().last;
    if (trim_clause(context_, unit_.range).first != quotation.open || !syntax_.is(colon, ":")) return std::nullopt;
    std::uint32_t first = colon + 1;
    const std::uint32_t noun = first + 1;
    if (context_.sources.nouns().is(context_.document.lower(noun), Description::Use::document) &&
        syntax_.is(noun + 1, WordClass::of))
      first = syntax_.is(noun + 1, WordClass::contracted_of) ? noun + 1 : noun + 2;
    if (!context_.sources.starts_noun_phrase(first)) return std::nullopt;
    auto source = context_.sources.after(first, unit_.range.last, false, speaking());
    return speaks(context_, source) ? source : std::nullopt;
  }

  /// The subject of the first finite verb of a range, where it is somebody.
  std::optional<Source> subject_of(TokenRange range) const {
    for (std::uint32_t i = range.first; i + 1 < range.last; ++i) {
      if (!syntax_.finite(i) || context_.quotations.at(i) != nullptr) continue;
      auto source = context_.sources.before(i, range.first, speaking());
      return speaks(context_, source) ? source : std::nullopt;
    }
    return std::nullopt;
  }

  /// The person whom the text puts right behind a quotation that opens its paragraph: « « Q. » X, éleveur, n'en revient
  /// pas. », a line « X, éleveur » below it.
  std::optional<Source> source_behind() const {
    return context_.document.tokens[unit_.range.first].line_start && index_ + 1 < context_.units.size()
               ? person_at(context_.units[index_ + 1])
               : std::nullopt;
  }

  /// The person that the sentence before speaks of: « X repose son couteau. « … » »
  std::optional<Source> source_before() const {
    const auto claimed = [&](const Attribution& a) { return !a.nested && a.unit + 1 == index_; };
    if (index_ == 0 || std::any_of(all_.begin(), all_.end(), claimed) || heading(context_, context_.units[index_ - 1]))
      return std::nullopt;
    const TokenRange previous = context_.units[index_ - 1];
    const bool same_line = !context_.document.tokens[unit_.range.first].line_start;
    auto source = subject_of(previous);
    if (source && same_line && source->kind != MentionKind::name && is_person(*source)) return source;
    if (!source)
      if (const Name* name = context_.entities.name_at(previous.first);
          name != nullptr && name->tokens.first == previous.first && !syntax_.punctuation(name->tokens.last) &&
          !syntax_.is(name->tokens.last, "'s"))
        source = Source{name->tokens, context_.entities.at(previous.first), MentionKind::name, name->tokens.last};
    // « À deux pas, X, fleuriste, peste. « … » »: the first stretch that is no adverbial.
    if (same_line && (!source || source->kind == MentionKind::name))
      if (auto named = named_behind_adverbial(previous)) return named;
    // « Ce soir-là, X riait encore. « … » »: the sentence starts with the person.
    constexpr std::uint32_t kNear = 6;
    if (source && source->kind == MentionKind::name && source->span.first < previous.first + kNear &&
        context_.entities.list[*source->entity].type == "Person")
      return source;
    if (!same_line) return std::nullopt;
    auto owner = owner_at(previous.first);
    return owner ? owner : only_person(previous);
  }

  /// « C'est | X », « C'est celle d'une voisine, | X », « Puis vient | X »: nothing but a noun phrase between verb and
  /// name.
  bool presented(std::uint32_t first, std::uint32_t name) const {
    constexpr std::uint32_t kLongest = 6;
    for (std::uint32_t i = name; i > first && i + kLongest > name; --i)
      if (syntax_.finite(i - 1))
        return syntax_.is(i - 1, WordClass::be) || i == name || context_.sources.starts_noun_phrase(i);
    return false;
  }

  /// « À deux pas, | X »: a name right behind the comma that ends what the sentence starts with.
  std::optional<Source> named_behind_adverbial(TokenRange range) const {
    if (!syntax_.is(range.first, WordClass::preposition) && !syntax_.is(range.first, WordClass::adverb))
      return std::nullopt;
    for (std::uint32_t i = range.first; i + 1 < range.last && !syntax_.finite(i); ++i)
      if (const Name* name = syntax_.comma(i) ? context_.entities.name_at(i + 1) : nullptr;
          name != nullptr && name->type == "Person")
        return Source{name->tokens, context_.entities.at(i + 1), MentionKind::name, name->tokens.last};
    return std::nullopt;
  }

  /// The one person whom a sentence names: « C'est X, aide-soignante. », "Among them was X."
  std::optional<Source> only_person(TokenRange range) const {
    const Name* found = nullptr;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Name* name = context_.entities.name_at(i);
      if (name == nullptr || name->type != "Person" || name == found) continue;
      if (found != nullptr) return std::nullopt;
      found = name;
    }
    if (found == nullptr || !presented(range.first, found->tokens.first)) return std::nullopt;
    return Source{found->tokens, context_.entities.at(found->tokens.first), MentionKind::name, found->tokens.last};
  }

  /// Whether a source stands for a person: by name, by pronoun, or by a noun that only persons bear.
  bool is_person(const Source& source) const {
    if (source.entity) return context_.entities.list[*source.entity].type == "Person";
    if (source.kind == MentionKind::pronoun) return false;
    const std::uint32_t noun = source.span.first + (syntax_.is(source.span.first, WordClass::determiner) ? 1 : 0);
    const auto* senses = context_.sources.nouns().find(context_.document.lower(noun));
    return senses != nullptr && senses->front().type == "Person" && senses->front().use == Description::Use::party;
  }

  /// The person that a unit without quotation or cue starts with; anyone behind a dash: « — X, porte-parole ».
  std::optional<Source> person_at(TokenRange unit) const {
    constexpr std::uint32_t kLongestLine = 16;
    if (syntax_.dash(unit.first) || syntax_.is(unit.first, "-")) {
      const bool signature = unit.size() <= kLongestLine && context_.document.tokens[unit.first].line_start &&
                             !syntax_.has_main_verb(unit);
      return signature ? context_.sources.after(unit.first + 1, unit.last, false, speaking()) : std::nullopt;
    }
    const Name* name = context_.entities.name_at(unit.first);
    // « Parole de X, reçu hier »
    if (name == nullptr && syntax_.is(unit.first + 1, WordClass::of) && !syntax_.has_main_verb(unit))
      name = context_.entities.name_at(unit.first + 2);
    if (name == nullptr || name->type != "Person" || name->tokens.first > unit.first + 2) return std::nullopt;
    for (std::uint32_t i = unit.first; i < unit.last; ++i)
      if (context_.quotations.opens(i) != nullptr || (context_.forms(i) != nullptr && syntax_.verb(i)))
        return std::nullopt;
    const bool line = context_.document.tokens[unit.first].line_start;
    if (line && (unit.size() > kLongestLine || syntax_.has_main_verb(unit))) return std::nullopt;
    return Source{name->tokens, context_.entities.at(name->tokens.first), MentionKind::name, name->tokens.last};
  }

  /// The clause around the quotations has no main verb of the article's own, or only takes up what was said
  /// (« Cela … »).
  bool goes_on() const {
    const TokenRange clause = trim_clause(context_, unit_.range);
    if (syntax_.is(clause.first, WordClass::takes_up)) return true;
    return !syntax_.has_main_verb({clause.first, unit_.free.front()->open}) &&
           !syntax_.has_main_verb({unit_.free.back()->whole().last, clause.last});
  }

  void add_parts(Attribution& claim) const {
    if (claim.kind == ClaimKind::direct) {
      for (const Quotation* quotation : unit_.free) claim.parts.push_back(quotation->inside);
      return;
    }
    claim.parts.push_back(trim_clause(context_, unit_.range));
    claim.kind = ClaimKind::mixed;
  }

  /// A further part of the claim before, or a claim of its own by the same source.
  void go_on_with(Attribution& previous) {
    std::uint32_t all_words = 0;
    for (const Quotation* quotation : unit_.free) all_words += words(quotation);
    const bool under_heading = heading(context_, context_.units[index_ - 1]);
    const bool adjacent = previous.unit + 1 == index_ && !under_heading;
    const bool near = previous.unit + 2 >= index_;
    if (adjacent && unit_.pure) return add_parts(previous);
    // « Depuis, ce courrier “reste sans réponse” »: the clause as a whole goes on with what was reported.
    if (adjacent && previous.kind != ClaimKind::direct && all_words >= kFewestWords && goes_on())
      return add_parts(previous);
    if (near && !under_heading && previous.kind == ClaimKind::direct && !previous.carried &&
        all_words >= kFewestWords && goes_on())
      return add_parts(previous);
    const bool sentence = unit_.pure && near && all_words > 1 && sentence_of_its_own(*unit_.free.front());
    if ((all_words < kFewestWords && !sentence) || index_ > previous.unit + kUnitsBack || !previous.source) return;
    add_claim_like(previous, all_words);
  }

  void add_claim_like(const Attribution& previous, std::uint32_t all_words) {
    const auto makes_clause = [&](const Quotation* quotation) {
      return syntax_.has_main_verb(quotation->inside) || words(quotation) > 3 * kFewestWords;
    };
    if (!unit_.pure && (all_words <= kFewestWords || std::none_of(unit_.free.begin(), unit_.free.end(), makes_clause)))
      return;
    Attribution out;
    out.unit = index_;
    out.kind = ClaimKind::direct;
    out.source = unit_.pure ? std::nullopt : subject_that_quotes();
    out.carried = !out.source;
    if (!out.source) out.source = previous.source;
    out.rule = "carried-over";
    for (const Quotation* quotation : unit_.free)
      if (unit_.pure || says_much(quotation)) out.parts.push_back(quotation->inside);
    if (!out.parts.empty()) all_.push_back(std::move(out));
  }

  /// « X s'en étonne, bien « que tout fût prêt » »: the subject before a quotation that does not start with its
  /// verb.
  std::optional<Source> subject_that_quotes() const {
    const Quotation& quotation = *unit_.free.front();
    if (syntax_.verb_follows(quotation.inside.first)) return std::nullopt;
    auto source = subject_of({unit_.range.first, quotation.open});
    return source && source->kind != MentionKind::pronoun ? source : std::nullopt;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  std::uint32_t index_;
  std::vector<Attribution>& all_;
  Unit unit_;
};

}  // namespace

void attribute_carried(const AttributionContext& context, std::uint32_t unit, std::vector<Attribution>& all) {
  CarriedReader(context, unit, all).run();
}

}  // namespace pressgraph
