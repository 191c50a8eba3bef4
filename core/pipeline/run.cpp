#include "pipeline/run.hpp"

#include <utility>

#include "json/field_reader.hpp"
#include "pipeline/assemble.hpp"
#include "pipeline/facts.hpp"
#include "pipeline/run_stages.hpp"
#include "plan/edit_kind.hpp"
#include "wire/analysis_json.hpp"
#include "wire/names.hpp"

namespace savile {
namespace {

constexpr std::int64_t latest = std::int64_t{1} << 53;  // what a JavaScript number holds exactly
constexpr std::int64_t most_tasks = 1'000'000;

std::string_view operation_of(int step) {
  constexpr std::string_view names[] = {"outline", "understand", "analyze", "plan",
                                        "edit",    "gate",       "assemble"};
  return names[step];
}

// As JavaScript prints it: 0 and 1 without a point.
Json ratio_json(double ratio) {
  if (ratio <= 0) return 0;
  if (ratio >= 1) return 1;
  return ratio;
}

Json with_facts(Json request, const Json& facts) {
  if (!facts.is_null()) request["facts"] = facts;
  return request;
}

Json error_json(std::string_view code, std::string_view message) {
  return {{"code", code}, {"message", message}};
}

}  // namespace

Run::Run(Documents& documents, Settings settings, Orchestrator orchestrator)
    : documents_(documents), settings_(std::move(settings)), orchestrator_(std::move(orchestrator)) {}

Result<std::unique_ptr<Run>> Run::open(Documents& documents, const Json& request) {
  FieldReader in(request, "run");
  Settings settings{in.text("resume"), in.text("posting"), in.text("level"), in.text("today"), nullptr, {}};
  const Instant now{in.integer("now", 0, latest)};
  const auto seed = static_cast<std::uint64_t>(in.integer_or("seed", 0, latest, 1));
  Policy policy;
  policy.concurrency = {static_cast<std::uint32_t>(in.integer_or("compute", 1, 1'000, 1))};
  if (in.has("deadline")) policy.deadline = Instant{in.integer("deadline", 0, latest)};
  if (!level_named(settings.level)) in.refuse("level", "conservative, balanced or extensive");
  if (!in.ok()) return in.error();
  if (Status given = read_given(in, settings.given); !given) return given.error();
  for (const std::string& key : {settings.resume, settings.posting}) {
    if (const Result<Document*> found = documents.find(key); !found) return found.error();
  }
  if (in.has("facts")) {
    const auto facts = read_facts(in, documents.find(settings.resume).value()->offsets());
    if (!facts) return facts.error();
    settings.facts = in.list("facts");
  }
  TaskGraph graph;
  add_run_stages(graph);
  // The outline keeps a twentieth of nearly all the weight; the sections' tasks will share the rest.
  graph.add({.name = "outline", .weight = 19, .keeps_percent = 5, .stage = id_of(RunStage::read)});
  graph.add({.name = "understand", .weight = 1, .stage = id_of(RunStage::read)});
  Result<Orchestrator> orchestrator = Orchestrator::create(std::move(graph), policy, Seed{seed});
  if (!orchestrator) return orchestrator.error();
  std::unique_ptr<Run> run(new Run(documents, std::move(settings), std::move(orchestrator).value()));
  run->works_ = {{Step::outline, 0}, {Step::understand, 0}};
  run->emit({{"type", "start"}, {"level", run->settings_.level}});
  if (Status started = run->orchestrator_.start(now); !started) return started.error();
  return run;
}

Result<Json> Run::step(const Json& input) {
  FieldReader in(input, "step");
  const Instant now{in.integer("now", 0, latest)};
  const Json& events = in.list("events");
  if (!in.ok()) return in.error();
  if (Status due = orchestrator_.handle(DeadlineReached{}, now); !due) return due.error();
  Json actions = Json::array();
  drain(actions);
  for (const Json& event : events) {
    if (Status taken = take(event, now); !taken) return taken.error();
    drain(actions);
  }
  const std::optional<Instant> next = orchestrator_.next_deadline();
  return Json{{"actions", std::move(actions)}, {"next", next ? Json(next->ms) : Json(nullptr)}};
}

// Each is read as the plan will read it, so that what is wrong is said before anything runs.
Status Run::read_given(FieldReader& in, std::vector<GivenAnalysis>& given) {
  for (const Json& item : in.list("given", true)) {
    FieldReader fields(item, "run.given");
    GivenAnalysis one{static_cast<std::size_t>(fields.integer("section", 0, 1 << 20)), {}, {}};
    one.failed = fields.text_or("failed", "");
    if (fields.has("analysis")) {
      one.analysis = fields.object("analysis");
      if (const Result<SectionAnalysis> read = read_analysis(one.analysis, "run.given.analysis"); !read)
        return read.error();
    }
    if (!fields.ok()) return fields.error();
    given.push_back(std::move(one));
  }
  return in.ok() ? Status(Done{}) : Status(in.error());
}

// The caller's analysis stands for the built-in one; where it failed, the built-in one says so.
void Run::keep_analysis(std::size_t section, const Json& built_in) {
  SectionState& state = sections_[section];
  state.analysis = built_in;
  for (const GivenAnalysis& given : settings_.given) {
    if (given.section != section) continue;
    if (given.analysis.is_null()) {
      state.analysis["partial"] = given.failed;
    } else {
      state.analysis = given.analysis;
      state.own = true;
    }
  }
}

Status Run::take(const Json& event, Instant now) {
  FieldReader in(event, "step.events");
  const std::string type = in.text("type");
  if (type == "cancel") return orchestrator_.handle(CancelRequested{}, now);
  const TaskId task{static_cast<std::uint32_t>(in.integer("task", 0, most_tasks))};
  const Attempt attempt{static_cast<std::uint32_t>(in.integer("attempt", 1, most_tasks))};
  if (type != "answered" && type != "lost") in.refuse("type", "answered, lost or cancel");
  const Json& reply = type == "answered" ? in.object("reply") : event;
  if (!in.ok()) return in.error();
  if (type == "lost") return orchestrator_.handle(WorkerLost{task, attempt}, now);
  return answer(task, attempt, reply, now);
}

Status Run::answer(TaskId task, Attempt attempt, const Json& reply, Instant now) {
  const TaskStatus* status = orchestrator_.status(task);
  const bool current = status != nullptr && status->state == TaskState::running && status->attempt == attempt;
  if (current) {
    const auto ok = reply.find("ok");
    if (ok == reply.end()) {
      const auto found = reply.find("error");
      FieldReader error(found == reply.end() ? reply : *found, "reply.error");
      TaskFailed failed{task,
                        attempt,
                        {error.text_or("code", "internal"),
                         error.text_or("message", "The task failed without a word."),
                         {}}};
      return orchestrator_.handle(failed, now);
    }
    if (Status kept = keep(task, attempt, *ok, now); !kept) {
      return orchestrator_.handle(TaskFailed{task, attempt, {"bad_reply", kept.error().message, {}}}, now);
    }
  }
  return orchestrator_.handle(TaskSucceeded{task, attempt}, now);  // a late one is counted there
}

// What later tasks need of an answer.
Status Run::keep(TaskId task, Attempt attempt, const Json& ok, Instant now) {
  const Work work = works_[task.value];
  FieldReader in(ok, "reply.ok");
  switch (work.step) {
    case Step::outline: {
      const Json& sections = in.list("sections");
      if (!in.ok()) return in.error();
      emit_warnings(ok, "resume");
      return add_sections(task, attempt, sections, now);
    }
    case Step::understand: emit_warnings(ok, "posting"); break;
    case Step::analyze: keep_analysis(work.section, ok); break;
    case Step::plan: {
      const Json& plans = in.list("sections");
      if (in.ok() && plans.size() != sections_.size()) in.refuse("sections", "one item a section");
      if (!in.ok()) return in.error();
      for (std::size_t i = 0; i < sections_.size(); ++i) sections_[i].plan = plans[i];
      break;
    }
    case Step::edit: sections_[work.section].edits = in.list("changes"); break;
    case Step::gate:
      sections_[work.section].changes = in.list("changes");
      for (const Json& change : sections_[work.section].changes)
        emit({{"type", "change"}, {"change", change}});
      break;
    case Step::assemble: result_ = ok; break;
  }
  if (!in.ok()) return in.error();
  return Done{};
}

Status Run::add_sections(TaskId outline, Attempt attempt, const Json& sections, Instant now) {
  const auto count = static_cast<std::uint32_t>(sections.size());
  const TaskId understand{outline.value + 1};
  const auto first = static_cast<std::uint32_t>(orchestrator_.size());
  const Level level = level_named(settings_.level).value_or(Level::balanced);
  std::vector<SectionType> types;
  for (const Json& section : sections) {
    FieldReader in(section, "outline.sections");
    types.push_back(section_type_named(in.text("type")).value_or(SectionType::other));
    if (!in.ok()) return in.error();
  }
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
  TaskSpec assemble{.name = "assemble", .weight = 2, .stage = id_of(RunStage::assemble)};
  sections_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_edited(types[i], level, i == 0)) {
      sections_[i].changes = Json::array();
      continue;
    }
    const auto edit = static_cast<std::uint32_t>(specs.size());
    specs.push_back({.name = "edit " + std::to_string(i + 1),
                     .dependencies = {InBatch{count}},
                     .weight = 3,
                     .stage = id_of(RunStage::edit)});
    specs.push_back({.name = "gate " + std::to_string(i + 1),
                     .dependencies = {InBatch{edit}},
                     .weight = 1,
                     .stage = id_of(RunStage::verify)});
    works_.push_back({Step::edit, i});
    works_.push_back({Step::gate, i});
    sections_[i].edit_task = TaskId{first + edit};
    sections_[i].gate_task = TaskId{first + edit + 1};
    assemble.dependencies.emplace_back(InBatch{edit + 1}, DependencyKind::always);
  }
  assemble.dependencies.emplace_back(InBatch{count}, DependencyKind::always);
  assemble.dependencies.emplace_back(understand);
  specs.push_back(std::move(assemble));
  works_.push_back({Step::assemble, 0});
  return orchestrator_.handle(TasksAdded{outline, attempt, std::move(specs)}, now);
}

Json Run::request_for(const Work& work) const {
  const Settings& s = settings_;
  switch (work.step) {
    case Step::outline: return {{"resume", s.resume}};
    case Step::understand: return {{"posting", s.posting}};
    case Step::analyze:
      return {{"resume", s.resume},
              {"posting", s.posting},
              {"today", s.today},
              {"level", s.level},
              {"section", work.section}};
    case Step::plan: {
      Json analyses = Json::array();
      for (const SectionState& section : sections_) {
        if (!section.analysis.is_null()) analyses.push_back(section.analysis);
      }
      return {{"resume", s.resume}, {"level", s.level}, {"analyses", std::move(analyses)}};
    }
    case Step::edit:
      return with_facts({{"resume", s.resume},
                         {"posting", s.posting},
                         {"today", s.today},
                         {"section", work.section},
                         {"edits", sections_[work.section].plan.at("edits")}},
                        s.facts);
    case Step::gate:
      return with_facts(
          {{"resume", s.resume}, {"today", s.today}, {"changes", sections_[work.section].edits}}, s.facts);
    case Step::assemble: return assemble_request({});
  }
  return Json::object();
}

// Why a section has no judged changes; empty if it has.
std::string Run::failure_of(const SectionState& section) const {
  if (!section.changes.is_null()) return {};
  for (const TaskId task : {section.edit_task, section.gate_task}) {
    const TaskStatus* status = orchestrator_.status(task);
    if (status != nullptr && status->error) return status->error->message;
  }
  return "The run ended before this section's turn.";
}

Json Run::assemble_request(const std::string& cut) const {
  Json list = Json::array();
  for (const SectionState& section : sections_) {
    Json item = Json::object();
    if (!section.plan.is_null()) item["reason"] = section.plan.at("reason");
    if (const std::string failure = failure_of(section); !failure.empty())
      item["failed"] = cut.empty() ? failure : cut;
    if (!section.analysis.is_null()) item["analysis"] = section.analysis;
    if (section.own) item["own"] = true;
    if (!section.changes.is_null()) item["changes"] = section.changes;
    list.push_back(std::move(item));
  }
  return with_facts({{"resume", settings_.resume},
                     {"posting", settings_.posting},
                     {"today", settings_.today},
                     {"level", settings_.level},
                     {"sections", std::move(list)},
                     {"tasks", started_},
                     {"cut", cut}},
                    settings_.facts);
}

void Run::emit(Json event) { events_.push_back(std::move(event)); }

void Run::emit_warnings(const Json& reply, const char* source) {
  const auto found = reply.find("warnings");
  if (found == reply.end() || !found->is_array()) return;
  for (const Json& warning : *found) emit({{"type", "warning"}, {"source", source}, {"warning", warning}});
}

// Turns the orchestrator's actions into the driver's, with the events that came up on the way.
void Run::drain(Json& actions) {
  const auto flush = [&] {
    for (Json& event : events_) actions.push_back({{"type", "event"}, {"event", std::move(event)}});
    events_.clear();
  };
  flush();
  while (const std::optional<Action> action = orchestrator_.poll_action()) {
    if (const auto* start = std::get_if<StartTask>(&*action)) {
      const Work& work = works_[start->task.value];
      ++started_;
      actions.push_back({{"type", "start"},
                         {"task", start->task.value},
                         {"attempt", start->attempt.value},
                         {"operation", operation_of(static_cast<int>(work.step))},
                         {"request", request_for(work)}});
    } else if (const auto* abort = std::get_if<AbortTask>(&*action)) {
      actions.push_back({{"type", "abort"}, {"task", abort->task.value}, {"attempt", abort->attempt.value}});
    } else if (const auto* emitted = std::get_if<EmitEvent>(&*action)) {
      if (const auto* stage = std::get_if<StageChanged>(&emitted->event)) {
        const Stage now = orchestrator_.stage(stage->stage);
        emit({{"type", "stage"},
              {"stage",
               {{"name", now.name},
                {"description", now.description},
                {"status", name_of(stage->status)},
                {"ratio", ratio_json(stage->ratio)}}}});
      } else if (const auto* progress = std::get_if<RunProgressed>(&emitted->event)) {
        Json event = {{"type", "progress"}, {"ratio", ratio_json(progress->ratio)}};
        if (const auto eta = orchestrator_.eta()) event["etaMs"] = {eta->low_ms, eta->high_ms};
        emit(std::move(event));
      }
    } else if (const auto* end = std::get_if<Finish>(&*action)) {
      finish(end->outcome);
    }
    flush();
  }
}

// The terminal event.
void Run::finish(RunOutcome outcome) {
  if (outcome == RunOutcome::cancelled) {
    emit({{"type", "abort"}, {"reason", "cancelled"}});
    return;
  }
  if (!result_.is_null()) {
    emit({{"type", "finish"}, {"result", std::move(result_)}});
    return;
  }
  if (outcome == RunOutcome::timed_out) {
    const bool outlined = orchestrator_.size() > 2;
    const Result<Json> cut_short =
        outlined ? assemble_operation(documents_,
                                      assemble_request("The time was over before this section was done."))
                 : Result<Json>(fail(ErrorCode::bad_input, "The time was over before the texts were read."));
    if (cut_short) {
      emit({{"type", "finish"}, {"result", cut_short.value()}});
    } else {
      emit({{"type", "abort"}, {"reason", "deadline"}});
    }
    return;
  }
  // A run that ended by itself without a result: the first task that failed says why.
  for (std::uint32_t i = 0; i < orchestrator_.size(); ++i) {
    const TaskStatus* status = orchestrator_.status(TaskId{i});
    if (status->state != TaskState::failed) continue;
    emit({{"type", "error"}, {"error", error_json(status->error->code, status->error->message)}});
    return;
  }
  emit({{"type", "error"},
        {"error", error_json("internal", "The run ended without a result. Please try again.")}});
}

}  // namespace savile
