// What one bullet says is not put on the deed of another, though every word of it stands in the entry.

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "edit/verifier.hpp"

using savile::Lexicon;
using savile::Scope;
using savile::Speaks;
using savile::Verdict;
using savile::Verification;

namespace {

const std::string depot =
    "Maintenance Engineer, Harrow Dairies, Leeds, 2016-2021\n"
    "- Serviced two bottling lines every night shift\n"
    "- Wrote safety notices for the contractors\n"
    "- Moved the spare parts store to SAP, which cut missing parts by 40%\n"
    "- Showed new starters the lock-off procedure\n"
    "- Assisted the site manager with the plan for a new boiler house\n"
    "- Painted the boiler house doors";

Verdict verdict(std::string_view bullet, std::string_view after, std::string_view entry = depot) {
  REQUIRE(entry.find(bullet) != std::string_view::npos);
  const Verification result = Scope(entry, Lexicon::standard()).verify(bullet, after);
  for (const auto& finding : result.findings) UNSCOPED_INFO(finding.text << ": " << finding.why);
  return result.verdict;
}

}  // namespace

TEST_CASE("a tool, a figure or a result of another bullet is refused") {
  static constexpr std::string_view serviced = "Serviced two bottling lines every night shift";
  CHECK(verdict(serviced, "Serviced two bottling lines in SAP every night shift") == Verdict::block);
  CHECK(verdict(serviced, "Serviced two bottling lines every night shift, which cut missing parts by 40%") ==
        Verdict::block);
  CHECK(verdict("Painted the boiler house doors", "Painted two boiler house doors") == Verdict::block);
}

TEST_CASE("whom or what a deed was for is not exchanged for that of another bullet") {
  static constexpr std::string_view wrote = "Wrote safety notices for the contractors";
  CHECK(verdict(wrote, "Wrote safety notices for new starters") == Verdict::block);
  CHECK(verdict(wrote, "Wrote the lock-off procedure for the contractors") == Verdict::block);
}

TEST_CASE("what is only added to a deed from another bullet is asked about at least") {
  CHECK(verdict("Painted the boiler house doors",
                "Painted the boiler house doors and the spare parts store") != Verdict::accept);
}

TEST_CASE("a statement of another bullet that points back is another statement") {
  CHECK(verdict("Serviced two bottling lines every night shift",
                "Serviced two bottling lines every night shift and showed new starters how it is done") ==
        Verdict::block);
}

TEST_CASE("a statement that another bullet makes whole may be joined") {
  static constexpr std::string_view serviced = "Serviced two bottling lines every night shift";
  CHECK(verdict(serviced,
                "Serviced two bottling lines every night shift and showed new starters the lock-off "
                "procedure") == Verdict::accept);
  CHECK(verdict(serviced,
                "Wrote safety notices for contractors and serviced two bottling lines each night "
                "shift") == Verdict::accept);
  CHECK(verdict(serviced,
                "Serviced two bottling lines every night shift while writing safety notices for the "
                "contractors") == Verdict::accept);
}

TEST_CASE("what the heading says holds for each bullet") {
  CHECK(verdict("Serviced two bottling lines every night shift",
                "Serviced two bottling lines at Harrow Dairies in Leeds every night shift") ==
        Verdict::accept);
}

TEST_CASE("a word that only rewords the bullet's own is no loan") {
  CHECK(verdict("Showed new starters the lock-off procedure",
                "Carried out lock-off training of new starters") != Verdict::block);
}

TEST_CASE("lines without a mark are told apart by the deeds that open them") {
  static constexpr std::string_view entry =
      "Clerk, Quay Books, 2012-2015\nSold 400 books a week\nOrdered stock in Gardlink";
  CHECK(verdict("Sold 400 books a week", "Sold 400 books a week in Gardlink", entry) == Verdict::block);
  CHECK(verdict("Sold 400 books a week", "Sold 400 books a week at Quay Books", entry) == Verdict::accept);
}

TEST_CASE("a text that may speak of all may mix what stands in it") {
  static constexpr std::string_view skills = "- Tools: Excel\n- Ran the stock count in Kubera";
  CHECK(Scope(skills, Lexicon::standard(), {}, Speaks::of_all)
            .verify("- Tools: Excel", "- Tools: Excel, Kubera")
            .verdict == Verdict::accept);
}

TEST_CASE("what the user said of the entry is no other bullet's") {
  const std::vector<std::string> facts = {"Used Gardlink"};
  const std::string_view entry = "- Sold 400 books a week\n- Ordered stock";
  CHECK(Scope(entry, Lexicon::standard(), facts)
            .verify("- Sold 400 books a week", "- Sold 400 books a week in Gardlink")
            .verdict == Verdict::accept);
}

TEST_CASE("a hidden character behind the last word is seen in an entry too") {
  CHECK(verdict("Serviced two bottling lines every night shift",
                "Serviced two bottling lines every night shift\u202e") == Verdict::block);
}

TEST_CASE("a figure that stands nowhere is refused, though its unit is another bullet's") {
  static constexpr std::string_view entry =
      "- Trained new starters on the packing line\n- Trained new starters for six weeks on the lathe";
  CHECK(verdict("Trained new starters on the packing line",
                "Trained new starters on the packing line for nine weeks", entry) == Verdict::block);
}

TEST_CASE("a thing of another bullet is no statement, though it could be a verb") {
  CHECK(verdict("Wrote release notes for the shop team",
                "Wrote release notes for the shop team and test plans",
                "- Wrote release notes for the shop team\n- Reviewed test plans with the vendor") !=
        Verdict::accept);
  CHECK(verdict("Sold bread to hotels", "Sold bread to hotels and printed menus",
                "- Sold bread to hotels\n- Delivered printed menus to cafes") != Verdict::accept);
}

TEST_CASE("a sentence that points back is another statement too") {
  CHECK(verdict("Serviced two bottling lines every night shift",
                "Serviced two bottling lines every night shift. This cut missing parts by 40%.") ==
        Verdict::block);
}

TEST_CASE("a wrapped line is its bullet's and holds for no other") {
  static constexpr std::string_view entry =
      "- Moved the spare parts store of the whole depot to\n  SAP, cutting missing parts by 40%\n- Wrote "
      "notices "
      "for contractors";
  CHECK(verdict("Wrote notices for contractors", "Wrote notices for contractors in SAP", entry) ==
        Verdict::block);
  CHECK(verdict("Moved the spare parts store of the whole depot to\n  SAP, cutting missing parts by 40%",
                "Moved the depot's spare parts store to SAP with contractors, cutting missing parts by 40%",
                entry) != Verdict::accept);
}

TEST_CASE("the bullet is found by its whole line, not by the beginning of another") {
  CHECK(verdict("- Ran tests", "- Ran tests at night",
                "- Ran tests at night in Leeds for payments\n- Ran tests") ==
        Verdict::accept);  // as a statement of the other
  CHECK(verdict("- Ran tests", "- Ran tests, in Leeds, with care for detail",
                "- Ran tests in Leeds\n- Ran tests\n- Packed with care") != Verdict::accept);
}
