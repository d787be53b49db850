#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

std::string_view superclass(std::string_view type) {
  if (type == "Company" || type == "GovernmentBody") return "Organization";
  if (type == "AIModel") return "Product";
  return {};
}

}  // namespace

bool is_a(std::string_view type, std::string_view ancestor) {
  for (; !type.empty(); type = superclass(type))
    if (type == ancestor) return true;
  return false;
}

}  // namespace pressgraph
