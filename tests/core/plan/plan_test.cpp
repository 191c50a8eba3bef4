#include "plan/plan.hpp"

#include <string>

#include "catch.hpp"
#include "plan/edit_kind.hpp"

using savile::EditKind;
using savile::Level;
using savile::Resume;
using savile::Section;
using savile::SectionAnalysis;
using savile::SectionType;

namespace {

Resume resume_of(std::initializer_list<SectionType> types) {
  Resume resume;
  for (const SectionType type : types) {
    Section section;
    section.type = type;
    resume.sections.push_back(section);
  }
  return resume;
}

SectionAnalysis advice(std::string what, int priority) {
  SectionAnalysis analysis;
  analysis.recommendations.push_back({std::move(what), "why", "how", priority, "", ""});
  return analysis;
}

}  // namespace

TEST_CASE("at the conservative level errors are mended and lists reordered") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::experience, SectionType::skills}), {}, Level::conservative);
  CHECK(plan.sections[0].edits == std::vector<EditKind>{EditKind::tense, EditKind::number_style,
                                                        EditKind::punctuation, EditKind::date_style});
  CHECK(plan.sections[1].edits == std::vector<EditKind>{EditKind::reorder_skills});
}

TEST_CASE("at the balanced level work is reworded and skills are surfaced") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::experience, SectionType::skills}), {}, Level::balanced);
  CHECK(plan.sections[0].edits ==
        std::vector<EditKind>{EditKind::first_person, EditKind::weak_opening, EditKind::tense,
                              EditKind::filler, EditKind::align_term, EditKind::number_style,
                              EditKind::punctuation, EditKind::date_style, EditKind::reorder_bullets});
  CHECK(plan.sections[1].edits == std::vector<EditKind>{EditKind::align_term, EditKind::surface_proven_skill,
                                                        EditKind::reorder_skills});
}

TEST_CASE("of identity sections nothing but the form of dates is touched, at any level") {
  for (const Level level : {Level::conservative, Level::balanced, Level::extensive}) {
    for (const EditKind kind : savile::all_edit_kinds) {
      for (const SectionType type :
           {SectionType::education, SectionType::certifications, SectionType::references}) {
        if (kind != EditKind::date_style) CHECK_FALSE(savile::applies_to(kind, type));
      }
    }
    CHECK_FALSE(savile::is_edited(SectionType::references, level));
  }
}

TEST_CASE("what is wrong or uneven is mended at every level, wording changes from the balanced one on") {
  for (const EditKind kind : {EditKind::tense, EditKind::number_style, EditKind::punctuation,
                              EditKind::date_style, EditKind::reorder_skills}) {
    CHECK(savile::lowest_level(kind) == Level::conservative);
  }
  for (const EditKind kind :
       {EditKind::first_person, EditKind::weak_opening, EditKind::filler, EditKind::align_term,
        EditKind::reorder_bullets, EditKind::surface_proven_skill}) {
    CHECK(savile::lowest_level(kind) == Level::balanced);
  }
}

TEST_CASE("every section is planned for and every plan gives a reason") {
  const auto plan = savile::make_plan(
      resume_of({SectionType::summary, SectionType::experience, SectionType::other}), {}, Level::balanced);
  REQUIRE(plan.sections.size() == 3);
  for (const auto& section : plan.sections) CHECK_FALSE(section.reason.empty());
}

TEST_CASE("advice is merged by priority and said once") {
  const auto plan = savile::make_plan(resume_of({SectionType::summary}),
                                      {advice("b", 3), advice("a", 9), advice("b", 3)}, Level::balanced);
  REQUIRE(plan.improvements.size() == 2);
  CHECK(plan.improvements[0].what == "a");
}

TEST_CASE("each kind of edit has a name that leads back to it") {
  for (const EditKind kind : savile::all_edit_kinds)
    CHECK(savile::edit_kind_named(savile::name_of(kind)) == kind);
  CHECK_FALSE(savile::edit_kind_named("invent_skill"));
}
