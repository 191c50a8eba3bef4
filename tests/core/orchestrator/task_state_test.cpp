#include "orchestrator/task_state.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using savile::is_terminal;
using savile::name_of;
using savile::next_state;
using savile::TaskState;
using savile::Trigger;

namespace {
constexpr int states = static_cast<int>(TaskState::timed_out) + 1;
constexpr int triggers = static_cast<int>(Trigger::deadline_reached) + 1;
}  // namespace

TEST_CASE("nothing leaves a terminal state, and every other one can be left") {
  for (int s = 0; s < states; ++s) {
    int ways = 0;
    for (int t = 0; t < triggers; ++t) {
      if (next_state(static_cast<TaskState>(s), static_cast<Trigger>(t))) ++ways;
    }
    CHECK((ways == 0) == is_terminal(static_cast<TaskState>(s)));
  }
}

TEST_CASE("every state is reached from pending, and every trigger is of use") {
  std::set<TaskState> reached = {TaskState::pending};
  std::set<Trigger> used;
  for (int round = 0; round < states; ++round) {
    for (const auto& way : savile::transitions) {
      used.insert(way.trigger);
      if (reached.count(way.from) != 0) reached.insert(way.to);
    }
  }
  CHECK(reached.size() == states);
  CHECK(used.size() == triggers);
}

TEST_CASE("a task runs only from ready, is skipped only from pending, and is lost only while it runs") {
  CHECK(next_state(TaskState::ready, Trigger::started) == TaskState::running);
  CHECK_FALSE(next_state(TaskState::pending, Trigger::started));
  CHECK_FALSE(next_state(TaskState::running, Trigger::started));
  CHECK_FALSE(next_state(TaskState::ready, Trigger::dependency_failed));
  CHECK(next_state(TaskState::running, Trigger::worker_lost) == TaskState::ready);
  CHECK_FALSE(next_state(TaskState::ready, Trigger::worker_lost));
}

TEST_CASE("an answer moves no task that does not run, and a refused start waits like a failed one") {
  for (int s = 0; s < states; ++s) {
    const auto from = static_cast<TaskState>(s);
    CHECK(next_state(from, Trigger::succeeded).has_value() == (from == TaskState::running));
    const bool may_wait = from == TaskState::running || from == TaskState::ready;
    CHECK(next_state(from, Trigger::retried).has_value() == may_wait);
  }
}

TEST_CASE("what waits for its time neither runs nor fails, and only its time makes it ready") {
  CHECK(next_state(TaskState::backoff, Trigger::backoff_over) == TaskState::ready);
  for (const auto other : {Trigger::started, Trigger::succeeded, Trigger::failed, Trigger::degraded}) {
    CHECK_FALSE(next_state(TaskState::backoff, other));
  }
  CHECK_FALSE(next_state(TaskState::running, Trigger::backoff_over));
}

TEST_CASE("cancel and deadline end whatever has not ended") {
  for (int s = 0; s < states; ++s) {
    const auto from = static_cast<TaskState>(s);
    CHECK((next_state(from, Trigger::cancelled) == TaskState::cancelled) == !is_terminal(from));
    CHECK((next_state(from, Trigger::deadline_reached) == TaskState::timed_out) == !is_terminal(from));
  }
}

TEST_CASE("each state and each trigger has its own name") {
  std::set<std::string> names;
  for (int s = 0; s < states; ++s) names.emplace(name_of(static_cast<TaskState>(s)));
  CHECK(names.size() == states);
  std::set<std::string> causes;
  for (int t = 0; t < triggers; ++t) causes.emplace(name_of(static_cast<Trigger>(t)));
  CHECK(causes.size() == triggers);
}
