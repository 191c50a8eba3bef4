#include "plan/plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

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

TEST_CASE("at the conservative level slips are mended and lists reordered, and nothing is reworded") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::experience, SectionType::skills}), {}, Level::conservative);
  CHECK(plan.sections[0].edits == std::vector<EditKind>{EditKind::tense, EditKind::number_style,
                                                        EditKind::punctuation, EditKind::date_style});
  CHECK(plan.sections[1].edits == std::vector<EditKind>{EditKind::reorder_skills});
}

TEST_CASE("at the balanced level work is reworded and skills are surfaced") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::experience, SectionType::skills}), {}, Level::balanced);
  const auto& work = plan.sections[0].edits;
  for (const EditKind kind : {EditKind::weak_opening, EditKind::filler, EditKind::reorder_bullets})
    CHECK(std::count(work.begin(), work.end(), kind) == 1);
  CHECK(plan.sections[1].edits == std::vector<EditKind>{EditKind::align_term, EditKind::surface_proven_skill,
                                                        EditKind::reorder_skills});
}

TEST_CASE("sections of identity get the form of their dates mended at most, at any level") {
  for (const Level level : {Level::conservative, Level::balanced, Level::extensive}) {
    CHECK_FALSE(savile::is_edited(SectionType::references, level, false));
    for (const SectionType type : {SectionType::education, SectionType::certifications}) {
      const auto plan = savile::make_plan(resume_of({SectionType::experience, type}), {}, level);
      CHECK(plan.sections[1].edits == std::vector<EditKind>{EditKind::date_style});
    }
  }
}

TEST_CASE("what looks at the whole document is tried once, at the first section, whatever its type") {
  const auto plan =
      savile::make_plan(resume_of({SectionType::education, SectionType::experience}), {}, Level::extensive);
  const auto has = [&](std::size_t section, EditKind kind) {
    const auto& edits = plan.sections[section].edits;
    return std::find(edits.begin(), edits.end(), kind) != edits.end();
  };
  for (const EditKind kind : {EditKind::compose_summary, EditKind::reorder_sections}) {
    CHECK(has(0, kind));
    CHECK_FALSE(has(1, kind));
  }
  CHECK(savile::is_edited(SectionType::education, Level::extensive, true));
  CHECK(savile::is_edited(SectionType::references, Level::extensive, true));
  CHECK_FALSE(savile::is_edited(SectionType::references, Level::balanced, true));
}

TEST_CASE("a higher level may do all that a lower one may") {
  const auto resume = resume_of({SectionType::summary, SectionType::experience, SectionType::skills});
  for (const auto& [lower, higher] :
       {std::pair{Level::conservative, Level::balanced}, std::pair{Level::balanced, Level::extensive}}) {
    const auto less = savile::make_plan(resume, {}, lower), more = savile::make_plan(resume, {}, higher);
    for (std::size_t i = 0; i < less.sections.size(); ++i) {
      for (const EditKind kind : less.sections[i].edits)
        CHECK(std::count(more.sections[i].edits.begin(), more.sections[i].edits.end(), kind) == 1);
      CHECK(more.sections[i].edits.size() >= less.sections[i].edits.size());
    }
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
