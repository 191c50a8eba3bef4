#include "edit/verifier/actor.hpp"

#include <array>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/voice_check.hpp"
#include "edit/verifier/word_kin.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool opens_noun(std::string_view key) {
  static constexpr std::array<std::string_view, 12> words = {"the", "a",   "an",  "our",     "my",   "their",
                                                             "his", "her", "its", "another", "each", "other"};
  return is_one_of(key, words);
}

// A clause may begin behind these.
bool opens_clause(std::string_view key) {
  static constexpr std::array<std::string_view, 21> words = {
      "that",  "which", "while", "whilst", "when", "whom",  "as",   "after",  "before",   "until",  "because",
      "since", "so",    "and",   "but",    "if",   "where", "once", "though", "although", "whereas"};
  return is_one_of(key, words);
}

constexpr std::array<std::string_view, 6> apart_words = {"while", "whilst", "that",
                                                         "which", "whom",   "whereas"};

// People whom the list of roles does not have.
constexpr std::array<std::string_view, 24> persons = {
    "lead",   "mentor",  "owner",  "head",      "sister", "brother", "mother", "father",
    "wife",   "husband", "boss",   "friend",    "uncle",  "aunt",    "son",    "daughter",
    "deputy", "chair",   "cousin", "neighbour", "mate",   "peer",    "buddy",  "roommate"};

// "MIG and TIG welded": two processes in their initials, and nobody.
bool are_letters(const Reading& reading, std::size_t last) {
  return last >= 2 && reading[last].mixed && reading[last - 1].key == "and" && reading[last - 2].mixed;
}

bool is_plain_verb(const Word& word) {
  return word.shape == VerbShape::past || word.shape == VerbShape::gerund;
}

// "Head chef wrote the menus, I costed them"
bool goes_on_with_oneself(const Reading& reading, std::size_t verb) {
  constexpr std::size_t reach = 20;
  for (std::size_t i = verb + 1;
       i < reading.size() && i < verb + reach && reading[i].sentence == reading[verb].sentence; ++i) {
    if (reading[i].key == "i" && reading[i].joint >= Joint::comma) return true;
  }
  return false;
}

// "…, Meena took over": one name alone between a comma and the verb.
bool is_by_name(const Reading& reading, std::size_t begin, std::size_t end) {
  const Word& name = reading[begin];
  return end == begin + 1 && name.joint == Joint::comma && name.capital && !name.mixed &&
         !is_listed_word(name.key) && name.classes->empty() && !reading.is_in_term(begin);
}

// "hiring managers decided": which managers; "(…) training nurses" would be a deed of one's own.
bool is_of_post(const Reading& reading, std::size_t gerund) {
  const std::size_t next = gerund + 1;
  return reading[gerund].shape == VerbShape::gerund && reading[gerund].joint >= Joint::comma &&
         next + 1 < reading.size() && reading[next].joint == Joint::blank && names_people(reading, next) &&
         reading[next + 1].shape == VerbShape::past && reading[next + 1].joint == Joint::blank;
}

// One's own team is no other.
bool is_own_body(const Reading& reading, std::size_t begin, std::size_t head) {
  static constexpr std::array<std::string_view, 8> bodies = {"team",  "crew", "group", "department",
                                                             "squad", "unit", "shift", "class"};
  const std::string_view owner = reading[begin].key;
  return (owner == "my" || owner == "our") && is_one_of(reading[head].key, bodies);
}

// "Supported the lead, who …": somebody that a verb of one's own comes before. "Chef who …" is oneself, and
// so is "the person who …".
bool is_another(const Reading& reading, std::size_t who) {
  const WordRange words = reading.sentences()[reading[who].sentence];
  if (who <= words.begin + 1) return false;
  if (is_one_of_them(reading, who)) return false;
  const Word& antecedent = reading[who - 1];
  if (antecedent.key == "person" || antecedent.key == "one") return false;
  // "for attorney Lena Cho, who argued it"
  bool titled = false;
  for (std::size_t i = who - 1; antecedent.capital && i-- > words.begin && i + 5 > who && !titled;)
    titled = names_people(reading, i) && !reading[i].capital;
  if (!titled && !names_people(reading, who - 1) && !is_one_of(antecedent.key, persons)) return false;
  for (std::size_t i = words.begin; i + 1 < who; ++i) {
    if (!reading[i].base.empty() && reading[i].shape.has_value()) return true;
  }
  return false;
}

// "for the recruitment team, which filled 120 vacancies"
bool is_body_of_others(const Reading& reading, std::size_t which) {
  static constexpr std::array<std::string_view, 10> before = {
      "for", "to", "with", "by", "from", "under", "alongside", "support", "supported", "supporting"};
  if (which < 2 || reading[which].joint != Joint::comma || !names_people(reading, which - 1)) return false;
  for (std::size_t i = which - 1;
       i-- > 0 && i + 6 > which && reading[i].segment == reading[which - 1].segment;) {
    if (reading[i].key == "my" || reading[i].key == "our") return false;
    if (is_one_of(reading[i].key, before)) return true;
  }
  return false;
}

// "the page was rewritten by marketing"
bool is_passive_by_another(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 6> being = {"was", "were", "been", "being", "is", "are"};
  static constexpr std::array<std::string_view, 17> departments = {
      "marketing",  "engineering", "accounting", "finance",    "it",          "legal",
      "hr",         "sales",       "operations", "design",     "procurement", "purchasing",
      "compliance", "qa",          "editorial",  "management", "others"};
  if (!is_one_of(reading[verb - 1].key, being)) return false;
  constexpr std::size_t reach = 9;
  for (std::size_t i = verb + 1; i + 1 < reading.size() && i < verb + reach; ++i) {
    if (reading[i].sentence != reading[verb].sentence || reading[i].joint >= Joint::comma) return false;
    if (reading[i].key != "by") continue;
    if (names_oneself(reading, i + 1)) return false;
    std::size_t who = i + 1;
    if (opens_noun(reading[who].key) && who + 1 < reading.size()) ++who;
    const std::size_t next = who + 1;
    const bool last = next >= reading.size() || reading[next].joint > Joint::blank || reading[next].neutral;
    return (is_one_of(reading[who].key, departments) && last) || names_people(reading, who) ||
           (next < reading.size() && reading[next].joint <= Joint::blank && names_people(reading, next));
  }
  return false;
}

}  // namespace

bool is_done_by_others(const Reading& reading, std::size_t verb) {
  const Word& word = reading[verb];
  if (verb == 0 || word.base.empty() || word.joint > Joint::blank ||
      (word.shape != VerbShape::past && word.shape != VerbShape::participle && !is_invariant(word)))
    return false;
  const std::uint32_t sentence = word.sentence;
  if (reading[verb - 1].key == "who" && is_another(reading, verb - 1)) return true;
  if (is_passive_by_another(reading, verb)) return true;
  // "Studio Pell, whose team created it"
  for (std::size_t i = verb; i-- > 0 && i + 4 > verb && reading[i].sentence == word.sentence;) {
    if (reading[i].key == "whose" && names_people(reading, verb - 1)) return true;
  }
  if (reading[verb - 1].key == "which" && is_body_of_others(reading, verb - 1)) return true;
  std::size_t end = verb;  // one past the subject
  static constexpr std::array<std::string_view, 11> between = {
      "had", "have", "has", "also", "then", "already", "later", "first", "since", "subsequently", "recently"};
  while (end > 0 && reading[end].joint <= Joint::blank && reading[end - 1].sentence == sentence &&
         is_one_of(reading[end - 1].key, between))
    --end;
  if (reading[end].joint > Joint::blank) return false;
  if (end == 0 || reading[end - 1].sentence != sentence) return false;
  // "that trained nurses" is read with its segment.
  std::size_t begin = end;
  constexpr std::size_t longest = 7;
  while (begin > 0 && end - begin < longest && reading[begin - 1].sentence == sentence) {
    const Word& next = reading[begin - 1];
    const bool part = (is_content(next) && !is_plain_verb(next)) || next.key == "of" ||
                      next.key == "outside" || opens_noun(next.key) || is_of_post(reading, begin - 1);
    if (!part) break;
    --begin;
    if (reading[begin].joint >= Joint::comma || opens_noun(reading[begin].key)) break;
  }
  // "the head of collections": on over "of".
  if (begin > 1 && opens_noun(reading[begin].key) && reading[begin - 1].key == "of" &&
      end - begin < longest) {
    std::size_t first = begin - 1;
    while (first > 0 && end - first < longest && reading[first - 1].sentence == sentence &&
           is_content(reading[first - 1]) && !is_plain_verb(reading[first - 1]) &&
           reading[first].joint <= Joint::blank)
      --first;
    if (first > 0 && opens_noun(reading[first - 1].key)) begin = first - 1;
  }
  if (begin == end || !is_content(reading[end - 1])) return false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (reading[i].joint == Joint::slash) return false;  // "A/B tested them"
  }
  const bool first =
      begin == 0 || reading[begin - 1].sentence != sentence || reading[begin].joint >= Joint::comma;
  const bool joined = !first && opens_clause(reading[begin - 1].key);
  // "a talk my boss gave"
  const bool contact =
      !first && !joined && opens_noun(reading[begin].key) && is_content(reading[begin - 1]) &&
      !is_plain_verb(reading[begin - 1]) &&
      (reading[begin - 1].shape != VerbShape::base || (begin > 1 && opens_noun(reading[begin - 2].key)));
  if (!first && !joined && !contact) return false;
  std::size_t head = end - 1;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (reading[i].key == "of") {
      head = i - 1;
      break;
    }
  }
  if (is_own_body(reading, begin, head)) return false;
  // "process engineer Bea Lam traced it"
  bool titled = false;
  for (std::size_t i = begin; i + 1 < end; ++i) titled = titled || names_people(reading, i);
  titled = titled && reading[end - 1].capital && begin > reading.sentences()[sentence].begin;
  if (titled && !reading.is_in_term(end - 1)) return true;
  const bool named = reading[end - 1].capital && begin > reading.sentences()[sentence].begin &&
                     !reading.is_in_term(end - 1) && !are_letters(reading, end - 1);
  // Behind "while" and "that" whoever stands there, or whatever, is another subject.
  const bool apart = joined && is_one_of(reading[begin - 1].key, apart_words);
  if (!apart && !names_people(reading, head) && !names_people(reading, end - 1) && !named &&
      !is_one_of(reading[head].key, persons))
    return false;
  // "Team leader trained in first aid": a title with nothing before it may be the writer's own.
  const bool plural = reading[head].key.size() > 3 && reading[head].key.back() == 's';
  const bool clause = joined && reading[begin - 1].key != "and" && reading[begin - 1].key != "as";
  return opens_noun(reading[begin].key) || clause || plural || (named && joined) ||
         (first && (goes_on_with_oneself(reading, verb) || is_by_name(reading, begin, end)));
}

bool is_own_deed(const Reading& reading, std::size_t i) {
  const Word& word = reading[i];
  if ((word.shape != VerbShape::past && !is_invariant(word)) || word.base.empty()) return false;
  if (is_done_by_others(reading, i) || names_doer(reading, i)) return false;
  if (i == reading.segments()[word.segment].begin) return true;
  const std::string_view before = reading[i - 1].key;
  if (before == "i" || before == "and" || before == "we") return true;
  // "70 of which I later scripted"
  return i > 1 && reading[i - 2].key == "i" &&
         is_one_of(before, {"later", "then", "also", "subsequently", "first"});
}

}  // namespace savile::gate
