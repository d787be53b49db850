#include "extraction/analyzer.hpp"

#include <algorithm>

#include "extraction/claims.hpp"
#include "extraction/dates.hpp"
#include "extraction/entities.hpp"
#include "extraction/language_detection.hpp"
#include "extraction/name_links.hpp"
#include "extraction/names.hpp"
#include "extraction/pos_tagger.hpp"
#include "extraction/quantities.hpp"
#include "extraction/references.hpp"
#include "extraction/relations.hpp"
#include "extraction/sha256.hpp"
#include "extraction/word_memory.hpp"

namespace pressgraph {

/// Everything that reads one language. A further language is a folder of seeds: seeds/<code>/segmentation.tsv names it.
struct Analyzer::Language {
  Language(const Seeds& seeds, const Gazetteer& gazetteer, const std::string& code)
      : data(seeds, code),
        pos(seeds, data),
        names(seeds, data, gazetteer),
        references(seeds, data),
        dates(seeds, data),
        quantities(seeds, data),
        claims(seeds, data),
        relations(seeds, data) {}

  LanguageData data;
  WordMemories memories;
  PosTagger pos;
  NameFinder names;
  ReferenceResolver references;
  DateReader dates;
  QuantityReader quantities;
  ClaimFinder claims;
  RelationFinder relations;
};

namespace {

/// Where the speaker of a claim has a role in the article, the claim names it.
void add_speaker_roles(std::vector<Claim>& claims, const std::vector<Relation>& relations) {
  for (Claim& claim : claims) {
    if (claim.speaker.empty()) continue;
    const auto role = std::find_if(relations.begin(), relations.end(), [&](const Relation& relation) {
      return relation.predicate == "holdsRole" && relation.subject == claim.speaker &&
             relation.polarity == Polarity::affirmed;
    });
    if (role != relations.end()) claim.speaker_role = role->id;
  }
}

}  // namespace

Analyzer::Analyzer(const Seeds& seeds, std::vector<EntityTable> own) : own_(std::move(own)), gazetteer_(seeds, own_) {
  for (const std::string& code : language_codes(seeds))
    languages_.push_back(std::make_unique<const Language>(seeds, gazetteer_, code));
}

Analyzer::~Analyzer() = default;

const Analyzer::Language& Analyzer::language_of(const Article& article) const {
  std::vector<const LanguageData*> data;
  for (const auto& language : languages_) data.push_back(&language->data);
  const std::string code = article.language.empty() ? detect_language(article.text, data) : article.language;
  for (const auto& language : languages_)
    if (language->data.code() == code) return *language;
  return *languages_.front();
}

bool Analyzer::knows_language(const Article& article) const {
  constexpr double kLeastShare = 0.25;  // Of the small words of a text in its own language, a good third.
  const LanguageData& data = language_of(article).data;
  return article.language.empty() ? function_word_share(article.text, data) >= kLeastShare
                                  : data.code() == article.language;
}

Document Analyzer::document(const Article& article) const {
  const Language& language = language_of(article);
  Document document = make_document(article.text, language.data);
  language.pos.tag(document);
  return document;
}

Extraction Analyzer::analyze(const Article& article) const {
  const Language& language = language_of(article);
  const WordMemories::Loan memory = language.memories.borrow();
  Document document = make_document(article.text, language.data, memory.get());
  language.pos.tag(document);
  Entities entities = resolve_names(document, language.names.find(document), {language.names.lexicon(), gazetteer_});
  Extraction out;
  DatesRead read = language.dates.read(document, entities, article.published);
  out.dates = std::move(read.dates);
  out.quantities = language.quantities.read(document, entities, out.dates);
  const Syntax syntax(document);
  out.claims = language.claims.find(syntax, entities, language.references, out.quantities, out.dates);
  out.relations =
      language.relations.find(syntax, entities, language.references, out.quantities, out.dates, out.claims);
  add_speaker_roles(out.claims, out.relations);
  out.entities = std::move(entities.list);
  DocumentInfo& info = out.document;
  info.id = article.id;
  info.path = article.path;
  info.sha256 = sha256_hex(article.text);
  info.language = language.data.code();
  info.title = article.title.empty() ? std::string(document.view(document.title)) : article.title;
  info.published = article.published.empty() ? read.publication.published() : article.published;
  info.publisher = article.publisher.empty() ? read.publication.publisher : article.publisher;
  info.url = article.url;
  info.author = article.author;
  info.characters = document.characters;
  if (article.carries_text) info.text = article.text;
  return out;
}

}  // namespace pressgraph
