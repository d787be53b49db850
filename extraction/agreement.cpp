#include "extraction/agreement.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

/// Votes for a gender; the first evidence of the strongest kind wins.
struct Genders {
  int masculine = 0;
  int feminine = 0;

  void vote(char gender, int points) {
    if (gender == 'm') masculine += points;
    if (gender == 'f') feminine += points;
  }
  char best() const { return masculine == feminine ? '-' : masculine > feminine ? 'm' : 'f'; }
};

/// The gender that every noun or adjective reading of a word shares, or -.
char gender_of(const Word& word) {
  char gender = '-';
  for (const Reading& reading : word.readings) {
    if ((reading.pos != Pos::noun && reading.pos != Pos::adj) || reading.gender == '-') continue;
    if (gender != '-' && gender != reading.gender) return '-';
    gender = reading.gender;
  }
  return gender;
}

void read_before(const Document& document, std::uint32_t first, bool person, const NameKnowledge& knowledge,
                 Genders& genders, Agreement& agreement) {
  if (first == 0 || document.tokens[first].line_start) return;
  const std::uint32_t number = knowledge.lexicon.word_number(document.lower(first - 1));
  const char gender = knowledge.lexicon.gender(number);
  if (knowledge.lexicon.is(number, CueKind::civility))
    genders.vote(gender, 8);
  else
    genders.vote(gender, person ? 1 : 3);
  if (!person && gender == 'p') agreement.number = 'p';
  const bool noun = knowledge.lexicon.is(number, CueKind::before);
  if (noun) genders.vote(gender_of(document.word(first - 1)), 2);
}

void read_behind(const Document& document, std::uint32_t last, const NameKnowledge& knowledge, Genders& genders) {
  if (last + 1 >= document.size() || document.surface(last) != ",") return;
  for (std::uint32_t i = last + 1; i < std::min(document.size(), last + 4); ++i) {
    // « Le ministre, X, dénonce une tentative »: no apposition.
    if (document.tokens[i].pos == Pos::verb || document.tokens[i].pos == Pos::aux) return;
    const std::uint32_t number = knowledge.lexicon.word_number(document.lower(i));
    if (knowledge.lexicon.is(number, CueKind::definite) || knowledge.lexicon.is(number, CueKind::indefinite))
      genders.vote(knowledge.lexicon.gender(number), 2);
    if (!knowledge.lexicon.is(number, CueKind::apposition)) continue;
    genders.vote(gender_of(document.word(i)), 2);
    return;
  }
}

}  // namespace

Agreement find_agreement(const Document& document, const std::vector<const Name*>& names,
                         const NameKnowledge& knowledge) {
  Agreement agreement;
  Genders genders;
  Genders first_names;
  for (const Name* name : names) {
    const bool person = name->type == "Person";
    const Word& first = document.word(name->tokens.first);
    read_before(document, name->tokens.first, person, knowledge, genders, agreement);
    read_behind(document, name->tokens.last, knowledge, genders);
    if (person && name->tokens.size() > 1) {
      if (const auto gender = knowledge.gazetteer.first_name(first.folded)) first_names.vote(*gender, 4);
    } else if (!person && knowledge.lexicon.is(knowledge.lexicon.word_number(first.lower), CueKind::head)) {
      genders.vote(gender_of(first), 3);
    }
  }
  agreement.told = genders.best() != '-';
  agreement.gender = Genders{genders.masculine + first_names.masculine, genders.feminine + first_names.feminine}.best();
  return agreement;
}

}  // namespace pressgraph
