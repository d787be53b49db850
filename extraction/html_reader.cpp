// The running text of a news page is found by where its paragraphs are: each <p>, heading and list item with real
// sentences votes for its parent, and half for its grandparent; the element with the most votes is the article. What
// lies in navigation, asides, forms and footers never votes. (The idea is that of Readability; Arc90, 2009.)
#include "extraction/html_reader.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "extraction/input_error.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::json;

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

std::string_view name_of(const xmlNode* node) {
  return node->name == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(node->name));
}

std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
  if (value == nullptr) return {};
  std::string out(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return out;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  for (const std::string_view candidate : words)
    if (word == candidate) return true;
  return false;
}

constexpr std::array<std::string_view, 13> kNoText = {"script",   "style",  "noscript", "nav", "aside",
                                                      "footer",   "form",   "button",   "svg", "iframe",
                                                      "template", "select", "menu"};
constexpr std::array<std::string_view, 10> kBlocks = {"p",  "h1", "h2",         "h3",         "h4",
                                                      "h5", "li", "blockquote", "figcaption", "pre"};

/// The text of a node with runs of plain blanks made one; no-break spaces stay. A <br> is a line feed.
void append_text(const xmlNode* node, std::string& out) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      for (const char c : std::string_view(reinterpret_cast<const char*>(child->content))) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
          out.push_back(c);
        else if (!out.empty() && out.back() != ' ' && out.back() != '\n')
          out.push_back(' ');
      }
    } else if (child->type == XML_ELEMENT_NODE) {
      if (name_of(child) == "br") {
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out.push_back('\n');
      } else if (!is_one_of(name_of(child), kNoText)) {
        append_text(child, out);
      }
    }
  }
}

std::string text_of(const xmlNode* node) {
  std::string out;
  append_text(node, out);
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  const std::size_t begin = out.find_first_not_of(" \n");
  return begin == std::string::npos ? std::string{} : out.substr(begin);
}

class Page {
 public:
  explicit Page(const xmlNode* root) { visit(root); }

  /// Metadata in the order in which it is trusted: JSON-LD, og: and article: tags, other meta tags.
  Article article() const {
    Article out;
    out.title = first({json_.title, meta("og:title"), headline_, title_});
    out.published = day(first(
        {json_.published, meta("article:published_time"), meta("date"), meta("dc.date"), meta("pubdate"), time_}));
    out.publisher = first({json_.publisher, meta("og:site_name"), meta("publisher"), meta("dc.publisher")});
    out.author = first({json_.author, meta("author"), meta("article:author")});
    out.url = first({json_.url, canonical_, meta("og:url")});
    out.language = language_.substr(0, language_.find_first_of("-_"));
    out.text = body(out.title);
    out.carries_text = true;
    return out;
  }

 private:
  struct Linked {
    std::string title, published, publisher, author, url;
  };

  void visit(const xmlNode* node) {
    for (; node != nullptr; node = node->next) {
      if (node->type != XML_ELEMENT_NODE) continue;
      const std::string_view name = name_of(node);
      if (name == "html") language_ = attribute(node, "lang");
      if (name == "title" && title_.empty()) title_ = text_of(node);
      if (name == "h1" && headline_.empty()) headline_ = text_of(node);
      if (name == "time" && time_.empty()) time_ = attribute(node, "datetime");
      if (name == "meta") read_meta(node);
      if (name == "link" && attribute(node, "rel") == "canonical") canonical_ = attribute(node, "href");
      if (name == "script" && attribute(node, "type") == "application/ld+json") read_json_ld(node);
      if (is_one_of(name, kNoText)) continue;
      if (is_one_of(name, kBlocks)) vote(node);
      visit(node->children);
    }
  }

  void read_meta(const xmlNode* node) {
    std::string key = attribute(node, "property");
    if (key.empty()) key = attribute(node, "name");
    if (key.empty()) key = attribute(node, "itemprop");
    if (!key.empty()) meta_.try_emplace(to_lower(key), attribute(node, "content"));
  }

  void read_json_ld(const xmlNode* node) {
    xmlChar* content = xmlNodeGetContent(node);
    const Json value = Json::parse(reinterpret_cast<const char*>(content), nullptr, false);
    xmlFree(content);
    if (!value.is_discarded()) read_linked(value);
  }

  void read_linked(const Json& value) {
    if (value.is_array()) {
      for (const Json& item : value) read_linked(item);
    } else if (value.is_object()) {
      if (value.contains("@graph")) read_linked(value["@graph"]);
      const std::string type = string_in(value, "@type");
      if (type.find("Article") == std::string::npos && type.find("Posting") == std::string::npos) return;
      if (!json_.title.empty()) return;
      json_ = {string_in(value, "headline"), string_in(value, "datePublished"), string_in(value, "publisher"),
               string_in(value, "author"), string_in(value, "url")};
    }
  }

  /// A string, the name of an object, or the first of an array.
  static std::string string_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    const Json& value = found->is_array() && !found->empty() ? found->front() : *found;
    if (value.is_string()) return value.get<std::string>();
    if (value.is_object() && value.contains("name") && value["name"].is_string())
      return value["name"].get<std::string>();
    return {};
  }

  /// Sentences weigh more than labels: a vote grows with length and commas.
  void vote(const xmlNode* node) {
    constexpr std::size_t kShortestSentence = 60;
    const std::string text = text_of(node);
    if (text.empty()) return;
    blocks_.push_back(node);
    if (text.size() < kShortestSentence || name_of(node) == "li" || name_of(node) == "figcaption") return;
    const double weight = 1 + static_cast<double>(text.size()) / 100;
    if (node->parent == nullptr) return;
    votes_[node->parent] += weight;
    if (node->parent->parent != nullptr) votes_[node->parent->parent] += weight / 2;
  }

  std::string body(const std::string& title) const {
    const xmlNode* best = nullptr;
    // By document order of the blocks, so that a tie is decided the same way each time.
    for (const xmlNode* block : blocks_)
      for (const xmlNode* up : {static_cast<const xmlNode*>(block->parent),
                                block->parent ? static_cast<const xmlNode*>(block->parent->parent) : nullptr})
        if (up != nullptr && votes_.contains(up) && (best == nullptr || votes_.at(up) > votes_.at(best))) best = up;
    std::string out = title;
    const xmlNode* outer = nullptr;
    for (const xmlNode* block : blocks_) {
      if (!inside(block, best) || (outer != nullptr && inside(block, outer))) continue;
      const std::string text = text_of(block);
      if (text == title) continue;
      outer = block;
      if (!out.empty()) out += "\n\n";
      out += text;
    }
    return best == nullptr ? std::string{} : out;
  }

  static bool inside(const xmlNode* node, const xmlNode* ancestor) {
    for (; node != nullptr; node = node->parent)
      if (node == ancestor) return true;
    return false;
  }

  static std::string first(std::initializer_list<std::string> candidates) {
    for (const std::string& candidate : candidates)
      if (!candidate.empty()) return candidate;
    return {};
  }

  /// The day of an ISO 8601 time, or nothing.
  static std::string day(const std::string& time) {
    const std::string date = time.substr(0, 10);
    const auto digit = [&](std::size_t i) { return is_digit(static_cast<unsigned char>(date[i])); };
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return {};
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
      if (!digit(i)) return {};
    return date;
  }

  std::string meta(const std::string& key) const {
    const auto found = meta_.find(key);
    return found == meta_.end() ? std::string{} : found->second;
  }

  std::string language_, title_, headline_, time_, canonical_;
  std::map<std::string, std::string> meta_;
  Linked json_;
  std::vector<const xmlNode*> blocks_;
  std::map<const xmlNode*, double> votes_;
};

}  // namespace

Article read_html(std::string_view html, const std::string& path, const std::string& charset) {
  const bool utf8 = charset.empty() && !find_invalid_utf8(html) && html.find("charset=") == std::string_view::npos;
  const char* encoding = !charset.empty() ? charset.c_str() : utf8 ? "UTF-8" : nullptr;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, encoding,
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) throw InputError(path + ": no HTML, expected a news page");
  Article article = Page(root).article();
  if (article.text.empty()) throw InputError(path + ": no running text in the page, expected an article's paragraphs");
  article.path = path;
  return article;
}

}  // namespace pressgraph
