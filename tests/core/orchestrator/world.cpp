#include "world.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "splitmix.hpp"
#include "watcher.hpp"

using namespace savile;

namespace {

constexpr std::uint32_t stages = 3;

constexpr std::uint32_t breaker_count = 3;

Way random_way(SplitMix& random, std::size_t kinds) {
  Way way{static_cast<std::uint8_t>(random.below(static_cast<std::uint32_t>(kinds)))};
  if (random.one_in(3)) way.breaker = BreakerId{random.below(breaker_count)};
  return way;
}

TaskError random_error(SplitMix& random) {
  constexpr const char* codes[] = {"offline", "http.503", "http.429", "http", "nonsense"};
  TaskError error{codes[random.below(5)], "No luck.", {}};
  error.error_class = error_classes[random.below(5)];
  if (random.one_in(4)) error.retry_after_ms = static_cast<std::int64_t>(random.below(400)) - 50;
  if (random.one_in(50)) error.retry_after_ms = 10'000'000;
  return error;
}

TaskSpec random_task(SplitMix& random, std::string name, std::size_t kinds, std::int64_t now) {
  TaskSpec spec{.name = std::move(name)};
  spec.kind = static_cast<std::uint8_t>(random.below(static_cast<std::uint32_t>(kinds)));
  spec.priority = static_cast<Priority>(random.below(4));
  spec.weight = random.below(6);
  spec.keeps_percent = random.below(101);
  if (!random.one_in(4)) spec.stage = StageId{random.below(stages)};
  spec.max_losses = random.below(3);
  if (random.one_in(4)) spec.breaker = BreakerId{random.below(breaker_count)};
  while (random.one_in(3) && spec.fallbacks.size() < 3) spec.fallbacks.push_back(random_way(random, kinds));
  if (random.one_in(3)) spec.attempts = random.between(1, 5);
  if (random.one_in(10)) spec.attempt_ms = random.between(1, 100);
  if (random.one_in(12)) spec.deadline = Instant{now + random.below(1'500)};
  return spec;
}

DependencyKind random_kind(SplitMix& random) {
  const std::uint32_t roll = random.below(4);
  return roll == 0 ? DependencyKind::optional : roll == 1 ? DependencyKind::always : DependencyKind::required;
}

// Tasks depend on any that come earlier in a shuffled order, so that ids say nothing of it.
TaskGraph random_graph(SplitMix& random, std::size_t kinds) {
  TaskGraph graph;
  for (std::uint32_t at = 0; at < stages; ++at) graph.add_stage({.name = std::to_string(at)});
  const std::uint32_t size = random.one_in(20) ? 200 : random.between(1, random.one_in(3) ? 200 : 30);
  std::vector<TaskId> order;
  for (std::uint32_t at = 0; at < size; ++at) {
    order.push_back(graph.add(random_task(random, "t" + std::to_string(at), kinds, 0)));
    std::swap(order.back(), order[random.below(at + 1)]);
  }
  const std::uint32_t most = random.below(5);
  for (std::uint32_t at = 1; at < size; ++at) {
    for (std::uint32_t n = random.below(most + 1); n > 0; --n) {
      graph.add_dependency(order[at], {order[random.below(at)], random_kind(random)});
    }
  }
  return graph;
}

Policy random_policy(SplitMix& random) {
  Policy policy{.concurrency = {}};
  policy.concurrency.resize(random.between(1, 3));
  for (std::uint32_t& limit : policy.concurrency) limit = random.between(1, 5);
  policy.ageing_ms = random.below(200);
  if (random.one_in(6)) policy.deadline = Instant{random.below(2'000)};
  policy.retry = {.attempts = random.between(1, 4), .base_ms = 50, .cap_ms = 200, .floor_ms = 5};
  if (random.one_in(4)) policy.retry_budget = {random.below(50), random.below(3)};
  if (random.one_in(2)) {
    const auto mend = policy.recovery.add({"mend", StrategyKind::custom});
    constexpr const char* patterns[] = {"http", "http.503", "transient", "local", "*"};
    if (!mend || !policy.recovery.use(patterns[random.below(5)], mend.value())) policy.concurrency = {};
  }
  return policy;
}

class World {
 public:
  World(SplitMix random, Policy policy, Orchestrator run, std::unique_ptr<BreakerSet> breakers)
      : random_(random),
        policy_(std::move(policy)),
        breakers_(std::move(breakers)),
        run_(std::move(run)),
        watcher_(run_, policy_) {}

  Story live();

 private:
  void plan_the_caller();
  void later(std::uint32_t most, Input input);
  void work_on(const StartTask& start);
  void grow(const StartTask& start, std::uint32_t within);
  void give(const Input& input);
  void drain(bool all);
  [[nodiscard]] bool all_ended_by_themselves() const;

  SplitMix random_;
  Policy policy_;
  std::unique_ptr<BreakerSet> breakers_;
  Orchestrator run_;
  Watcher watcher_;
  std::multimap<std::int64_t, Input> to_come_;  // equal times in the order of their insertion
  std::int64_t now_ = 0;
  Story story_;
};

void World::later(std::uint32_t most, Input input) {
  to_come_.emplace(now_ + random_.below(most + 1), std::move(input));
}

void World::plan_the_caller() {
  if (random_.one_in(8)) later(800, CancelRequested{});
  if (random_.one_in(4)) {
    for (std::uint32_t n = random_.between(1, 5); n > 0; --n) later(400, TaskCancelled{{random_.below(220)}});
  }
  if (random_.one_in(4)) later(400, TaskSucceeded{{random_.below(5'000)}, {random_.below(4)}});
  later(500, DeadlineReached{});
}

void World::grow(const StartTask& start, std::uint32_t within) {
  TasksAdded added{start.task, start.attempt, {}};
  const std::uint32_t count = random_.between(1, 8);
  const std::string prefix =
      "g" + std::to_string(start.task.value) + "." + std::to_string(start.attempt.value) + ".";
  for (std::uint32_t at = 0; at < count; ++at) {
    TaskSpec spec = random_task(random_, prefix + std::to_string(at), policy_.concurrency.size(), now_);
    if (random_.one_in(2)) spec.dependencies.emplace_back(start.task, random_kind(random_));
    if (at > 0 && random_.one_in(2)) {
      const InBatch sibling{random_.below(at)};
      spec.dependencies.emplace_back(sibling, random_kind(random_));
    }
    if (random_.one_in(2)) {
      const TaskId any{random_.below(static_cast<std::uint32_t>(run_.size()))};
      spec.dependencies.emplace_back(any, random_kind(random_));
    }
    added.tasks.push_back(std::move(spec));
  }
  if (random_.one_in(8)) added.tasks[0].dependencies.emplace_back(InBatch{count - 1});  // at times a circle
  later(within, std::move(added));
}

void World::work_on(const StartTask& start) {
  const auto [task, attempt, via] = start;
  if (via.kind == ViaKind::strategy) ++story_.tally.strategies;
  if (via.kind == ViaKind::way && via.index > 0) ++story_.tally.other_ways;
  const std::uint32_t takes = random_.below(60);
  for (std::uint32_t n = random_.below(3); n > 0; --n) {
    later(takes, TaskProgressed{task, attempt, static_cast<double>(random_.below(120)) / 100});
  }
  if (run_.size() < 400 && random_.one_in(12)) grow(start, takes);
  if (random_.one_in(4)) later(takes, TaskResponded{task, attempt});
  const std::int64_t at = now_ + takes;
  const std::uint32_t roll = random_.below(100);
  if (roll < 70) {
    to_come_.emplace(at, TaskSucceeded{task, attempt, roll < 8});
  } else if (roll < 80) {
    to_come_.emplace(at, TaskFailed{task, attempt, random_error(random_), random_.one_in(10)});
  } else if (roll < 90) {
    to_come_.emplace(at, WorkerLost{task, attempt});
    ++story_.tally.lost;
  } else if (roll < 95) {  // silent until its watchdog bites; an answer may still come after that
    to_come_.emplace(at + 500, WorkerLost{task, attempt});
    if (roll < 93) to_come_.emplace(at + 520, TaskSucceeded{task, attempt});
    ++story_.tally.lost;
  } else {  // says two things
    to_come_.emplace(at, TaskSucceeded{task, attempt});
    to_come_.emplace(at + random_.below(30), TaskFailed{task, attempt, {"late", ""}});
  }
}

void World::give(const Input& input) {
  const bool was_over = run_.finished();
  const std::size_t size = run_.size();
  const Status status = run_.handle(input, {now_});
  const bool cancel = std::holds_alternative<CancelRequested>(input);
  const bool too_late = policy_.deadline && policy_.deadline->ms <= now_;
  if (cancel || too_late) {
    // Unless the tasks had all ended by themselves, however narrowly.
    if (!was_over && !all_ended_by_themselves()) watcher_.run_was_ended();
    if (!run_.finished()) story_.violations.push_back("an ended run goes on");
  }
  if (std::holds_alternative<TasksAdded>(input) && !was_over) {
    if (run_.size() > size) ++story_.tally.grown;
    if (!status) ++story_.tally.refused_batches;
  } else if (!status) {
    story_.violations.push_back("refused: " + status.error().message);
  }
  if (random_.one_in(50) && !run_.finished() && run_.handle(CancelRequested{}, {now_ - 1}).ok()) {
    story_.violations.push_back("time went back unnoticed");
  }
}

bool World::all_ended_by_themselves() const {
  for (std::uint32_t at = 0; at < run_.size(); ++at) {
    const TaskStatus& status = *run_.status({at});
    if (!is_terminal(status.state)) return false;
    if (!status.error) continue;
    if (status.error->message == "The run was cancelled.") return false;
    if (status.error->message == "The deadline of the run passed.") return false;
  }
  return true;
}

void World::drain(bool all) {
  for (std::uint32_t left = all ? ~0U : random_.below(4); left > 0; --left) {
    auto action = run_.poll_action();
    if (!action) {
      watcher_.drained();
      return;
    }
    watcher_.see(*action, now_);
    if (const auto* emit = std::get_if<EmitEvent>(&*action)) {
      if (std::holds_alternative<TaskWaits>(emit->event)) ++story_.tally.waits;
    }
    if (const auto* start = std::get_if<StartTask>(&*action)) work_on(*start);
    if (const auto* finish = std::get_if<Finish>(&*action)) {
      if (finish->outcome == RunOutcome::completed) ++story_.tally.completed_runs;
      if (finish->outcome == RunOutcome::cancelled) ++story_.tally.cancelled_runs;
      if (finish->outcome == RunOutcome::timed_out) ++story_.tally.timed_out_runs;
    }
    story_.actions.push_back(*std::move(action));
  }
}

Story World::live() {
  plan_the_caller();
  give(DeadlineReached{});
  drain(true);
  for (;;) {
    const auto next = to_come_.begin();
    const auto deadline = run_.next_deadline();
    if (deadline && (next == to_come_.end() || deadline->ms <= next->first)) {
      now_ = deadline->ms > now_ ? deadline->ms : now_;
      give(DeadlineReached{});
    } else if (next != to_come_.end()) {
      now_ = std::max(now_, next->first);
      if (random_.one_in(400)) {
        now_ += 6'000;
        ++story_.tally.sleeps;
      }
      const Input input = std::move(next->second);
      to_come_.erase(next);
      give(input);
    } else {
      drain(true);  // what a lazy caller left
      if (to_come_.empty() && !run_.next_deadline()) break;
      continue;
    }
    drain(!random_.one_in(10));
  }
  if (!run_.finished()) story_.violations.push_back("the run hangs");
  watcher_.finished();
  for (const auto& violation : watcher_.violations()) story_.violations.push_back(violation);
  story_.tally.tasks = run_.size();
  story_.tally.actions = watcher_.actions();
  story_.tally.counters = run_.counters();
  for (std::uint32_t at = 0; at < run_.size(); ++at) {
    ++story_.tally.ends[static_cast<int>(run_.status({at})->state)];
    const auto& error = run_.status({at})->error;
    if (error && error->code == "circuit_open") ++story_.tally.refused_starts;
  }
  return std::move(story_);
}

}  // namespace

void Tally::add(const Tally& other) {
  tasks += other.tasks;
  actions += other.actions;
  grown += other.grown;
  refused_batches += other.refused_batches;
  lost += other.lost;
  cancelled_runs += other.cancelled_runs;
  timed_out_runs += other.timed_out_runs;
  completed_runs += other.completed_runs;
  waits += other.waits;
  other_ways += other.other_ways;
  strategies += other.strategies;
  refused_starts += other.refused_starts;
  sleeps += other.sleeps;
  for (int state = 0; state < 10; ++state) ends[state] += other.ends[state];
  counters.late += other.counters.late;
  counters.duplicate += other.counters.duplicate;
  counters.unknown += other.counters.unknown;
  counters.after_finish += other.counters.after_finish;
  counters.refused += other.counters.refused;
}

Story live(std::uint64_t seed) {
  SplitMix random{seed};
  Policy policy = random_policy(random);
  TaskGraph graph = random_graph(random, policy.concurrency.size());
  auto set = std::make_unique<BreakerSet>();
  for (std::uint32_t at = 0; at < breaker_count; ++at) {
    set->add({.window_calls = 6, .least_calls = 3, .slow_ms = 40, .open_ms = 60, .lease_ms = 80});
  }
  auto run = Orchestrator::create(std::move(graph), policy, Seed{seed}, set.get());
  if (!run) return {{}, {run.error().message}, {}};
  return World(random, std::move(policy), std::move(run).value(), std::move(set)).live();
}
