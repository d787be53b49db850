// A trigger (verb or noun) of business_events.tsv opens an event with the participants that its slots give. Triggers of
// one kind in one sentence are one event; so are a trigger and what a nearby sentence adds where it shares a
// participant or refers back (« l’opération »). An event is stated when the participants that its kind needs are known.
#include "extraction/event_reader.hpp"

#include <algorithm>

#include "extraction/arguments.hpp"
#include "extraction/event_conditions.hpp"
#include "extraction/event_joint.hpp"
#include "extraction/event_noun_phrases.hpp"
#include "extraction/event_role_filler.hpp"
#include "extraction/event_verb_phrases.hpp"
#include "extraction/seeds.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {

namespace {

/// Collects the events of one document.
class EventReader {
 public:
  EventReader(const std::vector<Clauses>& sentences, const EventRules& rules, RelationContext& context)
      : sentences_(sentences), rules_(rules), context_(context), filler_(rules, context) {}

  EventTriggers out;

  void read() {
    context_.topic = -1;
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      out.topics.push_back(context_.topic);
      read_verbs(s);
      read_nouns(s);
      read_prepositions(s);
      for (BusinessEvent& event : read_joint_actions(sentences_, s, rules_, filler_, context_))
        if (!is_told_by(event.trigger)) take(std::move(event));
      follow(sentences_[s]);
    }
  }

 private:
  /// Who the next sentence may go on to speak of; the board of a firm stands for it.
  void follow(const Clauses& clauses) {
    context_.follow(clauses);
    if (context_.topic >= 0) return;
    const auto main = std::find_if(
        clauses.predicates.begin(), clauses.predicates.end(),
        [](const Predicate& predicate) { return predicate.form == PredicateForm::finite && predicate.subject >= 0; });
    if (main == clauses.predicates.end()) return;
    for (const std::uint32_t entity : filler_.members(clauses, static_cast<std::uint32_t>(main->subject)))
      if (is_a(context_.type(entity), "Organization")) context_.topic = static_cast<std::int32_t>(entity);
  }

  /// « ont présenté ensemble le Zelba »: the verb tells an event of its own kind.
  bool is_told_by(std::uint32_t trigger) const {
    return std::any_of(out.told.begin(), out.told.end(), [&](const BusinessEvent& told) {
      return told.trigger == trigger && told.participants.size() > 1;
    });
  }

  void read_verbs(std::size_t s) {
    for (const Predicate& predicate : sentences_[s].predicates) {
      const auto* readings =
          context_.rules.grammar().verb(context_.document.lower(sentences_[s].chunks[predicate.chunk].head));
      if (!readings) continue;
      for (const VerbReading& reading : *readings)
        if (const auto rules = rules_.verbs.find(reading.lemma); rules != rules_.verbs.end())
          for (const EventRule& rule : rules->second) read_verb(s, predicate, rule);
    }
  }

  void read_nouns(std::size_t s) {
    const Clauses& clauses = sentences_[s];
    for (std::uint32_t k = 0; k < clauses.chunks.size(); ++k) {
      const Chunk& chunk = clauses.chunks[k];
      if (chunk.kind != ChunkKind::noun_phrase || chunk.pronoun) continue;
      for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i)
        if (!context_.entities.at(i)) read_word(s, k, i);
      read_novelty(s, k);
      if (clauses.predicates.empty() && is_sum(chunk))
        for (const EventRule& rule : rules_.sums) read_noun(s, k, chunk.head, rule);
    }
  }

  /// « Zelba est le premier téléphone de Halvorn », "Zelba, the latest game from Orval, …": what is called new is
  /// launched, where its maker and its name stand beside the noun.
  void read_novelty(std::size_t s, std::uint32_t phrase) {
    const Clauses& clauses = sentences_[s];
    const Chunk& chunk = clauses.chunks[phrase];
    const std::string& noun = context_.document.word(chunk.head).lower;
    if (chunk.entity >= 0 || !(rules_.in("product_noun", noun) || context_.is_described_as(noun, "Product"))) return;
    // "Orval | 's | first | foldable phone": the tagger takes the word for an adverb.
    const bool apart = phrase >= 3 && clauses.chunks[phrase - 1].kind == ChunkKind::adverb &&
                       rules_.in("novel", context_.document.lower(clauses.chunks[phrase - 1].head)) &&
                       clauses.chunks[phrase - 2].kind == ChunkKind::possessive;
    if (!apart && !is_novel(chunk)) return;
    const EventNounPhrases around(clauses, rules_, context_);
    std::vector<std::uint32_t> products = around.in_slot(phrase, "is", "Launch");
    if (products.empty() && clauses.is_apposition(phrase)) products = {phrase - 2};
    if (products.empty()) products = around.in_slot(phrase, "named", "Launch");
    if (products.empty() || clauses.chunks[products.front()].entity < 0) return;
    BusinessEvent event;
    event.kind = "Launch";
    event.trigger = chunk.head;
    event.sentence = s;
    event.description = chunk.tokens;
    if (apart) filler_.fill(event, "organization", clauses, {phrase - 3}, false);
    for (const std::string_view slot : {"'s", "from", "by", "de", "chez"})
      if (filler_.fill(event, "organization", clauses, complement_phrases(clauses, phrase, slot), false)) break;
    if (!event.participants.contains("organization")) return;
    filler_.fill(event, "product", clauses, products, false);
    if (event.participants.contains("product")) take(std::move(event));
  }

  bool is_novel(const Chunk& phrase) const {
    for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
      if (rules_.in("novel", context_.document.word(i).lower)) return true;
    return false;
  }

  /// « Halvorn, en lien étroit avec Tessival, ouvre … », "In tandem with Orval, Kelmory will …": partners by the
  /// preposition alone.
  void read_prepositions(std::size_t s) {
    const Clauses& clauses = sentences_[s];
    for (const Predicate& predicate : clauses.predicates) {
      if (predicate.form != PredicateForm::finite || predicate.subject < 0) continue;
      for (const Complement& complement : predicate.complements) {
        if (!rules_.in("partner_preposition", clauses.chunks[complement.preposition].key)) continue;
        BusinessEvent event;
        event.kind = "Partnership";
        event.trigger = clauses.chunks[complement.preposition].head;
        event.sentence = s;
        event.description = clauses.chunks[complement.preposition].tokens;
        event.modality = predicate.modality;
        event.polarity = predicate.polarity;
        filler_.fill(event, "partner", clauses, {static_cast<std::uint32_t>(predicate.subject)}, false);
        filler_.fill(event, "partner", clauses, {complement.phrase}, true);
        take(std::move(event));
      }
    }
  }

  /// « 70 millions d'euros pour Orval », "$27m for Orval": a sum of money heads the phrase.
  bool is_sum(const Chunk& phrase) const {
    const Span span = context_.document.span(phrase.tokens);
    return std::any_of(context_.quantities.begin(), context_.quantities.end(), [&](const Quantity& quantity) {
      return quantity.kind == QuantityKind::money && quantity.excerpt.span.overlaps(span);
    });
  }

  void read_word(std::size_t s, std::uint32_t phrase, std::uint32_t noun) {
    const std::string& lower = context_.document.word(noun).lower;
    if (const auto* const rules = rules_.nouns.find(lower))
      for (const EventRule& rule : *rules)
        if (has_behind(rule, noun)) read_noun(s, phrase, noun, rule);
    if (const auto* const kinds = rules_.mentions.find(lower);
        kinds != nullptr && (filler_.refers_back(sentences_[s].chunks[phrase]) || is_filed(sentences_[s], phrase)))
      for (const std::string_view kind : *kinds) read_mention(s, phrase, kind);
    if (const auto* const kinds = rules_.worths.find(lower);
        kinds != nullptr && filler_.refers_back(sentences_[s].chunks[phrase]))
      for (const std::string_view kind : *kinds) {
        read_mention(s, phrase, kind);
        if (!out.mentioned.empty()) out.mentioned.back().sum_alone = true;
      }
  }

  /// "In a complaint | filed on Monday, …": the article is indefinite, the complaint known.
  static bool is_filed(const Clauses& clauses, std::uint32_t phrase) {
    return clauses.governed(phrase) && phrase + 1 < clauses.chunks.size() &&
           clauses.chunks[phrase + 1].kind == ChunkKind::verb_group &&
           (clauses.chunks[phrase + 1].form == PredicateForm::participle ||
            clauses.chunks[phrase + 1].maybe_participle);
  }

  bool has_behind(const EventRule& rule, std::uint32_t noun) const {
    for (std::size_t k = 0; k < rule.behind.size(); ++k)
      if (noun + k + 1 >= context_.document.size() || context_.document.lower(noun + k + 1) != rule.behind[k])
        return false;
    return true;
  }

  void read_verb(std::size_t s, const Predicate& predicate, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    const EventConditions conditions(clauses, rules_, context_);
    const EventVerbPhrases around(clauses, rules_, context_, filler_);
    if (!conditions.hold(predicate, rule)) return;
    if (rule.state && !conditions.begins(predicate)) return;
    if (rule.event == "Appointment" && (conditions.bestows_honour(predicate) || conditions.gives_name(predicate)))
      return;
    if (rule.event == "Launch" && conditions.sends_up(predicate)) return;
    if (rules_.in("naming_adverb", context_.document.word(clauses.chunks[predicate.chunk].tokens.last).lower)) return;
    const Chunk& verb = clauses.chunks[predicate.chunk];
    // « Alliée à Tessival, la start-up … », but « un organisme associé au ministère »: what it is, no event.
    const bool fronted = predicate.form == PredicateForm::participle &&
                         (predicate.chunk == 0 || clauses.chunks[predicate.chunk - 1].kind != ChunkKind::noun_phrase);
    if (rule.reflexive && !verb.reflexive && !fronted) return;
    if (!rule.reflexive && verb.reflexive) return;
    BusinessEvent event = open(s, rule, verb.head);
    event.modality = predicate.modality;
    event.polarity = predicate.polarity;
    // "Customers can now buy the Zelba": what they can do tells that it is there.
    if (rule.state && rule.of_products && event.modality == Modality::possible) event.modality = Modality::asserted;
    event.typed = rule.of_products;
    event.earlier = predicate.governor < 0 && !conditions.is_reported(predicate) && is_earlier(verb, rule.adds);
    if (predicate.passive && predicate.subject >= 0)
      event.earlier |= conditions.is_after(static_cast<std::uint32_t>(predicate.subject));
    // "Its previous round was led by …"
    for (const std::int32_t phrase : {predicate.subject, predicate.object})
      event.earlier |= phrase >= 0 && conditions.is_previous(static_cast<std::uint32_t>(phrase));
    const std::uint32_t end = predicate.object >= 0 ? static_cast<std::uint32_t>(predicate.object) : predicate.chunk;
    event.description = {clauses.chunks[std::min(predicate.chunk, end)].tokens.first,
                         clauses.chunks[std::max(predicate.chunk, end)].tokens.last};
    for (const EventSlot& slot : rule.slots) {
      bool mentioned = false;
      const std::size_t before = holders(event, slot.role);
      for (const std::string_view name : slot.from) {
        if (name == "role" || name == "office") {
          filler_.fill_from_role(event, slot.role, clauses.sentence, name == "role");
          continue;
        }
        if (name == "employer") {
          filler_.fill_from_employer(event, slot.role, clauses, predicate);
          continue;
        }
        if (name == "owner") {
          filler_.fill_from_owner(event, slot.role, clauses, predicate);
          continue;
        }
        if (filler_.fill_from_clitic(event, slot.role, name, clauses, predicate)) break;
        const std::vector<std::uint32_t> phrases = around.in_slot(predicate, name, rule);
        mentioned |= !phrases.empty();
        if (filler_.fill(event, slot.role, clauses, phrases, is_list_slot(name))) break;
      }
      if (slot.required && holders(event, slot.role) == before && !is_described(event, slot.role)) return;
      // "finances rooftop panels": what it is said of takes no part in rounds.
      if (mentioned && rule.event == "FundingRound" && slot.role == "recipient" && slot.from.front() == "object" &&
          !event.participants.contains(slot.role) && !is_open(event, slot.role))
        return;
      // "Orval's app launches on Monday": without an object the subject launches nothing.
      if (!mentioned && rule.event == "Launch" && slot.role == "product" && slot.from.front() == "object" &&
          holders(event, slot.role) == before && !is_open(event, slot.role))
        return;
      if (!mentioned && may_be_absent(slot) &&
          (!rule.company.words.empty() || may_have(slot.role, event, clauses, context_)))
        filler_.leave_absent(event, slot.role);
    }
    if (rule.of_firms && !is_of_organizations(event)) return;
    if (rule.adds && rule.event == "Appointment" && event.participants.empty() && event.open.empty() &&
        is_said_of_thing(clauses, predicate))
      return;
    if (!rule.among_firms || names_organization(event)) take(std::move(event));
  }

  /// « avait levé 2 millions », "previously raised $2m", "was last funded by Orval": what came before the news.
  bool is_earlier(const Chunk& verb, bool adds) const {
    const auto is = [&](std::string_view name, std::uint32_t i) {
      return rules_.in(name, context_.document.word(i).lower);
    };
    if (!adds && verb.head > verb.tokens.first && is("before_past", verb.tokens.first)) return true;
    const TokenRange sentence = context_.document.sentence_of(verb.head);
    for (std::uint32_t i = std::max(sentence.first + 1, verb.tokens.first) - 1; i < verb.head; ++i)
      if (is("earlier_adverb", i)) return true;
    return false;
  }

  /// "The fund has poured $3m into the brewer": the party is described, its name is looked for around.
  static bool is_described(const BusinessEvent& event, std::string_view role) {
    return std::any_of(event.open.begin(), event.open.end(),
                       [&](const OpenRole& open) { return open.role == role && !open.noun.empty(); });
  }

  static bool is_open(const BusinessEvent& event, std::string_view role) {
    return std::any_of(event.open.begin(), event.open.end(), [&](const OpenRole& open) { return open.role == role; });
  }

  bool names_organization(const BusinessEvent& event) const {
    return !event.open.empty() ||
           std::any_of(event.participants.begin(), event.participants.end(), [&](const auto& entry) {
             return std::any_of(entry.second.begin(), entry.second.end(),
                                [&](std::uint32_t entity) { return context_.type(entity) != "Person"; });
           });
  }

  static std::size_t holders(const BusinessEvent& event, std::string_view role) {
    const auto found = event.participants.find(role);
    return found == event.participants.end() ? 0 : found->second.size();
  }

  bool is_of_organizations(const BusinessEvent& event) const {
    return std::all_of(event.participants.begin(), event.participants.end(), [&](const auto& entry) {
      return std::all_of(entry.second.begin(), entry.second.end(), [&](std::uint32_t entity) {
        const std::string_view type = context_.type(entity);
        return type != "Person" && type != "Place" && type != "Event";
      });
    });
  }

  /// « le débat, qui débutera en mai », but « son mandat débutera en mai ».
  bool is_said_of_thing(const Clauses& clauses, const Predicate& predicate) const {
    if (predicate.subject < 0) return false;
    const Chunk& subject = clauses.chunks[static_cast<std::size_t>(predicate.subject)];
    const auto word = [&](std::uint32_t token) -> const std::string& { return context_.document.word(token).lower; };
    return subject.entity < 0 && !subject.pronoun && subject.kind == ChunkKind::noun_phrase &&
           !context_.rules.in("post", word(subject.head)) &&
           !context_.rules.grammar().in_class("possessive", word(subject.tokens.first));
  }

  static bool may_be_absent(const EventSlot& slot) {
    return std::any_of(slot.from.begin(), slot.from.end(),
                       [](std::string_view name) { return name == "role" || name == "owner" || name == "topic"; });
  }

  /// Keeps an event that names somebody or speaks of somebody who is to be found.
  void take(BusinessEvent event) {
    if (!event.participants.empty() || !event.open.empty() || event.adds) out.told.push_back(std::move(event));
  }

  void read_noun(std::size_t s, std::uint32_t phrase, std::uint32_t noun, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    // « son ancien partenaire »: what was.
    for (std::uint32_t i = clauses.chunks[phrase].tokens.first; i < noun; ++i)
      if (rules_.in("former", context_.document.word(i).lower)) return;
    // « la clause de rachat »: the noun only says what clause.
    if (const std::vector<std::uint32_t> heads = clauses.heads(phrase);
        heads.size() > 1 && !clauses.chunks[phrase].has_determiner &&
        rules_.in("of_kind", context_.document.lower(clauses.chunks[heads[1]].head)))
      return;
    // « le lancement | du satellite »
    const EventConditions conditions(clauses, rules_, context_);
    const bool flown = conditions.is_flown(phrase) || (conditions.is_flown(phrase + 2) && clauses.governed(phrase + 2));
    if (rule.event == "Launch" && flown) return;
    BusinessEvent event = open(s, rule, noun);
    event.description = clauses.chunks[phrase].tokens;
    event.refers |= filler_.refers_back(clauses.chunks[phrase]);
    event.earlier = conditions.is_after(phrase);
    const EventNounPhrases around(clauses, rules_, context_);
    for (const EventSlot& slot : rule.slots)
      for (const std::string_view name : slot.from) {
        if (filler_.fill(event, slot.role, clauses, around.in_slot(phrase, name, rule.event), is_list_slot(name)))
          break;
      }
    for (const EventSlot& slot : rule.slots)
      if (std::find(slot.from.begin(), slot.from.end(), "its") != slot.from.end())
        filler_.fill_from_possessive(event, slot.role, clauses.chunks[phrase].tokens.first);
    for (const EventSlot& slot : rule.slots)
      if (std::find(slot.from.begin(), slot.from.end(), "role") != slot.from.end() &&
          !event.participants.contains(slot.role))
        filler_.fill_from_role(event, slot.role, clauses.sentence, true);
    around.judge(event, phrase);
    take(std::move(event));
  }

  /// « L’opération », « la transaction »: says more about the event of that kind told last.
  void read_mention(std::size_t s, std::uint32_t phrase, std::string_view kind) {
    const Chunk& chunk = sentences_[s].chunks[phrase];
    for (std::uint32_t i = chunk.tokens.first; i < chunk.head; ++i)
      if (rules_.in("other", context_.document.word(i).lower)) return;  // "its last round"
    BusinessEvent event;
    event.kind = kind;
    event.sentence = s;
    event.trigger = sentences_[s].chunks[phrase].head;
    event.description = sentences_[s].chunks[phrase].tokens;
    event.heads = sentences_[s].predicates.empty();
    out.mentioned.push_back(std::move(event));
  }
  BusinessEvent open(std::size_t s, const EventRule& rule, std::uint32_t trigger) const {
    BusinessEvent event;
    event.kind = rule.event;
    event.trigger = trigger;
    event.sentence = s;
    event.adds = rule.adds;
    const bool one_role = std::all_of(rule.slots.begin(), rule.slots.end(),
                                      [&](const EventSlot& slot) { return slot.role == rule.slots.front().role; });
    event.refers = rule.adds || !rule.company.words.empty() || one_role;
    return event;
  }

  const std::vector<Clauses>& sentences_;
  const EventRules& rules_;
  RelationContext& context_;
  EventRoleFiller filler_;
};

}  // namespace

EventTriggers read_event_triggers(const std::vector<Clauses>& sentences, const EventRules& rules,
                                  RelationContext& context) {
  EventReader reader(sentences, rules, context);
  reader.read();
  return std::move(reader.out);
}

}  // namespace pressgraph
