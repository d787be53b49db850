// The running text of a news page is found by where its paragraphs are: each <p>, or <div> that is one, with real
// sentences votes for its parent, and half for its grandparent; the element with the most votes is the article. Where
// no paragraph is long enough to vote, <article> or <main> or the whole page is. What lies in navigation, asides, forms
// and footers, or is marked as furniture of the page (seeds/page_furniture.tsv), never counts. (The idea is that of
// Readability; Arc90, 2009.)
#include "extraction/html_reader.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "extraction/html_nodes.hpp"
#include "extraction/input_error.hpp"
#include "extraction/page_furniture.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::json;

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

constexpr std::array<std::string_view, 11> kBlocks = {"p",  "h1", "h2",         "h3",         "h4", "h5",
                                                      "li", "tr", "blockquote", "figcaption", "pre"};
/// What is a block where it holds no other: pages without <p>.
constexpr std::array<std::string_view, 5> kBoxes = {"div", "section", "article", "main", "td"};

class Page {
 public:
  Page(const xmlNode* root, const PageFurniture& furniture) : furniture_(furniture), size_(text_of(root).size()) {
    visit(root);
  }

  /// Metadata in the order in which it is trusted: JSON-LD, og: and article: tags, other meta tags.
  Article article() const {
    Article out;
    out.title = first({json_.title, meta("og:title"), headline_, title_});
    out.published =
        first({json_.published, meta("article:published_time"), meta("date"), meta("dc.date"), meta("pubdate"), time_});
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
      if (holds_no_text(name) || is_furniture(node)) continue;
      if ((name == "article" || name == "main") && frame_ == nullptr) frame_ = node;
      const bool box = is_one_of(name, kBoxes) || name == "tr";
      if (box ? is_paragraph(node) : is_one_of(name, kBlocks)) vote(node);
      visit(node->children);
    }
  }

  /// Whether an element is marked as a part beside the article; what holds most of the page is none, whatever it is
  /// called.
  bool is_furniture(const xmlNode* node) const {
    return name_of(node) != "h1" && furniture_.is_part(node) && 2 * text_of(node).size() < size_;
  }

  /// Whether a box has words and no block or box in it; a row may have cells.
  static bool is_paragraph(const xmlNode* box) { return !text_of(box).empty() && !holds_blocks(box); }

  static bool holds_blocks(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      const bool cell = name_of(node) == "tr" && name_of(child) == "td";
      const bool block = is_one_of(name_of(child), kBlocks) || (is_one_of(name_of(child), kBoxes) && !cell);
      if (block || holds_blocks(child)) return true;
    }
    return false;
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
    if (text.empty() || furniture_.is_block(node, text)) return;
    blocks_.push_back(node);
    const std::string_view name = name_of(node);
    if (text.size() < kShortestSentence || name == "li" || name == "figcaption" || name == "tr") return;
    const double weight = 1 + static_cast<double>(text.size()) / 100;
    if (node->parent == nullptr) return;
    votes_[node->parent] += weight;
    if (node->parent->parent != nullptr) votes_[node->parent->parent] += weight / 2;
  }

  /// The element with the most votes; without votes, what the page marks as its article, or all of it.
  const xmlNode* holder() const {
    const xmlNode* best = nullptr;
    // By document order of the blocks, so that a tie is decided the same way each time.
    for (const xmlNode* block : blocks_)
      for (const xmlNode* up : {static_cast<const xmlNode*>(block->parent),
                                block->parent ? static_cast<const xmlNode*>(block->parent->parent) : nullptr})
        if (up != nullptr && votes_.contains(up) && (best == nullptr || votes_.at(up) > votes_.at(best))) best = up;
    return best != nullptr ? best : frame_;
  }

  std::string body(const std::string& title) const {
    const xmlNode* best = holder();
    std::string out = title;
    bool any = false;
    const xmlNode* outer = nullptr;
    for (const xmlNode* block : blocks_) {
      if ((best != nullptr && !inside(block, best)) || (outer != nullptr && inside(block, outer))) continue;
      const std::string text = text_of(block);
      if (text == title) continue;
      outer = block;
      any = true;
      if (!out.empty()) out += "\n\n";
      out += text;
    }
    return any ? out : std::string{};
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

  std::string meta(const std::string& key) const {
    const auto found = meta_.find(key);
    return found == meta_.end() ? std::string{} : found->second;
  }

  const PageFurniture& furniture_;
  const std::size_t size_;          ///< Bytes of text of the whole page.
  const xmlNode* frame_ = nullptr;  ///< The first <article> or <main>.
  std::string language_, title_, headline_, time_, canonical_;
  std::map<std::string, std::string> meta_;
  Linked json_;
  std::vector<const xmlNode*> blocks_;
  std::map<const xmlNode*, double> votes_;
};

}  // namespace

Article read_html(std::string_view html, const std::string& path, const std::string& charset, const Seeds& seeds) {
  const bool utf8 = charset.empty() && !find_invalid_utf8(html) && html.find("charset=") == std::string_view::npos;
  const char* encoding = !charset.empty() ? charset.c_str() : utf8 ? "UTF-8" : nullptr;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, encoding,
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) throw InputError(path + ": no HTML, expected a news page");
  Article article = Page(root, PageFurniture(seeds)).article();
  if (article.text.empty()) throw InputError(path + ": no running text in the page, expected an article's paragraphs");
  article.path = path;
  return article;
}

}  // namespace pressgraph
