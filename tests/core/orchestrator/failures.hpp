// Short forms for errors and for the waits that follow them.
#pragma once

#include <string>
#include <utility>

#include "drive.hpp"

inline savile::TaskError error_of(savile::ErrorClass error_class, std::string code = "x") {
  savile::TaskError error{std::move(code), "No luck.", {}};
  error.error_class = error_class;
  return error;
}
inline savile::TaskError transient(std::string code = "offline") {
  return error_of(savile::ErrorClass::transient, std::move(code));
}
inline savile::TaskError permanent(std::string code = "http.401") {
  return error_of(savile::ErrorClass::permanent, std::move(code));
}
// What a 429 with Retry-After says.
inline savile::TaskError asks(std::int64_t ms) {
  savile::TaskError error = error_of(savile::ErrorClass::rate_limited, "http.429");
  error.retry_after_ms = ms;
  return error;
}

// The end of the one wait that these actions tell of.
inline std::int64_t wait_in(const std::vector<savile::Action>& actions) {
  const auto waits = events<savile::TaskWaits>(actions);
  REQUIRE(waits.size() == 1);
  return waits[0].until.ms;
}

// The first start of these actions.
inline savile::StartTask start_in(const std::vector<savile::Action>& actions) {
  const auto starts = only<savile::StartTask>(actions);
  REQUIRE_FALSE(starts.empty());
  return starts[0];
}

inline savile::Orchestrator created_with(savile::TaskGraph graph, savile::Policy policy,
                                         savile::BreakerSet& breakers) {
  auto run = savile::Orchestrator::create(std::move(graph), std::move(policy), savile::Seed{1}, &breakers);
  REQUIRE(run.ok());
  return std::move(run).value();
}
