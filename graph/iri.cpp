#include "graph/iri.hpp"

#include <fmt/format.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "extraction/sha256.hpp"
#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kLongestSlug = 80;
constexpr std::size_t kArticleDigits = 16;

constexpr std::array<NodePrefix, 19> kPrefixes = {{
    {NodeKind::article, "article", "article/"},
    {NodeKind::person, "person", "person/"},
    {NodeKind::organization, "organization", "organization/"},
    {NodeKind::event, "event", "event/"},
    {NodeKind::product, "product", "product/"},
    {NodeKind::place, "place", "place/"},
    {NodeKind::work, "work", "work/"},
    {NodeKind::thing, "thing", "thing/"},
    {NodeKind::claim, "claim", "claim/"},
    {NodeKind::relation, "relation", "relation/"},
    {NodeKind::quantity, "quantity", "quantity/"},
    {NodeKind::date, "date", "date/"},
    {NodeKind::literal, "literal", "literal/"},
    {NodeKind::mention, "mention", "mention/"},
    {NodeKind::record, "record", "record/"},
    {NodeKind::decision, "decision", "decision/"},
    {NodeKind::role, "role", "role/"},
    {NodeKind::run, "run", "run/"},
    {NodeKind::graph, "graph", "graph/"},
}};

const NodePrefix& row(NodeKind kind) {
  return kPrefixes[static_cast<std::size_t>(kind)];
}

/// Marks of the press that give no letter or digit and are no apostrophe, by ICU's rules and in any slug: « », – … €.
bool is_plain_mark(char32_t c) {
  if (c >= 0xA0 && c <= 0xBF) return c != U'©' && c != U'®' && c != U'¼' && c != U'½' && c != U'¾';
  return (c >= 0x2000 && c <= 0x2031 && c != U'‘' && c != U'’' && c != U'‛') || c == U'€';
}

/// Whether a folded text has no letter but a to z, and no sign that ICU would spell in letters. ICU needs some 40 ms to
/// make its first transliterator, which a run over a few articles then never pays.
bool is_plain(std::string_view folded) {
  for (std::size_t i = 0; i < folded.size();)
    if (const char32_t c = next_code_point(folded, i); c >= 0x80 && !is_plain_mark(c)) return false;
  return true;
}

/// « Чэнь » → "cen'": any script to plain ASCII, by ICU's rules. What has no Latin form is left as it is.
std::string to_ascii(std::string_view text) {
  static const std::unique_ptr<const icu::Transliterator> kTransliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  if (!kTransliterator) return std::string(text);
  icu::UnicodeString unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  kTransliterator->transliterate(unicode);
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

}  // namespace

std::span<const NodePrefix> node_prefixes() {
  return kPrefixes;
}

std::string_view node_path(NodeKind kind) {
  return row(kind).path;
}

std::string compact(const NodeName& name) {
  return fmt::format("{}:{}", row(name.kind).prefix, name.local);
}

std::string iri(std::string_view base, const NodeName& name) {
  return fmt::format("{}{}{}", base, row(name.kind).path, name.local);
}

std::optional<NodeName> parse_node_name(std::string_view base, std::string_view text) {
  const bool full = text.starts_with(base);
  if (full) text.remove_prefix(base.size());
  const std::size_t end = text.find(full ? '/' : ':');
  if (end == std::string_view::npos) return std::nullopt;
  const auto found = std::find_if(kPrefixes.begin(), kPrefixes.end(), [&](const NodePrefix& each) {
    return full ? each.path == text.substr(0, end + 1) : each.prefix == text.substr(0, end);
  });
  if (found == kPrefixes.end()) return std::nullopt;
  return NodeName{found->kind, std::string(text.substr(end + 1))};
}

NodeKind node_kind(std::string_view entity_type) {
  static constexpr std::array<std::pair<std::string_view, NodeKind>, 6> kRoots = {{
      {"Person", NodeKind::person},
      {"Organization", NodeKind::organization},
      {"Event", NodeKind::event},
      {"Product", NodeKind::product},
      {"Place", NodeKind::place},
      {"Work", NodeKind::work},
  }};
  for (const auto& [type, kind] : kRoots)
    if (is_a(entity_type, type)) return kind;
  return NodeKind::thing;
}

std::string slug(std::string_view text) {
  std::string plain = fold(text);
  if (!is_plain(plain)) plain = to_ascii(plain);
  std::string out;
  for (const char c : plain) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (out.empty() && c <= '9') out = "n";
      out += c;
    } else if (!out.empty() && out.back() != '-' && c != '\'') {
      out += '-';
    }
  }
  if (out.size() > kLongestSlug) out.resize(kLongestSlug);
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "x" + sha256_hex(text).substr(0, kArticleDigits) : out;
}

std::string article_local(std::string_view id, std::string_view sha256) {
  if (id.empty() && sha256.size() >= kArticleDigits) return fmt::format("a{}", sha256.substr(0, kArticleDigits));
  return fmt::format("a{}", sha256_hex(id).substr(0, kArticleDigits));
}

std::string item_local(std::string_view article, char letter, std::uint32_t index) {
  std::string out(article);
  out.append({'-', letter}).append(fmt::format_int(index + 1).c_str());
  return out;
}

std::string mention_local(std::string_view article, std::uint32_t begin, std::uint32_t end) {
  std::string out(article);
  out.append("-").append(fmt::format_int(begin).c_str()).append("-").append(fmt::format_int(end).c_str());
  return out;
}

}  // namespace pressgraph
