#include "edit/verifier/deed.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/verb_list.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// Of the lines of gate_agency; the last two count wherever they stand.
constexpr std::array<int, 6> phrase_levels = {0, 1, 2, 3, 0, 1};
constexpr std::uint32_t first_anywhere = 4;

const PhraseGroups& nominal() {
  static const PhraseGroups table(embedded_list("gate_agency"), GroupForms::nouns);
  return table;
}
const PhraseGroups& roles() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}
constexpr std::array<std::string_view, 6> commanding = {"manage", "supervise", "oversee",
                                                        "run",    "command",   "direct"};
constexpr std::array<std::string_view, 18> groups = {
    "gang", "brigade", "team",   "teams",  "crew",    "staff",     "squad",    "department", "group",
    "unit", "shift",   "people", "person", "reports", "workforce", "division", "platoon",    "troop"};
constexpr std::array<std::string_view, 36> ventures = {
    "project",     "projects", "program",  "programs",   "store",  "office", "branch",    "operation",
    "operations",  "site",     "clinic",   "initiative", "choir",  "band",   "orchestra", "club",
    "league",      "society",  "charity",  "campaign",   "course", "farm",   "kitchen",   "restaurant",
    "caf\xC3\xA9", "cafe",     "shop",     "salon",      "studio", "school", "ward",      "warehouse",
    "event",       "festival", "newsroom", "depot"};
constexpr std::array<std::string_view, 24> making = {
    "build",     "create",   "develop",   "design",    "write",     "author",   "code",    "program",
    "draft",     "compose",  "construct", "craft",     "implement", "make",     "produce", "launch",
    "establish", "engineer", "invent",    "introduce", "found",     "initiate", "set",     "publish"};
constexpr std::array<std::string_view, 22> keeping = {
    "check",    "verify",  "audit",     "assess", "evaluate", "mark",     "use",     "utilize",
    "maintain", "operate", "test",      "review", "monitor",  "attend",   "observe", "edit",
    "update",   "watch",   "proofread", "read",   "inspect",  "translate"};
// What these claim depends on their object; the new text gets the benefit of the doubt.
constexpr std::array<std::string_view, 8> modest = {"use",   "utilize", "communicate", "meet",
                                                    "speak", "talk",    "serve",       "correspond"};

// A group of people, and the head of its noun phrase: "team of 5", not "staff rota".
bool is_people(const Reading& reading, std::size_t i, std::size_t end) {
  std::size_t next = i + 1;
  if (!is_one_of(reading[i].key, groups)) {
    const GroupHit hit = roles().at(reading, i);
    // "ran a pilot": a trial
    if (hit.words.size() == 0 || is_served(reading[i].key) || reading[i].key == "pilot") return false;
    next = hit.words.end;
  }
  return next >= end || reading[next].joint > Joint::blank || reading[next].neutral ||
         reading[next].shape == VerbShape::past || reading[next].shape == VerbShape::gerund;
}

bool has_object(const Reading& reading, std::size_t verb, std::size_t end, bool ventures_too) {
  for (std::size_t i = verb + 1; i < end && i < verb + 7; ++i) {
    // "ran the pass whenever the chef was off": another clause
    if (reading[i].key == "whenever") return false;
    // "calendars for two directors", "a caseload of 18 children": they are no object.
    if (i > verb + 1 && reading[i].neutral && !is_determiner(reading[i].key) &&
        (reading[i].key != "of" || holds_people(reading[i - 1].key)))
      return false;
    // "ran scans of 600 hosts": the scans were run; in the source it may stand for more
    if (!ventures_too && reading[i].key == "of" && i > verb + 1 && is_content(reading[i - 1]) &&
        !is_one_of(reading[i - 1].key, groups) && !reading[i - 1].number)
      return false;
    if (is_people(reading, i, end) || (ventures_too && is_one_of(reading[i].key, ventures))) return true;
  }
  return false;
}

// The verb form is used as a verb here: it opens its segment, or its form is no noun's.
bool acts(const Reading& reading, std::size_t i, std::size_t first_content) {
  const Word& word = reading[i];
  if (word.base.empty()) return false;
  if (word.shape == VerbShape::past || word.shape == VerbShape::participle) return true;
  if (i > 0 && reading[i].joint <= Joint::blank && is_determiner(reading[i - 1].key))
    return false;  // "the practice"
  // "head porter", "lead analyst"
  if (word.key == "head" && i > 0 && i + 1 < reading.size() && reading[i].joint == Joint::blank &&
      reading[i + 1].joint <= Joint::blank && !reading[i + 1].neutral && !reading[i + 1].number)
    return false;
  if (word.key == "lead" && i + 1 < reading.size() && reading[i + 1].joint <= Joint::blank &&
      roles().at(reading, i + 1).words.size() > 0 && i > 0 && reading[i - 1].key != "to")
    return false;
  const bool compound =
      i + 1 < reading.size() && reading[i + 1].joint == Joint::hyphen;  // "call-centre agent"
  if (compound && word.shape == VerbShape::base) return false;
  // "On call with four others": a noun
  static constexpr std::array<std::string_view, 14> nominal_before = {
      "on",     "in",   "at",   "of",   "by",     "for", "under",
      "during", "with", "from", "into", "across", "via", "about"};
  if (word.shape == VerbShape::base && i > 0 && reading[i].joint <= Joint::blank &&
      is_one_of(reading[i - 1].key, nominal_before))
    return false;
  if (i == first_content) return true;
  if (i == 0) return false;
  // "an analyst managing a team"
  if (word.shape == VerbShape::gerund && (is_one_of(word.base, commanding) || word.base == "lead") &&
      i + 1 < reading.size() && (is_determiner(reading[i + 1].key) || reading[i + 1].number))
    return true;
  const std::string_view before = reading[i - 1].key;
  if (before == "to" || before == "helped" || before == "help" || before == "and" || before == "i" ||
      before == "we")
    return true;
  return word.shape == VerbShape::gerund &&
         (before == "in" || before == "by" || before == "with" || before == "on" || before == "of" ||
          before == "while" || before == "for");
}

int verb_level(const Reading& reading, std::size_t i, std::size_t end, Side side) {
  const Word& word = reading[i];
  const std::string_view base = word.base;
  const bool with =
      i + 1 < end && (reading[i + 1].key == "with" ||
                      (reading[i + 1].key == "closely" && i + 2 < end && reading[i + 2].key == "with"));
  // "sat in on", "gave input": the verb with the word behind it.
  if (i + 1 < end && reading[i + 1].joint == Joint::blank) {
    const KnownVerb* whole = find_known_verb(std::string(base) + " " + std::string(reading[i + 1].key));
    // "filled in the forms", but "filled in for her"
    const bool completes = base == "fill" && i + 2 < end && reading[i + 2].key != "for";
    if (whole != nullptr && whole->agency.value_or(2) <= 1 && !completes) return *whole->agency;
  }
  if (base == "work") {
    const bool on = i + 1 < end && (reading[i + 1].key == "on" || with || reading[i + 1].key == "together" ||
                                    reading[i + 1].key == "alongside");
    if (on && works_at_place(reading, i + 2, end)) return side == Side::source ? 2 : 1;
    return on ? 1 : side == Side::source ? 2 : 1;
  }
  if (base == "participate") return 1;
  if (base == "attend" && attends_to(reading, i, end)) return 2;
  if (base == "volunteer") return side == Side::source ? 2 : 0;
  if (base == "provide" || base == "offer" || base == "give") {
    // "provided hardware and software support"
    for (std::size_t n = i + 1; n < reading.size() && n < i + 8 && reading[n].sentence == word.sentence;
         ++n) {
      const std::string_view key = reading[n].key;
      if (key == "support" || key == "assistance" || key == "help") return 0;
      if (key == "cover" && side == Side::after) return 0;
    }
  }
  if (side == Side::after && (is_one_of(base, modest) || with))
    return base == "serve" ? 0 : std::min(1, agency_of(base).value_or(1));
  if (base == "lead" && side == Side::after && leads_a_session(reading, i, end)) return 2;
  if (base == "conduct" && leads_players(reading, i, end)) return 3;
  if (base == "own") return word.key == "own" ? 2 : 3;
  if (base == "find" || base == "found") return word.key == "founded" || word.key == "founding" ? 3 : 2;
  if (is_one_of(base, commanding))
    return has_object(reading, i, end, side == Side::source) || base == "direct" ? 3 : 2;
  return agency_of(base).value_or(2);
}

// "with the head of science", "to the team lead": another's post.
bool is_of_another(const Reading& reading, const GroupHit& hit, std::size_t begin) {
  if (phrase_levels[hit.group] != 3) return false;
  // "told the nurse in charge of it"
  if (hit.words.begin > begin && reading[hit.words.begin].key == "in" &&
      roles().at(reading, hit.words.begin - 1).words.size() > 0)
    return !opens_with_post(reading, hit.words.begin);
  static constexpr std::array<std::string_view, 9> before = {"with",  "by", "to",        "for", "from",
                                                             "under", "of", "alongside", "and"};
  for (std::size_t i = hit.words.begin; i-- > begin && i + 3 > hit.words.begin;) {
    if (is_one_of(reading[i].key, before)) return true;
    if (!is_determiner(reading[i].key)) return false;
  }
  return false;
}

bool heads_team(const Reading& reading, std::size_t i, std::size_t end) {
  static constexpr std::array<std::string_view, 5> posts = {"manager", "supervisor", "leader", "head",
                                                            "captain"};
  if (i < 2 || !is_one_of(reading[i].key, posts) || i + 2 >= end || reading[i + 1].key != "of") return false;
  const bool own = reading[i - 1].key == "as" || reading[i - 2].key == "as";
  return own && has_object(reading, i + 1, end, true);
}

Deed read_segment(const Reading& reading, WordRange words, Side side) {
  Deed deed;
  bool governed = false;
  std::size_t first_content = words.begin;
  while (first_content < words.end) {
    const Word& word = reading[first_content];
    const bool adverb = word.key.size() > 4 && word.key.substr(word.key.size() - 2) == "ly";
    const bool skip = (word.neutral && word.base.empty()) || adverb || word.key == "co" || word.key == "is" ||
                      word.key == "was" || word.key == "been" || word.key == "be" || word.key == "am" ||
                      word.key == "have" || word.key == "has" || word.key == "had" || word.key == "did" ||
                      word.key == "do";
    if (!skip) break;
    ++first_content;
  }
  for (std::size_t i = words.begin; i < words.end; ++i) {
    deed.shared = deed.shared || is_shared(reading, i);
    const GroupHit hit = nominal().at(reading, i);
    // "three years as manager of a team": one's own post
    if (side == Side::source && !governed && heads_team(reading, i, words.end)) {
      deed.own = 3;
      deed.verb = i;
      deed.has_verb = governed = true;
      continue;
    }
    // "calls from members of the public" takes no part in anything.
    // "catalogued part of the collection": all of a deed, to a part of the thing.
    const bool of_thing = reading[i].key == "part" && i > words.begin && !reading[i - 1].neutral &&
                          reading[i - 1].shape == VerbShape::past && reading[i - 1].base != "take" &&
                          reading[i - 1].base != "play" && reading[i - 1].base != "form";
    if (hit.words.size() > 0 && !of_thing && reading[i].key != "members" &&
        !is_of_another(reading, hit, words.begin)) {
      int level = phrase_levels[hit.group];
      if (level == 1 && reading[i].base == "work" && works_at_place(reading, hit.words.end, words.end))
        level = 2;
      // "responsible for 4 direct reports": they were led.
      const bool direct = hit.words.end >= words.end || reading[hit.words.end].shape != VerbShape::gerund;
      if (level == 2 && direct && side == Side::source &&
          has_object(reading, hit.words.end - 1, words.end, true))
        level = 3;
      const bool sets =
          !governed || level == 3 || (level <= 1 && (i <= first_content + 3 || hit.group >= first_anywhere));
      if (sets && !(governed && deed.own <= 1)) {
        deed.own = level;
        if (!governed) deed.verb = i;
        deed.has_verb = true;
        governed = true;
      }
      i = hit.words.end - 1;
      continue;
    }
    if (!acts(reading, i, first_content)) continue;
    if (side == Side::after && (happens(reading, i, words.begin) || is_listed_thing(reading, i, words)))
      continue;
    const std::string_view base = reading[i].base;
    deed.makes = deed.makes || is_one_of(base, making);
    const int level = verb_level(reading, i, words.end, side);
    if (!governed) {
      deed.own = level;
      deed.verb = i;
      deed.has_verb = governed = true;
      deed.keeps = is_one_of(base, keeping);
    } else if (deed.own >= 2 && level > deed.own) {
      deed.own = level;
      deed.verb = i;
    }
  }
  return deed;
}

// "with the head of science", "with two colleagues": less than alone.
bool is_with_people(const Reading& reading, WordRange words) {
  for (std::size_t i = words.begin; i + 1 < words.end; ++i) {
    if (reading[i].key != "with") continue;
    for (std::size_t w = i + 1; w < words.end && w < i + 4; ++w) {
      const bool opening =
          is_determiner(reading[w].key) || reading[w].key == "one" || reading[w].key == "other";
      if (reading[w].joint > Joint::blank || (reading[w].neutral && !opening)) break;
      if (names_people(reading, w) || nominal().at(reading, w).words.size() > 0) return true;
    }
  }
  return false;
}

// "With one co-worker, milked 140 cows"
bool opens_with_people(const Reading& reading, WordRange words) {
  const std::size_t first = reading.sentences()[reading[words.begin].sentence].begin;
  return is_one_of(reading[first].key, {"with", "together", "jointly"}) &&
         is_with_people(reading, reading.segments()[reading[first].segment]);
}

// "Under a therapist's supervision, provided therapy": the sentence begins with it, or the segment has it.
bool is_supervised(const Reading& reading, WordRange words, Side side, int level) {
  static constexpr std::array<std::string_view, 6> above = {"supervision", "guidance",    "direction",
                                                            "instruction", "supervising", "eye"};
  const auto governs = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (reading[i].key != "under") continue;
      for (std::size_t w = i + 1; w < reading.size() && w < i + 8; ++w) {
        if (reading[w].sentence != reading[i].sentence || reading[w].joint >= Joint::comma) break;
        if (is_one_of(reading[w].key, above)) return true;
      }
    }
    return false;
  };
  const std::size_t first = reading.sentences()[reading[words.begin].sentence].begin;
  if (reading[first].key == "under" && governs(first, first + 1)) return true;
  // In the new text it may stand anywhere; in the source a clause apart may be free of it.
  if (side == Side::source) return false;
  if (level == 3) return governs(words.begin, words.end);
  const std::size_t next = words.end;  // "checked the drawings, supervised by the manager"
  const bool behind = next + 1 < reading.size() && reading[next].sentence == reading[words.begin].sentence &&
                      (reading[next].key == "supervised" || reading[next].key == "overseen" ||
                       reading[next].key == "guided" || reading[next].key == "directed") &&
                      reading[next + 1].key == "by";
  // "Replied, under supervision, to letters"
  const bool between = reading.is(next, "under") && reading[next].sentence == reading[words.begin].sentence &&
                       governs(next, next + 1);
  return behind || between || governs(words.begin, words.end);
}

// "I was the person who ordered it"
bool is_person_one_is(const Reading& reading, std::size_t who) {
  return who >= 4 && is_one_of(reading[who - 1].key, {"person", "one"}) &&
         is_one_of(reading[who - 3].key, {"was", "am", "been"}) && reading[who - 4].key == "i";
}

bool continues(const Reading& reading, const Deed& deed) {
  if (!deed.has_verb) return true;
  // "meetings, at which I answer questions": a clause with its own subject
  if (deed.verb > 0 && (reading[deed.verb - 1].key == "i" || reading[deed.verb - 1].key == "we"))
    return false;
  const auto shape = reading[deed.verb].shape;
  return shape == VerbShape::gerund ||
         (shape == VerbShape::base && reading[deed.verb].key == reading[deed.verb].base);
}

}  // namespace

bool names_people(const Reading& reading, std::size_t i) {
  static constexpr std::array<std::string_view, 16> bodies = {
      "agency",  "company", "firm",  "contractor", "supplier", "vendor",    "committee",  "consultancy",
      "council", "panel",   "board", "partners",   "client",   "customers", "volunteers", "charity"};
  static const PhraseGroups people(embedded_list("gate_people"), GroupForms::nouns);
  return is_one_of(reading[i].key, groups) || is_one_of(reading[i].key, bodies) ||
         people.at(reading, i).words.size() > 0 || roles().at(reading, i).words.size() > 0;
}

bool is_making_verb(std::string_view base) { return is_one_of(base, making); }

bool is_verb_only(const Reading& reading, std::size_t segment) {
  if (segment + 1 >= reading.segments().size()) return false;
  const WordRange words = reading.segments()[segment], next = reading.segments()[segment + 1];
  if (reading[words.begin].sentence != reading[next.begin].sentence) return false;
  std::size_t content = 0, verbs = 0;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (reading[i].number) return false;
    const bool adverb =
        reading[i].key.size() > 4 && reading[i].key.ends_with("ly") && reading[i].base.empty();
    if (!is_content(reading[i]) || adverb) continue;
    ++content;
    if (!reading[i].base.empty()) ++verbs;
  }
  return content == 1 && verbs == 1;
}

std::vector<Deed> read_deeds(const Reading& reading, Side side) {
  std::vector<Deed> deeds;
  deeds.reserve(reading.segments().size());
  for (std::size_t s = 0; s < reading.segments().size(); ++s) {
    const WordRange words = reading.segments()[s];
    Deed deed = read_segment(reading, words, side);
    // "the agency that produced the film": they did it.
    const bool relative = s > 0 && reading[words.begin].joint <= Joint::blank &&
                          (reading[words.begin].key == "that" || reading[words.begin].key == "who" ||
                           reading[words.begin].key == "which");
    const bool oneself =
        relative && ((reading[words.begin].key == "who" && opens_with_post(reading, words.begin)) ||
                     is_person_one_is(reading, words.begin) ||
                     (words.begin >= 3 &&
                      (reading[words.begin - 3].key == "as" || reading[words.begin - 2].key == "as")));
    if (relative && side == Side::source && !oneself &&
        (names_people(reading, words.begin - 1) ||
         (deeds.back().own == 1 && counts_people_before(reading, words.begin))) &&
        !(deed.has_verb && ends_itself(reading, deed.verb, words.end)))
      deed.own = std::min(deed.own, deeds.back().own == 1 ? 1 : 0);
    if (relative && side == Side::after && is_one_of_them(reading, words.begin)) {
      deed.own = std::min(deed.own, 1);
      deed.shared = true;
    }
    // "member of the committee that chose the van"
    if (relative && side == Side::after && deeds.back().has_verb && deeds.back().own <= 1 &&
        names_people(reading, words.begin - 1))
      deed.own = std::min(deed.own, 1);
    if (side == Side::after && deed.own == 2 &&
        (is_with_people(reading, words) || is_done_as_part(reading, words)))
      deed.own = 1;
    if (is_supervised(reading, words, side, deed.own)) deed.own = 0;
    if (deed.has_verb && words.contains(deed.verb))
      deed.shared = deed.shared || is_of_own_team(reading, words, deed.verb);
    if (side == Side::after)
      deed.shared = deed.shared || names_team(reading, words) || opens_with_people(reading, words);
    deed.level = deed.own;
    // "supported the launch by training nurses": the means is one's own.
    const bool means = reading[words.begin].key == "by";
    const bool joined =
        s > 0 && !means && reading[words.begin].sentence == reading[reading.segments()[s - 1].begin].sentence;
    if (joined && deeds.back().has_verb && continues(reading, deed)) {
      const Deed& before = deeds.back();
      deed.level = deed.has_verb ? std::min(before.level, deed.own) : before.level;
      if (!deed.has_verb) {
        deed.makes = before.makes;
        deed.keeps = before.keeps;
        deed.has_verb = true;
        deed.verb = before.verb;
      }
      deed.shared = deed.shared || before.shared;
    }
    deeds.push_back(deed);
  }
  // "Designed and delivered a course": both verbs have the one object.
  for (std::size_t s = 0; s + 1 < deeds.size(); ++s) {
    if (!is_verb_only(reading, s)) continue;
    const bool makes = deeds[s].makes || deeds[s + 1].makes;
    deeds[s].makes = deeds[s + 1].makes = makes;
  }
  return deeds;
}

}  // namespace savile::gate
