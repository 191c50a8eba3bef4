// One customization, from two texts to a result: joins the orchestrator, which knows no résumés,
// with the operations, which know no order.
//
//   outline ─┬─ analyze (one a section) ─ plan ─ edit ─ gate (one each a section) ─ assemble
//   understand ┘
//
// With models, each prompt is asked about beside the rules' work, and what the gate refuses once more:
//
//   plan ─ prompts ─┬─ edit ─ gate ─────────────────────────────┬─ assemble
//                   └─ ask ─ judge ─ ask again ─ judge again ───┘
//
// All but the first two tasks are added once the outline names the sections. The run performs
// nothing; the driver does, and answers (run_protocol.hpp). When the time is over, what the gate
// has passed so far is assembled here at once, so that a run ends with a document whenever both
// texts could be read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/section_analyzer.hpp"
#include "base/result.hpp"
#include "json/value.hpp"
#include "orchestrator/orchestrator.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/model_work.hpp"
#include "pipeline/run_settings.hpp"

namespace savile {

class Run {
 public:
  // The request is that of run_protocol.hpp's `open`; both texts must be put. `documents` and
  // `breakers` must outlive the run.
  static Result<std::unique_ptr<Run>> open(Documents& documents, BreakerSet& breakers, const Json& request);

  // Events in, {"actions", "next"} out. A malformed event fails and changes nothing after it.
  [[nodiscard]] Result<Json> step(const Json& input);

 private:
  enum class Step : std::uint8_t {
    outline,
    understand,
    analyze,
    plan,
    prompts,
    edit,
    gate,
    ask,
    judge,
    assemble
  };
  struct Work {
    Step step = Step::outline;
    std::size_t at = 0;  // the section; of `ask` and `judge` the part of the models' work
    ModelWork::Round round = ModelWork::Round::first;
    std::optional<std::size_t> asked = {};  // of `ask`: which model was asked last
  };
  struct SectionState {
    Json analysis, edits, plan, changes;  // null until known; what is only passed on is kept (json/kept.hpp)
    bool own = false;                     // the analysis is the caller's
    bool edited = false;                  // rules or models may change it
    bool kept = false;                    // nothing may
    std::int64_t begin = 0, end = 0;      // its span, as changes give theirs
    TaskId edit_task, gate_task;
  };

  Run(Documents& documents, RunSettings settings, ModelWork models, Orchestrator orchestrator);

  [[nodiscard]] bool touches_kept(std::int64_t begin, std::int64_t end) const;
  Status keep_analysis(std::size_t section, Json built_in);
  Status take(const Json& event, Instant now);
  Status answer(TaskId task, Attempt attempt, const Json& reply, Instant now);
  Status keep(TaskId task, Attempt attempt, std::string_view ok, Instant now);
  Status keep_changes(const Work& work, const Json& list);
  Status keep_judged(const Work& work, const Json& ok);
  Status add_sections(TaskId outline, Attempt attempt, const Json& sections, Instant now);
  Status add_edits(TaskId parent, Attempt attempt, Instant now);
  void describe_edits(std::vector<TaskSpec>& specs, std::size_t first, const Dependency& plan);
  void describe_asks(std::vector<TaskSpec>& specs, std::size_t part);

  [[nodiscard]] Json request_for(const Work& work) const;
  [[nodiscard]] Json with_facts(Json request) const;
  [[nodiscard]] Json assemble_request(const std::string& cut) const;
  [[nodiscard]] Json section_request(std::size_t section, const std::string& cut) const;
  [[nodiscard]] std::string failure_of(const SectionState& section) const;

  void drain(Json& actions, Instant now);
  // What the driver is to do; null where the run has answered by itself.
  [[nodiscard]] Json begin(const StartTask& start, Instant now);
  std::optional<Input> answer_here(const StartTask& start, Work& work, Instant now);
  std::optional<Input> begin_ask(const StartTask& start, Work& work);
  void go_on_without(const StartTask& start, const Work& work);
  void tell(const Event& event, Instant now);
  void emit(Json event);
  void emit_warnings(const Json& reply, const char* source);
  [[nodiscard]] Result<Json> assemble_here();
  void finish(RunOutcome outcome);

  Documents& documents_;
  RunSettings settings_;
  ModelWork models_;
  Orchestrator orchestrator_;
  std::vector<Work> works_;  // by task
  std::vector<SectionState> sections_;
  TaskId plan_;
  Json result_;  // null until known
  Json events_ = Json::array();
  std::uint32_t started_ = 0;
};

}  // namespace savile
