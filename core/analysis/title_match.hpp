// How near a job that somebody held is to the job that is offered, by their titles.
#pragma once

#include <string_view>

namespace savile {

// 0 to 100. The same words but for rank ("Senior", "II", "Lead") are 100; near trades by their
// field ("Frontend Developer", "Backend Engineer") 50; "Sales Manager" to "Nurse Manager" is 25: both
// lead; "Sales Specialist" to "Nurse Specialist" 0, since the head word alone says little. A rank far below
// the offered one costs up to 20.
[[nodiscard]] int title_similarity(std::string_view held, std::string_view offered);

}  // namespace savile
