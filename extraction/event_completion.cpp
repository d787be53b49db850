// A short article names its parties once and then describes them. Where a role is held by a description or pronoun that
// nothing has resolved, the party is the one whom the text speaks of, if it fits; else the only one that fits in the
// nearest sentences that name any.
#include "extraction/event_completion.hpp"

#include <algorithm>

#include "extraction/seeds.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

class EventCompleter {
 public:
  EventCompleter(BusinessEvent& event, const std::vector<Clauses>& sentences, const EventTriggers& triggers,
                 const RelationContext& context)
      : event_(event), sentences_(sentences), topics_(triggers.topics), context_(context) {}

  void complete(const OpenRole& open) {
    const EventRole* role = event_role(event_.kind, open.role);
    if (!role || (event_.participants.contains(open.role) && open.role != "partner")) return;
    if (open.ordinal > 0) return fill_from_pair(open, *role);
    if (open.later) return role->type == "Person" ? fill_from_next_subject(open, *role) : fill_from_next(open, *role);
    const std::size_t wanted = std::max<std::size_t>(open.count, 1);
    if (wanted == 1 && (fill_from_heading(open, *role) || fill_from_clause_before(open, *role) ||
                        (!is_told_by_nobody(open) && fill_from_topic(open, *role))))
      return;
    std::vector<std::uint32_t> found;
    const std::size_t first = open.sentence > back(open) ? open.sentence - back(open) : 0;
    // « X et Y s'entendent : les deux groupes partageront … »: what stands before comes first.
    if (wanted > 1 && !open.earlier && open.token > sentences_[open.sentence].sentence.first) {
      collect(sentences_[open.sentence], open, *role, found, sentences_[open.sentence].chunk_at(open.token));
      if (found.size() == wanted) return fill(open, found);
      found.clear();
    }
    for (std::size_t s = open.sentence + (open.earlier ? 0 : 1); s-- > first && found.size() < wanted;)
      collect(sentences_[s], open, *role, found);
    // A headline describes whom the text behind it names.
    for (std::size_t s = 1; open.sentence == 0 && found.empty() && s <= kBack && s < sentences_.size(); ++s)
      collect(sentences_[s], open, *role, found);
    if (found.size() == wanted) fill(open, found);
  }

 private:
  static constexpr std::size_t kBack = 2;  ///< Sentences that are looked back over.

  /// « Halvorn recrute. … L'émission est diffusée … »: a launch tells by whom, where it is of the one spoken of.
  bool is_told_by_nobody(const OpenRole& open) const { return open.absent && event_.kind == "Launch"; }

  /// What the clause leaves out altogether is nobody whom another sentence names, but for a suit's parties and where
  /// the sentence continues the first.
  std::size_t back(const OpenRole& open) const {
    return !open.absent || event_.kind == "Lawsuit" ? kBack : open.sentence == 1 ? 1 : 0;
  }

  /// « Orval, Tessival : … Le premier rachète le second »: one of exactly two that the nearest sentence names.
  void fill_from_pair(const OpenRole& open, const EventRole& role) {
    for (std::size_t s = open.sentence; s-- > 0 && open.sentence - s <= kBack;) {
      std::vector<std::uint32_t> found;
      for (const Chunk& chunk : sentences_[s].chunks) {
        if (chunk.entity < 0) continue;
        const auto entity = static_cast<std::uint32_t>(chunk.entity);
        const Entity& candidate = context_.entities.list[entity];
        if ((is_one_of(candidate.type, role.type) || may_be_retyped(candidate, role)) &&
            std::find(found.begin(), found.end(), entity) == found.end())
          found.push_back(entity);
      }
      if (found.size() == 2) return fill(open, {found[open.ordinal - 1]});
      if (!found.empty()) return;
    }
  }

  /// « Halvorn a un nouveau patron. Jean Roy, venu de Tessival, … »: the person of whom the next sentence speaks.
  void fill_from_next_subject(const OpenRole& open, const EventRole& role) {
    if (open.sentence + 1 >= sentences_.size()) return;
    const Clauses& next = sentences_[open.sentence + 1];
    for (const Predicate& predicate : next.predicates) {
      if (predicate.form != PredicateForm::finite || predicate.subject < 0) continue;
      const std::int32_t entity = next.chunks[static_cast<std::size_t>(predicate.subject)].entity;
      if (entity < 0 || !is_one_of(context_.type(static_cast<std::uint32_t>(entity)), role.type)) continue;
      return fill(open, {static_cast<std::uint32_t>(entity)});
    }
  }

  /// « Une start-up lyonnaise lève 3 millions. Fondée en 2019, Halvorn … »: what the next sentence speaks of, where it
  /// is named for the first time.
  void fill_from_next(const OpenRole& open, const EventRole& role) {
    if (open.sentence + 1 >= sentences_.size()) return;
    const Clauses& next = sentences_[open.sentence + 1];
    for (const Predicate& predicate : next.predicates) {
      if (predicate.form != PredicateForm::finite || predicate.subject < 0) continue;
      const std::int32_t entity = next.chunks[static_cast<std::size_t>(predicate.subject)].entity;
      if (entity < 0 || event_.holds(static_cast<std::uint32_t>(entity))) return;
      const Entity& named = context_.entities.list[static_cast<std::size_t>(entity)];
      const std::uint32_t first = context_.document.tokens_in(named.mentions.front().excerpt.span).first;
      const bool fits_role = is_one_of(named.type, role.type) || may_be_retyped(named, role) ||
                             (role.role == "product" && may_be_product(named));
      if (next.sentence.contains(first) && fits_role) fill(open, {static_cast<std::uint32_t>(entity)});
      return;
    }
  }

  /// « Orval : Anne Roy prend la présidence », « Du changement chez Orval : Anne Roy en devient … »: the one whom the
  /// words before the colon announce.
  bool fill_from_heading(const OpenRole& open, const EventRole& role) {
    const Clauses& clauses = sentences_[open.sentence];
    const auto colon = std::find_if(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& chunk) {
      return chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::verb_group;
    });
    if (colon == clauses.chunks.end() || context_.document.surface(colon->head) != ":" ||
        open.token < colon->tokens.first)
      return false;
    std::vector<std::uint32_t> found;
    collect(clauses, open, role, found, static_cast<std::size_t>(colon - clauses.chunks.begin()));
    if (found.size() != 1) return false;
    fill(open, found);
    return true;
  }

  /// « Orval obtient un soutien : Brava lui apporte 3 millions »: the only one that the sentence names before.
  bool fill_from_clause_before(const OpenRole& open, const EventRole& role) {
    const Clauses& clauses = sentences_[open.sentence];
    if (!open.earlier || open.token <= clauses.sentence.first) return false;
    std::vector<std::uint32_t> found;
    collect(clauses, open, role, found, clauses.chunk_at(open.token));
    if (found.size() != 1) return false;
    fill(open, found);
    return true;
  }

  bool fill_from_topic(const OpenRole& open, const EventRole& role) {
    const std::int32_t topic = topics_[open.sentence];
    if (topic < 0 || !fits(static_cast<std::uint32_t>(topic), open, role)) return false;
    fill(open, {static_cast<std::uint32_t>(topic)});
    return true;
  }

  void fill(const OpenRole& open, const std::vector<std::uint32_t>& entities) {
    for (const std::uint32_t entity : entities) event_.add(open.role, entity);
    event_.inferred.push_back(open.role);
  }

  /// "Ann Roy, a partner at Brava, joins the board", « serait Paul Dax, actuel directeur de Brava »: not that of where
  /// they are already.
  bool is_known_post(std::uint32_t entity, const OpenRole& open) const {
    const auto person = event_.participants.find("person");
    if (event_.kind != "Appointment" || person == event_.participants.end()) return false;
    const Span sentence = context_.document.span(sentences_[event_.sentence].sentence);
    return std::any_of(person->second.begin(), person->second.end(), [&](std::uint32_t each) {
      const auto post = static_cast<std::int32_t>(entity);
      return context_.employer_in(each, sentence) == post &&
             (!open.noun.empty() || context_.organization_in(each, sentence) != post);
    });
  }

  /// What the description may mean: not what plays a part already, and for a pronoun no authority.
  bool fits(std::uint32_t entity, const OpenRole& open, const EventRole& role) const {
    const Entity& candidate = context_.entities.list[entity];
    if (!candidate.named || event_.holds(entity) || is_known_post(entity, open)) return false;
    // « Elle a convaincu ses collègues d'apporter 4 000 euros »: who persuades does not invest.
    if (role.role == "investor" && (candidate.type == "Person" || candidate.type == "Place")) return false;
    // "urged the governments to work together": bodies of a state do no business with one another.
    if (role.role == "partner" && candidate.type == "GovernmentBody") return false;
    if (is_told_by_nobody(open) && !is_a(candidate.type, "Company") && open.sentence > 0) return false;
    // « L'État a recapitalisé la société »: a town somewhere before is not meant, but where a town is described.
    if (candidate.type == "Place" && !context_.rules.is_country(candidate.name) && open.noun.empty()) return false;
    const bool retyped = !is_one_of("Company", candidate.type) && may_be_retyped(candidate, role);
    if (!retyped && !is_one_of(candidate.type, role.type)) return false;
    // « le service de musique » stands for who offers it.
    const bool maker =
        role.role == "partner" && is_a(candidate.type, "Company") && context_.is_described_as(open.noun, "Product");
    if (!open.noun.empty())
      return retyped || maker || context_.is_described_as(open.noun, candidate.type) ||
             (open.agent && is_a(candidate.type, "Organization"));
    return candidate.type != "GovernmentBody" && (candidate.type != "Place" || retyped) &&
           (candidate.type == "Person") == open.person;
  }

  void collect(const Clauses& clauses, const OpenRole& open, const EventRole& role, std::vector<std::uint32_t>& found,
               std::size_t end = std::string_view::npos) const {
    for (std::uint32_t k = 0; k < std::min(end, clauses.chunks.size()); ++k) {
      const Chunk& chunk = clauses.chunks[k];
      // "was unveiled as the Halvorn Engine": a name that the thing bears.
      std::uint32_t preposition = 0;
      if (chunk.entity >= 0 && clauses.governed(k, &preposition) &&
          context_.rules.in("as", clauses.chunks[preposition].key))
        continue;
      if (is_told_of(clauses, k, open) || (open.absent && is_in_relative(clauses, k))) continue;
      const std::optional<std::uint32_t> other = chunk.entity < 0 ? modifier(chunk) : std::nullopt;
      if (chunk.entity < 0 && !other) continue;
      const std::uint32_t entity = other ? *other : static_cast<std::uint32_t>(chunk.entity);
      if (!fits(entity, open, role)) continue;
      // « La Zelba, inaugurée en mai, …»: a clause does not leave out who stands in it by another type.
      if (open.absent && &clauses == &sentences_[open.sentence] && !is_one_of(context_.type(entity), role.type))
        continue;
      if (std::find(found.begin(), found.end(), entity) == found.end()) found.push_back(entity);
    }
  }

  /// "Orval shoppers": the name that stands before the noun of a phrase.
  std::optional<std::uint32_t> modifier(const Chunk& phrase) const {
    if (phrase.kind != ChunkKind::noun_phrase) return std::nullopt;
    for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
      if (const auto entity = context_.entities.at(i)) return *entity;
    return std::nullopt;
  }

  /// « l'éditeur, qui avait éconduit Halvorn »: what the description's own relative clause names is another.
  bool is_told_of(const Clauses& clauses, std::uint32_t phrase, const OpenRole& open) const {
    if (open.noun.empty() || open.token < clauses.sentence.first || open.token >= clauses.sentence.last) return false;
    for (std::uint32_t k = clauses.chunk_at(open.token) + 1; k < phrase; ++k)
      if (clauses.chunks[k].kind == ChunkKind::relative) return true;
    return false;
  }

  /// "Roy, who spent nine years at Brava, will start in June": what a relative clause says besides.
  static bool is_in_relative(const Clauses& clauses, std::uint32_t phrase) {
    for (std::uint32_t k = phrase; k-- > 0;) {
      const ChunkKind kind = clauses.chunks[k].kind;
      if (kind == ChunkKind::relative) return true;
      if (kind == ChunkKind::comma || kind == ChunkKind::stop) return false;
    }
    return false;
  }

  BusinessEvent& event_;
  const std::vector<Clauses>& sentences_;
  const std::vector<std::int32_t>& topics_;
  const RelationContext& context_;
};

}  // namespace

void complete_event(BusinessEvent& event, const std::vector<Clauses>& sentences, const EventTriggers& triggers,
                    const RelationContext& context) {
  EventCompleter completer(event, sentences, triggers, context);
  for (const OpenRole& open : event.open) completer.complete(open);
}

}  // namespace pressgraph
