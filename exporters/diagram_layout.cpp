#include "exporters/diagram_layout.hpp"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <cstdlib>
#include <memory>

namespace pressgraph {
namespace {

/// Graphviz reports through a callback without context; what it says during one call is gathered here.
std::string& messages() {
  static std::string gathered;
  return gathered;
}

int gather(char* text) {
  messages() += text;
  return 0;
}

std::string failure(const std::string& what) {
  std::string said = messages();
  while (!said.empty() && said.back() == '\n') said.pop_back();
  return said.empty() ? what : what + ": " + said;
}

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

}  // namespace

std::string render(const std::string& dot, std::string_view format) {
  messages().clear();
  std::srand(1);  // The removal of overlaps draws on these without a seed of its own.
  srand48(1);
  agseterrf(gather);
  agseterr(AGWARN);
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
  if (!graph) throw LayoutError(failure("Graphviz cannot read the diagram"));
  if (gvLayout(context.get(), graph.get(), "dot") != 0)
    throw LayoutError(failure("Graphviz cannot lay out the diagram"));
  char* data = nullptr;
  unsigned int size = 0;
  const int failed = gvRenderData(context.get(), graph.get(), std::string(format).c_str(), &data, &size);
  std::string out;
  if (failed == 0 && data != nullptr) out.assign(data, size);
  if (data != nullptr) gvFreeRenderData(data);
  gvFreeLayout(context.get(), graph.get());
  if (out.empty()) throw LayoutError(failure("Graphviz has no plugin that writes " + std::string(format)));
  return out;
}

}  // namespace pressgraph
