#include "edit/rules/reorder_bullets.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "analysis/bullet_relevance.hpp"
#include "document/date.hpp"
#include "edit/permutation.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t most_leading = 3;  // what a reader takes in before skimming
constexpr int least_relevance = 34;      // a third of one required requirement: less is chance

struct Ranked {
  std::uint32_t place = 0;
  BulletRelevance relevance;
};

// Words that lean on the bullet before them.
constexpr std::array<std::string_view, 24> leaning = {
    "this",  "these",    "that",     "those",     "it",    "its",     "also",         "additionally",
    "then",  "they",     "such",     "their",     "later", "both",    "subsequently", "furthermore",
    "again", "impacted", "resulted", "resulting", "thus",  "thereby", "consequently", "same"};

bool leans_on_another(std::string_view bullet) {
  const TokenizedText tokens(bullet);
  return !tokens.empty() && std::find(leaning.begin(), leaning.end(), tokens.key(0)) != leaning.end();
}

// Between two bullets that may change places stand a line end, blanks and a glyph or a number,
// each as wide as the others: no text, and no sub-bullets.
std::optional<std::string> separator_shape(std::string_view between) {
  std::string shape;
  for (const char c : between) {
    if (c == '\r') continue;
    if (is_ascii_letter(static_cast<unsigned char>(c))) return std::nullopt;
    if (!is_ascii_digit(static_cast<unsigned char>(c))) shape += c;
  }
  return shape;
}

bool may_be_reordered(const std::vector<Bullet>& bullets, std::string_view text) {
  std::optional<std::string> shape;
  for (std::size_t i = 0; i < bullets.size(); ++i) {
    const std::string_view content = slice(text, bullets[i].content);
    if (content.empty() || content.back() == ':' || leans_on_another(content)) return false;
    // A list in the order of its dates has an order already.
    const auto dates = find_date_range(text, bullets[i].content);
    if (dates && dates->span.begin == bullets[i].content.begin) return false;
    if (i == 0) continue;
    const auto here = separator_shape(slice(text, {bullets[i - 1].content.end, bullets[i].content.begin}));
    if (!here || (shape && *shape != *here)) return false;
    shape = here;
  }
  return bullets.size() >= 2;
}

// The few most relevant come first, in the order of their relevance; all others keep their order, so
// that the owner's own telling shows through. Running it again changes nothing.
void lead_with_the_most_relevant(std::vector<Ranked>& bullets) {
  std::vector<Ranked> by_score = bullets;
  std::stable_sort(by_score.begin(), by_score.end(),
                   [](const Ranked& a, const Ranked& b) { return a.relevance.score > b.relevance.score; });
  by_score.resize(std::min(most_leading, (bullets.size() + 1) / 2));
  const auto leads = [&](const Ranked& bullet) {
    return bullet.relevance.score >= least_relevance &&
           std::any_of(by_score.begin(), by_score.end(),
                       [&](const Ranked& lead) { return lead.place == bullet.place; });
  };
  const auto rest = std::stable_partition(bullets.begin(), bullets.end(), leads);
  std::stable_sort(bullets.begin(), rest,
                   [](const Ranked& a, const Ranked& b) { return a.relevance.score > b.relevance.score; });
}

void propose_for_list(const std::vector<Bullet>& bullets, std::string_view text, const RelevanceScale& scale,
                      std::vector<Edit>& out) {
  if (!may_be_reordered(bullets, text)) return;
  std::vector<Span> parts;
  std::vector<Ranked> ranked;
  for (std::uint32_t i = 0; i < bullets.size(); ++i) {
    parts.push_back(bullets[i].content);
    ranked.push_back({i, scale.of(slice(text, bullets[i].content))});
  }
  lead_with_the_most_relevant(ranked);
  std::vector<std::uint32_t> order;
  for (const Ranked& item : ranked) order.push_back(item.place);
  std::optional<Edit> edit = permutation_edit(text, std::move(parts), std::move(order));
  if (!edit) return;
  std::size_t moved_up = 0;
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    const Ranked& item = ranked[place];
    if (item.place <= place || item.relevance.serves.empty()) continue;
    ++moved_up;
    edit->evidence.push_back(bullets[item.place].content);
    for (const Served& served : item.relevance.serves) edit->requirements.push_back(served.requirement);
  }
  if (moved_up == 0) return;
  std::sort(edit->requirements.begin(), edit->requirements.end());
  edit->requirements.erase(std::unique(edit->requirements.begin(), edit->requirements.end()),
                           edit->requirements.end());
  edit->reason = moved_up == 1
                     ? "One bullet answers the posting more closely than those above it; it moves up."
                     : std::to_string(moved_up) +
                           " bullets answer the posting more closely than those above them; they move up.";
  out.push_back(std::move(*edit));
}

}  // namespace

void ReorderBulletsRule::propose(std::size_t section, const RuleContext& context,
                                 std::vector<Edit>& out) const {
  const RelevanceScale scale(context.requirements, context.lexicon);
  for (const Entry& entry : context.resume.sections[section].entries) {
    propose_for_list(entry.bullets, context.resume.text, scale, out);
  }
}

}  // namespace savile
