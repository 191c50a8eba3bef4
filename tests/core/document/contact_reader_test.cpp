#include "document/contact_reader.hpp"

#include "document/contact_scan.hpp"
#include "sample_parse.hpp"

using sample::Parsed;
using sample::Strings;

namespace {

const std::string body = "\n\nEXPERIENCE\nNurse, City Clinic, 2019 - 2021\n- Ran the ward\n";

Strings found(const std::string& text, std::vector<savile::Span> (*find)(std::string_view, savile::Span)) {
  Strings out;
  for (const auto span : find(text, {0, text.size()})) out.emplace_back(savile::slice(text, span));
  return out;
}

}  // namespace

TEST_CASE("a block of one detail a line and one of pipes read alike") {
  for (const std::string head :
       {"Ana Ruiz\nNurse\nLeeds, UK\n+44 113 496 0123\nana@ruiz.example\nlinkedin.com/in/ana",
        "ANA RUIZ | Nurse | Leeds, UK | +44 113 496 0123 | ana@ruiz.example | linkedin.com/in/ana",
        "# Ana Ruiz\nNurse\n\nLeeds, UK · +44 113 496 0123 · <ana@ruiz.example> · "
        "[in/ana](https://linkedin.com/in/ana)",
        "Name: Ana Ruiz\nAddress: 3 Mill Lane, Leeds, UK\nPhone: +44 113 496 0123\nEmail: "
        "ana@ruiz.example\nLinkedIn: linkedin.com/in/ana"}) {
    const Parsed parsed(head + body);
    const auto& contact = parsed.resume.contact;
    CAPTURE(head);
    CHECK((contact.name.value == "Ana Ruiz" || contact.name.value == "ANA RUIZ"));
    CHECK(contact.email.value == "ana@ruiz.example");
    CHECK(contact.phone.value == "+44 113 496 0123");
    CHECK(contact.location.value == "Leeds, UK");
    REQUIRE(contact.links.size() == 1);
    CHECK(contact.links[0].value.find("linkedin.com/in/ana") != std::string::npos);
  }
}

TEST_CASE("letters after a name and words beside it are not of it") {
  CHECK(Parsed("Ana Ruiz, RN, BSN\nana@ruiz.example" + body).resume.contact.name.value == "Ana Ruiz");
  CHECK(Parsed("Ana Ruiz (she/her)\nana@ruiz.example" + body).resume.contact.name.value == "Ana Ruiz");
  CHECK(Parsed("Curriculum Vitae\n\nAna Ruiz\nana@ruiz.example" + body).resume.contact.name.value ==
        "Ana Ruiz");
  CHECK(Parsed("A N A   R U I Z\nana@ruiz.example" + body).resume.contact.name.value == "ANA RUIZ");
}

TEST_CASE("a résumé without a name has none") {
  CHECK_FALSE(Parsed("ana@ruiz.example\n+44 113 496 0123" + body).resume.contact.name.found());
}

TEST_CASE("the street and the postal code are not of the place") {
  CHECK(Parsed("Ana Ruiz\n12 Oak Street, Salem, OR 97301\nana@ruiz.example" + body)
            .resume.contact.location.value == "Salem, OR");
  CHECK(Parsed("Ana Ruiz\nRue Haute 4, 75001 Paris\nana@ruiz.example" + body).resume.contact.location.value ==
        "Paris");
}

TEST_CASE("telephone numbers of many countries are found") {
  for (const std::string phone :
       {"(312) 555-0142", "312.555.0142", "+1-312-555-0142", "+44 20 7946 0018", "0171/123 45 67",
        "+49 (0)30 901820", "06 12 34 56 78", "+91 98765 43210", "3125550142"}) {
    CAPTURE(phone);
    CHECK(found("Tel " + phone + " home", savile::find_phones).size() == 1);
  }
}

TEST_CASE("dates, years, ORCIDs and digits of links are no telephone numbers") {
  for (const std::string text : {"2019 - 2021", "01/2019 - 12/2021", "0000-0002-5555-0101",
                                 "linkedin.com/in/ana-12345678", "97301", "$1,200,000", "2016-2020"}) {
    CAPTURE(text);
    CHECK(found(text, savile::find_phones).empty());
  }
}

TEST_CASE("links are found with and without a scheme, and Node.js is none") {
  CHECK(found("see https://ana.dev/x, github.com/ana and ana.example.org.", savile::find_links) ==
        Strings{"https://ana.dev/x", "github.com/ana", "ana.example.org"});
  CHECK(found("Node.js, ASP.NET, e.g. this and a.b@example.org", savile::find_links).empty());
}

TEST_CASE("addresses at the bottom are used where the top has none") {
  const Parsed parsed(
      "Ana Ruiz\n\nEXPERIENCE\nNurse, City Clinic, 2019 - 2021\n\nCONTACT\nana@ruiz.example\n+44 113 496 "
      "0123\n");
  CHECK(parsed.resume.contact.email.value == "ana@ruiz.example");
  CHECK(parsed.resume.contact.phone.found());
}

TEST_CASE("a referee's address is not the applicant's") {
  const Parsed parsed(
      "Ana Ruiz\n\nEXPERIENCE\nNurse, City Clinic, 2019 - 2021\n\nREFERENCES\nDr. Otto Beck, "
      "otto@beck.example\n");
  CHECK_FALSE(parsed.resume.contact.email.found());
}

TEST_CASE("a long name in letters set apart, over details between spaced stops, is a contact block") {
  const Parsed parsed(
      "   H A M I S H   D R U M M O N D - R A E L I N G\n  Inverness . 01632 960 455 . h.dr@example.scot" +
      body);
  CHECK(parsed.resume.contact.name.found());
  CHECK(parsed.resume.contact.email.value == "h.dr@example.scot");
  CHECK(parsed.resume.contact.phone.value == "01632 960 455");
  CHECK(parsed.resume.contact.location.value == "Inverness");
  CHECK(parsed.resume.sections.size() == 1);
}

TEST_CASE("an opening sentence of many words is no contact block") {
  const Parsed parsed(
      "I am a nurse who has worked in three clinics of this city and two in the next one over" + body);
  CHECK_FALSE(parsed.resume.contact.name.found());
}

TEST_CASE("places that no list has are read beside an address or a number") {
  const auto place = [](const std::string& head) {
    return Parsed(head + body).resume.contact.location.value;
  };
  CHECK(place("Ana Ruiz\nNurse\nDunfermline, Fife  |  07700 900417  |  ana@ruiz.example") ==
        "Dunfermline, Fife");
  CHECK(place("ANA RUIZ\nMilwaukee, Wisconsin * 414.555.0184 * ana@ruiz.example") == "Milwaukee, Wisconsin");
  CHECK(place("Ana Ruiz\nAndheri East, Mumbai\nana@ruiz.example") == "Andheri East, Mumbai");
  CHECK(place("Ana Ruiz\nNurse, Teacher | 07700 900417").empty());
}
