// Short forms for tests: create a run, drain it, find what it did.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "orchestrator/orchestrator.hpp"

inline savile::Orchestrator created(savile::TaskGraph graph, savile::Policy policy = {}) {
  auto run = savile::Orchestrator::create(std::move(graph), std::move(policy), savile::Seed{1});
  REQUIRE(run.ok());
  return std::move(run).value();
}

inline std::vector<savile::Action> drain(savile::Orchestrator& run) {
  std::vector<savile::Action> actions;
  while (auto action = run.poll_action()) actions.push_back(*action);
  return actions;
}

// Handles it, which must be accepted, and drains.
inline std::vector<savile::Action> tell(savile::Orchestrator& run, const savile::Input& input,
                                        std::int64_t now = 0) {
  REQUIRE(run.handle(input, {now}).ok());
  return drain(run);
}

inline std::vector<savile::Action> started(savile::Orchestrator& run, std::int64_t now = 0) {
  return tell(run, savile::DeadlineReached{}, now);
}

template <class Wanted>
std::vector<Wanted> only(const std::vector<savile::Action>& actions) {
  std::vector<Wanted> out;
  for (const auto& action : actions) {
    if (const auto* wanted = std::get_if<Wanted>(&action)) out.push_back(*wanted);
  }
  return out;
}

template <class Wanted>
std::vector<Wanted> events(const std::vector<savile::Action>& actions) {
  std::vector<Wanted> out;
  for (const auto& emit : only<savile::EmitEvent>(actions)) {
    if (const auto* wanted = std::get_if<Wanted>(&emit.event)) out.push_back(*wanted);
  }
  return out;
}

// The names of the tasks that these actions start, with the attempt where it is not the first.
inline std::vector<std::string> starts(const savile::Orchestrator& run,
                                       const std::vector<savile::Action>& actions) {
  std::vector<std::string> out;
  for (const auto& start : only<savile::StartTask>(actions)) {
    const std::string again = start.attempt.value > 1 ? " " + std::to_string(start.attempt.value) : "";
    out.push_back(run.graph().task(start.task).name + again);
  }
  return out;
}

inline savile::TaskState state(const savile::Orchestrator& run, savile::TaskId task) {
  REQUIRE(run.status(task) != nullptr);
  return run.status(task)->state;
}

using Names = std::vector<std::string>;
