#include <string>

#include "analysis/date_style.hpp"
#include "analysis/passive.hpp"
#include "analysis/spelling_variant.hpp"
#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

const std::string formal =
    "Ward Sister\n\nThe successful candidate will report to the matron.\n\nRequirements\n- wound care\n";
const std::string casual =
    "Barista\n\nHey! We're a bunch of coffee nerds and you'll love it here. You'll make awesome drinks, "
    "we'll teach you "
    "the rest, and you don't need a degree. It's cool if you're new!\n\nRequirements\n- coffee\n- a smile\n- "
    "early mornings\n";

DocumentAnalysis tone(const std::string& bullets, const std::string& posting = formal) {
  return Desk("Ann Example\nann@example.com\n\nEXPERIENCE\nNurse, Elm Clinic, Jan 2020 - Present\n" + bullets,
              posting)
      .analyze(Aspect::tone);
}

std::size_t passives(std::string_view text) { return find_passives(TokenizedText(text)).size(); }

std::size_t british(std::string_view text) {
  return find_spelling_variants(TokenizedText(text)).british.size();
}
std::size_t american(std::string_view text) {
  return find_spelling_variants(TokenizedText(text)).american.size();
}

}  // namespace

TEST_CASE("spoken language is found and weighs less where the posting speaks so too") {
  const std::string spoken =
      "- Looked after lots of kids and didn't mind the night shift\n- Made awesome rotas for the ward!\n";
  const DocumentAnalysis strict = tone(spoken), easy = tone(spoken, casual);
  CHECK(issues(strict, "casual") == 5);
  CHECK(factor(strict, "register") < factor(easy, "register"));
  CHECK(factor(easy, "register") < 100);
  CHECK(factor(tone("- Cared for children on the night shift of the ward\n"), "register") == 100);
}

TEST_CASE("a possessive, a name and an exclamation inside a name are no spoken language") {
  CHECK(issues(tone("- Covered the ward's rota at O'Neill's and for Yahoo!Games users of the clinic\n"),
               "casual") == 0);
}

TEST_CASE("a verb that opens bullet after bullet is named, with how often") {
  const DocumentAnalysis tired = tone(
      "- Managed the rota of the ward\n- Managed the linen of the ward\n- Managed the drugs round at night\n"
      "- Managed the budget of the ward\n- Trained new nurses\n- Wrote the care plans\n");
  CHECK(issues(tired, "repeated_verb") == 1);
  REQUIRE(advice(tired, "Vary the verbs") != nullptr);
  CHECK(advice(tired, "Vary the verbs")->how.find("“Managed” opens 4 of 6 bullets") != std::string::npos);
  const DocumentAnalysis varied =
      tone("- Managed the rota\n- Led the ward\n- Trained nurses\n- Wrote plans\n- Managed the linen\n");
  CHECK(issues(varied, "repeated_verb") == 0);
}

TEST_CASE("the passive is found; honours, adjectives and the plain past are not") {
  CHECK(passives("Care plans were written and the rota was carefully planned") == 2);
  CHECK(passives("Reports were being prepared weekly") == 1);
  for (const std::string_view fine :
       {"Was awarded the county medal", "Was promoted to ward sister", "Wrote care plans",
        "Was responsible for the rota", "Were three of us on duty", "Was Dedicated to the ward"}) {
    INFO(fine);
    CHECK(passives(fine) == 0);
  }
}

TEST_CASE("office talk is jargon; the words of a trade are not") {
  CHECK(issues(tone("- Moved the needle on falls and circle back with the matron\n"), "jargon") == 2);
  CHECK(issues(tone("- Titrated heparin drips by protocol and charted in Epic\n"), "jargon") == 0);
}

TEST_CASE("British and American spellings are told apart; names and shared spellings are neither") {
  CHECK(british("catheterised at the centre, with colour codes, in paediatric care; analysed and labelled") ==
        5);
  CHECK(american("at the center, with color codes, in pediatric care; analyzed and labeled") == 5);
  for (const std::string_view neither :
       {"Royal Theatre and Center for Health", "organized and organised", "a dialogue and a catalogue",
        "supervised and advised", "exercise and enterprise", "fulfilled and enrolled", "towards the practice",
        "see color@example.com"}) {
    INFO(neither);
    CHECK(british(neither) == 0);
    CHECK(american(neither) == 0);
  }
}

TEST_CASE("dates of one form in other words are not mixed") {
  for (const auto& [a, b] : {std::pair{"March 2021 – Present", "June 2018 – February 2021"},
                             {"2017 to now", "2012 to 2017"},
                             {"Since March 2020", "March 2014 to February 2020"},
                             {"May 2019 - July 2020", "Mar 2018 - Apr 2019"},
                             {"Summer 2021", "Jan 2020 - Mar 2021"},
                             {"2020-01 – 2021-03", "2018-05 – 2019-12"},
                             {"1/2020 - 3/2021", "11/2018 - 12/2019"}}) {
    INFO(a);
    const std::string first = date_style(a), second = date_style(b);
    CHECK(
        (first.empty() || second.empty() || is_year_only(first) || is_year_only(second) || first == second));
  }
  CHECK(date_style("Jan 2020 – Mar 2021") != date_style("01/2020 – 03/2021"));
  CHECK(date_style("Jan 2020 – Mar 2021") != date_style("January 2020 – March 2021"));
}

TEST_CASE("bullets that end otherwise than the rest are named; one that holds two sentences is not") {
  const DocumentAnalysis mixed =
      tone("- Wrote plans.\n- Led the ward.\n- Trained nurses.\n- Kept the rota\n");
  CHECK(issues(mixed, "full_stops") == 1);
  CHECK(issues(tone("- Wrote plans\n- Led the ward\n- Trained nurses. All passed.\n- Kept the rota\n"),
               "full_stops") == 0);
  CHECK(factor(tone("- Wrote plans.\n- Led the ward.\n- Trained nurses.\n- Kept the rota.\n"),
               "consistency") == 100);
}
