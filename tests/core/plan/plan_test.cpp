#include "plan/plan.hpp"

#include "catch.hpp"
#include "plan/edit_kind.hpp"

using savile::EditKind;
using savile::Level;
using savile::Resume;
using savile::Section;
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

}  // namespace

TEST_CASE("at the conservative level only lists are reordered") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::experience, SectionType::skills}), {}, Level::conservative);
  CHECK(plan.sections[0].edits.empty());
  CHECK(plan.sections[1].edits == std::vector<EditKind>{EditKind::reorder_skills});
}

TEST_CASE("at the balanced level work is reworded and skills are surfaced") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::experience, SectionType::skills}), {}, Level::balanced);
  CHECK(plan.sections[0].edits == std::vector<EditKind>{EditKind::weak_opening, EditKind::reorder_bullets});
  CHECK(plan.sections[1].edits ==
        std::vector<EditKind>{EditKind::surface_proven_skill, EditKind::reorder_skills});
}

TEST_CASE("identity sections are never edited, at any level") {
  for (const Level level : {Level::conservative, Level::balanced, Level::extensive}) {
    for (const SectionType type :
         {SectionType::education, SectionType::certifications, SectionType::references}) {
      CHECK_FALSE(savile::is_edited(type, level));
    }
  }
}

TEST_CASE("every section is planned for and every plan gives a reason") {
  const auto plan = savile::make_plan(
      resume_of({SectionType::summary, SectionType::experience, SectionType::other}), {}, Level::balanced);
  REQUIRE(plan.sections.size() == 3);
  for (const auto& section : plan.sections) CHECK_FALSE(section.reason.empty());
}

TEST_CASE("each kind of edit has a name that leads back to it") {
  for (const EditKind kind : savile::all_edit_kinds)
    CHECK(savile::edit_kind_named(savile::name_of(kind)) == kind);
  CHECK_FALSE(savile::edit_kind_named("invent_skill"));
}
