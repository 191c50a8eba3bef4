#include "edit/date_form.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::array<std::string_view, 12> full_names = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 5> open_ends = {"Present", "Current", "Now", "Today", "present"};

std::optional<int> month_in_words(std::string_view word, MonthForm& form) {
  for (std::size_t i = 0; i < full_names.size(); ++i) {
    const std::string_view full = full_names[i];
    if (word == full) {
      form = full.size() <= 4 ? MonthForm::either : MonthForm::full;
      return static_cast<int>(i) + 1;
    }
    if (word == full.substr(0, 3) || (i == 8 && word == "Sept")) {
      form = MonthForm::abbreviated;
      return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : tokens_(text) {}

  std::optional<DateForm> read() {
    DateForm form;
    const auto first = point();
    if (!first) return std::nullopt;
    form.points.push_back(*first);
    if (at_ == tokens_.size()) return form;
    const std::size_t begin = tokens_[at_ - 1].span.end;
    const std::string_view mark = tokens_.source(at_);
    if (mark != "-" && mark != "–" && mark != "—" && mark != "to") return std::nullopt;
    ++at_;
    if (at_ == tokens_.size()) return std::nullopt;
    form.joint = tokens_.text().substr(begin, tokens_[at_].span.begin - begin);
    if (form.joint.find('\n') != std::string::npos || form.joint.size() > 5) return std::nullopt;
    const std::string_view word = tokens_.source(at_);
    if (std::find(open_ends.begin(), open_ends.end(), word) != open_ends.end() && at_ + 1 == tokens_.size()) {
      form.open_end = word;
      return form;
    }
    const auto second = point();
    if (!second || at_ != tokens_.size()) return std::nullopt;
    form.points.push_back(*second);
    return form;
  }

 private:
  [[nodiscard]] bool number(std::size_t i, std::size_t fewest, std::size_t most) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::number && tokens_[i].span.size() >= fewest &&
           tokens_[i].span.size() <= most;
  }
  [[nodiscard]] int value(std::size_t i) const {
    int n = 0;
    for (const char c : tokens_.source(i)) n = n * 10 + (c - '0');
    return n;
  }
  [[nodiscard]] bool glued_sign(std::size_t i, std::string_view sign) const {
    return i + 1 < tokens_.size() && tokens_.source(i) == sign && tokens_[i].gap == Gap::none &&
           tokens_[i + 1].gap == Gap::none;
  }

  std::optional<PointForm> point() {
    const std::size_t first = at_;
    std::optional<PointForm> out = bare_point();
    if (out) {
      const std::size_t begin = tokens_[first].span.begin;
      out->written = tokens_.text().substr(begin, tokens_[at_ - 1].span.end - begin);
    }
    return out;
  }

  std::optional<PointForm> bare_point() {
    PointForm out;
    int month = 0;
    if (at_ < tokens_.size() && tokens_[at_].kind == TokenKind::word) {
      const auto named = month_in_words(tokens_.source(at_), out.month);
      if (!named) return std::nullopt;
      month = *named;
      ++at_;
      if (at_ < tokens_.size() && tokens_.source(at_) == "." && tokens_[at_].gap == Gap::none) {
        out.month = MonthForm::dotted;
        ++at_;
      }
      if (!number(at_, 4, 4) || tokens_[at_].gap != Gap::blank) return std::nullopt;
    } else if (number(at_, 2, 2) && glued_sign(at_ + 1, "/") && number(at_ + 2, 4, 4)) {
      out.month = MonthForm::slash;
      month = value(at_);
      at_ += 2;
    } else if (number(at_, 4, 4) && glued_sign(at_ + 1, "-") && number(at_ + 2, 2, 2)) {
      out.month = MonthForm::iso;
      out.date = {static_cast<std::int16_t>(value(at_)), static_cast<std::int8_t>(value(at_ + 2))};
      at_ += 3;
      return valid(out) ? std::optional(out) : std::nullopt;
    } else if (!number(at_, 4, 4)) {
      return std::nullopt;
    }
    out.date = {static_cast<std::int16_t>(value(at_)), static_cast<std::int8_t>(month)};
    ++at_;
    return valid(out) ? std::optional(out) : std::nullopt;
  }

  static bool valid(const PointForm& point) {
    return point.date.year >= 1950 && point.date.year <= 2099 && point.date.month <= 12 &&
           (point.month == MonthForm::none || point.date.month >= 1);
  }

  TokenizedText tokens_;
  std::size_t at_ = 0;
};

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string write_point(const PointForm& point) {
  if (!point.written.empty()) return point.written;
  const std::string year = std::to_string(point.date.year);
  const auto month = static_cast<unsigned char>(point.date.month);  // 1 to 12
  if (point.month == MonthForm::none) return year;
  const std::string_view name = full_names[static_cast<std::size_t>(month) - 1];
  switch (point.month) {
    case MonthForm::slash: return two_digits(month) + "/" + year;
    case MonthForm::iso: return year + "-" + two_digits(month);
    case MonthForm::abbreviated: return std::string(name.substr(0, 3)) + " " + year;
    case MonthForm::dotted: return std::string(name.substr(0, 3)) + (name.size() > 3 ? ". " : " ") + year;
    case MonthForm::none:
    case MonthForm::either:
    case MonthForm::full: break;
  }
  return std::string(name) + " " + year;
}

// Most frequent first; of equals, the one that the reader meets first.
template <class T>
class Tally {
 public:
  void add(const T& item) {
    const auto found =
        std::find_if(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == item; });
    if (found == counts_.end()) {
      counts_.emplace_back(item, 1);
    } else {
      ++found->second;
    }
  }
  [[nodiscard]] std::size_t kinds() const { return counts_.size(); }
  [[nodiscard]] T winner(T none) const { return counts_.size() < 2 ? none : most(none); }
  [[nodiscard]] T most(T none) const {
    if (counts_.empty()) return none;
    return std::max_element(counts_.begin(), counts_.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

 private:
  std::vector<std::pair<T, int>> counts_;
};

}  // namespace

bool DateForm::has_months() const {
  return std::any_of(points.begin(), points.end(),
                     [](const PointForm& p) { return p.month != MonthForm::none; });
}

std::optional<DateForm> read_date_form(std::string_view range) { return Reader(range).read(); }

std::string write_date_form(const DateForm& form) {
  std::string out = write_point(form.points.front());
  if (!form.joint.empty()) out += form.joint;
  if (form.points.size() > 1) out += write_point(form.points[1]);
  return out + form.open_end;
}

DateStyle date_style_of(const Resume& resume) {
  Tally<MonthForm> words, numbers;
  int in_words = 0, in_digits = 0;
  Tally<std::string> joints, joints_of_years, open_ends_seen;
  for (const Section& section : resume.sections) {
    for (const Entry& entry : section.entries) {
      if (!entry.dates) continue;
      const auto form = read_date_form(slice(resume.text, entry.dates->span));
      if (!form) continue;
      for (const PointForm& point : form->points) {
        const bool digits = point.month == MonthForm::slash || point.month == MonthForm::iso;
        if (point.month == MonthForm::none) continue;
        in_words += digits ? 0 : 1;
        in_digits += digits ? 1 : 0;
        if (point.month != MonthForm::either) (digits ? numbers : words).add(point.month);
      }
      if (!form->joint.empty()) (form->has_months() ? joints : joints_of_years).add(form->joint);
      if (!form->open_end.empty()) open_ends_seen.add(form->open_end);
    }
  }
  // "May" alone does not show how it would be shortened.
  MonthForm month = in_words >= in_digits ? words.most(MonthForm::full) : numbers.most(MonthForm::none);
  if (words.kinds() + numbers.kinds() < 2 && (in_words == 0 || in_digits == 0)) month = MonthForm::none;
  return {month, joints.winner(""), joints_of_years.winner(""), open_ends_seen.winner("")};
}

}  // namespace savile
