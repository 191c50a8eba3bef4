#include "lexicon/lexicon.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

using Names = std::vector<std::string>;

const Lexicon& lexicon() { return Lexicon::standard(); }

Names found(std::string_view text) {
  const TokenizedText tokens(text);
  Names names;
  for (const TermHit& hit : lexicon().find(tokens)) names.push_back(lexicon().term(hit.term).name);
  return names;
}

const Term& term(std::string_view name) {
  const TermId* id = lexicon().lookup(name);
  REQUIRE(id != nullptr);
  return lexicon().term(*id);
}

bool implies(std::string_view known, std::string_view wanted) {
  REQUIRE(lexicon().lookup(known) != nullptr);
  REQUIRE(lexicon().lookup(wanted) != nullptr);
  return lexicon().implies(*lexicon().lookup(known), *lexicon().lookup(wanted));
}

}  // namespace

TEST_CASE("the embedded lists read without a problem") { CHECK(lexicon().problems() == Names{}); }

TEST_CASE("the embedded lists are broad and of every kind") {
  std::size_t names = 0;
  std::set<TermKind> kinds;
  std::set<std::string> categories;
  for (std::uint32_t i = 0; i < lexicon().size(); ++i) {
    const Term& each = lexicon().term({i});
    names += 1 + each.aliases.size();
    kinds.insert(each.kind);
    categories.insert(each.category);
  }
  CHECK(names >= 5000);
  CHECK(kinds.size() == 7);
  CHECK(categories.size() >= 50);
}

TEST_CASE("every name of every list leads to its own term") {
  for (std::uint32_t i = 0; i < lexicon().size(); ++i) {
    Names names = lexicon().term({i}).aliases;
    names.push_back(lexicon().term({i}).name);
    for (const std::string& name : names) {
      INFO(name);
      const TermId* id = lexicon().lookup(name);
      REQUIRE(id != nullptr);
      CHECK(id->value == i);
    }
  }
}

TEST_CASE("short abbreviations never count in small letters") {
  for (std::uint32_t i = 0; i < lexicon().size(); ++i) {
    Names names = lexicon().term({i}).aliases;
    names.push_back(lexicon().term({i}).name);
    for (const std::string& name : names) {
      if (name.size() > 2 || name.find_first_of("+#") != std::string::npos ||
          name.find('5') != std::string::npos)
        continue;
      INFO(name);
      std::string small(name);
      for (char& c : small) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
      CHECK(found("it was " + small + " that day") == Names{});
    }
  }
}

TEST_CASE("aliases of software are one thing") {
  CHECK(term("k8s").name == "Kubernetes");
  CHECK(term("Postgres").name == "PostgreSQL");
  CHECK(term("golang").name == "Go");
  CHECK(term("NodeJS").name == "Node.js");
  CHECK(term("Amazon Web Services").name == "AWS");
  CHECK(term("sklearn").name == "scikit-learn");
}

TEST_CASE("aliases of every profession are one thing") {
  CHECK(term("RN").name == term("Registered Nurse").name);
  CHECK(term("electronic health records").name == term("EMR").name);
  CHECK(term("profit and loss").name == term("P&L").name);
  CHECK(term("month-end closing").name == term("monthly close").name);
  CHECK(term("polymerase chain reaction").name == "PCR");
  CHECK(term("CDL-A").name == term("Class A CDL").name);
  CHECK(term("blueprint reading").name == term("reading blueprints").name);
  CHECK(term("search engine optimization").name == "SEO");
  CHECK(term("valid driver's license").name == term("drivers license").name);
  CHECK(term("individualized education plan").name == term("IEP").name);
}

TEST_CASE("near relations are different things") {
  CHECK(term("Java").name != term("JavaScript").name);
  CHECK(term("C").name != term("C++").name);
  CHECK(term("React").name != term("React Native").name);
  CHECK(term("LPN").name != term("RN").name);
  CHECK(term("BLS").name != term("ACLS").name);
  CHECK(term("GAAP").name != term("IFRS").name);
  CHECK(term("accounts payable").name != term("accounts receivable").name);
  CHECK(term("MySQL").name != term("SQL").name);
}

TEST_CASE("implications hold one way") {
  CHECK(implies("Kubernetes", "containers"));
  CHECK(implies("Django", "Python"));
  CHECK(implies("PostgreSQL", "SQL"));
  CHECK(implies("PostgreSQL", "databases"));
  CHECK(implies("Spring Boot", "Java"));
  CHECK(implies("AWS Lambda", "serverless"));
  CHECK(implies("Amazon EKS", "containers"));
  CHECK(implies("ACLS", "life support"));
  CHECK(implies("Epic", "EHR"));
  CHECK(implies("MIG welding", "welding"));
  CHECK_FALSE(implies("Python", "Django"));
  CHECK_FALSE(implies("containers", "Kubernetes"));
  CHECK_FALSE(implies("React", "React Native"));
  CHECK_FALSE(implies("Docker", "Kubernetes"));
  CHECK_FALSE(implies("SQL", "PostgreSQL"));
}

TEST_CASE("terms are found in sentences of many trades") {
  CHECK(found("Registered Nurse with BLS and ACLS; charted in Epic.") ==
        Names{"Registered Nurse", "BLS", "ACLS", "Epic"});
  CHECK(found("Performed phlebotomy, wound care and triage on a 30-bed unit") ==
        Names{"phlebotomy", "wound care", "triage"});
  CHECK(found("Bent conduit to NEC and read blueprints") ==
        Names{"National Electrical Code", "blueprint reading"});
  CHECK(found("Ran month-end close under IFRS in QuickBooks") ==
        Names{"month-end close", "IFRS", "QuickBooks"});
  CHECK(found("HPLC, Western blots and qPCR") == Names{"HPLC", "Western blot", "qPCR"});
  CHECK(found("differentiated instruction and lesson plans in Google Classroom") ==
        Names{"differentiated instruction", "lesson planning", "Google Classroom"});
  CHECK(found("fluent in Spanish and Tagalog") == Names{"Spanish", "Tagalog"});
  CHECK(found("Python, R, C++, C#, .NET, Go, Node.js and CI/CD") ==
        Names{"Python", "R", "C++", "C#", ".NET", "Go", "Node.js", "CI/CD"});
}

TEST_CASE("everyday words are no terms") {
  CHECK(found("She will excel at this and swiftly go to market in spring.") == Names{});
  CHECK(found("SAS disks, the rest of us, access to words, teams that express") == Names{});
  CHECK(found("Spring 2021, a slack rope, a notion, an outlook on rust") == Names{});
  CHECK(found("a lean year; it was an epic tableau of a node") == Names{"Tableau"});
  CHECK(found("Hired a chef, a puppet player and a postman") == Names{});
  CHECK(found("Vitamin C, C-level, hepatitis C, plan R") == Names{});
}

TEST_CASE("the list of lists names no list that is empty") {
  CHECK(lexicon().lookup("Figma") != nullptr);
  CHECK(lexicon().lookup("forklift operation") != nullptr);
  CHECK(lexicon().lookup("teamwork") != nullptr);
  CHECK(lexicon().lookup("grant writing") != nullptr);
  CHECK(lexicon().lookup("bartending") != nullptr);
  CHECK(lexicon().lookup("procurement") != nullptr);
}
