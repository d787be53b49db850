#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pressgraph {

/// A set of types, one bit each by the type's place in the label set. 0: no name; kAnyType: not known.
using TypeSet = std::uint32_t;
inline constexpr TypeSet kAnyType = ~TypeSet{0};

/// A half-open range of bytes that the annotators gave one of these types.
struct AnnotatedSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  TypeSet types = 0;
};

/// A text with its annotation, whatever format it came in. Spans are in order and never overlap.
struct AnnotatedText {
  std::string text;
  std::vector<AnnotatedSpan> spans;
  std::string source;  ///< The file that it was read from.
  double weight = 1;
  /// Types that the annotators did not look for: a capitalised word outside the spans may yet be one of these.
  TypeSet unannotated = 0;
};

/// What the types of a corpus mean in ours: « Organization=Organization|Company|GovernmentBody; Date=; misc=? ».
/// An empty right side is no name, `?` is not known. Types that it does not list keep their name.
class TypeMap {
 public:
  /// Throws std::runtime_error for a type that is not among `types`.
  TypeMap(std::string_view mapping, const std::vector<std::string>& types);
  /// The set for a type of the corpus. Throws std::runtime_error for one that is neither listed nor ours.
  TypeSet operator()(std::string_view type) const;
  TypeSet unannotated() const { return unannotated_; }

 private:
  std::vector<std::string> types_;
  std::vector<std::pair<std::string, TypeSet>> listed_;
  TypeSet unannotated_ = 0;
};

/// Reads `NAME.txt` and `NAME.ann` pairs (brat standoff, https://brat.nlplab.org/standoff.html) below a folder, in byte
/// order of their paths. Where spans overlap the longest is kept; a discontinuous span is not known.
std::vector<AnnotatedText> read_brat(const std::filesystem::path& folder, const TypeMap& map);

/// Reads token-a-line files with BIO tags in the last column (IOB2, CoNLL-2003) or, after a numeric first column, in
/// the third (Universal NER). Each document is one text, a sentence a line.
std::vector<AnnotatedText> read_iob(const std::filesystem::path& file, const TypeMap& map);

/// Reads the universal parts of speech of CoNLL-U files (https://universaldependencies.org/format.html). The words
/// of "don't" have each their own; a contraction that is not made of its words (« du ») takes the part of the first.
/// `path` is a file or a folder of *.conllu.
std::vector<AnnotatedText> read_conllu(const std::filesystem::path& path, const TypeMap& map);

/// Reads our own markup, `[[Type:surface]]` inside running text, from the *.txt of a folder.
std::vector<AnnotatedText> read_markup(const std::filesystem::path& folder, const TypeMap& map);

/// Reads one text with `[[Type:surface]]` marks. Throws std::runtime_error, with `name`, for a mark that does not end.
AnnotatedText parse_markup(std::string_view marked, const TypeMap& map, std::string_view name);

}  // namespace pressgraph
