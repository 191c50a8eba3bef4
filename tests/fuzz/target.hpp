// A fuzz target: any bytes in, laws that hold for all of them.
//
//   FUZZ_TARGET(date, bytes) { …; law(spans_are_in_order, "dates stand in order"); }
//
// One file a target. main_fuzzer.cpp drives one of them by libFuzzer, main_replay.cpp runs stored inputs
// through all. A broken law ends the program, as a crash does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile::fuzz {

using Target = void (*)(std::string_view bytes);

struct NamedTarget {
  std::string name;
  Target target;
};

// Those of the files that are linked, by name.
[[nodiscard]] const std::vector<NamedTarget>& targets();
[[nodiscard]] Target target_named(std::string_view name);
bool add_target(std::string_view name, Target target);

// Says which law is broken and aborts.
void law(bool holds, std::string_view name);

// A span of a text in the core: inside of it, and through no character.
void law_of_span(std::string_view text, Span span, std::string_view name);

// The bytes between 0xFF, which no UTF-8 has, each repaired as the engine does it: always `count` parts,
// the last one with all that is left.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view bytes, std::size_t count);

// A file of the project, whole. `path` is from the top folder.
[[nodiscard]] std::string file_of_project(std::string_view path);

#define FUZZ_TARGET(name, bytes)                                                   \
  static void fuzz_##name(std::string_view bytes);                                 \
  static const bool added_##name = ::savile::fuzz::add_target(#name, fuzz_##name); \
  static void fuzz_##name([[maybe_unused]] std::string_view bytes)

}  // namespace savile::fuzz
