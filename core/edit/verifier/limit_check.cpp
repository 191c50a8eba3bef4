#include "edit/verifier/limit_check.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/sort_stably.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/unfinished.hpp"
#include "edit/verifier/word_family.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::uint32_t before_role = 0, before_any = 1, one_of = 2, claimed_share = 3;

const PhraseGroups& limits() {
  static const PhraseGroups table(embedded_list("gate_limits"), GroupForms::nouns);
  return table;
}

const PhraseGroups& roles() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}

const PhraseGroups& rungs() {
  static const PhraseGroups table(embedded_list("gate_proficiency"), GroupForms::nouns);
  return table;
}

// "deputy maths lead": a post, and no deed
bool is_lead(const Reading& reading, std::size_t i) {
  const std::size_t next = i + 1;
  return reading[i].key == "lead" && reading[i].joint == Joint::blank &&
         (next >= reading.size() || reading[next].joint > Joint::blank || reading[next].neutral);
}

// "Asst verger, St Olave's", "as alternate juror": a post that no list has, alone behind the limit.
bool is_unlisted_post(const Reading& reading, std::size_t begin, std::size_t i) {
  static constexpr std::array<std::string_view, 12> before = {"relief",    "temp",  "honorary",   "reserve",
                                                              "assistant", "asst",  "deputy",     "acting",
                                                              "alternate", "locum", "apprentice", "trainee"};
  if (i != begin || i == 0 || !is_one_of(reading[i - 1].key, before) || reading[i].joint != Joint::blank ||
      !is_content(reading[i]) || reading[i].shape == VerbShape::past || reading[i].shape == VerbShape::gerund)
    return false;
  const bool ends = i + 1 == reading.size() || reading[i + 1].joint > Joint::blank;
  const std::size_t first = i - 1, sentence = reading.sentences()[reading[first].sentence].begin;
  return ends && (first == sentence || reading[first - 1].key == "as" || reading[first - 1].key == "an" ||
                  reading[first - 1].key == "a");
}

// The word that the limit ending before `begin` bears on, or size(): the next content word, for a
// limit of roles the next role within three words.
std::size_t limited_word(const Reading& reading, std::size_t begin, std::uint32_t kind) {
  for (std::size_t i = begin; i < reading.size() && i < begin + 4; ++i) {
    if (i > 0 && (reading[i].sentence != reading[begin - 1].sentence || reading[i].joint >= Joint::comma))
      break;
    if (kind == before_role && i + 1 < reading.size() &&
        (reading[i + 1].joint == Joint::hyphen || reading[i + 1].base == "review"))
      continue;  // "peer-reviewed"
    if (kind == before_role) {
      if (roles().at(reading, i).words.size() > 0 || is_lead(reading, i) ||
          is_unlisted_post(reading, begin, i))
        return i;
    } else if (is_content(reading[i]) && !read_number(reading, i)) {
      // "studying part-time for a degree": the words of a compound are not what is limited.
      if (reading[i].joint == Joint::hyphen && i > begin) continue;
      return i;
    }
  }
  return reading.size();
}

// "machine learning", "student learning": a noun behind a noun, and no deed that is still going on.
bool is_compound(const Reading& reading, std::size_t word) {
  if (reading[word].shape != VerbShape::gerund || word == 0 || reading[word].joint > Joint::blank)
    return false;
  const Word& before = reading[word - 1];
  if (before.segment != reading[word].segment || !is_content(before) || before.key.ends_with("ly"))
    return false;
  // "Enjoy learning Python" opens with a verb.
  const bool opens = reading.segments()[before.segment].begin == word - 1;
  return !before.shape.has_value() || (before.shape == VerbShape::base && !opens);
}

// "mainly belts, brakes and seals": in the new text the limit may bear on all of the list, in any order.
void mark_rest(const Reading& reading, std::size_t begin, std::vector<bool>& out) {
  constexpr std::size_t most = 14;
  for (std::size_t i = begin; i < reading.size() && i < begin + most; ++i) {
    // "mostly on listed barns": no verb.
    const bool verb = reading[i].shape == VerbShape::past && i > begin &&
                      (reading[i].joint == Joint::comma || reading[i - 1].key == "and");
    if (reading[i].sentence != reading[begin - 1].sentence || reading[i].joint > Joint::comma || verb) return;
    out[i] = true;
  }
}

struct Limited {
  std::size_t word = 0;
  std::size_t limit = 0;  // the first word that limits it
  bool role = false;      // "acting manager"
  bool field = false;     // "engineering intern": who is no engineer
};

// "Engineering Intern", "nursing student", "accountancy trainee"
bool is_field_of_trainee(const Reading& reading, std::size_t word) {
  static constexpr std::array<std::string_view, 5> learning = {"intern", "student", "trainee", "apprentice",
                                                               "extern"};
  const std::string_view key =
      reading[word].singular.empty() ? reading[word].key : std::string_view(reading[word].singular);
  return word > 0 && std::find(learning.begin(), learning.end(), key) != learning.end() &&
         reading[word].joint == Joint::blank && is_content(reading[word - 1]) &&
         reading[word - 1].unit == reading[word].unit && roles().at(reading, word - 1).words.size() == 0;
}

// Marks the words that a limit bears on.
std::vector<bool> limited_words(const Reading& reading, std::vector<Limited>* places) {
  std::vector<bool> out(reading.size(), false);
  for (const GroupHit& hit : limits().find(reading)) {
    if (hit.group == claimed_share) continue;
    if (hit.words.size() == 1 && is_compound(reading, hit.words.begin)) continue;
    // "a 90-cover restaurant"
    if (hit.words.begin > 0 && reading[hit.words.begin].joint == Joint::hyphen &&
        reading[hit.words.begin - 1].number)
      continue;
    const std::string_view first_key = reading[hit.words.begin].key;
    // "four sections of algebra": so many classes, not a part of one
    if (hit.group == before_any && first_key == "sections" && hit.words.begin > 0 &&
        read_number(reading, hit.words.begin - 1) && reading.has_stem("teach"))
      continue;
    if (hit.group == before_any && (first_key == "beginners" || first_key == "backups"))
      continue;  // no limits
    const std::size_t at = limited_word(reading, hit.words.end, hit.group);
    const auto mark = [&](std::size_t word) {
      out[word] = true;
      if (places != nullptr) places->push_back({word, hit.words.begin, hit.group == before_role});
    };
    if (places != nullptr && is_field_of_trainee(reading, hit.words.begin))
      places->push_back({hit.words.begin - 1, hit.words.begin, true, true});
    // "German (basic)", "teacher assistant": the word before.
    const std::size_t first = hit.words.begin;
    const bool same_line = first > 0 && reading[first - 1].unit == reading[first].unit;
    if (same_line && reading[first].joint == Joint::bracket && is_content(reading[first - 1]))
      mark(first - 1);
    if (same_line && hit.group == before_role && reading[first].joint <= Joint::blank &&
        roles().at(reading, first - 1).words.size() == 1)
      mark(first - 1);
    const bool person =
        hit.group == one_of && at < reading.size() && roles().at(reading, at).words.size() > 0;
    if (at < reading.size() && !person) mark(at);
    if (places == nullptr && hit.group == before_any) mark_rest(reading, hit.words.end, out);
  }
  return out;
}

enum class Share : std::uint8_t { none, half, most };

// "the majority through brokers": for each word of the new text, which share of it is claimed.
std::vector<Share> claimed_shares(const Reading& after) {
  std::vector<Share> out(after.size(), Share::none);
  constexpr std::size_t reach = 14;
  for (const GroupHit& hit : limits().find(after)) {
    if (hit.group != claimed_share) continue;
    const Share share = after[hit.words.begin].key == "half" ? Share::half : Share::most;
    for (std::size_t i = hit.words.end; i < after.size() && i < hit.words.end + reach; ++i) {
      if (after[i].sentence != after[hit.words.begin].sentence || after[i].joint >= Joint::comma) break;
      out[i] = share;
    }
  }
  // "50% of the jobs"
  for (std::size_t i = 0; i + 2 < after.size(); ++i) {
    if (after[i].key != "50" || after.sign_after(i) != "%" || after[i + 1].key != "of") continue;
    for (std::size_t w = i + 2; w < after.size() && w < i + reach && after[w].joint < Joint::comma; ++w)
      out[w] = Share::half;
  }
  return out;
}

// Which share of a thing the limit at this word of the source tells.
Share share_of(const Reading& source, std::size_t limit) {
  const std::string_view first = source[limit].key;
  if (first == "half") return Share::half;
  const bool article =
      first == "the" && limit + 1 < source.size() && is_one_of(source[limit + 1].key, {"majority", "bulk"});
  const bool most = article || is_one_of(first, {"most", "mostly", "mainly", "largely", "primarily",
                                                 "predominantly", "chiefly", "principally"});
  return most ? Share::most : Share::none;
}

// Of a source.
struct Limits {
  std::vector<bool> words;
  std::vector<Limited> places;
};

Limits limits_of(const Reading& reading) {
  Limits out;
  out.words = limited_words(reading, &out.places);
  return out;
}

// What a rung is about: in "French (basic)" the word before, in "basic French" the one behind.
std::size_t subject_of(const Reading& reading, WordRange rung) {
  const Word& first = reading[rung.begin];
  const auto before = [&]() -> std::size_t {
    for (std::size_t i = rung.begin; i-- > 0 && i + 4 > rung.begin && reading[i].unit == first.unit;) {
      if (is_content(reading[i])) return i;
    }
    return reading.size();
  };
  if (first.joint == Joint::bracket || first.joint == Joint::colon || first.joint == Joint::dash) {
    const std::size_t at = before();
    if (at < reading.size()) return at;
  }
  for (std::size_t i = rung.end;
       i < reading.size() && i < rung.end + 5 && reading[i].segment == first.segment; ++i) {
    static constexpr std::array<std::string_view, 9> knowing = {"knowledge",   "understanding", "skills",
                                                                "command",     "grasp",         "experience",
                                                                "familiarity", "user",          "level"};
    if (is_content(reading[i]) && std::find(knowing.begin(), knowing.end(), reading[i].key) == knowing.end())
      return i;
  }
  return before();
}

// "Covered reception occasionally": a limit that stands last in its sentence bears on all of it.
bool has_last_limit(const Reading& reading, const std::vector<GroupHit>& hits, std::size_t word) {
  const WordRange sentence = reading.sentences()[reading[word].sentence];
  return std::any_of(hits.begin(), hits.end(), [&](const GroupHit& hit) {
    return hit.group != claimed_share && hit.words.end == sentence.end && sentence.contains(hit.words.begin);
  });
}

// "apprenticeship applications" for "applications for apprenticeships", "noise on the prototype" for
// "prototype noise": the limit stands behind the word.
bool limit_follows(const Claim& claim, std::size_t place, std::size_t at) {
  constexpr std::size_t reach = 5;
  std::size_t next = at + 1;
  while (next < claim.after.size() && next < at + reach && claim.after[next].joint <= Joint::blank &&
         !is_content(claim.after[next]))
    ++next;
  if (next >= claim.after.size() || claim.after[next].joint > Joint::blank || !is_content(claim.after[next]))
    return false;
  for (std::size_t i = place;
       i-- > 0 && i + 4 > place && claim.source[i].segment == claim.source[place].segment;) {
    if (is_content(claim.source[i]) && alike(claim.source[i], claim.after[next])) return true;
  }
  return false;
}

// "insurance-focused" of one who does mostly insurance
bool is_focus(const Reading& reading, std::size_t at) {
  if (at + 1 >= reading.size() || reading[at + 1].joint != Joint::hyphen) return false;
  static constexpr std::array<std::string_view, 5> focus = {"focused", "focussed", "heavy", "based",
                                                            "centred"};
  return std::find(focus.begin(), focus.end(), reading[at + 1].key) != focus.end();
}

// "while the manager was on leave": another's post, whatever stands before one's own.
bool is_somebody_in_post(const Reading& reading, std::size_t word) {
  if (roles().at(reading, word).words.size() == 0) return false;
  for (std::size_t i = word; i-- > 0 && i + 4 > word && reading[i].segment == reading[word].segment;) {
    if (reading[i].key == "the" || reading[i].key == "my" || reading[i].key == "our")
      return i == 0 || reading[i - 1].key != "as";
    if (!is_content(reading[i])) return false;
  }
  return false;
}

// "a train crash simulation" of a simulated train crash
bool tells_by_noun(const Claim& claim, std::size_t limit, std::size_t at) {
  constexpr std::size_t root = 5;
  const std::string_view key = claim.source[limit].key;
  if (key.size() < root) return false;
  for (std::size_t i = at + 1; i < claim.after.size() && i < at + 4; ++i) {
    if (claim.after[i].segment != claim.after[at].segment || claim.after[i].joint > Joint::blank)
      return false;
    if (claim.after[i].key.starts_with(key.substr(0, root))) return true;
  }
  return false;
}

bool same_thing(const Word& a, const Word& b) {
  return a.key == b.key || (a.stem == b.stem && !a.stem.empty()) || (!a.base.empty() && a.base == b.base);
}

// "Engineer" of an engineering intern.
void check_field_of_trainee(Claim& claim, std::size_t field, std::vector<Finding>& out) {
  const Word& word = claim.source[field];
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const GroupHit hit = roles().at(claim.after, i);
    // students of it, where the new text speaks of one
    if (claim.source[field + 1].singular.empty() != claim.after[i].singular.empty()) continue;
    if (hit.words.size() != 1 || claim.source.has_key(claim.after[i].key) ||
        (!same_thing(claim.after[i], word) && !same_family(claim.after[i].key, word.key)))
      continue;
    const bool trained = (i + 1 < claim.after.size() && is_field_of_trainee(claim.after, i + 1)) ||
                         (i > 0 && limits().at(claim.after, i - 1).words.size() > 0);
    if (trained) continue;
    report(out, claim, Tier::a, "title", {i, i + 1}, "In the source one is learning to be this.");
    claim.settle({i, i + 1});
  }
}

}  // namespace

void check_limits(Claim& claim, std::vector<Finding>& out) {
  const Limits& known = claim.source.kept(limits_of);
  const std::vector<Limited>& places = known.places;
  const std::vector<bool>& source = known.words;
  if (places.empty()) return;
  const std::vector<bool> after = limited_words(claim.after, nullptr);
  const std::vector<GroupHit> claimed = limits().find(claim.after);
  const std::vector<Share> shares = claimed_shares(claim.after);
  std::vector<bool> told(claim.after.size(), false);
  constexpr std::size_t most = 300;
  for (std::size_t p = 0; p < places.size() && p < most; ++p) {
    const std::size_t place = places[p].word;
    if (places[p].field) {
      check_field_of_trainee(claim, place, out);
      continue;
    }
    const bool role = places[p].role;
    const Word& word = claim.source[place];
    const std::vector<std::size_t> uses = claim.source.with_stem(word.stem);
    const bool unlimited = std::any_of(uses.begin(), uses.end(), [&](std::size_t u) {
      return !source[u] && !(role && is_somebody_in_post(claim.source, u));
    });
    if (unlimited) continue;
    for (const std::size_t at : claim.after.like(word)) {
      if (after[at] || told[at] || !same_thing(claim.after[at], word)) continue;
      if (shares[at] != Share::none && shares[at] == share_of(claim.source, places[p].limit)) continue;
      if (has_last_limit(claim.after, claimed, at) || is_focus(claim.after, at)) continue;
      if (role && is_somebody_in_post(claim.after, at)) continue;
      if (!role && is_done_after(claim.source, place)) continue;  // "allowed to sign it off and did so"
      if (!role && tells_by_noun(claim, places[p].limit, at)) continue;
      if (is_unfinished(claim.after, claim.after[at].span) || limit_follows(claim, place, at)) continue;
      told[at] = true;
      const std::size_t before = place > 0 ? place - 1 : 0;
      report(out, claim, Tier::a, roles().at(claim.source, place).words.size() > 0 ? "title" : "limit",
             {at, at + 1},
             "The source limits this: " + std::string(text_of(claim.source, {before, place + 1})) + ".");
    }
  }
}

void check_proficiency(Claim& claim, std::vector<Finding>& out) {
  const std::vector<GroupHit> claimed = rungs().find(claim.after);
  if (claimed.empty()) return;
  // What is known how well: the subject's stem and the rung.
  std::vector<std::pair<std::string_view, std::uint32_t>> known;
  for (const GroupHit& hit : rungs().find(claim.source)) {
    const std::size_t subject = subject_of(claim.source, hit.words);
    known.emplace_back(
        subject < claim.source.size() ? std::string_view(claim.source[subject].stem) : std::string_view{},
        hit.group);
  }
  sort_stably(known);
  constexpr std::uint32_t expert = 4;
  for (const GroupHit& hit : claimed) {
    if (claim.any_settled(hit.words)) continue;
    const std::size_t subject = subject_of(claim.after, hit.words);
    const std::string_view stem =
        subject < claim.after.size() ? std::string_view(claim.after[subject].stem) : std::string_view{};
    const auto first =
        std::lower_bound(known.begin(), known.end(), std::pair<std::string_view, std::uint32_t>{stem, 0});
    bool lower = false, enough = false;
    for (auto k = first; k != known.end() && k->first == stem; ++k)
      (k->second >= hit.group ? enough : lower) = true;
    if (enough) {
      claim.settle(hit.words);
      continue;
    }
    const bool stands = claim.source.has_key(claim.after[hit.words.begin].key);
    if (!lower && (hit.group < expert || stands)) continue;
    report(out, claim, Tier::a, "proficiency", hit.words, "The source does not claim to know it this well.");
    claim.settle(hit.words);
  }
}

}  // namespace savile::gate
