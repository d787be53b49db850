#include "exporters/redland/query.hpp"

#include <rasqal.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>

#include "ontology/vocabulary.hpp"

/// Rasqal asks for the triples of one pattern at a time, with what earlier patterns have bound. Three orders of the
/// triples answer every pattern by binary search, so that nothing is copied into another store. A term is made a Rasqal
/// literal once, and known again by its address: results give the dataset's own terms, not Rasqal's rendering of them.
namespace pressgraph {
namespace {

constexpr std::array<std::array<unsigned, 3>, 3> kOrders = {{{0, 1, 2}, {1, 2, 0}, {2, 0, 1}}};  ///< SPO, POS, OSP.
constexpr std::size_t kInt32Digits = 9;  ///< Rasqal's integers have 32 bits.

using Triple = std::array<TermId, 3>;

struct FreeWorld {
  void operator()(rasqal_world* world) const { rasqal_free_world(world); }
};
struct FreeQuery {
  void operator()(rasqal_query* query) const { rasqal_free_query(query); }
};
struct FreeResults {
  void operator()(rasqal_query_results* results) const { rasqal_free_query_results(results); }
};

class TripleIndex {
 public:
  explicit TripleIndex(const Dataset& quads) {
    for (const EncodedQuad& quad : quads.quads()) orders_[0].push_back({quad.subject, quad.predicate, quad.object});
    for (std::size_t order = 0; order < kOrders.size(); ++order) {
      if (order > 0) orders_[order] = orders_[0];
      sort(order);
    }
  }

  /// The triples that have the terms that are not 0, as a range of one order.
  std::pair<const Triple*, const Triple*> match(const Triple& pattern) const {
    std::size_t order = 0, best = 0;
    for (std::size_t i = 0; i < kOrders.size(); ++i)
      if (const std::size_t bound = bound_prefix(pattern, i); bound > best)
        std::tie(order, best) = std::tuple(i, bound);
    const auto less = [&](const Triple& left, const Triple& right) {
      for (std::size_t k = 0; k < best; ++k) {
        const unsigned part = kOrders[order][k];
        if (left[part] != right[part]) return left[part] < right[part];
      }
      return false;
    };
    const auto [begin, end] = std::equal_range(orders_[order].begin(), orders_[order].end(), pattern, less);
    return {orders_[order].data() + (begin - orders_[order].begin()),
            orders_[order].data() + (end - orders_[order].begin())};
  }

 private:
  static std::size_t bound_prefix(const Triple& pattern, std::size_t order) {
    std::size_t n = 0;
    while (n < 3 && pattern[kOrders[order][n]] != 0) ++n;
    return n;
  }

  void sort(std::size_t order) {
    std::vector<Triple>& triples = orders_[order];
    const auto [a, b, c] = kOrders[order];
    std::sort(triples.begin(), triples.end(), [a = a, b = b, c = c](const Triple& x, const Triple& y) {
      return std::tie(x[a], x[b], x[c]) < std::tie(y[a], y[b], y[c]);
    });
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
  }

  std::array<std::vector<Triple>, 3> orders_;
};

/// One query's work: Rasqal's callbacks reach it through their user data.
class Session {
 public:
  explicit Session(Dataset& quads) : quads_(quads), index_(quads), world_(rasqal_new_world()) {
    rasqal_world_open(world_.get());
    rasqal_world_set_log_handler(world_.get(), this, on_message);  // needs the open world
    // Rasqal hands the factory's user data on; a query runs on one thread.
    active_ = this;
    rasqal_set_triples_source_factory(world_.get(), register_factory, this);
  }
  ~Session() {
    for (const auto& [id, literal] : literals_) rasqal_free_literal(literal);
    active_ = nullptr;
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  QueryResult answer(const std::string& text) {
    const std::unique_ptr<rasqal_query, FreeQuery> query(rasqal_new_query(world_.get(), "sparql", nullptr));
    if (rasqal_query_prepare(query.get(), reinterpret_cast<const unsigned char*>(text.c_str()), nullptr) != 0)
      fail("the query cannot be read");
    const std::unique_ptr<rasqal_query_results, FreeResults> results(rasqal_query_execute(query.get()));
    if (!results || error_) fail("the query cannot be answered");
    QueryResult out = collect(results.get(), rasqal_query_get_bound_variable_sequence(query.get()));
    if (error_) fail("the query cannot be answered");
    return out;
  }

 private:
  /// A pattern's matches as Rasqal walks through them.
  struct Match {
    Session* session;
    const Triple* next;
    const Triple* end;
  };

  [[noreturn]] void fail(const char* otherwise) const { throw QueryError(error_ ? *error_ : otherwise); }

  static void on_message(void* handle, raptor_log_message* message) {
    Session& me = *static_cast<Session*>(handle);
    if (me.error_ || message->level < RAPTOR_LOG_LEVEL_ERROR) return;
    me.error_ = message->locator && message->locator->line > 0
                    ? "line " + std::to_string(message->locator->line) + ": " + message->text
                    : message->text;
  }

  static int register_factory(rasqal_triples_source_factory* factory) {
    factory->version = 1;
    factory->user_data_size = sizeof(Session*);
    factory->new_triples_source = new_source;
    return 0;
  }

  static int new_source(rasqal_query*, void*, void* user_data, rasqal_triples_source* source) {
    std::memcpy(user_data, &active_, sizeof active_);
    source->version = 1;
    source->init_triples_match = init_match;
    source->triple_present = is_present;
    source->free_triples_source = [](void*) {};
    return 0;
  }

  static Session& session_of(void* user_data) {
    Session* session = nullptr;
    std::memcpy(&session, user_data, sizeof session);
    return *session;
  }

  /// The term that a part of a pattern names; 0 for a variable without value; nullopt for a term that the data lacks.
  std::optional<TermId> bound_term(rasqal_literal* part) {
    if (const rasqal_variable* variable = rasqal_literal_as_variable(part)) {
      if (!variable->value) return TermId{0};
      part = variable->value;
    }
    return find(part);
  }

  std::optional<TermId> find(rasqal_literal* literal) {
    const auto known = ids_.find(literal);
    if (known != ids_.end()) return known->second;
    const std::optional<Term> term = term_of(literal);
    if (!term) return std::nullopt;
    std::string form;
    append_ntriples(form, *term);
    return quads_.find_form(form);
  }

  static int init_match(rasqal_triples_match* match, rasqal_triples_source*, void* user_data, rasqal_triple_meta* meta,
                        rasqal_triple* triple) {
    Session& me = session_of(user_data);
    auto* state = new Match{&me, nullptr, nullptr};
    Triple pattern{};
    const std::array<rasqal_literal*, 3> parts = {triple->subject, triple->predicate, triple->object};
    bool possible = true;
    for (std::size_t i = 0; i < 3; ++i) {
      meta->bindings[i] = rasqal_literal_as_variable(parts[i]);
      const std::optional<TermId> term = me.bound_term(parts[i]);
      possible = possible && term.has_value();
      pattern[i] = term.value_or(0);
    }
    if (possible) std::tie(state->next, state->end) = me.index_.match(pattern);
    match->user_data = state;
    match->bind_match = bind_match;
    match->next_match = [](rasqal_triples_match*, void* handle) { ++static_cast<Match*>(handle)->next; };
    match->is_end = [](rasqal_triples_match*, void* handle) {
      return static_cast<int>(static_cast<Match*>(handle)->next == static_cast<Match*>(handle)->end);
    };
    match->finish = [](rasqal_triples_match*, void* handle) { delete static_cast<Match*>(handle); };
    return 0;
  }

  /// Binds the variables of the pattern to the next triple; a variable that stands twice must find the same term twice.
  static rasqal_triple_parts bind_match(rasqal_triples_match*, void* handle, rasqal_variable* bindings[4],
                                        rasqal_triple_parts parts) {
    static constexpr std::array kParts = {RASQAL_TRIPLE_SUBJECT, RASQAL_TRIPLE_PREDICATE, RASQAL_TRIPLE_OBJECT};
    Match& match = *static_cast<Match*>(handle);
    const Triple& triple = *match.next;
    int bound = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      if (!bindings[i] || (parts & kParts[i]) == 0) continue;
      for (std::size_t k = 0; k < 3; ++k)
        if (k != i && bindings[k] == bindings[i] && triple[k] != triple[i]) return static_cast<rasqal_triple_parts>(0);
      rasqal_variable_set_value(bindings[i], rasqal_new_literal_from_literal(match.session->literal(triple[i])));
      bound |= kParts[i];
    }
    for (std::size_t i = 0; i < 3; ++i)
      if (!bindings[i]) bound |= kParts[i] & parts;
    return static_cast<rasqal_triple_parts>(bound);
  }

  static int is_present(rasqal_triples_source*, void* user_data, rasqal_triple* triple) {
    Session& me = session_of(user_data);
    const auto s = me.find(triple->subject), p = me.find(triple->predicate), o = me.find(triple->object);
    if (!s || !p || !o) return 0;
    const auto [begin, end] = me.index_.match({*s, *p, *o});
    return begin != end ? 1 : 0;
  }

  raptor_uri* new_uri(const std::string& text) {
    return raptor_new_uri(rasqal_world_get_raptor(world_.get()), reinterpret_cast<const unsigned char*>(text.c_str()));
  }

  static char* copy(const std::string& text) {
    char* out = static_cast<char*>(rasqal_alloc_memory(text.size() + 1));
    std::memcpy(out, text.c_str(), text.size() + 1);
    return out;
  }

  rasqal_literal* literal(TermId id) {
    const auto [found, added] = literals_.try_emplace(id, nullptr);
    if (added) {
      found->second = new_literal(parse_ntriples_term(quads_.form(id)));
      ids_.emplace(found->second, id);
    }
    return found->second;
  }

  rasqal_literal* new_literal(const Term& term) {
    if (const Iri* iri = std::get_if<Iri>(&term)) return rasqal_new_uri_literal(world_.get(), new_uri(iri->text()));
    const Literal& value = std::get<Literal>(term);
    auto* text = reinterpret_cast<const unsigned char*>(copy(value.lexical()));
    if (!value.language().empty())
      return rasqal_new_string_literal(world_.get(), text, copy(value.language()), nullptr, nullptr);
    if (value.datatype() == vocabulary::xsd_string)
      return rasqal_new_string_literal(world_.get(), text, nullptr, nullptr, nullptr);
    const bool too_large = value.datatype() == vocabulary::xsd_integer && value.lexical().size() > kInt32Digits;
    const std::string datatype(too_large ? std::string(vocabulary::xsd_decimal) : value.datatype());
    return rasqal_new_string_literal(world_.get(), text, nullptr, new_uri(datatype), nullptr);
  }

  static std::string text_of(raptor_uri* uri) { return reinterpret_cast<const char*>(raptor_uri_as_string(uri)); }

  /// A value of Rasqal's own, such as a count; nullopt for a blank node.
  static std::optional<Term> term_of(rasqal_literal* literal) {
    const rasqal_literal_type type = rasqal_literal_get_rdf_term_type(literal);
    if (type == RASQAL_LITERAL_URI) return Iri(text_of(literal->value.uri));
    if (type == RASQAL_LITERAL_BLANK) return std::nullopt;
    std::size_t size = 0;
    int error = 0;
    const unsigned char* text = rasqal_literal_as_counted_string(literal, &size, 0, &error);
    std::string lexical(text ? reinterpret_cast<const char*>(text) : "", size);
    if (literal->language) return Literal::tagged(std::move(lexical), literal->language);
    if (raptor_uri* datatype = rasqal_literal_datatype(literal))
      return Literal::typed(std::move(lexical), Iri(text_of(datatype)));
    return Literal(std::move(lexical));
  }

  std::optional<Term> result_term(rasqal_literal* literal) const {
    if (!literal) return std::nullopt;
    const auto known = ids_.find(literal);
    return known != ids_.end() ? std::optional(parse_ntriples_term(quads_.form(known->second)))
                               : as_in_data(term_of(literal));
  }

  /// Rasqal may hand back a copy: a large integer is then the decimal that new_literal() made of it.
  std::optional<Term> as_in_data(std::optional<Term> term) const {
    const Literal* literal = term ? std::get_if<Literal>(&*term) : nullptr;
    if (!literal || literal->datatype() != vocabulary::xsd_decimal || literal->lexical().find('.') != std::string::npos)
      return term;
    const Term integer = Literal::typed(literal->lexical(), Iri(std::string(vocabulary::xsd_integer)));
    std::string form;
    append_ntriples(form, integer);
    return quads_.find_form(form) ? integer : term;
  }

  QueryResult collect(rasqal_query_results* results, raptor_sequence* variables) {
    QueryResult out;
    if (rasqal_query_results_is_boolean(results)) {
      out.boolean = rasqal_query_results_get_boolean(results) > 0;
    } else if (rasqal_query_results_is_graph(results)) {
      out.triples.emplace();
      while (raptor_statement* triple = rasqal_query_results_get_triple(results)) {
        add_triple(*triple, *out.triples);
        if (rasqal_query_results_next_triple(results) != 0) break;
      }
    } else {
      const int columns = raptor_sequence_size(variables);
      for (int i = 0; i < columns; ++i)
        out.variables.emplace_back(
            reinterpret_cast<const char*>(static_cast<rasqal_variable*>(raptor_sequence_get_at(variables, i))->name));
      for (; rasqal_query_results_finished(results) == 0; rasqal_query_results_next(results)) {
        std::vector<std::optional<Term>>& row = out.rows.emplace_back();
        for (int i = 0; i < columns; ++i)
          row.push_back(result_term(rasqal_query_results_get_binding_value(results, i)));
      }
    }
    return out;
  }

  static Iri resource(const raptor_term& term) {
    if (term.type == RAPTOR_TERM_TYPE_URI) return Iri(text_of(term.value.uri));
    return Iri("https://w3id.org/pressgraph/.well-known/genid/" +
               std::string(reinterpret_cast<const char*>(term.value.blank.string)));
  }

  static void add_triple(const raptor_statement& triple, Dataset& out) {
    std::optional<Term> object;
    if (triple.object->type != RAPTOR_TERM_TYPE_LITERAL) {
      object = resource(*triple.object);
    } else {
      const raptor_term_literal_value& value = triple.object->value.literal;
      std::string lexical(reinterpret_cast<const char*>(value.string), value.string_len);
      if (value.language)
        object = Literal::tagged(std::move(lexical), reinterpret_cast<const char*>(value.language));
      else if (value.datatype)
        object = Literal::typed(std::move(lexical), Iri(text_of(value.datatype)));
      else
        object = Literal(std::move(lexical));
    }
    out.add(Quad{resource(*triple.subject), resource(*triple.predicate), *object, std::nullopt});
  }

  inline static Session* active_ = nullptr;

  Dataset& quads_;
  TripleIndex index_;
  std::unique_ptr<rasqal_world, FreeWorld> world_;
  std::unordered_map<TermId, rasqal_literal*> literals_;
  std::unordered_map<const rasqal_literal*, TermId> ids_;
  std::optional<std::string> error_;
};

}  // namespace

QueryResult answer(Dataset& quads, const std::string& query, const std::vector<Prefix>& prefixes) {
  if (const auto refused = refused_construct(query)) throw QueryError(*refused);
  quads.sort(QuadOrder::lines);
  std::string declared;
  for (const Prefix& prefix : prefixes) declared += "PREFIX " + prefix.prefix + ": <" + prefix.iri + "> ";
  return Session(quads).answer(declared + query);
}

}  // namespace pressgraph
