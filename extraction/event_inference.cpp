// Where the words between trigger and parties are too many or too odd for any slot, a sentence may still tell an event
// by itself: it has a word that only such events bring, and exactly the parties that one needs. Who does what to whom
// must be marked by a preposition, by the clause, or by what the parties are.
#include "extraction/event_inference.hpp"

#include <algorithm>
#include <optional>

#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// A named party of a sentence, where it stands first.
struct Party {
  std::uint32_t entity;
  std::uint32_t phrase;
};

class SentenceEvents {
 public:
  SentenceEvents(const Clauses& clauses, std::size_t sentence, const EventRules& rules, const RelationContext& context)
      : clauses_(clauses), sentence_(sentence), rules_(rules), context_(context) {}

  /// The event of that kind that the sentence tells with the sign, complete or nothing.
  std::optional<BusinessEvent> read(std::string_view kind, std::uint32_t sign) {
    if (is_unsure()) return std::nullopt;
    sign_ = sign;
    BusinessEvent event;
    event.kind = kind;
    event.sentence = sentence_;
    event.trigger = sign;
    event.description = {sign, sign + 1};
    if (const Predicate* verb = clauses_.predicate_near(clauses_.chunk_at(sign))) event.modality = verb->modality;
    const bool found = kind == "Partnership"    ? read_partners(event)
                       : kind == "FundingRound" ? read_round(event)
                       : kind == "Appointment"  ? read_appointment(event)
                       : kind == "Launch"       ? read_launch(event)
                       : kind == "Lawsuit"      ? read_lawsuit(event)
                                                : read_acquisition(event);
    if (!found) return std::nullopt;
    for (const auto& [role, entities] : event.participants) event.inferred.push_back(role);
    return event;
  }

 private:
  std::string_view lower(std::uint32_t token) const { return context_.document.lower(token); }
  bool is_company(const Party& party) const { return context_.type(party.entity) == "Company"; }

  /// What is denied, doubted or only supposed tells nothing.
  bool is_unsure() const {
    return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
      return predicate.form == PredicateForm::finite &&
             (predicate.polarity == Polarity::negated || predicate.modality == Modality::hypothetical ||
              predicate.modality == Modality::conditional || predicate.modality == Modality::possible);
    });
  }

  /// The names of one type, without those that only stand by: whom a report is from, where somebody was before.
  std::vector<Party> parties(std::string_view type) const {
    std::vector<Party> out;
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      const std::int32_t entity = clauses_.chunks[k].entity;
      if (entity < 0 || !is_a(context_.type(static_cast<std::uint32_t>(entity)), type) || stands_by(k)) continue;
      if (std::none_of(out.begin(), out.end(),
                       [&](const Party& party) { return party.entity == static_cast<std::uint32_t>(entity); }))
        out.push_back({static_cast<std::uint32_t>(entity), k});
    }
    return out;
  }

  /// Organisations of which one at least is a company; none where there is none.
  std::vector<Party> firms() const {
    std::vector<Party> out = parties("Organization");
    return std::any_of(out.begin(), out.end(), [&](const Party& party) { return is_company(party); })
               ? out
               : std::vector<Party>{};
  }

  bool stands_by(std::uint32_t phrase) const {
    std::uint32_t preposition = 0;
    if (clauses_.governed(phrase, &preposition) && rules_.in("aside", lower(clauses_.chunks[preposition].tokens.first)))
      return true;
    for (const std::uint32_t head : clauses_.heads(phrase)) {
      const TokenRange tokens = clauses_.chunks[head].tokens;
      const std::uint32_t before = tokens.first > clauses_.sentence.first ? tokens.first - 1 : tokens.first;
      for (std::uint32_t i = before; i < tokens.last; ++i)
        if (rules_.in("former", lower(i)) || context_.rules.in("former", lower(i))) return true;
    }
    return false;
  }

  bool is_marked(const Party& party, std::string_view marks) const {
    std::uint32_t preposition = 0;
    return clauses_.governed(party.phrase, &preposition) && rules_.in(marks, clauses_.chunks[preposition].key);
  }

  bool is_in_list(const Party& party, std::uint32_t phrase) const {
    const std::vector<std::uint32_t> list = clauses_.conjuncts(phrase);
    return std::find(list.begin(), list.end(), party.phrase) != list.end();
  }

  /// Whether the party, or the list that holds it, is the subject of a finite verb in the active.
  bool acts(const Party& party) const {
    return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
      return predicate.form == PredicateForm::finite && !predicate.passive && predicate.subject >= 0 &&
             is_in_list(party, static_cast<std::uint32_t>(predicate.subject));
    });
  }

  /// « Halvorn et Tessival ont un accord, explique Brava »: who speaks of what stands before.
  bool speaks(const Party& party) const {
    return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
      const auto* readings = context_.rules.grammar().verb(lower(clauses_.chunks[predicate.chunk].head));
      return predicate.subject == static_cast<std::int32_t>(party.phrase) && readings &&
             clauses_.chunks[predicate.chunk].tokens.first > sign_ &&
             context_.rules.grammar().verb_effect(readings->front().lemma).has_value();
    });
  }

  bool read_partners(BusinessEvent& event) const {
    const std::vector<Party> found = firms();
    if (found.size() != 2 || speaks(found[0]) || speaks(found[1])) return false;
    const bool together =
        acts(found[0]) || acts(found[1]) || is_marked(found[0], "mark_partner") || is_marked(found[1], "mark_partner");
    if (!together) return false;
    for (const Party& party : found) event.add("partner", party.entity);
    return true;
  }

  bool has_money() const {
    const Span span = context_.document.span(clauses_.sentence);
    return std::any_of(context_.quantities.begin(), context_.quantities.end(), [&](const Quantity& quantity) {
      return quantity.kind == QuantityKind::money && span.contains(quantity.excerpt.span);
    });
  }

  /// « Brava Capital », « le fonds Brava »: called like those who invest.
  bool is_fund(const Party& party) const {
    const TokenRange tokens = clauses_.chunks[party.phrase].tokens;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
      if (rules_.in("fund", lower(i))) return true;
    return false;
  }

  /// Those called or marked as investors, with all of their list, or all but the one that acts or is acted upon; the
  /// only company left is whom they pay.
  bool read_round(BusinessEvent& event) const {
    if (!has_money()) return false;
    const std::vector<Party> found = firms();
    const auto acting = std::count_if(found.begin(), found.end(), [&](const Party& party) { return acts(party); });
    const bool one_acts = acting == 1 && found.size() > 2;
    const bool one_is_left = acting > 1 && static_cast<std::size_t>(acting) + 1 == found.size();
    std::vector<Party> left;
    for (const Party& party : found) {
      bool invests = std::any_of(found.begin(), found.end(), [&](const Party& other) {
        return (is_fund(other) || is_marked(other, "mark_investor")) && is_in_list(party, other.phrase);
      });
      if (one_acts || one_is_left) invests = acts(party) == one_is_left;
      if (invests)
        event.add("investor", party.entity);
      else
        left.push_back(party);
    }
    if (left.size() != 1 || event.participants.empty()) return false;
    event.add("recipient", left.front().entity);
    return true;
  }

  bool read_appointment(BusinessEvent& event) const {
    const std::vector<Party> people = parties("Person");
    std::vector<Party> employers = firms();
    std::erase_if(employers, [&](const Party& party) { return is_marked(party, "mark_origin"); });
    if (people.size() != 1 || employers.size() != 1 || speaks(people[0]) || speaks(employers[0])) return false;
    event.add("person", people[0].entity);
    event.add("organization", employers[0].entity);
    return true;
  }

  /// "Zelba, an app that …", « sa nouvelle Zelba »: what is told for the first time is presented.
  bool is_presented(const Party& thing) const {
    const std::uint32_t k = thing.phrase;
    const TokenRange tokens = clauses_.chunks[k].tokens;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
      if (rules_.in("novelty", lower(i))) return true;
    return k + 2 < clauses_.chunks.size() && clauses_.is_apposition(k + 2) && clauses_.chunks[k + 2].entity < 0 &&
           context_.rules.grammar().in_class("indefinite", lower(clauses_.chunks[k + 2].tokens.first));
  }

  bool read_launch(BusinessEvent& event) const {
    const std::vector<Party> things = parties("Product");
    const std::vector<Party> makers = firms();
    if (things.size() != 1 || makers.size() != 1 || speaks(makers[0]) || !is_presented(things[0])) return false;
    event.add("product", things[0].entity);
    event.add("organization", makers[0].entity);
    return true;
  }

  /// People, associations and authorities go to law against firms; of two firms one must be marked.
  bool read_lawsuit(BusinessEvent& event) const {
    std::vector<Party> found = firms();
    if (found.empty()) return false;
    for (const Party& person : parties("Person"))
      if (!is_lawyer(person)) found.push_back(person);
    if (found.size() != 2 || speaks(found[0]) || speaks(found[1])) return false;
    std::size_t defendant = 2;
    for (std::size_t i = 0; i < 2; ++i)
      if (is_marked(found[i], "mark_defendant") || is_marked(found[1 - i], "mark_plaintiff") ||
          (is_company(found[i]) && !is_company(found[1 - i])))
        defendant = defendant == 2 ? i : 3;
    if (defendant > 1) return false;
    event.add("plaintiff", found[1 - defendant].entity);
    event.add("defendant", found[defendant].entity);
    return true;
  }

  bool is_lawyer(const Party& person) const {
    const std::uint32_t k = person.phrase;
    const std::uint32_t first = clauses_.chunks[k > 1 ? k - 2 : 0].tokens.first;
    for (std::uint32_t i = first;
         i < clauses_.chunks[std::min<std::size_t>(k + 3, clauses_.chunks.size()) - 1].tokens.last; ++i)
      if (rules_.in("lawyer", lower(i))) return true;
    return false;
  }

  bool read_acquisition(BusinessEvent& event) const {
    const std::vector<Party> found = firms();
    if (found.size() != 2 || speaks(found[0]) || speaks(found[1])) return false;
    std::size_t acquirer = 2;
    for (std::size_t i = 0; i < 2; ++i)
      if (is_marked(found[i], "mark_acquirer") || is_marked(found[1 - i], "mark_acquired"))
        acquirer = acquirer == 2 ? i : 3;
    if (acquirer > 1) return false;
    event.add("acquirer", found[acquirer].entity);
    event.add("acquired", found[1 - acquirer].entity);
    return true;
  }

  std::uint32_t sign_ = 0;
  const Clauses& clauses_;
  const std::size_t sentence_;
  const EventRules& rules_;
  const RelationContext& context_;
};

}  // namespace

std::vector<BusinessEvent> infer_events(const std::vector<Clauses>& sentences,
                                        const std::vector<std::pair<std::string_view, std::size_t>>& told,
                                        const EventRules& rules, const RelationContext& context) {
  constexpr std::size_t kAround = 2;
  std::vector<BusinessEvent> out;
  const auto is_told = [&](std::string_view kind, std::size_t s) {
    // What has told one event is not asked for another.
    const auto near = [&](std::string_view other, std::size_t at) {
      return at == s || (other == kind && (at > s ? at - s : s - at) <= kAround);
    };
    return std::any_of(told.begin(), told.end(), [&](const auto& known) { return near(known.first, known.second); }) ||
           std::any_of(out.begin(), out.end(),
                       [&](const BusinessEvent& known) { return near(known.kind, known.sentence); });
  };
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto names = std::count_if(sentences[s].chunks.begin(), sentences[s].chunks.end(),
                                     [](const Chunk& chunk) { return chunk.entity >= 0; });
    if (names < 2) continue;
    for (std::uint32_t i = sentences[s].sentence.first; i < sentences[s].sentence.last; ++i) {
      const Word& word = context.document.word(i);
      const std::vector<std::string_view>* kinds = rules.signs.find(word.lower, word.lower_hash);
      if (kinds == nullptr || context.entities.at(i)) continue;
      for (const std::string_view kind : *kinds)
        if (!is_told(kind, s))
          if (auto event = SentenceEvents(sentences[s], s, rules, context).read(kind, i))
            out.push_back(std::move(*event));
    }
  }
  return out;
}

}  // namespace pressgraph
