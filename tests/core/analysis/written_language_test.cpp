#include "analysis/written_language.hpp"

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {
bool english(std::string_view text) { return is_english(TokenizedText(text)); }
}  // namespace

TEST_CASE("texts in other languages are known by their small words; names and lists count as English") {
  CHECK(english("Cared for the patients of the ward at night"));
  CHECK(english("Excel, SAP, La Paz"));
  CHECK(english("Worked in Rio de Janeiro and in La Paz for the clinic of El Salvador"));
  CHECK_FALSE(english("Prise en charge de patients et formation des nouvelles recrues"));
  CHECK_FALSE(english("Betreuung der Patienten auf der Station und Leitung des Teams"));
  CHECK_FALSE(english("Opieka nad pacjentami w szpitalu oraz praca na oddziale"));
  CHECK_FALSE(english("Vård av patienter och arbete med team som leds av en läkare"));
}

TEST_CASE("a résumé in French is not judged by English verbs, nor asked how many of a French word") {
  const Desk desk(
      "Anne Exemple\nanne@example.com\n\nEXPÉRIENCE PROFESSIONNELLE\nInfirmière, Clinique du Parc, "
      "Lyon\nJanvier 2019 - présent\n"
      "- Prise en charge de patients dans le service de réanimation\n- Formation des nouvelles recrues de la "
      "clinique\n"
      "- Soins à domicile pour les personnes âgées du quartier\n",
      "Nurse\n\nRequirements\n- wound care\n");
  const SectionAnalysis work = desk.analyze(SectionType::experience);
  CHECK(issues(work, "no_action_verb") == 0);
  CHECK(factor(work, "openings") == -1);
  for (const Issue& issue : desk.analyze(Aspect::achievements).issues)
    CHECK(issue.fix.find("How many") == std::string::npos);
  CHECK(factor(desk.analyze(Aspect::tone), "register") == -1);
}
