#include "pipeline/model_work.hpp"

#include <algorithm>
#include <utility>

#include "chunk/token_estimate.hpp"
#include "wire/reply_json.hpp"

namespace savile {
namespace {

constexpr std::int64_t most = std::int64_t{1} << 53;  // what a JavaScript number holds exactly
// Where less is left than this, the model is told so; else its own limit holds.
constexpr std::int64_t scarce_tokens = 4'000;

// A reply has about the size of the lines asked about, which are a part of the prompt.
std::int64_t likely_reply(std::int64_t prompt_tokens) { return prompt_tokens / 2; }

TaskError spent(std::string_view what, std::int64_t budget) {
  return {"budget",
          "The run's budget of " + std::to_string(budget) + " " + std::string(what) + " is used up.",
          {}};
}

void add(Json& list, const Json& more) {
  for (const Json& item : more) list.push_back(item);
}

bool refused(const Json& change) { return change.at("status") == "refused"; }

// Two changes of one line: the later stands.
bool replaces(const Json& changes, const Json& earlier) {
  return std::any_of(changes.begin(), changes.end(), [&](const Json& later) {
    return later.at("begin") == earlier.at("begin") && later.at("end") == earlier.at("end");
  });
}

}  // namespace

Result<ModelWork> ModelWork::read(FieldReader& run, BreakerSet& breakers) {
  ModelWork work;
  for (const Json& item : run.list("models", true)) {
    FieldReader in(item, "run.models");
    const std::string provider = in.text("provider"), model = in.text("model"), origin = in.text("origin");
    if (!in.ok()) return in.error();
    std::string circuit = origin;
    circuit.append("\n").append(model);
    work.models_.push_back({provider, model, breakers.of(circuit)});
  }
  if (run.has("budget")) {
    FieldReader in(run.object("budget"), "run.budget");
    work.budget_.calls = in.integer_or("calls", 0, most, work.budget_.calls);
    work.budget_.tokens = in.integer_or("tokens", 0, most, work.budget_.tokens);
    if (!in.ok()) return in.error();
  }
  if (run.has("spent")) {
    FieldReader in(run.object("spent"), "run.spent");
    work.calls_ = in.integer_or("calls", 0, most, 0);
    work.input_ = in.integer_or("inputTokens", 0, most, 0);
    work.output_ = in.integer_or("outputTokens", 0, most, 0);
    if (!in.ok()) return in.error();
  }
  if (!run.ok()) return run.error();
  return work;
}

void ModelWork::give_ways(TaskSpec& ask, Round round) const {
  std::vector<Way> ways;
  if (round == Round::again) ways.emplace_back();
  for (const RunModel& model : models_) ways.push_back({kind, model.breaker});
  ways.emplace_back();
  ask.kind = ways.front().kind;
  ask.breaker = ways.front().breaker;
  ask.fallbacks.assign(ways.begin() + 1, ways.end());
}

ModelWork::WayKind ModelWork::way(Round round, Via via) const {
  if (round == Round::again && via.is_own()) return WayKind::decide;
  return model_of(round, via) < models_.size() ? WayKind::model : WayKind::without;
}

Status ModelWork::take_prompts(const Json& answer) {
  FieldReader in(answer, "prompts");
  system_ = in.text("system");
  schema_ = in.object("schema");
  std::vector<Part> parts;
  for (const Json& item : in.list("prompts")) {
    FieldReader prompt(item, "prompts.prompts");
    Part part;
    part.section = static_cast<std::size_t>(prompt.integer("section", 0, 1 << 20));
    part.user = prompt.text("user");
    part.lines = prompt.list("lines");
    part.tokens = prompt.integer("tokens", 0, most);
    if (!prompt.ok()) return prompt.error();
    parts.push_back(std::move(part));
  }
  if (!in.ok()) return in.error();
  parts_ = std::move(parts);
  return Done{};
}

std::int64_t ModelWork::prompt_tokens(const Part& part, Round round) const {
  if (round == Round::first) return part.tokens;
  return part.tokens + static_cast<std::int64_t>(estimate_tokens(part.again));
}

std::optional<TaskError> ModelWork::reserve(std::size_t part, Round round) {
  if (calls_ >= budget_.calls) return spent("model calls", budget_.calls);
  const std::int64_t prompt = prompt_tokens(parts_[part], round);
  const std::int64_t cost = prompt + likely_reply(prompt);
  if (input_ + output_ + reserved_ + cost > budget_.tokens) return spent("tokens", budget_.tokens);
  ++calls_;
  reserved_ += cost;
  parts_[part].answers[index(round)].reserved = cost;
  return std::nullopt;
}

void ModelWork::release(std::size_t part, Round round) {
  reserved_ -= std::exchange(parts_[part].answers[index(round)].reserved, 0);
}

Json ModelWork::call(std::size_t at, Round round) const {
  const Part& part = parts_[at];
  Json out = {{"system", system_},
              {"user", round == Round::first ? part.user : part.user + part.again},
              {"reply", {{"name", "edits"}, {"schema", schema_}}}};
  const std::int64_t left = budget_.tokens - input_ - output_ - reserved_ +
                            part.answers[index(round)].reserved - prompt_tokens(part, round);
  if (left < scarce_tokens) out["maxTokens"] = std::max<std::int64_t>(left, 1);
  return out;
}

Status ModelWork::take_reply(std::size_t at, Round round, std::size_t model, const Json& reply) {
  FieldReader in(reply, "reply.ok");
  Part& part = parts_[at];
  const std::string text = in.text("text");
  const std::int64_t input = in.integer_or("inputTokens", 0, most, prompt_tokens(part, round));
  const std::int64_t output =
      in.integer_or("outputTokens", 0, most, static_cast<std::int64_t>(estimate_tokens(text)));
  estimated_ = estimated_ || !in.has("inputTokens") || !in.has("outputTokens");
  if (!in.ok()) return in.error();
  release(at, round);
  input_ += input;
  output_ += output;
  if (const auto read = read_reply(text); !read) return read.error();
  part.answers[index(round)].text = text;
  part.author = model;
  part.failure.clear();
  return Done{};
}

Json ModelWork::judge_request(std::size_t at, Round round) const {
  const Part& part = parts_[at];
  const std::string id = "m" + std::to_string(at + 1) + (round == Round::first ? "." : ".again.");
  return {{"section", part.section},
          {"reply", part.answers[index(round)].text},
          {"lines", part.lines},
          {"prefix", id}};
}

Status ModelWork::take_judged(std::size_t at, Round round, const Json& answer) {
  FieldReader in(answer, "proposals");
  Part& part = parts_[at];
  const Json& changes = in.list("changes");
  const std::string again = in.text_or("again", "");
  if (!in.ok()) return in.error();
  for (const Json& change : changes) {
    FieldReader fields(change, "proposals.changes");
    for (const char* name : {"status", "begin", "end"}) {
      if (!fields.has(name)) fields.refuse(name, "given");
    }
    if (!fields.ok()) return fields.error();
  }
  part.answers[index(round)].changes = changes;
  if (round == Round::first) part.again = again;
  return Done{};
}

void ModelWork::take_failure(std::size_t part, std::string why) { parts_[part].failure = std::move(why); }

// What was refused at first and is proposed anew stands in its new form only.
Json ModelWork::changes_of(std::size_t section) const {
  Json out = Json::array();
  for (const Part& part : parts_) {
    if (part.section != section) continue;
    const Json& first = part.answers[0].changes;
    const Json& second = part.answers[1].changes;
    if (first.is_null()) continue;
    for (const Json& change : first) {
      if (second.is_null() || !refused(change) || !replaces(second, change)) out.push_back(change);
    }
    if (!second.is_null()) add(out, second);
  }
  return out;
}

const RunModel* ModelWork::author_of(std::size_t section) const {
  for (const Part& part : parts_) {
    if (part.section == section && part.author) return &models_[*part.author];
  }
  return nullptr;
}

std::string ModelWork::failure_of(std::size_t section) const {
  for (const Part& part : parts_) {
    if (part.section == section && !part.failure.empty()) return part.failure;
  }
  return {};
}

Json ModelWork::usage() const {
  return {{"calls", calls_},
          {"tokens", input_ + output_},
          {"inputTokens", input_},
          {"outputTokens", output_},
          {"estimated", estimated_}};
}

}  // namespace savile
