#include "document/section_finder.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "document/date.hpp"
#include "document/degree.hpp"
#include "document/name_evidence.hpp"
#include "document/section_content.hpp"

namespace savile {
namespace {

// Looks, from the most prominent to the least. Markdown levels come first, in their order.
enum Look : int {
  level_1 = 0,
  level_6 = 5,
  underlined = 6,
  capitals = 7,
  bold = 8,
  decorated = 9,
  with_colon = 10,
  plain = 11,
  looks = 12
};

Look look_of(std::string_view text, const ResumeLine& line) {
  if (line.heading_level > 0) return static_cast<Look>(line.heading_level - 1);
  if (line.larger > 0) return static_cast<Look>(line.larger - 1);
  if (line.underlined) return underlined;
  if (line.upper) return capitals;
  if (line.bold) return bold;
  const char first = text[line.content.begin];
  if (first == '=' || first == '[' || first == '~' || first == '-' || line.has_glyph()) return decorated;
  if (text[line.content.end - 1] == ':') return with_colon;
  return plain;
}

struct Candidate {
  std::size_t line = 0;
  HeadingWords heading;
  Look look = plain;
  bool blank_before = false, blank_after = false;
};

bool is_core(SectionType type) {
  return type == SectionType::experience || type == SectionType::education || type == SectionType::skills ||
         type == SectionType::summary || type == SectionType::projects;
}

// The look that most whole-line headings with telling words share; `looks` if there is none.
int dominant_look(const std::vector<Candidate>& candidates) {
  std::array<int, looks> votes{};
  for (const Candidate& c : candidates) {
    if (!c.heading.known || c.heading.inlined || c.heading.kind != HeadingKind::section) continue;
    if (!c.heading.exact && !c.blank_before) continue;
    int vote = !c.heading.exact ? 1 : is_core(c.heading.type) ? 6 : 2;
    if (c.blank_before && c.heading.exact) vote += 2;
    votes[static_cast<std::size_t>(c.look)] += vote;
  }
  int best = looks;
  for (int look = 0; look < looks; ++look) {
    if (votes[static_cast<std::size_t>(look)] > (best == looks ? 0 : votes[static_cast<std::size_t>(best)]))
      best = look;
  }
  return best;
}

// A line of capitals that opens an entry rather than a section: dates or a title stand close below.
bool opens_entry(std::string_view text, const std::vector<ResumeLine>& lines, std::size_t at) {
  std::size_t seen = 0;
  for (std::size_t i = at + 1; i < lines.size() && i < at + 8 && seen < 2; ++i) {
    if (lines[i].empty()) continue;
    if (lines[i].has_glyph() || lines[i].words > 14) return false;
    ++seen;
    if (find_date_range(text, lines[i].text)) return true;
    const NameEvidence evidence = name_evidence(text, lines[i].text);
    if (evidence.title >= 26) return true;
  }
  return false;
}

// The next line names an award.
bool stands_over_degree(std::string_view text, const std::vector<ResumeLine>& lines, std::size_t at) {
  for (std::size_t i = at + 1; i < lines.size() && i < at + 4; ++i) {
    if (!lines[i].empty()) return find_degree(text, lines[i].text).evidence >= 20;
  }
  return false;
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<ResumeLine>& lines) : text_(text), lines_(lines) {
    bool blank_before = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const ResumeLine& line = lines[i];
      if (line.empty()) {
        blank_before = true;
        continue;
      }
      if (auto heading = heading_words(text, line)) {
        Candidate c{i, *heading, look_of(text, line), blank_before || line.heading_level > 0, false};
        c.blank_after = i + 1 >= lines.size() || lines[i + 1].empty();
        candidates_.push_back(c);
      }
      blank_before = false;
    }
    dominant_ = dominant_look(candidates_);
    on_paper_ = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
      return c.heading.exact && c.look == dominant_ && lines_[c.line].larger > 0;
    });
    for (const Candidate& c : candidates_) {
      if (c.heading.exact && !c.heading.inlined) whole_line_[static_cast<std::size_t>(c.heading.type)] = true;
    }
  }

  std::vector<FoundHeading> find(std::size_t limit) {
    std::vector<FoundHeading> found;
    for (const Candidate& c : candidates_) {
      const int confidence = judge(c, found);
      if (confidence == 0) continue;
      if (found.size() >= limit) break;
      found.push_back({c.line, c.heading, confidence});
    }
    return found;
  }

 private:
  [[nodiscard]] bool glyph_line(const Candidate& c) const {
    return lines_[c.line].has_glyph() && lines_[c.line].glyph.plain && lines_[c.line].glyph.kind != '1';
  }

  [[nodiscard]] int judge(const Candidate& c, const std::vector<FoundHeading>& found) const {
    const ResumeLine& line = lines_[c.line];
    const FoundHeading* last = found.empty() ? nullptr : &found.back();
    const bool in_skills =
        last != nullptr && last->heading.kind == HeadingKind::section &&
        (last->heading.type == SectionType::skills || last->heading.type == SectionType::languages);
    if (glyph_line(c) && !line.upper) return 0;
    if (c.heading.kind == HeadingKind::title)
      return c.line <= 12 && found.empty() && c.heading.exact && !c.heading.inlined ? 90 : 0;
    if (c.heading.inlined) return judge_inlined(c, last, in_skills);
    if (is_definition(c.line)) return 0;
    if (c.heading.exact) {
      if (last == nullptr && c.line <= first_lines() && is_name_like(c)) return 0;
      if (c.look == dominant_) return 95;
      if (dominant_ == looks) return c.heading.kind == HeadingKind::contact ? 60 : 0;
      if (c.look < dominant_) return level(c.look) && c.line <= 1 ? 0 : 85;
      // Less prominent than the others: a label within a section, unless it stands by itself and
      // opens what has not been seen.
      if (level(dominant_) && level(c.look) && line.larger == 0) return 0;
      if (!c.blank_before || glyph_line(c)) return 0;
      if (in_skills && !is_core(c.heading.type) && c.look >= with_colon) return 0;
      if (seen(found, c.heading.type) && c.heading.kind == HeadingKind::section) return 0;
      if (c.heading.kind == HeadingKind::contact) return last == nullptr || c.blank_before ? 60 : 0;
      return 70;
    }
    return judge_unlisted(c, last);
  }

  // In no list: by its look, what its words say and what stands under it.
  [[nodiscard]] int judge_unlisted(const Candidate& c, const FoundHeading* last) const {
    const ResumeLine& line = lines_[c.line];
    if (c.look != dominant_ || !c.blank_before || line.words > 6) return 0;
    if (last != nullptr && last->heading.kind == HeadingKind::title) {
      if (c.line <= last->line + 3) return 0;  // the name under "Curriculum vitae"
      last = nullptr;
    }
    if (last == nullptr && c.line <= first_lines() && line.heading_level < 2) return 0;
    if (c.heading.known) {
      if (c.look >= decorated && line.words > 5) return 0;
      if (c.look >= bold && !c.heading.covered) return 0;  // "Ledger Ingest Toolkit" is a project
      if (c.look == plain && !follows_headings_case(c)) return 0;
      if (c.look < bold || last == nullptr || !opens_entry(text_, lines_, c.line)) return 65;
      // Over dated lines it may be a name; plain words that stand apart, or go on in small letters, are none.
      const bool apart = c.blank_after && c.heading.weight >= 20;
      if (c.heading.plain && c.heading.weight >= 28 && line.words > 1 && c.heading.type != SectionType::other)
        return 60;
      return apart || (c.heading.weight >= 24 && is_sentence_case(c)) ? 60 : 0;
    }
    if (line.words > 5 || slice(text_, c.heading.words).find_first_of(",|") != std::string_view::npos)
      return 0;
    const bool with_entries =
        last != nullptr &&
        (last->heading.type == SectionType::experience || last->heading.type == SectionType::education ||
         last->heading.type == SectionType::projects || last->heading.type == SectionType::volunteer);
    const bool schools_under_jobs = with_entries && last->heading.type == SectionType::experience &&
                                    stands_over_degree(text_, lines_, c.line);
    if (with_entries && !schools_under_jobs && opens_entry(text_, lines_, c.line)) return 0;
    const NameEvidence evidence = name_evidence(text_, c.heading.words);
    if (evidence.title >= 20 || evidence.organization >= 20 || evidence.place >= 20 || evidence.degree >= 20)
      return 0;
    // A look that entries have too, or no heading before: what stands below must be of one kind.
    const bool sure_look = c.look < bold && last != nullptr;
    if (sure_look) return 50;
    if (line.words > 4 || with_entries) return 0;
    const SectionType content = section_content(text_, lines_, {c.line + 1, body_end(c)});
    return content == SectionType::other ? 0 : 45;
  }

  // The next line that could be a heading of the same look.
  [[nodiscard]] std::size_t body_end(const Candidate& c) const {
    auto next = std::upper_bound(candidates_.begin(), candidates_.end(), c.line,
                                 [](std::size_t line, const Candidate& other) { return line < other.line; });
    const std::size_t most = c.line + 60;
    for (; next != candidates_.end() && next->line < most; ++next) {
      if (next->look <= c.look && next->blank_before && !next->heading.inlined) return next->line;
    }
    return std::min(most, lines_.size());
  }

  [[nodiscard]] int judge_inlined(const Candidate& c, const FoundHeading* last, bool in_skills) const {
    if (glyph_line(c) || c.heading.kind != HeadingKind::section) return 0;
    if (!c.heading.exact && !c.blank_before) return 0;
    // Where headings are larger than the text, a label that is not is none.
    if (on_paper_ && c.look > dominant_) return 0;
    const SectionType type = c.heading.type;
    if (type == SectionType::experience || type == SectionType::projects || type == SectionType::other) {
      if (!lines_[c.line].upper && c.look != dominant_) {
        const auto words = key_words(text_, c.heading.words);
        if (!std::all_of(words.begin(), words.end(),
                         [](const KeyWord& w) { return w.all_capital || w.key == "and"; }))
          return 0;
      }
    }
    if (whole_line_[static_cast<std::size_t>(type)]) return 0;
    if (last == nullptr) return type == SectionType::education && dominant_ != looks ? 0 : 70;
    const bool apart = c.blank_before && !is_next_to(*last, c.line);
    if (last->heading.inlined) return 70;  // a résumé whose headings all stand so
    if (in_skills) return apart && !is_core(type) ? 60 : 0;
    if (last->heading.type == SectionType::other && last->heading.kind == HeadingKind::section) return 60;
    return apart && type != SectionType::summary ? 65 : 0;
  }

  // Within the lines where the name stands, one that could be a heading by accident ("Profile" no,
  // "Grace Service" yes).
  [[nodiscard]] bool is_name_like(const Candidate& c) const {
    return c.line == first_text_line() && !is_core(c.heading.type) &&
           c.heading.kind == HeadingKind::section && lines_[c.line].heading_level <= 1;
  }
  [[nodiscard]] std::size_t first_text_line() const {
    std::size_t i = 0;
    while (i < lines_.size() && lines_[i].empty()) ++i;
    return i;
  }
  [[nodiscard]] std::size_t first_lines() const { return first_text_line() + 2; }

  // "Languages" before ": Python, Go" is a term, not a heading.
  [[nodiscard]] bool is_definition(std::size_t line) const {
    if (line + 1 >= lines_.size() || lines_[line + 1].empty()) return false;
    return text_[lines_[line + 1].content.begin] == ':';
  }

  // Nothing but blank lines stands between a heading and the line.
  [[nodiscard]] bool is_next_to(const FoundHeading& heading, std::size_t line) const {
    for (std::size_t i = heading.line + 1; i < line; ++i) {
      if (!lines_[i].empty()) return false;
    }
    return true;
  }

  [[nodiscard]] static bool level(int look) { return look <= level_6; }

  [[nodiscard]] static bool seen(const std::vector<FoundHeading>& found, SectionType type) {
    return std::any_of(found.begin(), found.end(), [&](const FoundHeading& f) {
      return f.heading.kind == HeadingKind::section && f.heading.type == type;
    });
  }

  // Plain headings begin each longer word with a capital.
  [[nodiscard]] bool follows_headings_case(const Candidate& c) const {
    const auto words = key_words(text_, c.heading.words);
    const bool brief = words.size() <= 3 && !words.empty() && words.front().capital && !c.blank_after;
    const bool telling = c.heading.weight >= 20 || (c.heading.weight > 0 && c.blank_after);
    return words.size() <= 5 && c.blank_before &&
           (brief || telling || std::all_of(words.begin(), words.end(), [](const KeyWord& w) {
              return w.capital || w.key.size() <= 3;
            }));
  }

  [[nodiscard]] bool is_sentence_case(const Candidate& c) const {
    const auto words = key_words(text_, c.heading.words);
    return words.size() > 1 &&
           std::none_of(words.begin() + 1, words.end(), [](const KeyWord& w) { return w.capital; });
  }

  std::string_view text_;
  const std::vector<ResumeLine>& lines_;
  std::vector<Candidate> candidates_;
  int dominant_ = looks;
  bool on_paper_ = false;  // the dominant look is a size
  std::array<bool, 18> whole_line_{};
};

}  // namespace

std::vector<FoundHeading> find_headings(std::string_view text, const std::vector<ResumeLine>& lines,
                                        std::size_t limit) {
  return Finder(text, lines).find(limit);
}

}  // namespace savile
