#include "ontology/rdf_reader.hpp"

#include <serd/serd.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

SerdSyntax serd_syntax(RdfSyntax syntax) {
  switch (syntax) {
    case RdfSyntax::turtle:
      return SERD_TURTLE;
    case RdfSyntax::trig:
      return SERD_TRIG;
    case RdfSyntax::ntriples:
      return SERD_NTRIPLES;
    case RdfSyntax::nquads:
      return SERD_NQUADS;
  }
  return SERD_TRIG;
}

std::string_view view(const SerdNode* node) {
  return node && node->buf ? std::string_view(reinterpret_cast<const char*>(node->buf), node->n_bytes)
                           : std::string_view{};
}

const std::uint8_t* bytes(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
struct FreeReader {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

/// Receives serd's events. serd is C: nothing may be thrown through it, so the first error is kept and thrown
/// afterwards.
class Receiver {
 public:
  Receiver(std::string_view text, Dataset& out, const RdfReadOptions& options)
      : text_(text), out_(out), options_(options) {
    SerdNode base = serd_node_from_string(SERD_URI, bytes(options_.base));
    env_.reset(serd_env_new(options_.base.empty() ? nullptr : &base));
  }

  void read(RdfSyntax syntax) {
    reader_.reset(serd_reader_new(serd_syntax(syntax), this, nullptr, on_base, on_prefix, on_statement, nullptr));
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), on_error, this);
    const SerdStatus status =
        serd_reader_read_source(reader_.get(), read_text, no_stream_error, this, bytes(options_.name), 4096);
    if (error_) throw RdfSyntaxError(*error_);
    if (status > SERD_FAILURE)
      throw RdfSyntaxError(options_.name + ": " + reinterpret_cast<const char*>(serd_strerror(status)));
  }

  std::map<std::string, std::string> prefixes;

 private:
  static Receiver& self(void* handle) { return *static_cast<Receiver*>(handle); }

  static std::size_t read_text(void* buffer, std::size_t, std::size_t count, void* handle) {
    Receiver& me = self(handle);
    const std::size_t n = std::min(count, me.text_.size() - me.read_);
    std::memcpy(buffer, me.text_.data() + me.read_, n);
    me.read_ += n;
    return n;
  }

  static int no_stream_error(void*) { return 0; }

  static SerdStatus on_error(void* handle, const SerdError* error) {
    Receiver& me = self(handle);
    if (me.error_) return SERD_SUCCESS;
    char message[512];
    std::vsnprintf(message, sizeof message, error->fmt, *error->args);
    std::string what(message);
    while (what.ends_with('\n')) what.pop_back();
    me.error_ = me.options_.name + ":" + std::to_string(error->line) + ":" + std::to_string(error->col) + ": " + what;
    return SERD_SUCCESS;
  }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return serd_env_set_base_uri(self(handle).env_.get(), uri);
  }

  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    Receiver& me = self(handle);
    const SerdStatus status = serd_env_set_prefix(me.env_.get(), name, uri);
    if (status == SERD_SUCCESS) me.prefixes[std::string(view(name))] = me.expanded(uri);
    return status;
  }

  static SerdStatus on_statement(void* handle, SerdStatementFlags, const SerdNode* graph, const SerdNode* subject,
                                 const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language) {
    Receiver& me = self(handle);
    try {
      EncodedQuad quad;
      if (graph && graph->buf) quad.graph = me.resource(graph);
      quad.subject = me.resource(subject);
      quad.predicate = me.resource(predicate);
      quad.object = object->type == SERD_LITERAL ? me.literal(object, datatype, language) : me.resource(object);
      me.out_.add(quad);
      return SERD_SUCCESS;
    } catch (const std::exception& error) {
      if (!me.error_) me.error_ = me.place() + error.what();
      return SERD_ERR_BAD_SYNTAX;
    }
  }

  std::string expanded(const SerdNode* node) const {
    SerdNode whole = serd_env_expand_node(env_.get(), node);
    if (!whole.buf) {
      if (node->type == SERD_URI) return std::string(view(node));
      throw InvalidTerm("prefix of \"" + std::string(view(node)) + "\" is not declared");
    }
    std::string out(view(&whole));
    serd_node_free(&whole);
    return out;
  }

  TermId resource(const SerdNode* node) {
    if (node->type == SERD_BLANK) return out_.intern(Iri(options_.skolem_base + std::string(view(node))));
    if (node->type == SERD_URI && serd_uri_string_has_scheme(node->buf))
      return out_.intern(Iri(std::string(view(node))));
    return out_.intern(Iri(expanded(node)));
  }

  TermId literal(const SerdNode* node, const SerdNode* datatype, const SerdNode* language) {
    std::string lexical(view(node));
    if (language && language->buf) return out_.intern(Literal::tagged(std::move(lexical), view(language)));
    if (datatype && datatype->buf) return out_.intern(Literal::typed(std::move(lexical), Iri(expanded(datatype))));
    return out_.intern(Literal(std::move(lexical)));
  }

  /// The place that reading has come to, to the line: serd tells columns only for its own errors.
  std::string place() const { return options_.name + ": "; }

  std::string_view text_;
  std::size_t read_ = 0;
  Dataset& out_;
  const RdfReadOptions& options_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unique_ptr<SerdReader, FreeReader> reader_;
  std::optional<std::string> error_;
};

}  // namespace

std::map<std::string, std::string> read_rdf(std::string_view text, RdfSyntax syntax, Dataset& out,
                                            const RdfReadOptions& options) {
  Receiver receiver(text, out, options);
  receiver.read(syntax);
  return std::move(receiver.prefixes);
}

}  // namespace pressgraph
