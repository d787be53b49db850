#include "cli/graph_job.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/outputs.hpp"

namespace pressgraph::cli {
namespace {

Exit run(GraphJob job) {
  check(job.output);
  job.link.base = job.output.options.rdf.base;
  SavedInputs saved = take_graphs(job.inputs.inputs, job.link);
  check_not_inputs(job.output.paths, job.inputs.inputs);
  check_not_inputs(job.output.paths, job.inputs.entities);
  check_not_inputs(job.output.paths, {job.link.overrides});
  std::vector<Extraction> fresh;
  if (!job.inputs.inputs.empty()) fresh = extract_all(job.inputs);
  write(link_records(std::move(saved), std::move(fresh), job.link), job.output);
  return Exit::ok;
}

}  // namespace

void add_graph_job(CLI::App& command, Action& action) {
  auto job = std::make_shared<GraphJob>();
  add_article_options(command, job->inputs);
  add_link_options(command, job->link);
  add_graph_output(command, job->output);
  command.callback([job, &action] { action = [job] { return run(*job); }; });
}

}  // namespace pressgraph::cli
