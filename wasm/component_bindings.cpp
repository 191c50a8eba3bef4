// The border of the components: an orchestrator's rows, breakers, trackers. Numbers only; the one
// text that passes is an error's code.
//
//   cells   [ doubles ]   written by JavaScript, as many as were asked for
//   out     [ doubles ]   valid until the next call
//   text    [ bytes ]     an error's code or a header, either way
//
// The memory may move in JavaScript's eyes whenever it grows: views must be taken anew after every call.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rows/components.hpp"
#include "rows/retry_after.hpp"

namespace {

struct ComponentBorder {
  savile::Components components;
  std::vector<double> cells;
  std::string text;

  [[nodiscard]] std::span<const double> first(std::size_t count) const {
    return std::span(cells).first(count < cells.size() ? count : cells.size());
  }
};

ComponentBorder& border() {
  static ComponentBorder instance;  // one a wasm instance; made by the first call
  return instance;
}

savile::Components& components() { return border().components; }

std::uintptr_t text(std::size_t size) {
  border().text.resize(size);
  return reinterpret_cast<std::uintptr_t>(border().text.data());
}
std::uint32_t code_number() { return components().codes().number_of(border().text); }
std::size_t code_text(std::uint32_t number) {
  border().text = components().codes().at(number);
  return border().text.size();
}

std::uint32_t run_open(std::size_t count, double now, double seed) {
  return components().run_open(border().first(count), now, seed);
}
bool run_eta(std::uint32_t run) { return components().run_eta(run); }
bool run_counters(std::uint32_t run) { return components().run_counters(run); }
void run_close(std::uint32_t run) { components().run_close(run); }

double breaker_add(std::size_t count) { return components().breaker_add(border().first(count)); }
void breaker_remove(std::uint32_t breaker) { components().breaker_remove(breaker); }
bool breaker_acquire(std::uint32_t breaker, double now) { return components().breaker_acquire(breaker, now); }
bool breaker_record(std::uint32_t breaker, double ticket, std::uint32_t outcome, double took_ms, double now) {
  return components().breaker_record(breaker, ticket, outcome, took_ms, now);
}
bool breaker_cool_down(std::uint32_t breaker, double until, double now) {
  return components().breaker_cool_down(breaker, until, now);
}
bool breaker_state(std::uint32_t breaker, double now) { return components().breaker_state(breaker, now); }

std::uint32_t tracker_open(std::size_t count) { return components().tracker_open(border().first(count)); }
bool tracker_tell(std::uint32_t tracker, std::uint32_t stage, std::uint32_t what, double ratio, double now) {
  return components().tracker_tell(tracker, stage, what, ratio, now);
}
bool tracker_eta(std::uint32_t tracker, double now) { return components().tracker_eta(tracker, now); }
void tracker_close(std::uint32_t tracker) { components().tracker_close(tracker); }

double retry_after(double wall_ms) { return savile::retry_after_cell(border().text, wall_ms); }
std::size_t live() { return components().runs() + components().breakers() + components().trackers(); }

}  // namespace

// Called many times a run: exports of the wasm itself, since a bound function costs ten times as much.
extern "C" {
EMSCRIPTEN_KEEPALIVE std::uintptr_t cells(std::size_t count) {
  auto& buffer = border().cells;
  if (buffer.size() < count) buffer.resize(count);
  return reinterpret_cast<std::uintptr_t>(buffer.data());
}
EMSCRIPTEN_KEEPALIVE std::uintptr_t out() {
  return reinterpret_cast<std::uintptr_t>(components().out().data());
}
EMSCRIPTEN_KEEPALIVE std::size_t outSize() { return components().out().size(); }
EMSCRIPTEN_KEEPALIVE void scheduleStep(std::uint32_t run, std::size_t count, double now) {
  components().run_step(run, border().first(count), now);
}
EMSCRIPTEN_KEEPALIVE double scheduleNext(std::uint32_t run) { return components().run_next(run); }
}

EMSCRIPTEN_BINDINGS(savile_components) {
  emscripten::function("text", &text);
  emscripten::function("codeNumber", &code_number);
  emscripten::function("codeText", &code_text);
  emscripten::function("scheduleOpen", &run_open);
  emscripten::function("scheduleEta", &run_eta);
  emscripten::function("scheduleCounters", &run_counters);
  emscripten::function("scheduleClose", &run_close);
  emscripten::function("breakerAdd", &breaker_add);
  emscripten::function("breakerRemove", &breaker_remove);
  emscripten::function("breakerAcquire", &breaker_acquire);
  emscripten::function("breakerRecord", &breaker_record);
  emscripten::function("breakerCoolDown", &breaker_cool_down);
  emscripten::function("breakerState", &breaker_state);
  emscripten::function("trackerOpen", &tracker_open);
  emscripten::function("trackerTell", &tracker_tell);
  emscripten::function("trackerEta", &tracker_eta);
  emscripten::function("trackerClose", &tracker_close);
  emscripten::function("retryAfter", &retry_after);
  emscripten::function("components", &live);
}
