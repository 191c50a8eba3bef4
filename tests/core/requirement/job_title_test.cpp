#include "requirement/job_title.hpp"

#include "catch.hpp"
#include "requirement/company.hpp"
#include "requirement/posting_facts.hpp"

using namespace savile;

namespace {

std::string title(std::string_view posting) {
  const TokenizedText text(posting);
  return find_job_title(text, outline_posting(text)).value;
}

std::string company(std::string_view posting) {
  const TokenizedText text(posting);
  const PostingOutline outline = outline_posting(text);
  return find_company(text, outline, find_job_title(text, outline)).value;
}

}  // namespace

TEST_CASE("the title is read from a label, a first line or a sentence") {
  CHECK(title("Job Title: Commercial Electrician\nDuties\n- Wire houses") == "Commercial Electrician");
  CHECK(title("**Position:** Paralegal – Litigation\n\nDraft briefs.") == "Paralegal");
  CHECK(title("Registered Nurse – Intensive Care\n\nCare for patients.") == "Registered Nurse");
  CHECK(title("# Senior Accountant\n\nClose the books.") == "Senior Accountant");
  CHECK(title("Elm Clinic | Dental Hygienist | Leeds\n\nClean teeth.") == "Dental Hygienist");
  CHECK(title("We are looking for a Senior Backend Engineer to join our team.") == "Senior Backend Engineer");
  CHECK(
      title("Oakfield Academy is seeking an enthusiastic and caring Primary School Teacher for September.") ==
      "Primary School Teacher");
  CHECK(title("Marketing Coordinator needed for a young brand! You will write posts.") ==
        "Marketing Coordinator");
  CHECK(title("As a Line Cook, you will work the grill.") == "Line Cook");
  CHECK(title("Head of Sales (m/f/d)\n\nLead the team.") == "Head of Sales");
  CHECK(title("Join our team!\n\nPhysiotherapist (Band 6)\nKestrel Trust\n") == "Physiotherapist");
  CHECK(title("Mechanical Design Engineer II\nHalvorsen Robotics\n") == "Mechanical Design Engineer II");
  CHECK(title("Regional CDL-A Driver (tanker)\nPrairie Star\n") == "Regional CDL-A Driver");
  CHECK(title("Systems Administrator\n\nPosition: administer Linux and Windows servers for a bank\n") ==
        "Systems Administrator");
  CHECK(title("Position: registered nurse\n\nCare for patients.") == "registered nurse");
}

TEST_CASE("a text without a title gives none") {
  CHECK(title("Our shop sells bread and cakes. Come in and see us.").empty());
  CHECK(title("Great benefits\n\nFree coffee for everyone.").empty());
}

TEST_CASE("the company is read from a label, the title's line, a heading or a sentence") {
  CHECK(company("Job Title: Electrician\nCompany: Brightwire Electrical LLC\n") ==
        "Brightwire Electrical LLC");
  CHECK(company("Senior Go Engineer (m/f/d) at Tallow Systems\n\nWrite services.") == "Tallow Systems");
  CHECK(company("Staff Nurse\n\nAbout Harrow Valley Medical Center\nWe care.\n") ==
        "Harrow Valley Medical Center");
  CHECK(company("Lumora Cloud is hiring an Account Executive.") == "Lumora Cloud");
  CHECK(company("Site Manager\n\nCopperfield Homes is building 180 homes outside Northampton.") ==
        "Copperfield Homes");
  CHECK(company("Teacher\n\nAt Oakfield Academy, we care about learning.") == "Oakfield Academy");
  CHECK(company("We are seeking a Teacher to join Oakfield Academy from September.") == "Oakfield Academy");
  CHECK(company("Physiotherapist (Band 6)\nKestrel NHS Foundation Trust, Bristol\n\nTreat patients.") ==
        "Kestrel NHS Foundation Trust");
}

TEST_CASE("pronouns, jobs and headings are no company") {
  CHECK(company("We are looking for a Welder. You will join our team.").empty());
  CHECK(company("Registered Nurse\n\nNursing is changing. The Nurse is working nights.").empty());
  CHECK(company("Registered Nurse\n\nAbout the role\nThe nurse is a member of the team.").empty());
}

TEST_CASE("seniority follows from the title's words") {
  CHECK(seniority_of("Senior Accountant") == "senior");
  CHECK(seniority_of("Junior Developer") == "junior");
  CHECK(seniority_of("Store Manager") == "manager");
  CHECK(seniority_of("Senior Product Manager") == "senior");
  CHECK(seniority_of("VP of Sales") == "executive");
  CHECK(seniority_of("Staff Engineer") == "principal");
  CHECK(seniority_of("Staff Nurse").empty());
  CHECK(seniority_of("Product Manager").empty());
  CHECK(seniority_of("Electrician").empty());
}

TEST_CASE("a company stands behind an ornament, a bracket or in bold letters under the title") {
  CHECK(company("🏡 LETTINGS NEGOTIATOR 🏡 Brindle & Shaw, Leeds LS6\n\nBook viewings.") == "Brindle & Shaw");
  CHECK(company(
            "IT Technician (Level 2), Cobble Hill Networks\n\nCobble Hill Networks looks after computers.") ==
        "Cobble Hill Networks");
  CHECK(company("# Farm Manager (Dairy)\n\n**Ballinure Farms, Co. Tipperary**\n\nWe milk cows.") ==
        "Ballinure Farms");
  // A place or a subject behind a comma is none.
  CHECK(company("Staff Nurse, Intensive Care\n\nCare for patients.").empty());
  CHECK(company("Staff Nurse, Leeds\n\nCare for patients.").empty());
}

TEST_CASE("a title is found after other words of a search") {
  CHECK(title("we're on the hunt for an early childhood educator to join our room.") ==
        "early childhood educator");
  CHECK(title("our firm needs a payroll clerk with patience.") == "payroll clerk");
  CHECK(title("we need a hand with the harvest.").empty());
  CHECK(title("we are a small firm and want a Financial Controller for it.") == "Financial Controller");
  CHECK(title("you will report to the General Manager and to a board.").empty());
}

TEST_CASE("of what one is the director belongs to the title, a town or a firm behind the comma does not") {
  CHECK(title("Director, Financial Planning & Analysis\n\nLead our budget.") ==
        "Director, Financial Planning & Analysis");
  CHECK(title("Senior Manager, Learning and Development\n\nLead us.") ==
        "Senior Manager, Learning and Development");
  CHECK(title("Registered Nurse, Leeds\n\nCare for patients.") == "Registered Nurse");
  CHECK(title("Accountant, Norvane Ltd\n\nClose the books.") == "Accountant");
}

TEST_CASE("a heading about the unit names no company, one about a firm does") {
  const std::string head = "Registered Nurse\nCasa Grande Regional Health\n\n";
  CHECK(company(head + "ABOUT THE UNIT\nOur 28-bed unit looks after patients.") ==
        "Casa Grande Regional Health");
  CHECK(company("Registered Nurse\n\nABOUT THE ELM CLINIC\nWe care for a town.") == "THE ELM CLINIC");
}
