// Recorded runs over rows, compared natively here and through wasm in tests/wasm/rows.test.ts: the
// same rows in give the same rows out, to the bit. The record is tests/golden/rows/runs.txt, a line
// a call: "open now seed cells … : hash", "step now cells … : hash"; the hash is 32-bit FNV-1a over
// the bytes of the doubles that came out.
//
// To write it anew after a change that is meant: SAVILE_UPDATE_GOLDEN=1 test_rows "[golden]".
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "core/orchestrator/splitmix.hpp"
#include "rows.hpp"
#include "rows/orchestrator_rows.hpp"

using namespace savile;

namespace {

const std::string path = std::string(SAVILE_TESTS_DIR) + "/golden/rows/runs.txt";

std::string hash_of(const Cells& cells) {
  std::uint32_t hash = 2166136261U;
  for (const double cell : cells) {
    unsigned char bytes[sizeof cell];
    std::memcpy(bytes, &cell, sizeof cell);
    for (const unsigned char byte : bytes) hash = (hash ^ byte) * 16777619U;
  }
  char text[9];
  std::snprintf(text, sizeof text, "%08x", hash);
  return text;
}

// Cells of recorded rows are whole numbers and eighths: printed exactly.
std::string line(const char* call, double now, const Cells& cells, const Cells& out, const char* more = "") {
  std::ostringstream text;
  text.precision(17);
  text << call << ' ' << now << more;
  for (const double cell : cells) text << ' ' << cell;
  text << " : " << hash_of(out) << '\n';
  return text.str();
}

Cells random_graph(SplitMix& random) {
  Cells rows = policy_row(random.between(1, 4));
  if (random.one_in(3)) rows[3] = random.between(50, 2'000);  // the run's deadline
  rows += row(RowIn::stages, {2});
  rows += row(RowIn::strategy, {double(random.below(3)), 4});
  const std::uint32_t size = random.between(1, 25);
  for (std::uint32_t at = 0; at < size; ++at) {
    Cells task = {double(RowIn::task),
                  0,
                  double(random.below(4)),
                  double(random.below(5)),
                  50,
                  double(random.below(2)),
                  1,
                  random.one_in(8) ? double(random.below(900)) : -1,
                  -1,
                  -1,
                  random.one_in(6) ? 30.0 : 0.0,
                  double(random.below(2))};
    if (task.back() > 0) task += {0, -1};
    const std::uint32_t count = at == 0 ? 0 : random.below(3);
    task.push_back(count);
    for (std::uint32_t n = 0; n < count; ++n) task += {double(random.below(at)), double(random.below(3))};
    rows += task;
  }
  return rows;
}

Cells random_answer(SplitMix& random, double task, double attempt) {
  switch (random.below(8)) {
    case 0: return row(RowIn::lost, {task, attempt});
    case 1:
    case 2:
      return row(RowIn::failed, {task, attempt, double(random.below(5)), double(random.below(3)),
                                 random.one_in(3) ? double(random.below(80)) : -1, double(random.below(2))});
    case 3: return row(RowIn::advanced, {task, attempt, double(random.below(9)) / 8});
    default: return row(RowIn::succeeded, {task, attempt, 0});
  }
}

std::string live(std::uint64_t seed) {
  SplitMix random{seed};
  BreakerSet breakers;
  ErrorCodes codes;
  for (const char* code : {"network", "http.503", "*"}) codes.number_of(code);
  OrchestratorRows run(breakers, codes);
  Cells out;
  const Cells graph = random_graph(random);
  run.open(graph, 0, double(seed), out);
  std::string text = line("open", 0, graph, out, (" " + std::to_string(seed)).c_str());
  std::multimap<double, Cells> to_come;
  if (random.one_in(4)) to_come.emplace(random.below(300), row(RowIn::cancel, {}));
  double now = 0;
  for (int calls = 0; calls < 400; ++calls) {
    for (const Cells& start : only(out, RowOut::start)) {
      const Cells answer = random_answer(random, start[0], start[1]);
      to_come.emplace(now + random.below(40), answer);
      if (answer[0] == double(RowIn::advanced))
        to_come.emplace(now + 40, row(RowIn::succeeded, {start[0], start[1], 0}));
    }
    const auto next = run.next();
    Cells answers;
    if (next && (to_come.empty() || double(next->ms) <= to_come.begin()->first)) {
      now = std::max(now, double(next->ms));
    } else if (!to_come.empty()) {
      now = std::max(now, to_come.begin()->first);
      while (!to_come.empty() && to_come.begin()->first <= now) {
        answers += to_come.begin()->second;
        to_come.erase(to_come.begin());
      }
    } else {
      break;
    }
    out.clear();
    run.step(answers, now, out);
    text += line("step", now, answers, out);
  }
  return text;
}

}  // namespace

TEST_CASE("recorded runs come out to the bit as they were recorded", "[golden]") {
  std::string text;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) text += live(seed);
  if (std::getenv("SAVILE_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << text;
  std::ifstream file(path);
  std::stringstream recorded;
  recorded << file.rdbuf();
  CHECK(recorded.str().size() > 10'000);
  CHECK(recorded.str() == text);
}
