#include "extraction/role_phrases.hpp"

#include <algorithm>

#include "extraction/grammar.hpp"
#include "extraction/role_nouns.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// Reads the phrase around one role noun, outwards from it.
class RoleReader {
 public:
  /// `first` is where the run of nouns that ends in the head starts (« chief » of "chief operating officer").
  RoleReader(const RelationContext& context, TokenRange sentence, std::uint32_t first, std::uint32_t head)
      : context_(context),
        document_(context.document),
        rules_(context.rules),
        sentence_(sentence),
        head_last_(rules_.grammar().has(Feature::head_last)) {
    phrase_.head = head;
    phrase_.text = phrase_.whole = {first, head + 1};
    phrase_.former = is_former_role(lower(head));
  }

  RolePhrase read() {
    read_left();
    read_right();
    return phrase_;
  }

 private:
  const std::string& lower(std::uint32_t i) const { return document_.word(i).lower; }
  Pos pos(std::uint32_t i) const { return document_.tokens[i].pos; }
  const Name* name_at(std::uint32_t i) const { return i < sentence_.last ? context_.entities.name_at(i) : nullptr; }
  bool is_organization(std::uint32_t i) const {
    const Name* name = name_at(i);
    return name && name->tokens.first == i && is_a(context_.type(*context_.entities.at(i)), "Organization");
  }
  bool is_person(const Name& name) const {
    return is_a(context_.type(*context_.entities.at(name.tokens.first)), "Person");
  }
  std::int32_t entity(const Name& name) const {
    return static_cast<std::int32_t>(*context_.entities.at(name.tokens.first));
  }

  void read_left() {
    std::uint32_t i = phrase_.text.first;
    while (i > sentence_.first && !context_.entities.at(i - 1)) {
      const std::uint32_t before = i - 1;
      if (head_last_ && (is_possessive(before) || is_preposition(before))) break;
      // "the Vernay-born bandleader": the word that a mark joins to a name is no part of the role.
      if (lower(before) == "-" && before > sentence_.first && context_.entities.at(before - 1)) {
        phrase_.text.first = std::min(i + 1, phrase_.head);
        break;
      }
      if (rules_.in("former", lower(before)))
        phrase_.former = true;
      else if (rules_.in("coming", lower(before)) && pos(before) != Pos::noun)
        phrase_.coming = true;
      else if (lower(before) == "-" && before > sentence_.first &&
               rules_.in("former", lower(before - 1))) { /* « ex-ministre » */
      } else if (rules_.in("before", lower(before)) || (pos(before) == Pos::adj && !context_.entities.at(before))) {
        if (rules_.in("rank", lower(before)) && phrase_.text.first == i)
          phrase_.text.first = before;
        else if (head_last_ && phrase_.text.first == i && !rules_.in("before", lower(before)))
          phrase_.text.first = before;
      } else if (head_last_ && pos(before) == Pos::num && lower(i) == "-") {  // "the 20-year-old striker"
        phrase_.text.first = std::min(i + 2, phrase_.head);
      } else if (is_participle_of_noun(before)) { /* "a retired shipbroker" */
        if ((document_.word(before).traits & kGerund) != 0 && phrase_.text.first == i) phrase_.text.first = before;
      } else if (head_last_ && (pos(before) == Pos::noun || pos(before) == Pos::propn || lower(before) == "-") &&
                 phrase_.text.first == i)
        phrase_.text.first = before;
      else
        break;
      i = before;
    }
    phrase_.whole.first = i;
    if (i == sentence_.first) return;
    if (head_last_ && read_possessor(i)) return;
    read_determiner(i - 1);
    read_adverb();
  }

  /// "Ann Roy, | now | a columnist", « Paul Dax, | longtemps | maire de Vernay »: when somebody held the role.
  void read_adverb() {
    const std::uint32_t first = phrase_.whole.first;
    if (first < sentence_.first + 2 || pos(first - 2) != Pos::punct) return;
    const bool former = rules_.in("former", lower(first - 1));
    if (!former && !rules_.in("when_held", lower(first - 1))) return;
    phrase_.former |= former;
    phrase_.whole.first = first - 1;
  }

  /// "a | retired | shipbroker", "a retired | roofing | contractor": a verb's form that stands before the noun.
  bool is_participle_of_noun(std::uint32_t i) const {
    if (!head_last_ || pos(i) != Pos::verb || i == sentence_.first ||
        (document_.word(i).traits & (kParticiple | kGerund)) == 0)
      return false;
    return pos(i - 1) == Pos::det || pos(i - 1) == Pos::adj || is_participle_of_noun(i - 1);
  }

  bool is_preposition(std::uint32_t i) const {
    return !document_.word(i).capital && rules_.grammar().preposition_at(document_, i, i + 1).second > 0;
  }
  bool is_possessive(std::uint32_t i) const { return lower(i) == "'s" || lower(i) == "’" || lower(i) == "'"; }

  /// "Halvorn CEO", "Velmora's chair", "the company's chair": the organisation stands before the role.
  bool read_possessor(std::uint32_t i) {
    std::uint32_t end = i;
    const bool possessive = is_possessive(i - 1);
    if (possessive) --end;
    if (possessive && end > sentence_.first && !context_.entities.at(end - 1)) {
      phrase_.possessor_noun = static_cast<std::int32_t>(end - 1);
      phrase_.has_determiner = true;
      phrase_.whole.first = end - 1;
      while (phrase_.whole.first > sentence_.first &&
             (pos(phrase_.whole.first - 1) == Pos::det || pos(phrase_.whole.first - 1) == Pos::adj))
        --phrase_.whole.first;
      return true;
    }
    const Name* name = end > sentence_.first ? name_at(end - 1) : nullptr;
    if (!name || name->tokens.last != end || is_person(*name) ||
        document_.tokens[end - 1].kind == TokenKind::punctuation)
      return false;
    // "Emeritus Professor Ann Roy", "Shadow Home Secretary Ann Roy": words of the title that are written like a name.
    if (!possessive && is_title(*name)) {
      phrase_.text.first = phrase_.whole.first = name->tokens.first;
      return phrase_.whole.first > sentence_.first && read_possessor(phrase_.whole.first);
    }
    phrase_.organization = entity(*name);
    phrase_.organization_possesses = possessive;
    phrase_.whole.first = name->tokens.first;
    // "Former Nokia engineer", "a former Nokia engineer".
    if (phrase_.whole.first > sentence_.first && rules_.in("former", lower(phrase_.whole.first - 1))) {
      --phrase_.whole.first;
      phrase_.former = true;
    }
    if (phrase_.whole.first > sentence_.first && pos(phrase_.whole.first - 1) == Pos::det) {
      --phrase_.whole.first;
      phrase_.has_determiner = true;
    }
    return true;
  }

  bool is_title(const Name& name) const {
    for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i)
      if (!rules_.in("title_word", lower(i))) return false;
    return true;
  }

  void read_determiner(std::uint32_t i) {
    const PhraseGrammar& grammar = rules_.grammar();
    const bool determiner =
        pos(i) == Pos::det || grammar.in_class("definite", lower(i)) || grammar.in_class("possessive", lower(i));
    const bool contracted = lower(i) == "du" || lower(i) == "au" || lower(i) == "des" || lower(i) == "aux";
    // "Halvorn, | whose | chief executive", "| my | assistant": determiners that refer to no party named.
    const bool relative = rules_.in("relative_owner", lower(i)) || rules_.in("own", lower(i));
    if (!determiner && !contracted && !relative) return;
    phrase_.has_determiner = true;
    if (relative) return;
    if (contracted && pos(i) != Pos::det) return;
    phrase_.whole.first = i;
    if (grammar.in_class("possessive", lower(i))) phrase_.possessive = static_cast<std::int32_t>(i);
  }

  void read_right() {
    constexpr std::uint32_t kLongest = 25;
    std::uint32_t i = phrase_.head + 1;
    const std::uint32_t end = std::min(sentence_.last, phrase_.head + kLongest);
    while (i < end) {
      if (const Name* name = name_at(i)) {
        // « Directeur Halle Velmora »: the name stands beside the role with nothing between.
        if (!is_person(*name) && phrase_.organization < 0 && !head_last_ && name->tokens.first == i) close(*name, i);
        return finish(i);
      }
      const std::uint32_t next = extend(i);
      if (next == i) {
        if (const std::uint32_t behind = behind_time(i); behind > i) read_complement(i, behind);
        return finish(i);
      }
      if (closed_) return;
      i = next;
    }
    finish(i);
  }

  /// « présidente | de 2009 à 2017 | du musée », "director | since May | of the museum": where the words that date the
  /// role end, or `i` where none do.
  std::uint32_t behind_time(std::uint32_t i) const {
    constexpr std::uint32_t kPreposition = 2;
    if (pos(i) != Pos::adp) return i;
    const Span here = document_.tokens[i].span;
    const auto date = std::partition_point(context_.dates.begin(), context_.dates.end(),
                                           [&](const Date& each) { return each.excerpt.span.begin < here.begin; });
    if (date == context_.dates.end()) return i;
    const TokenRange tokens = document_.tokens_in(date->excerpt.span);
    const bool dates = !tokens.empty() && tokens.first <= i + kPreposition && tokens.last < sentence_.last;
    return dates ? std::max(tokens.last, behind_time(tokens.last)) : i;
  }

  /// Takes what the role is of where its name stands right behind the preposition at `at`; the role's words end at
  /// `end`.
  void read_complement(std::uint32_t end, std::uint32_t at) {
    const auto [key, size] = rules_.grammar().preposition_at(document_, at, sentence_.last);
    if (size == 0 || !rules_.grammar().in_class("genitive", key)) return;
    at += size;
    if (at < sentence_.last && rules_.grammar().in_class("definite", lower(at))) ++at;
    const Name* name = name_at(at);
    if (!name || name->tokens.first != at || is_person(*name)) return;
    close(*name, end);
    // « de 2009 à 2017 »: a year that ends it.
    const auto years = std::count_if(document_.tokens.begin() + end, document_.tokens.begin() + at,
                                     [](const Token& token) { return token.kind == TokenKind::number; });
    phrase_.former |= years > 1;
  }

  void finish(std::uint32_t i) {
    if (closed_) return;
    phrase_.text.last = i;
    phrase_.whole.last = i;
    if (phrase_.organization < 0) read_trailing(i);
  }

  /// « Cheffe des ventes – Orvalis Sud », "head of AI for finance, EMEA, at Microsoft": the organisation
  /// stands behind a mark, with at most a short aside before it.
  void read_trailing(std::uint32_t i) {
    constexpr std::uint32_t kReach = 16;
    const std::uint32_t end = std::min(sentence_.last, i + kReach);
    for (std::uint32_t k = i; k + 1 < end; ++k) {
      if (pos(k) == Pos::verb || pos(k) == Pos::aux) return;
      const std::string_view mark = document_.surface(k);
      const bool dash = (mark == "–" || mark == "—" || mark == "-") && document_.tokens[k].space_before;
      std::uint32_t at = k + 1;
      if (mark == "," && k - i <= 3) {
        if (k == i && is_listed(at)) {
          phrase_.organization = entity(*name_at(at));
          phrase_.whole.last = name_at(at)->tokens.last;
          return;
        }
        const auto [key, size] = rules_.grammar().preposition_at(document_, at, sentence_.last);
        if (size == 0 || !rules_.in("trailing", key)) continue;
        at += size;
      } else if (!dash) {
        if (context_.entities.at(k)) return;
        continue;
      }
      const Name* name = name_at(at);
      if (!name || name->tokens.first != at || !is_a(context_.type(*context_.entities.at(at)), "Organization")) return;
      if (dash && name->tokens.last < sentence_.last && pos(name->tokens.last) != Pos::punct) return;
      phrase_.organization = entity(*name);
      phrase_.whole.last = name->tokens.last;
      return;
    }
  }
  /// « Anne Roy, directrice, | Canal Velm ; Paul Dax, … », "Ann Roy (chair, Velm Trust)": an organisation that ends an
  /// entry.
  bool is_listed(std::uint32_t at) const {
    if (phrase_.has_determiner || !is_organization(at)) return false;
    const std::uint32_t behind = name_at(at)->tokens.last;
    const std::string_view mark = behind < document_.size() ? document_.surface(behind) : ".";
    return mark == ";" || mark == ")" || mark == "]" || mark == "–" || mark == "—" || mark == ".";
  }

  void close(const Name& name, std::uint32_t text_end) {
    closed_ = true;
    // « patron du fabricant de la console Ozu »: a product has no offices.
    if ((phrase_.organization < 0 || !head_last_) &&
        !is_a(context_.type(*context_.entities.at(name.tokens.first)), "Product"))
      phrase_.organization = entity(name);
    phrase_.text.last = text_end;
    phrase_.whole.last = name.tokens.last;
  }

  /// Where the phrase goes on after token `i`, or `i` where it ends.
  std::uint32_t extend(std::uint32_t i) {
    if (rules_.in("charged", lower(i))) return i + 1;
    if (lower(i) == "-" && !document_.tokens[i].space_before) return i + 1;
    switch (pos(i)) {
      case Pos::adj:
        // « astronome amateur | originaire de Vernay »
        return rules_.in("origin_word", lower(i)) ? i : i + 1;
      case Pos::noun:
      case Pos::propn:
      case Pos::x:
      case Pos::num:
        return head_last_ && !document_.tokens[i].space_before ? i : i + 1;
      case Pos::cconj:
        return joins_plain_noun(i + 1) ? i + 2 : i;
      case Pos::adp:
        return extend_complement(i);
      // « le pavillon voué aux arts du feu »
      case Pos::verb:
        return !head_last_ && grammar_participle(i) && i + 1 < sentence_.last && pos(i + 1) == Pos::adp ? i + 1 : i;
      default:
        return i;
    }
  }

  bool grammar_participle(std::uint32_t i) const {
    return rules_.grammar().guess_forms(lower(i)).participle && i > phrase_.head + 1 &&
           !rules_.grammar().be(lower(i - 1)) && !rules_.grammar().have(lower(i - 1));
  }

  /// « communication et affaires publiques »: what follows the conjunction is a noun, no further role or clause.
  bool joins_plain_noun(std::uint32_t i) const {
    if (i + 1 >= sentence_.last || rules_.is_role(lower(i)) || context_.entities.at(i)) return false;
    return pos(i) == Pos::noun && !head_last_ && !rules_.in("former", lower(i));
  }

  std::uint32_t extend_complement(std::uint32_t i) {
    // « directrice | par intérim | de Halvorn »
    if (i + 1 < sentence_.last && rules_.in("acting", lower(i + 1))) return i + 2;
    const auto [key, size] = rules_.grammar().preposition_at(document_, i, sentence_.last);
    if (size == 0 || !rules_.in("complement", key)) return i;
    std::uint32_t j = i + size;
    if (begins_time(j)) return i;
    // "chair with immediate effect"
    if (j + 1 < sentence_.last && (rules_.in("manner_noun", lower(j)) || rules_.in("manner_noun", lower(j + 1))))
      return i;
    // « leader du classement | par points », but « élue par les membres »
    if (rules_.in("manner", key)) return j < sentence_.last && pos(j) == Pos::noun && i > phrase_.head + 1 ? j + 1 : i;
    bool noun = false;
    for (; j < sentence_.last; ++j) {
      if (const Name* name = name_at(j)) {
        // "a partner at London-based Halvorn": the place belongs to the organisation's description.
        const std::uint32_t behind = name->tokens.last;
        if (head_last_ && behind + 1 < sentence_.last && document_.surface(behind) == "-") {
          j = behind + 1;
          continue;
        }
        // "chairman of Vernay cheese maker Halvorn"
        if (head_last_ && is_a(context_.type(*context_.entities.at(j)), "Place") && describes_organization(behind)) {
          j = behind - 1;
          continue;
        }
        // "a partner at Halvorn's Tessival Institute": the organisation is the one that is possessed.
        if (head_last_ && behind + 1 < sentence_.last && is_possessive(behind) && is_organization(behind + 1)) {
          j = behind;
          continue;
        }
        return named_complement(*name, i, j, noun);
      }
      // « champion en titre | l'Espagnol Paul Dax », « champion de fleuret | cet après-midi »
      if (noun && pos(j) == Pos::det) break;
      if (lower(j) == "'s") continue;
      if (pos(j) == Pos::noun || pos(j) == Pos::propn || pos(j) == Pos::x || (pos(j) == Pos::adj && !head_last_))
        noun = true;
      else if (pos(j) != Pos::det && pos(j) != Pos::adj && pos(j) != Pos::num)
        break;
    }
    return noun ? j : i;
  }

  /// « préfet | de 49 ans », « élu | en avril »: a time or an age belongs to no role.
  bool begins_time(std::uint32_t i) const {
    if (i + 1 < sentence_.last && pos(i) == Pos::num && rules_.in("age", lower(i + 1))) return true;
    const Span span = document_.span({i, std::min(i + 1, sentence_.last)});
    return std::any_of(context_.dates.begin(), context_.dates.end(),
                       [&](const Date& date) { return date.excerpt.span.overlaps(span); });
  }

  /// Whether nouns follow, and behind them the name of an organisation.
  bool describes_organization(std::uint32_t i) const {
    const std::uint32_t first = i;
    while (i < sentence_.last && !name_at(i) && (pos(i) == Pos::noun || pos(i) == Pos::adj)) ++i;
    return i > first && is_organization(i);
  }

  std::uint32_t named_complement(const Name& name, std::uint32_t preposition, std::uint32_t at, bool noun) {
    if (is_portfolio(name)) return name.tokens.last;
    if (!is_person(name)) {
      // "head of Halvorn's choir": the words after the possessor still belong to the role.
      close(name, preposition);
      return preposition + 1;
    }
    if (noun) return at;  // « chercheur en informatique | Paul Morel »
    phrase_.of_person = true;
    return preposition;
  }

  /// « ministre de l'Industrie »: what a minister is in charge of is no organisation; a body of several words is.
  bool is_portfolio(const Name& name) const {
    const std::string_view type = context_.type(*context_.entities.at(name.tokens.first));
    return rules_.in("portfolio", lower(phrase_.head)) && is_a(type, "Organization") &&
           (name.tokens.size() == 1 || !is_a(type, "GovernmentBody"));
  }

  const RelationContext& context_;
  const Document& document_;
  const RelationRules& rules_;
  const TokenRange sentence_;
  const bool head_last_;
  bool closed_ = false;
  RolePhrase phrase_;
};

/// « le conseiller | du nouveau président Paul Dax »: the name directly behind is that of the role which the complement
/// of the other tells.
bool names_holder_of_inner(const RelationContext& context, const RolePhrase& outer, std::uint32_t inner) {
  if (context.rules.grammar().has(Feature::head_last) || outer.organization >= 0 || outer.of_person) return false;
  const Name* name = outer.whole.last < context.document.size() ? context.entities.name_at(outer.whole.last) : nullptr;
  if (!name || name->tokens.first != outer.whole.last ||
      !is_a(context.type(*context.entities.at(outer.whole.last)), "Person"))
    return false;
  std::uint32_t i = inner;
  while (i > outer.head + 1 && context.document.tokens[i - 1].pos == Pos::adj) --i;
  return i > outer.head + 1 && context.rules.in("of_holder", context.document.lower(i - 1));
}

}  // namespace

std::vector<RolePhrase> find_role_phrases(const RelationContext& context, TokenRange sentence) {
  std::vector<RolePhrase> out;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (context.entities.at(i) || !is_role_noun(context.rules, context.document.word(i))) continue;
    const Pos pos = context.document.tokens[i].pos;
    // « Marc Dupuis, chargé des quais »: nouns that are participles are tagged as verbs.
    const bool after_mark = i > sentence.first &&
                            (context.document.surface(i - 1) == "," || context.document.tokens[i - 1].pos == Pos::det ||
                             context.document.tokens[i - 1].pos == Pos::cconj);
    // « Anne Roy, représentant la Suisse », « Anne Roy, conseillère, juge l'offre trop basse »: a verb with its object.
    const bool object_follows =
        i + 1 < sentence.last && context.rules.grammar().in_class("definite", context.document.word(i + 1).lower);
    const bool participle = !context.rules.grammar().has(Feature::ing_form) && object_follows &&
                            (pos == Pos::verb || context.document.word(i).lower.ends_with("ant"));
    if (participle || is_no_role(context, sentence, i)) continue;
    if (pos == Pos::adp || pos == Pos::det || pos == Pos::adv || pos == Pos::cconj || (pos == Pos::verb && !after_mark))
      continue;
    // « directeur général », "chief executive officer": the last noun of the run heads an English phrase, the first a
    // French one.
    if (!out.empty() && out.back().text.contains(i)) {
      if (names_holder_of_inner(context, out.back(), i)) {
        out.back().of_person = true;
        out.push_back(RoleReader(context, sentence, i, i).read());
        continue;
      }
      if (!context.rules.grammar().has(Feature::head_last) || i != out.back().text.last - 1) continue;
      const RolePhrase longer = RoleReader(context, sentence, i, i).read();
      if (longer.text.first <= out.back().text.first) out.back() = longer;
      continue;
    }
    out.push_back(RoleReader(context, sentence, i, last_role_noun(context, sentence, i)).read());
  }
  return out;
}

}  // namespace pressgraph
