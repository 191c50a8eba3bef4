#include "pipeline/run.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "mention_weights.hpp"
#include "simulated_driver.hpp"

using savile::Engine;
using savile::Json;
using savile::parse_json;
using savile::print_json;
using savile::testing::SimulatedDriver;
using savile::testing::SimulatedRun;

namespace {

const std::string resume =
    "Ana Prado\nana@example.com\n\nExperience\n\nSite Engineer, Northgate Builders, Jan 2019 - Present\n"
    "- Filed permits for 14 sites\n- Responsible for managing the Kubernetes clusters of 3 teams\n\n"
    "Skills\nExcel, Docker, Terraform, Python\n";
const std::string posting =
    "Platform Engineer\n\nRequirements\n- Kubernetes in production\n- Terraform\n- Python\n";

struct Fixture {
  Engine engine;
  SimulatedDriver driver{engine};
  Json request = {{"resume", "r"},      {"posting", "p"}, {"level", "balanced"},
                  {"today", "2026-11"}, {"now", 0},       {"compute", 2}};

  Fixture() {
    engine.load_mentions(savile::testing::mention_weights());
    engine.put("r", resume);
    engine.put("p", posting);
  }

  std::string call(const Json& start) {
    return engine.call(start["operation"].get<std::string>(), print_json(start["request"]));
  }
};

std::size_t terminal_events(const SimulatedRun& run) {
  return static_cast<std::size_t>(std::count_if(run.events.begin(), run.events.end(), [](const Json& event) {
    const std::string type = event["type"];
    return type == "finish" || type == "abort" || type == "error";
  }));
}

}  // namespace

TEST_CASE("a run ends in one result with the changes that were announced") {
  Fixture f;
  const SimulatedRun run = f.driver.run(f.request);
  REQUIRE(run.terminal["type"] == "finish");
  CHECK(terminal_events(run) == 1);
  const Json& result = run.terminal["result"];
  CHECK(result["partial"] == false);
  CHECK(result["match"]["after"]["score"] >= result["match"]["before"]["score"]);
  const auto announced = std::count_if(run.events.begin(), run.events.end(),
                                       [](const Json& e) { return e["type"] == "change"; });
  CHECK(static_cast<std::size_t>(announced) == result["changes"].size());
  CHECK(result["resume"].get<std::string>().find("- Managed the Kubernetes clusters of 3 teams") !=
        std::string::npos);
  CHECK(f.engine.runs() == 0);
}

TEST_CASE("the ratio never falls and ends at 1") {
  Fixture f;
  double last = 0;
  for (const Json& event : f.driver.run(f.request).events) {
    if (event["type"] != "progress") continue;
    CHECK(event["ratio"].get<double>() >= last);
    last = event["ratio"];
  }
  CHECK(last == 1.0);
}

TEST_CASE("the same inputs give the same transcript") {
  Fixture a;
  Fixture b;
  CHECK(a.driver.run(a.request).transcript == b.driver.run(b.request).transcript);
}

TEST_CASE("a lost worker costs a second try, not a result") {
  Fixture f;
  bool lost = false;
  f.driver.answer_with([&](const Json& start) {
    if (start["operation"] == "gate" && !lost) return lost = true, std::string();
    return f.call(start);
  });
  const SimulatedRun run = f.driver.run(f.request);
  CHECK(lost);
  REQUIRE(run.terminal["type"] == "finish");
  CHECK(run.terminal["result"]["partial"] == false);
}

TEST_CASE("a kept section is neither edited nor moved, and says so; the others are tailored as ever") {
  Fixture f;
  f.request["level"] = "extensive";
  const Json all = f.driver.run(f.request).terminal["result"];
  const auto in_section = [](const Json& result, int section) {
    return std::count_if(result["changes"].begin(), result["changes"].end(),
                         [&](const Json& change) { return change["sectionIndex"] == section; });
  };
  REQUIRE(in_section(all, 0) > 0);
  REQUIRE(in_section(all, 1) > 0);
  for (const Json& keep : {Json::array({"skills"}), Json::array({1})}) {
    f.request["keep"] = keep;
    const Json result = f.driver.run(f.request).terminal["result"];
    CHECK(in_section(result, 0) > 0);
    CHECK(in_section(result, 1) == 0);
    CHECK(result["sections"][1]["origin"] == "original");
    CHECK(result["sections"][1]["reason"] == "Left alone, as you asked.");
    CHECK(result["partial"] == false);
    CHECK(result["resume"].get<std::string>().find("Skills\nExcel, Docker, Terraform, Python\n") !=
          std::string::npos);
  }
}

TEST_CASE("what moves a kept section along with others is left out") {
  Fixture f;
  const std::string scattered =
      "Ana Prado\nana@example.com\n\nInterests\nChess\n\nSkills\nKubernetes, Terraform, Python\n\n"
      "Experience\n\nSite Engineer, Northgate Builders, Jan 2019 - Present\n- Filed permits for 14 sites\n\n"
      "Education\nBSc Physics, University of Leeds, 2014 - 2017\n";
  f.engine.put("r", scattered);
  f.request["level"] = "extensive";
  const auto moved = [&] {
    const Json result = f.driver.run(f.request).terminal["result"];
    return std::any_of(result["changes"].begin(), result["changes"].end(),
                       [](const Json& change) { return change["rule"] == "reorder_sections"; });
  };
  REQUIRE(moved());
  f.request["keep"] = Json::array({"education"});
  CHECK(!moved());
}

TEST_CASE("a run is refused for a kept section that has neither a type nor a place") {
  Fixture f;
  f.request["keep"] = Json::array({"wages"});
  CHECK(f.driver.run(f.request).terminal["error"]["message"] ==
        "run.keep must be a list of section types and places.");
}

TEST_CASE("a section that cannot be worked on stays as written, and the result says so") {
  Fixture f;
  f.driver.answer_with([&](const Json& start) {
    if (start["operation"] == "edit" && start["request"]["section"] == 0) return std::string();
    return f.call(start);
  });
  const SimulatedRun run = f.driver.run(f.request);
  REQUIRE(run.terminal["type"] == "finish");
  const Json& result = run.terminal["result"];
  CHECK(result["partial"] == true);
  CHECK(result["sections"][0]["origin"] == "original");
  CHECK(result["resume"].get<std::string>().find("Responsible for managing") != std::string::npos);
}

TEST_CASE("an analysis that fails costs its advice and nothing else") {
  Fixture f;
  f.driver.answer_with([&](const Json& start) {
    if (start["operation"] == "analyze")
      return std::string(R"({"error":{"code":"internal","message":"no"}})");
    return f.call(start);
  });
  const SimulatedRun run = f.driver.run(f.request);
  REQUIRE(run.terminal["type"] == "finish");
  CHECK(run.terminal["result"]["resume"].get<std::string>().find("Managed the Kubernetes") !=
        std::string::npos);
}

TEST_CASE("whatever stands in place of an answer, the run comes to its one end") {
  Fixture f;
  f.request["keep"] = Json::array({"skills"});
  f.request["given"] = {{{"section", 0}, {"failed", "no dictionary"}}};
  for (const char* odd :
       {"true", "5", R"("x")", "[]", "{}", "null", R"({"sections":[5]})", R"({"sections":[]})",
        R"({"changes":true})", R"({"changes":[5]})", R"({"changes":[{"begin":"x","end":{}}]})",
        R"({"changes":[{"status":5}]})", R"({"sections":[{},{}]})", R"({"warnings":[5]})"}) {
    for (const char* operation : {"outline", "understand", "analyze", "plan", "edit", "gate", "assemble"}) {
      f.driver.answer_with([&](const Json& start) {
        if (start["operation"] == operation) return R"({"ok":)" + std::string(odd) + "}";
        return f.call(start);
      });
      INFO(operation << ": " << odd);
      CHECK(terminal_events(f.driver.run(f.request)) == 1);
    }
  }
}

TEST_CASE("a text that is no résumé ends the run with its error") {
  Fixture f;
  f.engine.put("r", "   \n ");
  const SimulatedRun run = f.driver.run(f.request);
  CHECK(run.terminal["type"] == "error");
  CHECK(run.terminal["error"]["code"] == "bad_input");
  CHECK(terminal_events(run) == 1);
}

TEST_CASE("a deadline that passes ends in a document with what was done by then") {
  Fixture f;
  f.request["deadline"] = 9;
  const SimulatedRun run = f.driver.run(f.request);
  REQUIRE(run.terminal["type"] == "finish");
  CHECK(terminal_events(run) == 1);
  CHECK(run.terminal["result"]["partial"] == true);
  CHECK(run.terminal["result"]["sections"].size() == 2);
}

TEST_CASE("a deadline before the texts are read aborts") {
  Fixture f;
  f.request["deadline"] = 1;
  const SimulatedRun run = f.driver.run(f.request);
  CHECK(run.terminal["type"] == "abort");
  CHECK(run.terminal["reason"] == "deadline");
}

TEST_CASE("after a cancel comes the end and nothing else") {
  Fixture f;
  const auto id =
      parse_json(f.engine.run_open(print_json(f.request))).value()["ok"]["run"].get<std::uint32_t>();
  f.engine.run_step(id, R"({"now":0,"events":[]})");
  const Json step =
      parse_json(f.engine.run_step(id, R"({"now":1,"events":[{"type":"cancel"}]})")).value()["ok"];
  const Json last = step["actions"].back();
  CHECK(last["event"]["type"] == "abort");
  for (const Json& action : step["actions"]) CHECK(action["type"] != "start");
  const Json late =
      parse_json(
          f.engine.run_step(
              id,
              R"({"now":2,"events":[{"type":"answered","task":0,"attempt":1,"reply":{"ok":{"sections":[],"warnings":[]}}}]})"))
          .value()["ok"];
  CHECK(late["actions"].empty());
}

TEST_CASE("a run is refused for a text that was not put, a level that is none, a time that goes back") {
  Fixture f;
  f.request["posting"] = "nowhere";
  CHECK(parse_json(f.engine.run_open(print_json(f.request))).value()["error"]["code"] == "unknown_text");
  f.request["posting"] = "p";
  f.request["level"] = "wild";
  CHECK(parse_json(f.engine.run_open(print_json(f.request))).value()["error"]["code"] == "bad_json");
  f.request["level"] = "balanced";
  f.engine.run_open(print_json(f.request));
  f.engine.run_step(1, R"({"now":5,"events":[]})");
  CHECK(parse_json(f.engine.run_step(1, R"({"now":4,"events":[]})")).value()["error"]["code"] == "bad_time");
}

TEST_CASE("events that make no sense are refused with their place, answers for unknown tasks ignored") {
  Fixture f;
  f.engine.run_open(print_json(f.request));
  const auto code = [&](const std::string& input) {
    const Json answer = parse_json(f.engine.run_step(1, input)).value();
    return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "ok";
  };
  CHECK(code(R"({"now":0,"events":[{"type":"sing","task":0,"attempt":1}]})") == "bad_json");
  CHECK(code(R"({"now":0,"events":[{"type":"answered","task":0,"attempt":1,"reply":3}]})") == "bad_json");
  CHECK(code(R"({"now":0,"events":[{"type":"answered","task":999,"attempt":1,"reply":{"ok":{}}}]})") == "ok");
  CHECK(code("not json") == "bad_json");
}

TEST_CASE("an analysis of the caller's stands for the built-in one and its advice leads the plan") {
  Fixture f;
  const Json advice = {
      {"what", "Sort the list"}, {"why", "house style"}, {"how", "by age"}, {"priority", 10}};
  const Json own = {{"section", 1},
                    {"type", "skills"},
                    {"score", 7},
                    {"factors", Json::array()},
                    {"matches", Json::array()},
                    {"gaps", Json::array()},
                    {"issues", Json::array()},
                    {"recommendations", {advice}},
                    {"strengths", Json::array()}};
  f.request["given"] = {{{"section", 1}, {"analysis", own}}, {{"section", 0}, {"failed", "no dictionary"}}};
  const Json result = f.driver.run(f.request).terminal["result"];
  CHECK(result["sections"][1]["analysis"] == own);
  CHECK(result["sections"][0]["analysis"]["partial"] == "no dictionary");
  CHECK(result["sections"][0]["analysis"]["factors"].size() > 1);
  CHECK(result["report"]["plan"][0]["what"] == "Sort the list");
  CHECK(result["report"]["plan"][0]["sections"][0]["type"] == "skills");
  CHECK(result["partial"] == false);
}

TEST_CASE("a given analysis that cannot be read is refused before anything runs") {
  Fixture f;
  f.request["given"] = {{{"section", 1}, {"analysis", {{"section", 1}, {"score", 700}}}}};
  const Json opened = parse_json(f.engine.run_open(print_json(f.request))).value();
  REQUIRE(opened.contains("error"));
  CHECK(opened["error"]["message"].get<std::string>().find("run.given.analysis.score") != std::string::npos);
  CHECK(f.engine.runs() == 0);
}

namespace {

// As a rule of the caller's own would propose it, in place of the first bullet.
Json proposal(const std::string& after) {
  const std::string before = "Filed permits for 14 sites";
  const std::size_t begin = resume.find(before);
  return {{"id", "o1"},     {"rule", "house_style"},        {"sectionIndex", 0},
          {"begin", begin}, {"end", begin + before.size()}, {"before", before},
          {"after", after}, {"reason", "House style."},     {"source", "rule"}};
}

Json change_named(const Json& result, const std::string& id) {
  for (const Json& change : result["changes"]) {
    if (change["id"] == id) return change;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a change that the caller's rule proposes is judged, announced and applied like any other") {
  Fixture f;
  f.request["proposed"] = Json::array({proposal("Filed the permits for 14 sites")});
  const SimulatedRun run = f.driver.run(f.request);
  const Json& result = run.terminal["result"];
  CHECK(change_named(result, "o1")["status"] == "accept");
  CHECK(change_named(result, "o1")["rule"] == "house_style");
  CHECK(result["resume"].get<std::string>().find("Filed the permits for 14 sites") != std::string::npos);
  CHECK(std::any_of(run.events.begin(), run.events.end(), [](const Json& event) {
    return event["type"] == "change" && event["change"]["id"] == "o1";
  }));
}

TEST_CASE("the gate refuses what the caller's rule makes up") {
  Fixture f;
  f.request["proposed"] = Json::array({proposal("Filed permits for 40 sites with Salesforce")});
  const Json result = f.driver.run(f.request).terminal["result"];
  CHECK(change_named(result, "o1")["status"] == "refused");
  CHECK(result["resume"].get<std::string>().find("Salesforce") == std::string::npos);
  CHECK(result["resume"].get<std::string>().find("14 sites") != std::string::npos);
}

TEST_CASE("a proposal that cannot be read is refused before anything runs") {
  Fixture f;
  Json bad = proposal("Filed");
  bad["end"] = 100'000;
  f.request["proposed"] = Json::array({bad});
  const Json opened = parse_json(f.engine.run_open(print_json(f.request))).value();
  REQUIRE(opened.contains("error"));
  CHECK(opened["error"]["message"].get<std::string>().find("run.proposed") != std::string::npos);
}

TEST_CASE("lines are what may be reworded: bullets and lists, no heads, names or dates") {
  Fixture f;
  const Json answer = parse_json(f.engine.call("lines", R"({"resume":"r"})")).value()["ok"];
  std::string all;
  for (const Json& section : answer["sections"]) {
    for (const Json& line : section["lines"]) {
      const auto begin = line["begin"].get<std::size_t>(), end = line["end"].get<std::size_t>();
      all += resume.substr(begin, end - begin) + "\n";
    }
  }
  CHECK(all.find("Filed permits for 14 sites\n") != std::string::npos);
  CHECK(all.find("Excel, Docker") != std::string::npos);
  CHECK(all.find("Northgate") == std::string::npos);
  CHECK(all.find("Ana") == std::string::npos);
}
