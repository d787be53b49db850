#include "extraction/relation_events.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

class EventRelations : RelationReader {
 public:
  EventRelations(const Clauses& clauses, RelationContext& context) : RelationReader(clauses, context) {}

  void run() {
    for (const Predicate& predicate : clauses_.predicates) {
      read_verb(predicate);
      read_announcement(predicate);
      read_attendance(predicate);
    }
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k)
      if (const auto event = event_named(k)) read_surroundings(k, *event);
  }

 private:
  bool is_event(std::uint32_t entity) const { return is_a(context_.type(entity), "Event"); }
  std::optional<std::uint32_t> event_named(std::uint32_t k) const {
    if (!is(k, ChunkKind::noun_phrase) || chunk(k).entity < 0 || !is_event(static_cast<std::uint32_t>(chunk(k).entity)))
      return std::nullopt;
    return static_cast<std::uint32_t>(chunk(k).entity);
  }

  const Date* date_at(std::uint32_t k) const {
    const Span span = context_.document.span(chunk(k).tokens);
    const auto found = std::find_if(context_.dates.begin(), context_.dates.end(),
                                    [&](const Date& date) { return date.excerpt.span.overlaps(span); });
    return found == context_.dates.end() || found->value.empty() ? nullptr : &*found;
  }

  enum class Bound : std::uint8_t { both, start, end };

  void state_date(std::uint32_t event, const Date& date, Bound bound, TokenRange evidence, const Predicate* predicate,
                  std::string_view rule) {
    if (is_season(date) || context_.is_award(event)) return;
    const std::size_t slash = date.value.find('/');
    const std::string first = date.value.substr(0, slash);
    const std::string last = slash == std::string::npos ? std::string() : date.value.substr(slash + 1);
    if (bound != Bound::end) state(event, "startDate", first, date, evidence, predicate, rule);
    if (bound == Bound::end)
      state(event, "endDate", last.empty() ? first : last, date, evidence, predicate, rule);
    else if (!last.empty())
      state(event, "endDate", last, date, evidence, predicate, rule);
  }

  /// « l'édition 2031-2032 »: two years joined by a mark name a season, no day on which it starts.
  static bool is_season(const Date& date) {
    constexpr std::size_t kYear = 4;
    const std::string_view words = date.excerpt.surface;
    return words.size() > kYear && words.find(' ') == std::string_view::npos &&
           std::all_of(words.begin(), words.begin() + kYear, [](char c) { return c >= '0' && c <= '9'; }) &&
           (date.value.size() == 2 * kYear + 1 && date.value[kYear] == '/');
  }

  void state(std::uint32_t event, std::string_view name, const std::string& value, const Date& date,
             TokenRange evidence, const Predicate* predicate, std::string_view rule) {
    Statement statement;
    statement.predicate = name;
    statement.subject = event;
    statement.literal = value;
    statement.date = date.id;
    statement.evidence = evidence;
    statement.trigger = predicate ? chunk(predicate->chunk).head : evidence.first;
    if (predicate) {
      statement.polarity = predicate->polarity;
      statement.modality = predicate->modality;
    }
    statement.rule = rule;
    context_.state(std::move(statement));
  }

  // --- verbs -------------------------------------------------------------------------------------------------------

  std::optional<Bound> bound_of(const Predicate& predicate) const {
    const std::string& head = context_.document.word(chunk(predicate.chunk).head).lower;
    const auto* readings = context_.rules.grammar().verb(head);
    if (!readings) return std::nullopt;
    for (const VerbReading& reading : *readings) {
      // « avoir lieu », "take place": the object makes the verb.
      if (context_.rules.is_verb_of("event_object_verb", reading.lemma) && predicate.object >= 0 &&
          context_.rules.in("event_object",
                            context_.document.lower(chunk(static_cast<std::uint32_t>(predicate.object)).head)))
        return Bound::both;
      if (context_.rules.is_verb_of("event_starts", reading.lemma)) return Bound::start;
      if (context_.rules.is_verb_of("event_ends", reading.lemma)) return Bound::end;
      if (context_.rules.is_verb_of("event_lasts", reading.lemma)) return Bound::both;
    }
    return std::nullopt;
  }

  void read_verb(const Predicate& predicate) {
    if (predicate.subject < 0) return;
    const auto bound = bound_of(predicate);
    if (!bound) return;
    std::int32_t date_chunk = nearest_date(predicate);
    if (date_chunk < 0) return;
    const Date* date = date_at(static_cast<std::uint32_t>(date_chunk));
    const auto event = context_.denotes(clauses_, static_cast<std::uint32_t>(predicate.subject));
    if (!date || !event || !is_event(*event) || recurs(predicate) || is_bare_contest(*event)) return;
    const std::uint32_t subject = static_cast<std::uint32_t>(predicate.subject);
    if (context_.is_below_part(clauses_, subject)) return;
    const std::uint32_t first = std::min({subject, predicate.chunk, static_cast<std::uint32_t>(date_chunk)});
    const std::uint32_t last = std::max({subject, predicate.chunk, static_cast<std::uint32_t>(date_chunk)});
    const Bound told = is_limit(static_cast<std::uint32_t>(date_chunk)) ? Bound::end : *bound;
    state_date(*event, *date, told, {chunk(first).tokens.first, chunk(last).tokens.last}, &predicate,
               "event verb with date");
  }

  /// « la Coupe »: the word that many contests share tells none of them apart.
  bool is_bare_contest(std::uint32_t event) const {
    return context_.rules.in("contest", to_lower(context_.entities.list[event].name));
  }

  /// « se tient chaque année », "takes place every May": no date of one edition.
  bool recurs(const Predicate& predicate) const {
    for (std::uint32_t i = chunk(predicate.chunk).tokens.last; i < clauses_.sentence.last; ++i)
      if (context_.rules.in("recurring", context_.document.word(i).lower)) return true;
    return false;
  }

  /// « jusqu'au 3 mai », "through May 3".
  bool is_limit(std::uint32_t date) const {
    constexpr std::uint32_t kBefore = 3;
    const std::uint32_t first = chunk(date).tokens.first;
    for (std::uint32_t i = first > kBefore ? first - kBefore : 0; i < first; ++i)
      if (context_.rules.in("until", context_.document.word(i).lower)) return true;
    return false;
  }

  /// The date of the verb's clause: after it, else before it, with no other verb between.
  std::int32_t nearest_date(const Predicate& predicate) const {
    for (std::uint32_t k = predicate.chunk + 1; k < clauses_.chunks.size() && !boundary(k); ++k)
      if (chunk(k).kind == ChunkKind::date) return static_cast<std::int32_t>(k);
    for (std::uint32_t k = predicate.chunk; k-- > 0 && !boundary(k);)
      if (chunk(k).kind == ChunkKind::date) return static_cast<std::int32_t>(k);
    return -1;
  }
  bool boundary(std::uint32_t k) const {
    const ChunkKind kind = chunk(k).kind;
    return kind == ChunkKind::verb_group || kind == ChunkKind::stop || kind == ChunkKind::relative ||
           kind == ChunkKind::subordinator;
  }

  /// « Halvorn rachète Tessival, | a annoncé | sa présidente »: who stands behind the verb says what stands before it.
  bool is_teller(const Predicate& predicate) const {
    const Chunk& object = chunk(static_cast<std::uint32_t>(predicate.object));
    return (is(predicate.chunk - 1, ChunkKind::comma) || is(predicate.chunk - 1, ChunkKind::close)) &&
           object.has_determiner && context_.rules.is_role(context_.document.lower(object.head));
  }

  /// « a annoncé une levée de fonds »: what is announced is no thing with a name.
  void read_announcement(const Predicate& predicate) {
    if (predicate.object < 0 || predicate.subject < 0 ||
        chunk(static_cast<std::uint32_t>(predicate.object)).entity >= 0)
      return;
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(chunk(predicate.chunk).head));
    if (!readings || std::none_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
          return context_.rules.is_verb_of("announcing_verb", reading.lemma);
        }))
      return;
    // « annonce ce matin que … »: a time is nothing announced.
    if (context_.rules.in("time", context_.document.lower(chunk(static_cast<std::uint32_t>(predicate.object)).head)))
      return;
    if (is_teller(predicate)) return;
    const std::int32_t agent = predicate.passive ? -1 : predicate.subject;
    if (agent >= 0 && opens_dateline(static_cast<std::uint32_t>(agent))) return;
    if (agent < 0 || chunk(static_cast<std::uint32_t>(predicate.object)).pronoun) return;
    const std::uint32_t object = static_cast<std::uint32_t>(predicate.object);
    Statement statement;
    statement.predicate = "announces";
    statement.literal =
        std::string(context_.document.view({chunk(object).tokens.first, chunk(end_of(object)).tokens.last}));
    const std::uint32_t first = std::min({static_cast<std::uint32_t>(agent), predicate.chunk, object});
    statement.evidence = {chunk(first).tokens.first, chunk(std::max(end_of(object), predicate.chunk)).tokens.last};
    statement.trigger = chunk(predicate.chunk).head;
    statement.modality = predicate.modality;
    statement.polarity = predicate.polarity;
    statement.rule = "verb of announcing";
    for (const std::uint32_t speaker : context_.members(clauses_, static_cast<std::uint32_t>(agent))) {
      statement.subject = speaker;
      context_.state(statement);
    }
  }

  /// « VERNAY (Agence du port) – La société … a annoncé »: the place that heads a report speaks in none of its clauses.
  bool opens_dateline(std::uint32_t k) const {
    if (k != 0) return false;
    std::uint32_t i = 1;
    if (is(i, ChunkKind::open))
      while (i < clauses_.chunks.size() && !is(i++, ChunkKind::close)) {
      }
    return is(i, ChunkKind::dash);
  }

  /// The last chunk of a phrase with its prepositional complements.
  std::uint32_t end_of(std::uint32_t phrase) const {
    std::uint32_t k = phrase;
    while (is(k + 1, ChunkKind::preposition) && is(k + 2, ChunkKind::noun_phrase)) k += 2;
    return k;
  }

  // --- attendance --------------------------------------------------------------------------------------------------

  /// « Le salon a attiré 300 exposants », "35,600 developers attended the fair".
  void read_attendance(const Predicate& predicate) {
    if (predicate.subject < 0) return;
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(chunk(predicate.chunk).head));
    if (!readings) return;
    const bool draws = std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
      return context_.rules.is_verb_of("attendance_verb", reading.lemma);
    });
    const bool attends = std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
      const auto* rules = context_.rules.verb_rules(reading.lemma);
      return rules && rules->front().predicate == "participatesIn" && rules->front().from.front() == "subject";
    });
    if (draws && !predicate.passive && predicate.object >= 0)
      count(predicate, {static_cast<std::uint32_t>(predicate.subject)}, static_cast<std::uint32_t>(predicate.object));
    if (attends) {
      std::vector<std::uint32_t> events;
      if (predicate.object >= 0) events.push_back(static_cast<std::uint32_t>(predicate.object));
      for (const Complement& complement : predicate.complements) events.push_back(complement.phrase);
      count(predicate, events, static_cast<std::uint32_t>(predicate.subject));
    }
  }

  /// States the counts of people within a phrase, and those coordinated with it, for the first event among the phrases.
  void count(const Predicate& predicate, const std::vector<std::uint32_t>& phrases, std::uint32_t counted) {
    for (const std::uint32_t phrase : phrases) {
      // « l'édition 2024 »: only what is named.
      const auto event = event_named(phrase);
      if (!event) continue;
      for (const std::uint32_t member : clauses_.conjuncts(counted)) state_count(predicate, *event, phrase, member);
      return;
    }
  }

  void state_count(const Predicate& predicate, std::uint32_t event, std::uint32_t phrase, std::uint32_t counted) {
    const Span span = context_.document.span({chunk(counted).tokens.first, chunk(end_of(counted)).tokens.last});
    for (const Quantity& quantity : context_.quantities) {
      if (quantity.kind != QuantityKind::count || !span.overlaps(quantity.excerpt.span) ||
          !context_.rules.in("attendee", quantity.unit))
        continue;
      Statement statement;
      statement.predicate = "attendance";
      statement.subject = event;
      statement.literal = quantity.excerpt.surface;
      statement.quantity = quantity.id;
      statement.evidence = {chunk(std::min(phrase, counted)).tokens.first,
                            chunk(std::max(phrase, end_of(counted))).tokens.last};
      statement.trigger = chunk(predicate.chunk).head;
      statement.modality = predicate.modality;
      statement.polarity = predicate.polarity;
      statement.rule = "attendance";
      context_.state(std::move(statement));
      return;
    }
  }

  // --- beside the name ---------------------------------------------------------------------------------------------

  /// A date and a place that follow the name with nothing but a preposition or comma between.
  void read_surroundings(std::uint32_t k, std::uint32_t event) {
    // « appelée « Zelba » en Norvège »: where it bears that name.
    if (k > 0 && is(k - 1, ChunkKind::verb_group) &&
        context_.rules.grammar().in_class("naming", context_.document.lower(chunk(k - 1).head)))
      return;
    std::uint32_t i = k + 1;
    bool date_seen = false;
    for (int steps = 0; steps < 3 && i < clauses_.chunks.size(); ++steps) {
      const bool comma = is(i, ChunkKind::comma);
      const bool bracket = is(i, ChunkKind::open);
      if (comma || bracket) ++i;
      if (is(i, ChunkKind::preposition) && is(i + 1, ChunkKind::date)) {
        // « depuis 1958 », « la Fête de l'an dernier »: not when it takes place.
        if (!context_.rules.in("event_date", chunk(i).key)) return;
        ++i;
      }
      if (is(i, ChunkKind::date) && !date_seen && (bracket || own_date(k, i, comma))) {
        if (const Date* date = date_at(i))
          state_date(event, *date, Bound::both, {chunk(k).tokens.first, chunk(i).tokens.last}, nullptr,
                     "date beside event");
        date_seen = true;
        ++i;
      } else if ((!comma || closes_aside(i + 2)) && is(i, ChunkKind::preposition) &&
                 is(i + 1, ChunkKind::noun_phrase) && read_place(k, i, event)) {
        i += 2;
      } else {
        return;
      }
    }
  }

  /// « Le Salon Numéria, à Grenoble, … »: what follows the comma ends with the aside or the sentence.
  bool closes_aside(std::uint32_t k) const { return is(k, ChunkKind::comma) || is(k, ChunkKind::stop); }

  /// Whether the date is the event's own: behind a comma or below « lors de » a single day may be that of what was
  /// said.
  bool own_date(std::uint32_t k, std::uint32_t date, bool comma) const {
    const Date* value = date_at(date);
    if (!value) return false;
    // "was at the Numeria Fair | this weekend": a day told from that of the text is most often that of the visit.
    const std::string_view words = value->excerpt.surface;
    if (std::none_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
    if (value->value.find('/') != std::string::npos) return true;
    std::uint32_t preposition = 0;
    const bool below = clauses_.governed(k, &preposition) && clauses_.heads(k).size() == 1 &&
                       context_.rules.in("occasion", chunk(preposition).key);
    return !comma && !below;
  }

  bool read_place(std::uint32_t k, std::uint32_t preposition, std::uint32_t event) {
    const Chunk& place = chunk(preposition + 1);
    if (!context_.rules.in("event_place", chunk(preposition).key) || place.entity < 0 || place.name != place.tokens ||
        is_cut_short(event, chunk(preposition).key))
      return false;
    if (!is_a(context_.type(static_cast<std::uint32_t>(place.entity)), "Place")) return false;
    Statement statement;
    statement.predicate = "takesPlaceIn";
    statement.subject = event;
    statement.object = place.entity;
    statement.evidence = {chunk(k).tokens.first, place.tokens.last};
    statement.trigger = chunk(preposition).tokens.first;
    statement.rule = "place beside event";
    context_.state(std::move(statement));
    return true;
  }

  /// « la Coupe de Vernay »: one word before a genitive is the head of a longer name, which the place belongs to.
  bool is_cut_short(std::uint32_t event, std::string_view preposition) const {
    const std::string& name = context_.entities.list[event].name;
    if (!context_.rules.grammar().in_class("genitive", preposition)) return false;
    // « le Trophée Junior de Vernay »: the place tells one contest of the series from another.
    if (context_.rules.in("contest", to_lower(name.substr(0, name.find(' '))))) return true;
    return name.find_first_of(" -") == std::string::npos && std::none_of(name.begin() + 1, name.end(), [](char c) {
             return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
  }
};

/// The name without the year or ordinal at its end: « GDC 2025 » gives « GDC »; empty where there is none.
std::string_view series_of(std::string_view name) {
  const std::size_t blank = name.find_last_of(' ');
  if (blank == std::string_view::npos) return {};
  const std::string_view last = name.substr(blank + 1);
  const bool year =
      last.size() == 4 && std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
  return year ? trim(name.substr(0, blank)) : std::string_view{};
}

/// « Halvorn annoncera … »: nothing is announced yet.
bool is_future(TokenRange cue, const RelationContext& context) {
  for (std::uint32_t i = cue.first; i < cue.last; ++i)
    if (const auto* readings = context.rules.grammar().verb(context.document.lower(i)); readings && !readings->empty())
      if (const VerbForms& forms = readings->front().forms; forms.finite && forms.tense == Tense::future) return true;
  return false;
}

}  // namespace

void find_event_relations(const Clauses& clauses, RelationContext& context) {
  EventRelations(clauses, context).run();
}

void find_editions(RelationContext& context) {
  const auto& list = context.entities.list;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (!is_a(list[i].type, "Event")) continue;
    const std::string_view series = series_of(list[i].name);
    if (series.empty()) continue;
    for (std::uint32_t k = 0; k < list.size(); ++k) {
      if (k == i || list[k].name != series || !is_a(list[k].type, "Event") || list[i].mentions.empty()) continue;
      Statement statement;
      statement.predicate = "editionOf";
      statement.subject = i;
      statement.object = static_cast<std::int32_t>(k);
      statement.evidence = context.document.tokens_in(list[i].mentions.front().excerpt.span);
      statement.trigger = statement.evidence.first;
      statement.rule = "series and year";
      context.state(std::move(statement));
    }
  }
}

void find_announcements(const std::vector<Claim>& claims, RelationContext& context) {
  for (const Claim& claim : claims) {
    if (claim.speaker.empty() || !claim.cue || claim.content_parts.empty() || claim.kind == ClaimKind::direct) continue;
    if (!context.rules.in("announcing", to_lower(claim.cue->lemma))) continue;
    const TokenRange cue = context.document.tokens_in(claim.cue->excerpt.span);
    const TokenRange content = context.document.tokens_in(claim.content_parts.front().span);
    if (cue.empty() || content.empty()) continue;
    Statement statement;
    statement.predicate = "announces";
    statement.subject = Entities::index(claim.speaker);
    statement.literal = claim.content_parts.front().surface;
    statement.evidence = {std::min(cue.first, content.first), std::max(cue.last, content.last)};
    statement.trigger = cue.first;
    if (is_future(cue, context)) statement.modality = Modality::planned;
    statement.rule = "announced in a claim";
    context.state(std::move(statement));
  }
}

}  // namespace pressgraph
