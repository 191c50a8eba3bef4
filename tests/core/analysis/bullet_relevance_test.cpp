#include "analysis/bullet_relevance.hpp"

#include "catch.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

namespace {

const Requirements& asked() {
  static const Requirements all = extract_requirements(
                                      "Line Cook\n\nRequirements\n- Experience with grill and fryer "
                                      "stations\n- Python\n- Docker or Kubernetes\n"
                                      "- Keep temperature logs\nNice to have\n- Java\n",
                                      Lexicon::standard())
                                      .value();
  return all;
}

int score(std::string_view bullet) { return bullet_relevance(bullet, asked(), Lexicon::standard()).score; }

}  // namespace

TEST_CASE("a bullet serves the requirements whose terms or words it holds") {
  const BulletRelevance relevance =
      bullet_relevance("Wrote Python jobs in Docker", asked(), Lexicon::standard());
  REQUIRE(relevance.serves.size() == 2);
  CHECK(relevance.serves[0].requirement < relevance.serves[1].requirement);
  CHECK(relevance.score == relevance.serves[0].weight + relevance.serves[1].weight);
  CHECK(score("Ran the grill and fryer stations on busy nights") > 0);
  CHECK(score("Kept temperature logs for the cold room") > 0);
}

TEST_CASE("a required term weighs more than a preferred one") {
  CHECK(score("Used Python") > score("Used Java"));
}

TEST_CASE("bullets that serve nothing score 0") {
  CHECK(score("Answered the phone and greeted visitors") == 0);
  CHECK(score("Wrote JavaScript") == 0);
  CHECK(score("Led a team") == 0);
  CHECK(score("") == 0);
}

TEST_CASE("more words never serve less") {
  const std::string base = "Used Python";
  int last = score(base);
  std::string longer = base;
  for (const char* more :
       {" in the kitchen", " and Docker", " and Java", " beside grill and fryer stations"}) {
    longer += more;
    CHECK(score(longer) >= last);
    last = score(longer);
  }
}
