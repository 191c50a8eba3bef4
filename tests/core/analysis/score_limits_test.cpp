#include "analysis/score_limits.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/word_kinds.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

namespace {

Match match_of(std::string_view resume_text, std::string_view posting) {
  const auto resume = parse_resume(resume_text);
  const auto asked = extract_requirements(posting, Lexicon::standard());
  REQUIRE(resume.ok());
  REQUIRE(asked.ok());
  return match(resume.value(), asked.value(), Lexicon::standard(), {2026, 11});
}

bool tells(const Match& found, std::string_view what) {
  return std::any_of(found.limits.begin(), found.limits.end(),
                     [&](const ScoreLimit& limit) { return limit.reason.find(what) != std::string::npos; });
}

std::string therapist(const std::string& title, const std::string& more) {
  return "Marco Penn\nTulsa, OK | marco.penn@example.com\n\nExperience\n" + title +
         ", St. Aldric Hospital, Tulsa, Mar 2021 - Present\n"
         "- Set up ventilators and high-flow oxygen for the adult intensive care unit\n"
         "- Drew arterial blood gases and charted in Epic\n\nEducation\n"
         "Associate of Applied Science in Respiratory Care, Tulsa Community College, 2020\n" +
         more;
}

std::string therapist_wanted(const std::string& licence) {
  return "Respiratory Therapist\n\nWhat you do\n- Manage ventilators for the adult intensive care unit\n"
         "- Draw arterial blood gases and chart in Epic\n\nRequirements\n" +
         licence;
}

}  // namespace

TEST_CASE("a licence that is a must and is not shown holds the whole score down, and is told") {
  const std::string posting = therapist_wanted("- RRT credential required\n");
  const Match without = match_of(therapist("Respiratory Aide", ""), posting);
  const Match with = match_of(
      therapist("Respiratory Aide", "\nLicenses\nRegistered Respiratory Therapist (RRT)\n"), posting);
  REQUIRE(without.limits.size() == 1);
  CHECK(without.limits.front().requirement == without.requirements.back().requirement);
  CHECK(tells(without, "Registered Respiratory Therapist"));
  CHECK(without.score < 45);
  CHECK(with.limits.empty());
  CHECK(with.score > 2 * without.score - 5);
}

TEST_CASE("a licence is shown by its own letters or number, however it is called") {
  const auto limits = [](const std::string& line, const std::string& asked) {
    const std::string resume = "Marco Penn\nmarco.penn@example.com\n" + line +
                               "\n\nExperience\nDriver, Dray and Sons, Mar 2021 - Present\n- Drove loads\n";
    return match_of(resume, "Driver\n\nRequirements\n- Must hold " + asked + "\n").limits.size();
  };
  CHECK(limits("Cat C+E since 2010", "a Category C+E licence") == 0);
  CHECK(limits("HCPC SL55501", "HCPC registration") == 0);
  CHECK(limits("No points\nHCPC SL55501", "HCPC registration") == 0);
  CHECK(limits("Clean record", "HCPC registration") == 1);
}

TEST_CASE("who works under a title that none may hold without the licence is taken to have it") {
  const std::string posting = therapist_wanted("- RRT credential required\n");
  const Match therapist_by_title = match_of(therapist("Respiratory Therapist", ""), posting);
  CHECK(therapist_by_title.score >= match_of(therapist("Respiratory Therapy Aide", ""), posting).score + 20);
  CHECK(title_holds("Senior Staff Nurse", "Registered Nurse"));
  CHECK(title_holds("Lead Speech-Language Pathologist", "Certificate of Clinical Competence"));
  CHECK_FALSE(title_holds("Student Nurse, Registered Nurse programme", "Registered Nurse"));
  CHECK_FALSE(title_holds("Nursing Assistant", "Registered Nurse"));
  CHECK_FALSE(title_holds("Pharmacy Technician", "Pharmacy license"));
  CHECK_FALSE(title_holds("Immigration Paralegal", "bar admission"));
  CHECK_FALSE(title_holds("Staff Nurse", "CPA"));
}

TEST_CASE("what is preferred, may still be got or has an alternative holds nothing down") {
  for (const char* licence : {"- RRT credential preferred\n", "- RRT credential (nice to have)\n",
                              "- RRT credential or willingness to obtain it within a year\n",
                              "- Eligible for the RRT credential\n", "- Interest in respiratory care\n"}) {
    INFO(licence);
    CHECK(match_of(therapist("Respiratory Aide", ""), therapist_wanted(licence)).limits.empty());
  }
  // One that is turned away is not asked for.
  const Match denied = match_of(therapist("Aide", "\nLicenses\nRegistered Respiratory Therapist (RRT)\n"),
                                therapist_wanted("- RRT required (LPN or RN cannot be considered)\n"));
  CHECK(denied.limits.empty());
  // One of two is enough.
  const Match either = match_of(therapist("Aide", "\nLicenses\nRegistered Nurse\n"),
                                therapist_wanted("- RRT or Registered Nurse license required\n"));
  CHECK_FALSE(tells(either, "Respiratory"));
}

TEST_CASE("a licence named among duties or in passing is no must") {
  for (const char* posting :
       {"Ward Clerk\n\nDuties\n- Book shifts for registered nurses\n- File charts\n",
        "Ward Clerk\n\nRequirements\n- Experience of keeping rotas, leave and training records of busy wards "
        "with many nurses, some of them RN\n"}) {
    INFO(posting);
    const std::string clerk =
        "Ann Example\nann@example.com\n\nEXPERIENCE\nWard Clerk, Hill Hospital, Jan 2019 - Present\n- Kept "
        "rotas and filed charts\n";
    CHECK_FALSE(tells(match_of(clerk, posting), "Nurse"));
  }
}

TEST_CASE("a certificate that is soon had costs little, one that the law asks for much") {
  const Match aid = match_of(therapist("Respiratory Aide", ""), therapist_wanted("- BLS required\n"));
  const Match law = match_of(therapist("Respiratory Aide", ""), therapist_wanted("- RRT required\n"));
  REQUIRE(aid.limits.size() == 1);
  REQUIRE(law.limits.size() == 1);
  CHECK(aid.limits.front().percent >= 90);
  CHECK(law.limits.front().percent <= 50);
}

TEST_CASE("a degree that is a must holds down, one that work may stand in for does not") {
  const std::string cook =
      "Ann Example\nann@example.com\n\nEXPERIENCE\nAnalyst, Blue Box, Jan 2019 - Present\n- Built market "
      "models in Excel\n";
  CHECK(tells(match_of(cook, "Analyst\n\nRequirements\n- Master's degree in economics\n"), "degree"));
  CHECK_FALSE(tells(
      match_of(cook, "Analyst\n\nRequirements\n- Master's degree in economics or equivalent experience\n"),
      "degree"));
  CHECK_FALSE(tells(match_of(cook + "\nEDUCATION\nMaster of Science in Economics, Hill College, 2018\n",
                             "Analyst\n\nRequirements\n- Master's degree in economics\n"),
                    "degree"));
}

TEST_CASE("far too few years hold down, and less with each year more") {
  const auto cook = [](const std::string& from) {
    return "Ann Example\nann@example.com\n\nEXPERIENCE\nLine Cook, Blue Diner, " + from +
           " - Present\n- Cooked for the restaurant in a busy kitchen\n";
  };
  const std::string_view posting =
      "Line Cook\n\nRequirements\n- 8 years of experience as a cook in a restaurant kitchen\n";
  const Match one = match_of(cook("Nov 2025"), posting), three = match_of(cook("Nov 2023"), posting),
              eight = match_of(cook("Nov 2017"), posting);
  CHECK(tells(one, "8 years"));
  REQUIRE_FALSE(three.limits.empty());
  CHECK(three.limits.front().percent > one.limits.front().percent);
  CHECK(eight.limits.empty());
}

TEST_CASE("years beyond the most that is wanted are told and lower nothing") {
  const auto seller = [](const std::string& from) {
    return "Ann Example\nann@example.com\n\nEXPERIENCE\nSales Development Representative, Blue Box, " + from +
           " - Present\n- Made outbound calls and booked meetings for sales\n";
  };
  const std::string_view posting =
      "Sales Development Representative\n\nWhat you do\n- Make outbound calls and book meetings for "
      "sales\n\nRequirements\n- No more than two years of experience in sales\n";
  const Match young = match_of(seller("Nov 2025"), posting), old = match_of(seller("Nov 2012"), posting);
  const auto reason = [](const Match& found) {
    return std::find_if(found.factors.begin(), found.factors.end(),
                        [](const Factor& f) { return f.name == "experience"; })
        ->reason;
  };
  CHECK(reason(old).find("2 years at most are wanted") != std::string::npos);
  CHECK(reason(young).find("at most") == std::string::npos);
  CHECK(old.score >= young.score);
  CHECK(young.limits.empty());
}

TEST_CASE("limits together never take all, and none leaves the score alone") {
  CHECK(limited_score(80, {}) == 80);
  CHECK(limited_score(80, {{1, 50, "a"}}) == 40);
  CHECK(limited_score(100, {{1, 40, "a"}, {2, 40, "b"}, {3, 40, "c"}}) == 28);
  CHECK(limited_score(0, {{1, 40, "a"}}) == 0);
}

TEST_CASE("every licence of the lists is a certificate that the lexicon knows") {
  const Lexicon& lexicon = Lexicon::standard();
  const WordKinds licences(embedded_list("licences"));
  for (const char* tier : {"law", "light"}) {
    const WordSet& names = licences.of(tier);
    CHECK(names.size() > 10);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      INFO(names.word(i));
      const TermId* id = lexicon.lookup(names.word(i));
      REQUIRE(id != nullptr);
      CHECK(lexicon.term(*id).name == names.word(i));
    }
  }
}
