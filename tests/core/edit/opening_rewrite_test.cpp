#include "edit/opening_rewrite.hpp"

#include <string>

#include "catch.hpp"

using savile::rewrite_opening;
using savile::Tense;

namespace {

// The bullet with its opening rewritten; "" where there is no rewrite.
std::string rewritten(const std::string& bullet, const std::string& opening = "Responsible for",
                      Tense tense = Tense::past) {
  const auto rewrite = rewrite_opening(bullet, {0, opening.size()}, tense);
  if (!rewrite) return "";
  return rewrite->after + bullet.substr(rewrite->span.end);
}

}  // namespace

TEST_CASE("the verb that is named opens the bullet") {
  CHECK(rewritten("Responsible for managing a team of 6") == "Managed a team of 6");
  CHECK(rewritten("Responsible for writing lesson plans") == "Wrote lesson plans");
  CHECK(rewritten("Responsible for overseeing two wards") == "Oversaw two wards");
  CHECK(rewritten("Responsible for liaising with suppliers") == "Liaised with suppliers");
  CHECK(rewritten("Duties included: answering 40 calls a day", "Duties included") ==
        "Answered 40 calls a day");
  CHECK(rewritten("Responsible for safely installing panels") == "Safely installed panels");
}

TEST_CASE("in a present role the verb stands in the present") {
  CHECK(rewritten("Responsible for managing a team of 6", "Responsible for", Tense::present) ==
        "Manage a team of 6");
}

TEST_CASE("British spelling stays British") {
  CHECK(rewritten("Responsible for labelling samples") == "Labelled samples");
}

TEST_CASE("gerunds joined by and change together") {
  CHECK(rewritten("Responsible for handling tickets from 30 clients and keeping their servers patched") ==
        "Handled tickets from 30 clients and kept their servers patched");
  CHECK(rewritten("Duties included answering phones, booking visits and updating charts",
                  "Duties included") == "Answered phones, booked visits and updated charts");
}

TEST_CASE("what says how, or to what end, keeps its form") {
  CHECK(rewritten("Responsible for managing cost by reducing waste and improving yield") ==
        "Managed cost by reducing waste and improving yield");
  CHECK(rewritten("Responsible for managing servers, ensuring uptime of 99%") ==
        "Managed servers, ensuring uptime of 99%");
}

TEST_CASE("a noun after the opening is left alone") {
  CHECK(rewritten("Responsible for the design of the east wing").empty());
  CHECK(rewritten("Responsible for marketing campaigns in three regions").empty());
  CHECK(rewritten("Responsible for training and development of staff").empty());
  CHECK(rewritten("Responsible for testing").empty());
  CHECK(rewritten("Responsible for building maintenance").empty());
}

TEST_CASE("a noun in -ing with an article is a verb") {
  CHECK(rewritten("Responsible for building the pipeline in Jenkins") == "Built the pipeline in Jenkins");
}

TEST_CASE("a sentence that can be read in two ways is left alone") {
  CHECK(rewritten("Responsible for managing nurses who work nights and training new ones").empty());
  CHECK(rewritten("Responsible for managing servers, scheduling backups").empty());
}

TEST_CASE("nothing after the opening is nothing to rewrite") { CHECK(rewritten("Responsible for").empty()); }
