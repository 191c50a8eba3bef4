#include "lexicon/verb_forms.hpp"

#include "catch.hpp"
#include "lexicon/verb_list.hpp"

using namespace savile;

TEST_CASE("regular verbs take their endings") {
  CHECK(past_tense("manage") == "managed");
  CHECK(past_tense("carry") == "carried");
  CHECK(past_tense("deploy") == "deployed");
  CHECK(past_tense("panic") == "panicked");
  CHECK(gerund("mimic") == "mimicking");
  CHECK(gerund("manage") == "managing");
  CHECK(gerund("oversee") == "overseeing");
  CHECK(gerund("tie") == "tying");
  CHECK(gerund("dye") == "dyeing");
  CHECK(third_person("carry") == "carries");
  CHECK(third_person("deploy") == "deploys");
  CHECK(third_person("process") == "processes");
  CHECK(third_person("teach") == "teaches");
  CHECK(third_person("do") == "does");
  CHECK(third_person("have") == "has");
}

TEST_CASE("a last consonant doubles where the stress is on it") {
  CHECK(past_tense("ship") == "shipped");
  CHECK(past_tense("plan") == "planned");
  CHECK(gerund("run") == "running");
  CHECK(past_tense("submit") == "submitted");
  CHECK(past_tense("refer") == "referred");
  CHECK(past_tense("equip") == "equipped");
  CHECK(past_tense("quiz") == "quizzed");
  CHECK(past_tense("debug") == "debugged");
  CHECK(past_tense("format") == "formatted");
  CHECK(gerund("forget") == "forgetting");
  CHECK(gerund("begin") == "beginning");
  CHECK(gerund("reset") == "resetting");
}

TEST_CASE("and nowhere else") {
  CHECK(past_tense("develop") == "developed");
  CHECK(past_tense("deliver") == "delivered");
  CHECK(past_tense("edit") == "edited");
  CHECK(past_tense("audit") == "audited");
  CHECK(past_tense("market") == "marketed");
  CHECK(past_tense("pilot") == "piloted");
  CHECK(past_tense("fix") == "fixed");
  CHECK(past_tense("review") == "reviewed");
  CHECK(past_tense("repair") == "repaired");
  CHECK(past_tense("recruit") == "recruited");
  CHECK(past_tense("travel") == "traveled");
  CHECK(past_tense("counsel") == "counseled");
  CHECK(past_tense("benefit") == "benefited");
}

TEST_CASE("irregular verbs, prefixed and with particles too") {
  CHECK(past_tense("lead") == "led");
  CHECK(past_tense("build") == "built");
  CHECK(past_tense("oversee") == "oversaw");
  CHECK(past_participle("oversee") == "overseen");
  CHECK(past_tense("rebuild") == "rebuilt");
  CHECK(past_tense("undertake") == "undertook");
  CHECK(past_tense("co-lead") == "co-led");
  CHECK(past_tense("set up") == "set up");
  CHECK(gerund("set up") == "setting up");
  CHECK(past_tense("carry out") == "carried out");
  CHECK(past_participle("write") == "written");
  CHECK(past_tense("speed up") == "sped up");
  CHECK(past_tense("relay") == "relayed");
  CHECK(past_tense("found") == "founded");
  CHECK(past_tense("release") == "released");
  CHECK(past_tense("rebut") == "rebutted");
}

TEST_CASE("a capital stays one") {
  CHECK(past_tense("Lead") == "Led");
  CHECK(gerund("Manage") == "Managing");
  CHECK(past_tense("Oversee") == "Oversaw");
}

TEST_CASE("forms lead back to their verb") {
  CHECK(base_of("managing") == "manage");
  CHECK(base_of("Managed") == "manage");
  CHECK(base_of("manages") == "manage");
  CHECK(base_of("testing") == "test");
  CHECK(base_of("led") == "lead");
  CHECK(base_of("oversaw") == "oversee");
  CHECK(base_of("shipped") == "ship");
  CHECK(base_of("planning") == "plan");
  CHECK(base_of("planing").empty());
  CHECK(base_of("filing") == "file");
  CHECK(base_of("filling") == "fill");
  CHECK(base_of("re-engineered") == "re-engineer");
  CHECK(base_of("rebooked") == "rebook");
  CHECK(base_of("co-authored") == "co-author");
  CHECK(base_of("setting up") == "set up");
  CHECK(base_of("found") == "find");
  CHECK(base_of("founded") == "found");
  CHECK(base_of("was") == "be");
}

TEST_CASE("both spellings are read") {
  CHECK(base_of("travelled") == "travel");
  CHECK(base_of("traveled") == "travel");
  CHECK(base_of("modelling") == "model");
  CHECK(base_of("organised") == "organize");
  CHECK(base_of("analysing") == "analyze");
  CHECK(base_of("focussed") == "focus");
  CHECK(is_known_verb("organise"));
}

TEST_CASE("what is no form of a known verb is none") {
  for (const char* word : {"string", "thing", "Red", "hundred", "nurse's", "bus driver's", "Python", "",
                           "ing", "ed", "receding hairline's", "decent", "united-states"}) {
    INFO(word);
    CHECK_FALSE(is_known_verb(word));
  }
  CHECK(base_of("string").empty());
  CHECK(base_of("red").empty());
  CHECK(base_of("hundred").empty());
  CHECK(base_of("kubernetes").empty());
}

TEST_CASE("the shape of a form is told") {
  CHECK(verb_form("manage")->shape == VerbShape::base);
  CHECK(verb_form("managed")->shape == VerbShape::past);
  CHECK(verb_form("written")->shape == VerbShape::participle);
  CHECK(verb_form("managing")->shape == VerbShape::gerund);
  CHECK(verb_form("manages")->shape == VerbShape::third_person);
  CHECK_FALSE(verb_form("string"));
}

TEST_CASE("agency rises from helping to leading") {
  CHECK(agency_of("assist") == 0);
  CHECK(agency_of("participate") == 0);
  CHECK(agency_of("take part") == 0);
  CHECK(agency_of("contribute") == 1);
  CHECK(agency_of("build") == 2);
  CHECK(agency_of("manage") == 2);
  CHECK(agency_of("lead") == 3);
  CHECK(agency_of("spearhead") == 3);
  CHECK(agency_of("co-lead") == 2);
  CHECK(agency_of("coauthor") == 1);
  CHECK(agency_of("collaborate") == 1);
  CHECK(agency_of("cooperate") == 1);
  CHECK(agency_of("organise") == 2);
  CHECK_FALSE(agency_of("understand"));
  CHECK_FALSE(agency_of("xyzzy"));
}

TEST_CASE("every listed verb is led back to from each of its forms") {
  std::size_t checked = 0;
  for (const KnownVerb& verb : known_verbs()) {
    if (verb.base.find(' ') != std::string_view::npos) continue;
    INFO(verb.base);
    CHECK(base_of(gerund(verb.base)) == verb.base);
    CHECK(base_of(third_person(verb.base)) == verb.base);
    CHECK_FALSE(base_of(past_tense(verb.base)).empty());
    ++checked;
  }
  CHECK(checked >= 700);
}
