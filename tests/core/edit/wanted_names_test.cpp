#include "edit/wanted_names.hpp"

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "requirement/requirements_extractor.hpp"

using namespace savile;

TEST_CASE("the posting's names of what it asks for, and the résumé's use of them") {
  const Lexicon& lexicon = Lexicon::standard();
  const std::string text =
      "Ines Okafor\nines@example.com\n\nExperience\n\nEngineer, Harbour Systems, 2015 - 2019\n- Moved "
      "services to k8s\n- "
      "Ran k8s\n";
  const std::string posting =
      "Engineer\n\nRequirements\n- Kubernetes in production\n- Kubernetes operators\n";
  const auto resume = parse_resume(text);
  const auto requirements = extract_requirements(posting, lexicon);
  REQUIRE(resume.ok());
  REQUIRE(requirements.ok());
  const WantedNames names(requirements.value(), resume.value(), lexicon);
  const TermId kubernetes = *lexicon.lookup("Kubernetes");
  REQUIRE(names.of(kubernetes) != nullptr);
  CHECK(names.of(kubernetes)->forms == std::vector<std::string>{"Kubernetes"});
  CHECK(names.of(kubernetes)->requirements.size() == 2);
  CHECK(names.is_used(kubernetes, "k8s"));
  CHECK_FALSE(names.is_used(kubernetes, "Kubernetes"));
  CHECK(names.is_first_mention(kubernetes, text.find("Moved")));
  CHECK_FALSE(names.is_first_mention(kubernetes, text.find("Ran")));
  CHECK(names.of(*lexicon.lookup("PostgreSQL")) == nullptr);
}

TEST_CASE("a name is spelled as the list spells it") {
  const Lexicon& lexicon = Lexicon::standard();
  const Term& term = lexicon.term(*lexicon.lookup("JavaScript"));
  CHECK(listed_form(term, "javascript") == "JavaScript");
  CHECK(listed_form(term, "js") == "JS");
  CHECK(listed_form(term, "Java").empty());
}
