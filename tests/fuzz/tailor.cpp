// Any text tailored to a posting by the rules, all operations of a run one after the other: each answers,
// and the changes apply.
#include "desk.hpp"

using namespace savile;
using fuzz::law;

namespace {

Json section_of(fuzz::Desk& desk, const Json& request, std::size_t section, const Json& plan) {
  Json asked = request;
  asked["section"] = section;
  Json out = {{"reason", "rules"}, {"analysis", desk.call("analyze", asked)}};
  law(!out["analysis"].is_null(), "a section that was read is analyzed");
  for (const Json& planned : plan) {
    if (planned["section"].get<std::size_t>() != section) continue;
    asked["edits"] = planned["edits"];
    const Json edited = desk.call("edit", asked);
    law(!edited.is_null(), "a section that was planned is edited");
    const Json judged =
        desk.call("gate", {{"resume", "any"}, {"today", "2026-11"}, {"changes", edited["changes"]}});
    law(!judged.is_null(), "what a rule proposes can be judged");
    out["changes"] = judged["changes"];
  }
  return out;
}

}  // namespace

FUZZ_TARGET(tailor, bytes) {
  fuzz::Desk& desk = fuzz::desk();
  const std::string text = fuzz::parts_of(bytes, 1)[0];
  desk.engine.put("any", text);
  Json request = {{"resume", "any"}, {"posting", "posting"}, {"today", "2026-11"}, {"level", "extensive"}};
  const Json outline = desk.call("outline", {{"resume", "any"}});
  if (!outline.is_null()) {
    const Json plan =
        desk.call("plan", {{"resume", "any"}, {"level", "extensive"}, {"analyses", Json::array()}});
    law(!plan.is_null(), "a résumé that was read is planned");
    Json sections = Json::array();
    for (std::size_t i = 0; i < outline["sections"].size(); ++i)
      sections.push_back(section_of(desk, request, i, plan["sections"]));
    request["sections"] = std::move(sections);
    request["usage"] = Json::object();
    const Json result = desk.call("assemble", request);
    law(!result.is_null(), "a run ends in a document");
    fuzz::law_of_offsets(result["changes"], text.size());
    const Json applied = desk.call("apply", {{"resume", "any"}, {"changes", result["changes"]}});
    law(!applied.is_null(), "the changes apply");
  }
  desk.engine.drop("any");
}
