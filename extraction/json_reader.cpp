#include "extraction/json_reader.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "extraction/article_text.hpp"
#include "extraction/extraction_json.hpp"
#include "extraction/input_error.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::json;
using Sink = std::function<void(Input)>;

/// The usual names of an article's fields in JSON, in the order in which they are looked for.
struct Field {
  std::string_view name;
  std::string Article::*member;
  std::array<std::string_view, 5> keys;
};
const std::array<Field, 8> kFields = {{
    {"text", &Article::text, {"text", "content", "body", "articleBody", "maintext"}},
    {"title", &Article::title, {"title", "headline", "", "", ""}},
    {"published", &Article::published, {"published", "date", "datePublished", "date_publish", "published_at"}},
    {"publisher", &Article::publisher, {"publisher", "source", "outlet", "site", "source_domain"}},
    {"url", &Article::url, {"url", "link", "", "", ""}},
    {"author", &Article::author, {"author", "authors", "byline", "", ""}},
    {"language", &Article::language, {"language", "lang", "", "", ""}},
    {"id", &Article::id, {"id", "", "", "", ""}},
}};

/// Where one JSON object stands.
struct Place {
  std::string where;    ///< For messages: `file:line` and a JSON pointer.
  std::string article;  ///< What the article is called: the file, and a number where it is one of several.
};

/// The string at a path of keys, or the name of an object there; empty where there is none.
std::string string_at(const Json& object, std::string_view path) {
  const Json* value = &object;
  for (const std::string_view key : split(path, '.')) {
    if (!value->is_object()) return {};
    const auto found = value->find(std::string(key));
    if (found == value->end()) return {};
    value = &*found;
  }
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_string()) return value->get<std::string>();
  if (value->is_number_unsigned()) return std::to_string(value->get<std::uint64_t>());  // Seconds since 1970.
  if (value->is_object() && value->contains("name") && (*value)["name"].is_string())
    return (*value)["name"].get<std::string>();
  return {};
}

Article json_article(const Json& object, const Place& at, const ReadOptions& options) {
  Article article;
  for (const Field& field : kFields) {
    if (const auto mapped = options.fields.find(field.name); mapped != options.fields.end()) {
      article.*field.member = string_at(object, mapped->second);
      continue;
    }
    for (const std::string_view key : field.keys) {
      if (key.empty() || !(article.*field.member).empty()) break;
      article.*field.member = string_at(object, key);
    }
  }
  if (article.text.empty())
    throw InputError(at.where + ": no text in the object, expected a field \"text\" (or name it: --map text=path)");
  // An id is the article's IRI; a plain number or word of a data base is none.
  if (article.id.find(':') == std::string::npos) article.id.clear();
  if (!article.title.empty() && !article.text.starts_with(article.title))
    article.text = article.title + "\n\n" + article.text;
  article.language = article.language.substr(0, article.language.find_first_of("-_"));
  article.path = at.article;
  article.carries_text = true;
  check_text(article.text, at.where);
  settle(article, options, at.where);
  return article;
}

/// `text` is the object's bytes, or empty.
void read_object(const Json& object, std::string_view text, const Place& at, const ReadOptions& options,
                 const Sink& sink) {
  if (!object.is_object()) throw InputError(at.where + ": " + object.dump().substr(0, 40) + ", expected a JSON object");
  if (string_at(object, "format").starts_with("pressgraph-extraction/"))
    sink(GivenExtraction{extraction_from_json(text.empty() ? object.dump() : text, at.where), at.where});
  else
    sink(json_article(object, at, options));
}

Json parse(std::string_view text, const std::string& where) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    throw InputError(fmt::format("{}:{}: not JSON, expected an object a line", where, error.byte));
  }
}

/// Runs `read`; what is wrong with this one article goes to `options.skip` where there is one.
template <typename Read>
void read_one(const ReadOptions& options, const Read& read) {
  if (!options.skip) return read();
  try {
    read();
  } catch (const InputError& error) {
    options.skip(error.what());
  }
}

void read_items(const Json& items, const Place& at, const ReadOptions& options, const Sink& sink) {
  for (std::size_t i = 0; i < items.size(); ++i)
    read_one(options, [&] {
      const Place item{fmt::format("{}: /{}", at.where, i), fmt::format("{}#{}", at.article, i + 1)};
      read_object(items[i], {}, item, options, sink);
    });
}

void read_line(std::string_view line, const Place& at, const ReadOptions& options, const Sink& sink) {
  check_size(line.size(), at.where, options);
  if (const auto bad = find_invalid_utf8(line))
    throw InputError(fmt::format("{}:{}: not UTF-8, expected UTF-8 JSON", at.where, *bad + 1));
  const Json value = parse(line, at.where);
  if (value.is_array()) return read_items(value, at, options, sink);
  read_object(value, line, at, options, sink);
}

}  // namespace

std::vector<std::string_view> article_fields() {
  std::vector<std::string_view> out;
  for (const Field& field : kFields) out.push_back(field.name);
  return out;
}

void read_json(std::string_view text, const std::string& path, const ReadOptions& options, const Sink& sink) {
  check_text(text, path);
  const Json value = parse(text, path);
  if (value.is_array()) return read_items(value, {path, path}, options, sink);
  read_object(value, text, {path, path}, options, sink);
}

void read_json_lines(std::string_view bytes, const std::string& path, const ReadOptions& options, const Sink& sink) {
  std::size_t number = 0;
  bool any = false;
  while (!bytes.empty()) {
    const std::size_t stop = bytes.find('\n');
    const std::string_view line = trim(bytes.substr(0, stop));
    bytes.remove_prefix(stop == std::string_view::npos ? bytes.size() : stop + 1);
    ++number;
    if (line.empty()) continue;
    any = true;
    read_one(options, [&] {
      read_line(line, {fmt::format("{}:{}", path, number), fmt::format("{}#{}", path, number)}, options, sink);
    });
  }
  if (!any) throw InputError(path + ": empty, expected one JSON object a line");
}

}  // namespace pressgraph
