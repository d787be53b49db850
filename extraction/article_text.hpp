#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extraction/article.hpp"
#include "extraction/reader.hpp"
#include "extraction/seeds.hpp"

/// What the readers of all formats check and fill in.
namespace pressgraph {

/// `path:line:column` of a byte offset.
std::string place(std::string_view bytes, std::size_t offset, const std::string& path);

/// Bytes of a charset to UTF-8. Throws InputError for a charset that ICU does not know and for bytes outside of it.
std::string decode(std::string_view bytes, const std::string& charset, const std::string& path);

/// Throws InputError for a document of another kind: PDF, Word, an archive.
void check_kind(std::string_view bytes, const std::string& path);

/// Throws InputError for binary data, bytes that are not UTF-8, and text without any word.
void check_text(std::string_view text, const std::string& path);

/// Throws InputError for more bytes than the options allow.
void check_size(std::size_t bytes, const std::string& where, const ReadOptions& options);

/// The seeds that the options name, or the embedded ones.
const Seeds& seeds_of(const ReadOptions& options);

/// Brings the article's date to ISO 8601, telling `options.note` of one that cannot be understood, and fills in what
/// the options know. `where` is the place for messages.
void settle(Article& article, const ReadOptions& options, const std::string& where);

}  // namespace pressgraph
