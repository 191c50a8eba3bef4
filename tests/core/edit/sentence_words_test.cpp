#include "edit/sentence_words.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("the article goes by the sound") {
  for (const std::string word : {"RN", "SQL developer", "engineer", "hour", "X-ray", "HR lead"})
    CHECK(article_before(word) == "an");
  for (const std::string word :
       {"Registered Nurse", "university", "user", "PHP developer", "European", "UX lead"})
    CHECK(article_before(word) == "a");
}

TEST_CASE("initials said as a word have the article of the word") {
  for (const std::string word : {"REST API", "SOAP service", "LEED project", "SaaS product", "SCADA system",
                                 "HACCP plan", "RAID array", "NATO base", "SIEM rollout"})
    CHECK(article_before(word) == "a");
  for (const std::string word : {"RFP", "SLA", "LLC", "MRI scan", "HR lead", "SDK", "FDA audit", "NDA"})
    CHECK(article_before(word) == "an");
}

TEST_CASE("a manner adverb is no verb in -ly") {
  CHECK(is_manner_adverb("quickly"));
  CHECK_FALSE(is_manner_adverb("supply"));
  CHECK_FALSE(is_manner_adverb("apply"));
}
