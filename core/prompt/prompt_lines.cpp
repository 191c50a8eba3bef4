#include "prompt/prompt_lines.hpp"

#include <algorithm>
#include <utility>

#include "text/character.hpp"
#include "text/line.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  void reworded(Span span) { add(span, false); }

  void fact(Span span) {
    for (const Line& line : split_lines(slice(text_, span))) {
      if (!line.blank()) add({span.begin + line.content.begin, span.begin + line.content.end}, true);
    }
  }

  void sentences(Span body) {
    for (const Span sentence : split_sentences(slice(text_, body)))
      reworded({body.begin + sentence.begin, body.begin + sentence.end});
  }

  std::vector<PromptLine> take() {
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const PromptLine& a, const PromptLine& b) { return a.span.begin < b.span.begin; });
    std::size_t count = 0;
    std::vector<PromptLine> kept, heads;
    for (PromptLine& line : lines_) {
      if (line.fact()) {
        // A head below which nothing stood: the next one takes its place.
        if (!heads.empty() && between_is_text(heads.back().span, line.span)) heads.clear();
        heads.push_back(std::move(line));
        continue;
      }
      for (PromptLine& head : heads) kept.push_back(std::move(head));
      heads.clear();
      line.id = "l" + std::to_string(++count);
      kept.push_back(std::move(line));
    }
    return kept;
  }

 private:
  void add(Span span, bool fact) {
    const std::string_view words = trim(slice(text_, span));
    if (words.empty()) return;
    const auto begin = static_cast<std::size_t>(words.data() - text_.data());
    lines_.push_back({fact ? "" : "l", {begin, begin + words.size()}});
  }

  // More than a line end stands between two lines of heads: they are of two entries.
  [[nodiscard]] bool between_is_text(Span first, Span second) const {
    const std::string_view between = slice(text_, {first.end, std::max(first.end, second.begin)});
    return std::count(between.begin(), between.end(), '\n') > 1;
  }

  std::string_view text_;
  std::vector<PromptLine> lines_;
};

}  // namespace

std::vector<PromptLine> prompt_lines(const Resume& resume, std::size_t section) {
  const Section& where = resume.sections[section];
  Collector lines(resume.text);
  for (const Entry& entry : where.entries) {
    lines.fact(entry.head);
    for (const Bullet& bullet : entry.bullets) lines.reworded(bullet.content);
  }
  for (const Bullet& bullet : where.bullets) lines.reworded(bullet.content);
  for (const SkillGroup& group : where.skill_groups) lines.reworded(group.span);
  if (where.type == SectionType::summary && where.bullets.empty()) lines.sentences(where.body);
  return lines.take();
}

}  // namespace savile
