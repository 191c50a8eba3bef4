#include "analysis/figures.hpp"

#include <string>

#include "catch.hpp"

using savile::find_figures;
using savile::Lexicon;
using savile::TokenizedText;

namespace {

std::string first_figure(std::string_view text) {
  const TokenizedText tokens(text);
  const auto found = find_figures(tokens, Lexicon::standard());
  return found.empty() ? "" : std::string(savile::slice(text, found.front()));
}

}  // namespace

TEST_CASE("percentages, money, scales, factors, counts, times and spelled numbers are figures") {
  const std::pair<std::string_view, std::string_view> told[] = {
      {"Cut waste by 12 %", "12"},
      {"Raised £450 for the school fair", "450"},
      {"Grew turnover to €2M", "2"},
      {"Made the nightly job 3x faster", "3"},
      {"Precepted nine graduate nurses", "nine"},
      {"Doubled the number of evening classes", "Doubled"},
      {"Halved the time to first quote", "Halved"},
      {"Led a twelve-week induction", "twelve"},
      {"Cared for patients on a 32-bed unit", "32"},
      {"Served 2000 customers a week", "2000"},
      {"Answered over 1,200 calls", "1"},
      {"Zero incidents on night shifts", "Zero"},
      {"Cut complaints by half", "half"},
      {"Typed 1.5 pages a minute", "1"},
      {"Rewired dozens of flats", "dozens"},
      {"No spills, no moving violations", "No"},
      {"Since 2019, saved 40 hours a month", "40"},
  };
  for (const auto& [text, figure] : told) {
    INFO(text);
    CHECK(first_figure(text) == figure);
  }
}

TEST_CASE("years, one, and numbers that only name something are no figures") {
  for (const std::string_view text : {"Promoted in 2019",
                                      "Worked from Mar 2015 to Dec 2017",
                                      "Summer 2021 intern",
                                      "Trained as a Six Sigma Green Belt",
                                      "Kept ISO 9001 records",
                                      "Taught Year 6 and Key Stage 2",
                                      "Volunteered on the COVID-19 ward",
                                      "Gave 24/7 cover",
                                      "One of the keyholders of the shop",
                                      "Was one to one tutor",
                                      "Wired three-phase motors and two-way switching",
                                      "Built two-factor sign-in",
                                      "Worked with Office 365",
                                      "Wrote IFRS 16 notes",
                                      "Held a Level 3 award",
                                      "Won the 1st prize",
                                      "Coached at Two Rivers School",
                                      "Stayed at the Four Seasons",
                                      "Used OAuth 2.0",
                                      "Filed the 401(k) papers",
                                      "Supported the charge nurse",
                                      "No longer in print",
                                      "Said no to waste"}) {
    INFO(text);
    CHECK(first_figure(text).empty());
  }
}
