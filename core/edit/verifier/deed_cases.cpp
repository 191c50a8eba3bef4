#include "edit/verifier/deed_cases.hpp"

#include <array>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/number_words.hpp"
#include "text/one_of.hpp"

namespace savile::gate {

bool is_determiner(std::string_view key) {
  static constexpr std::array<std::string_view, 12> determiners = {
      "the", "a", "an", "our", "its", "their", "my", "his", "her", "this", "each", "every"};
  return is_one_of(key, determiners);
}

bool leads_a_session(const Reading& reading, std::size_t verb, std::size_t end) {
  static constexpr std::array<std::string_view, 28> given = {
      "briefing",  "briefings", "handover", "handovers", "section", "sections",  "tutorial",
      "tutorials", "seminar",   "seminars", "lab",       "labs",    "tour",      "tours",
      "workshop",  "workshops", "class",    "classes",   "session", "sessions",  "walk",
      "walks",     "lesson",    "lessons",  "hike",      "hikes",   "exercises", "discussions"};
  for (std::size_t i = verb + 1; i < end && i < verb + 6; ++i) {
    if (is_one_of(reading[i].key, given)) return true;
  }
  return false;
}

bool leads_players(const Reading& reading, std::size_t verb, std::size_t end) {
  static constexpr std::array<std::string_view, 6> players = {"band",   "choir",   "orchestra",
                                                              "chorus", "singers", "ensemble"};
  for (std::size_t i = verb + 1; i < end && i < verb + 6; ++i) {
    if (is_one_of(reading[i].key, players)) return true;
  }
  return false;
}

bool attends_to(const Reading& reading, std::size_t verb, std::size_t end) {
  static constexpr std::array<std::string_view, 14> events = {
      "call",  "calls",     "incident", "incidents",   "scene",     "scenes", "fire",
      "fires", "accidents", "accident", "emergencies", "emergency", "alarms", "breakdowns"};
  for (std::size_t i = verb + 1; i < end && i < verb + 5; ++i) {
    const bool head = i + 1 >= end || reading[i + 1].joint > Joint::blank || !is_content(reading[i + 1]);
    if (head && is_one_of(reading[i].key, events)) return true;
  }
  return false;
}

bool happens(const Reading& reading, std::size_t verb, std::size_t begin) {
  static constexpr std::array<std::string_view, 9> happening = {"fall",   "rise",  "come", "remain", "arise",
                                                                "happen", "occur", "last", "cost"};
  return verb > begin && is_one_of(reading[verb].base, happening) && is_content(reading[verb - 1]);
}

bool is_listed_thing(const Reading& reading, std::size_t verb, WordRange words) {
  if (reading[verb].shape != VerbShape::gerund || verb != words.begin + 1 || verb < 3 ||
      reading[verb - 1].key != "and")
    return false;
  static constexpr std::array<std::string_view, 5> governing = {"about", "on", "of", "regarding", "against"};
  const bool governed = reading[verb - 2].base.empty() && is_one_of(reading[verb - 3].key, governing);
  const std::size_t next = verb + 1;
  return governed && (next >= words.end || (reading[next].neutral && !is_determiner(reading[next].key)));
}

bool ends_itself(const Reading& reading, std::size_t verb, std::size_t end) {
  static constexpr std::array<std::string_view, 3> endings = {"finish", "end", "last"};
  if (!is_one_of(reading[verb].base, endings)) return false;
  const std::size_t next = verb + 1;
  return next >= end || (!is_determiner(reading[next].key) && !reading[next].capital);
}

bool is_served(std::string_view key) {
  static constexpr std::array<std::string_view, 33> served = {
      "customer", "customers", "client",     "clients",  "guest",    "guests",    "patient",
      "patients", "user",      "users",      "vendor",   "vendors",  "supplier",  "suppliers",
      "buyer",    "buyers",    "donor",      "donors",   "consumer", "consumers", "residents",
      "provider", "resident",  "shopper",    "shoppers", "visitor",  "visitors",  "diner",
      "diners",   "passenger", "passengers", "tenant",   "tenants"};
  return is_one_of(key, served);
}

bool is_shared(const Reading& reading, std::size_t i) {
  if (i > 0 && reading[i - 1].key == "co" && reading[i].joint == Joint::hyphen) return true;
  return reading[i].key == "jointly";
}

bool holds_people(std::string_view key) {
  static constexpr std::array<std::string_view, 30> things = {
      "caseload", "caseloads", "case",      "cases",   "list",     "lists",  "diary",      "diaries",
      "calendar", "calendars", "portfolio", "book",    "rota",     "record", "records",    "file",
      "files",    "register",  "database",  "payroll", "schedule", "needs",  "complaints", "queries",
      "bookings", "affairs",   "queue",     "backlog", "accounts", "intake"};
  return is_one_of(key, things);
}

bool opens_with_post(const Reading& reading, std::size_t end) {
  const std::size_t first = reading.sentences()[reading[end].sentence].begin;
  constexpr std::size_t longest = 5;
  if (end == first || end > first + longest) return false;
  for (std::size_t i = first; i < end; ++i) {
    if (!is_content(reading[i]) || reading[i].joint == Joint::comma) return false;
    if (reading[i].shape == VerbShape::past || reading[i].shape == VerbShape::third_person) return false;
  }
  return true;
}

bool is_one_of_them(const Reading& reading, std::size_t who) {
  for (std::size_t i = who; i-- > 0 && i + 6 > who && reading[i].sentence == reading[who].sentence;) {
    if (reading[i].key == "of") return i > 0 && reading[i - 1].key == "one";
  }
  return false;
}

bool is_of_own_team(const Reading& reading, WordRange words, std::size_t verb) {
  static constexpr std::array<std::string_view, 16> bodies = {
      "branch", "store", "shop", "office", "school", "company", "firm", "restaurant",
      "depot",  "team",  "crew", "group",  "squad",  "shift",   "gang", "brigade"};
  // "Two colleagues and I repaired it"
  if (verb > 2 && reading[verb - 1].key == "i" && reading[verb - 2].key == "and" &&
      reading[verb - 2].joint <= Joint::blank && is_content(reading[verb - 3]) &&
      reading[verb - 3].base.empty() && verb < reading.sentences()[reading[verb].sentence].begin + 7)
    return true;
  if (verb > 0 && reading[verb - 1].key == "we") return true;
  // "Team won the award"
  if (verb == words.begin + 1 && reading[verb].joint == Joint::blank &&
      (reading[verb].shape == VerbShape::past || is_invariant(reading[verb])) &&
      is_one_of(reading[words.begin].key, {"team", "crew", "squad", "group", "department"}) &&
      words.begin == reading.sentences()[reading[verb].sentence].begin)
    return true;
  if (reading[words.begin].key != "our" && reading[words.begin].key != "my") return false;
  if (verb > words.begin + 8) return false;
  for (std::size_t i = words.begin + 1; i < verb; ++i) {
    if (is_one_of(reading[i].key, bodies)) return true;
  }
  return false;
}

bool counts_people_before(const Reading& reading, std::size_t end) {
  return end > 2 && reading[end - 2].key == "of" && read_number(reading, end - 1) &&
         names_people(reading, end - 3);
}

bool works_at_place(const Reading& reading, std::size_t begin, std::size_t end) {
  static constexpr std::array<std::string_view, 24> places = {
      "counter", "counters", "ward",  "wards", "desk",      "floor",  "section", "station",
      "site",    "sites",    "farm",  "farms", "till",      "tills",  "door",    "bar",
      "nights",  "shifts",   "ships", "boats", "reception", "estate", "market",  "deck"};
  for (std::size_t i = begin; i < end && i < begin + 5; ++i) {
    const bool head = i + 1 >= end || reading[i + 1].joint > Joint::blank || !is_content(reading[i + 1]);
    if (head && is_one_of(reading[i].key, places)) return true;
  }
  return false;
}

bool is_invariant(const Word& word) {
  static constexpr std::array<std::string_view, 9> forms = {"cut",   "set",    "put",  "hit", "shut",
                                                            "split", "spread", "cast", "shed"};
  return is_one_of(word.key, forms);
}

bool is_done_as_part(const Reading& reading, WordRange words) {
  for (std::size_t i = words.begin; i + 2 < words.end; ++i) {
    if (reading[i].key != "as") continue;
    const std::size_t at = reading[i + 1].key == "a" ? i + 2 : i + 1;
    const std::string_view key = reading[at].key;
    if (at + 1 < words.end && reading[at + 1].key == "of" &&
        (key == "one" || key == "part" || key == "member"))
      return true;
  }
  return false;
}

bool names_team(const Reading& reading, WordRange words) {
  static constexpr std::array<std::string_view, 9> bodies = {
      "others", "team", "crew", "group", "squad", "shift", "gang", "brigade", "colleagues"};
  static constexpr std::array<std::string_view, 6> within = {"in", "of", "within", "with", "on", "our"};
  const WordRange sentence = reading.sentences()[reading[words.begin].sentence];
  constexpr std::size_t reach = 40;
  std::size_t preposition = reading.size();  // the last one, with nothing but its noun phrase behind it
  for (std::size_t i = sentence.begin; i < sentence.end && i < sentence.begin + reach; ++i) {
    if (is_one_of(reading[i].key, within)) {
      preposition = i;
    } else if (preposition < i && preposition + 5 > i && is_one_of(reading[i].key, bodies)) {
      return true;
    }
  }
  return false;
}

bool is_done_after(const Reading& reading, std::size_t word) {
  static constexpr std::array<std::string_view, 16> doing = {
      "deliver", "implement", "lead", "run", "manage", "teach", "build",  "carry",
      "give",    "bring",     "send", "do",  "make",   "hold",  "finish", "complete"};
  static constexpr std::array<std::string_view, 4> pronouns = {"it", "them", "both", "so"};
  static constexpr std::array<std::string_view, 4> leaving = {"hand", "pass", "leave", "drop"};
  const std::size_t end = reading.sentences()[reading[word].sentence].end;
  const std::size_t next = word + 1;
  const bool describes = next < end && reading[next].joint == Joint::blank && is_content(reading[next]) &&
                         reading[next].shape != VerbShape::past && reading[next].shape != VerbShape::gerund;
  constexpr std::size_t far = 20;
  for (std::size_t i = next; i + 1 < end && i < word + far; ++i) {
    if (reading[i].shape != VerbShape::past) continue;
    const bool told = is_one_of(reading[i + 1].key, pronouns) && !is_one_of(reading[i].base, leaving);
    if (told || (describes && is_one_of(reading[i].base, doing))) return true;
  }
  return false;
}

bool names_oneself(const Reading& reading, std::size_t from) {
  constexpr std::size_t reach = 7;
  for (std::size_t i = from;
       i < reading.size() && i < from + reach && reading[i].sentence == reading[from].sentence; ++i) {
    if (is_one_of(reading[i].key, {"me", "myself", "i"})) return true;
  }
  return false;
}

}  // namespace savile::gate
