#include "exporters/redland/rdfxml_reader.hpp"

#include <raptor2.h>

#include <memory>
#include <optional>

namespace pressgraph {
namespace {

struct FreeWorld {
  void operator()(raptor_world* world) const { raptor_free_world(world); }
};
struct FreeParser {
  void operator()(raptor_parser* parser) const { raptor_free_parser(parser); }
};
struct FreeUri {
  void operator()(raptor_uri* uri) const { raptor_free_uri(uri); }
};

/// Receives Raptor's events. Raptor is C: nothing may be thrown through it, so the first error is kept and thrown
/// afterwards.
class Receiver {
 public:
  Receiver(const RdfReadOptions& options, Dataset& out) : options_(options), out_(out) {}

  void read(std::string_view text) {
    std::unique_ptr<raptor_world, FreeWorld> world(raptor_new_world());
    raptor_world_set_log_handler(world.get(), this, on_message);
    std::unique_ptr<raptor_parser, FreeParser> parser(raptor_new_parser(world.get(), "rdfxml"));
    const std::string base = options_.base.empty() ? "urn:x-pressgraph:document" : options_.base;
    std::unique_ptr<raptor_uri, FreeUri> uri(
        raptor_new_uri(world.get(), reinterpret_cast<const unsigned char*>(base.c_str())));
    raptor_parser_set_statement_handler(parser.get(), this, on_statement);
    raptor_parser_parse_start(parser.get(), uri.get());
    raptor_parser_parse_chunk(parser.get(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), 1);
    if (error_) throw RdfSyntaxError(*error_);
  }

 private:
  static Receiver& self(void* handle) { return *static_cast<Receiver*>(handle); }

  static void on_message(void* handle, raptor_log_message* message) {
    Receiver& me = self(handle);
    if (me.error_ || message->level < RAPTOR_LOG_LEVEL_ERROR) return;
    me.error_ = me.options_.name;
    if (message->locator)
      me.error_ = *me.error_ + ":" + std::to_string(message->locator->line) + ":" +
                  std::to_string(std::max(message->locator->column, 0));
    me.error_ = *me.error_ + ": " + message->text;
  }

  static void on_statement(void* handle, raptor_statement* statement) {
    Receiver& me = self(handle);
    if (me.error_) return;
    try {
      const TermId subject = me.term(statement->subject), predicate = me.term(statement->predicate);
      me.out_.add({Dataset::kDefaultGraph, subject, predicate, me.term(statement->object)});
    } catch (const InvalidTerm& error) {
      me.error_ = me.options_.name + ": " + error.what();
    }
  }

  static std::string text_of(raptor_uri* uri) {
    std::size_t size = 0;
    const unsigned char* text = raptor_uri_as_counted_string(uri, &size);
    return std::string(reinterpret_cast<const char*>(text), size);
  }

  TermId term(const raptor_term* term) {
    if (term->type == RAPTOR_TERM_TYPE_URI) return out_.intern(Iri(text_of(term->value.uri)));
    if (term->type == RAPTOR_TERM_TYPE_BLANK) {
      const raptor_term_blank_value& blank = term->value.blank;
      return out_.intern(
          Iri(options_.skolem_base + std::string(reinterpret_cast<const char*>(blank.string), blank.string_len)));
    }
    const raptor_term_literal_value& literal = term->value.literal;
    std::string lexical(reinterpret_cast<const char*>(literal.string), literal.string_len);
    if (literal.language_len > 0)
      return out_.intern(
          Literal::tagged(std::move(lexical), {reinterpret_cast<const char*>(literal.language), literal.language_len}));
    if (literal.datatype) return out_.intern(Literal::typed(std::move(lexical), Iri(text_of(literal.datatype))));
    return out_.intern(Literal(std::move(lexical)));
  }

  const RdfReadOptions& options_;
  Dataset& out_;
  std::optional<std::string> error_;
};

}  // namespace

void read_rdfxml(std::string_view text, const RdfReadOptions& options, Dataset& out) {
  Receiver(options, out).read(text);
}

}  // namespace pressgraph
