#include "edit/verifier/role_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/plural.hpp"
#include "lexicon/verb_list.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

std::string heads_of_titles() {
  std::string heads;
  for_each_line(embedded_list("job_title_words"), [&](std::string_view line) {
    if (line.find_first_of("|,#") == std::string_view::npos) heads.append(line).push_back('\n');
  });
  return heads;
}

const PhraseGroups& roles() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}

// Any word that names a job, grouped or not: "porter".
const PhraseGroups& job_titles() {
  static const PhraseGroups table(heads_of_titles(), GroupForms::nouns);
  return table;
}

// People whom a text speaks of, but no post that one holds.
bool is_post(const Word& word) {
  static constexpr std::array<std::string_view, 34> others = {
      "guest",   "guests",  "visitor",   "visitors",   "resident",  "residents", "pupil",
      "pupils",  "tenant",  "tenants",   "employee",   "employees", "staff",     "personnel",
      "worker",  "workers", "colleague", "colleagues", "customer",  "customers", "client",
      "clients", "patient", "patients",  "child",      "children",  "family",    "families",
      "adult",   "adults",  "user",      "users",      "parents",   "people"};
  return std::find(others.begin(), others.end(), word.key) == others.end();
}

// "Was a fitter", "I have been a volunteer": the writer is this.
bool is_being(const Reading& reading, std::size_t begin, std::size_t at) {
  static constexpr std::array<std::string_view, 4> be = {"was", "am", "been", "became"};
  static constexpr std::array<std::string_view, 11> before = {
      "i", "have", "also", "previously", "had", "formerly", "before", "that", "then", "earlier", "later"};
  if (std::find(be.begin(), be.end(), reading[at].key) == be.end()) return false;
  if (at > begin + 4) return false;
  for (std::size_t i = begin; i < at; ++i) {
    if (std::find(before.begin(), before.end(), reading[i].key) == before.end()) return false;
  }
  return true;
}

// "before that, graduate engineer": what one was at another time.
bool is_earlier_post(const Reading& reading, const GroupHit& hit) {
  if (!singular_of(reading[hit.words.end - 1].key).empty()) return false;
  std::size_t at = hit.words.begin;
  constexpr std::size_t most = 3;
  while (at > 0 && at + most > hit.words.begin && reading[at].joint == Joint::blank &&
         (is_content(reading[at - 1]) || reading[at - 1].key == "a" || reading[at - 1].key == "an") &&
         reading[at - 1].shape != VerbShape::past)
    --at;
  if (at == 0 || (reading[at].joint != Joint::comma && reading[at].joint != Joint::colon)) return false;
  const std::string_view before = reading[at - 1].key;
  return is_one_of(before, {"previously", "formerly", "earlier", "initially"}) ||
         (before == "that" && at > 1 && is_one_of(reading[at - 2].key, {"before", "after"}));
}

// One's own role stands behind "as", or opens a line before any verb: "Store Manager | Oakline".
bool is_own(const Reading& reading, const GroupHit& hit) {
  // "Parent council chair": the last word says who; "an adviser myself" has none.
  const bool self = hit.words.end < reading.size() && reading[hit.words.end].key == "myself";
  if (!self && hit.words.end < reading.size() && reading[hit.words.end].joint == Joint::blank &&
      is_content(reading[hit.words.end]) && !reading[hit.words.end].shape.has_value())
    return false;
  if (is_earlier_post(reading, hit)) return true;
  // "during the time I was manager"
  if (hit.words.begin >= 2) {
    const std::size_t before = hit.words.begin - (is_determiner(reading[hit.words.begin - 1].key) ? 2 : 1);
    if (before > 0 && reading[before].key == "was" && reading[before - 1].key == "i") return true;
  }
  // "Mentor three analysts", "Coach the juniors": a verb.
  const std::size_t next = hit.words.end;
  const bool led_on = next < reading.size() && reading[next].joint == Joint::blank &&
                      (reading[next].number || reading[next].key == "the" || reading[next].key == "a" ||
                       reading[next].key == "an" || read_number(reading, next));
  if (hit.words.size() == 1 && reading[hit.words.begin].shape == VerbShape::base && led_on) return false;
  // "with two other engineers": one is an engineer oneself
  if (hit.words.begin > 0 && reading[hit.words.begin - 1].key == "other") {
    for (std::size_t i = hit.words.begin; i-- > 0 && i + 5 > hit.words.begin;) {
      if (reading[i].segment != reading[hit.words.begin].segment) break;
      if (reading[i].key == "with" || reading[i].key == "alongside") return true;
    }
  }
  const WordRange unit = reading.units()[reading[hit.words.begin].unit].words;
  for (std::size_t i = hit.words.begin; i-- > unit.begin && i + 4 >= hit.words.begin;) {
    // "as helper to a journeyman": not the journeyman
    static constexpr std::array<std::string_view, 3> under = {"to", "under", "alongside"};
    if (std::find(under.begin(), under.end(), reading[i].key) != under.end()) break;
    // "as many as 30 pupils"
    const bool measure =
        i + 1 < reading.size() && (reading[i + 1].number || reading[i + 1].key == "many" ||
                                   reading[i + 1].key == "few" || reading[i + 1].key == "much");
    if (reading[i].key == "as" && !measure &&
        !(i > unit.begin && (reading[i - 1].key == "such" || reading[i - 1].key == "well")))
      return true;
    if (is_being(reading, reading.sentences()[reading[i].sentence].begin, i) ||
        is_being(reading, reading.segments()[reading[i].segment].begin, i))
      return true;
    if (reading[i].joint >= Joint::comma) break;
  }
  // "was a Year 9 form tutor"
  constexpr std::size_t longest = 6;
  for (std::size_t i = hit.words.begin; i-- > unit.begin && i + longest >= hit.words.begin;) {
    if (reading[i].segment != reading[hit.words.begin].segment) break;
    // "was in charge of eight soldiers"
    static constexpr std::array<std::string_view, 6> ties = {"of", "with", "for", "to", "by", "at"};
    if (std::find(ties.begin(), ties.end(), reading[i].key) != ties.end()) break;
    if (is_being(reading, reading.segments()[reading[i].segment].begin, i)) return true;
  }
  if (reading.units()[reading[hit.words.begin].unit].bullet) return false;
  for (std::size_t i = unit.begin; i < hit.words.begin; ++i) {
    // "Year 4 class teacher": which one, and no count
    static constexpr std::array<std::string_view, 9> numbered = {"year", "grade", "level", "stage", "class",
                                                                 "tier", "band",  "form",  "part"};
    const bool name = i > unit.begin && read_number(reading, i) &&
                      std::find(numbered.begin(), numbered.end(), reading[i - 1].key) != numbered.end();
    if (name) continue;
    if (i > unit.begin + 5 || read_number(reading, i)) return false;
    const bool article = reading[i].key == "a" || reading[i].key == "an" || reading[i].key == "i" ||
                         reading[i].key == "am" || reading[i].key == "of" || reading[i].key == "and";
    const bool compound = i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen;
    const bool modifier = compound || reading[i].joint == Joint::hyphen;  // "hard-working agent"
    if (reading[i].neutral && !article && !modifier) return false;
    if (!modifier && (reading[i].shape == VerbShape::past || reading[i].shape == VerbShape::gerund ||
                      reading[i].shape == VerbShape::third_person))
      return false;
    // "Field officer with an agency" is a post.
    const bool post =
        i + 1 == hit.words.begin && next < reading.size() &&
        (reading[next].key == "with" || reading[next].key == "at" || reading[next].key == "for");
    if (i == unit.begin && reading[i].shape == VerbShape::base && unit.size() > 6 && !post) return false;
  }
  return true;
}

// "Time-served electrician, ...", "Qualified driver since 2011", "Store manager of a shop": a sentence that
// opens with one person and no article tells who the writer is. "Supported store manager" does not.
bool opens_with_role(const Reading& reading, const GroupHit& hit) {
  static constexpr std::array<std::string_view, 15> standing = {
      "qualified",   "certified", "chartered", "registered", "licensed",
      "experienced", "trained",   "skilled",   "accredited", "served",
      "retired",     "employed",  "dedicated", "motivated",  "established"};
  static constexpr std::array<std::string_view, 8> small = {"of", "and", "i",     "am",
                                                            "a",  "an",  "newly", "fully"};
  if (!singular_of(reading[hit.words.end - 1].key).empty()) return false;  // several
  const WordRange sentence = reading.sentences()[reading[hit.words.begin].sentence];
  if (hit.words.begin > sentence.begin + 6) return false;
  const std::size_t next = hit.words.end;
  if (next < reading.size() && reading[next].joint == Joint::blank && is_content(reading[next]) &&
      !reading[next].shape.has_value() && !names_people(reading, next))
    return false;  // "Driver training", but "Volunteer driver"
  for (std::size_t i = sentence.begin; i < hit.words.begin; ++i) {
    const Word& word = reading[i];
    const auto among = [&](const auto& set) {
      return std::find(set.begin(), set.end(), word.key) != set.end();
    };
    if (word.number || (i > sentence.begin && word.joint > Joint::blank)) return false;
    if (among(standing)) continue;
    if (word.neutral && !among(small)) return false;
    const bool article = word.key == "a" || word.key == "an";
    if (article && (i == sentence.begin || reading[i - 1].key != "am")) return false;  // "Trained a driver"
    if (word.shape == VerbShape::past || word.shape == VerbShape::third_person) return false;
    if (!word.base.empty() && word.key != "volunteer" && i == sentence.begin &&
        agency_of(word.base).value_or(2) < 2)
      return false;
    // "Lead engineer" is a post, "Coach driver" too; "Training driver" or "Managing agent" may be a deed.
    if (i == sentence.begin && word.shape == VerbShape::gerund) return false;
  }
  return true;
}

// Freelancers and contractors do the work of many posts.
bool is_standing_only(const Word& word) {
  return word.key.starts_with("freelance") || word.key.starts_with("contractor");
}

// "a new recruit", "one apprentice".
bool is_single(const Reading& reading, const GroupHit& hit) {
  if (!singular_of(reading[hit.words.end - 1].key).empty()) return false;
  for (std::size_t i = hit.words.begin; i-- > 0 && i + 4 > hit.words.begin;) {
    const Word& word = reading[i];
    if (word.segment != reading[hit.words.begin].segment) return false;
    if (word.key == "a" || word.key == "an" || word.key == "one" || word.key == "another") return true;
    if (word.number || (word.neutral && word.key != "new")) return false;
  }
  return false;
}

// "as a senior occupational therapist"
bool stands_behind_as(const Reading& reading, std::size_t role) {
  constexpr std::size_t longest = 5;
  for (std::size_t i = role; i-- > 0 && i + longest > role && reading[i].segment == reading[role].segment;) {
    if (reading[i].key == "as") return true;
    if (reading[i].number) return false;
    const bool near = i + 2 >= role;  // "as duty manager"
    if (!near && !is_content(reading[i]) && !is_determiner(reading[i].key)) return false;
  }
  return false;
}

}  // namespace

bool names_own_post(const Reading& reading) {
  std::vector<GroupHit> hits = roles().find(reading);
  const std::vector<GroupHit> titles = job_titles().find(reading);
  hits.insert(hits.end(), titles.begin(), titles.end());
  return std::any_of(hits.begin(), hits.end(), [&](const GroupHit& hit) {
    return is_post(reading[hit.words.begin]) && !is_standing_only(reading[hit.words.end - 1]) &&
           (is_own(reading, hit) || opens_with_role(reading, hit));
  });
}

void check_own_roles(Claim& claim, std::vector<Finding>& out) {
  std::vector<bool> own(roles().groups(), false), known(roles().groups(), false);
  bool read = false;
  for (const GroupHit& hit : roles().find(claim.after)) {
    if (claim.any_settled(hit.words) || !is_post(claim.after[hit.words.begin]) || !is_own(claim.after, hit))
      continue;
    if (!read) {
      for (const GroupHit& k : roles().find(claim.source)) {
        known[k.group] = true;
        if (is_own(claim.source, k) || opens_with_role(claim.source, k)) own[k.group] = true;
      }
      read = true;
    }
    if (own[hit.group] || !known[hit.group]) continue;  // what is not known at all is told elsewhere
    // Behind "as" it is claimed outright; how else a line tells whose role it is can be misread: asked.
    report(out, claim, stands_behind_as(claim.after, hit.words.begin) ? Tier::a : Tier::b, "title", hit.words,
           "The source names this role, but not as one's own.");
    claim.settle(hit.words);
  }
}

void check_single_people(Claim& claim, std::vector<Finding>& out) {
  std::vector<GroupHit> known;
  bool read = false;
  for (const GroupHit& hit : roles().find(claim.after)) {
    const std::string_view last = claim.after[hit.words.end - 1].key;
    if (claim.any_settled(hit.words) || last.ends_with("'s") || singular_of(last).empty()) continue;
    if (hit.words.begin > 0 && claim.after[hit.words.begin - 1].key == "no") continue;
    if (!read) known = roles().find(claim.source);
    read = true;
    bool one = false, several = false;
    for (const GroupHit& k : known) {
      if (k.group == hit.group) (is_single(claim.source, k) ? one : several) = true;
    }
    if (one && !several) report(out, claim, Tier::a, "quantity", hit.words, "The source speaks of one.");
  }
}

}  // namespace savile::gate
