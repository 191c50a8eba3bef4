// What the last step does with changes that clash, or that would lower the match.
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/value.hpp"
#include "mention_weights.hpp"
#include "pipeline/engine.hpp"

using savile::Engine;
using savile::Json;

namespace {

const std::string resume =
    "Ines Okafor\nines@example.com\n\nExperience\n\nBackend Engineer, Harbour Systems, 2015 - 2019\n- Moved "
    "40 "
    "services to Kubernetes\n- Tuned PostgreSQL\n\nSkills\nKubernetes, PostgreSQL, Kafka\n";
const std::string posting = "Backend Engineer\n\nRequirements\n- Kubernetes\n- PostgreSQL\n- Kafka\n";

Json change(const std::string& id, const std::string& rule, const std::string& before,
            const std::string& after, const std::string& status = "accept") {
  const std::size_t at = resume.find(before);
  return {{"id", id},          {"rule", rule},   {"section", "experience"},
          {"sectionIndex", 0}, {"begin", at},    {"end", at + before.size()},
          {"before", before},  {"after", after}, {"reason", "a reason"},
          {"status", status}};
}

Json assembled(const std::vector<Json>& changes) {
  Engine engine;
  engine.load_mentions(savile::testing::mention_weights());
  engine.put("r", resume);
  engine.put("p", posting);
  const Json request = {
      {"resume", "r"},           {"posting", "p"},
      {"today", "2026-11"},      {"level", "balanced"},
      {"usage", Json::object()}, {"sections", {{{"changes", changes}}, {{"changes", Json::array()}}}}};
  const Json answer = savile::parse_json(engine.call("assemble", savile::print_json(request))).value();
  REQUIRE(answer.contains("ok"));
  return answer["ok"];
}

std::string status_of(const Json& result, const std::string& id) {
  for (const Json& item : result["changes"]) {
    if (item["id"] == id) return item["status"];
  }
  return "missing";
}

}  // namespace

TEST_CASE("a change that would lower the match is refused with the scores, and the others stand") {
  const Json result = assembled({change("c1", "cut", "Moved 40 services to Kubernetes", "Moved 40 services"),
                                 change("c2", "cut", "Kubernetes, PostgreSQL, Kafka", "Excel, Word, Access"),
                                 change("c3", "word", "Tuned", "Improved")});
  CHECK(result["match"]["after"]["score"] >= result["match"]["before"]["score"]);
  CHECK(status_of(result, "c2") == "refused");
  CHECK(status_of(result, "c3") == "accept");
  const std::string text = result["resume"];
  CHECK(text.find("Kubernetes, PostgreSQL, Kafka") != std::string::npos);
  CHECK(text.find("Improved PostgreSQL") != std::string::npos);
  for (const Json& item : result["changes"]) {
    if (item["status"] == "refused") CHECK_FALSE(item["findings"].empty());
  }
}

TEST_CASE("of two changes to the same words one stands, and an accepted one before one that waits") {
  const Json result =
      assembled({change("c1", "a", "Tuned PostgreSQL", "Improved PostgreSQL", "needs_confirmation"),
                 change("c2", "b", "Tuned", "Improved")});
  CHECK(status_of(result, "c1") == "refused");
  CHECK(status_of(result, "c2") == "accept");
}

TEST_CASE("what waits for a person's yes is not in the text") {
  const Json result = assembled({change("c1", "shorten", "\n- Tuned PostgreSQL", "", "needs_confirmation")});
  CHECK(result["resume"] == resume);
  CHECK(status_of(result, "c1") == "needs_confirmation");
}

TEST_CASE("without changes the résumé comes back as it was, with its match") {
  const Json result = assembled({});
  CHECK(result["resume"] == resume);
  CHECK(result["match"]["after"]["score"] == result["match"]["before"]["score"]);
}
