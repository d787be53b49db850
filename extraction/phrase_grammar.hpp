#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/conjugation.hpp"
#include "extraction/document.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// How far a governing word (« envisage de … », « projet de … ») lets what stands below it be true.
enum class Effect : std::uint8_t { fact, plan, possible, denial };

/// One form as the relation rules see it: the verbs it may be a form of, and what it may be of them.
struct VerbReading {
  std::uint32_t lemma;  ///< Index given by PhraseGrammar::add_verb.
  VerbForms forms;
};

/// The closed classes and verb forms of a language that chunks and clauses are built from.
/// Data: seeds/<code>/syntax.tsv, governors.tsv and conjugation.tsv. Views stay valid as long as the Seeds.
class PhraseGrammar {
 public:
  PhraseGrammar(const Seeds& seeds, std::string_view code);

  /// Makes every form of a verb known; returns the lemma's index. To be called before the first document is read.
  std::uint32_t add_verb(std::string_view lemma);
  /// Makes a preposition of one or more words known, with its contractions (« à l' origine de », « … du », « … d' »).
  /// To be called before the first document is read; the words must outlive the grammar.
  void add_preposition(std::string_view words, std::string_view key);

  /// The code of the language: the folder of its tables.
  const std::string& language() const { return language_; }
  bool has(Feature f) const { return features_.has(f); }
  bool in_class(std::string_view name, std::string_view word) const;
  /// The value that the class gives the word, or nullopt where the class does not hold it.
  std::optional<std::string_view> value(std::string_view name, std::string_view word) const;
  const std::vector<VerbReading>* verb(std::string_view form) const;
  bool is_unaccusative(std::uint32_t lemma) const { return unaccusative_.contains(lemma); }

  /// The tense of a form of « être » or « avoir » ("be", "have"), or nullopt for any other word.
  std::optional<std::string_view> be(std::string_view word) const { return value("be", word); }
  std::optional<std::string_view> have(std::string_view word) const { return value("have", word); }

  /// What the endings of an unknown verb tell; finite where they tell nothing.
  VerbForms guess_forms(std::string_view lower) const;

  /// The longest preposition that starts at the token: its key and its number of tokens; zero where there is none.
  std::pair<std::string_view, std::uint32_t> preposition_at(const Document& document, std::uint32_t token,
                                                            std::uint32_t end) const;

  std::optional<Effect> verb_effect(std::uint32_t lemma) const;
  /// Whether what is done for the verb's purpose is done: « profiter du salon pour annoncer ».
  bool serves_purpose(std::uint32_t lemma) const { return serving_.count(lemma) > 0; }
  std::optional<Effect> noun_effect(std::string_view lower) const;
  std::optional<Effect> adjective_effect(std::string_view lower) const;
  /// What an event does whose noun is the subject or object of the verb: « le rachat a échoué ».
  std::optional<Effect> event_effect(std::uint32_t lemma) const;

 private:
  friend class PhraseWords;
  /// The classes of a word, and the value that each gives it.
  using Classes = std::vector<std::pair<std::string_view, std::string_view>>;
  struct Preposition {
    std::vector<std::string_view> words;
    std::string_view key;
  };
  static std::optional<std::string_view> value(const Classes* classes, std::string_view name);

  std::string language_;
  Features features_;
  Conjugation conjugation_;
  /// By word, for most words have no class at all: the classes that it has, and the value in each.
  TextMap<Classes> classes_;
  /// What the last word of a preposition becomes before an article or a vowel: « de », « du ».
  std::vector<std::pair<std::string_view, std::string_view>> contractions_;
  TextMap<std::vector<Preposition>> prepositions_;                      ///< By first word, longest first.
  std::vector<std::pair<std::string_view, std::string_view>> endings_;  ///< Longest first.
  TextMap<std::uint32_t> lemmas_;
  TextMap<std::vector<VerbReading>> forms_;
  AskedOnce<const Classes*> asked_classes_{Question::phrase_classes};
  AskedOnce<const std::vector<VerbReading>*> asked_verbs_{Question::verb_readings};
  std::unordered_map<std::uint32_t, Effect> verb_effects_, event_effects_;
  TextMap<Effect> noun_effects_, adjective_effects_;
  std::unordered_set<std::uint32_t> unaccusative_, serving_;
};

/// What a grammar tells of the tokens of one document, each word of which is looked up once. Borrows both.
class PhraseWords {
 public:
  PhraseWords(const Document& document, const PhraseGrammar& grammar);

  const PhraseGrammar& grammar() const { return grammar_; }
  bool in(std::string_view name, std::uint32_t token) const { return value(name, token).has_value(); }
  std::optional<std::string_view> value(std::string_view name, std::uint32_t token) const {
    return PhraseGrammar::value(word(token).classes, name);
  }
  bool is_auxiliary(std::uint32_t token) const { return in("be", token) || in("have", token); }
  const std::vector<VerbReading>* verb(std::uint32_t token) const { return word(token).verbs; }

 private:
  struct Known {
    const PhraseGrammar::Classes* classes = nullptr;
    const std::vector<VerbReading>* verbs = nullptr;
  };
  const Known& word(std::uint32_t token) const { return words_[document_.tokens[token].word]; }

  const Document& document_;
  const PhraseGrammar& grammar_;
  std::vector<Known> words_;  ///< By word.
};

}  // namespace pressgraph
