// What the words of a piece of a line say it names: a job, an organization, a place, an award.
//
// Each figure is 0 for "says nothing" and about 10 for a hint, 20 for likely, 30 for plain; they are
// weighed against one another where a whole line or head is read (head_reader), never alone.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/phrase_table.hpp"

namespace savile {

struct NameEvidence {
  int title = 0;
  int organization = 0;
  int school = 0;  // an organization where one learns
  int place = 0;
  int degree = 0;
  int study = 0;  // a field of study: "Biomedical Engineering"
  int other = 0;  // none of these: "Full-time", "2 yrs 3 mos", "GPA 3.8", a link
  std::size_t words = 0;
  bool legal_form = false;      // all of it is "Inc.", "LLC"
  bool city_only = false;       // a city and no more
  bool region = false;          // a state, a country or its code, perhaps with a postal code
  bool ends_in_region = false;  // "University of California"
  bool lower_start = false;
  bool number_start = false;
  bool partnership = false;  // "Cole & Partners": names with "&" between them
  bool team = false;         // "Platform Team", "Radiology Department"
  bool function = false;     // "Financial Planning & Analysis": of what one may be the director
};

[[nodiscard]] NameEvidence name_evidence(std::string_view text, Span piece);

// The parts of it, by key words.
[[nodiscard]] int title_evidence(const std::vector<KeyWord>& words);
[[nodiscard]] int organization_evidence(std::string_view text, const std::vector<KeyWord>& words, bool& legal,
                                        int& school);
// "Co., Ltd.", "Inc": the form of a company stands first.
[[nodiscard]] bool opens_with_legal_form(std::string_view text);
[[nodiscard]] int study_evidence(const std::vector<KeyWord>& words);
[[nodiscard]] bool is_work_function(const std::vector<KeyWord>& words);
void place_evidence(std::string_view text, const std::vector<KeyWord>& words, NameEvidence& out);

}  // namespace savile
