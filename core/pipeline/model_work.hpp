// What a run asks of models, and what came of it: the prompts, the replies and the changes that they
// propose, and what was spent. Knows nothing of tasks and their order.
//
// A part is one prompt: a section, or a piece of one. It is asked about once, and what the gate
// refused once more, with the reasons.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "json/field_reader.hpp"
#include "json/value.hpp"
#include "orchestrator/breaker_set.hpp"
#include "orchestrator/task_error.hpp"
#include "orchestrator/task_spec.hpp"

namespace savile {

// One that may be asked.
struct RunModel {
  std::string provider;
  std::string model;
  BreakerId breaker;  // of its origin and model; outlives the run
};

// Of a whole run, over all its models.
struct ModelBudget {
  std::int64_t calls = 24;
  std::int64_t tokens = 100'000;  // of prompts and replies, as the providers count them
};

class ModelWork {
 public:
  static constexpr std::uint8_t kind = 1;  // of its tasks, in Policy::concurrency
  static constexpr std::uint32_t most_calls_at_once = 3;
  enum class Round : std::uint8_t { first, again };

  // Reads "models" and "budget" of a run's request (run_protocol.hpp). No models: there is no such work.
  static Result<ModelWork> read(FieldReader& run, BreakerSet& breakers);

  [[nodiscard]] bool any() const { return !models_.empty(); }
  // The ways of a task that asks: the models in order, and in the end to go on without. Whether to ask
  // again is decided before, by a way that occupies no model and is no call.
  //
  //   first    model 1 │ model 2 … │ without
  //   again    decide │ model 1 │ model 2 … │ without
  void give_ways(TaskSpec& ask, Round round) const;
  enum class WayKind : std::uint8_t { decide, model, without };
  [[nodiscard]] WayKind way(Round round, Via via) const;
  // Its place in the list, for a way that is a model.
  [[nodiscard]] static std::size_t model_of(Round round, Via via) {
    return via.index - (round == Round::again ? 1 : 0);
  }
  [[nodiscard]] const RunModel& model(std::size_t at) const { return models_[at]; }

  // Takes the answer of the operation "prompts".
  Status take_prompts(const Json& answer);
  [[nodiscard]] std::size_t parts() const { return parts_.size(); }
  [[nodiscard]] std::size_t section_of(std::size_t part) const { return parts_[part].section; }

  [[nodiscard]] std::int64_t prompt_tokens(std::size_t part, Round round) const {
    return prompt_tokens(parts_[part], round);
  }
  // Sets aside what a call may cost; an error where that is more than is left.
  [[nodiscard]] std::optional<TaskError> reserve(std::size_t part, Round round);
  // {"system", "user", "reply": {"name", "schema"}, "maxTokens"?}: after `reserve`.
  [[nodiscard]] Json call(std::size_t part, Round round) const;
  // The call was not made, or failed: it costs nothing but itself.
  void release(std::size_t part, Round round);

  // {"text", "inputTokens"?, "outputTokens"?}; an error where the text is no reply of ours.
  Status take_reply(std::size_t part, Round round, std::size_t model, const Json& reply);
  [[nodiscard]] bool has_reply(std::size_t part, Round round) const {
    return !parts_[part].answers[index(round)].text.empty();
  }
  // For the operation "proposals", without what every request of the run has.
  [[nodiscard]] Json judge_request(std::size_t part, Round round) const;
  // Takes its answer.
  Status take_judged(std::size_t part, Round round, const Json& answer);
  // Whether some lines were refused at first.
  [[nodiscard]] bool wants_again(std::size_t part) const { return !parts_[part].again.empty(); }
  void take_failure(std::size_t part, std::string why);

  [[nodiscard]] Json changes_of(std::size_t section) const;
  // Who answered for it; null if nobody did.
  [[nodiscard]] const RunModel* author_of(std::size_t section) const;
  // Why a part of it had no answer; empty if all had.
  [[nodiscard]] std::string failure_of(std::size_t section) const;
  // {"calls", "tokens", "inputTokens", "outputTokens", "estimated"}
  [[nodiscard]] Json usage() const;

 private:
  struct Answer {
    std::string text;
    Json changes = nullptr;  // judged; null until then
    std::int64_t reserved = 0;
  };
  struct Part {
    std::size_t section = 0;
    std::string user;
    std::string again;  // what is said the second time, behind `user`
    Json lines;         // their ids
    std::int64_t tokens = 0;
    std::optional<std::size_t> author = {};  // the model that answered last
    std::string failure;
    std::array<Answer, 2> answers;
  };

  [[nodiscard]] static std::size_t index(Round round) { return static_cast<std::size_t>(round); }
  [[nodiscard]] std::int64_t prompt_tokens(const Part& part, Round round) const;

  std::vector<RunModel> models_;
  ModelBudget budget_;
  std::string system_;
  Json schema_;
  std::vector<Part> parts_;
  std::int64_t calls_ = 0, reserved_ = 0, input_ = 0, output_ = 0;
  bool estimated_ = false;
};

}  // namespace savile
