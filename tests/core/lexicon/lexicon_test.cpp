#include "lexicon/lexicon.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

using Names = std::vector<std::string>;

const Lexicon& small_lexicon() {
  static const Lexicon lexicon(R"(
[languages: language]
Java
JavaScript = !JS
C++ = CPP
?C
C#
F#
?Go = Golang
?R
Python = Python3
SQL = Structured Query Language
!Swift
Objective-C = ObjC
HTML = HTML5
!SAS
[things: technology]
.NET = !DotNet
ASP.NET > .NET, C#
Node.js = NodeJS, !Node > JavaScript
React = React.js, ReactJS > JavaScript
React Native > React
!Spring
Spring Boot > Spring, Java
!REST = REST API
CI/CD = continuous integration and continuous delivery
A/B testing = split testing
Kubernetes = k8s, kube > containers
containers = containerization
!Excel = Microsoft Excel
API = application programming interface
P&L = profit and loss
labor relations
relational databases
problem solving
Socket.IO
!HR
KPI
[talents: soft_skill]
teamwork
)",
                               "excel at\ngo to\ngo-to-market\n!Spring {year}\nSAS disks\n");
  return lexicon;
}

Names found(std::string_view text) {
  const TokenizedText tokens(text);
  Names names;
  for (const TermHit& hit : small_lexicon().find(tokens))
    names.push_back(small_lexicon().term(hit.term).name);
  return names;
}

Names found_text(std::string_view text) {
  const TokenizedText tokens(text);
  Names names;
  for (const TermHit& hit : small_lexicon().find(tokens)) names.emplace_back(slice(text, hit.span));
  return names;
}

}  // namespace

TEST_CASE("the small lexicon reads without a problem") { CHECK(small_lexicon().problems() == Names{}); }

TEST_CASE("only whole tokens are terms") {
  CHECK(found("JavaScript developer") == Names{"JavaScript"});
  CHECK(found("Java/JavaScript") == Names{"Java", "JavaScript"});
  CHECK(found("C++, C# and F#") == Names{"C++", "C#", "F#"});
  CHECK(found("Javanese coffee, MongoDB, Rustic") == Names{});
  CHECK(found("my_java_notes") == Names{});
  CHECK(found("see main.sql and index.html") == Names{});
}

TEST_CASE("the longest term wins") {
  CHECK(found("React Native apps") == Names{"React Native"});
  CHECK(found("React, Native code") == Names{"React"});
  CHECK(found("Spring Boot services") == Names{"Spring Boot"});
  CHECK(found("ASP.NET Core, .NET 6") == Names{"ASP.NET", ".NET"});
}

TEST_CASE("names with signs are found in the ways people write them") {
  CHECK(found("Node.js") == Names{"Node.js"});
  CHECK(found("NodeJS") == Names{"Node.js"});
  CHECK(found("Built with Node and React.js.") == Names{"Node.js", "React"});
  CHECK(found("CI/CD, CI / CD") == Names{"CI/CD", "CI/CD"});
  CHECK(found("Objective-C or Objective C") == Names{"Objective-C", "Objective-C"});
  CHECK(found("A/B testing; P&L; P & L; profit & loss") == Names{"A/B testing", "P&L", "P&L", "P&L"});
  CHECK(found("HTML5") == Names{"HTML"});
  CHECK(found("knows .NET.") == Names{".NET"});
  CHECK(found("example.NET") == Names{});
}

TEST_CASE("a blank matches a hyphen or one line end, never a paragraph's") {
  CHECK(found("problem-solving") == Names{"problem solving"});
  CHECK(found("problem\nsolving") == Names{"problem solving"});
  CHECK(found("problem-\nsolving") == Names{"problem solving"});
  CHECK(found("problem\n\nsolving") == Names{});
  CHECK(found("problem - solving") == Names{});
  CHECK(found("problem, solving") == Names{});
}

TEST_CASE("plurals and possessives are found") {
  CHECK(found("relational database") == Names{"relational databases"});
  CHECK(found_text("REST APIs, KPIs, Kubernetes' and Kubernetes's") ==
        Names{"REST APIs", "KPIs", "Kubernetes", "Kubernetes"});
  CHECK(found("works 40 hrs, kpis") == Names{});
}

TEST_CASE("British and American spelling are one") {
  CHECK(found("labour relations") == Names{"labor relations"});
}

TEST_CASE("everyday words need their capital") {
  CHECK(found("You excel under pressure, with a swift reply and rest.") == Names{});
  CHECK(found("Excel and Swift") == Names{"Excel", "Swift"});
  CHECK(found("HR systems; 3 hr") == Names{"HR"});
}

TEST_CASE("false friends hide what stands in them") {
  CHECK(found("Excel at service") == Names{});
  CHECK(found("Spring 2021") == Names{});
  CHECK(found("Spring 5") == Names{"Spring"});
  CHECK(found("SAS disks; SAS") == Names{"SAS"});
  CHECK(found("Go-to-market with Python") == Names{"Python"});
}

TEST_CASE("single letters and everyday names need a list or a cue") {
  CHECK(found("Python, R, SQL") == Names{"Python", "R", "SQL"});
  CHECK(found("R and Python") == Names{"R", "Python"});
  CHECK(found("Go/Python") == Names{"Go", "Python"});
  CHECK(found("services in Go") == Names{"Go"});
  CHECK(found("Go developer") == Names{"Go"});
  CHECK(found("C, R, Go, Python") == Names{"C", "R", "Go", "Python"});
  CHECK(found("R (2 years), Python") == Names{"R", "Python"});
  CHECK(found("Languages: C") == Names{"C"});
  CHECK(found("Python\nR\nGo") == Names{"Python", "R", "Go"});
}

TEST_CASE("single letters elsewhere are no terms") {
  CHECK(found("Go and see for yourself") == Names{});
  CHECK(found("vitamin C daily") == Names{});
  CHECK(found("Plan C was ready") == Names{});
  CHECK(found("R&D") == Names{});
  CHECK(found("C-level, teamwork") == Names{"teamwork"});
  CHECK(found("We used Python. R was out.") == Names{"Python"});
}

TEST_CASE("small letters count where the word is alone in its place of a list") {
  CHECK(found("python, excel, sql") == Names{"Python", "Excel", "SQL"});
  CHECK(found("python, go, sql") == Names{"Python", "Go", "SQL"});
  CHECK(found("python, ready to go, sql") == Names{"Python", "SQL"});
  CHECK(found("excel, prosper, win") == Names{});
}

TEST_CASE("addresses are no mentions unless they are the name") {
  CHECK(found("github.com/jane/python-notes and Python") == Names{"Python"});
  CHECK(found("jane@java.com, https://sql.example/react") == Names{});
  CHECK(found("Socket.IO") == Names{"Socket.IO"});
}

TEST_CASE("hits are in order, disjoint, and slices of the source") {
  const std::string_view text = "K8s; Node.js/React Native, C++ & problem-solving teamwork";
  const TokenizedText tokens(text);
  std::size_t end = 0;
  for (const TermHit& hit : small_lexicon().find(tokens)) {
    CHECK(hit.span.begin >= end);
    CHECK(hit.span.end > hit.span.begin);
    end = hit.span.end;
  }
  CHECK(found_text(text) == Names{"K8s", "Node.js", "React Native", "C++", "problem-solving", "teamwork"});
}

TEST_CASE("an alias is told apart from the name itself") {
  const std::string_view text = "Kubernetes k8s";
  const TokenizedText tokens(text);
  const std::vector<TermHit> hits = small_lexicon().find(tokens);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].term == hits[1].term);
  CHECK_FALSE(hits[0].alias);
  CHECK(hits[1].alias);
}

TEST_CASE("a look-up takes the whole name in any case") {
  const Lexicon& lexicon = small_lexicon();
  REQUIRE(lexicon.lookup("k8S") != nullptr);
  CHECK(lexicon.term(*lexicon.lookup("k8S")).name == "Kubernetes");
  REQUIRE(lexicon.lookup("r") != nullptr);
  CHECK(lexicon.term(*lexicon.lookup("r")).name == "R");
  CHECK(lexicon.lookup("React Nat") == nullptr);
  CHECK(lexicon.lookup("React apps") == nullptr);
  CHECK(lexicon.lookup("") == nullptr);
}

TEST_CASE("implication goes through others and one way only") {
  const Lexicon& lexicon = small_lexicon();
  const auto id = [&](std::string_view name) { return *lexicon.lookup(name); };
  CHECK(lexicon.implies(id("React Native"), id("React")));
  CHECK(lexicon.implies(id("React Native"), id("JavaScript")));
  CHECK(lexicon.implies(id("Java"), id("Java")));
  CHECK_FALSE(lexicon.implies(id("JavaScript"), id("React Native")));
  CHECK_FALSE(lexicon.implies(id("Spring Boot"), id("JavaScript")));
}

TEST_CASE("lists that contradict themselves are told") {
  const Lexicon twice("[a: tool]\nOne = uno\nTwo = uno\n");
  CHECK(twice.problems().size() == 1);
  const Lexicon unlisted("[a: tool]\nOne > Three\n");
  CHECK(unlisted.problems().size() == 1);
  const Lexicon circle("[a: tool]\nOne > Two\nTwo > One\n");
  CHECK(circle.problems().empty());
  CHECK(circle.implies(*circle.lookup("One"), *circle.lookup("Two")));
}

TEST_CASE("hostile text is walked in linear time and without harm") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "react native spring ";
  text +=
      "\xEF\xBF\xBD"
      "c++++++ ''' 's C C C";
  const TokenizedText tokens(text);
  CHECK(small_lexicon().find(tokens).size() >= 20000);
}

TEST_CASE("a text may end anywhere") {
  const std::string text =
      "K8s, Node.js' C++ & CI/CD problem-\nsolving Spring 2021 \xE2\x80\xA2 Go-to-market P & L's";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string_view part = std::string_view(text).substr(0, size);
    const TokenizedText tokens(part);
    for (const TermHit& hit : small_lexicon().find(tokens)) CHECK(hit.span.end <= size);
  }
}
