#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Buyer\n\nRequirements\n- Experience of buying\n";

std::string job(const std::string& bullets) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nBuyer, Harbour Stores, 2015 - 2019\n" + bullets;
}

std::string edited(const std::string& bullets) {
  return RuleFixture(job(bullets), posting).after(EditKind::punctuation);
}

}  // namespace

TEST_CASE("bullets end alike, by the majority of their section") {
  CHECK(edited("- Bought coats for the trust\n- Sold hats.\n- Kept the books\n") ==
        job("- Bought coats for the trust\n- Sold hats\n- Kept the books\n"));
  CHECK(edited("- Bought coats for the trust.\n- Sold hats\n- Kept the books.\n") ==
        job("- Bought coats for the trust.\n- Sold hats.\n- Kept the books.\n"));
}

TEST_CASE("no majority, no change") {
  const std::string bullets = "- Bought coats for the trust.\n- Sold hats\n";
  CHECK(edited(bullets) == job(bullets));
}

TEST_CASE("an abbreviation keeps its stop, and so do sentences among fragments") {
  const std::string bullets =
      "- Bought coats for the trust\n- Sold hats, gloves, etc.\n- Kept the books for Okafor Inc.\n- Moved to "
      "the U.S.\n"
      "- Ran the shop. It grew by 20%.\n- Trained the juniors\n- Wrote the guide ...\n";
  CHECK(edited(bullets) == job(bullets));
}

TEST_CASE("a sentence in brackets at the end gets no second stop") {
  const std::string bullets =
      "- Bought coats for the trust.\n- Sold hats.\n- Ran the shop. (Now it has 40 clerks)\n";
  CHECK(edited(bullets) == job(bullets));
}

TEST_CASE("blanks and marks stand once and on their side") {
  CHECK(edited("- Bought  coats ,hats and gloves for the trust\n- Sold hats,gloves\n- Kept the books,, and "
               "the keys\n") == job("- Bought coats, hats and gloves for the trust\n- Sold hats, gloves\n- "
                                    "Kept the books, and the keys\n"));
}

TEST_CASE("apostrophes and quotation marks are of one kind") {
  CHECK(edited("- Bought the trust's coats\n- Sold clients’ hats and the shop's gloves\n") ==
        job("- Bought the trust's coats\n- Sold clients' hats and the shop's gloves\n"));
  CHECK(edited("- Wrote “Coats” and “Hats” for the trust\n- Wrote \"Gloves\"\n") ==
        job("- Wrote “Coats” and “Hats” for the trust\n- Wrote “Gloves”\n"));
}

TEST_CASE("links, code, numbers, names and columns keep their marks") {
  const std::string bullets =
      "- See https://shop.example/a,b for the trust\n- Ran `a,b` and 1,000 rows\n- Wrote in .NET and "
      "Node.js\n"
      "- Coats      Hats      Gloves\n- Read \"hats,gloves\"\n";
  CHECK(edited(bullets) == job(bullets));
}
