#include "requirement/requirements_extractor.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "requirement/categorize.hpp"
#include "requirement/requirement_id.hpp"

using namespace savile;

namespace {

Requirements extract(std::string_view posting) {
  auto result = extract_requirements(posting, Lexicon::standard());
  REQUIRE(result.ok());
  return std::move(result).value();
}

const Requirement* with(const Requirements& all, std::string_view words) {
  const auto found =
      std::find_if(all.requirements.begin(), all.requirements.end(),
                   [&](const Requirement& r) { return r.text.find(words) != std::string::npos; });
  return found == all.requirements.end() ? nullptr : &*found;
}

bool warns(const Requirements& all, std::string_view code) {
  return std::any_of(all.warnings.begin(), all.warnings.end(),
                     [&](const Warning& w) { return w.code == code; });
}

bool mentions(const Requirements& all, std::string_view text) {
  return std::any_of(all.mentions.begin(), all.mentions.end(),
                     [&](const Mention& m) { return slice(all.text, m.span) == text; });
}

constexpr std::string_view clinic = R"(Dental Hygienist
Elm Street Dental, Dayton, OH

About us
Elm Street Dental has served Dayton families since 1988.

What you'll do
- Clean and polish teeth, take X-rays and chart findings
- Teach patients about oral hygiene

Requirements
- Current Ohio dental hygiene license
- Associate degree in dental hygiene
- 1+ years of chairside experience
- Friendly manner and teamwork

Nice to have
- Experience with Dentrix
- Spanish

Benefits
- Health insurance and 401(k)
- $38 - $44 per hour

We are an equal opportunity employer and do not discriminate on the basis of race or religion.
)";

}  // namespace

TEST_CASE("a headed posting gives its requirements with kind, importance and place") {
  const Requirements all = extract(clinic);
  CHECK(all.job_title.value == "Dental Hygienist");
  CHECK(all.company.value == "Elm Street Dental");
  REQUIRE(with(all, "license") != nullptr);
  CHECK(with(all, "license")->kind == RequirementKind::certification);
  CHECK(with(all, "Associate degree")->kind == RequirementKind::education);
  CHECK(with(all, "Associate degree")->degree->level == 2);
  CHECK(with(all, "chairside")->kind == RequirementKind::experience);
  CHECK(with(all, "chairside")->years->min == 1);
  CHECK(with(all, "Teach patients")->kind == RequirementKind::responsibility);
  CHECK(with(all, "Friendly")->kind == RequirementKind::soft_skill);
  CHECK(with(all, "Dentrix")->importance == Importance::preferred);
  CHECK(with(all, "Spanish")->importance == Importance::preferred);
  CHECK(with(all, "license")->importance == Importance::required);
  std::size_t end = 0;
  for (std::size_t i = 0; i < all.requirements.size(); ++i) {
    const Requirement& r = all.requirements[i];
    CHECK(r.id == i + 1);
    CHECK(r.span.begin >= end);
    CHECK(slice(clinic, r.span) == r.text);
    end = r.span.end;
  }
  CHECK(to_string(all.requirements.front()) == "r1");
}

TEST_CASE("benefits, pay, legal text and the company about itself are no requirements") {
  const Requirements all = extract(clinic);
  for (const char* noise : {"insurance", "per hour", "equal opportunity", "served Dayton", "Elm Street"}) {
    INFO(noise);
    CHECK(with(all, noise) == nullptr);
  }
  const Requirements one = extract(
      "Bakery Assistant wanted. You must be able to start at 4 am and lift 20 kg. We offer free bread, a "
      "pension and 28 days holiday. "
      "The salary is £22,000. Rye & Co is a family firm. To apply, send your CV. We do not discriminate on "
      "grounds of age.");
  REQUIRE(one.requirements.size() == 2);
  CHECK(one.requirements[0].text == "You must be able to start at 4 am");
  CHECK(one.requirements[1].text == "lift 20 kg");
}

TEST_CASE("required weighs at least twice as much as preferred") {
  const Requirements all = extract(clinic);
  int least_required = 1000, most_preferred = 0;
  for (const Requirement& r : all.requirements) {
    if (r.importance == Importance::required)
      least_required = std::min(least_required, r.weight);
    else
      most_preferred = std::max(most_preferred, r.weight);
  }
  CHECK(least_required >= 2 * most_preferred);
}

TEST_CASE("a posting in one paragraph is read by its wording") {
  const Requirements all = extract(
      "We are seeking a Secondary Mathematics Teacher to join Oakfield Academy. You will plan and teach "
      "lessons and act as a form tutor. You must hold "
      "a degree in mathematics. Experience of teaching older pupils would be an advantage. Oakfield Academy "
      "is committed to safeguarding children.");
  CHECK(warns(all, "one_paragraph"));
  REQUIRE(with(all, "degree") != nullptr);
  CHECK(with(all, "degree")->importance == Importance::required);
  CHECK(with(all, "older pupils")->importance == Importance::preferred);
  CHECK(with(all, "plan and teach")->kind == RequirementKind::responsibility);
  CHECK(with(all, "safeguarding") == nullptr);
}

TEST_CASE("a clause without any known term is a requirement too") {
  const Requirements all =
      extract("Taxidermist\n\nRequirements\n- Proven hand at mounting small mammals\n- Own tools\n");
  CHECK(with(all, "mounting") != nullptr);
  CHECK(with(all, "Own tools") != nullptr);
}

TEST_CASE("title, company and place are no skills, and neighbours of a name are not the name") {
  const Requirements all = extract(
      "Python Developer at Java House\nLocation: Go, Scotland\n\nRequirements\n- React Native\n- 2 years of "
      "C++\n- Ready to go to market\n");
  CHECK_FALSE(mentions(all, "Python"));
  CHECK_FALSE(mentions(all, "Java"));
  CHECK_FALSE(mentions(all, "React"));
  CHECK_FALSE(mentions(all, "C"));
  CHECK_FALSE(mentions(all, "go"));
  CHECK(mentions(all, "C++"));
}

TEST_CASE("a licence whose name holds the title is asked for all the same, the title alone is not") {
  const Requirements read = extract(
      "Electrician\n\nRequirements\n- Valid journeyman electrician license\n- The electrician drives a "
      "van\n");
  REQUIRE(read.requirements.size() == 2);
  REQUIRE(read.requirements.front().terms.size() == 1);
  CHECK(Lexicon::standard().term(read.requirements.front().terms.front()).name == "journeyman electrician");
  CHECK(read.requirements.back().terms.empty());
}

TEST_CASE("names in a list beside a known one are mentions, other capitals are not") {
  const Requirements all = extract(
      "Requirements\n- Experience with Zorbulator, Excel or Quimby Desk\n- You report to Marta on Mondays\n");
  CHECK(mentions(all, "Zorbulator"));
  CHECK(mentions(all, "Quimby Desk"));
  CHECK_FALSE(mentions(all, "Marta"));
  CHECK_FALSE(mentions(all, "Mondays"));
}

TEST_CASE("without the names that no list has, all but these mentions is the same") {
  const std::string posting =
      "Analyst\n\nRequirements\n- Experience with Excel, Zorbulator and Quimby Desk\n- Excel, SQL\n";
  PostingLimits limits;
  limits.unlisted_names = false;
  const Requirements all = extract_requirements(posting, Lexicon::standard()).value();
  const Requirements listed = extract_requirements(posting, Lexicon::standard(), limits).value();
  CHECK(mentions(all, "Zorbulator"));
  CHECK_FALSE(mentions(listed, "Zorbulator"));
  CHECK(mentions(listed, "Excel"));
  REQUIRE(listed.requirements.size() == all.requirements.size());
  for (std::size_t i = 0; i < all.requirements.size(); ++i) {
    CHECK(listed.requirements[i].weight == all.requirements[i].weight);
    CHECK(listed.requirements[i].terms.size() == all.requirements[i].terms.size());
  }
  CHECK(listed.keywords.size() == all.keywords.size());
}

TEST_CASE("alternatives are one requirement of which one is enough") {
  const Requirements all = extract("Requirements\n- TypeScript/Rust/Java\n- Python and SQL\n");
  REQUIRE(all.requirements.size() == 2);
  CHECK(all.requirements[0].any_of);
  CHECK(all.requirements[0].terms.size() == 3);
  CHECK_FALSE(all.requirements[1].any_of);
}

TEST_CASE("keywords are weighed, the heaviest first, and a required one before a preferred one") {
  const Requirements all =
      extract("Requirements\n- Strong Python\n- Python services\nNice to have\n- Docker\n");
  REQUIRE(all.keywords.size() >= 2);
  CHECK(all.keywords.front().weight == 100);
  CHECK(Lexicon::standard().term(all.keywords.front().term).name == "Python");
  CHECK(all.keywords.front().count == 2);
  for (std::size_t i = 1; i < all.keywords.size(); ++i)
    CHECK(all.keywords[i].weight <= all.keywords[i - 1].weight);
}

TEST_CASE("each requirement is in one category") {
  const Requirements all = extract(clinic);
  std::size_t count = 0;
  for (const RequirementCategory& category : categorize(all, Lexicon::standard())) {
    CHECK_FALSE(category.name.empty());
    count += category.requirement_ids.size();
  }
  CHECK(count == all.requirements.size());
}

TEST_CASE("a résumé in the place of a posting is noticed, a posting is not taken for one") {
  CHECK(warns(extract("Ann Example\nann@example.com\n\nEXPERIENCE\nCook, Blue Diner\nJan 2019 - Present\n- "
                      "Cooked\nWaiter, Red Diner\n"
                      "Mar 2016 - Dec 2018\n- Served\n\nEDUCATION\nDiploma, 2015\n\nSKILLS\nGrill, fryer\n"),
              "looks_like_resume"));
  CHECK_FALSE(warns(extract(clinic), "looks_like_resume"));
}

TEST_CASE("a posting in another script is said to be unsupported, one with nothing to ask is said so too") {
  CHECK(
      warns(extract("看護師を募集しています。必須条件：看護師免許、三年以上の経験。"), "unsupported_script"));
  CHECK(warns(extract("Our garden is open on Sundays."), "no_requirements"));
  CHECK_FALSE(warns(extract(clinic), "unsupported_script"));
}

TEST_CASE("empty, blank, binary and over-long input fail with a reason") {
  const Lexicon& lexicon = Lexicon::standard();
  CHECK(extract_requirements("", lexicon).error().code == ErrorCode::bad_input);
  CHECK(extract_requirements(" \n\t ", lexicon).error().code == ErrorCode::bad_input);
  CHECK(extract_requirements(std::string_view("PK\x03\x04\0\0\0\x01", 8), lexicon).error().code ==
        ErrorCode::bad_input);
  CHECK(extract_requirements(std::string(3 * 1024 * 1024, 'a'), lexicon).error().code ==
        ErrorCode::too_large);
}

TEST_CASE("hostile shapes end: one huge line, a thousand headings, deep brackets, many requirements") {
  CHECK_NOTHROW(extract(std::string(200000, '(')));
  std::string headings, items = "Requirements\n";
  for (int i = 0; i < 2000; ++i) {
    headings += "Requirements:\n";
    items += "- Item of work " + std::to_string(i) + "\n";
  }
  CHECK_NOTHROW(extract(headings));
  CHECK(extract(items).requirements.size() == 500);
  CHECK(warns(extract(items), "too_many_requirements"));
  CHECK_FALSE(warns(extract(clinic), "too_many_requirements"));
  std::string line = "Requirements: ";
  for (int i = 0; i < 20000; ++i) line += "care, ";
  CHECK_NOTHROW(extract(line));
}

TEST_CASE("where to write is no requirement, a sign for at in a skill is none of that") {
  const Requirements all = extract(
      "Account Executive\n\nRequirements\n- 3 years of sales\n- If you need help to apply, write to "
      "people@example.com\n- Meeting customers @ their offices\n");
  CHECK(with(all, "people@") == nullptr);
  CHECK(with(all, "Meeting customers") != nullptr);
}

TEST_CASE("a place or a body that certifies is nothing that one knows") {
  const auto read = extract_requirements(
      "Nurse\n\nRequirements\n- Knowledge of Excel, Arizona and Access\n- Experience with Excel, American "
      "Heart "
      "Association courses\n- Experience with Excel and Farmbook\n",
      Lexicon::standard());
  REQUIRE(read.ok());
  CHECK(mentions(read.value(), "Excel"));
  CHECK(mentions(read.value(), "Farmbook"));
  CHECK_FALSE(mentions(read.value(), "Arizona"));
  CHECK_FALSE(mentions(read.value(), "American Heart Association"));
}
