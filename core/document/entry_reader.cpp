#include "document/entry_reader.hpp"

#include <algorithm>
#include <optional>

#include "document/education_reader.hpp"
#include "document/entry_segmenter.hpp"
#include "document/field.hpp"
#include "document/head_likeness.hpp"
#include "document/head_reader.hpp"
#include "document/item_lines.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr int sure_margin = 5;   // a reading that tells the section's order
constexpr int order_weight = 9;  // what keeping to it is worth
constexpr int pattern_weight = 10;

struct Draft {
  EntryLines lines;
  HeadPieces head;
  HeadReading reading;
  Field organization;  // taken from above, where it has none of its own
  Field place;
  std::vector<std::size_t> employer;  // lines of an employer's head above it, which belong to it
  std::vector<DateRange> employer_dates;
  bool dropped = false;
};

HeadStyle style_of(const std::vector<Draft>& drafts, bool education) {
  int title_first = 0, organization_first = 0;
  HeadStyle style;
  style.education = education;
  for (const Draft& draft : drafts) {
    const HeadReading& r = draft.reading;
    style.towns = style.towns || r.town;
    if (r.title.empty() || r.organization.empty() || r.margin < sure_margin) continue;
    ++(r.title.begin < r.organization.begin ? title_first : organization_first);
  }
  if (title_first == organization_first) return style;
  style.order = title_first > organization_first ? HeadOrder::title_first : HeadOrder::organization_first;
  const int all = title_first + organization_first;
  const int more = std::max(title_first, organization_first);
  style.weight = order_weight * (2 * more - all) / all;
  return style;
}

HeadPatterns patterns_of(const std::vector<Draft>& drafts) {
  HeadPatterns patterns;
  for (const Draft& draft : drafts) {
    const HeadReading& r = draft.reading;
    if (!r.title.empty() && !r.organization.empty() && r.margin >= sure_margin)
      patterns.add(draft.head.pieces, r.roles);
  }
  return patterns;
}

// "Career break", "Parental leave": a gap that is explained, not a job.
bool is_break(std::string_view text, const std::vector<ResumeLine>& lines, const EntryLines& entry) {
  static const std::vector<std::string_view> phrases = [] {
    std::vector<std::string_view> made;
    for_each_line(embedded_list("career_breaks"), [&](std::string_view line) { made.push_back(line); });
    return made;
  }();
  const std::string key = fold(slice(text, lines[entry.head.front()].text));
  for (const std::string_view phrase : phrases) {
    const std::size_t at = key.find(phrase);
    if (at != std::string::npos && at < 24) return true;
  }
  return false;
}

// "Meta, Menlo Park, 2018 - 2023" over the roles one had there.
bool is_employer_head(const Draft& draft, bool has_body) {
  return !has_body && draft.reading.title.empty() && !draft.reading.organization.empty();
}

bool lacks_employer(const Draft& draft) {
  return !draft.reading.title.empty() && draft.reading.organization.empty();
}

Span lines_span(const std::vector<ResumeLine>& lines, std::size_t first, std::size_t last) {
  while (last > first && lines[last].empty()) --last;
  return {lines[first].span.begin, lines[last].span.end};
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range, SectionType type)
      : text_(text), lines_(lines), range_(range), education_(type == SectionType::education), type_(type) {}

  SectionEntries read() {
    roles_ = line_roles(text_, lines_, range_, true);
    Segments segments = segment_entries(text_, lines_, range_, roles_, education_);
    for (EntryLines& entry : segments.entries) {
      take_item_as_head(entry);
      Draft draft;
      draft.head = cut_head(text_, lines_, entry.head);
      draft.lines = std::move(entry);
      drafts_.push_back(std::move(draft));
    }
    HeadStyle style;
    style.education = education_;
    read_heads(style);
    style = style_of(drafts_, education_);
    const HeadPatterns patterns = patterns_of(drafts_);
    style.patterns = &patterns;
    if (style.order != HeadOrder::unknown || style.towns || !patterns.empty()) read_heads(style);
    share_employers();
    out_.bullets = bullets_in(segments.before);
    for (const Draft& draft : drafts_) write(draft);
    return std::move(out_);
  }

 private:
  // A date on its own line over items, the first of which names the job: "• Nurse, City Clinic".
  void take_item_as_head(EntryLines& entry) {
    const std::size_t next = entry.body.first;
    if (entry.head.size() != 1 || next >= entry.body.last || next != entry.head.front() + 1) return;
    if (roles_[next - range_.first] != LineRole::bullet ||
        !cut_head(text_, lines_, entry.head, 2).pieces.empty())
      return;
    const HeadLikeness item = head_likeness(text_, lines_, next, education_);
    if (!item.title || item.score < 0) return;
    roles_[next - range_.first] = LineRole::text;
    entry.head.push_back(next);
    entry.body.first = next + 1;
  }

  void read_heads(const HeadStyle& style) {
    for (Draft& draft : drafts_) draft.reading = read_head(text_, draft.head, style);
  }

  [[nodiscard]] bool has_body(const Draft& draft) const {
    if (!draft.lines.plain.empty()) return true;
    for (std::size_t i = draft.lines.body.first; i < draft.lines.body.last; ++i) {
      if (roles_[i - range_.first] == LineRole::bullet) return true;
    }
    return false;
  }

  void share_employers() {
    if (type_ == SectionType::projects) return;
    Field organization, place;
    bool open = false;  // an employer that stands on its own line is known
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (is_break(text_, lines_, draft.lines)) continue;
      if (open) join_weak_organization(draft);
      const HeadReading& r = draft.reading;
      if (open && lacks_employer(draft)) {
        draft.organization = organization;
        draft.place = place;
        continue;
      }
      open = !r.organization.empty() && (r.title.empty() || r.title_line != r.organization_line);
      if (!open) continue;
      organization = make_field(text_, r.organization, 70);
      place = make_field(text_, r.place, 60);
      const bool heads_next = i + 1 < drafts_.size() && lacks_employer(drafts_[i + 1]);
      if (is_employer_head(draft, has_body(draft)) && heads_next) {
        draft.dropped = true;
        drafts_[i + 1].employer = draft.lines.head;
        drafts_[i + 1].employer_dates = draft.head.dates;
      }
    }
  }

  // Under an employer, "Staff Reporter, Courts" is one title.
  static void join_weak_organization(Draft& draft) {
    HeadReading& r = draft.reading;
    const bool follows = !r.title.empty() && !r.organization.empty() && r.title_line == r.organization_line &&
                         r.organization.begin > r.title.end && r.organization.begin - r.title.end <= 2;
    if (!follows || r.organization_score >= 8 + pattern_weight || r.title_score < 12) return;
    r.title.end = r.organization.end;
    r.organization = {};
    r.organization_score = 0;
  }

  [[nodiscard]] std::vector<Bullet> bullets_in(LineRange range) const {
    if (range.empty()) return {};
    const std::vector<LineRole> roles(
        roles_.begin() + static_cast<std::ptrdiff_t>(range.first - range_.first),
        roles_.begin() + static_cast<std::ptrdiff_t>(range.last - range_.first));
    return bullets_of(text_, lines_, range, roles);
  }

  void write(const Draft& draft) {
    if (draft.dropped) return;
    std::vector<Bullet> bullets = bullets_in(draft.lines.body);
    if (type_ == SectionType::experience && is_break(text_, lines_, draft.lines)) {
      out_.bullets.insert(out_.bullets.end(), bullets.begin(), bullets.end());
      return;
    }
    const HeadReading& r = draft.reading;
    Entry entry;
    const std::size_t first = draft.employer.empty() ? draft.lines.head.front() : draft.employer.front();
    entry.head = {lines_[first].span.begin, lines_[draft.lines.head.back()].span.end};
    std::size_t last = std::max(draft.lines.head.back() + 1, draft.lines.body.last) - 1;
    entry.span = lines_span(lines_, first, last);
    entry.title = make_field(text_, r.title, 55 + r.title_score);
    entry.organization = make_field(text_, r.organization, 55 + r.organization_score);
    entry.location = make_field(text_, r.place, 60 + r.place_score);
    if (!entry.organization.found()) entry.organization = draft.organization;
    if (!entry.location.found()) entry.location = draft.place;
    entry.dates = dates_of(draft);
    if (bullets.empty() && !education_) bullets = plain_bullets(text_, lines_, draft.lines.plain);
    entry.bullets = std::move(bullets);
    if (education_) complete_education(text_, lines_, draft.lines.head, draft.lines.plain, entry);
    out_.entries.push_back(std::move(entry));
  }

  // The first range, or else a single date: of a degree the last, its end.
  [[nodiscard]] std::optional<DateRange> dates_of(const Draft& draft) const {
    const std::vector<DateRange>& dates = draft.head.dates.empty() ? draft.employer_dates : draft.head.dates;
    if (dates.empty()) return std::nullopt;
    for (const DateRange& date : dates) {
      if (date.current || date.start != date.end) return date;
    }
    if (!education_) return dates.front();
    // "MSc, 2015; BSc, 2014": the award's own, which follows it.
    for (const DateRange& date : dates) {
      if (!draft.reading.title.empty() && date.span.begin >= draft.reading.title.end) return date;
    }
    return dates.back();
  }

  std::string_view text_;
  const std::vector<ResumeLine>& lines_;
  LineRange range_;
  bool education_;
  SectionType type_;
  std::vector<LineRole> roles_;
  std::vector<Draft> drafts_;
  SectionEntries out_;
};

}  // namespace

SectionEntries read_entries(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range,
                            SectionType type) {
  return Reader(text, lines, range, type).read();
}

SectionEntries read_items(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range,
                          SectionType type) {
  const std::vector<LineRole> roles = line_roles(text, lines, range, false);
  bool over_bullets = false;  // a line of text with items under it: entries, not items
  LineRole before = LineRole::empty;
  for (const LineRole role : roles) {
    if (role == LineRole::empty) continue;
    over_bullets = over_bullets || (before == LineRole::text && role == LineRole::bullet);
    before = role;
  }
  if (over_bullets) return read_entries(text, lines, range, type);
  SectionEntries out;
  out.bullets = bullets_of(text, lines, range, roles);
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (roles[i - range.first] != LineRole::text || lines[i].words > 30) continue;
    const HeadPieces head = cut_head(text, lines, {i});
    const HeadReading reading = read_head(text, head, {});
    Entry entry;
    entry.span = lines[i].span;
    entry.head = lines[i].span;
    if (!head.pieces.empty()) entry.title = make_field(text, head.pieces.front().span, 60);
    if (reading.organization.begin > entry.title.span.begin)
      entry.organization = make_field(text, reading.organization, 40);
    if (!head.dates.empty()) entry.dates = head.dates.back();
    if (entry.title.found()) out.entries.push_back(std::move(entry));
  }
  return out;
}

}  // namespace savile
