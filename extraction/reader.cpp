#include "extraction/reader.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "extraction/extraction_json.hpp"
#include "extraction/html_reader.hpp"
#include "extraction/input_error.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Sink = std::function<void(Input)>;

constexpr std::array<std::string_view, 6> kEndings = {".txt", ".html", ".htm", ".json", ".jsonl", ".ndjson"};

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

std::string place(std::string_view bytes, std::size_t offset, const std::string& path) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return fmt::format("{}:{}:{}", path, line, offset - line_begin + 1);
}

/// Bytes of a charset to UTF-8. Throws InputError for a charset that ICU does not know and for bytes outside of it.
std::string decode(std::string_view bytes, const std::string& charset, const std::string& path) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset.c_str(), &status);
  if (U_FAILURE(status))
    throw InputError(fmt::format("{}: charset \"{}\" unknown, expected a name such as windows-1252", path, charset));
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter, status);
  ucnv_close(converter);
  if (U_FAILURE(status))
    throw InputError(fmt::format("{}: bytes that are not {}, expected text in that charset", path, charset));
  std::string out;
  text.toUTF8String(out);
  return out;
}

void check_text(std::string_view text, const std::string& path) {
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
    throw InputError(place(text, nul, path) + ": binary data, expected the text of an article");
  if (const auto bad = find_invalid_utf8(text))
    throw InputError(fmt::format("{}: byte 0x{:02X} is not UTF-8, expected UTF-8 text (or name its --charset)",
                                 place(text, *bad, path), static_cast<unsigned char>(text[*bad])));
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    throw InputError(path + ": empty, expected the text of an article");
}

void fill_from_options(Article& article, const ReadOptions& options) {
  if (article.published.empty()) article.published = options.published;
  if (!options.language.empty()) article.language = options.language;
}

Article text_article(std::string bytes, const std::string& path, const ReadOptions& options) {
  Article article;
  std::string charset = options.charset;
  if (charset.empty() && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))) charset = "UTF-16";
  if (!charset.empty() && charset != "UTF-8") {
    article.text = decode(bytes, charset, path);
    article.carries_text = true;
  } else {
    article.text = std::move(bytes);
  }
  check_text(article.text, path);
  article.path = path;
  fill_from_options(article, options);
  return article;
}

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
  if (value->is_object() && value->contains("name") && (*value)["name"].is_string())
    return (*value)["name"].get<std::string>();
  return {};
}

Article json_article(const Json& object, const std::string& path, const std::string& where,
                     const ReadOptions& options) {
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
    throw InputError(where + ": no text in the object, expected a field \"text\" (or name it: --map text=path)");
  // An id is the article's IRI; a plain number or word of a data base is none.
  if (article.id.find(':') == std::string::npos) article.id.clear();
  if (!article.title.empty() && !article.text.starts_with(article.title))
    article.text = article.title + "\n\n" + article.text;
  article.published = article.published.substr(0, 10);
  article.language = article.language.substr(0, article.language.find_first_of("-_"));
  article.path = path;
  article.carries_text = true;
  check_text(article.text, where);
  fill_from_options(article, options);
  return article;
}

void read_json_value(std::string_view text, const std::string& path, const std::string& where,
                     const ReadOptions& options, const Sink& sink) {
  Json value;
  try {
    value = Json::parse(text);
  } catch (const Json::parse_error& error) {
    throw InputError(fmt::format("{}:{}: not JSON, expected an object a line", where, error.byte));
  }
  const auto one = [&](const Json& item, const std::string& at) {
    if (!item.is_object()) throw InputError(at + ": " + item.dump().substr(0, 40) + ", expected a JSON object");
    if (string_at(item, "format").starts_with("pressgraph-extraction/"))
      sink(GivenExtraction{extraction_from_json(value.is_array() ? item.dump() : text, at), at});
    else
      sink(json_article(item, path, at, options));
  };
  if (!value.is_array()) return one(value, where);
  for (std::size_t i = 0; i < value.size(); ++i) one(value[i], fmt::format("{}: /{}", where, i));
}

void check_size(std::size_t bytes, const std::string& where, const ReadOptions& options) {
  if (bytes > options.largest_article)
    throw InputError(
        fmt::format("{}: an article of {} bytes, expected at most {}", where, bytes, options.largest_article));
}

void read_json_lines(std::string_view bytes, const std::string& path, const ReadOptions& options, const Sink& sink) {
  std::size_t line_number = 0;
  bool any = false;
  while (!bytes.empty()) {
    const std::size_t stop = bytes.find('\n');
    const std::string_view line = trim(bytes.substr(0, stop));
    bytes.remove_prefix(stop == std::string_view::npos ? bytes.size() : stop + 1);
    ++line_number;
    if (line.empty()) continue;
    any = true;
    const std::string where = fmt::format("{}:{}", path, line_number);
    check_size(line.size(), where, options);
    if (const auto bad = find_invalid_utf8(line))
      throw InputError(fmt::format("{}:{}: not UTF-8, expected UTF-8 JSON", where, *bad + 1));
    read_json_value(line, path, where, options, sink);
  }
  if (!any) throw InputError(path + ": empty, expected one JSON object a line");
}

/// JSON Lines, or text, where the name does not say: standard input that starts with an object is JSON Lines.
bool looks_like_json_lines(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '{';
}

bool looks_like_html(std::string_view bytes) {
  const std::string head = to_lower(trim(bytes.substr(0, 300)).substr(0, 200));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

}  // namespace

std::vector<std::string> expand_inputs(const std::vector<std::string>& inputs) {
  std::vector<std::string> out;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (input == "-") {
      out.push_back(input);
    } else if (fs::is_directory(input, error)) {
      std::vector<std::string> files;
      for (const fs::directory_entry& entry : fs::recursive_directory_iterator(input)) {
        const std::string ending = to_lower(entry.path().extension().string());
        if (entry.is_regular_file() && std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end())
          files.push_back(entry.path().string());
      }
      if (files.empty())
        throw InputError(input + ": no articles below this folder, expected .txt, .html, .json or .jsonl files");
      std::sort(files.begin(), files.end());
      out.insert(out.end(), files.begin(), files.end());
    } else if (fs::exists(input, error)) {
      out.push_back(input);
    } else {
      throw InputError(input + ": no such file, expected an article, a folder of articles, or - for standard input");
    }
  }
  return out;
}

void read_inputs(const std::string& path, const ReadOptions& options, const Sink& sink) {
  if (path == "-") return read_inputs(std::string(std::istreambuf_iterator<char>(std::cin), {}), "-", options, sink);
  std::ifstream in(path, std::ios::binary);
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (!in || error) throw InputError(path + ": cannot be read, expected a readable file");
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  if (in.gcount() != static_cast<std::streamsize>(size)) throw InputError(path + ": cannot be read to its end");
  read_inputs(std::move(bytes), path, options, sink);
}

void read_inputs(std::string bytes, const std::string& path, const ReadOptions& options, const Sink& sink) {
  const std::string ending = to_lower(fs::path(path).extension().string());
  if (ending == ".jsonl" || ending == ".ndjson" || (path == "-" && looks_like_json_lines(bytes)))
    return read_json_lines(bytes, path, options, sink);
  check_size(bytes.size(), path, options);
  if (ending == ".json") {
    check_text(bytes, path);
    return read_json_value(bytes, path, path, options, sink);
  }
  if (ending == ".html" || ending == ".htm" || (path == "-" && looks_like_html(bytes))) {
    Article article = read_html(bytes, path, options.charset);
    check_text(article.text, path);
    fill_from_options(article, options);
    return sink(std::move(article));
  }
  sink(text_article(std::move(bytes), path, options));
}

}  // namespace pressgraph
