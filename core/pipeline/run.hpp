// One customization, from two texts to a result: joins the orchestrator, which knows no résumés,
// with the operations, which know no order.
//
//   outline ─┬─ analyze (one a section) ─ plan ─ edit ─ gate (one each a section) ─ assemble
//   understand ┘
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

#include "base/result.hpp"
#include "json/field_reader.hpp"
#include "json/value.hpp"
#include "orchestrator/orchestrator.hpp"
#include "pipeline/documents.hpp"

namespace savile {

class Run {
 public:
  // The request is that of run_protocol.hpp's `open`; both texts must be put. `documents` must
  // outlive the run.
  static Result<std::unique_ptr<Run>> open(Documents& documents, const Json& request);

  // Events in, {"actions", "next"} out. A malformed event fails and changes nothing after it.
  [[nodiscard]] Result<Json> step(const Json& input);

 private:
  enum class Step : std::uint8_t { outline, understand, analyze, plan, edit, gate, assemble };
  struct Work {
    Step step = Step::outline;
    std::size_t section = 0;
  };
  struct SectionState {
    Json analysis, edits, plan, changes;  // null until known
    bool own = false;                     // the analysis is the caller's
    TaskId edit_task, gate_task;
  };
  struct GivenAnalysis {
    std::size_t section = 0;
    Json analysis;       // null where it failed
    std::string failed;  // why
  };
  struct Settings {
    std::string resume, posting, level, today;
    Json facts;                        // the list as given; null where there is none
    std::vector<GivenAnalysis> given;  // by the caller's own analyzers
  };

  Run(Documents& documents, Settings settings, Orchestrator orchestrator);

  static Status read_given(FieldReader& in, std::vector<GivenAnalysis>& given);
  void keep_analysis(std::size_t section, const Json& built_in);
  Status take(const Json& event, Instant now);
  Status answer(TaskId task, Attempt attempt, const Json& reply, Instant now);
  Status keep(TaskId task, Attempt attempt, const Json& ok, Instant now);
  Status add_sections(TaskId outline, Attempt attempt, const Json& sections, Instant now);
  [[nodiscard]] Json request_for(const Work& work) const;
  [[nodiscard]] Json assemble_request(const std::string& cut) const;
  [[nodiscard]] std::string failure_of(const SectionState& section) const;
  void drain(Json& actions);
  void emit(Json event);
  void emit_warnings(const Json& reply, const char* source);
  void finish(RunOutcome outcome);

  Documents& documents_;
  Settings settings_;
  Orchestrator orchestrator_;
  std::vector<Work> works_;  // by task
  std::vector<SectionState> sections_;
  Json result_;  // null until known
  Json events_ = Json::array();
  std::uint32_t started_ = 0;
};

}  // namespace savile
