// The noun phrase behind a figure: what it counts.

#include <algorithm>
#include <array>

#include "edit/verifier/number_words.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/unit_table.hpp"

namespace savile::gate {

bool stands_before_noun(std::string_view key) {
  return key == "of" || key == "the" || key == "their" || key == "our" || key == "its" || key == "my" ||
         key == "his" || key == "her" || key == "all" || key == "new" || key == "different" ||
         key == "separate" || key == "same" || key == "additional" || key == "more" || key == "other" ||
         key == "further";
}

namespace {

bool is_plural(std::string_view key) {
  return key.size() > 3 && key.back() == 's' && key[key.size() - 2] != 's' && key[key.size() - 2] != 'u';
}

// "a team of 12 uses it": the figure closes a noun phrase, and a verb follows.
bool ends_group(const Reading& reading, const Quantity& q) {
  static constexpr std::array<std::string_view, 8> groups = {"team",  "crew",       "squad", "staff",
                                                             "class", "department", "board", "panel"};
  static constexpr std::array<std::string_view, 12> objects = {"it",   "them",  "this",  "the", "a",   "an",
                                                               "each", "every", "their", "its", "our", "my"};
  const std::size_t at = q.words.begin, verb = q.words.end;
  return at >= 2 && reading[at - 1].key == "of" &&
         std::find(groups.begin(), groups.end(), reading[at - 2].key) != groups.end() &&
         reading[verb].shape == VerbShape::third_person && verb + 1 < reading.size() &&
         std::find(objects.begin(), objects.end(), reading[verb + 1].key) != objects.end();
}

// "(CBT)": a bracket around one short form.
bool is_short_form(const Reading& reading, std::size_t at) {
  return reading[at].joint == Joint::bracket && reading[at].mixed && !reading[at].number &&
         at + 1 < reading.size() && reading[at + 1].joint == Joint::bracket && reading.sign_after(at) == ")";
}

// "2nd oboe + cor anglais": the sign with room around it joins as "and" does.
bool is_behind_plus(const Reading& reading, std::size_t at) {
  const std::size_t from = reading[at - 1].span.end, to = reading[at].span.begin;
  return from < to && slice(reading.text(), {from, to}).find(" + ") != std::string_view::npos;
}

// A word of "one-to-one", "face-to-face".
bool is_inside_compound(const Reading& reading, std::size_t at) {
  const auto is_to = [&](std::size_t i) {
    return i > 0 && i + 1 < reading.size() && reading[i].key == "to" && reading[i].joint == Joint::hyphen &&
           reading[i + 1].joint == Joint::hyphen;
  };
  // "bake-off", "sign-ups"
  const bool tail =
      reading[at].neutral && reading[at].joint == Joint::hyphen && at > 0 && is_content(reading[at - 1]);
  return tail || is_to(at) || is_to(at + 1) || (at > 0 && is_to(at - 1));
}

// Nouns that are the same for one and for many.
bool has_one_form(const Reading& reading, std::size_t at) {
  static constexpr std::array<std::string_view, 14> nouns = {
      "staff",  "sheep",    "cattle", "fish",  "aircraft", "crew",   "people",
      "police", "children", "men",    "women", "deer",     "series", "personnel"};
  return std::find(nouns.begin(), nouns.end(), reading[at].key) != nouns.end();
}

// The noun that more than one of are counted stands behind a joining word: "19 child in need and child
// protection cases". The size of the text for none.
std::size_t joined_head(const Reading& reading, const Quantity& q) {
  const std::size_t none = reading.size();
  if (q.measure != Measure::count || q.value < 2 || q.counted.empty() || q.counted.front() != q.words.end)
    return none;
  if (reading[q.counted.front()].joint != Joint::blank) return none;
  for (const std::size_t i : q.counted) {
    if (is_plural(reading[i].key) || reading[i].capital || has_one_form(reading, i)) return none;
  }
  constexpr std::size_t reach = 7;
  bool joined = false;
  for (std::size_t i = q.counted.back() + 1; i < none && i < q.words.end + reach; ++i) {
    const Word& word = reading[i];
    if (word.sentence != reading[q.words.begin].sentence || word.joint > Joint::blank || word.number ||
        word.capital)
      return none;
    joined = joined || word.key == "and" || word.key == "or";
    if (word.shape == VerbShape::past || word.shape == VerbShape::third_person) return none;
    const auto links = [&](std::size_t w) { return reading[w].key == "in" || reading[w].key == "of"; };
    if (word.neutral && !joined && !links(i) && !links(i - 1)) return none;
    if (joined && is_plural(word.key)) return i;
  }
  return none;
}

// The noun phrase behind the figure.
void read_counted(const Reading& reading, Quantity& q, std::size_t begin) {
  const std::uint32_t sentence = reading[q.words.begin].sentence;
  bool plural = false;
  std::size_t reach = begin + 6;
  for (std::size_t i = begin; i < reading.size() && i < reach; ++i) {
    const Word& word = reading[i];
    // "12 cognitive behavioural therapy (CBT) sessions"
    if (word.sentence == sentence && !plural && !q.counted.empty() && is_short_form(reading, i)) {
      ++reach;
      continue;
    }
    const bool behind_short = i > begin && is_short_form(reading, i - 1);
    if (word.sentence != sentence || (word.joint >= Joint::comma && !behind_short)) break;
    if (i > q.words.end && is_behind_plus(reading, i)) break;
    // "12 one-to-one sessions"
    if (is_inside_compound(reading, i)) {
      ++reach;
      continue;
    }
    if (word.number) break;
    // "15 rms/shift"
    if (word.joint == Joint::slash && !q.counted.empty() &&
        (time_unit(word.key, true) ||
         (!word.key.ends_with('s') && reading[q.counted.back()].key.ends_with('s'))))
      break;
    if (q.counted.empty() && stands_before_noun(word.key)) continue;
    // "46 Year 10 pupils"
    if (q.counted.empty() && word.capital && i + 2 < reading.size() && reading[i + 1].number &&
        reading[i + 1].joint == Joint::blank && is_content(reading[i + 2])) {
      ++i;
      continue;
    }
    if (word.key == "every" || word.key == "each" || word.key == "once" || word.key == "twice" ||
        word.key == "until" || word.key == "till" || word.key == "since")
      break;
    if (q.counted.empty() && i == q.words.end && ends_group(reading, q)) break;
    // "seven of 19 last year"
    const bool dated =
        word.key == "last" || word.key == "this" || word.key == "next" || word.key == "previous";
    if (dated && i + 1 < reading.size() && time_unit(reading[i + 1].key, false)) break;
    if (!period_of_adverb(word.key).empty()) continue;
    // "two terms", "four sets": a noun that says little elsewhere is what is counted here.
    const bool noun = !plural && (i == q.words.end || !q.counted.empty()) && is_plural(word.key) &&
                      word.key != "as" && word.joint == Joint::blank;
    if (word.neutral && !noun) break;
    const bool verb = (word.shape == VerbShape::past || word.shape == VerbShape::participle ||
                       word.shape == VerbShape::gerund) &&
                      word.joint != Joint::hyphen;
    if (plural && verb) break;
    // "a team of 11 adopted it"; but "12 certified nurses"
    const bool adjective =
        i + 1 < reading.size() && reading[i + 1].joint <= Joint::blank && is_content(reading[i + 1]);
    if (q.counted.empty() && verb && !adjective) break;
    // "18th Edition qualified"
    if (!q.counted.empty() && !adjective && verb && word.shape != VerbShape::gerund) break;
    q.counted.push_back(i);
    // "three Kubernetes-hosted services"
    const bool compound = i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen;
    if (is_plural(word.key) && !compound) {
      plural = true;
      q.heads.push_back(i);
    }
  }
  if (!q.counted.empty() && q.counted.front() == q.words.end &&
      (reading[q.counted.front()].joint == Joint::hyphen ||
       reading[q.counted.front()].joint == Joint::none)) {
    q.heads = {q.counted.front()};  // "12-building campus": twelve buildings; "8D": a name
  } else if (!q.counted.empty()) {
    q.heads.push_back(q.counted.back());
    if (const std::size_t head = joined_head(reading, q); head < reading.size()) q.heads.push_back(head);
  }
  const std::size_t at = q.words.begin;
  if (at == 0 || reading[at - 1].sentence != sentence) return;
  // "third of 12": no twelve thirds.
  const bool ranked =
      at >= 2 && (read_number(reading, at - 2) ||
                  (at >= 3 && reading[at - 2].joint == Joint::none && reading[at - 3].number));
  if (at >= 2 && reading[at - 1].key == "of" && !ranked && !reading[at - 2].neutral &&
      reading[at - 2].sentence == sentence) {
    if (q.heads.empty())
      q.heads.push_back(at - 2);  // "team of 7"; but of "class of 20 recruits" the recruits
    q.counted.push_back(at - 2);
  }
  // "ISO 9001 audits", "grades 3 and 4": the word before names the figure.
  const Word& before = reading[at - 1];
  const bool label = reading[at].joint <= Joint::blank && !before.neutral && !before.number &&
                     before.base.empty() && !is_bound_word(before.key) && !before.key.ends_with("ly") &&
                     before.key != "every" && before.key != "each" && before.key != "all";
  if (q.measure == Measure::count && label && (q.counted.empty() || before.mixed)) {
    q.counted.push_back(at - 1);
    q.heads.push_back(at - 1);
  }
}

// Where the noun of a figure may begin: behind the measures of the things, "11 two- to three-hour meetings".
std::size_t behind_measures(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t at) {
  std::size_t end = quantities[at].words.end;
  if (quantities[at].measure != Measure::count) return end;
  for (std::size_t next = at + 1; next < quantities.size() && next < at + 3; ++next) {
    const Quantity& other = quantities[next];
    // "3 x 45-minute sessions"
    const bool by = next == at + 1 && other.words.begin == end + 1 && reading[end].key == "x";
    const bool linked = other.words.begin == end || by || (next > at + 1 && other.words.begin == end + 1);
    const bool amount = other.measure == Measure::duration || other.measure == Measure::other;
    if (!linked || !amount || reading[other.words.begin].joint > Joint::blank) break;
    end = other.words.end;
  }
  return end;
}

// "1st & 2nd fix": the noun behind the second ordinal is of the first too.
void share_noun(const Reading& reading, Quantity& first, const Quantity& second) {
  const std::size_t end = first.words.end, next = second.words.begin;
  if (first.measure != Measure::ordinal || second.measure != Measure::ordinal || !first.counted.empty() ||
      reading[end].joint > Joint::blank)
    return;
  const bool sign = next == end && is_behind_ampersand(reading, next);
  const bool word = next == end + 1 && (reading[end].key == "and" || reading[end].key == "or");
  if (!sign && !word) return;
  first.counted = second.counted;
  first.heads = second.heads;
}

}  // namespace

void read_counted(const Reading& reading, std::vector<Quantity>& quantities) {
  for (std::size_t i = 0; i < quantities.size(); ++i)
    read_counted(reading, quantities[i], behind_measures(reading, quantities, i));
  for (std::size_t i = quantities.size(); i-- > 1;) share_noun(reading, quantities[i - 1], quantities[i]);
}

}  // namespace savile::gate
