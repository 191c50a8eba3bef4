#include "pipeline/engine.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "catch.hpp"
#include "json/value.hpp"
#include "mention_weights.hpp"
#include "pipeline/request.hpp"

using savile::Engine;
using savile::Json;
using savile::parse_json;

namespace {
Json ask(Engine& engine, const std::string& operation, const std::string& request) {
  return parse_json(engine.call(operation, request)).value();
}
}  // namespace

TEST_CASE("what was put is counted, put again replaced, dropped forgotten") {
  Engine engine;
  engine.put("a", "x");
  engine.put("a", "y");
  CHECK(engine.texts() == 1);
  engine.drop("a");
  engine.drop("never put");
  CHECK(engine.texts() == 0);
}

TEST_CASE("ill-formed bytes are counted when they are put") {
  Engine engine;
  CHECK(engine.put("a", "caf\xE9 \xFF") == R"({"ok":{"replaced":2}})");
}

TEST_CASE("a text that was put anew is read anew") {
  Engine engine;
  engine.load_mentions(savile::testing::mention_weights());
  engine.put("r", "Ana Prado\nana@example.com\n\nSkills\nExcel, Word, Access\n");
  engine.put("p", "Requirements\n- Excel\n");
  const std::string request = R"({"resume":"r","posting":"p","today":"2026-11"})";
  const Json before = ask(engine, "match", request)["ok"];
  engine.put("r", "Ana Prado\nana@example.com\n\nSkills\nKnitting\n");
  const Json after = ask(engine, "match", request)["ok"];
  CHECK(before["requirements"][0]["met"] != "no");
  CHECK(after["requirements"][0]["met"] == "no");
}

TEST_CASE("offsets of every answer are UTF-16 code units") {
  Engine engine;
  engine.put("r", "Zoë 😀 Prado\nzoe@example.com\n\nSkills\nExcel, Word, Access\n");
  const Json parsed = ask(engine, "parse", R"({"resume":"r"})")["ok"];
  REQUIRE_FALSE(parsed["sections"].empty());
  CHECK(parsed["sections"][0]["begin"] == 30);  // 12 + line end + 15 + 2 line ends
}

TEST_CASE("errors name what is wrong and never throw") {
  Engine engine;
  engine.put("r", "");
  const auto code = [&](const std::string& operation, const std::string& request) {
    return ask(engine, operation, request)["error"]["code"].get<std::string>();
  };
  CHECK(code("dance", "{}") == "unknown_operation");
  CHECK(code("parse", "{") == "bad_json");
  CHECK(code("parse", "{}") == "bad_json");
  CHECK(code("parse", R"({"resume":"nowhere"})") == "unknown_text");
  CHECK(code("parse", R"({"resume":"r"})") == "bad_input");
  CHECK(code("match", R"({"resume":"r","posting":"r","today":"last month"})") == "bad_json");
  CHECK(code("chunk", R"({"text":"r","maxTokens":0})") == "bad_json");
  CHECK(code("apply", R"({"resume":"r","changes":[{"id":"c1","begin":0,"end":5,"after":"x"}]})") ==
        "bad_json");
}

TEST_CASE("no mentions are told before the weights for them are there, and then they are") {
  Engine engine;
  engine.put("p", "Requirements\n- Excel\n");
  engine.put("r", "Ana Prado\nana@example.com\n\nSkills\nExcel\n");
  const auto code = [&](const std::string& operation) {
    const Json answer = ask(engine, operation, R"({"posting":"p","resume":"r","today":"2026-11"})");
    return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "ok";
  };
  CHECK(code("extract") == "not_loaded");
  const std::string match_request = R"({"posting":"p","resume":"r","today":"2026-11"})";
  const Json without = ask(engine, "match", match_request);
  CHECK_FALSE(without.contains("error"));
  CHECK(parse_json(engine.load_mentions("SAVM")).value()["error"]["code"] == "bad_input");
  CHECK(code("extract") == "not_loaded");
  CHECK(engine.load_mentions(savile::testing::mention_weights()) == R"({"ok":{}})");
  CHECK(code("extract") == "ok");
  CHECK(ask(engine, "match", match_request) == without);  // a score is the same before and after
}

TEST_CASE("a listed product or certificate is a mention wherever a posting asks") {
  Engine engine;
  engine.load_mentions(savile::testing::mention_weights());
  engine.put("p",
             "IT Technician\n\nYou will close tickets in ConnectWise and must hold CompTIA A+. "
             "No phone calls, please.\n");
  const Json read = ask(engine, "extract", R"({"posting":"p"})")["ok"];
  const auto mentions = [&](const std::string& text) {
    return std::any_of(read["mentions"].begin(), read["mentions"].end(),
                       [&](const Json& mention) { return mention["text"] == text; });
  };
  CHECK(mentions("ConnectWise"));
  CHECK(mentions("CompTIA A+"));
}

TEST_CASE(
    "what is extracted of a posting is the same before and after a match with it, and new with a new text") {
  const std::string asked = R"({"posting":"p","resume":"r","today":"2026-11"})";
  const std::string first = "Requirements\n- Excel and careful work with spreadsheets\n";
  const std::string second = "Requirements\n- Plan the care of patients with Epic\n";
  const auto fresh = [&](const std::string& posting, const std::string& operation) {
    Engine engine;
    engine.load_mentions(savile::testing::mention_weights());
    engine.put("r", "Ana Prado\nana@example.com\n\nSkills\nExcel\n");
    engine.put("p", posting);
    return engine.call(operation, asked);
  };
  Engine engine;
  engine.load_mentions(savile::testing::mention_weights());
  engine.put("r", "Ana Prado\nana@example.com\n\nSkills\nExcel\n");
  engine.put("p", first);
  CHECK(engine.call("match", asked) == fresh(first, "match"));
  CHECK(engine.call("extract", asked) == fresh(first, "extract"));
  CHECK(engine.call("match", asked) == fresh(first, "match"));
  engine.put("p", second);
  CHECK(engine.call("extract", asked) == fresh(second, "extract"));
  CHECK(engine.call("match", asked) == fresh(second, "match"));
  CHECK(fresh(first, "extract") != fresh(second, "extract"));
}

TEST_CASE("the weights are loaded once: what was read stays true") {
  Engine engine;
  engine.load_mentions(savile::testing::mention_weights());
  const Json again = parse_json(engine.load_mentions(savile::testing::mention_weights())).value();
  CHECK(again["error"]["code"] == "bad_input");
}

TEST_CASE("a run that is not open is refused") {
  Engine engine;
  const Json answer = parse_json(engine.run_step(7, "{}")).value();
  CHECK(answer["error"]["code"] == "run_closed");
}

TEST_CASE("how lines looked on paper is kept with their text and read with it") {
  Engine engine;
  engine.put("r", "Mara Lind\n\nExperience\nNurse, Harbour Clinic, 2019 - 2021\n\nOdds and ends\nSails\n");
  const auto headings = [&] {
    std::string out;
    const Json answer = ask(engine, "parse", R"({"resume":"r"})");
    for (const Json& section : answer["ok"]["sections"]) out += section["heading"].get<std::string>() + ";";
    return out;
  };
  const std::string before = headings();
  CHECK(before.find("Odds") == std::string::npos);
  CHECK(ask(engine, "layout",
            R"({"text":"r","lines":[[200,0],[0,0],[140,0],[100,0],[0,0],[140,0],[100,0]]})")["ok"]["lines"] ==
        7);
  CHECK(headings() == "Experience;Odds and ends;");
  engine.put("r", "Mara Lind\n\nExperience\nNurse, Harbour Clinic, 2019 - 2021\n\nOdds and ends\nSails\n");
  CHECK(headings() == before);
}

TEST_CASE("a layout that is none is refused by its field") {
  Engine engine;
  engine.put("r", "text");
  const auto refused = [&](const std::string& request) { return ask(engine, "layout", request)["error"]; };
  CHECK(refused(R"({"text":"x","lines":[]})")["code"] == "unknown_text");
  for (const char* lines : {"[[1]]", "[[1,101]]", "[[-1,0]]", "[[1.5,0]]", "7"}) {
    CHECK(refused(std::string(R"({"text":"r","lines":)") + lines + "}")["message"].get<std::string>().find(
              "lines") != std::string::npos);
  }
  CHECK(refused(R"({"text":"r","lines":[],"aside":1})").contains("code"));
}

TEST_CASE("a section is analyzed by itself, with or without its heading, in offsets of its own text") {
  Engine engine;
  const auto inspect = [&](const std::string& text, const std::string& rest) {
    engine.put("s", text);
    return ask(engine, "inspect", R"({"text":"s","level":"balanced","today":"2026-11",)" + rest + "}");
  };
  const std::string work =
      "Cook, Blue Diner, Jan 2019 - Present\n- Responsible for preparing 200 lunches a day\n";
  const std::string asked =
      R"("type":"experience","requirements":[{"text":"HACCP"},{"id":"r9","text":"200 lunches"}])";
  for (const std::string& text : {work, "Experience\n" + work, "\n\n" + work}) {
    const Json analysis = inspect(text, asked)["ok"];
    CHECK(analysis["gaps"][0] == "r1");
    bool found = false;
    for (const Json& issue : analysis["issues"]) {
      const auto begin = issue["begin"].get<std::size_t>(), end = issue["end"].get<std::size_t>();
      REQUIRE(end <= text.size());
      found = found || text.substr(begin, end - begin) == "Responsible for";
    }
    CHECK(found);
  }
  CHECK(inspect(" \n", asked)["error"]["code"] == "bad_input");
  CHECK(inspect(work, R"("type":"hobbies","requirements":[])")["error"]["code"] == "bad_json");
  const Json tone = inspect(work, R"("type":"tone","whole":true,"requirements":[{"text":"HACCP"}])")["ok"];
  CHECK(tone["aspect"] == "tone");
}

TEST_CASE("a text above the limit is refused by every operation that reads it, with its field") {
  Engine engine;
  engine.put("long", std::string(savile::longest_text + 1, 'a'));
  engine.put("short", "Ran the ward");
  for (const auto& [operation, request] :
       {std::pair<std::string, std::string>{"parse", R"({"resume":"long"})"},
        {"verify", R"({"before":"short","after":"long"})"},
        {"verify", R"({"before":"short","after":"short","scope":"long"})"},
        {"chunk", R"({"text":"long","maxTokens":9})"}}) {
    const Json error = ask(engine, operation, request)["error"];
    CHECK(error["code"] == "too_large");
    CHECK(error["message"].get<std::string>().find(operation + ".") == 0);
  }
}

TEST_CASE("a layout of more lines than the text can have is refused") {
  Engine engine;
  engine.put("text", "ab");
  CHECK(ask(engine, "layout", R"({"text":"text","lines":[[1,0],[1,0],[1,0]]})").contains("ok"));
  CHECK(ask(engine, "layout", R"({"text":"text","lines":[[1,0],[1,0],[1,0],[1,0]]})")["error"]["code"] ==
        "too_large");
}

TEST_CASE("half a surrogate pair in a request is no fault of the request") {
  Engine engine;
  engine.put("line", "Ran the ward");
  const Json answer =
      ask(engine, "verify", R"({"before":"line","after":"line","facts":[{"text":"Har\ud83dbour"}]})");
  CHECK(answer["ok"]["verdict"] == "accept");
}
