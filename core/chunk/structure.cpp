#include "chunk/structure.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"
#include "chunk/bullet_lines.hpp"
#include "document/entry_reader.hpp"
#include "document/item_lines.hpp"
#include "document/resume_line.hpp"
#include "document/skill_group.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

class Structure {
 public:
  explicit Structure(std::string_view text) : text_(text), lines_(read_lines(text)) {}

  // Paragraphs where no entries are found.
  [[nodiscard]] std::vector<CutLevel> of_entries(SectionType type) const {
    const SectionEntries read = read_entries(text_, lines_, all(), type);
    if (read.entries.empty()) return of_text();
    CutLevel entries;
    std::vector<Bullet> bullets = read.bullets;
    for (const Entry& entry : read.entries) {
      entries.push_back({entry.span.begin, trimmed(entry.head)});
      bullets.insert(bullets.end(), entry.bullets.begin(), entry.bullets.end());
    }
    return {in_order(std::move(entries)), lines_but(std::move(bullets))};
  }

  [[nodiscard]] std::vector<CutLevel> of_lists() const {
    CutLevel categories, items;
    for (const SkillGroup& group : read_skill_groups(text_, lines_, all())) {
      std::optional<Span> label;
      if (group.label.found()) label = group.label.span;
      categories.push_back({line_begin(label ? label->begin : group.span.begin), label});
      for (const Span item : group.items) items.push_back({item.begin, std::nullopt});
    }
    return {paragraphs(), in_order(std::move(categories)), in_order(std::move(items))};
  }

  [[nodiscard]] std::vector<CutLevel> of_text() const {
    return {paragraphs(),
            lines_but(bullets_of(text_, lines_, all(), line_roles(text_, lines_, all(), false)))};
  }

 private:
  [[nodiscard]] LineRange all() const { return {0, lines_.size()}; }

  // Each line that stands behind a blank one.
  [[nodiscard]] CutLevel paragraphs() const {
    CutLevel cuts;
    bool after_blank = false;
    for (const ResumeLine& line : lines_) {
      if (!line.blank() && after_blank) cuts.push_back({line.span.begin, std::nullopt});
      after_blank = line.blank();
    }
    return cuts;
  }

  // Each line but those that go on with a bullet.
  [[nodiscard]] CutLevel lines_but(std::vector<Bullet> bullets) const {
    CutLevel cuts;
    for (const std::size_t at : begins_but_within(lines_, std::move(bullets)))
      cuts.push_back({at, std::nullopt});
    return cuts;
  }

  static CutLevel in_order(CutLevel cuts) {
    sort_stably(cuts, [](const Cut& a, const Cut& b) { return a.at < b.at; });
    cuts.erase(std::unique(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.at == b.at; }),
               cuts.end());
    return cuts;
  }

  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    const auto after =
        std::upper_bound(lines_.begin(), lines_.end(), at,
                         [](std::size_t x, const ResumeLine& line) { return x < line.span.begin; });
    return after == lines_.begin() ? 0 : std::prev(after)->span.begin;
  }

  [[nodiscard]] std::optional<Span> trimmed(Span span) const {
    const std::string_view words = trim(slice(text_, span));
    if (words.empty()) return std::nullopt;
    const auto begin = static_cast<std::size_t>(words.data() - text_.data());
    return Span{begin, begin + words.size()};
  }

  std::string_view text_;
  std::vector<ResumeLine> lines_;
};

}  // namespace

bool cut_by_paragraphs(SectionType type) {
  switch (type) {
    case SectionType::experience:
    case SectionType::education:
    case SectionType::projects:
    case SectionType::volunteer:
    case SectionType::teaching:
    case SectionType::skills:
    case SectionType::languages:
    case SectionType::interests: return false;
    default: return true;
  }
}

std::vector<CutLevel> structure_of(std::string_view text, SectionType type) {
  const Structure structure(text);
  if (cut_by_paragraphs(type)) return structure.of_text();
  switch (type) {
    case SectionType::skills:
    case SectionType::languages:
    case SectionType::interests: return structure.of_lists();
    default: return structure.of_entries(type);
  }
}

}  // namespace savile
