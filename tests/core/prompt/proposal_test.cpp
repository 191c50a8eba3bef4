#include "prompt/proposal.hpp"

#include <string>

#include "catch.hpp"
#include "document/resume_parser.hpp"

using savile::Edit;
using savile::Proposal;
using savile::ReadProposals;
using savile::Requirement;

namespace {

const std::string text =
    "Mara Lindqvist\nmara.l@example.org\n\nExperience\nSenior Nurse, Harbour Clinic, 2019 - 2022\n"
    "- Responsible for wound care on two wards\n- Wrote a handbook, see https://example.org/h\n";

ReadProposals read(const std::vector<Proposal>& proposals) {
  const savile::Resume resume = savile::parse_resume(text).value();
  savile::Requirements requirements;
  Requirement asked;
  asked.id = 4;
  requirements.requirements.push_back(asked);
  return savile::edits_of(proposals, savile::prompt_lines(resume, 0), resume, 0, requirements,
                          savile::ContactMask(resume));
}

}  // namespace

TEST_CASE("a proposal becomes an edit of its line, with the requirements that there are") {
  const ReadProposals out = read({{"l1", " Managed wound care on two wards ", {"r4", "r9", "r4", "x"}}});
  REQUIRE(out.edits.size() == 1);
  const Edit& edit = out.edits[0];
  CHECK(edit.before == "Responsible for wound care on two wards");
  CHECK(edit.after == "Managed wound care on two wards");
  CHECK(edit.source == savile::EditSource::model);
  CHECK(edit.requirements == std::vector<std::uint32_t>{4});
  CHECK(out.problems.empty());
}

TEST_CASE("lines that were not asked about are not touched") {
  const ReadProposals out = read({{"l9", "x", {}}, {"", "x", {}}, {"=", "Chief Nurse", {}}});
  CHECK(out.edits.empty());
  CHECK(out.problems.size() == 3);
}

TEST_CASE("no change is no edit, and of two for one line the first counts") {
  const ReadProposals out = read({{"l1", "Responsible for wound care on two wards", {}},
                                  {"l2", "Wrote the ward's handbook", {}},
                                  {"l2", "Wrote ten handbooks", {}}});
  REQUIRE(out.edits.size() == 1);
  CHECK(out.edits[0].after == "Wrote the ward's handbook");
}

TEST_CASE("what is no line is refused with the reason") {
  for (const std::string bad : {"", "two\nlines", "<b>Managed</b> wards", "</p>", "see [me](x)",
                                "at http://evil.example", "a\u202Eb", "a\u200Bb", "[[NAME99]] led"}) {
    INFO(bad);
    const ReadProposals out = read({{"l1", bad, {}}});
    CHECK(out.edits.empty());
    CHECK(out.problems.size() == 1);
  }
  CHECK(read({{"l1", std::string(5000, 'a'), {}}}).edits.empty());
}

TEST_CASE("signs that mean something else in a line are none of that") {
  CHECK(read({{"l1", "Kept infections < 2 % on two wards", {}}}).edits.size() == 1);
  CHECK(read({{"l2", "Handbook written, see https://example.org/h", {}}}).edits.size() == 1);  // its own link
}

TEST_CASE("marks of contact details are put back") {
  const savile::Resume resume = savile::parse_resume(text).value();
  const savile::ContactMask mask(resume);
  const std::string hidden = mask.hide("Wrote a handbook, see https://example.org/h");
  CHECK(hidden.find("example") == std::string::npos);
  const ReadProposals out = read({{"l2", hidden + " and more", {}}});
  REQUIRE(out.edits.size() == 1);
  CHECK(out.edits[0].after == "Wrote a handbook, see https://example.org/h and more");
}
