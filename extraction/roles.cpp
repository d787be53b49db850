#include "extraction/roles.hpp"

#include <algorithm>

#include "extraction/affiliations.hpp"
#include "extraction/role_phrases.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

struct Holder {
  std::vector<std::uint32_t> people;
  const Predicate* predicate = nullptr;  ///< The verb that gives the role, or nullptr for an apposition.
  TokenRange tokens;                     ///< Where the person stands.
  std::string_view rule;

  explicit operator bool() const { return !people.empty(); }
};

class RoleFinder {
 public:
  RoleFinder(const Clauses& clauses, RelationContext& context)
      : clauses_(clauses), context_(context), document_(context.document), rules_(context.rules) {}

  void run() {
    std::vector<RolePhrase> phrases = find_role_phrases(context_, clauses_.sentence);
    share_organizations(phrases);
    Holder previous;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      Holder holder = find_holder(phrases[i]);
      if (!holder && i > 0 && previous && coordinated(phrases[i - 1], phrases[i])) holder = previous;
      if (!holder && i + 1 < phrases.size() && coordinated(phrases[i], phrases[i + 1]))
        holder = find_holder(phrases[i + 1]);
      if (holder) state(phrases[i], holder);
      previous = holder;
    }
  }

 private:
  const std::string& lower(std::uint32_t i) const { return document_.word(i).lower; }
  bool is_mark(std::uint32_t i, std::string_view marks) const {
    return marks.find(document_.surface(i)) != std::string_view::npos &&
           document_.tokens[i].kind == TokenKind::punctuation;
  }
  const Name* person_at(std::uint32_t i) const {
    if (i >= clauses_.sentence.last || i < clauses_.sentence.first) return nullptr;
    const Name* name = context_.entities.name_at(i);
    return name && is_a(context_.type(*context_.entities.at(i)), "Person") ? name : nullptr;
  }

  // --- coordination ------------------------------------------------------------------------------------------------

  bool coordinated(const RolePhrase& a, const RolePhrase& b) const {
    if (b.whole.first < a.whole.last || b.whole.first - a.whole.last > 3) return false;
    bool linked = false;
    // « son PDG, le fondateur de … » is an apposition, not a list.
    if (document_.surface(a.whole.last) == "," && (b.has_determiner || a.has_determiner)) return false;
    for (std::uint32_t i = a.whole.last; i < b.whole.first; ++i) {
      const bool link = document_.tokens[i].pos == Pos::cconj || document_.surface(i) == "," ||
                        document_.surface(i) == "/" || document_.tokens[i].pos == Pos::adv;
      if (!link) return false;
      linked = true;
    }
    return linked;
  }

  /// « fondateur et CEO de StepFun »: the organisation behind the last role is that of the roles before it.
  void share_organizations(std::vector<RolePhrase>& phrases) const {
    for (std::size_t i = phrases.size(); i-- > 1;) {
      if (!coordinated(phrases[i - 1], phrases[i])) continue;
      if (phrases[i - 1].organization < 0) phrases[i - 1].organization = phrases[i].organization;
      if (phrases[i].organization < 0) phrases[i].organization = phrases[i - 1].organization;
      if (phrases[i].possessive < 0) phrases[i].possessive = phrases[i - 1].possessive;
    }
  }

  // --- holders -----------------------------------------------------------------------------------------------------

  Holder find_holder(const RolePhrase& phrase) {
    if (Holder holder = holder_left(phrase)) return holder;
    if (Holder holder = holder_right(phrase)) return holder;
    if (Holder holder = holder_of_verb(phrase)) return holder;
    if (Holder holder = holder_behind_copula(phrase)) return holder;
    return holder_of_opened_clause(phrase);
  }

  Holder named(const Name& name, const RolePhrase& phrase, std::string_view rule) {
    Holder holder;
    holder.tokens = name.tokens;
    holder.rule = rule;
    holder.people = {*context_.entities.at(name.tokens.first)};
    if (!is_plural(phrase)) return holder;
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k)
      if (clauses_.chunks[k].kind == ChunkKind::noun_phrase && clauses_.chunks[k].tokens.contains(name.tokens.first)) {
        for (const std::uint32_t member : clauses_.conjuncts(k))
          if (member != k && (member > k) == (clauses_.chunks[k].tokens.first > phrase.head) &&
              clauses_.chunks[member].entity >= 0 &&
              is_a(context_.type(static_cast<std::uint32_t>(clauses_.chunks[member].entity)), "Person"))
            holder.people.push_back(static_cast<std::uint32_t>(clauses_.chunks[member].entity));
        break;
      }
    return holder;
  }
  bool is_plural(const RolePhrase& phrase) const {
    const std::string& word = lower(phrase.head);
    return (word.ends_with('s') || word.ends_with("s.")) &&
           (word.size() < 2 || rules_.is_role(word.substr(0, word.size() - 1)) || word.ends_with("s."));
  }

  /// « Chen Jie, maire adjoint », « Emmanuel Afonso – Directeur », "Oisin Hanrahan (CEO)".
  Holder holder_left(const RolePhrase& phrase) {
    std::uint32_t i = phrase.whole.first;
    if (i <= clauses_.sentence.first + 1 || rules_.grammar().preposition_at(document_, i, i + 1).second > 0) return {};
    --i;
    if (!is_mark(i, ",–—(") && document_.surface(i) != "-") return {};
    if (opens_clause(phrase)) return {};
    --i;
    if (is_mark(i, ")"))
      while (i > clauses_.sentence.first && !is_mark(i, "(")) --i;
    if (is_mark(i, "(") && i > clauses_.sentence.first) --i;
    const Name* name = rules_.in("collective", lower(phrase.head)) ? context_.entities.name_at(i) : person_at(i);
    if (!name || name->tokens.last != i + 1 || name->tokens.first < clauses_.sentence.first) return {};
    return named(*name, phrase, "role in apposition");
  }

  /// « Pour Anne Roy, le directeur a … »: a verb follows with no comma before it, so that the role is its subject.
  bool opens_clause(const RolePhrase& phrase) const {
    const std::uint32_t next = phrase.whole.last;
    return phrase.has_determiner && starts_verb(next) && !clauses_.chunks[chunk_at(next)].maybe_participle;
  }

  /// « le PDG est Anne Roy », « Halvorn, dont le PDG est Anne Roy ».
  Holder holder_behind_copula(const RolePhrase& phrase) {
    for (const Predicate& predicate : clauses_.predicates) {
      if (!clauses_.chunks[predicate.chunk].copula || predicate.subject < 0 || predicate.object < 0) continue;
      if (!clauses_.chunks[static_cast<std::size_t>(predicate.subject)].tokens.contains(phrase.head)) continue;
      const Chunk& object = clauses_.chunks[static_cast<std::size_t>(predicate.object)];
      const Name* name = object.entity >= 0 ? person_at(object.name.first) : nullptr;
      if (!name || object.name.first != object.tokens.first) return {};
      Holder holder = named(*name, phrase, "role is a person");
      holder.predicate = &predicate;
      return holder;
    }
    return {};
  }

  /// « Professeur à l'université de Vernay depuis 2011, Anne Roy a … »: the subject behind the phrase that opens the
  /// sentence.
  Holder holder_of_opened_clause(const RolePhrase& phrase) {
    if (phrase.whole.first != clauses_.sentence.first || phrase.has_determiner) return {};
    std::uint32_t k = chunk_at(phrase.whole.last - 1) + 1;
    while (k < clauses_.chunks.size() && clauses_.chunks[k].kind != ChunkKind::comma) {
      const ChunkKind kind = clauses_.chunks[k].kind;
      if (kind != ChunkKind::preposition && kind != ChunkKind::date && kind != ChunkKind::noun_phrase &&
          kind != ChunkKind::adverb)
        return {};
      ++k;
    }
    ++k;
    for (const Predicate& predicate : clauses_.predicates) {
      if (predicate.form != PredicateForm::finite || predicate.subject != static_cast<std::int32_t>(k)) continue;
      const auto person = context_.denotes(clauses_, k);
      if (!person || !is_a(context_.type(*person), "Person")) return {};
      return {{*person}, nullptr, clauses_.chunks[k].tokens, "role opens the clause"};
    }
    return {};
  }

  /// « le PDG de Nvidia(, )Jensen Huang », "OpenAI CEO Sam Altman".
  Holder holder_right(const RolePhrase& phrase) {
    if (phrase.of_person) return {};
    std::uint32_t i = phrase.whole.last;
    if (i < clauses_.sentence.last && is_mark(i, "("))
      while (i < clauses_.sentence.last && !is_mark(i++, ")")) {
      }
    const bool comma = i < clauses_.sentence.last && is_mark(i, ",");
    if (comma) ++i;
    while (i < clauses_.sentence.last && rules_.in("civility", lower(i))) ++i;
    const Name* name = person_at(i);
    if (!name || name->tokens.first != i) return {};
    if (comma && !phrase.has_determiner && phrase.organization < 0 && phrase.whole.first != clauses_.sentence.first)
      return {};
    if (comma && (is_plural(phrase) ? !closed_list(*name, phrase) : holder_in_list(*name))) return {};
    if (comma && governed(phrase) && starts_verb(name->tokens.last)) return {};
    return named(*name, phrase, "role before the name");
  }

  /// « Les fondateurs, Anne Roy et Paul Dax, ont … »: two names or more, and a mark behind them.
  bool closed_list(const Name& name, const RolePhrase& phrase) const {
    const std::uint32_t k = chunk_at(name.tokens.first);
    const std::vector<std::uint32_t> members = clauses_.conjuncts(k);
    const std::uint32_t behind = members.back() + 1;
    return (members.size() > 1 || one_of(phrase)) &&
           (behind >= clauses_.chunks.size() || clauses_.chunks[behind].kind == ChunkKind::comma ||
            clauses_.chunks[behind].kind == ChunkKind::stop || clauses_.chunks[behind].kind == ChunkKind::close);
  }

  /// "One of Nokia's co-founders", « l'un des fondateurs de Nokia ».
  bool one_of(const RolePhrase& phrase) const {
    constexpr std::uint32_t kBefore = 2;
    const std::uint32_t first = phrase.whole.first;
    for (std::uint32_t i = first > clauses_.sentence.first + kBefore ? first - kBefore : clauses_.sentence.first;
         i < phrase.head; ++i)
      if (rules_.in("one_of", lower(i))) return true;
    return false;
  }

  /// « Sous l'œil du directeur, Anne Roy a … »: the name is the subject, the role stands below a preposition.
  bool governed(const RolePhrase& phrase) const {
    const std::uint32_t k = chunk_at(phrase.whole.first);
    return clauses_.chunks[k].kind == ChunkKind::preposition || clauses_.governed(k);
  }
  bool starts_verb(std::uint32_t token) const {
    if (token >= clauses_.sentence.last) return false;
    const Chunk& chunk = clauses_.chunks[chunk_at(token)];
    return chunk.kind == ChunkKind::verb_group && chunk.form == PredicateForm::finite;
  }

  /// « …, le PDG, Anne Roy et Paul Dax »: names of a list are not the role's.
  bool holder_in_list(const Name& name) const {
    const std::uint32_t next = name.tokens.last;
    return next < clauses_.sentence.last && document_.tokens[next].pos == Pos::cconj;
  }

  /// « X est (a été nommé, devient) PDG », « nomme X PDG », "as CEO".
  Holder holder_of_verb(const RolePhrase& phrase) {
    std::uint32_t chunk = chunk_at(phrase.whole.first);
    bool as = false;
    while (chunk > 0) {
      --chunk;
      const Chunk& before = clauses_.chunks[chunk];
      if (before.kind == ChunkKind::verb_group) return of_predicate(chunk, phrase, as);
      if (before.kind == ChunkKind::comma) {
        // « fut, entre 2020 et 2024, titulaire », "appointed Ann Roy, an expert in networks, as chief executive".
        const std::uint32_t opening = opening_comma(chunk);
        if (opening == chunk) return {};
        chunk = opening;
        continue;
      }
      const std::string& word = lower(before.tokens.last - 1);
      const bool role_marker = rules_.in("as", word) || rules_.in("as", lower(before.tokens.first));
      // « occupe le poste de directeur », "the post of director".
      const bool post = is_post(chunk);
      if (role_marker || post)
        as = true;
      else if (before.kind == ChunkKind::noun_phrase && before.entity >= 0 &&
               (as || appoints(chunk))) { /* « nomme X PDG » */
      } else if (as && (before.kind == ChunkKind::preposition || before.kind == ChunkKind::subordinator ||
                        before.kind == ChunkKind::noun_phrase)) {                            /* « en tant que » */
      } else if (before.kind == ChunkKind::preposition && chunk > 0 && is_post(chunk - 1)) { /* « le poste de » */
      } else if (before.kind != ChunkKind::adverb && before.kind != ChunkKind::date && before.kind != ChunkKind::other)
        return {};
    }
    return {};
  }

  /// « le poste | de … », "the role | of …".
  bool is_post(std::uint32_t k) const {
    return clauses_.chunks[k].kind == ChunkKind::noun_phrase && rules_.in("post", lower(clauses_.chunks[k].head)) &&
           k + 1 < clauses_.chunks.size() && clauses_.chunks[k + 1].kind == ChunkKind::preposition &&
           rules_.grammar().in_class("genitive", clauses_.chunks[k + 1].key);
  }

  /// The comma that opens the aside which the comma `closing` closes, or `closing` where no verb or name stands before
  /// it.
  std::uint32_t opening_comma(std::uint32_t closing) const {
    for (std::uint32_t k = closing; k-- > 1;) {
      const ChunkKind kind = clauses_.chunks[k].kind;
      if (kind == ChunkKind::stop || kind == ChunkKind::verb_group || kind == ChunkKind::relative) return closing;
      if (kind != ChunkKind::comma) continue;
      const Chunk& before = clauses_.chunks[k - 1];
      if (before.kind == ChunkKind::verb_group ||
          (before.kind == ChunkKind::noun_phrase && before.entity >= 0 && k >= 2 && appoints(k - 1)))
        return k;
    }
    return closing;
  }

  bool appoints(std::uint32_t phrase) const {
    return phrase > 0 && clauses_.chunks[phrase - 1].kind == ChunkKind::verb_group &&
           rules_.in("appointing", lower(clauses_.chunks[phrase - 1].head));
  }

  std::uint32_t chunk_at(std::uint32_t token) const {
    std::uint32_t k = 0;
    while (k + 1 < clauses_.chunks.size() && clauses_.chunks[k].tokens.last <= token) ++k;
    return k;
  }

  Holder of_predicate(std::uint32_t chunk, const RolePhrase& phrase, bool as) {
    const Predicate* predicate = clauses_.predicate_at(chunk);
    if (!predicate) return {};
    const Chunk& verb = clauses_.chunks[chunk];
    const bool appointing = rules_.in("appointing", lower(verb.head));
    if (!verb.copula && !appointing && !as && !links(verb.head)) return {};
    const std::int32_t person =
        appointing && !predicate->passive && predicate->object >= 0 ? predicate->object : predicate->subject;
    if (person < 0 || clauses_.chunks[static_cast<std::size_t>(person)].tokens.contains(phrase.head)) return {};
    Holder holder;
    for (const std::uint32_t entity : context_.members(clauses_, static_cast<std::uint32_t>(person)))
      if (is_a(context_.type(entity), "Person")) holder.people.push_back(entity);
    holder.predicate = predicate;
    holder.tokens = clauses_.chunks[static_cast<std::size_t>(person)].tokens;
    holder.rule = appointing ? "appointed to a role" : as ? "as a role" : "is a role";
    return holder;
  }

  /// "stepped down as chief executive": the verb ends the role.
  bool leaves(std::uint32_t verb) const {
    const auto* readings = rules_.grammar().verb(lower(verb));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return rules_.is_verb_of("leaving", reading.lemma);
           });
  }

  bool links(std::uint32_t verb) const {
    const auto* readings = rules_.grammar().verb(lower(verb));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return rules_.is_verb_of("link_verb", reading.lemma);
           });
  }

  // --- statements --------------------------------------------------------------------------------------------------

  /// The relation of the role noun, or of a role of several words (« directeur général », "chief executive").
  std::string_view relation_of(const RolePhrase& phrase) const {
    if (const std::string_view relation = rules_.role_relation(lower(phrase.head)); !relation.empty()) return relation;
    std::string words;
    for (std::uint32_t i = phrase.text.first; i < phrase.text.last; ++i)
      words += (i > phrase.text.first ? " " : "") + lower(i);
    return rules_.role_relation(words);
  }

  std::int32_t organization_of(const RolePhrase& phrase, const Holder& holder) {
    if (phrase.organization >= 0) return phrase.organization;
    if (phrase.possessor_noun >= 0)
      return organization_at(static_cast<std::int32_t>(chunk_at(static_cast<std::uint32_t>(phrase.possessor_noun))));
    if (const std::int32_t place = relative_place(holder); place >= 0) return place;
    // « nomme Anne Roy, directrice »: with an article the apposition says who she was before.
    if (!holder.predicate && !phrase.has_determiner && holder.tokens.first < phrase.whole.first)
      if (const Predicate* near = clauses_.predicate_near(chunk_at(phrase.head));
          near && !near->passive && near->chunk < chunk_at(phrase.head) &&
          rules_.in("appointing", lower(clauses_.chunks[near->chunk].head)))
        if (const auto subject = organization_at(near->subject); subject >= 0) return subject;
    if (holder.predicate && !holder.predicate->passive &&
        rules_.in("appointing", lower(clauses_.chunks[holder.predicate->chunk].head)))
      if (const auto subject = organization_at(holder.predicate->subject); subject >= 0) return subject;
    if (const std::int32_t described = described_organization(phrase); described >= 0) return described;
    if (const std::int32_t state = state_of(phrase); state >= 0) return state;
    if (const std::int32_t home = home_country(phrase); home >= 0) return home;
    if (const std::int32_t owner = antecedent_of(phrase); owner >= 0) return owner;
    if (rules_.in("local_office", lower(phrase.head))) return place_spoken_of(phrase);
    // « le président de la commission » says itself whose it is.
    const bool headship = phrase.has_determiner && phrase.text.size() == 1 && rules_.in("headship", lower(phrase.head));
    if (phrase.possessive < 0 && relation_of(phrase).empty() && !headship) return -1;
    return possessor(phrase);
  }

  /// « Halvorn, dont le PDG … », "Halvorn, whose chief executive …": what the relative stands for.
  std::int32_t antecedent_of(const RolePhrase& phrase) {
    const std::uint32_t at = chunk_at(phrase.whole.first);
    for (const std::uint32_t k : {at, at > 0 ? at - 1 : at}) {
      if (clauses_.chunks[k].kind != ChunkKind::relative || clauses_.chunks[k].key != "genitive") continue;
      for (std::uint32_t i = k; i-- > 0;)
        if (clauses_.chunks[i].kind == ChunkKind::noun_phrase) return organization_at(static_cast<std::int32_t>(i));
    }
    return -1;
  }

  /// « La ville de Soumy …, a dit le maire »: the town or region named last, in this sentence or the one before it.
  std::int32_t place_spoken_of(const RolePhrase& phrase) const {
    constexpr std::uint32_t kReach = 1;
    if (!phrase.has_determiner || phrase.text.size() > 1) return -1;
    const std::vector<Name>& all = context_.entities.names;
    auto name = std::partition_point(all.begin(), all.end(),
                                     [&](const Name& n) { return n.tokens.first < phrase.whole.first; });
    while (name != all.begin()) {
      --name;
      if (document_.tokens[name->tokens.first].sentence + kReach < document_.tokens[phrase.head].sentence) return -1;
      const std::uint32_t entity = *context_.entities.at(name->tokens.first);
      if (is_a(context_.type(entity), "Place") && !rules_.is_country(context_.entities.list[entity].name))
        return static_cast<std::int32_t>(entity);
    }
    return -1;
  }

  /// « le MIT, où il est professeur ».
  std::int32_t relative_place(const Holder& holder) {
    if (!holder.predicate || holder.predicate->subject < 2) return -1;
    std::uint32_t k = static_cast<std::uint32_t>(holder.predicate->subject) - 1;
    if (clauses_.chunks[k].kind != ChunkKind::relative || clauses_.chunks[k].key != "place") return -1;
    while (k > 0 && clauses_.chunks[k - 1].kind != ChunkKind::noun_phrase) --k;
    return k > 0 ? organization_at(static_cast<std::int32_t>(k) - 1) : -1;
  }

  std::int32_t organization_at(std::int32_t chunk) {
    if (chunk < 0) return -1;
    const auto entity = context_.denotes(clauses_, static_cast<std::uint32_t>(chunk));
    return entity && is_a(context_.type(*entity), "Organization") ? static_cast<std::int32_t>(*entity) : -1;
  }

  /// « la présidente de l’association », "a partner at the firm": the complement refers back to an organisation.
  std::int32_t described_organization(const RolePhrase& phrase) {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      const Chunk& chunk = clauses_.chunks[k];
      if (chunk.kind != ChunkKind::noun_phrase || !chunk.has_determiner || chunk.entity >= 0 ||
          !phrase.text.contains(chunk.tokens) || chunk.tokens.contains(phrase.head))
        continue;
      if (const std::int32_t organization = organization_at(static_cast<std::int32_t>(k)); organization >= 0)
        return organization;
    }
    return -1;
  }

  /// « le président américain »: the state whose adjective the role carries, where the text names it.
  std::int32_t state_of(const RolePhrase& phrase) const {
    for (std::uint32_t i = phrase.whole.first; i < phrase.whole.last; ++i) {
      const Demonym* place = rules_.place_of(lower(i));
      if (!place) place = rules_.place_of(document_.surface(i));
      if (place && place->country && rules_.in("office", lower(phrase.head))) return context_.place_named(*place);
    }
    return -1;
  }

  /// « le ministre de l’Économie »: in a country's press an office of state with no other country is its own, where
  /// named.
  std::int32_t home_country(const RolePhrase& phrase) const {
    if (!phrase.has_determiner || !rules_.in("home_office", lower(phrase.head))) return -1;
    for (std::size_t i = 0; i < context_.entities.list.size(); ++i)
      if (rules_.in("home_country", context_.entities.list[i].name)) return static_cast<std::int32_t>(i);
    return -1;
  }

  /// Whose role it is where a possessive or the bare title of a head says only that the text has named it: the subject
  /// of the clause, else that of the sentence before.
  std::int32_t possessor(const RolePhrase& phrase) {
    if (phrase.possessive >= 0)
      if (const auto owner = context_.possessor(static_cast<std::uint32_t>(phrase.possessive));
          owner && is_a(context_.type(*owner), "Organization"))
        return static_cast<std::int32_t>(*owner);
    const std::uint32_t chunk = chunk_at(phrase.head);
    if (const Predicate* predicate = clauses_.predicate_near(chunk))
      if (predicate->chunk < chunk || predicate->subject < static_cast<std::int32_t>(chunk))
        if (const auto subject = organization_at(predicate->subject); subject >= 0) return subject;
    return context_.topic;
  }

  void state(const RolePhrase& phrase, const Holder& holder) {
    const std::int32_t organization = organization_of(phrase, holder);
    Statement statement;
    statement.predicate = "holdsRole";
    statement.literal = std::string(document_.view(phrase.text));
    statement.organization = organization;
    statement.former = phrase.former;
    statement.evidence = {std::min(phrase.whole.first, holder.tokens.first),
                          std::max(phrase.whole.last, holder.tokens.last)};
    statement.trigger = phrase.head;
    statement.rule = holder.rule;
    if (holder.predicate) {
      statement.modality = holder.predicate->modality;
      statement.polarity = holder.predicate->polarity;
      statement.former |= leaves(clauses_.chunks[holder.predicate->chunk].head);
      statement.former |= clauses_.chunks[holder.predicate->chunk].tense == Tense::past &&
                          clauses_.chunks[holder.predicate->chunk].copula;
    }
    if (phrase.coming && statement.modality == Modality::asserted) statement.modality = Modality::planned;
    const std::string_view relation = relation_of(phrase);
    for (const std::uint32_t person : holder.people) {
      statement.subject = person;
      context_.state(statement);
      if (relation.empty() || organization < 0 || (statement.former && relation == "ceoOf")) continue;
      Statement also = statement;
      also.predicate = relation;
      also.object = organization;
      also.organization = -1;
      also.former = false;
      context_.state(std::move(also));
    }
    if (holder.people.size() == 1 && !holder.predicate) context_.describe(phrase.whole, holder.people.front());
  }

  const Clauses& clauses_;
  RelationContext& context_;
  const Document& document_;
  const RelationRules& rules_;
};

}  // namespace

void find_roles(const Clauses& clauses, RelationContext& context) {
  RoleFinder(clauses, context).run();
  find_affiliations(clauses, context);
}

}  // namespace pressgraph
