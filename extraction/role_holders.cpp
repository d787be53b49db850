#include "extraction/role_holders.hpp"

#include <algorithm>

#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

class HolderFinder {
 public:
  HolderFinder(const Clauses& clauses, RelationContext& context)
      : clauses_(clauses), context_(context), document_(context.document), rules_(context.rules) {}

  RoleHolder find(const RolePhrase& phrase) {
    if (opens_institution(phrase) || is_denied(phrase)) return {};
    if (RoleHolder holder = holder_before_title(phrase)) return holder;
    if (RoleHolder holder = holder_left(phrase)) return holder;
    if (RoleHolder holder = holder_right(phrase)) return holder;
    if (RoleHolder holder = holder_of_verb(phrase)) return holder;
    if (RoleHolder holder = holder_behind_copula(phrase)) return holder;
    if (RoleHolder holder = holder_of_opened_clause(phrase)) return holder;
    if (RoleHolder holder = holders_listed(phrase)) return holder;
    return holder_described(phrase);
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
  /// « ni médecin ni soignant, Anne Roy … », "though never a teacher, Ann Roy …"
  bool is_denied(const RolePhrase& phrase) const {
    return phrase.whole.first > clauses_.sentence.first && rules_.in("denying", lower(phrase.whole.first - 1));
  }
  /// "Captain Moss Foundation of Kent": the role word opens the institution's name, the rest was taken for a person.
  bool opens_institution(const RolePhrase& phrase) const {
    const Name* name = person_at(phrase.whole.last);
    return name && name->tokens.first == phrase.whole.last && is_cut_institution(*name);
  }
  bool is_cut_institution(const Name& name) const {
    constexpr double kFirm = 0.8;
    return name.tokens.size() > 1 &&
           context_.entities.list[*context_.entities.at(name.tokens.first)].confidence < kFirm &&
           context_.is_described_as(lower(name.tokens.last - 1), "Organization");
  }

  RoleHolder named(const Name& name, const RolePhrase& phrase, std::string_view rule) {
    RoleHolder holder;
    holder.tokens = name.tokens;
    holder.rule = rule;
    holder.people = {*context_.entities.at(name.tokens.first)};
    if (!is_plural(phrase)) return holder;
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k)
      if (clauses_.chunks[k].kind == ChunkKind::noun_phrase && clauses_.chunks[k].tokens.contains(name.tokens.first)) {
        for (const std::uint32_t member : clauses_.conjuncts(k)) {
          if (member != k && (member > k) == (name.tokens.first > phrase.head) && clauses_.chunks[member].entity >= 0 &&
              is_a(context_.type(static_cast<std::uint32_t>(clauses_.chunks[member].entity)), "Person"))
            holder.people.push_back(static_cast<std::uint32_t>(clauses_.chunks[member].entity));
          // « les juges Anne Roy et Paul Dax, Marc Roux »: the conjunction ends what the plural stands before.
          if (member > k && member > 0 && clauses_.chunks[member - 1].kind == ChunkKind::conjunction) break;
        }
        break;
      }
    return holder;
  }
  bool is_plural(const RolePhrase& phrase) const {
    const std::string& word = lower(phrase.head);
    return (word.ends_with('s') || word.ends_with("s.")) &&
           (word.size() < 2 || rules_.is_role(word.substr(0, word.size() - 1)) || word.ends_with("s."));
  }

  /// « Chen Jie, maire adjoint », « Marc Dupuis – Directeur », "Ann Roy (CEO)".
  RoleHolder holder_left(const RolePhrase& phrase) {
    std::uint32_t i = phrase.whole.first;
    if (i <= clauses_.sentence.first + 1 || rules_.grammar().preposition_at(document_, i, i + 1).second > 0) return {};
    --i;
    if (!is_mark(i, ",–—(") && document_.surface(i) != "-") return {};
    if (opens_clause(phrase) || (is_mark(i, ",") && stands_before_name(phrase))) return {};
    --i;
    if (is_mark(i, ")"))
      while (i > clauses_.sentence.first && !is_mark(i, "(")) --i;
    if (is_mark(i, "(") && i > clauses_.sentence.first) --i;
    i = before_age(i);
    const Name* name = rules_.in("collective", lower(phrase.head)) ? context_.entities.name_at(i) : person_at(i);
    if (!name || name->tokens.last != i + 1 || name->tokens.first < clauses_.sentence.first) return {};
    if (phrase.has_determiner && closes_adverbial(*name, phrase)) return {};
    RoleHolder holder = named(*name, phrase, "role in apposition");
    // "Ann Roy, dean of Velm, chairs the board": a verb.
    if (is_plural(phrase) && holder.people.size() == 1 && !phrase.has_determiner) return {};
    return holder;
  }

  /// « Anne Roy, 34 ans, directrice », "Ann Roy, 41, an electrician": over the age before token `i`, itself included.
  std::uint32_t before_age(std::uint32_t i) const {
    const std::uint32_t number = rules_.in("age", lower(i)) && i > clauses_.sentence.first ? i - 1 : i;
    const bool aged = document_.tokens[number].kind == TokenKind::number && number > clauses_.sentence.first + 1 &&
                      is_mark(number - 1, ",");
    return aged ? number - 2 : i;
  }

  /// "According to Roy, a detective for the county was …": the comma closes what opens the sentence, and the role is
  /// the subject.
  bool closes_adverbial(const Name& name, const RolePhrase& phrase) const {
    const std::uint32_t named = clauses_.chunk_at(name.tokens.first);
    std::uint32_t preposition = 0;
    if (!clauses_.governed(named, &preposition) || preposition != 0) return false;
    const auto role = static_cast<std::int32_t>(clauses_.chunk_at(phrase.head));
    return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
      return predicate.form == PredicateForm::finite && predicate.subject == role;
    });
  }

  /// « Anne Roy, son adjoint Paul Dax et … »: in a list of people the role is the name's that it stands before.
  bool stands_before_name(const RolePhrase& phrase) const {
    const Name* name = phrase.of_person ? nullptr : person_at(phrase.whole.last);
    // « Anne Roy, les juges Dax et Roux »: before an article's plural no class of the name is needed.
    const bool several = phrase.has_determiner && is_plural(phrase) && phrase.whole.last < clauses_.sentence.last &&
                         context_.entities.at(phrase.whole.last);
    return several || (name && name->tokens.first == phrase.whole.last);
  }

  /// « Pour Anne Roy, le directeur a … »: a verb follows with no comma before it, so that the role is its subject.
  bool opens_clause(const RolePhrase& phrase) const {
    const std::uint32_t next = phrase.whole.last;
    return phrase.has_determiner && starts_verb(next) && !clauses_.chunks[clauses_.chunk_at(next)].maybe_participle;
  }

  /// « le PDG est Anne Roy », « Halvorn, dont le PDG est Anne Roy ».
  RoleHolder holder_behind_copula(const RolePhrase& phrase) {
    for (const Predicate& predicate : clauses_.predicates) {
      if (!clauses_.chunks[predicate.chunk].copula || predicate.subject < 0 || predicate.object < 0) continue;
      if (!clauses_.chunks[static_cast<std::size_t>(predicate.subject)].tokens.contains(phrase.head)) continue;
      // "Other candidates were Ann Roy and Paul Dax": a kind of people, nobody's office.
      if (is_plural(phrase) && !phrase.has_determiner) continue;
      const Chunk& object = clauses_.chunks[static_cast<std::size_t>(predicate.object)];
      const Name* name = object.entity >= 0 ? person_at(object.name.first) : nullptr;
      if (!name || object.name.first != object.tokens.first) return {};
      RoleHolder holder = named(*name, phrase, "role is a person");
      holder.predicate = &predicate;
      return holder;
    }
    return {};
  }

  /// « Professeur à l'université de Vernay depuis 2011, Anne Roy a … »: the subject behind the phrase that opens the
  /// sentence.
  RoleHolder holder_of_opened_clause(const RolePhrase& phrase) {
    if (phrase.whole.first != clauses_.sentence.first) return {};
    std::uint32_t k = clauses_.chunk_at(phrase.whole.last - 1) + 1;
    while (k < clauses_.chunks.size() && clauses_.chunks[k].kind != ChunkKind::comma) {
      const ChunkKind kind = clauses_.chunks[k].kind;
      if (kind != ChunkKind::preposition && kind != ChunkKind::date && kind != ChunkKind::noun_phrase &&
          kind != ChunkKind::adverb && kind != ChunkKind::conjunction)
        return {};
      ++k;
    }
    ++k;
    for (const Predicate& predicate : clauses_.predicates) {
      if (predicate.form != PredicateForm::finite || predicate.subject != static_cast<std::int32_t>(k)) continue;
      // "A retired teacher, she …": with an article of its own only a pronoun's.
      if (phrase.has_determiner && !clauses_.chunks[k].pronoun) return {};
      const auto person = context_.denotes(clauses_, k);
      if (!person || !is_a(context_.type(*person), "Person")) return {};
      return {{*person}, nullptr, clauses_.chunks[k].tokens, "role opens the clause"};
    }
    return {};
  }

  /// "Ann Roy | MP", "Ann Roy | KC": a title in capitals that follows the name.
  RoleHolder holder_before_title(const RolePhrase& phrase) {
    if (!rules_.in("title_behind", lower(phrase.head)) || !document_.word(phrase.head).all_capitals ||
        phrase.head == clauses_.sentence.first)
      return {};
    const Name* name = person_at(phrase.head - 1);
    return name && name->tokens.last == phrase.head ? named(*name, phrase, "title behind the name") : RoleHolder{};
  }

  /// « deux médecins en alternance : Anne Roy, 34 ans, et Paul Dax », "three trustees: …": the people that a colon
  /// lists.
  RoleHolder holders_listed(const RolePhrase& phrase) {
    constexpr std::uint32_t kLongest = 6;  ///< Words between the role and the colon.
    if (!is_plural(phrase)) return {};
    std::uint32_t i = phrase.whole.last;
    for (; i < clauses_.sentence.last && !is_mark(i, ":"); ++i)
      if (i > phrase.whole.last + kLongest || document_.tokens[i].pos == Pos::verb ||
          document_.tokens[i].pos == Pos::aux || context_.entities.at(i))
        return {};
    RoleHolder holder;
    holder.rule = "role of those listed";
    for (bool opens = true; ++i < clauses_.sentence.last; opens = false) {
      const Name* name = person_at(i);
      if (opens && !name) return {};
      if (!name || name->tokens.first != i) continue;
      if (!opens && !is_mark(i - 1, ",;") && document_.tokens[i - 1].pos != Pos::cconj) continue;
      if (starts_verb(name->tokens.last)) return {};  // What the colon opens is a clause.
      if (opens) holder.tokens = name->tokens;
      holder.people.push_back(*context_.entities.at(i));
    }
    return holder.people.size() > 1 ? holder : RoleHolder{};
  }

  /// « raconte cette ancienne institutrice », "said the 20-year-old striker": a calling by which the text comes back to
  /// somebody.
  RoleHolder holder_described(const RolePhrase& phrase) {
    if (!phrase.has_determiner || phrase.possessive >= 0 || phrase.of_person || phrase.possessor_noun >= 0 ||
        phrase.organization >= 0 || is_plural(phrase) || !rules_.in("calling", lower(phrase.head)) ||
        !rules_.grammar().in_class("definite", lower(phrase.whole.first)))
      return {};
    const auto person = context_.person_described(phrase.head);
    if (!person) return {};
    RoleHolder holder;
    holder.people = {*person};
    holder.tokens = phrase.whole;
    holder.rule = "role in a description";
    return holder;
  }

  /// « le PDG de Nvidia(, )Jensen Huang », "Halvorn CEO Ann Roy".
  RoleHolder holder_right(const RolePhrase& phrase) {
    if (phrase.of_person) return {};
    std::uint32_t i = phrase.whole.last;
    if (i < clauses_.sentence.last && is_mark(i, "("))
      while (i < clauses_.sentence.last && !is_mark(i++, ")")) {
      }
    // « un arbitre : Paul Dax »
    const bool colon = i < clauses_.sentence.last && is_mark(i, ":") && phrase.has_determiner && !is_plural(phrase);
    const bool comma = colon || (i < clauses_.sentence.last && is_mark(i, ","));
    if (comma) ++i;
    while (i < clauses_.sentence.last && rules_.in("civility", lower(i))) ++i;
    i = behind_description(i, comma);
    const Name* name = person_at(i);
    if (!name || name->tokens.first != i) return {};
    if (comma && !phrase.has_determiner && phrase.organization < 0 && phrase.whole.first != clauses_.sentence.first)
      return {};
    if (comma && (is_plural(phrase) ? !closed_list(*name, phrase) : holder_in_list(*name))) return {};
    if (comma && (colon || governed(phrase)) && starts_verb(name->tokens.last)) return {};
    RoleHolder holder = named(*name, phrase, "role before the name");
    // « une dizaine de députés Renouveau »: several people do not bear one name.
    if (!comma && is_plural(phrase) && holder.people.size() == 1 && !one_of(phrase) && !joins_name(name->tokens.last))
      return {};
    return holder;
  }

  /// « le champion en titre, | l'autre Espagnol | Paul Dax », « son porte-parole, | l'ancien cheminot | Paul Dax »:
  /// where the name stands behind an adjective of place or, past a comma, any words of its own phrase.
  std::uint32_t behind_description(std::uint32_t i, bool comma) const {
    constexpr std::uint32_t kLongest = 4;
    if (i >= clauses_.sentence.last || !rules_.grammar().in_class("definite", lower(i))) return i;
    for (std::uint32_t k = i + 1; k < std::min(i + kLongest, clauses_.sentence.last); ++k) {
      if (rules_.place_of(lower(k)) || rules_.place_of(document_.surface(k))) return k + 1;
      const Pos pos = document_.tokens[k].pos;
      if (!comma || context_.entities.at(k) || (pos != Pos::adj && pos != Pos::noun && pos != Pos::propn)) return i;
      if (const Name* name = person_at(k + 1); name && name->tokens.first == k + 1) return k + 1;
    }
    return i;
  }

  /// "Founders Ann Roy (chief executive) and Paul Dax": whether another name is coordinated with the one before `i`.
  bool joins_name(std::uint32_t i) const {
    if (i < clauses_.sentence.last && is_mark(i, "("))
      while (i < clauses_.sentence.last && !is_mark(i++, ")")) {
      }
    return i + 1 < clauses_.sentence.last && document_.tokens[i].pos == Pos::cconj &&
           (context_.entities.at(i + 1) || document_.tokens[i + 1].pos == Pos::propn);
  }

  /// « Les fondateurs, Anne Roy et Paul Dax, ont … »: two names or more, and a mark behind them.
  bool closed_list(const Name& name, const RolePhrase& phrase) const {
    const std::uint32_t k = clauses_.chunk_at(name.tokens.first);
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
    const std::uint32_t k = clauses_.chunk_at(phrase.whole.first);
    return clauses_.chunks[k].kind == ChunkKind::preposition || clauses_.governed(k);
  }
  bool starts_verb(std::uint32_t token) const {
    if (token >= clauses_.sentence.last) return false;
    const Chunk& chunk = clauses_.chunks[clauses_.chunk_at(token)];
    return chunk.kind == ChunkKind::verb_group && chunk.form == PredicateForm::finite;
  }

  /// « …, le PDG, Anne Roy et Paul Dax »: names of a list are not the role's.
  bool holder_in_list(const Name& name) const {
    const std::uint32_t next = name.tokens.last;
    return next < clauses_.sentence.last && document_.tokens[next].pos == Pos::cconj;
  }

  /// « X est (a été nommé, devient) PDG », « nomme X PDG », "as CEO".
  RoleHolder holder_of_verb(const RolePhrase& phrase) {
    std::uint32_t chunk = clauses_.chunk_at(phrase.whole.first);
    bool as = false;
    while (chunk > 0) {
      --chunk;
      const Chunk& before = clauses_.chunks[chunk];
      if (before.kind == ChunkKind::verb_group) return of_predicate(chunk, phrase, as);
      if (before.kind == ChunkKind::comma) {
        // « fut, de 1990 à 1995, gardien », "appointed Ann Roy, an expert in networks, as chief executive".
        const std::uint32_t opening = opening_comma(chunk);
        if (opening == chunk) return {};
        chunk = opening;
        continue;
      }
      // « était | depuis 2020 | conseiller »
      if (before.kind == ChunkKind::preposition && clauses_.chunks[chunk + 1].kind == ChunkKind::date) continue;
      const std::string& word = lower(before.tokens.last - 1);
      // « est par ailleurs | ingénieur », « était à l'époque des faits | directeur »
      if (!phrase.has_determiner && before.kind == ChunkKind::noun_phrase && before.entity < 0 && chunk > 1 &&
          clauses_.chunks[chunk - 1].kind == ChunkKind::preposition && !is_post(chunk) &&
          document_.tokens[phrase.whole.first - 1].pos == Pos::noun) {
        --chunk;
        continue;
      }
      if (before.kind == ChunkKind::preposition && clauses_.chunks[chunk + 1].kind == ChunkKind::adverb) continue;
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

  RoleHolder of_predicate(std::uint32_t chunk, const RolePhrase& phrase, bool as) {
    const Predicate* predicate = clauses_.predicate_at(chunk);
    if (!predicate) return {};
    const Chunk& verb = clauses_.chunks[chunk];
    const bool appointing = rules_.in("appointing", lower(verb.head));
    // « décrit comme un militant », "seen as a leader"; « comme d'autres responsables »: nobody's office.
    if (as && (esteems(verb.head) || (is_plural(phrase) && !phrase.has_determiner))) return {};
    if (!verb.copula && !appointing && !as && !links(verb.head)) return {};
    const std::int32_t person =
        appointing && !predicate->passive && predicate->object >= 0 ? predicate->object : predicate->subject;
    if (person < 0 || clauses_.chunks[static_cast<std::size_t>(person)].tokens.contains(phrase.head)) return {};
    // « est le seul président à … »: one of those who ever were.
    if (verb.copula && singles_out(phrase)) return {};
    RoleHolder holder;
    for (const std::uint32_t entity : context_.members(clauses_, static_cast<std::uint32_t>(person)))
      if (is_a(context_.type(entity), "Person")) holder.people.push_back(entity);
    holder.predicate = predicate;
    holder.tokens = clauses_.chunks[static_cast<std::size_t>(person)].tokens;
    holder.rule = appointing ? "appointed to a role" : as ? "as a role" : "is a role";
    return holder;
  }

  bool singles_out(const RolePhrase& phrase) const {
    for (std::uint32_t i = phrase.whole.first; i < phrase.head; ++i)
      if (rules_.in("only", lower(i))) return true;
    return phrase.whole.first > clauses_.sentence.first && rules_.in("only", lower(phrase.whole.first - 1));
  }
  bool links(std::uint32_t verb) const { return is_verb_of("link_verb", verb); }
  bool esteems(std::uint32_t verb) const { return is_verb_of("esteem_verb", verb); }
  bool is_verb_of(std::string_view name, std::uint32_t verb) const {
    const auto* readings = rules_.grammar().verb(lower(verb));
    return readings && std::any_of(readings->begin(), readings->end(),
                                   [&](const VerbReading& reading) { return rules_.is_verb_of(name, reading.lemma); });
  }

  const Clauses& clauses_;
  RelationContext& context_;
  const Document& document_;
  const RelationRules& rules_;
};

}  // namespace

RoleHolder find_role_holder(const Clauses& clauses, const RolePhrase& phrase, RelationContext& context) {
  return HolderFinder(clauses, context).find(phrase);
}

}  // namespace pressgraph
