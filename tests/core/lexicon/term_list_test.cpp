#include "lexicon/term_list.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

TermList read(std::string_view content) {
  TermList list;
  read_term_list(content, list);
  return list;
}

}  // namespace

TEST_CASE("a line gives name, aliases and implications under its heading") {
  const TermList list =
      read("[containers: technology]\nKubernetes = k8s, !Kube > containers, Docker images\n");
  REQUIRE(list.terms.size() == 1);
  const ListedTerm& term = list.terms[0];
  CHECK(term.name.text == "Kubernetes");
  CHECK(term.kind == TermKind::technology);
  CHECK(term.category == "containers");
  REQUIRE(term.aliases.size() == 2);
  CHECK(term.aliases[0].letters == NameCase::any);
  CHECK(term.aliases[1].text == "Kube");
  CHECK(term.aliases[1].letters == NameCase::exact);
  CHECK(term.implies == std::vector<std::string>{"containers", "Docker images"});
  CHECK(list.problems.empty());
}

TEST_CASE("aliases and implications may be left out, and a semicolon is a comma") {
  const TermList list =
      read("[a b: soft_skill]\n?Go\nESG = environmental; social and governance\n[c: tool]\nX > Y");
  REQUIRE(list.terms.size() == 3);
  CHECK(list.terms[0].name.letters == NameCase::exact_in_list);
  CHECK(list.terms[0].aliases.empty());
  CHECK(list.terms[1].aliases[0].text == "environmental, social and governance");
  CHECK(list.terms[2].kind == TermKind::tool);
  CHECK(list.terms[2].implies.size() == 1);
}

TEST_CASE("names keep their signs") {
  const TermList list = read("[l: language]\nC++ = CPP\nC#\n.NET\nA/B testing\nP&L\n");
  CHECK(list.problems.empty());
  REQUIRE(list.terms.size() == 5);
  CHECK(list.terms[0].name.text == "C++");
  CHECK(list.terms[1].name.text == "C#");
}

TEST_CASE("what cannot be read is told and left out") {
  CHECK(read("Orphan\n").problems.size() == 1);
  CHECK(read("[no kind]\n").problems.size() == 1);
  CHECK(read("[a: strange]\nName\n").problems.size() == 2);
  CHECK(read("[a: tool]\n= alias\n").problems.size() == 1);
  CHECK(read("[a: tool]\nR\xC3\xA9sum\xC3\xA9\n").problems.size() == 1);
  CHECK(read("[a: tool]\nA = B = C\n").problems.size() == 1);
  CHECK(read("[a: tool]\n" + std::string(200, 'x') + "\n").terms.empty());
  CHECK(read("").terms.empty());
}
