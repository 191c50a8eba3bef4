// The border of the core: texts put under keys, calls by name with JSON in and out, and runs.
//
// This is all that wasm/bindings.cpp exposes, and what native tests use, so both builds go through
// the same code. Every answer is one JSON document: {"ok": …} or {"error": {"code","message",
// "begin"?,"end"?}}. Nothing throws. Offsets in JSON are UTF-16 code units of the text they refer to.
//
// A text is put once and read by every later call; parsing it again gives the same result, so what
// is kept parsed is never stale.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace savile {

class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Takes the bytes of a mentions.bin, once, before the first "extract", which alone tells mentions: it
  // answers `not_loaded` until then, so no result depends on what happens to be loaded. ok: {}.
  std::string load_mentions(std::string_view bytes);

  // Keeps `bytes` (any bytes; ill-formed UTF-8 becomes U+FFFD) under `key` until dropped or put
  // again. ok: {"replaced": ill-formed sequences}.
  std::string put(std::string_view key, std::string_view bytes);
  void drop(std::string_view key);
  [[nodiscard]] std::size_t texts() const;

  // Runs one operation (see core/pipeline/operation.hpp for the list and each request's shape).
  std::string call(std::string_view operation, std::string_view request);

  // A customization run. `open` answers {"run": number}; `step` takes {"now", "events"} and
  // answers {"actions", "next"}; the shapes stand in core/pipeline/run_protocol.hpp.
  std::string run_open(std::string_view request);
  std::string run_step(std::uint32_t run, std::string_view input);
  void run_close(std::uint32_t run);
  [[nodiscard]] std::size_t runs() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace savile
