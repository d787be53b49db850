// Compares the RDF writers with Raptor's serializer and serdi on the same data in one run:
//   rdf_writers [TRIPLES]
// The data have the shape of a press graph: claims, mentions and figures with labels, types and references. Speed is
// CPU time of one core; memory is what the process holds more while it writes than before.

#include <raptor2.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "exporters/jsonld.hpp"
#include "exporters/nquads.hpp"
#include "exporters/rdfxml.hpp"
#include "exporters/turtle.hpp"
#include "ontology/rdf_reader.hpp"
#include "ontology/vocabulary.hpp"

namespace {

using namespace pressgraph;

const std::string kBase = "https://w3id.org/pressgraph/data/";

std::vector<Prefix> prefixes() {
  std::vector<Prefix> out;
  for (const vocabulary::Namespace& row : vocabulary::kNamespaces)
    out.push_back({std::string(row.prefix), std::string(row.iri)});
  for (const char* kind : {"article", "claim", "mention", "person"}) out.push_back({kind, kBase + kind + "/"});
  return out;
}

Iri known(std::string_view iri) {
  return Iri(std::string(iri));
}

/// Ten triples a claim, six a mention, in the named graphs of articles of a hundred claims each.
Dataset make_data(std::size_t triples) {
  using namespace vocabulary;
  Dataset out;
  const auto add = [&](TermId subject, std::string_view predicate, TermId object) {
    out.add({0, subject, out.intern(known(predicate)), object});
  };
  for (std::size_t n = 0; out.quads().size() < triples; ++n) {
    const std::string id = "a" + std::to_string(n / 100) + "-c" + std::to_string(n % 100);
    const TermId article = out.intern(Iri(kBase + "article/a" + std::to_string(n / 100))),
                 claim = out.intern(Iri(kBase + "claim/" + id));
    const TermId mention = out.intern(Iri(kBase + "mention/" + id)),
                 person = out.intern(Iri(kBase + "person/p" + std::to_string(n % 5000)));
    add(claim, rdf_type, out.intern(known(pg_claim)));
    add(claim, rdf_type, out.intern(known(schema_quotation)));
    add(claim, schema_text,
        out.intern(Literal::tagged(
            "Nous avons « doublé » les capacités de l'usine numéro " + std::to_string(n) + ", a-t-il précisé", "fr")));
    add(claim, pg_speaker, person);
    add(claim, schema_about, out.intern(Iri(kBase + "person/p" + std::to_string(n * 7 % 5000))));
    add(claim, pg_cue_lemma, out.intern(Literal::tagged("préciser", "fr")));
    add(claim, pg_modality, out.intern(Iri("https://w3id.org/pressgraph/ns#asserted")));
    add(claim, pg_confidence, out.intern(Literal::decimal(static_cast<double>(n % 100) / 100)));
    add(claim, schema_appearance, article);
    add(claim, pg_content, mention);
    add(mention, rdf_type, out.intern(known(nif_offset_based_string)));
    add(mention, nif_reference_context, article);
    add(mention, nif_begin_index, out.intern(Literal::integer(static_cast<std::int64_t>(n % 6000))));
    add(mention, nif_end_index, out.intern(Literal::integer(static_cast<std::int64_t>(n % 6000 + 12))));
    add(mention, nif_anchor_of, out.intern(Literal("Zoé Ferrand " + std::to_string(n % 5000))));
    add(mention, itsrdf_ta_ident_ref, person);
  }
  return out;
}

double cpu_seconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

long resident_kilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6);
  return 0;
}

/// Forgets the high-water mark of memory, so that the next one is the writer's own.
void reset_peak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

void report(const char* name, std::size_t triples, double seconds, long kilobytes) {
  std::printf("%-34s %7.2f M triples/s %8.2f s", name, static_cast<double>(triples) / seconds / 1e6, seconds);
  if (kilobytes >= 0) std::printf(" %8.1f MB beyond the data", static_cast<double>(kilobytes) / 1024);
  std::printf("\n");
}

using Write = std::function<void(const ByteSink&)>;

void measure(const char* name, std::size_t triples, const std::filesystem::path& file, const Write& write) {
  std::FILE* out = std::fopen(file.c_str(), "wb");
  reset_peak();
  const long before = resident_kilobytes();
  const double start = cpu_seconds(RUSAGE_SELF);
  write([&](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), out); });
  const double seconds = cpu_seconds(RUSAGE_SELF) - start;
  std::fclose(out);
  report(name, triples, seconds, resident_kilobytes() - before);
}

void measure_raptor(const Dataset& data, const char* syntax, const std::filesystem::path& file) {
  raptor_world* world = raptor_new_world();
  raptor_serializer* serializer = raptor_new_serializer(world, syntax);
  std::FILE* out = std::fopen(file.c_str(), "wb");
  reset_peak();
  const long before = resident_kilobytes();
  const double start = cpu_seconds(RUSAGE_SELF);
  raptor_uri* base = raptor_new_uri(world, reinterpret_cast<const unsigned char*>("https://w3id.org/"));
  raptor_serializer_start_to_file_handle(serializer, base, out);
  for (const EncodedQuad& quad : data.quads()) {
    const auto uri = [&](TermId id) {
      return raptor_new_term_from_counted_uri_string(
          world, reinterpret_cast<const unsigned char*>(data.iri_text(id).data()), data.iri_text(id).size());
    };
    raptor_statement* statement = raptor_new_statement(world);
    statement->subject = uri(quad.subject);
    statement->predicate = uri(quad.predicate);
    if (data.is_iri(quad.object)) {
      statement->object = uri(quad.object);
    } else {
      const Literal literal = std::get<Literal>(parse_ntriples_term(data.form(quad.object)));
      raptor_uri* datatype =
          literal.language().empty() && literal.datatype() != vocabulary::xsd_string
              ? raptor_new_uri(world, reinterpret_cast<const unsigned char*>(literal.datatype().c_str()))
              : nullptr;
      statement->object = raptor_new_term_from_literal(
          world, reinterpret_cast<const unsigned char*>(literal.lexical().c_str()), datatype,
          literal.language().empty() ? nullptr : reinterpret_cast<const unsigned char*>(literal.language().c_str()));
      if (datatype) raptor_free_uri(datatype);
    }
    raptor_serializer_serialize_statement(serializer, statement);
    raptor_free_statement(statement);
  }
  raptor_serializer_serialize_end(serializer);
  const double seconds = cpu_seconds(RUSAGE_SELF) - start;
  std::fclose(out);
  report((std::string("raptor ") + syntax).c_str(), data.quads().size(), seconds, resident_kilobytes() - before);
  raptor_free_serializer(serializer);
  raptor_free_uri(base);
  raptor_free_world(world);
}

void measure_program(const char* name, std::size_t triples, const std::string& command) {
  const double start = cpu_seconds(RUSAGE_CHILDREN);
  if (std::system(command.c_str()) != 0) {
    std::printf("%-34s not installed\n", name);
    return;
  }
  report(name, triples, cpu_seconds(RUSAGE_CHILDREN) - start, -1);
}

void measure_reading(const char* name, RdfSyntax syntax, const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  const double start = cpu_seconds(RUSAGE_SELF);
  Dataset data;
  read_rdf(text, syntax, data);
  report(name, data.quads().size(), cpu_seconds(RUSAGE_SELF) - start, -1);
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t triples = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("rdf_writers_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  Dataset data = make_data(triples);
  const std::size_t n = data.quads().size();
  const double start = cpu_seconds(RUSAGE_SELF);
  data.sort(QuadOrder::merged);
  report("sorting terms and triples, once", n, cpu_seconds(RUSAGE_SELF) - start, -1);
  measure("Turtle", n, folder / "a.ttl", [&](const ByteSink& out) { write_turtle(data, prefixes(), out); });
  measure("RDF/XML", n, folder / "a.rdf", [&](const ByteSink& out) { write_rdfxml(data, prefixes(), out); });
  measure_raptor(data, "turtle", folder / "raptor.ttl");
  measure_raptor(data, "ntriples", folder / "raptor.nt");
  data.sort(QuadOrder::lines);
  measure("N-Triples", n, folder / "a.nt", [&](const ByteSink& out) { write_ntriples(data, out); });
  measure("N-Quads", n, folder / "a.nq", [&](const ByteSink& out) { write_nquads(data, out); });
  data.sort(QuadOrder::blocks);
  measure("JSON-LD", n, folder / "a.jsonld", [&](const ByteSink& out) { write_jsonld(data, prefixes(), out); });
  measure_program(
      "serdi N-Triples to Turtle", n,
      "serdi -q -i ntriples -o turtle " + (folder / "a.nt").string() + " >" + (folder / "serdi.ttl").string());
  measure_program(
      "serdi Turtle to Turtle", n,
      "serdi -q -i turtle -o turtle " + (folder / "a.ttl").string() + " >" + (folder / "serdi2.ttl").string());
  measure_reading("reading Turtle", RdfSyntax::turtle, folder / "a.ttl");
  measure_reading("reading N-Quads", RdfSyntax::nquads, folder / "a.nq");
  std::filesystem::remove_all(folder);
}
