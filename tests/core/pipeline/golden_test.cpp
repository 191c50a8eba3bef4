// The answers for the sample documents; see tests/golden/README.md.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "json/value.hpp"
#include "mention_weights.hpp"
#include "pipeline/engine.hpp"
#include "simulated_driver.hpp"

using savile::Engine;
using savile::Json;
using savile::parse_json;
using savile::print_json;

namespace {

const std::string tests_dir = SAVILE_TESTS_DIR;
const Json models = {{{"provider", "first"}, {"model", "m1"}, {"origin", "https://first.example"}},
                     {{"provider", "second"}, {"model", "m2"}, {"origin", "https://second.example"}}};
const std::string no_edits = R"({"ok":{"text":"{\"edits\":[]}"}})";

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

void compare(const std::string& path, const std::string& actual) {
  if (std::getenv("SAVILE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual << '\n';
  }
  INFO(path);
  CHECK((read(path) == actual + "\n"));
}

std::string ok_of(const std::string& answer) {
  const Json json = parse_json(answer).value();
  REQUIRE(json.contains("ok"));
  return print_json(json["ok"]);
}

}  // namespace

TEST_CASE("the answers for the samples are those on record", "[golden]") {
  const Json cases = parse_json(read(tests_dir + "/golden/cases.json")).value();
  for (const Json& item : cases) {
    const std::string folder = tests_dir + "/golden/" + item["name"].get<std::string>() + "/";
    Engine engine;
    engine.load_mentions(savile::testing::mention_weights());
    engine.put("resume", read(tests_dir + "/fixtures/" + item["resume"].get<std::string>()));
    engine.put("posting", read(tests_dir + "/fixtures/" + item["posting"].get<std::string>()));
    const std::string pair = R"({"resume":"resume","posting":"posting","today":"2026-11"})";
    const bool asks = item.contains("replies");
    for (const std::string name : {"parse", "extract", "match"}) {
      if (!asks) compare(folder + name + ".json", ok_of(engine.call(name, pair)));
    }

    savile::testing::SimulatedDriver driver(engine);
    Json request = {{"resume", "resume"},
                    {"posting", "posting"},
                    {"level", item["level"]},
                    {"today", "2026-11"},
                    {"now", 0},
                    {"seed", 1},
                    {"compute", 2}};
    Json asked = Json::array();
    if (asks) {
      request["models"] = models;
      const Json replies = parse_json(read(folder + item["replies"].get<std::string>())).value();
      driver.answer_with([&, replies](const Json& start) {
        const std::string operation = start["operation"];
        if (operation != "model") return engine.call(operation, print_json(start["request"]));
        asked.push_back(start["request"]);
        return asked.size() <= replies.size() ? print_json(replies[asked.size() - 1]) : no_edits;
      });
    }
    const auto run = driver.run(request);
    if (asks) compare(folder + "asked.json", print_json(asked));
    REQUIRE(run.terminal["type"] == "finish");
    compare(folder + "customize.json", print_json(run.terminal["result"]));
    std::string transcript;
    for (const std::string& line : run.transcript) transcript += (transcript.empty() ? "" : "\n") + line;
    compare(folder + "transcript.txt", transcript);
  }
}
