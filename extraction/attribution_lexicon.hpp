#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/extraction.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// What may stand for the content of a reporting verb.
enum class Frame : std::uint8_t {
  quote,              ///< A quotation, or a clause that the verb stands inside or behind: « …, explique X ».
  that,               ///< A clause: « affirme que … ».
  infinitive,         ///< « affirme avoir … ».
  noun,               ///< A noun phrase: « annonce une hausse ».
  quoted_noun,        ///< A noun phrase that holds quoted words: « salue une « avancée » ».
  as,                 ///< Something as something: « qualifie X de Y ».
  object,             ///< A hearer may stand before the content: "told Reuters that …".
  accusation,         ///< Someone, then what: « accuse X de … ».
  adjective,          ///< « estime utile la réforme ».
  object_infinitive,  ///< "expects sales to grow".
  seen_there,         ///< « y voit une manœuvre ».
  hearer,             ///< A hearer always stands before the content: "told regulators …".
  addressee,          ///< Its object is who is spoken to: « appelle Kiev à … ».
  fact,               ///< Things do it as often as people: only a person or an organisation makes it a claim.
  oblique_noun,       ///< A noun phrase behind the verb's preposition only: « conclut à un échec ».
  figure_noun,        ///< A noun phrase that holds a figure: « prévoit une croissance de 2 % ».
  denied,             ///< Reports when it is negated: « ne cache pas que … ».
  conjunction         ///< A clause only behind its conjunction: "considers that …", not "considers …".
};

enum class VerbForm : std::uint8_t { finite, past_participle, present_participle, infinitive };

struct ReportingVerb {
  std::string lemma;
  std::vector<std::string> tail;  ///< The fixed words behind the verb: « faire | valoir ».
  bool reflexive = false;
  std::uint32_t frames = 0;
  std::vector<std::string> prepositions;  ///< Of an oblique complement.
  std::string strength;
  Modality modality = Modality::asserted;

  bool takes(Frame frame) const { return (frames >> static_cast<unsigned>(frame) & 1U) != 0; }
};

/// One reading of a form: the verb and which form of it.
struct ReportingForm {
  std::uint32_t verb;
  VerbForm form;
};

/// Words that name the source of a clause: « selon », « aux yeux de », « à l'en croire ».
struct SourcePreposition {
  enum class Use : std::uint8_t {
    claim,       ///< Anyone may follow.
    person,      ///< Only a person, an organisation or a pronoun may, between commas or at an end of the sentence.
    possessive,  ///< The word that `*` stands for is the source: « à ses yeux ».
    pronoun,     ///< The words hold the source's pronoun: « à l'en croire ».
    quoted,      ///< As `person`, where what follows holds quoted words: "For Ann Roy, it was “a shock”".
    bare         ///< The source starts with the last word: « de source policière ».
  };
  std::vector<std::string> words;
  std::string lemma;  ///< As written: « d'après ».
  Use use = Use::claim;
};

/// The reporting verbs, prepositions and nouns of one language: seeds/<lang>/reporting_verbs.tsv,
/// source_prepositions.tsv, reporting_nouns.tsv.
class AttributionLexicon {
 public:
  AttributionLexicon(const Seeds& seeds, const std::string& language);

  const ReportingVerb& verb(std::uint32_t index) const { return verbs_[index]; }
  /// The reporting verbs that a word may be a form of; verbs with a tail first. nullptr where none.
  const std::vector<ReportingForm>* forms(const Word& word) const;
  /// The source prepositions that start with a word, longest first.
  const std::vector<SourcePreposition>* prepositions(const Word& word) const;
  bool is_reporting_noun(std::string_view lower) const { return nouns_.contains(lower); }

 private:
  void read_verb(const TableRow& row);

  std::vector<ReportingVerb> verbs_;
  TextMap<std::vector<ReportingForm>> forms_;
  AskedOnce<const std::vector<ReportingForm>*> asked_forms_{Question::reporting_forms};
  TextMap<std::vector<SourcePreposition>> prepositions_;
  AskedOnce<const std::vector<SourcePreposition>*> asked_prepositions_{Question::source_prepositions};
  TextSet nouns_;
};

}  // namespace pressgraph
