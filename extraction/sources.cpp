// A source is a noun phrase. Where a name is its head (« le site Vulture », « la ministre Anne Martin ») the source is
// that name; where the name only belongs to it (« les économistes de la banque X ») it is a description, resolved or
// left unnamed.
#include "extraction/sources.hpp"

#include <algorithm>

namespace pressgraph {

bool SourceReader::may_be_someone(TokenRange phrase) const {
  // « l'un d'eux »
  if (is(phrase.first, "l'") && is(phrase.first + 1, WordClass::determiner)) return true;
  for (std::uint32_t i = phrase.first; i < phrase.last && (i <= phrase.first + 1 || !is(i, WordClass::of)); ++i)
    if (nouns().find(syntax_.document().lower(i)) != nullptr || is(i, WordClass::pronoun)) return true;
  return false;
}

bool SourceReader::agrees(std::uint32_t pronoun, const std::vector<Description>& senses) const {
  const char gender = references_.gender_of_pronoun(syntax_.document().lower(pronoun));
  if (gender == 'n' || gender == '\0') return false;
  return gender == '-' || std::any_of(senses.begin(), senses.end(),
                                      [&](const Description& d) { return d.gender == '-' || d.gender == gender; });
}

/// « la patronne du bistrot | La Vigie », « l'avocat du chanteur | X »: the name behind « du », « de la », « des » and
/// a noun belongs to the complement; « le cabinet de conseil | X » and « la ministre de la Défense | X » do not.
bool SourceReader::in_complement(std::uint32_t first, std::uint32_t name_at, std::string_view type) const {
  if (type == "Person") {
    const auto* senses = name_at > first + 1 ? nouns().find(syntax_.document().lower(name_at - 1)) : nullptr;
    return senses != nullptr && senses->front().type == "Person" && name_at > first + 2 &&
           (is(name_at - 2, WordClass::contracted_of) ||
            (is(name_at - 2, WordClass::determiner) && is(name_at - 3, WordClass::of)));
  }
  for (std::uint32_t i = first + 1; i + 1 < name_at; ++i)
    if (is(i, WordClass::of) && (is(i, WordClass::contracted_of) || is(i + 1, WordClass::determiner)) &&
        !is(i - 1, WordClass::determiner))
      return true;
  return false;
}

/// « le gouvernement | Vidal », « la famille | Roche »: whether the noun before a name stands for a body, never for one
/// person.
bool SourceReader::body_of_person(std::uint32_t first, std::uint32_t name) const {
  // "Army chief | Ann Roy": the head of a title comes last. « la ministre de la Défense | X » is X.
  if (syntax_.document().has(Feature::head_last) || name == first) return false;
  for (std::uint32_t i = first + 1; i < name; ++i)
    if (is(i, WordClass::of)) return false;
  const auto* senses = nouns().find(syntax_.document().lower(name - 1));
  return senses != nullptr && std::all_of(senses->begin(), senses->end(), [](const Description& d) {
           return d.type == "GovernmentBody" || d.type == "Organization";
         });
}

/// "the Guardian | newspaper": whether a noun behind the name of an organisation only says that it is a medium.
bool SourceReader::is_paper(std::string_view type, std::uint32_t noun) const {
  const auto* senses = nouns().find(syntax_.document().lower(noun));
  return type != "Person" && type != "Place" && senses != nullptr &&
         std::any_of(senses->begin(), senses->end(), [](const Description& d) { return d.type == "Media"; });
}

/// The name that is the head of a noun phrase, if one is.
std::optional<TokenRange> SourceReader::head_name(TokenRange phrase) const {
  const bool head_last = syntax_.document().has(Feature::head_last);
  bool noun_seen = false;
  std::optional<TokenRange> found;
  for (std::uint32_t i = phrase.first; i < phrase.last;) {
    const Name* here = name(i);
    // "a memo seen by X": X only reports of it.
    if (here == nullptr && noun_seen && obtained_by(i)) break;
    if (here == nullptr) {
      noun_seen = noun_seen || (!is(i, WordClass::determiner) && !civility(i) && !is(i, WordClass::preposition));
      ++i;
      continue;
    }
    const std::uint32_t last = std::min(here->tokens.last, phrase.last);
    const bool belongs = i > phrase.first && is(i - 1, WordClass::of);
    const bool belongs_with_article =
        (i > phrase.first + 1 && is(i - 1, WordClass::definite) && is(i - 2, WordClass::of)) ||
        (!head_last && in_complement(phrase.first, i, here->type));
    // English puts the head last: "Nvidia spokesman", "Halvorn founder Ann Roy".
    const bool compound = syntax_.is(last, "-") && !syntax_.document().tokens[last].space_before;  // "London-based"
    // The name stays the head in "Yonhap news agency".
    const bool modifies = head_last && last < phrase.last && !is_paper(here->type, phrase.last - 1) &&
                          (compound || (!is(last, WordClass::preposition) && !syntax_.punctuation(last)));
    // « le gouvernement Vidal », « la famille Roche »: a body by the name of a person.
    if (here->type == "Person" && body_of_person(phrase.first, i)) return std::nullopt;
    if (!belongs && !belongs_with_article && !modifies) {
      if (here->type == "Person") return here->tokens;
      if (!found && here->type != "Place") found = here->tokens;
      if (!found && (!noun_seen || head_last)) found = here->tokens;
    }
    if (head_last && is(last, WordClass::of)) break;
    i = std::max(last, i + 1);
  }
  return found;
}

/// "Paris said" in an article on Ida Paris: the person whose surname a speaking place would be.
std::uint32_t SourceReader::namesake(std::uint32_t entity) const {
  const Entity& place = entities_.list[entity];
  if (place.type != "Place") return entity;
  const auto person = std::find_if(entities_.list.begin(), entities_.list.end(), [&](const Entity& e) {
    return e.type == "Person" && e.name.size() > place.name.size() + 1 && e.name.ends_with(place.name) &&
           e.name[e.name.size() - place.name.size() - 1] == ' ';
  });
  return person == entities_.list.end() ? entity : static_cast<std::uint32_t>(person - entities_.list.begin());
}

Source SourceReader::read(TokenRange phrase, bool of_document, std::optional<std::uint32_t> speaking) const {
  Source out{phrase, std::nullopt, MentionKind::nominal, phrase.last};
  if (const auto head = head_name(phrase)) {
    out.span = *head;
    out.entity = namesake(*entities_.at(head->first));
    out.kind = MentionKind::name;
    return out;
  }
  if (of_document)
    if (auto publisher = publisher_of_document(phrase, speaking)) return *publisher;
  if (of_document)
    if (const auto author = name_of_document(phrase)) {
      out.span = *author;
      out.entity = entities_.at(author->first);
      out.kind = MentionKind::name;
      return out;
    }
  // « Son rapport souligne … »: who published it.
  if (!of_document && phrase.size() > 1 && is(phrase.first, WordClass::possessive) &&
      nouns().is(syntax_.document().lower(phrase.first + 1), Description::Use::document)) {
    out.entity =
        references_.resolve(syntax_.document(), entities_, {phrase.first, phrase.first + 1}, speaking, &quotations_);
    return out;
  }
  if (phrase.size() == 1 && (is(phrase.first, WordClass::subject) || is(phrase.first, WordClass::inverted) ||
                             is(phrase.first, WordClass::pronoun) || is(phrase.first, WordClass::self)))
    out.kind = MentionKind::pronoun;
  // « selon les prévisions de la banque » is the bank's forecast.
  if (of_document && out.kind == MentionKind::nominal)
    for (std::uint32_t i = phrase.first + 1; i + 1 < phrase.last && !obtained_by(i); ++i)
      if (is(i, WordClass::agent) || (is(i, WordClass::of) && references_.nouns().is(syntax_.document().lower(i - 1),
                                                                                     Description::Use::document))) {
        const std::uint32_t from = is(i, WordClass::contracted_of) ? i : i + 1;
        const TokenRange inner{from, std::min(noun_phrase_end(from, phrase.last), phrase.last)};
        if (const auto owner = references_.resolve(syntax_.document(), entities_, inner, speaking, &quotations_)) {
          out.span = inner;
          out.entity = owner;
          return out;
        }
      }
  out.entity = references_.resolve(syntax_.document(), entities_, phrase, speaking, &quotations_);
  return out;
}

Source SourceReader::pronoun_at(std::uint32_t token, std::optional<std::uint32_t> speaking) const {
  Source out = read({token, token + 1}, false, speaking);
  out.kind = MentionKind::pronoun;
  return out;
}

/// « ce vendredi », « le 3 mai », "this Friday"
bool SourceReader::tells_day(std::uint32_t token) const {
  // "a Wednesday announcement" is none.
  const bool noun_follows = syntax_.document().has(Feature::head_last) && token + 2 < syntax_.document().size() &&
                            syntax_.document().tokens[token + 2].pos == Pos::noun;
  return is(token, WordClass::determiner) && name(token) == nullptr && !noun_follows &&
         (is(token + 1, WordClass::time) || (syntax_.number(token + 1) && is(token + 2, WordClass::time)));
}

std::optional<Source> SourceReader::after(std::uint32_t first, std::uint32_t bound, bool of_document,
                                          std::optional<std::uint32_t> speaking) const {
  constexpr std::uint32_t kNear = 12;
  std::uint32_t p = first;
  // « a regretté par exemple X », « a indiqué vendredi X », « estimait avant le vote X », « ajoute de son côté X »
  while (p < bound && p < first + kNear && (!starts_noun_phrase(p) || tells_day(p) || opens_side(p))) {
    if (opens_side(p)) {
      p += 3;
      // « écrit de son côté, non sans malice, X »
      if (p < bound && syntax_.comma(p)) p = skip_parenthesis(p, std::min(bound, p + kNear));
      continue;
    }
    if (tells_day(p)) {
      p += syntax_.number(p + 1) ? 3 : 2;
      continue;
    }
    if (syntax_.is(p, "…") || syntax_.is(p, "...")) {
      ++p;
      continue;
    }
    if (syntax_.punctuation(p) || syntax_.finite(p)) return std::nullopt;
    if (is(p, WordClass::preposition) && !is(p, WordClass::determiner) && starts_noun_phrase(p + 1) &&
        (name(p + 1) == nullptr || p > first || !is(p, WordClass::of))) {
      const std::uint32_t end = noun_phrase_end(p + 1, bound);
      // « avant le vote | Jean Martin »: the person's name is not part of the adverbial.
      std::uint32_t person = p + 2;
      while (person < end && !(name(person) != nullptr && name(person)->type == "Person" &&
                               name(person)->tokens.first == person && !is(person - 1, WordClass::of)))
        ++person;
      p = person;
    } else {
      ++p;
    }
  }
  if (p >= bound || !starts_noun_phrase(p)) return std::nullopt;
  std::uint32_t end = noun_phrase_end(p, bound);
  if (of_document && end < bound && name(end) == nullptr && is(end, WordClass::published)) {
    // The one who published the document stands behind « publiées par ».
    std::uint32_t stop = end;
    while (stop < bound && !syntax_.punctuation(stop) && !is(stop, WordClass::relative) &&
           (!syntax_.finite(stop) || is(stop, WordClass::published)))
      ++stop;
    end = stop;
  }
  end = document_end({p, end}, bound);
  Source source = read({p, end}, of_document || heads_document({p, end}), speaking);
  source.end = std::max(source.end, end);
  const bool person_named =
      source.kind == MentionKind::name && source.entity && entities_.list[*source.entity].type == "Person";
  if (!person_named && !is(p, WordClass::inverted) && describes_person({p, end}))
    if (const auto person = name_in_apposition(source.kind == MentionKind::name ? source.span.last : p + 1, bound);
        person && (source.kind != MentionKind::name || source.span.first > p + 1)) {
      source = {*person, entities_.at(person->first), MentionKind::name, person->last};
    }
  return source;
}

/// "residents", « syndicats »: a plural that can be someone.
bool SourceReader::speaks_bare(std::uint32_t token) const {
  const std::string_view lower = syntax_.document().lower(token);
  const Document& document = syntax_.document();
  const bool bare_nouns = document.has(Feature::bare_noun);
  const bool heading =
      bare_nouns && document.paragraphs[document.sentences[document.tokens[token].sentence].paragraph].heading;
  const bool collective = bare_nouns && nouns().is(lower, Description::Use::source);
  return (lower.ends_with('s') || heading || collective) && !syntax_.verb(token) &&
         (nouns().is(lower, Description::Use::party) || nouns().is(lower, Description::Use::source) ||
          (bare_nouns && nouns().is(lower, Description::Use::document)));
}

/// The first noun phrase of [bound, end) that is no adverbial, segment by segment between commas.
std::optional<TokenRange> SourceReader::first_phrase(std::uint32_t bound, std::uint32_t end) const {
  std::uint32_t begin = bound;
  while (begin < end) {
    while (begin < end && (is(begin, WordClass::lead) || is(begin, WordClass::complementizer) ||
                           (syntax_.punctuation(begin) && quotations_.opens(begin) == nullptr)))
      ++begin;
    std::uint32_t stop = begin;
    while (stop < end && !syntax_.comma(stop) && !syntax_.dash(stop) && !syntax_.is(stop, "(")) ++stop;
    std::uint32_t from = begin;
    // "Speaking in a hall, | Lowick, | X": where it was said.
    const bool place_alone = from > bound && stop < end && syntax_.comma(from - 1) && name(from) != nullptr &&
                             name(from)->type == "Place" && name(from)->tokens == TokenRange{from, stop};
    // « De son côté, | X », « Ce matin, | X », « En visitant l'usine, | X »
    const bool aside = place_alone || opens_side(from) || (is(from, WordClass::determiner) && syntax_.time(from + 1)) ||
                       syntax_.gerund(from) || (is(from, WordClass::preposition) && syntax_.gerund(from + 1));
    if (aside && stop < end && (place_alone || name(from) == nullptr)) {
      begin = stop + 1;
      continue;
    }
    // « Interrogé sur le retard, | X »: what a participle is said of comes behind it.
    if (stop < end && from < stop && syntax_.fronted_participle(from) && name(from) == nullptr) {
      begin = stop + 1;
      continue;
    }
    if (from < stop && opens_adverbial(from)) {
      // « Vendredi | le groupe », « Dans un communiqué | le groupe »: the phrase behind the adverbial, if the segment
      // has one.
      if (is(from, WordClass::preposition) && is(from + 1, WordClass::determiner) && !is(from, WordClass::of))
        from = std::min(noun_phrase_end(from + 1, stop), stop);
      else
        ++from;
      while (from < stop &&
             !(starts_noun_phrase(from) && !is(from, WordClass::of) && !is(from - 1, WordClass::preposition) &&
               !is(from - 1, WordClass::determiner) && !syntax_.time(from)))
        ++from;
    }
    if (from < stop && starts_noun_phrase(from) && !syntax_.time(from))
      return TokenRange{from, noun_phrase_end(from, stop)};
    // "chief executive Anna Holt", "rights groups": a title or plural without an article.
    if (from == begin && from < stop && !opens_adverbial(from) && !syntax_.finite(from))
      for (std::uint32_t i = from; i < stop; ++i)
        if (name(i) != nullptr || speaks_bare(i)) return TokenRange{from, noun_phrase_end(from, stop)};
    begin = stop + 1;
  }
  return std::nullopt;
}

/// "two officials who were at the talks | said": the antecedent of a relative clause that ends at `last`.
std::optional<Source> SourceReader::before_relative(std::uint32_t last, std::uint32_t bound,
                                                    std::optional<std::uint32_t> speaking) const {
  constexpr std::uint32_t kLongest = 16;
  for (std::uint32_t i = last + 1; i > bound + 1 && i + kLongest > last && !syntax_.punctuation(i - 1); --i)
    if (is(i - 1, WordClass::relative) && name(i - 1) == nullptr && !syntax_.comma(i - 2)) {
      if (is(i - 1, WordClass::who)) return before(i, bound, speaking);
      // « l'étude qu'elle a dirigée | conclut »
      if (syntax_.document().has(Feature::relative_case) && !is(i - 2, WordClass::preposition))
        return before(i - 1, bound, speaking);
    } else if (is(i - 1, WordClass::who) && name(i - 1) == nullptr) {
      return std::nullopt;
    }
  return std::nullopt;
}

/// « la mairie de X », "the mayor of X" that ends in a name: where it starts, if its noun can speak.
std::optional<std::uint32_t> SourceReader::described_by_name(std::uint32_t last, std::uint32_t bound) const {
  constexpr std::uint32_t kLongest = 5;
  const Name* here = name(last);
  if (here == nullptr || here->tokens.first <= bound + 1 || !is(here->tokens.first - 1, WordClass::of))
    return std::nullopt;
  for (std::uint32_t i = here->tokens.first - 1, n = 0; i > bound && n < kLongest; --i, ++n) {
    if (syntax_.punctuation(i - 1) || name(i - 1) != nullptr) return std::nullopt;
    if (!is(i - 1, WordClass::determiner) || is(i - 1, WordClass::of)) continue;
    const bool speaks = nouns().is(syntax_.document().lower(i), Description::Use::party) ||
                        nouns().is(syntax_.document().lower(i), Description::Use::source);
    return speaks ? std::optional(i - 1) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Source> SourceReader::before(std::uint32_t verb, std::uint32_t bound,
                                           std::optional<std::uint32_t> speaking) const {
  std::uint32_t i = verb;
  // « le directeur nous explique »: an object.
  const auto object = [&](std::uint32_t k) {
    return is(k, WordClass::clitic) && is(k, WordClass::first_person) && k > bound;
  };
  const auto at_pronoun = [&](std::uint32_t k) {
    // « X, lui, dénonce », but « ils lui reprochent ».
    if (is(k, WordClass::clitic) && !is(k, WordClass::subject) && !syntax_.punctuation(k + 1)) return false;
    return (is(k, WordClass::subject) && !object(k)) ||
           (is(k, WordClass::pronoun) && (k == bound || !is(k - 1, WordClass::determiner)));
  };
  while (i > bound && name(i - 1) == nullptr && !at_pronoun(i - 1) &&
         (is(i - 1, WordClass::clitic) || is(i - 1, WordClass::adverb) ||
          syntax_.document().tokens[i - 1].pos == Pos::adv))
    --i;
  if (i <= bound) return std::nullopt;
  std::uint32_t last = i - 1;
  if (name(last) == nullptr && at_pronoun(last)) return read({last, last + 1}, false, speaking);
  if (is(last, WordClass::who) && name(last) == nullptr) {
    if (last == bound) return std::nullopt;
    --last;
    if (syntax_.comma(last) && last > bound) --last;
    if (quotations_.closes(last) != nullptr && last > bound) --last;
    std::uint32_t begin = noun_phrase_begin(last, bound);
    if (begin > last) return std::nullopt;
    // « un cadeau à | la région, qui … »
    for (std::uint32_t k = last; k > begin && name(last) == nullptr; --k)
      if (is(k, WordClass::determiner) && is(k - 1, WordClass::preposition) && !is(k - 1, WordClass::of)) {
        begin = k;
        break;
      }
    if (at_pronoun(last)) return read({last, last + 1}, false, speaking);
    if (const auto person = apposition_head(begin, last, bound))
      return Source{person->tokens, entities_.at(person->tokens.first), MentionKind::name, last + 1};
    // « la mairie de X, qui … »: who is described by the name.
    if (const auto owner = described_by_name(last, begin)) return read({*owner, last + 1}, false, speaking);
    // The antecedent is the nearest name, or the phrase from its last determiner on.
    if (const Name* here = name(last))
      return Source{here->tokens, entities_.at(last), MentionKind::name, here->tokens.last};
    // "Ann Roy, a pilot who claims …": the apposition's antecedent has a name.
    if (begin > bound + 1 && syntax_.comma(begin - 1) && describes_person({begin, last + 1}))
      if (const Name* named = name(begin - 2);
          named != nullptr && (named->type == "Person" || named->type == "Company" || named->type == "Organization"))
        return Source{named->tokens, entities_.at(begin - 2), MentionKind::name, last + 1};
    return read({begin, last + 1}, heads_document({begin, last + 1}), speaking);
  }
  const bool parenthetical = syntax_.comma(last) || syntax_.dash(last) || syntax_.is(last, ")");
  if (parenthetical) {
    // The subject stands before its apposition: at the start of the clause.
    std::uint32_t clause = bound;
    for (std::uint32_t k = last; k > bound; --k)
      if (syntax_.is(k - 1, ";") || syntax_.is(k - 1, ":") ||
          (is(k - 1, WordClass::complementizer) && !is(k - 1, WordClass::relative))) {
        clause = k;
        break;
      }
    auto phrase = first_phrase(clause, last);
    if (!phrase) return std::nullopt;
    phrase->last = document_end(*phrase, last);
    Source source = read(*phrase, heads_document(*phrase), speaking);
    source.end = verb;
    if (source.kind != MentionKind::name) {
      if (const auto person = name_in_apposition(phrase->first + 1, verb))
        source = {*person, entities_.at(person->first), MentionKind::name, verb};
      // "The operator, Orval Ferries, said": the apposition is nothing but a name.
      else if (const Name* named = name(last - 1);
               named != nullptr &&
               (is(phrase->first, WordClass::definite) || is(phrase->first, WordClass::possessive)) &&
               syntax_.comma(last) && apposed_name(*named, phrase->last))
        source = {named->tokens, entities_.at(last - 1), MentionKind::name, verb};
    }
    return source;
  }
  std::uint32_t begin = noun_phrase_begin(last, bound);
  // "A teacher sweeping glass from her step | shrugged": the participle only describes the subject.
  if (begin > bound + 1 && syntax_.gerund(begin - 1) && !syntax_.punctuation(begin - 2) &&
      !is(begin - 2, WordClass::gerund_mark) && name(begin - 1) == nullptr && !is(begin - 2, WordClass::preposition))
    begin = noun_phrase_begin(begin - 2, bound);
  // « Les avocats qui représentent X | assurent »: the relative clause ends in a name.
  if (begin > bound + 1 && begin <= last && syntax_.finite(begin - 1) && name(begin - 1) == nullptr)
    if (auto antecedent = before_relative(begin - 1, bound, speaking)) return antecedent;
  const auto phrase = begin > last ? std::nullopt : first_phrase(begin, last + 1);
  if (!phrase) return before_relative(last, bound, speaking);
  // « L'article de X montre », "Data from X show": who speaks through the document.
  const bool document = heads_document(*phrase);
  Source source = read({phrase->first, document ? std::max(phrase->last, last + 1) : phrase->last}, document, speaking);
  // « le ministre de la Défense, Jean Martin a déclaré »: a person's name right before the verb wins over what precedes
  // it.
  if (const Name* here = name(last); here != nullptr && here->type == "Person" && here->tokens.last == last + 1 &&
                                     !body_of_person(begin, here->tokens.first) &&
                                     (here->tokens.first == begin || !is(here->tokens.first - 1, WordClass::of)))
    source = {here->tokens, entities_.at(last), MentionKind::name, last + 1};
  // « un collectif d'artistes et | de voisins | affirme »: the whole speaks, by the name of its first part if that has
  // one.
  const std::uint32_t whole = source.entity ? begin : coordination_begin(begin, bound);
  if (whole == begin) return source;
  const auto first = first_phrase(whole, begin);
  if (!first) return source;
  Source joint = read(*first, heads_document(*first), speaking);
  if (!joint.entity && joint.kind == MentionKind::nominal) joint.span = {joint.span.first, source.span.last};
  joint.end = source.end;
  return joint;
}

/// « un collectif d'artistes et | de voisins », « les parents et | des élus »: where the subject starts whose last part
/// starts at `begin`. What stands before it must open its clause, or it may be the object of a verb.
std::uint32_t SourceReader::coordination_begin(std::uint32_t begin, std::uint32_t bound) const {
  while (begin > bound + 1 && is(begin - 1, WordClass::coordinator)) {
    const std::uint32_t last = syntax_.comma(begin - 2) ? begin - 3 : begin - 2;
    if (last < bound || last > begin) break;
    const std::uint32_t before = noun_phrase_begin(last, bound);
    const bool opens = before == bound || syntax_.punctuation(before - 1) || is(before - 1, WordClass::complementizer);
    if (before > last || !opens || !starts_noun_phrase(before)) break;
    begin = before;
  }
  return begin;
}

}  // namespace pressgraph
