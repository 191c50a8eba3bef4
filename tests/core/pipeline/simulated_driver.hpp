// Drives a run without threads or a clock: the driver of tests/golden/README.md.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "json/value.hpp"
#include "pipeline/engine.hpp"

namespace savile::testing {

struct SimulatedRun {
  std::vector<std::string> transcript;
  std::vector<Json> events;
  Json terminal;  // the last event
};

inline std::string fnv1a(const std::string& bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  const char* digits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) out[i] = digits[hash & 15];
  return out;
}

// What comes back for a started task; by default what the engine answers. An empty answer is a lost worker.
using Answer = std::function<std::string(const Json& start)>;

class SimulatedDriver {
 public:
  explicit SimulatedDriver(Engine& engine) : engine_(engine) {
    answer_ = [this](const Json& start) {
      return engine_.call(start["operation"].get<std::string>(), print_json(start["request"]));
    };
  }

  void answer_with(Answer answer) { answer_ = std::move(answer); }

  SimulatedRun run(const Json& request) {
    SimulatedRun out;
    const Json opened = parse_json(engine_.run_open(print_json(request))).value();
    if (!opened.contains("ok")) {
      out.terminal = opened;
      return out;
    }
    const auto id = opened["ok"]["run"].get<std::uint32_t>();
    std::int64_t now = request["now"].get<std::int64_t>();
    take(engine_.run_step(id, print_json({{"now", now}, {"events", Json::array()}})), out);
    while (!started_.empty() || next_) {
      if (started_.empty()) {  // all wait: the time comes
        now = std::max(now, *next_);
        take(engine_.run_step(id, print_json({{"now", now}, {"events", Json::array()}})), out);
        continue;
      }
      const Json start = started_.front();
      started_.pop_front();
      ++now;
      const std::string reply = answer_(start);
      Json event = {{"type", reply.empty() ? "lost" : "answered"},
                    {"task", start["task"]},
                    {"attempt", start["attempt"]}};
      if (!reply.empty()) event["reply"] = parse_json(reply).value();
      take(engine_.run_step(id, print_json({{"now", now}, {"events", Json::array({event})}})), out);
    }
    engine_.run_close(id);
    if (!out.events.empty()) out.terminal = out.events.back();
    return out;
  }

 private:
  void take(const std::string& answer, SimulatedRun& out) {
    const Json step = parse_json(answer).value()["ok"];
    for (const Json& action : step["actions"]) {
      const std::string type = action["type"];
      if (type == "start") {
        started_.push_back(action);
        out.transcript.push_back("start " + action["task"].dump() + " " + action["attempt"].dump() + " " +
                                 action["operation"].get<std::string>() + " " +
                                 fnv1a(print_json(action["request"])));
      } else if (type == "abort") {
        out.transcript.push_back("abort " + action["task"].dump() + " " + action["attempt"].dump());
        for (auto it = started_.begin(); it != started_.end();) {
          it = (*it)["task"] == action["task"] ? started_.erase(it) : it + 1;
        }
      } else {
        out.events.push_back(action["event"]);
        out.transcript.push_back("event " + action["event"]["type"].get<std::string>() + " " +
                                 fnv1a(print_json(action["event"])));
      }
    }
    out.transcript.push_back("next " + step["next"].dump());
    next_ = step["next"].is_null() ? std::nullopt : std::optional(step["next"].get<std::int64_t>());
  }

  Engine& engine_;
  Answer answer_;
  std::deque<Json> started_;
  std::optional<std::int64_t> next_;
};

}  // namespace savile::testing
