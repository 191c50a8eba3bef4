#include "requirement/deed_joints.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_list.hpp"
#include "requirement/cue_table.hpp"
#include "requirement/importance.hpp"
#include "requirement/token_field.hpp"
#include "requirement/years_asked.hpp"

namespace savile {
namespace {

constexpr std::size_t least_words = 3;  // of each piece: a verb alone shares its object with the next

bool is_base_verb(std::string_view key) {
  static const WordSet nouns = [] {
    WordSet made;
    for_each_line(embedded_list("noun_verbs"), [&](std::string_view line) { made.add(line); });
    return made;
  }();
  return find_known_verb(key) != nullptr && !nouns.contains(key);
}

std::size_t words_in(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::size_t count = 0;
  for (std::size_t i = first; i < last; ++i) count += text[i].kind == TokenKind::sign ? 0U : 1U;
  return count;
}

// Token after "and", ",", "and then", "then".
std::size_t after_joint(const TokenizedText& text, std::size_t joint, std::size_t last) {
  std::size_t i = joint;
  while (i < last && is_one_of(text.key(i), {",", "and", "then", "also", "to"})) ++i;
  return i;
}

bool begins_subject(const TokenizedText& text, std::size_t i, std::size_t last) {
  const std::string_view key = text.key(i);
  if (is_one_of(key, {"you'll", "you've", "you're"})) return true;
  return key == "you" && i + 1 < last &&
         (is_one_of(text.key(i + 1),
                    {"will", "have", "are", "can", "know", "must", "should", "need", "enjoy", "hold"}) ||
          is_base_verb(text.key(i + 1)));
}

// Where deeds begin: the clause's own first verb, "you will run", "the role involves", "Duties".
bool lists_deeds(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::size_t i = first;
  while (i < last && text[i].kind == TokenKind::sign) ++i;
  if (i >= last) return false;
  if (find_known_verb(text.key(i)) != nullptr) return true;
  for (; i + 1 < last && i < first + 16; ++i) {
    const bool leads =
        is_one_of(text.key(i), {"will", "you'll", "to", "must", "can", "should", "who", "and", "you"});
    if (!leads) continue;
    // A word may stand between: "will also lead".
    if (find_known_verb(text.key(i + 1)) != nullptr) return true;
    const bool word_between = i + 2 < last && text[i + 1].kind == TokenKind::word;
    if (word_between && text.key(i) != "and" && is_base_verb(text.key(i + 2))) return true;
  }
  return false;
}

const CueTable& wish_openers() {
  static const CueTable table(embedded_list("wish_openers"));
  return table;
}

// "three to five years of …", "2+ years": a measured wish.
bool begins_years(const TokenizedText& text, std::size_t i, std::size_t last) {
  const auto years = find_years_asked(text, i, std::min(last, i + 8));
  return years && (text[i].kind == TokenKind::number || find_years_asked(text, i, std::min(last, i + 6)));
}

bool announces(std::string_view key) {
  return is_one_of(
      key, {"looking", "seeking", "seeks", "hiring", "recruiting", "needs", "need", "wanted", "needed"});
}

}  // namespace

std::size_t announcement_end(const TokenizedText& text, std::size_t first, std::size_t last) {
  constexpr std::size_t looked_at = 14;
  bool found = false;
  for (std::size_t i = first; i + 2 < last && i < first + 2 * looked_at; ++i) {
    if (!found && i >= first + looked_at) break;
    found = found || announces(text.key(i));
    if (found && is_one_of(text.key(i), {"with", "who"})) {
      const bool has = is_one_of(text.key(i + 1), {"has", "have", "is", "can", "holds"}) && i + 3 < last;
      return i + (has ? 2 : 1);
    }
  }
  return first;
}

std::vector<std::size_t> deed_joints(const TokenizedText& text, std::size_t first, std::size_t last) {
  std::vector<std::size_t> joints;
  const bool deeds = lists_deeds(text, first, last);
  std::size_t begin = first;
  int depth = 0;
  for (std::size_t i = first; i + 1 < last; ++i) {
    const std::string_view key = text.key(i);
    if (key == "(") ++depth;
    if (key == ")" && depth > 0) --depth;
    if (depth > 0 || (key != "," && key != "and") || i <= begin) continue;
    const std::size_t next = after_joint(text, i, last);
    if (next >= last) break;
    bool joint = begins_subject(text, next, last) && words_in(text, begin, i) >= 2;
    // "…, report CAC" begins a deed; "coach, report and advise" does not, nor does "to plan and".
    const bool object = next + 1 < last &&
                        !is_one_of(text.key(next + 1), {",", "and", "or", "/", "-", ".", "of", "is", "are"});
    const bool hyphen = next + 1 < last && text.key(next + 1) == "-" && text[next + 1].gap == Gap::none;
    // "will design and build services": the verbs share an object.
    const bool bare =
        find_known_verb(text.key(i - 1)) != nullptr &&
        (i - 1 == begin || is_one_of(text.key(i - 2), {"will", "you'll", "to", "can", "must", ",", "and"}));
    if (deeds && !bare && object && !hyphen && is_base_verb(text.key(next)) && !starts_upper(text, next))
      joint = joint || (words_in(text, begin, i) >= least_words && words_in(text, next, last) >= 2);
    if (!joint && words_in(text, begin, i) >= 2 && words_in(text, next, last) >= 2)
      joint =
          wish_openers().at(text, next, last).has_value() || (key == "," && begins_years(text, next, last));
    if (!joint) continue;
    joints.push_back(i);
    begin = next;
    i = next;
  }
  // "X, knowledge of Y and Z are a plus", "ideally X and experience of Y": one word for all of them.
  if (!joints.empty()) {
    for (const ImportanceCue& cue : importance_cues(text, first, last)) {
      if (cue.importance != Importance::preferred) continue;
      const bool own = cue.first > joints.back() && text.key(cue.first) != "are";
      // In the middle it is about its own deed alone.
      const bool inner = cue.first > first + 2 && cue.last + 2 < last && cue.first < joints.back();
      if (!own && !inner) return {};
    }
  }
  return joints;
}

}  // namespace savile
