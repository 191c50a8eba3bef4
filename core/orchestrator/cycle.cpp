#include "orchestrator/cycle.hpp"

#include <cstdint>

namespace savile {
namespace {

enum class Seen : std::uint8_t { no, on_the_way, done };

struct Step {
  TaskId task;
  std::size_t next = 0;  // the dependency to look at next
};

constexpr std::size_t shown_at_each_end = 4;

// Where every task was added after those that it depends on, as most are, there is no way round.
bool looks_back_only(const std::vector<TaskSpec>& tasks, std::size_t first) {
  for (std::size_t at = first; at < tasks.size(); ++at) {
    for (const Dependency& on : tasks[at].dependencies) {
      if (on.task.value >= at) return false;
    }
  }
  return true;
}

std::string shown(const std::vector<TaskSpec>& tasks, TaskId id) {
  const std::string& name = tasks[id.value].name;
  return name.empty() ? title_of(tasks[id.value], id) : name;
}

}  // namespace

std::vector<TaskId> find_cycle(const std::vector<TaskSpec>& tasks, std::size_t first) {
  if (looks_back_only(tasks, first)) return {};
  std::vector<Seen> seen(tasks.size() - first, Seen::no);
  std::vector<Step> way;
  for (std::size_t start = first; start < tasks.size(); ++start) {
    if (seen[start - first] != Seen::no) continue;
    way.push_back({{static_cast<std::uint32_t>(start)}});
    seen[start - first] = Seen::on_the_way;
    while (!way.empty()) {
      Step& step = way.back();
      const auto& dependencies = tasks[step.task.value].dependencies;
      if (step.next == dependencies.size()) {
        seen[step.task.value - first] = Seen::done;
        way.pop_back();
        continue;
      }
      const TaskId on = dependencies[step.next++].task;
      if (on.value < first) continue;
      Seen& mark = seen[on.value - first];
      if (mark == Seen::no) {
        mark = Seen::on_the_way;
        way.push_back({on});
      } else if (mark == Seen::on_the_way) {
        std::vector<TaskId> cycle;
        std::size_t at = way.size();
        while (way[at - 1].task != on) --at;
        for (--at; at < way.size(); ++at) cycle.push_back(way[at].task);
        return cycle;
      }
    }
  }
  return {};
}

std::string describe_cycle(const std::vector<TaskSpec>& tasks, const std::vector<TaskId>& cycle) {
  std::string out;
  for (std::size_t at = 0; at < cycle.size(); ++at) {
    if (at == shown_at_each_end && cycle.size() > 2 * shown_at_each_end) {
      at = cycle.size() - shown_at_each_end;
      out += '(';
      out += std::to_string(cycle.size() - 2 * shown_at_each_end);
      out += " more) -> ";
    }
    out += shown(tasks, cycle[at]) + " -> ";
  }
  return out + shown(tasks, cycle.front());
}

}  // namespace savile
