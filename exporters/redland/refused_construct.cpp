#include <algorithm>
#include <array>
#include <cctype>

#include "exporters/redland/query.hpp"

namespace pressgraph {
namespace {

enum class Kind { word, name, variable, number, string, mark };

struct Token {
  Kind kind;
  std::string text;  ///< Words in upper case.
};

struct Refusal {
  std::string_view word, what;
};

constexpr std::array<Refusal, 20> kRefused = {{
    {"EXISTS", "EXISTS (use OPTIONAL with bound())"},
    {"MINUS", "MINUS (use OPTIONAL with !bound())"},
    {"DESCRIBE", "DESCRIBE (use CONSTRUCT)"},
    {"VALUES", "VALUES (use FILTER with ||)"},
    {"BINDINGS", "BINDINGS"},
    {"CONCAT", "CONCAT (select the parts)"},
    {"GROUP_CONCAT", "GROUP_CONCAT (select the parts)"},
    {"GRAPH", "GRAPH (all graphs are asked at once; prov:hadPrimarySource and schema:appearance name the article)"},
    {"FROM", "FROM (all graphs are asked at once)"},
    {"SERVICE", "SERVICE (nothing is fetched)"},
    {"INSERT", "an update"},
    {"DELETE", "an update"},
    {"LOAD", "an update"},
    {"CLEAR", "an update"},
    {"DROP", "an update"},
    {"CREATE", "an update"},
    {"COPY", "an update"},
    {"MOVE", "an update"},
    {"ADD", "an update"},
    {"IN", "IN (use FILTER with || and =)"},
}};

/// SPARQL's tokens, as far as finding constructs needs them: strings, IRIs and comments are passed over as wholes.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    std::vector<Token> out;
    while (skip_blanks()) out.push_back(next());
    return out;
  }

 private:
  bool skip_blanks() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#')
        at_ = std::min(text_.find('\n', at_), text_.size());
      else if (std::isspace(static_cast<unsigned char>(text_[at_])))
        ++at_;
      else
        return true;
    }
    return false;
  }

  static bool is_name_char(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  }

  Token next() {
    const char c = text_[at_];
    if (c == '"' || c == '\'') return string(c);
    if (c == '<') {
      const std::size_t end = text_.find_first_of("> \n\"{}", at_ + 1);
      if (end != std::string_view::npos && text_[end] == '>') return take(Kind::name, end + 1 - at_);
    }
    if ((c == '?' || c == '$') && at_ + 1 < text_.size() && is_name_char(text_[at_ + 1]))
      return take(Kind::variable, 1 + run(at_ + 1));
    if (std::isdigit(static_cast<unsigned char>(c))) return take(Kind::number, run(at_));
    if (c == '@') return take(Kind::mark, 1 + run(at_ + 1));
    if (is_name_char(c) || c == ':') return word();
    const std::string_view two = text_.substr(at_, 2);
    const bool pair = two == "^^" || two == "||" || two == "&&" || two == "!=" || two == "<=" || two == ">=";
    return take(Kind::mark, pair ? 2 : 1);
  }

  std::size_t run(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && is_name_char(text_[end])) ++end;
    return end - from;
  }

  Token word() {
    std::size_t end = at_;
    bool prefixed = false;
    while (end < text_.size() && (is_name_char(text_[end]) || text_[end] == ':' ||
                                  (text_[end] == '.' && end + 1 < text_.size() && is_name_char(text_[end + 1]))))
      prefixed = text_[end++] == ':' || prefixed;
    Token out = take(prefixed ? Kind::name : Kind::word, end - at_);
    if (out.text == "a") out.kind = Kind::name;
    if (out.kind == Kind::word)
      std::transform(out.text.begin(), out.text.end(), out.text.begin(),
                     [](unsigned char b) { return static_cast<char>(std::toupper(b)); });
    return out;
  }

  Token string(char quote) {
    const bool is_long = text_.substr(at_, 3) == std::string(3, quote);
    std::size_t end = at_ + (is_long ? 3 : 1);
    while (end < text_.size()) {
      if (text_[end] == '\\')
        ++end;
      else if (is_long ? text_.substr(end, 3) == std::string(3, quote) : text_[end] == quote)
        break;
      ++end;
    }
    return take(Kind::string, std::min(end + (is_long ? 3 : 1), text_.size()) - at_);
  }

  Token take(Kind kind, std::size_t size) {
    Token out{kind, std::string(text_.substr(at_, size))};
    at_ += size;
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_mark(const std::vector<Token>& tokens, std::size_t i, std::string_view text) {
  return i < tokens.size() && tokens[i].kind == Kind::mark && tokens[i].text == text;
}

/// Whether the mark at `i` is an operator of a property path, not of arithmetic: those have variables, numbers and
/// calls as their operands, paths have names and groups of names.
bool is_path_operator(const std::vector<Token>& tokens, std::size_t i) {
  const std::string& mark = tokens[i].text;
  const bool after_name = i > 0 && tokens[i - 1].kind == Kind::name;
  const bool before_name = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::name;
  if (mark == "^" || mark == "|" || mark == "?") return true;
  if (mark == "/") return after_name || before_name;
  if (mark == "!") return before_name || (is_mark(tokens, i + 1, "(") && i > 0 && tokens[i - 1].kind == Kind::variable);
  if (mark != "*" && mark != "+") return false;
  const bool after_group = i > 1 && is_mark(tokens, i - 1, ")") && tokens[i - 2].kind == Kind::name;
  return after_name || after_group;
}

}  // namespace

std::optional<std::string> refused_construct(std::string_view query) {
  const std::vector<Token> tokens = Lexer(query).tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Kind::word)
      for (const Refusal& refusal : kRefused)
        if (tokens[i].text == refusal.word) return std::string(refusal.what) + " is not supported";
    if (tokens[i].kind == Kind::mark && is_path_operator(tokens, i))
      return "the property path operator " + tokens[i].text +
             " is not supported (write the steps as patterns with a variable between)";
  }
  return std::nullopt;
}

}  // namespace pressgraph
