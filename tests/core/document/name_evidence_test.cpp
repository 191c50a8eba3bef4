#include "document/name_evidence.hpp"

#include <string>

#include "catch.hpp"

using savile::name_evidence;
using savile::NameEvidence;

namespace {

NameEvidence of(const std::string& text) { return name_evidence(text, {0, text.size()}); }

}  // namespace

TEST_CASE("titles of every profession are plain") {
  for (const std::string text :
       {"Registered Nurse", "Director of Nursing", "Line Cook", "Third Grade Teacher",
        "Journeyman Electrician", "Account Manager", "Staff Accountant", "Postdoctoral Researcher",
        "Software Engineer II", "Krankenpflegerin", "Softwareentwickler", "Infirmière", "Jefa de obra", "RN",
        "CEO", "Truck Driver", "Welder/Fabricator"}) {
    CAPTURE(text);
    CHECK(of(text).title >= 20);
    CHECK(of(text).title > of(text).organization);
  }
}

TEST_CASE("organizations are plain by their form or their noun") {
  for (const std::string text : {"Acme Inc.", "Nordwerk Maschinenbau GmbH", "Mercy General Hospital",
                                 "City of Leeds", "Bank of Ruritania", "Kalani & Moore LLP",
                                 "Leinetal Logistik AG", "Hôpital Saint-Roch", "Brightwater Systems"}) {
    CAPTURE(text);
    CHECK(of(text).organization >= 20);
    CHECK(of(text).organization > of(text).title);
  }
  CHECK(of("University of Leeds").school >= 20);
  CHECK(of("Kestrel High School").school >= 20);
}

TEST_CASE("an unlisted job is known by its ending, a thing is not") {
  CHECK(of("Chandler").title >= 10);
  CHECK(of("Computer").title == 0);
  CHECK(of("Kestrel").title == 0);
}

TEST_CASE("places are known, alone or with their region") {
  for (const std::string text : {"London", "Germany", "TX", "New York", "Remote", "Greater London"}) {
    CAPTURE(text);
    CHECK(of(text).place >= 20);
  }
  CHECK(of("or").place == 0);
  CHECK(of("Oregon Tool Works").place < 20);
  CHECK(of("in").place == 0);
}

TEST_CASE("terms of employment name nothing") {
  for (const std::string text :
       {"Full-time", "2 yrs 3 mos", "GPA 3.8", "via Redfern Staffing", "https://x.example", "Contract"}) {
    CAPTURE(text);
    CHECK(of(text).other >= 20);
  }
  CHECK(of("Contract Manager").other == 0);
}

TEST_CASE("of what one may be the director is a function, a firm is none") {
  for (const std::string text : {"Financial Planning & Analysis", "Learning and Development", "Supply Chain",
                                 "Regulatory Affairs", "Customer Success", "Oncology"}) {
    CAPTURE(text);
    CHECK(of(text).function);
  }
  for (const std::string text : {"Brightfold", "Norvane Logistics", "Pellworth & Sons", "Leeds",
                                 "The Blue Door", "Analysis of the annual budget by store"}) {
    CAPTURE(text);
    CHECK_FALSE(of(text).function);
  }
}
