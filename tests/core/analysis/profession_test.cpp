#include "analysis/profession.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"

using namespace savile;

namespace {

std::string field_of(std::string_view text) {
  const TokenizedText tokens(text);
  const FieldVotes votes = field_votes(tokens);
  const auto most = std::max_element(votes.begin(), votes.end());
  return *most == 0 ? std::string() : std::string(field_name(static_cast<std::size_t>(most - votes.begin())));
}

}  // namespace

TEST_CASE("a text is placed in its field by titles and words") {
  CHECK(field_of("Registered nurse on an ICU ward, wound care and medication") == "nursing");
  CHECK(field_of("Journeyman electrician: conduit, wiring, panels") == "trades");
  CHECK(field_of("Backend developer, microservices in Python on Kubernetes") == "software");
  CHECK(field_of("Month-end close, reconciliations, general ledger, VAT") == "accounting");
  CHECK(field_of("Lesson plans for Year 9 pupils, GCSE classroom") == "teaching");
  CHECK(field_of("A good person with many skills").empty());
}

TEST_CASE("fit grows with votes, fills up, and is 0 for another field") {
  const FieldVotes wanted = field_votes(TokenizedText("Registered nurse, ICU, wound care"));
  const std::vector<int> shares = field_shares(wanted);
  const FieldVotes little = field_votes(TokenizedText("triage")),
                   much = field_votes(
                       TokenizedText("staff nurse, triage, ICU, telemetry, wound care, charting"));
  CHECK(field_fit(shares, little, 6) > 0);
  CHECK(field_fit(shares, much, 6) > field_fit(shares, little, 6));
  CHECK(field_fit(shares, much, 6) <= 100);
  CHECK(field_fit(shares, field_votes(TokenizedText("Kubernetes and Docker")), 6) == 0);
}

TEST_CASE("titles of one trade are kin, general names the most") {
  CHECK(title_kinship("Software Engineer", "Software Developer") == Kinship::same);
  CHECK(title_kinship("Software Engineer", "Backend Developer") == Kinship::generic);
  CHECK(title_kinship("Frontend Developer", "Backend Developer") == Kinship::field);
  CHECK(title_kinship("Electrician", "Backend Developer") == Kinship::none);
}
