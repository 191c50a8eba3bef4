#include "document/skill_name.hpp"

#include <string>

#include "catch.hpp"

using namespace savile;

namespace {
std::string name_of_item(std::string_view item) {
  return std::string(slice(item, skill_name(item, {0, item.size()})));
}
}  // namespace

TEST_CASE("how well a skill is known is no part of its name") {
  CHECK(name_of_item("SolidWorks (expert)") == "SolidWorks");
  CHECK(name_of_item("GD&T (very good)") == "GD&T");
  CHECK(name_of_item("Python [advanced]") == "Python");
  CHECK(name_of_item("Python (6 years)") == "Python");
  CHECK(name_of_item("Excel (4/5)") == "Excel");
  CHECK(name_of_item("Excel - advanced") == "Excel");
  CHECK(name_of_item("Revit \xE2\x80\x93 working knowledge") == "Revit");
}

TEST_CASE("brackets that say which one it is are part of the name") {
  CHECK(name_of_item("Azure (DevOps)") == "Azure (DevOps)");
  CHECK(name_of_item("Excel (pivot tables)") == "Excel (pivot tables)");
  CHECK(name_of_item("Windows (10)") == "Windows (10)");
  CHECK(name_of_item("C (good)") == "C");
  CHECK(name_of_item("(expert)") == "(expert)");
  CHECK(name_of_item("Pair programming - remote") == "Pair programming - remote");
  CHECK(name_of_item("SQL") == "SQL");
}
