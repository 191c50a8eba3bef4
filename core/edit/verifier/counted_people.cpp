#include "edit/verifier/counted_people.hpp"

#include <algorithm>

#include "edit/verifier/deed.hpp"

namespace savile::gate {

bool is_anyone(std::string_view key) {
  return key == "person" || key == "people" || key == "member" || key == "members" || key == "others" ||
         key == "participant" || key == "participants" || key == "attendee" || key == "attendees" ||
         key == "individual" || key == "individuals";
}

// People by what they came for; no posts, so no list of posts has them.
static bool is_somebody(const Word& word) {
  static constexpr std::string_view names[] = {"candidate", "applicant", "interviewee", "delegate",
                                               "visitor",   "beginner",  "starter",     "joiner",
                                               "runner",    "respondent"};
  const std::string_view key = word.singular.empty() ? word.key : std::string_view(word.singular);
  return std::find(std::begin(names), std::end(names), key) != std::end(names);
}

bool counts_people(const Reading& reading, const std::vector<std::size_t>& heads) {
  return std::any_of(heads.begin(), heads.end(), [&](std::size_t head) {
    return is_anyone(reading[head].key) || is_somebody(reading[head]) || names_people(reading, head);
  });
}

}  // namespace savile::gate
