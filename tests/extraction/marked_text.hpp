#pragma once

#include <string>
#include <vector>

#include "extraction/claims.hpp"
#include "extraction/dates.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/name_lexicon.hpp"
#include "extraction/name_links.hpp"
#include "extraction/pos_tagger.hpp"
#include "extraction/quantities.hpp"
#include "extraction/relations.hpp"
#include "tests/extraction/marked_names.hpp"

namespace pressgraph {

/// The entities that the marks of a sentence name, so that what reads names is not under test.
inline Entities marked_entities(const Document& document, const MarkedSentence& sentence, const NameKnowledge& known) {
  std::vector<Name> names;
  std::uint32_t from = 0;
  for (const std::string& mark : sentence.names) {
    const std::string surface = mark.substr(mark.find(' ') + 1);
    for (std::uint32_t i = from; i < document.size(); ++i) {
      std::uint32_t last = i;
      while (last < document.size() && document.view({i, last + 1}).size() < surface.size()) ++last;
      if (last == document.size() || document.view({i, last + 1}) != surface) continue;
      names.push_back({{i, last + 1}, mark.substr(0, mark.find(' ')), 1, {"marked"}});
      from = last + 1;
      break;
    }
  }
  return resolve_names(document, std::move(names), known);
}

/// What is read from a text whose names are given.
struct ReadText {
  Entities entities;
  std::vector<Quantity> quantities;
  std::vector<Relation> relations;
};

/// Reads marked texts of one language, published on Tuesday 10 March 2026.
class MarkedTextReader {
 public:
  MarkedTextReader(const Seeds& seeds, const std::string& code)
      : language_(seeds, code),
        gazetteer_(seeds),
        lexicon_(seeds, language_),
        pos_(seeds, language_),
        references_(seeds, language_),
        dates_(seeds, language_),
        quantities_(seeds, language_),
        claims_(seeds, language_),
        relations_(seeds, language_) {}

  ReadText read(std::string_view marked) const {
    const MarkedSentence sentence = read_marked(marked);
    Document document = make_document(sentence.text, language_);
    pos_.tag(document);
    ReadText out;
    out.entities = marked_entities(document, sentence, {lexicon_, gazetteer_});
    const auto dates = dates_.read(document, out.entities, "2026-03-10").dates;
    out.quantities = quantities_.read(document, out.entities, dates);
    const auto claims = claims_.find(Syntax(document), out.entities, references_, out.quantities, dates);
    out.relations = relations_.find(Syntax(document), out.entities, references_, out.quantities, dates, claims);
    return out;
  }

 private:
  LanguageData language_;
  Gazetteer gazetteer_;
  NameLexicon lexicon_;
  PosTagger pos_;
  ReferenceResolver references_;
  DateReader dates_;
  QuantityReader quantities_;
  ClaimFinder claims_;
  RelationFinder relations_;
};

}  // namespace pressgraph
