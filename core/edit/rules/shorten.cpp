#include "edit/rules/shorten.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/bullet_form.hpp"
#include "analysis/title_match.hpp"
#include "analysis/work_history.hpp"
#include "edit/rule_readings.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr int old_years = 10;  // before the end of the newest post; what most advice on résumés says
constexpr std::size_t newest_kept = 2;     // entries that are never shortened for their age
constexpr std::size_t bullets_kept = 2;    // of an old entry
constexpr std::size_t long_bullet = 28;    // words
constexpr std::size_t shortest_rest = 10;  // words that a cut bullet must keep
constexpr int kindred_title = 50;
constexpr int unrelated_title = 25;  // title_similarity

int year_of_end(const Entry& entry, Date today) {
  if (!entry.dates) return 0;
  if (entry.dates->current) return today.year;
  return entry.dates->end ? entry.dates->end->year : 0;
}

int newest_year(const Resume& resume, Date today) {
  int newest = 0;
  for (const Section& section : resume.sections) {
    for (const Entry& entry : section.entries) {
      if (is_work(section.type)) newest = std::max(newest, year_of_end(entry, today));
    }
  }
  return newest;
}

// The end of the line before `at`, so that a cut takes its line end along and leaves the one behind it.
std::size_t end_of_line_before(std::string_view text, std::size_t at) {
  while (at > 0 &&
         (text[at - 1] == '\n' || text[at - 1] == '\r' || text[at - 1] == ' ' || text[at - 1] == '\t'))
    --at;
  return at;
}

Edit cut(std::string_view text, Span span, std::string reason) {
  Edit edit;
  edit.span = span;
  edit.before = slice(text, span);
  edit.reason = std::move(reason);
  edit.status = EditStatus::needs_confirmation;
  edit.confidence = 50;
  return edit;
}

class Shortener {
 public:
  Shortener(const RuleContext& context, std::vector<Edit>& out)
      : context_(context), text_(context.resume.text), out_(out) {}

  void old_entries(const Section& section) {
    if (!has_kindred_post())
      return;  // what a whole life of other work could do without is not for a rule to say
    const int newest = newest_year(context_.resume, context_.today);
    for (std::size_t i = newest_kept; i < section.entries.size(); ++i) {
      const Entry& entry = section.entries[i];
      const int end = year_of_end(entry, context_.today);
      if (end == 0 || end > newest - old_years) continue;
      const bool last = i + 1 == section.entries.size();
      if (last && is_unrelated(entry)) {
        drop_entry(entry, end);
      } else {
        drop_bullets(entry, end);
      }
    }
  }

  void long_bullets(const std::vector<Bullet>& bullets) {
    for (const Bullet& bullet : bullets) drop_clause(bullet);
  }

 private:
  [[nodiscard]] int relevance_of(std::string_view words) const {
    return context_.readings->relevance().of(words).score;
  }

  [[nodiscard]] bool serves(std::string_view words) const {
    return relevance_of(words) > 0 || context_.readings->figures(words).any;
  }

  [[nodiscard]] bool has_kindred_post() const {
    const std::string& offered = context_.requirements.job_title.value;
    for (const Section& section : context_.resume.sections) {
      for (const Entry& entry : section.entries) {
        if (is_work(section.type) && title_similarity(entry.title.value, offered) >= kindred_title)
          return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_unrelated(const Entry& entry) const {
    const std::string& offered = context_.requirements.job_title.value;
    if (offered.empty() || title_similarity(entry.title.value, offered) >= unrelated_title) return false;
    return std::none_of(entry.bullets.begin(), entry.bullets.end(),
                        [&](const Bullet& bullet) { return serves(slice(text_, bullet.content)); });
  }

  // Only the oldest one: a gap between two posts would raise a question.
  void drop_entry(const Entry& entry, int end) {
    std::size_t last = entry.span.end;
    while (last > entry.span.begin &&
           (text_[last - 1] == '\n' || text_[last - 1] == '\r' || text_[last - 1] == ' '))
      --last;
    out_.push_back(cut(text_, {end_of_line_before(text_, entry.span.begin), last},
                       "This post ended in " + std::to_string(end) +
                           " and shows nothing that the posting asks for. Would you leave it out?"));
  }

  void drop_bullets(const Entry& entry, int end) {
    std::size_t left = entry.bullets.size();
    for (std::size_t i = entry.bullets.size(); i-- > 0 && left > bullets_kept;) {
      const Bullet& bullet = entry.bullets[i];
      const std::size_t begin = end_of_line_before(text_, bullet.span.begin);
      const bool own_line = begin < bullet.span.begin && bullet.content.begin > bullet.span.begin;
      if (!own_line || serves(slice(text_, bullet.content))) continue;
      --left;
      out_.push_back(cut(text_, {begin, bullet.content.end},
                         "The post ended in " + std::to_string(end) +
                             ", and this serves nothing in the posting. Would you leave it out?"));
    }
  }

  // ", ensuring a smooth process for all involved" at the end of a bullet of thirty words.
  void drop_clause(const Bullet& bullet) {
    static constexpr std::array<std::string_view, 12> openers = {
        "ensuring",  "allowing", "enabling",     "helping", "demonstrating", "showcasing",
        "fostering", "thereby",  "contributing", "leading", "providing",     "promoting"};
    const std::string_view content = slice(text_, bullet.content);
    if (form_of_bullet(content).words <= long_bullet) return;
    const std::size_t comma = content.rfind(", ");
    if (comma == std::string_view::npos) return;
    const std::string_view clause = content.substr(comma), rest = content.substr(0, comma);
    const TokenizedText words(clause);
    if (words.size() < 2 || std::find(openers.begin(), openers.end(), words.key(1)) == openers.end()) return;
    if (context_.readings->figures(clause).any || !context_.lexicon.find(words).empty()) return;
    if (form_of_bullet(rest).words < shortest_rest || relevance_of(rest) < relevance_of(content)) return;
    const std::size_t stop = content.back() == '.' ? 1 : 0;
    out_.push_back(cut(text_, {bullet.content.begin + comma, bullet.content.end - stop},
                       "The bullet is long, and its last clause adds no fact. Would you leave it out?"));
  }

  const RuleContext& context_;
  std::string_view text_;
  std::vector<Edit>& out_;
};

}  // namespace

void ShortenRule::propose(std::size_t section, const RuleContext& context, std::vector<Edit>& out) const {
  const Section& where = context.resume.sections[section];
  Shortener shortener(context, out);
  for (const Entry& entry : where.entries) shortener.long_bullets(entry.bullets);
  shortener.long_bullets(where.bullets);
  if (is_work(where.type)) shortener.old_entries(where);
}

}  // namespace savile
