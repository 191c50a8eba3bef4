#include "edit/acting_verb.hpp"

#include <string>

#include "catch.hpp"

using namespace savile;

namespace {

std::string chain(const std::string& text, VerbShape shape = VerbShape::base) {
  const TokenizedText tokens(text);
  const auto places = coordinated_verbs(tokens, 0, shape, false);
  if (!places) return "-";
  std::string out;
  for (const std::size_t at : *places) out += (out.empty() ? "" : " ") + std::string(tokens.source(at));
  return out;
}

}  // namespace

TEST_CASE("verbs with one subject are found together") {
  CHECK(chain("Manage budgets and write audits") == "Manage write");
  CHECK(chain("Manage staff, prepare accounts and teach juniors") == "Manage prepare teach");
  CHECK(chain("Manages staff and reports to the board", VerbShape::third_person) == "Manages reports");
}

TEST_CASE("a verb of purpose or of another subject is not among them") {
  CHECK(chain("Meet clients to agree scope and write plans") == "Meet");
  CHECK(chain("Manage the ward while ensuring safety") == "Manage");
}

TEST_CASE("nothing where a word may be a noun, or the sentence reads in two ways") {
  CHECK(chain("Design reviews for the plant") == "-");
  CHECK(chain("Lead nurse of the ward") == "-");
  CHECK(chain("Manage stock and purchase orders") == "-");
  CHECK(chain("Manage a team while they write plans") == "-");
  CHECK(chain("Provide care and mop floors") == "-");
  CHECK(chain("Run the after-school club and mark homework") == "-");
  CHECK(chain("Manage people who build tools and write plans") == "-");
}
