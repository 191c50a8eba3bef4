// What one bullet says is not put on the deed of another in a whole document either.

#include <string>
#include <string_view>

#include "catch.hpp"
#include "edit/verifier.hpp"

using savile::Lexicon;
using savile::Verdict;
using savile::Verification;
using savile::verify_document;

namespace {

const std::string head = "Nurse | Elm Ward | 2015 - 2020\n";
const std::string rest = "\n\nCook | Fjord Inn | 2010 - 2013\n- Cooked 80 lunches a day\n";
const std::string bullets =
    "- Cared for 8 patients per shift\n- Ordered dressings from Medline\n- Kept records in Epic";

Verdict verdict(std::string_view after, std::string_view before = bullets) {
  const Verification result = verify_document(head + std::string(before) + rest,
                                              head + std::string(after) + rest, Lexicon::standard());
  for (const auto& finding : result.findings) UNSCOPED_INFO(finding.text << ": " << finding.why);
  return result.verdict;
}

}  // namespace

TEST_CASE("a bullet of a document is proven by one bullet, with the lines above them") {
  CHECK(verdict("- Cared for 8 patients per shift in Epic\n- Kept records") == Verdict::block);
  CHECK(verdict("- Cared for 8 patients per shift at Elm Ward\n- Kept records") == Verdict::accept);
}

TEST_CASE("a finding of a bullet stands where the document has it") {
  const std::string before = head + bullets + rest;
  const std::string after = head + "- Kept records in Epic\n- Ordered dressings from Medline in Epic" + rest;
  const Verification result = verify_document(before, after, Lexicon::standard());
  REQUIRE(result.findings.size() == 1);
  const auto& finding = result.findings[0];
  CHECK(finding.text == "Epic");
  CHECK(finding.span.begin == after.rfind("Epic"));
  CHECK(finding.why == "In the source this is said of something else.");
}

TEST_CASE("joined bullets and a paragraph of them are proven statement by statement") {
  CHECK(verdict("- Ordered dressings from Medline and kept records in Epic") == Verdict::accept);
  CHECK(verdict("- Kept records from Medline and ordered dressings in Epic") == Verdict::block);
  CHECK(verdict("Cared for 8 patients per shift. Ordered dressings from Medline. Kept records in Epic.") ==
        Verdict::accept);
  CHECK(verdict("Cared for 8 patients per shift. Kept records in Epic. In Medline.") == Verdict::block);
}

TEST_CASE("bullets whose head is gone are still proven by one bullet each") {
  const Verification result = verify_document(
      head + bullets + rest, "- Cared for 8 patients per shift in Epic" + rest, Lexicon::standard());
  CHECK(result.verdict == Verdict::block);
}

TEST_CASE("a list of things without deeds may be written in one line") {
  CHECK(verify_document("- Python\n- SQL", "- Python, SQL", Lexicon::standard()).verdict == Verdict::accept);
}

TEST_CASE("any line end keeps bullets apart, and none hides what hangs on a bullet") {
  for (const std::string end : {"\n", "\r", "\r\n", "\u2028", "\u2029"}) {
    const std::string before = "- Sold bread to hotels" + end + "- Ordered flour in Gardlink";
    const std::string after = "- Sold bread to hotels in Gardlink" + end + "- Ordered flour";
    INFO(end.size());
    CHECK(verify_document(before, after, Lexicon::standard()).verdict == Verdict::block);
    CHECK(savile::verify("- Sold bread to hotels", "- Sold bread to hotels in Gardlink", before,
                         Lexicon::standard())
              .verdict == Verdict::block);
  }
  CHECK(verdict("- Ordered dressings from Medline\u2028in Epic\n- Kept records") == Verdict::block);
}

TEST_CASE("a line above the bullets speaks of all of them, in the sight of what stays below it") {
  const std::string below =
      "\n- Assisted in migrating 12 services to Docker, cutting deploy time by 30%\n- Mentored two interns\n";
  const std::string before = "Backend engineer with 6 years of experience building Python APIs." + below;
  const auto verdict_with = [&](const std::string& line) {
    return verify_document(before, line + below, Lexicon::standard()).verdict;
  };
  CHECK(verdict_with("Backend engineer with 6 years of experience; migrated services to Docker.") ==
        Verdict::accept);
  // Where the bullet goes, nothing tells that it was help.
  CHECK(verify_document(before,
                        "Backend engineer with 6 years of experience; migrated services to Docker.\n- "
                        "Mentored two interns\n",
                        Lexicon::standard())
            .verdict == Verdict::block);
  CHECK(verdict_with("Backend engineer with 8 years of experience.") == Verdict::block);
  CHECK(verdict_with("Backend engineer with 6 years of experience; led 12 engineers.") == Verdict::block);
}
