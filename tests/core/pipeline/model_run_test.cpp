// Runs that ask models, with models that answer as a test says.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "mention_weights.hpp"
#include "pipeline/run.hpp"
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

std::string edit_of(const std::string& line, const std::string& after) {
  return R"({"edits":[{"id":")" + line + R"(","after":")" + after + R"(","requirements":["r1"]}]})";
}

Json replied(const std::string& text) {
  return {{"ok", {{"text", text}, {"inputTokens", 100}, {"outputTokens", 10}}}};
}

Json broken(const std::string& code, const std::string& error_class) {
  return {{"error", {{"code", code}, {"message", "It is down."}, {"class", error_class}}}};
}

const std::string nothing = R"({"edits":[]})";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// What a model says to a request about the section with this number.
using Model = std::function<Json(const Json& request)>;

struct Fixture {
  Engine engine;
  SimulatedDriver driver{engine};
  Json request = {{"resume", "r"},
                  {"posting", "p"},
                  {"level", "balanced"},
                  {"today", "2026-11"},
                  {"now", 0},
                  {"compute", 2},
                  {"models",
                   {{{"provider", "first"}, {"model", "m1"}, {"origin", "https://first.example"}},
                    {{"provider", "second"}, {"model", "m2"}, {"origin", "https://second.example"}}}}};
  std::vector<Json> asked;

  Fixture() {
    engine.load_mentions(savile::testing::mention_weights());
    engine.put("r", resume);
    engine.put("p", posting);
  }

  SimulatedRun run(const Model& model) {
    driver.answer_with([&, model](const Json& start) {
      if (start["operation"] != "model") return call(start);
      asked.push_back(start["request"]);
      return print_json(model(start["request"]));
    });
    return driver.run(request);
  }

  std::string call(const Json& start) {
    return engine.call(start["operation"].get<std::string>(), print_json(start["request"]));
  }

  SimulatedRun run_by_rules() {
    request.erase("models");
    driver.answer_with([&](const Json& start) { return call(start); });
    return driver.run(request);
  }
};

std::vector<Json> events_of(const SimulatedRun& run, const std::string& type) {
  std::vector<Json> out;
  for (const Json& event : run.events) {
    if (event["type"] == type) out.push_back(event);
  }
  return out;
}

Json result_of(const SimulatedRun& run) {
  REQUIRE(run.terminal["type"] == "finish");
  return run.terminal["result"];
}

// Answers about the jobs only.
Model about_jobs(const std::string& reply) {
  return [reply](const Json& request) { return replied(request["section"] == 0 ? reply : nothing); };
}

}  // namespace

TEST_CASE("a model's wording that the source proves stands, and the section says whose it is") {
  Fixture f;
  const SimulatedRun run = f.run(about_jobs(edit_of("l1", "Filed zoning permits for 14 sites")));
  const Json unproved = result_of(run);
  CHECK(has(unproved["resume"], "- Filed permits for 14 sites"));  // "zoning" is nowhere: a question
  Fixture g;
  const SimulatedRun honest = g.run(about_jobs(edit_of("l2", "Managed the Kubernetes clusters of 3 teams")));
  const Json result = result_of(honest);
  CHECK(has(result["resume"], "- Managed the Kubernetes clusters of 3 teams"));
  CHECK(result["sections"][0]["origin"] == "model");
  CHECK(result["sections"][0]["model"] == Json{{"provider", "first"}, {"model", "m1"}});
  CHECK(result["sections"][1]["origin"] != "model");
  CHECK(result["partial"] == false);
  CHECK(result["usage"]["calls"] == events_of(honest, "model-request").size());
  CHECK(result["usage"]["tokens"] == 110 * static_cast<int>(g.asked.size()));
}

TEST_CASE("of a model's and a rule's change of one line the model's stands, and the rules work on the rest") {
  Fixture f;
  const Json result = result_of(f.run(about_jobs(edit_of("l2", "Managed Kubernetes clusters of 3 teams"))));
  CHECK(has(result["resume"], "- Managed Kubernetes clusters of 3 teams\n"));
  const auto by_rule = [](const Json& change) {
    return change["source"] == "rule" && change["status"] == "accept";
  };
  CHECK(std::any_of(result["changes"].begin(), result["changes"].end(), by_rule));
}

TEST_CASE("what the gate refuses goes back once with the reason, and a true second wording stands") {
  Fixture f;
  const SimulatedRun run = f.run([](const Json& request) {
    if (request["section"] != 0) return replied(nothing);
    const bool again = has(request["user"], "refused");
    return replied(edit_of("l2", again ? "Managed the Kubernetes clusters of 3 teams"
                                       : "Managed the Kubernetes clusters of 9 teams"));
  });
  const Json result = result_of(run);
  CHECK(has(result["resume"], "- Managed the Kubernetes clusters of 3 teams"));
  CHECK(result["sections"][0]["origin"] == "model");
  CHECK_FALSE(has(result["changes"].dump(), "9 teams"));
  const auto second = std::find_if(f.asked.begin(), f.asked.end(),
                                   [](const Json& request) { return has(request["user"], "refused"); });
  REQUIRE(second != f.asked.end());
  CHECK(has((*second)["user"], "l2: Managed the Kubernetes clusters of 9 teams"));
}

TEST_CASE("a model that insists is not asked a third time, and the rules take over its line") {
  Fixture f;
  const SimulatedRun run =
      f.run(about_jobs(edit_of("l2", "Led the Kubernetes and Rust platform of 900 teams")));
  const Json result = result_of(run);
  const auto about = std::count_if(f.asked.begin(), f.asked.end(),
                                   [](const Json& request) { return request["section"] == 0; });
  CHECK(about == 2);
  CHECK(has(result["resume"], "- Managed the Kubernetes clusters of 3 teams"));  // weak_opening
  CHECK_FALSE(has(result["resume"], "900"));
  CHECK(result["sections"][0]["origin"] == "rules");
}

TEST_CASE("a provider that is down is tried again, then the next one answers") {
  Fixture f;
  const SimulatedRun run = f.run([](const Json& request) {
    if (request["provider"] == 0) return broken("provider_down", "transient");
    return replied(request["section"] == 0 ? edit_of("l2", "Managed the Kubernetes clusters of 3 teams")
                                           : nothing);
  });
  const Json result = result_of(run);
  CHECK(result["sections"][0]["model"]["provider"] == "second");
  CHECK(result["partial"] == false);
  CHECK_FALSE(events_of(run, "model-retry").empty());
  const auto fallbacks = events_of(run, "model-fallback");
  REQUIRE_FALSE(fallbacks.empty());
  CHECK(fallbacks[0]["from"] == "first");
  CHECK(fallbacks[0]["to"] == "second");
  CHECK(fallbacks[0]["error"]["code"] == "provider_down");
}

TEST_CASE("a permanent error is not tried again") {
  Fixture f;
  const SimulatedRun run = f.run([](const Json& request) {
    return request["provider"] == 0 ? broken("auth", "permanent") : replied(nothing);
  });
  CHECK(events_of(run, "model-retry").empty());
  CHECK(result_of(run)["partial"] == false);
}

TEST_CASE("with all providers down the document is that of the rules, and the result says so") {
  Fixture f, g;
  const SimulatedRun run = f.run([](const Json&) { return broken("network", "transient"); });
  const Json result = result_of(run), by_rules = result_of(g.run_by_rules());
  for (const char* part : {"resume", "changes", "match", "analyses"}) {
    INFO(part);
    CHECK(result[part] == by_rules[part]);
  }
  CHECK(result["partial"] == true);
  CHECK(has(result["sections"][0]["reason"], "It is down."));
  CHECK(result["sections"][0]["origin"] == by_rules["sections"][0]["origin"]);
  CHECK(has(result["report"]["summary"], "No model answered"));
}

TEST_CASE("one section without an answer costs that section's model alone") {
  Fixture f;
  const SimulatedRun run = f.run([](const Json& request) {
    return request["section"] == 1 ? broken("refused", "permanent")
                                   : replied(edit_of("l2", "Managed the Kubernetes clusters of 3 teams"));
  });
  const Json result = result_of(run);
  CHECK(result["sections"][0]["origin"] == "model");
  CHECK(result["sections"][1]["origin"] != "model");
  CHECK(has(result["sections"][1]["reason"], "No model answered"));
  CHECK(result["partial"] == true);
}

TEST_CASE("a reply that makes no sense is asked for once more, then the next provider is") {
  Fixture f;
  const SimulatedRun run = f.run([](const Json& request) {
    return replied(request["provider"] == 0 ? "I would love to help you with that!" : nothing);
  });
  CHECK(result_of(run)["partial"] == false);
  const auto to_first = std::count_if(f.asked.begin(), f.asked.end(), [](const Json& request) {
    return request["provider"] == 0 && request["section"] == 0;
  });
  CHECK(to_first == 2);
}

TEST_CASE("a budget is not overrun, by calls or by tokens") {
  for (const Json& budget : {Json{{"calls", 1}}, Json{{"tokens", 10}}, Json{{"calls", 0}}}) {
    INFO(budget.dump());
    Fixture f;
    f.request["budget"] = budget;
    const Json result = result_of(f.run([](const Json&) { return replied(nothing); }));
    CHECK(f.asked.size() == (budget.value("calls", 0) == 1 ? 1U : 0U));
    CHECK(result["usage"]["calls"] == f.asked.size());
    CHECK(result["partial"] == true);
    CHECK(has(result["sections"].dump(), "budget"));
  }
}

TEST_CASE("where little of the budget is left the model is told how much it may say") {
  Fixture f;
  f.request["budget"] = {{"tokens", 3000}};
  f.run([](const Json&) { return replied(nothing); });
  REQUIRE_FALSE(f.asked.empty());
  CHECK(f.asked[0]["maxTokens"].get<int>() > 0);
  CHECK(f.asked[0]["maxTokens"].get<int>() < 3000);
  Fixture g;
  g.run([](const Json&) { return replied(nothing); });
  CHECK_FALSE(g.asked[0].contains("maxTokens"));
}

TEST_CASE("no contact detail is in anything that a model is sent, the second time too") {
  Fixture f;
  f.run(about_jobs(edit_of("l2", "Ana Prado led 77 teams, ask [[NAME1]]")));
  REQUIRE(f.asked.size() > 2);
  for (const Json& request : f.asked) {
    for (const char* secret : {"Ana", "Prado", "ana@", "example.com"}) {
      INFO(secret);
      CHECK_FALSE(has(request.dump(), secret));
    }
  }
}

TEST_CASE("where the prompts cannot be made the run goes on without models") {
  for (const bool lost : {true, false}) {
    Fixture f;
    f.driver.answer_with([&](const Json& start) {
      if (start["operation"] == "prompts")
        return lost ? std::string() : std::string(R"({"error":{"code":"internal","message":"no"}})");
      return f.call(start);
    });
    const Json result = result_of(f.driver.run(f.request));
    CHECK(has(result["resume"], "- Managed the Kubernetes clusters of 3 teams"));
    CHECK(result["usage"]["calls"] == 0);
  }
}

TEST_CASE("a deadline that passes while a model thinks ends in what the rules have done") {
  Fixture f;
  f.request["deadline"] = 60;
  const SimulatedRun run = f.run([&](const Json&) { return broken("provider_down", "transient"); });
  const Json result = result_of(run);
  CHECK(result["partial"] == true);
  CHECK(has(result["resume"], "- Managed the Kubernetes clusters of 3 teams"));
}

TEST_CASE("a provider that keeps failing is left alone by the next run, too") {
  Fixture f;
  const Model down = [](const Json& request) {
    return request["provider"] == 0 ? broken("provider_down", "transient") : replied(nothing);
  };
  f.run(down);
  f.asked.clear();
  f.request["now"] = 8000;
  f.run(down);
  f.asked.clear();
  f.request["now"] = 12000;
  f.run(down);
  const bool first_asked = std::any_of(f.asked.begin(), f.asked.end(),
                                       [](const Json& request) { return request["provider"] == 0; });
  CHECK_FALSE(first_asked);
}

TEST_CASE("the ratio never falls while models are asked, and ends at 1") {
  Fixture f;
  double last = 0;
  for (const Json& event :
       events_of(f.run(about_jobs(edit_of("l2", "Managed the clusters of 3 teams"))), "progress")) {
    CHECK(event["ratio"].get<double>() >= last);
    last = event["ratio"];
  }
  CHECK(last == 1.0);
}

TEST_CASE("the same replies give the same transcript") {
  Fixture a, b;
  const Model model = about_jobs(edit_of("l2", "Managed the Kubernetes clusters of 3 teams"));
  CHECK(a.run(model).transcript == b.run(model).transcript);
}

TEST_CASE("models are named by provider, model and origin") {
  Fixture f;
  f.request["models"][0].erase("origin");
  CHECK(f.driver.run(f.request).terminal["error"]["message"].get<std::string>().find("origin") !=
        std::string::npos);
}
