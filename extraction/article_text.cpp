#include "extraction/article_text.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "extraction/input_error.hpp"
#include "extraction/published_date.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// How documents that are no text begin (https://www.garykessler.net/library/file_sigs.html).
struct Kind {
  std::string_view magic;
  std::string_view name;
};
constexpr Kind kKinds[] = {
    {"%PDF-", "a PDF document"},
    {"PK\x03\x04", "a Word, OpenDocument or zip file"},
    {"\xD0\xCF\x11\xE0", "an old Word document"},
    {"{\\rtf", "an RTF document"},
    {"\x1F\x8B", "a gzip file"},
};

}  // namespace

std::string place(std::string_view bytes, std::size_t offset, const std::string& path) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return fmt::format("{}:{}:{}", path, line, offset - line_begin + 1);
}

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

void check_kind(std::string_view bytes, const std::string& path) {
  for (const Kind& kind : kKinds)
    if (bytes.starts_with(kind.magic))
      throw InputError(
          fmt::format("{}: {}, expected text, HTML or JSON: save the article as one of these", path, kind.name));
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

void check_size(std::size_t bytes, const std::string& where, const ReadOptions& options) {
  if (bytes > options.largest_article)
    throw InputError(
        fmt::format("{}: an article of {} bytes, expected at most {}", where, bytes, options.largest_article));
}

const Seeds& seeds_of(const ReadOptions& options) {
  static const Seeds embedded;
  return options.seeds != nullptr ? *options.seeds : embedded;
}

void settle(Article& article, const ReadOptions& options, const std::string& where) {
  if (!article.published.empty()) {
    const auto date = published_date(article.published, seeds_of(options));
    if (!date && options.note)
      options.note(
          fmt::format("{}: date \"{}\" left out, expected one such as 2025-06-12 that tells the day from the month",
                      where, article.published));
    article.published = date.value_or("");
  }
  if (article.published.empty()) article.published = options.published;
  if (!options.language.empty()) article.language = options.language;
}

}  // namespace pressgraph
