#include "document/section_type.hpp"

#include "catch.hpp"

using savile::SectionType;

TEST_CASE("every section type is found again by its name") {
  for (int i = 0; i <= static_cast<int>(SectionType::other); ++i) {
    const auto type = static_cast<SectionType>(i);
    REQUIRE(savile::section_type_named(savile::name_of(type)) == type);
  }
}

TEST_CASE("no other name is a section type") {
  CHECK_FALSE(savile::section_type_named("Experience"));
  CHECK_FALSE(savile::section_type_named(""));
}
