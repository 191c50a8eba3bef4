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

// One's own role stands behind "as", or opens a line before any verb: "Store Manager | Oakline".
bool is_own(const Reading& reading, const GroupHit& hit) {
  // "Parent council chair": the last word says who; "an adviser myself" has none.
  const bool self = hit.words.end < reading.size() && reading[hit.words.end].key == "myself";
  if (!self && hit.words.end < reading.size() && reading[hit.words.end].joint == Joint::blank &&
      is_content(reading[hit.words.end]) && !reading[hit.words.end].shape.has_value())
    return false;
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
    if (!word.base.empty() && i == sentence.begin && agency_of(word.base).value_or(2) < 2) return false;
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

// Nouns and verbs of one segment.
struct Statement {
  std::size_t verb = 0;
  bool has_verb = false;
  std::vector<std::size_t> nouns;
};

Statement statement_of(const Reading& reading, WordRange words) {
  Statement out;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = reading[i];
    if (!is_content(word)) continue;
    const bool compound = word.joint == Joint::hyphen ||  // "part-time"
                          (i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen);
    const bool adverb = word.key.size() > 4 && word.key.ends_with("ly") && word.base.empty();
    if (adverb && !out.has_verb && out.nouns.empty()) continue;
    const bool verb =
        !compound && !out.has_verb && out.nouns.empty() &&
        (word.shape == VerbShape::past || word.shape == VerbShape::gerund || word.shape == VerbShape::base);
    if (verb) {
      out.verb = i;
      out.has_verb = true;
    } else {
      out.nouns.push_back(i);
    }
  }
  return out;
}

// The verb's clause takes up what stands before it: "which I then settled", "and wrote it", "deputised for
// her".
bool takes_up(const Reading& reading, std::size_t verb) {
  static constexpr std::array<std::string_view, 4> pronouns = {"it", "them", "her", "him"};
  // "sat the exam and passed": it has no object of its own
  const WordRange segment = reading.segments()[reading[verb].segment];
  if (verb + 1 == segment.end && verb == segment.begin + 1 && reading[segment.begin].key == "and" &&
      reading[segment.begin].joint <= Joint::comma &&
      segment.end == reading.sentences()[reading[verb].sentence].end)
    return true;
  // "offered a transfer, I declined and stayed"
  const std::size_t next = verb + 1;
  if (verb > 0 && reading[verb - 1].key == "i" &&
      (next == reading.size() || reading[next].joint > Joint::blank || reading[next].key == "and"))
    return true;
  // "renewed 93% of them"
  constexpr std::size_t reach = 5;
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    if (!reading[i].neutral && !reading[i].number && reading[i].key != "all" && reading[i].key != "most")
      break;
    if (reading[i].joint > Joint::blank) break;
    if (std::find(pronouns.begin(), pronouns.end(), reading[i].key) == pronouns.end()) continue;
    const bool alone =
        i + 1 >= reading.size() || reading[i + 1].joint > Joint::blank || reading[i + 1].neutral;
    if (alone) return true;  // not "her office"
  }
  bool own = false;
  for (std::size_t i = verb; i-- > 0 && i + 6 > verb && reading[i].sentence == reading[verb].sentence;) {
    if (reading[i].key == "which" || reading[i].key == "whom" || reading[i].key == "that") return own;
    own = own || reading[i].key == "i" || reading[i].key == "we";
    if (!reading[i].neutral && reading[i].base.empty()) return false;
  }
  return false;
}

// "brakes, clutches and timing belts": what looks like a deed is a word of a thing in the new text too.
bool names_part(const Claim& claim, const Statement& statement, std::size_t verb) {
  return claim.source[verb].shape == VerbShape::gerund &&
         std::any_of(statement.nouns.begin(), statement.nouns.end(),
                     [&](std::size_t noun) { return claim.after[noun].key == claim.source[verb].key; });
}

// "completed the audit" of one who audited: the deed is in the noun.
bool is_light(const Word& verb) {
  static constexpr std::array<std::string_view, 8> light = {"complete", "perform",   "conduct", "do",
                                                            "carry",    "undertake", "handle",  "provide"};
  return std::find(light.begin(), light.end(), verb.base) != light.end();
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
    const std::size_t begin = hit.words.begin;
    const bool outright = (begin > 0 && claim.after[begin - 1].key == "as") ||
                          (begin > 1 && claim.after[begin - 2].key == "as");
    report(out, claim, outright ? Tier::a : Tier::b, "title", hit.words,
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

void check_objects(Claim& claim, std::vector<Finding>& out) {
  const Reading& source = claim.source;
  for (const WordRange words : claim.after.segments()) {
    Statement statement = statement_of(claim.after, words);
    for (std::uint32_t s = claim.after[words.begin].segment, last = s + 6;
         statement.nouns.empty() && statement.has_verb && s < last && is_verb_only(claim.after, s); ++s) {
      statement.nouns = statement_of(claim.after, claim.after.segments()[s + 1]).nouns;
    }
    if (!statement.has_verb || statement.nouns.empty() || statement.nouns.size() > 12) continue;
    if (is_light(claim.after[statement.verb])) continue;
    std::vector<std::size_t> verbs = source.like(claim.after[statement.verb]);
    // A noun that is only a synonym ("study" for "reviewed") is no deed.
    verbs.erase(std::remove_if(verbs.begin(), verbs.end(),
                               [&](std::size_t v) {
                                 const Word& word = source[v];
                                 const bool verb = word.shape == VerbShape::past ||
                                                   word.shape == VerbShape::gerund ||
                                                   word.shape == VerbShape::participle;
                                 return !verb && word.stem != claim.after[statement.verb].stem &&
                                        v != source.segments()[word.segment].begin;
                               }),
                verbs.end());
    // "ran a race and raised £640": what it was done to is only a sum
    const bool sum = std::any_of(verbs.begin(), verbs.end(), [&](std::size_t v) {
      const WordRange own = source.segments()[source[v].segment];
      bool figure = false, thing = false;
      for (std::size_t i = v + 1; i < own.end; ++i) {
        figure = figure || source[i].number;
        thing = thing || is_content(source[i]);
      }
      return figure && !thing;
    });
    if (sum) continue;
    // "Podcast recording": a noun there is no deed of the source.
    const bool told = std::any_of(verbs.begin(), verbs.end(), [&](std::size_t v) {
      return source[v].shape.has_value() && source[v].shape != VerbShape::third_person;
    });
    if (verbs.empty() || (claim.after[statement.verb].shape == VerbShape::base && !told)) continue;
    // "Picking. Packing. Loading trailers.": what it was done to is not said.
    const bool bare = std::any_of(verbs.begin(), verbs.end(), [&](std::size_t v) {
      return source.sentences()[source[v].sentence].size() == 1;
    });
    if (bare) continue;
    // The source's statements with this verb, each with the rest of its sentence up to the next verb.
    bool fits = false, all_known = true;
    for (const std::size_t noun : statement.nouns) {
      const std::vector<std::size_t> places = source.like(claim.after[noun]);
      all_known = all_known && !places.empty();
      for (const std::size_t place : places) {
        for (const std::size_t verb : verbs) {
          if (source[place].sentence != source[verb].sentence) continue;
          std::uint32_t first = std::min(source[place].segment, source[verb].segment);
          const std::uint32_t last = std::max(source[place].segment, source[verb].segment);
          bool other = false;
          // "Sorted, scanned and shelved books": the object of all three.
          std::uint32_t shared = source[verb].segment;
          while (shared < last && shared < source[verb].segment + 6 && is_verb_only(source, shared)) ++shared;
          // "in charge of opening and closing the shop"
          if (shared < last && source[verb].shape == VerbShape::gerund &&
              verb + 1 == source.segments()[source[verb].segment].end && shared == source[verb].segment)
            ++shared;
          // "the recruitment and onboarding of drivers": the object of both nouns.
          const WordRange behind = source.segments()[std::min<std::size_t>(shared + 1, last)];
          if (shared < last && source[verb].base.empty() && source[behind.begin].key == "and") ++shared;
          // "complaints at the desk, most of which I settled"
          if (first < source[verb].segment && source[verb].segment < first + 3 && takes_up(source, verb))
            ++first;
          for (std::uint32_t s = first; s <= last && !other; ++s) {
            if (s >= source[verb].segment && s <= shared) continue;
            const Statement between = statement_of(source, source.segments()[s]);
            other = between.has_verb && source[between.verb].shape != VerbShape::base &&
                    !names_part(claim, statement, between.verb);
          }
          fits = fits || !other;
        }
        if (fits) break;
      }
      if (fits) break;
    }
    if (fits || !all_known) continue;
    // A synonym may be of another sense: "maintained hedges" is no "kept paths clear".
    const Word& told_verb = claim.after[statement.verb];
    const bool very = std::any_of(verbs.begin(), verbs.end(), [&](std::size_t v) {
      return source[v].stem == told_verb.stem ||
             (!told_verb.base.empty() && source[v].base == told_verb.base);
    });
    report(out, claim, very ? Tier::a : Tier::b, "object", {statement.verb, statement.verb + 1},
           "In the source this was done to something else.");
  }
}

}  // namespace savile::gate
