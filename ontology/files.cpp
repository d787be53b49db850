#include "ontology/files.hpp"

extern "C" {
extern const char ontology_pressgraph_ttl_begin[];
extern const char ontology_pressgraph_ttl_end[];
extern const char ontology_shapes_ttl_begin[];
extern const char ontology_shapes_ttl_end[];
extern const char ontology_context_jsonld_begin[];
extern const char ontology_context_jsonld_end[];
}

namespace pressgraph {

std::string_view ontology_turtle() {
  return {ontology_pressgraph_ttl_begin, ontology_pressgraph_ttl_end};
}
std::string_view shapes_turtle() {
  return {ontology_shapes_ttl_begin, ontology_shapes_ttl_end};
}
std::string_view context_json() {
  return {ontology_context_jsonld_begin, ontology_context_jsonld_end};
}

}  // namespace pressgraph
