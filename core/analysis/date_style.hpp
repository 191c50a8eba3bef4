// The form in which a date is written, as a key for comparing: "m9999" for "Jan 2020", "99/9999".
#pragma once

#include <string>
#include <string_view>

namespace savile {

// Of the first date in a range. Empty where the form cannot be told: May is both short and long.
[[nodiscard]] std::string date_style(std::string_view range);

// A year alone goes with every form.
[[nodiscard]] bool is_year_only(std::string_view style);

}  // namespace savile
