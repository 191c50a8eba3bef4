// Long chains and wide fans: no recursion, and nothing that grows with the square.
#include "drive.hpp"

using namespace savile;

namespace {
constexpr Attempt first{1};

TaskGraph chain(std::uint32_t length) {
  TaskGraph graph;
  for (std::uint32_t at = 0; at < length; ++at) {
    graph.add({.name = std::to_string(at)});
    if (at > 0) graph.add_dependency({at}, TaskId{at - 1});
  }
  return graph;
}

TaskGraph fan(std::uint32_t width) {
  TaskGraph graph;
  const TaskId root = graph.add({.name = "root"});
  for (std::uint32_t at = 0; at < width; ++at)
    graph.add({.name = std::to_string(at), .dependencies = {root}});
  const TaskId join = graph.add({.name = "join"});
  for (std::uint32_t at = 1; at <= width; ++at) graph.add_dependency(join, TaskId{at});
  return graph;
}

// Answers each start at once; how many there were.
std::size_t play(Orchestrator& run) {
  std::size_t count = 0;
  REQUIRE(run.start({0}).ok());
  while (const auto action = run.poll_action()) {
    if (const auto* start = std::get_if<StartTask>(&*action)) {
      ++count;
      if (!run.handle(TaskSucceeded{start->task, start->attempt}, {0}).ok()) break;
    }
  }
  return count;
}
}  // namespace

TEST_CASE("a chain of 10,000 runs to its end") {
  auto run = created(chain(10'000));
  CHECK(play(run) == 10'000);
  CHECK(run.finished());
  CHECK(run.ratio() == 1);
}

TEST_CASE("a fan of 10,000 runs to its end, at any concurrency") {
  for (const std::uint32_t places : {1U, 16U, 100'000U}) {
    auto run = created(fan(10'000), {.concurrency = {places}});
    CHECK(play(run) == 10'002);
    CHECK(run.finished());
  }
}

TEST_CASE("a chain of 10,000 is skipped whole when its first fails, and each names the first") {
  auto run = created(chain(10'000));
  started(run);
  tell(run, TaskFailed{{0}, first, {"x", ""}});
  CHECK(run.finished());
  CHECK(state(run, {9'999}) == TaskState::skipped);
  CHECK(run.status({9'999})->error->cause == TaskId{0});
}

TEST_CASE(
    "a chain of 10,000 that adds its next link as it runs comes to its end, and the ratio never falls") {
  TaskGraph graph;
  graph.add({.name = "0"});
  auto run = created(std::move(graph));
  started(run);
  double last = 0;
  bool monotonic = true;
  for (std::uint32_t at = 0; at + 1 < 10'000; ++at) {
    tell(run, TasksAdded{{at}, first, {{.name = std::to_string(at + 1), .dependencies = {TaskId{at}}}}});
    tell(run, TaskSucceeded{{at}, first});
    monotonic = monotonic && run.ratio() >= last && run.ratio() < 1;
    last = run.ratio();
  }
  CHECK(monotonic);
  tell(run, TaskSucceeded{{9'999}, first});
  CHECK(run.finished());
  CHECK(run.ratio() == 1);
}

TEST_CASE("a chain and a fan of 100,000 come to their ends too: a square would be seen without a clock") {
  auto long_chain = created(chain(100'000));
  CHECK(play(long_chain) == 100'000);
  auto wide_fan = created(fan(100'000), {.concurrency = {8}});
  CHECK(play(wide_fan) == 100'002);
}
