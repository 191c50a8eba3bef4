#include "document/degree.hpp"

#include <string>

#include "catch.hpp"

using savile::find_degree;
using savile::slice;

namespace {

struct Read {
  int level;
  std::string type, field;
  bool operator==(const Read&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Read& r) {
  return out << r.level << " [" << r.type << "] [" << r.field << "]";
}

Read read(const std::string& text) {
  const auto found = find_degree(text, {0, text.size()});
  return {found.level, std::string(slice(text, found.study_type)), std::string(slice(text, found.field))};
}

}  // namespace

TEST_CASE("level, award and field are told apart") {
  CHECK(read("Bachelor of Science in Nursing") == Read{3, "Bachelor of Science", "Nursing"});
  CHECK(read("B.S. Computer Science") == Read{3, "B.S.", "Computer Science"});
  CHECK(read("BSc (Hons) Mathematics, 2:1") == Read{3, "BSc (Hons)", "Mathematics"});
  CHECK(read("M.A. in English Literature, University of Somewhere") == Read{4, "M.A.", "English Literature"});
  CHECK(read("Ph.D., Marine Ecology, 2014") == Read{5, "Ph.D.", "Marine Ecology"});
  CHECK(read("PhD in Molecular Biology from Kestrel University") == Read{5, "PhD", "Molecular Biology"});
  CHECK(read("Master of Business Administration") ==
        Read{4, "Master of Business Administration", "Business Administration"});
  CHECK(read("MBA") == Read{4, "MBA", ""});
  CHECK(read("Associate of Applied Science in Culinary Arts") ==
        Read{2, "Associate of Applied Science", "Culinary Arts"});
  CHECK(read("High School Diploma").level == 1);
  CHECK(read("GED").level == 1);
  CHECK(read("Grado en Ingeniería Civil") == Read{3, "Grado en", "Ingeniería Civil"});
  CHECK(read("Bachelor of Science, Economics, minor in Music") ==
        Read{3, "Bachelor of Science", "Economics"});
}

TEST_CASE("science, arts and philosophy are kinds of award, not fields") {
  CHECK(read("Doctor of Philosophy") == Read{5, "Doctor of Philosophy", ""});
  CHECK(read("Bachelor of Arts").field.empty());
}

TEST_CASE("an unlisted award that is open is completed by its words") {
  CHECK(read("Bachelor of Nursing") == Read{3, "Bachelor of Nursing", "Nursing"});
}

TEST_CASE("words and states that only look like awards are none") {
  for (const std::string text :
       {"Boston, MA", "as a lead", "do the work", "Baltimore, MD 21201", "ma cherie", "Basic training",
        "ms per request", "Managed a team", "University of Leeds"}) {
    CAPTURE(text);
    CHECK(find_degree(text, {0, text.size()}).level == 0);
  }
}

TEST_CASE("every level has a name") {
  CHECK(savile::degree_level_name(0).empty());
  CHECK(savile::degree_level_name(3) == "bachelor");
  CHECK(savile::degree_level_name(5) == "doctorate");
}
