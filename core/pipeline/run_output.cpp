// What a run wants done, and what it says.
#include <utility>

#include "json/kept.hpp"
#include "orchestrator/kept_error.hpp"
#include "pipeline/assemble.hpp"
#include "pipeline/run.hpp"

namespace savile {
namespace {

std::string_view operation_of(int step) {
  constexpr std::string_view names[] = {"outline", "understand", "analyze", "plan",      "prompts",
                                        "edit",    "gate",       "model",   "proposals", "assemble"};
  return names[step];
}

// As JavaScript prints it: 0 and 1 without a point.
Json ratio_json(double ratio) {
  if (ratio <= 0) return 0;
  if (ratio >= 1) return 1;
  return ratio;
}

Json error_json(std::string_view code, std::string_view message) {
  return {{"code", code}, {"message", message}};
}

Json error_json(const KeptError& error) {
  return error ? error_json(error->code, error->message) : error_json("internal", "No reason was given.");
}

}  // namespace

Json Run::with_facts(Json request) const {
  if (!settings_.facts.is_null()) request["facts"] = settings_.facts;
  return request;
}

Json Run::request_for(const Work& work) const {
  const RunSettings& s = settings_;
  switch (work.step) {
    case Step::outline: return {{"resume", s.resume}};
    case Step::understand: return {{"posting", s.posting}};
    case Step::analyze:
      return {{"resume", s.resume},
              {"posting", s.posting},
              {"today", s.today},
              {"level", s.level},
              {"section", work.at}};
    case Step::plan: {
      Json analyses = Json::array();
      for (const SectionState& section : sections_) {
        if (!section.analysis.is_null()) analyses.push_back(section.analysis);
      }
      return {{"resume", s.resume}, {"level", s.level}, {"analyses", std::move(analyses)}};
    }
    case Step::prompts: {
      Json edited = Json::array();
      for (std::size_t i = 0; i < sections_.size(); ++i) {
        if (sections_[i].edited) edited.push_back(i);
      }
      return {{"resume", s.resume},
              {"posting", s.posting},
              {"today", s.today},
              {"level", s.level},
              {"sections", std::move(edited)}};
    }
    case Step::edit:
      return with_facts({{"resume", s.resume},
                         {"posting", s.posting},
                         {"today", s.today},
                         {"section", work.at},
                         {"edits", sections_[work.at].plan.at("edits")}});
    case Step::gate:
      return with_facts({{"resume", s.resume}, {"today", s.today}, {"changes", sections_[work.at].edits}});
    case Step::ask: {
      Json request = models_.call(work.at, work.round);
      request["section"] = models_.section_of(work.at);
      return request;
    }
    case Step::judge: {
      Json request = models_.judge_request(work.at, work.round);
      request.update({{"resume", s.resume}, {"posting", s.posting}, {"today", s.today}});
      return with_facts(std::move(request));
    }
    case Step::assemble: return assemble_request({});
  }
  return Json::object();
}

// Why the rules have no judged changes of a section; empty if they have.
std::string Run::failure_of(const SectionState& section) const {
  if (!section.changes.is_null()) return {};
  for (const TaskId task : {section.edit_task, section.gate_task}) {
    const TaskStatus* status = orchestrator_.status(task);
    if (status != nullptr && status->error) return status->error->message;
  }
  return "The run ended before this section's turn.";
}

// A model's changes come first: of two for the same words the first stands.
Json Run::section_request(std::size_t at, const std::string& cut) const {
  const SectionState& section = sections_[at];
  Json item = Json::object();
  if (!section.plan.is_null()) item["reason"] = section.plan.at("reason");
  if (section.kept) item["reason"] = "Left alone, as you asked.";
  if (const std::string failure = failure_of(section); !failure.empty())
    item["failed"] = cut.empty() ? failure : cut;
  if (!section.analysis.is_null()) item["analysis"] = section.analysis;
  if (section.own) item["own"] = true;
  Json changes = models_.changes_of(at);
  if (!section.changes.is_null()) {
    for (const Json& change : section.changes) changes.push_back(change);
  }
  if (!changes.empty() || !section.changes.is_null()) item["changes"] = std::move(changes);
  if (const RunModel* author = models_.author_of(at); author != nullptr)
    item["model"] = {{"provider", author->provider}, {"model", author->model}};
  if (const std::string why = models_.failure_of(at); !why.empty()) item["unanswered"] = why;
  return item;
}

Json Run::assemble_request(const std::string& cut) const {
  Json list = Json::array();
  for (std::size_t i = 0; i < sections_.size(); ++i) list.push_back(section_request(i, cut));
  Json usage = {{"tasks", started_}};
  usage.update(models_.usage());
  return with_facts({{"resume", settings_.resume},
                     {"posting", settings_.posting},
                     {"today", settings_.today},
                     {"level", settings_.level},
                     {"sections", std::move(list)},
                     {"usage", std::move(usage)},
                     {"cut", cut}});
}

void Run::emit(Json event) { events_.push_back(std::move(event)); }

void Run::emit_warnings(const Json& reply, const char* source) {
  const auto found = reply.find("warnings");
  if (found == reply.end() || !found->is_array()) return;
  for (const Json& warning : *found) emit({{"type", "warning"}, {"source", source}, {"warning", warning}});
}

// Turns the orchestrator's actions into the driver's, with the events that came up on the way.
void Run::drain(Json& actions, Instant now) {
  const auto flush = [&] {
    for (Json& event : events_) actions.push_back({{"type", "event"}, {"event", std::move(event)}});
    events_.clear();
  };
  flush();
  while (const std::optional<Action> action = orchestrator_.poll_action()) {
    if (const auto* start = std::get_if<StartTask>(&*action)) {
      Json begun = begin(*start, now);
      flush();
      if (!begun.is_null()) actions.push_back(std::move(begun));
    } else if (const auto* abort = std::get_if<AbortTask>(&*action)) {
      actions.push_back({{"type", "abort"}, {"task", abort->task.value}, {"attempt", abort->attempt.value}});
    } else if (const auto* emitted = std::get_if<EmitEvent>(&*action)) {
      tell(emitted->event, now);
    } else if (const auto* end = std::get_if<Finish>(&*action)) {
      finish(end->outcome);
    }
    flush();
  }
}

// What the driver is to do; null where the run has answered by itself.
Json Run::begin(const StartTask& start, Instant now) {
  Work& work = works_[start.task.value];
  ++started_;
  if (const std::optional<Input> answered = answer_here(start, work, now)) {
    (void)orchestrator_.handle(*answered, now);  // of a task that runs, at a time that it knows: ok
    return nullptr;
  }
  Json request = request_for(work);
  if (work.step == Step::ask) request["provider"] = *work.asked;
  return {{"type", "start"},
          {"task", start.task.value},
          {"attempt", start.attempt.value},
          {"operation", operation_of(static_cast<int>(work.step))},
          {"request", std::move(request)}};
}

std::optional<Input> Run::answer_here(const StartTask& start, Work& work, Instant now) {
  const TaskSucceeded done{start.task, start.attempt};
  switch (work.step) {
    case Step::prompts:
      if (start.via.is_own()) return std::nullopt;
      (void)add_edits(start.task, start.attempt, now);  // without models; the graph has room for them
      return done;
    case Step::judge:
      if (models_.has_reply(work.at, work.round)) return std::nullopt;
      return done;
    case Step::ask: return begin_ask(start, work);
    default: return std::nullopt;
  }
}

std::optional<Input> Run::begin_ask(const StartTask& start, Work& work) {
  const TaskSucceeded done{start.task, start.attempt};
  switch (models_.way(work.round, start.via)) {
    case ModelWork::WayKind::decide:
      if (!models_.wants_again(work.at)) return done;
      return TaskFailed{start.task, start.attempt, {"asked_again", "Some lines were refused.", {}}};
    case ModelWork::WayKind::without: go_on_without(start, work); return done;
    case ModelWork::WayKind::model: break;
  }
  const std::size_t at = ModelWork::model_of(work.round, start.via);
  const RunModel& model = models_.model(at);
  const std::size_t section = models_.section_of(work.at);
  if (std::optional<TaskError> over = models_.reserve(work.at, work.round))
    return TaskFailed{start.task, start.attempt, std::move(*over)};
  if (work.asked && *work.asked != at) {
    emit({{"type", "model-fallback"},
          {"section", section},
          {"from", models_.model(*work.asked).provider},
          {"to", model.provider},
          {"error", error_json(orchestrator_.status(start.task)->error)}});
  }
  work.asked = at;
  emit({{"type", "model-request"},
        {"section", section},
        {"provider", model.provider},
        {"model", model.model},
        {"again", work.round == ModelWork::Round::again},
        {"tokens", models_.prompt_tokens(work.at, work.round)}});
  return std::nullopt;
}

// The rules have done what they can; what stood after the first asking stands where the second failed.
void Run::go_on_without(const StartTask& start, const Work& work) {
  const KeptError& error = orchestrator_.status(start.task)->error;
  const bool first = work.round == ModelWork::Round::first;
  if (first) models_.take_failure(work.at, error ? error->message : "No reason was given.");
  emit({{"type", "model-fallback"},
        {"section", models_.section_of(work.at)},
        {"from", models_.model(work.asked.value_or(0)).provider},
        {"to", first ? "rules" : "first-reply"},
        {"error", error_json(error)}});
}

void Run::tell(const Event& event, Instant now) {
  if (const auto* stage = std::get_if<StageChanged>(&event)) {
    const Stage state = orchestrator_.stage(stage->stage);
    emit({{"type", "stage"},
          {"stage",
           {{"name", state.name},
            {"description", state.description},
            {"status", name_of(stage->status)},
            {"ratio", ratio_json(stage->ratio)}}}});
  } else if (const auto* progress = std::get_if<RunProgressed>(&event)) {
    Json out = {{"type", "progress"}, {"ratio", ratio_json(progress->ratio)}};
    if (const auto eta = orchestrator_.eta()) out["etaMs"] = {eta->low_ms, eta->high_ms};
    emit(std::move(out));
  } else if (const auto* waits = std::get_if<TaskWaits>(&event)) {
    const Work& work = works_[waits->task.value];
    if (work.step != Step::ask) return;
    const TaskStatus& status = *orchestrator_.status(waits->task);
    emit({{"type", "model-retry"},
          {"section", models_.section_of(work.at)},
          {"provider", models_.model(ModelWork::model_of(work.round, status.via)).provider},
          {"inMs", waits->until.ms - now.ms},
          {"error", error_json(status.error)}});
  }
}

// What there is when the time is over. The request is read as it would be elsewhere: it has texts that were
// kept.
Result<Json> Run::assemble_here() {
  const bool outlined = orchestrator_.size() > 2;
  if (!outlined) return fail(ErrorCode::bad_input, "The time was over before the texts were read.");
  const std::string request = print_json(assemble_request("The time was over before this section was done."));
  const Result<Json> read = parse_json_keeping(request, "analysis");
  if (!read) return read.error();
  return assemble_operation(documents_, read.value());
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
    const Result<Json> cut_short = assemble_here();
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
    emit({{"type", "error"}, {"error", error_json(status->error)}});
    return;
  }
  emit({{"type", "error"},
        {"error", error_json("internal", "The run ended without a result. Please try again.")}});
}

}  // namespace savile
