#include "prompt/prompt_lines.hpp"

#include <utility>

#include "base/sort_stably.hpp"
#include "text/character.hpp"
#include "text/line.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  void reworded(Span span) { add(span, no_entry); }

  void head(Span span, std::size_t entry) {
    for (const Line& line : split_lines(slice(text_, span))) {
      if (!line.blank()) add({span.begin + line.content.begin, span.begin + line.content.end}, entry);
    }
  }

  void sentences(Span body) {
    for (const Span sentence : split_sentences(slice(text_, body)))
      reworded({body.begin + sentence.begin, body.begin + sentence.end});
  }

  std::vector<PromptLine> take() {
    sort_stably(lines_, [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });
    std::size_t count = 0;
    std::vector<PromptLine> kept;
    std::vector<Found> heads;
    for (const Found& line : lines_) {
      if (line.entry != no_entry) {
        // A head below which nothing stood: the next one takes its place.
        if (!heads.empty() && heads.back().entry != line.entry) heads.clear();
        heads.push_back(line);
        continue;
      }
      for (const Found& head : heads) kept.push_back({"", head.span});
      heads.clear();
      kept.push_back({"l" + std::to_string(++count), line.span});
    }
    return kept;
  }

 private:
  static constexpr std::size_t no_entry = static_cast<std::size_t>(-1);
  struct Found {
    Span span;
    std::size_t entry;  // whose head it is; of lines that may be reworded none
  };

  void add(Span span, std::size_t entry) {
    const std::string_view words = trim(slice(text_, span));
    if (words.empty()) return;
    const auto begin = static_cast<std::size_t>(words.data() - text_.data());
    lines_.push_back({{begin, begin + words.size()}, entry});
  }

  std::string_view text_;
  std::vector<Found> lines_;
};

}  // namespace

std::vector<PromptLine> prompt_lines(const Resume& resume, std::size_t section) {
  const Section& where = resume.sections[section];
  Collector lines(resume.text);
  for (std::size_t i = 0; i < where.entries.size(); ++i) {
    lines.head(where.entries[i].head, i);
    for (const Bullet& bullet : where.entries[i].bullets) lines.reworded(bullet.content);
  }
  for (const Bullet& bullet : where.bullets) lines.reworded(bullet.content);
  for (const SkillGroup& group : where.skill_groups) lines.reworded(group.span);
  if (where.type == SectionType::summary && where.bullets.empty()) lines.sentences(where.body);
  return lines.take();
}

}  // namespace savile
