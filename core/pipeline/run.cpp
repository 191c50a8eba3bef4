#include "pipeline/run.hpp"

#include <algorithm>
#include <utility>

#include "json/field_reader.hpp"
#include "json/kept.hpp"
#include "pipeline/assemble.hpp"
#include "pipeline/run_stages.hpp"
#include "plan/edit_kind.hpp"
#include "wire/names.hpp"

namespace savile {
namespace {

constexpr std::int64_t latest = std::int64_t{1} << 53;  // what a JavaScript number holds exactly
constexpr std::int64_t most_tasks = 1'000'000;

TaskError read_error(const Json& reply) {
  const auto found = reply.find("error");
  FieldReader in(found == reply.end() ? reply : *found, "reply.error");
  TaskError error{
      in.text_or("code", "internal"), in.text_or("message", "The task failed without a word."), {}};
  const std::string named = in.text_or("class", "");
  for (const ErrorClass error_class : error_classes) {
    if (named == name_of(error_class)) error.error_class = error_class;
  }
  if (in.has("retryAfterMs")) error.retry_after_ms = in.integer("retryAfterMs", 0, latest);
  return error;
}

}  // namespace

Run::Run(Documents& documents, RunSettings settings, ModelWork models, Orchestrator orchestrator)
    : documents_(documents),
      settings_(std::move(settings)),
      models_(std::move(models)),
      orchestrator_(std::move(orchestrator)) {}

Result<std::unique_ptr<Run>> Run::open(Documents& documents, BreakerSet& breakers, const Json& request) {
  FieldReader in(request, "run");
  Result<RunSettings> settings = RunSettings::read(in, documents);
  if (!settings) return settings.error();
  Result<ModelWork> models = ModelWork::read(in, breakers);
  if (!models) return models.error();
  const Instant now = settings.value().now;
  Policy policy;
  policy.concurrency = {settings.value().compute, ModelWork::most_calls_at_once};
  policy.deadline = settings.value().deadline;
  TaskGraph graph;
  add_run_stages(graph);
  // The outline keeps a twentieth of nearly all the weight; the sections' tasks will share the rest.
  graph.add({.name = "outline", .weight = 19, .keeps_percent = 5, .stage = id_of(RunStage::read)});
  graph.add({.name = "understand", .weight = 1, .stage = id_of(RunStage::read)});
  Result<Orchestrator> orchestrator =
      Orchestrator::create(std::move(graph), policy, Seed{settings.value().seed}, &breakers);
  if (!orchestrator) return orchestrator.error();
  std::unique_ptr<Run> run(new Run(documents, std::move(settings).value(), std::move(models).value(),
                                   std::move(orchestrator).value()));
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
  drain(actions, now);
  for (const Json& event : events) {
    if (Status taken = take(event, now); !taken) return taken.error();
    drain(actions, now);
  }
  const std::optional<Instant> next = orchestrator_.next_deadline();
  return Json{{"actions", std::move(actions)}, {"next", next ? Json(next->ms) : Json(nullptr)}};
}

// The caller's analysis stands for the built-in one; where it failed, the built-in one says so.
Status Run::keep_analysis(std::size_t section, Json built_in) {
  SectionState& state = sections_[section];
  state.analysis = std::move(built_in);
  for (const RunSettings::GivenAnalysis& given : settings_.given) {
    if (given.section != section) continue;
    if (given.analysis.is_null()) {
      Result<Json> read = parse_json(print_json(state.analysis));
      if (!read) return read.error();
      state.analysis = std::move(read).value();
      state.analysis["partial"] = given.failed;
    } else {
      state.analysis = given.analysis;
      state.own = true;
    }
  }
  return Done{};
}

// Of a kept section nothing is edited by itself; but its whole may be moved with others.
bool Run::touches_kept(std::int64_t begin, std::int64_t end) const {
  return std::any_of(sections_.begin(), sections_.end(), [&](const SectionState& section) {
    return section.kept && begin < section.end && end > section.begin;
  });
}

Status Run::take(const Json& event, Instant now) {
  FieldReader in(event, "step.events");
  const std::string type = in.text("type");
  if (type == "cancel") return orchestrator_.handle(CancelRequested{}, now);
  const TaskId task{static_cast<std::uint32_t>(in.integer("task", 0, most_tasks))};
  const Attempt attempt{static_cast<std::uint32_t>(in.integer("attempt", 1, most_tasks))};
  if (type != "answered" && type != "responded" && type != "lost")
    in.refuse("type", "answered, responded, lost or cancel");
  const Json& reply = type == "answered" ? in.passed("reply") : event;
  if (!in.ok()) return in.error();
  if (type == "lost") return orchestrator_.handle(WorkerLost{task, attempt}, now);
  if (type == "responded") return orchestrator_.handle(TaskResponded{task, attempt}, now);
  return answer(task, attempt, reply, now);
}

Status Run::answer(TaskId task, Attempt attempt, const Json& reply, Instant now) {
  const TaskStatus* status = orchestrator_.status(task);
  const bool current = status != nullptr && status->state == TaskState::running && status->attempt == attempt;
  // A late one is counted there.
  if (!current) return orchestrator_.handle(TaskSucceeded{task, attempt}, now);
  const Work work = works_[task.value];
  const std::string text = print_json(reply);
  std::string_view ok = only_field(text, "ok").value_or(std::string_view());
  std::string printed;
  if (ok.empty()) {
    const Result<Json> read = parse_json(text);
    if (!read) return read.error();
    const auto found = read.value().find("ok");
    if (found == read.value().end()) {
      if (work.step == Step::ask) models_.release(work.at, work.round);
      return orchestrator_.handle(TaskFailed{task, attempt, read_error(read.value())}, now);
    }
    ok = printed = print_json(*found);
  }
  if (Status kept = keep(task, attempt, ok, now); !kept) {
    TaskError error{"bad_reply", kept.error().message, {}};
    if (work.step == Step::ask) error = {"protocol", kept.error().message, {}, ErrorClass::protocol};
    return orchestrator_.handle(TaskFailed{task, attempt, std::move(error)}, now);
  }
  return orchestrator_.handle(TaskSucceeded{task, attempt}, now);
}

// What later tasks need of an answer.
Status Run::keep(TaskId task, Attempt attempt, std::string_view text, Instant now) {
  const Work work = works_[task.value];
  if (text.front() == '{' && work.step == Step::analyze) return keep_analysis(work.at, kept_json(text));
  if (text.front() == '{' && work.step == Step::assemble) {
    result_ = kept_json(text);
    return Done{};
  }
  // Where a section is kept, the places of changes are asked for.
  if (work.step == Step::gate || (work.step == Step::edit && !settings_.keeps_any())) {
    const auto list = only_field(text, "changes");
    if (const auto changes = list ? kept_objects(*list) : std::nullopt) return keep_changes(work, *changes);
  }
  const Result<Json> read = parse_json(text);
  if (!read) return read.error();
  const Json& ok = read.value();
  FieldReader in(ok, "reply.ok");
  if (!in.ok()) return in.error();
  switch (work.step) {
    case Step::outline: {
      const Json& sections = in.list("sections");
      if (!in.ok()) return in.error();
      emit_warnings(ok, "resume");
      return add_sections(task, attempt, sections, now);
    }
    case Step::understand: emit_warnings(ok, "posting"); break;
    case Step::analyze:
    case Step::assemble: break;  // above
    case Step::plan: {
      const Json& plans = in.list("sections");
      if (in.ok() && plans.size() != sections_.size()) in.refuse("sections", "one item a section");
      if (!in.ok()) return in.error();
      for (const Json& plan : plans) {
        FieldReader fields(plan, "reply.ok.sections");
        (void)fields.list("edits");
        (void)fields.text("reason");
        if (!fields.ok()) return fields.error();
      }
      for (std::size_t i = 0; i < sections_.size(); ++i) sections_[i].plan = plans[i];
      break;
    }
    case Step::prompts:
      if (Status taken = models_.take_prompts(ok); !taken) return taken;
      return add_edits(task, attempt, now);
    case Step::edit: {
      Json edits = Json::array();
      for (const Json& edit : in.list("changes")) {
        FieldReader place(edit, "reply.ok.changes");
        const std::int64_t begin = place.integer("begin", 0, latest), end = place.integer("end", 0, latest);
        if (!place.ok()) return place.error();
        if (!touches_kept(begin, end)) edits.push_back(edit);
      }
      if (in.ok()) return keep_changes(work, edits);
      break;
    }
    case Step::gate: {
      const Json& changes = in.list("changes");
      if (in.ok()) return keep_changes(work, changes);
      sections_[work.at].changes = Json::array();
      break;
    }
    case Step::ask: {
      const std::size_t model = ModelWork::model_of(work.round, orchestrator_.status(task)->via);
      Status taken = models_.take_reply(work.at, work.round, model, ok);
      emit({{"type", "usage"}, {"usage", models_.usage()}});
      return taken;
    }
    case Step::judge: return keep_judged(work, ok);
  }
  if (!in.ok()) return in.error();
  return Done{};
}

// What the rules of a section propose, or what the gate says of it.
Status Run::keep_changes(const Work& work, const Json& list) {
  SectionState& section = sections_[work.at];
  if (work.step == Step::edit) {  // the caller's own come first: of two for the same words the first stands
    section.edits = settings_.proposed_for(work.at);
    for (const Json& edit : list) section.edits.push_back(edit);
    return Done{};
  }
  section.changes = list;
  for (const Json& change : list) emit({{"type", "change"}, {"change", change}});
  return Done{};
}

// Announces what will not be asked about again.
Status Run::keep_judged(const Work& work, const Json& ok) {
  if (Status taken = models_.take_judged(work.at, work.round, ok); !taken) return taken;
  const bool last = work.round == ModelWork::Round::again;
  for (const Json& change : ok.at("changes")) {
    if (last || change.at("status") != "refused") emit({{"type", "change"}, {"change", change}});
  }
  return Done{};
}

}  // namespace savile
