#include "edit/rules/first_person.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edit/acting_verb.hpp"
#include "edit/sentence_words.hpp"
#include "edit/untouchable.hpp"
#include "edit/verb_respelling.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/one_of.hpp"
#include "text/sentence.hpp"

namespace savile {
namespace {

constexpr std::array<std::string_view, 16> of_the_mind = {"believe", "think", "hope", "want", "love", "feel",
                                                          "like",    "need",  "wish", "know", "mean", "do",
                                                          "be",      "have",  "let",  "enjoy"};
// "was promoted" without "was" still says who did what to whom.
constexpr std::array<std::string_view, 10> honours = {"named",     "promoted",   "selected",   "appointed",
                                                      "nominated", "recognized", "recognised", "chosen",
                                                      "hired",     "elected"};
// "my team" is "the team"; "my patients" are "patients"; "my skills" are "skills".
constexpr std::array<std::string_view, 14> the_nouns = {
    "team",   "department", "unit",    "ward",       "store", "shift",   "crew",
    "branch", "region",     "manager", "supervisor", "line",  "company", "office"};
constexpr std::array<std::string_view, 16> bare_nouns = {
    "patients",  "students",   "pupils",    "clients", "customers", "colleagues", "skills", "knowledge",
    "expertise", "experience", "teammates", "peers",   "reports",   "residents",  "guests", "accounts"};
constexpr std::array<std::string_view, 12> adjectives = {
    "passionate", "fluent",    "skilled",  "experienced", "responsible", "proficient",
    "adept",      "certified", "licensed", "confident",   "committed",   "dedicated"};

struct Cut {
  Span span;
  std::string after;
};

class Sentence {
 public:
  // `sums_up`: in a summary "Make things" would read like an order.
  Sentence(std::string_view text, bool british, bool sums_up)
      : tokens_(text), british_(british), sums_up_(sums_up) {}

  // What makes it free of the pronoun; none where one would be left, or where it has none.
  std::optional<std::vector<Cut>> cuts() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!speaks_of_self(i)) continue;
      found_ = true;
      if (!(i == 0 ? cut_opening() : cut_inside(i))) return std::nullopt;
    }
    if (found_ && !cuts_.empty() && leans_on_subject()) return std::nullopt;
    return std::move(cuts_);
  }
  [[nodiscard]] bool speaks() const { return found_; }

 private:
  [[nodiscard]] std::string_view key(std::size_t i) const {
    return i < tokens_.size() ? tokens_.key(i) : std::string_view{};
  }
  [[nodiscard]] std::optional<VerbForm> form(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::word ? verb_form(key(i)) : std::nullopt;
  }

  [[nodiscard]] bool speaks_of_self(std::size_t i) const {
    const std::string_view k = key(i);
    if (k == "me" || k == "myself" || k == "my" || k == "we" || k == "mine") return true;
    if (k.starts_with("i'")) return true;
    if (k != "i" || tokens_.source(i) != "I") return false;
    // "Level I", "Phase I"
    return i == 0 || tokens_[i - 1].kind != TokenKind::word || tokens_.source(i - 1)[0] < 'A' ||
           tokens_.source(i - 1)[0] > 'Z';
  }

  // "I have led the ward and have written its guide": the second verb cannot do without its "I".
  [[nodiscard]] bool leans_on_subject() const {
    for (std::size_t i = 2; i < tokens_.size(); ++i) {
      if (key(i) == "have" || key(i) == "am") return true;
      const auto deed = form(i);
      const bool joined = key(i - 1) == "and" || key(i - 1) == "," || key(i - 1) == "or";
      if (joined && deed && deed->shape == VerbShape::participle) return true;
    }
    return false;
  }

  // [first, last) goes, and what follows begins the sentence.
  bool drop(std::size_t first, std::size_t last, std::string begin = {}) {
    if (last >= tokens_.size()) return false;
    const std::size_t end = begin.empty() ? last : last + 1;
    if (begin.empty()) begin = tokens_.source(last);
    cuts_.push_back({{tokens_[first].span.begin, tokens_[end == last ? last : end - 1].span.end},
                     first == 0 ? with_capital(begin) : begin});
    return true;
  }

  [[nodiscard]] std::size_t after_adverbs(std::size_t i) const {
    while (is_manner_adverb(key(i)) || key(i) == "also" || key(i) == "then" || key(i) == "often") ++i;
    return i;
  }

  // "have managed" from the token after "have": the past says the same.
  bool cut_perfect(std::size_t first, std::size_t next) {
    const std::size_t verb = after_adverbs(next);
    const auto deed = form(verb);
    if (deed && (deed->shape == VerbShape::past || deed->shape == VerbShape::participle) &&
        deed->base != "be") {
      if (verb == next) return drop(first, verb, past_form(key(verb), british_));
      if (deed->shape != VerbShape::past) return false;
      return drop(first, next);
    }
    if (deed || verb != next) return false;
    if (key(next) == "a" || key(next) == "an") return drop(first, next + 1);
    return tokens_[next].kind == TokenKind::number || key(next) == "over" || key(next) == "more" ||
                   key(next) == "extensive" || key(next) == "strong" || key(next) == "experience"
               ? drop(first, next)
               : false;
  }

  bool cut_being(std::size_t next, bool was) {
    if (next >= tokens_.size()) return false;
    if (was && key(next) == "able" && key(next + 1) == "to" && form(next + 2) &&
        form(next + 2)->shape == VerbShape::base && !may_share_infinitive(tokens_, next + 2)) {
      return drop(0, next + 2, past_form(key(next + 2), british_));
    }
    if (key(next) == "a" || key(next) == "an") return drop(0, next + 1);
    if (is_one_of(key(next), honours) || is_one_of(key(next), adjectives)) return drop(0, next);
    if (key(next) == "in" && key(next + 1) == "charge") return drop(0, next);
    return false;
  }

  bool cut_role() {
    const std::size_t verb = key(1) == "main" || key(1) == "primary" ? 3 : 2;
    const std::string_view noun = key(verb - 1), be = key(verb);
    if (noun != "role" && noun != "job" && noun != "task" && noun != "responsibility" && noun != "duty")
      return false;
    if ((be != "was" && be != "is") || key(verb + 1) != "to" || !form(verb + 2) ||
        form(verb + 2)->shape != VerbShape::base)
      return false;
    if (may_share_infinitive(tokens_, verb + 2)) return false;
    return drop(0, verb + 2, be == "was" ? past_form(key(verb + 2), british_) : bare_form(key(verb + 2)));
  }

  [[nodiscard]] bool reads_like_order(const VerbForm& deed) const {
    return sums_up_ && deed.shape == VerbShape::base && past_tense(deed.base) != deed.base;
  }

  bool cut_opening() {
    const std::string_view first = key(0);
    if (first == "my") return cut_role() || cut_possessive(0);
    if (first == "i've") return cut_perfect(0, 1);
    if (first == "i'm") return cut_being(1, false);
    if (first != "i") return false;
    if (key(1) == "have") return cut_perfect(0, 2);
    if (key(1) == "am" || key(1) == "was") return cut_being(2, key(1) == "was");
    const std::size_t verb = after_adverbs(1);
    const auto deed = form(verb);
    if (!deed || deed->shape == VerbShape::gerund || deed->shape == VerbShape::third_person ||
        is_one_of(deed->base, of_the_mind))
      return false;
    if (reads_like_order(*deed)) return false;
    return drop(0, key(1) == "also" || key(1) == "then" ? 2 : 1);
  }

  bool cut_possessive(std::size_t i) {
    std::size_t noun = i + 1;
    if (is_one_of(key(noun), bare_nouns)) return i > 0 && drop(i, noun);
    if (!is_one_of(key(noun), the_nouns) || (key(noun) == "line" && key(noun + 1) != "manager")) return false;
    cuts_.push_back({tokens_[i].span, i == 0 ? "The" : "the"});
    return true;
  }

  bool cut_inside(std::size_t i) {
    if (key(i) == "my") return cut_possessive(i);
    if (key(i) != "i" || key(i - 1) != "and") return false;
    const auto deed = form(after_adverbs(i + 1));
    if (!deed || deed->shape == VerbShape::gerund || is_one_of(deed->base, of_the_mind) ||
        reads_like_order(*deed))
      return false;
    return drop(i, i + 1);
  }

  TokenizedText tokens_;
  bool british_, sums_up_;
  bool found_ = false;
  std::vector<Cut> cuts_;
};

}  // namespace

void FirstPersonRule::reword(const TextUnit& unit, const WordingContext& context, Draft& draft) const {
  if (unit.kind == TextUnitKind::skill) return;
  const std::string text(draft.text());
  const std::vector<Span> untouchable = untouchable_spans(text);
  std::vector<Cut> all;
  for (const Span where : split_sentences(text)) {
    Sentence sentence(slice(text, where), context.style.british, unit.entry == nullptr);
    const auto cuts = sentence.cuts();
    if (!cuts) return;  // half a passage in the first person is worse than all of it
    for (const Cut& cut : *cuts) {
      const Span at{where.begin + cut.span.begin, where.begin + cut.span.end};
      if (touches(untouchable, at)) return;
      all.push_back({at, cut.after});
    }
  }
  std::reverse(all.begin(), all.end());
  for (Cut& cut : all) {
    draft.replace(cut.span, cut.after,
                  change(unit, "A résumé speaks of you anyway; without the pronoun the deed comes first."));
  }
}

}  // namespace savile
