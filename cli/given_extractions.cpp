#include "cli/given_extractions.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "extraction/grounding.hpp"
#include "extraction/input_error.hpp"
#include "extraction/sha256.hpp"

namespace pressgraph::cli {
namespace {

namespace fs = std::filesystem;

/// The text of the one article of a file, or of the one with this hash; nullopt where the file has no such article.
std::optional<std::string> text_of_file(const std::string& path, const ReadOptions& read, std::string_view sha256) {
  std::vector<std::string> texts;
  ReadOptions options = read;
  options.note = options.skip = [](const std::string&) {};  // Said where the file is read for itself.
  try {
    read_inputs(std::string(file_of(path)), options, [&](Input input) {
      if (Article* article = std::get_if<Article>(&input))
        if (sha256.empty() ? path == file_of(path) || article->path == path : sha256_hex(article->text) == sha256)
          texts.push_back(std::move(article->text));
    });
  } catch (const InputError&) {
    return std::nullopt;
  }
  if (texts.empty() || (sha256.empty() && texts.size() > 1)) return std::nullopt;
  return std::move(texts.front());
}

/// Finds the article that a document of another program is about among those extracted here.
class ArticleFinder {
 public:
  explicit ArticleFinder(const std::vector<Extraction>& extracted) {
    for (const Extraction& extraction : extracted) {
      const DocumentInfo& document = extraction.document;
      by_hash_.emplace(document.sha256, &document);
      if (!document.id.empty()) by_id_.emplace(document.id, &document);
      add(by_path_, fs::path(document.path).lexically_normal().string(), document);
      add(by_file_, fs::path(document.path).filename().string(), document);
      if (const std::string_view dump = file_of(document.path); dump != document.path) {
        add(by_path_, fs::path(dump).lexically_normal().string(), document);
        add(by_file_, fs::path(dump).filename().string(), document);
      }
    }
  }

  const DocumentInfo* find(const DocumentInfo& document) const {
    if (const DocumentInfo* found = at(by_hash_, document.sha256)) return found;
    if (const DocumentInfo* found = at(by_id_, document.id)) return found;
    if (const DocumentInfo* found = at(by_path_, fs::path(document.path).lexically_normal().string())) return found;
    return at(by_file_, fs::path(document.path).filename().string());
  }

 private:
  using Index = std::map<std::string, const DocumentInfo*>;

  /// A name that several articles bear names none.
  static void add(Index& index, const std::string& name, const DocumentInfo& document) {
    const auto [found, added] = index.try_emplace(name, &document);
    if (!added) found->second = nullptr;
  }
  static const DocumentInfo* at(const Index& index, const std::string& name) {
    const auto found = index.find(name);
    return name.empty() || found == index.end() ? nullptr : found->second;
  }

  Index by_hash_, by_id_, by_path_, by_file_;
};

std::optional<std::string> text_of(const GivenExtraction& given, const DocumentInfo* article, const ReadOptions& read) {
  const DocumentInfo& document = given.extraction.document;
  if (document.text) return document.text;
  if (article != nullptr) return article->text ? article->text : text_of_file(article->path, read, article->sha256);
  if (document.path.empty() || document.path == "-") return std::nullopt;
  if (auto found = text_of_file(document.path, read, document.sha256)) return found;
  const fs::path beside = fs::path(given.place.substr(0, given.place.find(':'))).parent_path() / document.path;
  return text_of_file(beside.string(), read, document.sha256);
}

/// What is known of the article and the document leaves out.
void complete(DocumentInfo& document, const DocumentInfo& article) {
  for (std::string DocumentInfo::*const field :
       {&DocumentInfo::id, &DocumentInfo::language, &DocumentInfo::title, &DocumentInfo::published,
        &DocumentInfo::publisher, &DocumentInfo::url, &DocumentInfo::author})
    if ((document.*field).empty()) document.*field = article.*field;
  document.path = article.path;  // So that the article, when it comes again, replaces this document.
  if (!document.text) document.text = article.text;
}

void verify(GivenExtraction& given, const DocumentInfo* article, const ReadOptions& read) {
  DocumentInfo& document = given.extraction.document;
  const std::optional<std::string> text = text_of(given, article, read);
  if (!text)
    throw InputError(fmt::format(
        "{}: /document: the text of \"{}\" is not at hand, expected the article among the inputs, at its path or in "
        "document.text (--unverified takes the document as it is)",
        given.place, document.path.empty() ? document.id : document.path));
  ground(given.extraction, *text, given.place);
  if (article != nullptr) complete(document, *article);
}

}  // namespace

void add_given(std::vector<GivenExtraction> given, const ReadOptions& read, bool unverified,
               std::vector<Extraction>& extracted, std::vector<std::string>& problems) {
  if (given.empty()) return;
  std::set<std::string> replaced;
  std::vector<Extraction> verified;
  {
    const ArticleFinder articles(extracted);
    for (GivenExtraction& document : given) {
      try {
        if (!unverified) verify(document, articles.find(document.extraction.document), read);
        replaced.insert(document.extraction.document.sha256);
        verified.push_back(std::move(document.extraction));
      } catch (const InputError& error) {
        problems.emplace_back(error.what());
      }
    }
  }
  std::erase_if(extracted, [&](const Extraction& own) { return replaced.contains(own.document.sha256); });
  std::move(verified.begin(), verified.end(), std::back_inserter(extracted));
}

}  // namespace pressgraph::cli
