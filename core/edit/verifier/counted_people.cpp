#include "edit/verifier/counted_people.hpp"

#include <algorithm>

#include "edit/verifier/deed.hpp"

namespace savile::gate {

bool is_anyone(std::string_view key) {
  return key == "person" || key == "people" || key == "member" || key == "members" || key == "others" ||
         key == "participant" || key == "participants" || key == "attendee" || key == "attendees" ||
         key == "individual" || key == "individuals";
}

bool counts_people(const Reading& reading, const std::vector<std::size_t>& heads) {
  return std::any_of(heads.begin(), heads.end(), [&](std::size_t head) {
    return is_anyone(reading[head].key) || names_people(reading, head);
  });
}

}  // namespace savile::gate
