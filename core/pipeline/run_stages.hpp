// The stages of a run as a person sees them, in order. The ids are their places in the graph.
#pragma once

#include <cstdint>

#include "orchestrator/task_graph.hpp"

namespace savile {

enum class RunStage : std::uint32_t { read, analyze, plan, edit, verify, assemble };

// Adds all stages to an empty graph, so that each has the id of its place here.
void add_run_stages(TaskGraph& graph);

[[nodiscard]] constexpr StageId id_of(RunStage stage) { return StageId{static_cast<std::uint32_t>(stage)}; }

}  // namespace savile
