#include "requirement/posting_section.hpp"

#include <string>

#include "catch.hpp"

using namespace savile;

namespace {

PostingSection section_under(const std::string& heading) {
  const std::string posting =
      "Staff Nurse\n\nWe run a clinic.\n\n" + heading + "\n- Care for patients on the ward\n- Keep records\n";
  const TokenizedText text(posting);
  const PostingOutline outline = outline_posting(text);
  return outline.blocks.back().section;
}

}  // namespace

TEST_CASE("headings of many wordings open their section") {
  for (const char* heading : {"Requirements", "REQUIREMENTS:", "## What you'll bring", "**Qualifications**",
                              "Who you are", "You have", "Minimum Qualifications:", "What we’re looking for",
                              "Your profile:", "Essential criteria", "🎯 Must-haves",
                              "To be successful you will need:", "Skills & Experience", "About you"}) {
    INFO(heading);
    CHECK(section_under(heading) == PostingSection::requirements);
  }
  for (const char* heading : {"Responsibilities", "What you'll do", "Key duties:", "Your tasks",
                              "### In this role, you will:", "Essential Functions",
                              "DUTIES AND RESPONSIBILITIES", "You will be responsible for the following:"}) {
    INFO(heading);
    CHECK(section_under(heading) == PostingSection::responsibilities);
  }
  for (const char* heading : {"Nice to have", "Preferred qualifications",
                              "Bonus points if you have:", "Desirable", "It would be great if you have:"}) {
    INFO(heading);
    CHECK(section_under(heading) == PostingSection::preferred);
  }
  for (const char* heading :
       {"Benefits", "What we offer:", "Perks & Benefits", "Why join us?", "**What's in it for you**"}) {
    INFO(heading);
    CHECK(section_under(heading) == PostingSection::benefits);
  }
  CHECK(section_under("Equal Opportunity") == PostingSection::legal);
  CHECK(section_under("About Elm Clinic") == PostingSection::about);
  CHECK(section_under("Who we are") == PostingSection::about);
}

TEST_CASE("a sentence or an item that holds a heading's words is no heading") {
  for (const char* line :
       {"Our requirements are strict but fair, and we will explain them to you in the interview.",
        "Experience with wound care.", "- Communication skills", "Excellent communication skills"}) {
    const std::string posting = "Duties\n- Care for patients\n" + std::string(line) + "\n";
    const TokenizedText text(posting);
    INFO(line);
    CHECK(outline_posting(text).headings.size() == 1);
  }
}

TEST_CASE("labels of facts are kept with their values and make no block") {
  const TokenizedText text(
      "**Position:** Paralegal\n**Firm:** Drummond Vale LLP\nLocation: Leeds\nSalary: £30,000\n\nDraft "
      "pleadings.\n");
  const PostingOutline outline = outline_posting(text);
  REQUIRE(outline.labels.size() == 4);
  CHECK(outline.labels[0].kind == "title");
  CHECK(slice(text.text(), outline.labels[0].value) == "Paralegal");
  CHECK(outline.labels[1].kind == "employer");
  CHECK(slice(text.text(), outline.labels[2].value) == "Leeds");
  CHECK(outline.labels[3].kind == "pay");
  REQUIRE(outline.blocks.size() == 1);
}

TEST_CASE("a label in bold has its value behind a dash or a colon outside of the bold, too") {
  const TokenizedText text(
      "**Location** – Leeds\n__Employer__ - Drummond Vale LLP\n**Position**: Paralegal\n\nDraft pleadings - "
      "and file "
      "them.\n");
  const PostingOutline outline = outline_posting(text);
  REQUIRE(outline.labels.size() == 3);
  CHECK(outline.labels[0].kind == "location");
  CHECK(slice(text.text(), outline.labels[0].value) == "Leeds");
  CHECK(slice(text.text(), outline.labels[1].value) == "Drummond Vale LLP");
  CHECK(slice(text.text(), outline.labels[2].value) == "Paralegal");
  CHECK(outline.blocks.size() == 1);
}

TEST_CASE("a dash behind plain words makes no label of them") {
  const TokenizedText text("Location - independent work\n\nWe work from anywhere.\n");
  CHECK(outline_posting(text).labels.empty());
}

TEST_CASE("wrapped lines are one block and list lines are many") {
  const TokenizedText wrapped(
      "We are looking for a careful person who will look after our archive and answer the\n"
      "letters of visitors, who come from all over the country and ask about their families\n"
      "and the houses in which they lived.\n");
  CHECK(outline_posting(wrapped).blocks.size() == 1);
  const TokenizedText list("Requirements\nCash handling\nStock control\nDriving licence\n");
  CHECK(outline_posting(list).blocks.size() == 3);
}

TEST_CASE("blocks are disjoint, in order and within the text") {
  const TokenizedText text(
      "# Cook\n\nYou will:\n* fry\n  and bake\n* wash\n\n1. First\n2) Second\n o Third\n");
  std::size_t end = 0;
  for (const PostingBlock& block : outline_posting(text).blocks) {
    CHECK(block.span.begin >= end);
    CHECK(block.span.end > block.span.begin);
    end = block.span.end;
  }
  CHECK(end <= text.text().size());
}

TEST_CASE("a word that does not belong to it leaves a heading of three words or more what it is") {
  CHECK(section_under("What's also in it for you") == PostingSection::benefits);
  CHECK(section_under("What modern you'll bring") == PostingSection::requirements);
  // Two words are too few to tell.
  CHECK(section_under("Required garden") != PostingSection::benefits);
  CHECK(section_under("Our garden benefits nobody") != PostingSection::requirements);
}

TEST_CASE("arrows and angle brackets before items are list signs, and an ampersand is an and") {
  const std::string posting =
      "Agent\n\nRole & Responsibilities\n> Book viewings\n> Keep records\n\nBenefits\n\u27A1\uFE0F Pension\n";
  const TokenizedText text(posting);
  const PostingOutline outline = outline_posting(text);
  REQUIRE(outline.blocks.size() >= 3);
  const PostingBlock& last = outline.blocks.back();
  CHECK(last.bullet);
  CHECK(last.section == PostingSection::benefits);
  CHECK(outline.blocks[outline.blocks.size() - 2].bullet);
  CHECK(outline.blocks[outline.blocks.size() - 2].section == PostingSection::responsibilities);
}
