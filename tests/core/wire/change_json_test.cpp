#include "wire/change_json.hpp"

#include <string>

#include "catch.hpp"
#include "edit/permutation.hpp"

using savile::Json;
using savile::JudgedEdit;
using savile::Resume;
using savile::Utf16Offsets;

namespace {

const std::string text = "Zoë 😀: alpha, beta, gamma";

JudgedEdit judged_permutation() {
  JudgedEdit judged;
  const std::size_t at = text.find("alpha");
  judged.edit =
      *savile::permutation_edit(text, {{at, at + 5}, {at + 7, at + 11}, {at + 13, at + 18}}, {2, 0, 1});
  judged.edit.id = "c1.1";
  judged.edit.rule = "reorder_skills";
  judged.edit.reason = "why";
  judged.edit.requirements = {2, 7};
  judged.edit.evidence = {{at, at + 5}};
  judged.judged_text = "é new";
  judged.findings = {{savile::Tier::b, "word", {3, 6}, "new", "The source does not say so."}};
  return judged;
}

}  // namespace

TEST_CASE("a change goes to JSON and back unchanged, its offsets in UTF-16 on the way") {
  const Utf16Offsets offsets(text);
  Resume resume;
  resume.text = text;
  const Json json = savile::change_json(judged_permutation(), resume, offsets);
  CHECK(json["begin"] == 8);  // "Zoë 😀: " is eight code units, and eleven bytes
  CHECK(json["findings"][0]["begin"] == 2);
  const auto back = savile::read_change(json, offsets, "change");
  REQUIRE(back.ok());
  const savile::Edit original = judged_permutation().edit;
  const savile::Edit& edit = back.value().edit;
  CHECK(edit.span == original.span);
  CHECK(edit.parts == original.parts);
  CHECK(edit.order == original.order);
  CHECK(edit.before == original.before);
  CHECK(edit.after == original.after);
  CHECK(edit.requirements == original.requirements);
  CHECK(edit.evidence == original.evidence);
  CHECK(back.value().findings[0].span == savile::Span{3, 6});
  CHECK(savile::change_json(back.value(), resume, offsets) == json);
}

TEST_CASE("a change that does not fit its text is refused with its path") {
  const Utf16Offsets offsets(text);
  const auto message = [&](const Json& json) {
    return savile::read_change(json, offsets, "changes[3]").error().message;
  };
  CHECK(message({{"id", "c"}, {"begin", 0}, {"end", 99}, {"after", ""}}) ==
        "changes[3].end must be inside the text.");
  CHECK(message({{"id", "c"}, {"begin", 5}, {"end", 4}, {"after", ""}}) ==
        "changes[3].end must be no less than begin.");
  CHECK(message({{"id", "c"}, {"begin", 0}, {"end", 1}}) == "changes[3].after must be a string.");
  CHECK(message(Json::array()) == "changes[3] must be a JSON object.");
  CHECK(message({{"id", "c"}, {"begin", 0}, {"end", 1}, {"after", ""}, {"status", "maybe"}}) ==
        "changes[3].status must be accept, needs_confirmation or refused.");
}
