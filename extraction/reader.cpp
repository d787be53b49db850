#include "extraction/reader.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "extraction/article_text.hpp"
#include "extraction/html_reader.hpp"
#include "extraction/input_error.hpp"
#include "extraction/json_reader.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

namespace fs = std::filesystem;
using Sink = std::function<void(Input)>;

constexpr std::array<std::string_view, 6> kEndings = {".txt", ".html", ".htm", ".json", ".jsonl", ".ndjson"};

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
  settle(article, options, path);
  return article;
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

std::string_view file_of(std::string_view path) {
  const std::size_t mark = path.rfind('#');
  if (mark == std::string_view::npos || path.find_first_not_of("0123456789", mark + 1) != std::string_view::npos)
    return path;
  const std::string_view file = path.substr(0, mark);
  // A JSON line may hold an array: dump.jsonl#3#1.
  if (const std::string_view outer = file_of(file); outer != file) return outer;
  const bool several = file == "-" || file.ends_with(".json") || file.ends_with(".jsonl") || file.ends_with(".ndjson");
  return several ? file : path;
}

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
  if (in && fs::is_fifo(path, error))
    return read_inputs(std::string(std::istreambuf_iterator<char>(in), {}), path, options, sink);
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
  check_kind(bytes, path);
  if (ending == ".json") return read_json(bytes, path, options, sink);
  if (ending == ".html" || ending == ".htm" || (path == "-" && looks_like_html(bytes))) {
    Article article = read_html(bytes, path, options.charset, seeds_of(options));
    check_text(article.text, path);
    settle(article, options, path);
    return sink(std::move(article));
  }
  sink(text_article(std::move(bytes), path, options));
}

}  // namespace pressgraph
