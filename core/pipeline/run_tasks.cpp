// Which tasks a run has, and what each waits for.
#include <string>
#include <utility>

#include "json/field_reader.hpp"
#include "pipeline/request.hpp"
#include "pipeline/run.hpp"
#include "pipeline/run_stages.hpp"
#include "plan/edit_kind.hpp"
#include "wire/names.hpp"

namespace savile {
namespace {

constexpr auto last_place = static_cast<std::int64_t>(longest_text);

}  // namespace

Status Run::add_sections(TaskId outline, Attempt attempt, const Json& sections, Instant now) {
  const auto count = static_cast<std::uint32_t>(sections.size());
  const TaskId understand{outline.value + 1};
  const std::size_t first = orchestrator_.size();
  const Level level = level_named(settings_.level).value_or(Level::balanced);
  std::vector<SectionState> states(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    FieldReader in(sections[i], "outline.sections");
    const SectionType type = section_type_named(in.text("type")).value_or(SectionType::other);
    states[i].begin = in.integer("begin", 0, last_place);
    states[i].end = in.integer("end", 0, last_place);
    if (!in.ok()) return in.error();
    states[i].kept = settings_.keeps(i, type);
    states[i].edited =
        !states[i].kept && (is_edited(type, level, i == 0) || !settings_.proposed_for(i).empty());
    if (!states[i].edited) states[i].changes = Json::array();
  }
  sections_ = std::move(states);
  std::vector<TaskSpec> specs;
  TaskSpec plan{.name = "plan", .weight = 1, .stage = id_of(RunStage::plan)};
  for (std::uint32_t i = 0; i < count; ++i) {
    specs.push_back({.name = "analyze " + std::to_string(i + 1),
                     .dependencies = {outline, understand},
                     .weight = 3,
                     .stage = id_of(RunStage::analyze)});
    // A section that could not be analyzed is planned for without its advice.
    plan.dependencies.emplace_back(InBatch{i}, DependencyKind::optional);
    works_.push_back({Step::analyze, i});
  }
  plan.dependencies.emplace_back(understand);
  specs.push_back(std::move(plan));
  works_.push_back({Step::plan, 0});
  plan_ = TaskId{static_cast<std::uint32_t>(first + count)};
  if (models_.any()) {
    // Where the prompts cannot be made, its second way goes on without models; see `begin`.
    specs.push_back({.name = "prompts",
                     .dependencies = {Dependency(InBatch{count}, DependencyKind::always), understand},
                     .weight = 12 * (count + 1),
                     .keeps_percent = 2,
                     .stage = id_of(RunStage::edit),
                     .fallbacks = {Way{}}});
    works_.push_back({Step::prompts, 0});
  } else {
    describe_edits(specs, first, InBatch{count});
  }
  return orchestrator_.handle(TasksAdded{outline, attempt, std::move(specs)}, now);
}

Status Run::add_edits(TaskId parent, Attempt attempt, Instant now) {
  std::vector<TaskSpec> specs;
  describe_edits(specs, orchestrator_.size(), plan_);
  return orchestrator_.handle(TasksAdded{parent, attempt, std::move(specs)}, now);
}

// The rules' work on each section, the models' work on each part, and what puts it together. The first of
// `specs` will have the id `first`.
void Run::describe_edits(std::vector<TaskSpec>& specs, std::size_t first, const Dependency& plan) {
  const auto place = [&] { return static_cast<std::uint32_t>(specs.size()); };
  TaskSpec assemble{.name = "assemble", .weight = 2, .stage = id_of(RunStage::assemble)};
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    if (!sections_[i].edited) continue;
    const std::uint32_t edit = place();
    specs.push_back({.name = "edit " + std::to_string(i + 1),
                     .dependencies = {plan},
                     .weight = 3,
                     .stage = id_of(RunStage::edit)});
    specs.push_back({.name = "gate " + std::to_string(i + 1),
                     .dependencies = {InBatch{edit}},
                     .weight = 1,
                     .stage = id_of(RunStage::verify)});
    works_.push_back({Step::edit, i});
    works_.push_back({Step::gate, i});
    sections_[i].edit_task = TaskId{static_cast<std::uint32_t>(first) + edit};
    sections_[i].gate_task = TaskId{static_cast<std::uint32_t>(first) + edit + 1};
    assemble.dependencies.emplace_back(InBatch{edit + 1}, DependencyKind::always);
  }
  for (std::size_t part = 0; part < models_.parts(); ++part) {
    describe_asks(specs, part);
    assemble.dependencies.emplace_back(InBatch{place() - 1}, DependencyKind::always);
  }
  Dependency planned = plan;
  planned.kind = DependencyKind::always;
  assemble.dependencies.push_back(planned);
  assemble.dependencies.emplace_back(TaskId{1});  // understand
  specs.push_back(std::move(assemble));
  works_.push_back({Step::assemble, 0});
}

// ask ─ judge ─ ask again ─ judge again
void Run::describe_asks(std::vector<TaskSpec>& specs, std::size_t part) {
  for (const auto round : {ModelWork::Round::first, ModelWork::Round::again}) {
    const bool again = round == ModelWork::Round::again;
    const auto ask = static_cast<std::uint32_t>(specs.size());
    const std::string name = (again ? "again " : "") + std::to_string(part + 1);
    TaskSpec asks{.name = "ask " + name, .weight = again ? 3U : 10U, .stage = id_of(RunStage::edit)};
    if (again) asks.dependencies.emplace_back(InBatch{ask - 1});
    models_.give_ways(asks, round);
    specs.push_back(std::move(asks));
    specs.push_back({.name = "judge " + name,
                     .dependencies = {InBatch{ask}},
                     .weight = 1,
                     .stage = id_of(RunStage::verify)});
    works_.push_back({Step::ask, part, round});
    works_.push_back({Step::judge, part, round});
  }
}

}  // namespace savile
