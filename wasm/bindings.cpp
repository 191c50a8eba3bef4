// The border between JavaScript and the core: one Engine, bytes in, bytes out, and nothing else.
//
// Texts do not pass as embind strings (slow, and a lone surrogate loses data). JavaScript writes
// UTF-8 bytes into the input buffer and reads the answer from the output:
//
//   input   [ key or operation ][ text or request ]     the sizes are the call's arguments
//   output  [ one JSON document ]                       valid until the next call
//
// `input` only grows, so its address holds until a bigger size is asked for. The memory itself may
// move in JavaScript's eyes whenever it grows: views must be taken anew after every call.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/engine.hpp"

namespace {

struct Border {
  savile::Engine engine;
  std::string input;
  std::string output;

  [[nodiscard]] std::string_view first(std::size_t size) const {
    return std::string_view(input).substr(0, size);
  }
  [[nodiscard]] std::string_view second(std::size_t begin, std::size_t size) const {
    return begin > input.size() ? std::string_view() : std::string_view(input).substr(begin, size);
  }
};

Border& border() {
  static Border instance;  // one a wasm instance; made by the first call
  return instance;
}

std::string version() { return SAVILE_VERSION; }

// The weights, as the whole input.
void load_mentions(std::size_t size) {
  auto& b = border();
  b.output = b.engine.load_mentions(b.first(size));
  b.input = std::string();  // they are large, and needed once
}

std::size_t texts() { return border().engine.texts(); }

void run_open(std::size_t request_size) {
  auto& b = border();
  b.output = b.engine.run_open(b.first(request_size));
}

void run_close(std::uint32_t run) { border().engine.run_close(run); }
std::size_t runs() { return border().engine.runs(); }

}  // namespace

// What every call and every step goes through: exports of the wasm itself, since a bound function costs ten
// times as much.
extern "C" {
EMSCRIPTEN_KEEPALIVE std::uintptr_t input(std::size_t size) {
  auto& buffer = border().input;
  if (buffer.size() < size) {
    buffer = std::string();  // the old bytes are of no use: do not copy them
    buffer.resize(size);
  }
  return reinterpret_cast<std::uintptr_t>(buffer.data());
}

EMSCRIPTEN_KEEPALIVE std::uintptr_t output() {
  return reinterpret_cast<std::uintptr_t>(border().output.data());
}
EMSCRIPTEN_KEEPALIVE std::size_t outputSize() { return border().output.size(); }

EMSCRIPTEN_KEEPALIVE void put(std::size_t key_size, std::size_t text_size) {
  auto& b = border();
  b.output = b.engine.put(b.first(key_size), b.second(key_size, text_size));
}

EMSCRIPTEN_KEEPALIVE void drop(std::size_t key_size) { border().engine.drop(border().first(key_size)); }

EMSCRIPTEN_KEEPALIVE void call(std::size_t operation_size, std::size_t request_size) {
  auto& b = border();
  b.output = b.engine.call(b.first(operation_size), b.second(operation_size, request_size));
}

EMSCRIPTEN_KEEPALIVE void runStep(std::uint32_t run, std::size_t step_size) {
  auto& b = border();
  b.output = b.engine.run_step(run, b.first(step_size));
}
}

EMSCRIPTEN_BINDINGS(savile) {
  emscripten::function("version", &version);
  emscripten::function("loadMentions", &load_mentions);
  emscripten::function("texts", &texts);
  emscripten::function("runOpen", &run_open);
  emscripten::function("runClose", &run_close);
  emscripten::function("runs", &runs);
}
