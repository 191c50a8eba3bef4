// How a date range of an entry is written, so that the same dates can be written like the others.
//
//   Mar 2019 – Present      month: abbreviated, joint " – ", open end "Present"
//   03/2019-06/2021         month: slash, joint "-"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/resume.hpp"

namespace savile {

enum class MonthForm : std::uint8_t {
  none,
  either,
  full,
  abbreviated,
  dotted,
  slash,
  iso
};  // either: "May", "June", "July"

struct PointForm {
  MonthForm month = MonthForm::none;  // none: the year alone
  Date date;
  std::string written;  // as it stood
};

struct DateForm {
  std::vector<PointForm> points;  // one or two
  std::string joint;              // what stands between two points, or before the open end; "" for one point
  std::string open_end;           // "Present"; "" for a closed range

  [[nodiscard]] bool has_months() const;
};

// Nothing where the text is more than the range, or written in a form that this does not know.
[[nodiscard]] std::optional<DateForm> read_date_form(std::string_view range);

[[nodiscard]] std::string write_date_form(const DateForm& form);

// The majorities of all entries of a résumé; empty where there is one form only.
struct DateStyle {
  MonthForm month = MonthForm::none;  // none: leave
  std::string joint, joint_of_years, open_end;
};

[[nodiscard]] DateStyle date_style_of(const Resume& resume);

}  // namespace savile
