#include "pipeline/run_stages.hpp"

namespace savile {

void add_run_stages(TaskGraph& graph) {
  graph.add_stage({"read", "Reading the résumé and the posting"});
  graph.add_stage({"analyze", "Comparing each section with the requirements"});
  graph.add_stage({"plan", "Deciding what is worth changing"});
  graph.add_stage({"edit", "Proposing changes"});
  graph.add_stage({"verify", "Checking every change against the source"});
  graph.add_stage({"assemble", "Writing the tailored résumé and the report"});
}

}  // namespace savile
