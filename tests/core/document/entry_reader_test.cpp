#include "document/entry_reader.hpp"

#include "sample_parse.hpp"

using sample::Parsed;
using sample::Strings;
using savile::SectionType;

namespace {

std::string resume(const std::string& jobs) {
  return "Ana Ruiz\nana@ruiz.example\n\nEXPERIENCE\n\n" + jobs + "\n";
}

const savile::Section& experience(const Parsed& parsed) {
  for (const auto& section : parsed.resume.sections) {
    if (section.type == SectionType::experience) return section;
  }
  FAIL("no experience");
  return parsed.resume.sections.front();
}

}  // namespace

TEST_CASE("title, organization, place and dates are told apart in any order") {
  for (const std::string head :
       {"Line Cook, The Blue Door, Austin, TX, 2019 - 2021",
        "The Blue Door, Line Cook, 2019 - 2021, Austin, TX",
        "Line Cook | The Blue Door | Austin, TX | 2019-2021",
        "The Blue Door | Austin, TX | Line Cook | 2019-2021",
        "2019 - 2021  Line Cook, The Blue Door, Austin, TX",
        "Line Cook at The Blue Door (Austin, TX), 2019 - 2021",
        "The Blue Door, Austin, TX\nLine Cook\n2019 - 2021",
        "Line Cook\nThe Blue Door, Austin, TX\n2019 - 2021",
        "2019 - 2021\nLine Cook\nThe Blue Door\nAustin, TX",
        "### The Blue Door || 2019 - 2021\n\n_Line Cook_ || Austin, TX",
        "**Line Cook** - The Blue Door, Austin, TX (2019 - 2021)",
        "Employer: The Blue Door\nPosition: Line Cook\nLocation: Austin, TX\nDates: 2019 - 2021"}) {
    CAPTURE(head);
    const Parsed parsed(resume(head + "\n- Ran the grill\n- Trained two cooks"));
    const auto& entries = experience(parsed).entries;
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].title.value == "Line Cook");
    CHECK(entries[0].organization.value == "The Blue Door");
    CHECK(entries[0].location.value == "Austin, TX");
    REQUIRE(entries[0].dates);
    CHECK(to_string(*entries[0].dates->start) == "2019");
    CHECK(to_string(*entries[0].dates->end) == "2021");
    CHECK(entries[0].bullets.size() == 2);
  }
}

TEST_CASE("roles under one employer share it") {
  const Parsed parsed(
      resume("Kestrel Foods, Salem, OR\nShift Lead, 2019 - Present\n- Led nights\nPacker, 2016 - 2019\n- "
             "Packed\n\nHarbor Books, Astoria, OR\nClerk, 2013 - 2016\n- Sold"));
  CHECK(parsed.entries(SectionType::experience) ==
        Strings{"Shift Lead @ Kestrel Foods", "Packer @ Kestrel Foods", "Clerk @ Harbor Books"});
}

TEST_CASE("a role on its own line after one-line heads takes no other's employer") {
  const Parsed parsed(resume(
      "Editor, Kestrel Press, 2019 - Present\n- Edited\n\nFreelance Translator, 2015 - 2019\n- Translated"));
  CHECK(parsed.entries(SectionType::experience)[1] != "Freelance Translator @ Kestrel Press");
}

TEST_CASE("the client is the organization of a contract through an agency") {
  const Parsed parsed(
      resume("Java Developer | Lothian Mutual (via Redfern Staffing) | Jan 2020 - Mar 2022\n- Built"));
  CHECK(parsed.entries(SectionType::experience) == Strings{"Java Developer @ Lothian Mutual"});
}

TEST_CASE("a career break is no job, and its lines stay in the section") {
  const Parsed parsed(
      resume("Nurse, City Clinic, 2019 - 2021\n- Ran the ward\n\nCareer Break, 2017 - 2019\n- Cared for "
             "family\n\nAide, Oak House, 2015 - 2017\n- Helped"));
  CHECK(parsed.entries(SectionType::experience) == Strings{"Nurse @ City Clinic", "Aide @ Oak House"});
  REQUIRE(experience(parsed).bullets.size() == 1);
  CHECK(parsed.at(experience(parsed).bullets[0].content) == "Cared for family");
}

TEST_CASE("heads that are items themselves hold the items under them") {
  const Parsed parsed(
      resume("• Nurse, City Clinic, 2019 – 2021\n  – Ran the ward\n  – Taught\n• Aide, Oak House, 2015 – "
             "2019\n  – Helped"));
  const auto& entries = experience(parsed).entries;
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].bullets.size() == 2);
  CHECK(entries[1].bullets.size() == 1);
}

TEST_CASE("under a date on its own line the first item names the job if it names one") {
  const Parsed named(resume("2019 - 2021\n• Nurse, City Clinic\n• Ran the ward\n• Taught students"));
  CHECK(named.entries(SectionType::experience) == Strings{"Nurse @ City Clinic"});
  CHECK(experience(named).entries[0].bullets.size() == 2);
  const Parsed plain(resume("2019 - 2021\n• Ran the ward\n• Taught students"));
  CHECK(experience(plain).entries[0].bullets.size() == 2);
}

TEST_CASE("a year in a description begins no entry") {
  const Parsed parsed(
      resume("Nurse, City Clinic, 2015 - 2021\n- Ran the ward\n- In 2019 moved the unit to a new building\n- "
             "Won the 2020 award"));
  CHECK(experience(parsed).entries.size() == 1);
}

TEST_CASE("education gives school, award, field, level and end") {
  for (const std::string line : {"B.S. Biology, Kestrel University, Leeds, UK, 2012 - 2016",
                                 "Kestrel University, Leeds, UK\nB.S. in Biology, 2012 - 2016",
                                 "Kestrel University | B.S. Biology | Leeds, UK | 2012-2016",
                                 "2012 - 2016\nB.S. Biology\nKestrel University, Leeds, UK"}) {
    CAPTURE(line);
    const Parsed parsed("Ana Ruiz\nana@ruiz.example\n\nEDUCATION\n\n" + line + "\nGPA: 3.9/4.0\n");
    REQUIRE(parsed.resume.sections.size() == 1);
    REQUIRE(parsed.resume.sections[0].entries.size() == 1);
    const auto& entry = parsed.resume.sections[0].entries[0];
    CHECK(entry.organization.value == "Kestrel University");
    CHECK(entry.area.value == "Biology");
    CHECK(entry.study_type.value == "B.S.");
    CHECK(entry.degree_level == 3);
    CHECK(entry.location.value == "Leeds, UK");
    REQUIRE(entry.dates);
    CHECK(to_string(*entry.dates->end) == "2016");
  }
}

TEST_CASE("marks and honours with dates of their own belong to the study above them") {
  for (const std::string line : {"GPA: 3.7 · Dean's List 2015–2017", "CGPA 8.7/10, 2015 - 2017",
                                 "Dean's List, Fall 2015 - Spring 2017", "Dean’s List 2016"}) {
    CAPTURE(line);
    const Parsed parsed(
        "Ana Ruiz\nana@ruiz.example\n\nEDUCATION\n\nKestrel University\nB.S. Biology, 2017\n" + line + "\n");
    CHECK(parsed.entries(SectionType::education) == Strings{"B.S. Biology @ Kestrel University"});
  }
}

TEST_CASE("a stop within a company's name does not cut off its legal form") {
  const Parsed parsed(
      resume("Omnivia. Co., Ltd.\tSeoul, South Korea\nSoftware Architect\tJun. 2017 - May. 2018"));
  CHECK(parsed.entries(SectionType::experience) == Strings{"Software Architect @ Omnivia. Co., Ltd."});
}

TEST_CASE("what was done, told behind the dates of a line, is no name") {
  const Parsed parsed(
      resume("Fleet Clerk, Ridings Removals, Leeds, 2019-2021, kept tachograph records of 22 vans\n"
             "Night Porter, Calder Hotel, Halifax, 2016-2019, front door, safe and breakfast"));
  CHECK(parsed.entries(SectionType::experience) ==
        Strings{"Fleet Clerk @ Ridings Removals", "Night Porter @ Calder Hotel"});
}

TEST_CASE("a town in brackets behind a company is its place, a short form is not") {
  const Parsed town(resume("Buyer, Tarrytown Valve Corp. (Round Rock), 2018-2021\n- Bought valves"));
  CHECK(experience(town).entries.front().organization.value == "Tarrytown Valve Corp.");
  CHECK(experience(town).entries.front().location.value == "Round Rock");
  const Parsed short_form(resume("Buyer, Tarrytown Valve Corp. (TVC), 2018-2021\n- Bought valves"));
  CHECK(experience(short_form).entries.front().location.value != "TVC");
}

TEST_CASE("a break in a career is no job, in other languages too") {
  for (const std::string pause : {"Career break: cared for a parent, 2015 - 2016", "Elternzeit, 2015 - 2016",
                                  "Loopbaanonderbreking, 2015 - 2016", "Foraldraledig, 2015 - 2016"}) {
    CAPTURE(pause);
    const Parsed parsed(resume("Buyer, Tarrytown Valve Corp., 2018-2021\n- Bought valves\n\n" + pause));
    CHECK(experience(parsed).entries.size() == 1);
  }
}

TEST_CASE("what one is the director of belongs to the title, a firm or a town behind the comma does not") {
  const auto title_of = [](const std::string& head) {
    const Parsed parsed(resume(head + "\n- Led the annual budget"));
    REQUIRE(experience(parsed).entries.size() == 1);
    const savile::Entry& entry = experience(parsed).entries.front();
    return entry.title.value + " @ " + entry.organization.value;
  };
  CHECK(title_of("Director, Financial Planning & Analysis\nNorvane\nJan 2019 - Present") ==
        "Director, Financial Planning & Analysis @ Norvane");
  CHECK(title_of("Oakmoor\nAssociate Director, Regulatory Affairs, Oncology\n2011 - 2015") ==
        "Associate Director, Regulatory Affairs, Oncology @ Oakmoor");
  CHECK(title_of("Head, Supply Chain & Logistics | Quillfoot | 2008 - 2011") ==
        "Head, Supply Chain & Logistics @ Quillfoot");
  CHECK(title_of("Director, Norvane Logistics, 2008 - 2011") == "Director @ Norvane Logistics");
  CHECK(title_of("Associate Professor, Department of Marine Biology, Pelagia University, 2016 - 2021") ==
        "Associate Professor @ Pelagia University");
}
