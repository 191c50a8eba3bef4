#include "edit/verifier/excused_claim.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/number_words.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/role_check.hpp"
#include "edit/verifier/unfinished.hpp"
#include "edit/verifier/word_family.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// A trade or post stands here, no client: "registered nurse".
bool names_people_of_trade(const Reading& reading, std::size_t at) {
  static constexpr std::array<std::string_view, 6> served = {"patients", "customers", "clients",
                                                             "guests",   "students",  "members"};
  return names_people(reading, at) &&
         std::find(served.begin(), served.end(), reading[at].key) == served.end();
}

bool is_period(std::string_view key) {
  return key == "day" || key == "night" || key == "week" || key == "month" || key == "quarter" ||
         key == "year" || key == "hour" || key == "minute" || key == "shift";
}

// Where such people are there, others of a kind are: pupils in a class, patients on a ward; a graduate has a
// degree.
bool are_implied(const Claim& claim, const Word& word) {
  struct Implied {
    std::string_view people, by;
  };
  static constexpr std::array<Implied, 60> implied = {
      {{"degree", "graduate"},  {"degree", "bsc"},        {"degree", "ba"},          {"degree", "msc"},
       {"degree", "ma"},        {"degree", "beng"},       {"degree", "phd"},         {"degree", "bachelor"},
       {"degree", "master"},    {"honours", "hons"},      {"honors", "hons"},        {"pupil", "class"},
       {"student", "class"},    {"pupil", "lesson"},      {"student", "lesson"},     {"pupil", "school"},
       {"student", "course"},   {"patient", "ward"},      {"patient", "clinic"},     {"patient", "icu"},
       {"guest", "hotel"},      {"customer", "shop"},     {"customer", "store"},     {"customer", "till"},
       {"children", "pupil"},   {"children", "toddler"},  {"children", "nursery"},   {"children", "fives"},
       {"children", "kid"},     {"children", "class"},    {"staff", "employee"},     {"staff", "people"},
       {"student", "phd"},      {"student", "bsc"},       {"student", "msc"},        {"passenger", "bus"},
       {"reader", "library"},   {"resident", "home"},     {"passenger", "train"},    {"passenger", "tram"},
       {"passenger", "ticket"}, {"passenger", "cabin"},   {"resident", "neighbour"}, {"resident", "neighbor"},
       {"resident", "local"},   {"learner", "class"},     {"learner", "adult"},      {"learner", "pupil"},
       {"learner", "student"},  {"learner", "cours"},     {"patient", "hospital"},   {"patient", "dental"},
       {"patient", "nurse"},    {"patient", "dentist"},   {"patient", "bedside"},    {"patient", "dressing"},
       {"passenger", "coach"},  {"passenger", "minibus"}, {"passenger", "taxi"},     {"passenger", "ferry"}}};
  return std::any_of(implied.begin(), implied.end(), [&](const Implied& pair) {
    return word.key.starts_with(pair.people) && word.key.size() <= pair.people.size() + 1 &&
           (claim.source.has_stem(pair.by) || claim.source.has_key(pair.by));
  });
}

// "won 11 new accounts" is a sale, "passed 5 % to tier 2" a handover: no honour.
bool is_plain_deed(const Reading& after, const GroupHit& hit) {
  static constexpr std::array<std::string_view, 11> won = {"customer", "client", "account", "contract",
                                                           "business", "deal",   "tender",  "bid",
                                                           "order",    "work",   "project"};
  // "published results on the club's website"
  static constexpr std::array<std::string_view, 10> places = {
      "website", "site", "online", "blog", "page", "web", "intranet", "channel", "newsletter", "app"};
  const Word& verb = after[hit.words.begin];
  const bool posts = verb.base == "publish";
  const bool wins = verb.base == "win" || verb.key == "won",
             passes = verb.base == "pass" && verb.key != "pass";
  if ((!wins && !passes && !posts) || (verb.shape != VerbShape::past && verb.shape != VerbShape::gerund))
    return false;
  constexpr std::size_t reach = 8;
  for (std::size_t i = hit.words.end; i < after.size() && i < hit.words.end + reach; ++i) {
    const Word& word = after[i];
    if (word.segment != verb.segment) return false;
    if (passes && (word.key == "to" || word.key == "on")) return true;
    if (posts && std::find(places.begin(), places.end(), word.key) != places.end()) return true;
    if (wins && std::any_of(won.begin(), won.end(), [&](std::string_view thing) {
          return word.key == thing || word.singular == thing;
        }))
      return true;
  }
  return false;
}

bool stands_before(const Reading& reading, std::size_t at, std::string_view key) {
  return at > 0 && reading[at].joint <= Joint::blank && reading[at - 1].key == key;
}

// "only three discrepancies" of the three that the source counts, neither more nor about so many.
bool is_only_so_many(const Claim& claim, const GroupHit& hit) {
  if (claim.after[hit.words.begin].key != "only" || stands_before(claim.after, hit.words.begin, "the"))
    return false;
  if (hit.words.end >= claim.after.size()) return false;
  const auto number = read_number(claim.after, hit.words.end);
  if (!number || number->vague || number->ordinal) return false;
  const std::vector<Quantity>& known = claim.known.quantities();
  return std::any_of(known.begin(), known.end(), [&](const Quantity& q) {
    return q.bound == Bound::exact && q.role == Role::none && std::abs(q.value - number->value) < 1e-9;
  });
}

// "210 residents in all": a sum. "all purchases" of "anything bought".
bool sums_up(const Claim& claim, const GroupHit& hit) {
  const Reading& after = claim.after;
  const std::size_t at = hit.words.begin, next = hit.words.end;
  if (after[at].key != "all") return false;
  if (stands_before(after, at, "in") &&
      (next >= after.size() || after[next].joint > Joint::blank || after[next].neutral))
    return true;
  static constexpr std::array<std::string_view, 4> open = {"anything", "everything", "whatever", "whichever"};
  return std::any_of(open.begin(), open.end(),
                     [&](std::string_view key) { return claim.source.has_key(key); });
}

// "regional sales" of "sales by region": the word of the place in another form, and nobody's post.
bool is_of_known_place(const Claim& claim, const GroupHit& hit) {
  struct Place {
    std::string_view adjective, noun;
  };
  static constexpr std::array<Place, 4> places = {{{"regional", "region"},
                                                   {"regionally", "region"},
                                                   {"national", "nation"},
                                                   {"international", "countri"}}};
  const std::string_view key = claim.after[hit.words.begin].key;
  const std::size_t next = hit.words.end;
  for (std::size_t i = next; i < claim.after.size() && i < next + 3; ++i) {
    if (claim.after[i].segment != claim.after[hit.words.begin].segment) break;
    if (names_people(claim.after, i)) return false;
  }
  return std::any_of(places.begin(), places.end(), [&](const Place& place) {
    return key == place.adjective && claim.source.has_stem(place.noun);
  });
}

// "Doctoral candidate" of one whose PhD is open: on the way, which is less.
bool is_on_the_way(const Claim& claim, const GroupHit& hit) {
  static constexpr std::array<std::string_view, 9> open = {
      "candidate", "student", "researcher", "research", "studies", "training", "thesis", "project", "work"};
  const std::size_t next = hit.words.end;
  return claim.after[hit.words.begin].key == "doctoral" && claim.source.has_key("phd") &&
         next < claim.after.size() && claim.after[next].joint <= Joint::blank &&
         std::find(open.begin(), open.end(), claim.after[next].key) != open.end();
}

// "ACCA student" of one who has passed papers of it: no more than that one learns.
bool is_student_of(const Claim& claim, const GroupHit& hit) {
  const Reading& after = claim.after;
  const std::size_t at = hit.words.begin;
  if ((after[at].key != "student" && after[at].key != "candidate") || at == 0 ||
      after[at].joint > Joint::blank || !(after[at - 1].mixed || after[at - 1].capital))
    return false;
  if (!claim.source.has_key(after[at - 1].key)) return false;
  static constexpr std::array<std::string_view, 9> learning = {"paper", "exam", "modul", "studi", "level",
                                                               "unit",  "year", "sit",   "cours"};
  return std::any_of(learning.begin(), learning.end(),
                     [&](std::string_view stem) { return claim.source.has_stem(stem); });
}

// "removed two features" that were dropped: the same is gone.
bool is_dropped(const Claim& claim, const GroupHit& hit) {
  static constexpr std::array<std::string_view, 5> dropping = {"drop", "scrap", "discard", "bin", "withdraw"};
  const std::string_view base = claim.after[hit.words.begin].base;
  if (base != "remove" && base != "delete") return false;
  constexpr std::size_t reach = 4;
  for (const std::string_view verb : dropping) {
    for (const std::size_t place : claim.source.with_stem(verb)) {
      for (std::size_t s = place + 1; s < claim.source.size() && s <= place + reach; ++s) {
        if (claim.source[s].sentence != claim.source[place].sentence) break;
        for (std::size_t a = hit.words.end; a < claim.after.size() && a < hit.words.end + reach; ++a) {
          if (is_content(claim.after[a]) && alike(claim.after[a], claim.source[s])) return true;
        }
      }
    }
  }
  return false;
}

// The head of the noun phrase behind a word: "service" of "a debt advice service". size() if none.
std::size_t head_behind(const Reading& reading, std::size_t at) {
  constexpr std::size_t reach = 7;
  std::size_t head = reading.size();
  for (std::size_t i = at + 1; i < reading.size() && i < at + reach; ++i) {
    if (reading[i].segment != reading[at].segment) break;
    if (is_content(reading[i])) {
      head = i;
    } else if (head < reading.size()) {
      break;
    }
  }
  return head;
}

// "Manager of a debt advice service" of one who manages it.
bool is_of_led_thing(const Claim& claim, const GroupHit& hit) {
  struct Post {
    std::string_view name, deed;
  };
  static constexpr std::array<Post, 6> posts = {{{"manager", "manage"},
                                                 {"supervisor", "supervise"},
                                                 {"leader", "lead"},
                                                 {"organiser", "organise"},
                                                 {"organizer", "organize"},
                                                 {"coordinator", "coordinate"}}};
  const Reading &after = claim.after, &source = claim.source;
  const std::size_t next = hit.words.end;
  if (next + 1 >= after.size() || after[next].key != "of" || after[next].joint > Joint::blank) return false;
  // Its own word stands alone: an "area manager" is another one.
  static constexpr std::array<std::string_view, 6> before = {"a", "an", "the", "as", "and", "am"};
  if (hit.words.begin > 0 && after[hit.words.begin].joint <= Joint::blank &&
      std::find(before.begin(), before.end(), after[hit.words.begin - 1].key) == before.end())
    return false;
  const auto post = std::find_if(posts.begin(), posts.end(),
                                 [&](const Post& p) { return p.name == after[hit.words.begin].key; });
  if (post == posts.end()) return false;
  const std::size_t thing = head_behind(after, next);
  bool another = false, looked = false;
  for (const std::size_t verb : source.with_stem(post->deed)) {
    const std::size_t known = head_behind(source, verb);
    if (thing >= after.size() || known >= source.size() || !alike(after[thing], source[known])) continue;
    if (verb > 0 && source[verb - 1].key == "i") return true;
    if (!looked) another = names_own_post(source);
    looked = true;
    if (!another) return true;
  }
  return false;
}

// "within budget" of "within the budget"
bool stands_with_article(const Claim& claim, WordRange words) {
  const Reading& source = claim.source;
  const std::vector<std::size_t> places = source.with_beginning(claim.after[words.begin].key);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return p + 2 < source.size() && source[p].key == claim.after[words.begin].key &&
           is_one_of(source[p + 1].key, {"the", "a", "an", "our", "its", "their"}) &&
           source[p + 2].key == claim.after[words.end - 1].key;
  });
}

// "user interviews": what sort they are, and nobody.
bool is_of_users(const Reading& after, const GroupHit& hit) {
  static constexpr std::array<std::string_view, 10> things = {"interview",  "testing", "research", "feedback",
                                                              "experience", "guide",   "account",  "access",
                                                              "manual",     "test"};
  if (after[hit.words.begin].key != "user" || hit.words.end >= after.size()) return false;
  const Word& next = after[hit.words.end];
  return next.joint <= Joint::blank && std::any_of(things.begin(), things.end(), [&](std::string_view thing) {
           return next.key == thing || next.singular == thing;
         });
}

// "not yet independently" of one who has not done it on one's own.
bool is_on_own(const Claim& claim, const GroupHit& hit) {
  static const PhraseGroups own("on my own, by myself, alone, on own", GroupForms::nouns);
  return claim.after[hit.words.begin].key == "independently" && !own.find(claim.source).empty();
}

}  // namespace

// "museum internship"; an "internship scheme" or "board" is for others.
static bool had_it(const Reading& source, std::string_view post) {
  const std::vector<std::size_t> places = source.with_beginning(post);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return source[p].key == post &&
           (p + 1 == source.size() || source[p + 1].joint > Joint::blank || !is_content(source[p + 1]));
  });
}

bool says_the_same(const Claim& claim, const GroupHit& hit) {
  // "self-taught" of one who taught it to oneself
  const std::string_view key = claim.after[hit.words.begin].key;
  if (key == "self" && (claim.source.has_key("myself") || claim.source.has_stem("learn"))) return true;
  if (hit.words.size() > 1) return false;
  // "intern" of one who had an internship
  if (is_one_of(key, {"intern", "apprentice", "trainee"}) && had_it(claim.source, std::string(key) + "ship"))
    return true;
  return is_only_so_many(claim, hit) || sums_up(claim, hit) || is_of_known_place(claim, hit) ||
         is_on_the_way(claim, hit) || is_student_of(claim, hit) || is_dropped(claim, hit) ||
         is_on_own(claim, hit) || is_of_led_thing(claim, hit) ||
         are_implied(claim, claim.after[hit.words.begin]);
}

bool is_one_of_body(const Claim& claim, std::size_t at) {
  const Reading& after = claim.after;
  if ((after[at].key != "members" && after[at].key != "member") || at + 2 >= after.size() ||
      after[at + 1].key != "of")
    return false;
  const std::size_t body = after[at + 2].key == "the" ? at + 3 : at + 2;
  return body < after.size() && after[body].sentence == after[at].sentence && is_content(after[body]) &&
         claim.source.has_like(after[body]);
}

bool is_excused(const Claim& claim, const GroupHit& hit) {
  const Word& first = claim.after[hit.words.begin];
  if (first.key == "every" && hit.words.end < claim.after.size() &&
      is_period(claim.after[hit.words.end].key)) {
    const std::size_t next = hit.words.end + 1;  // "every year group" is none
    if (next >= claim.after.size() || claim.after[next].joint > Joint::blank ||
        !is_content(claim.after[next]) || claim.after[next].capital || !claim.after[next].base.empty())
      return true;
  }
  if (first.key == "all" && hit.words.end < claim.after.size() && claim.after[hit.words.end].number)
    return true;
  // "half of all tickets": no more than half of the tickets.
  const std::size_t at = hit.words.begin;
  if (first.key == "all" && at >= 2 && claim.after[at - 1].key == "of" && claim.settled[at - 2]) return true;
  if (hit.words.size() == 2 && stands_with_article(claim, hit.words)) return true;
  if (hit.words.size() > 1) return false;
  // "layout only, not the writing": no more than that
  const bool last = at + 1 == claim.after.size() || claim.after[at + 1].joint > Joint::blank;
  if (first.key == "only" && last && at > 0 && claim.after[at].joint == Joint::blank) return true;
  // "all-round", "all-day"
  if (first.key == "all" && at + 1 < claim.after.size() && claim.after[at + 1].joint == Joint::hyphen)
    return true;
  if (is_plain_deed(claim.after, hit) || is_of_users(claim.after, hit)) return true;
  // "got rid of duplicates" and "eliminated" them
  if ((first.base == "eliminate" || first.base == "eradicate") && is_paraphrase(claim, hit.words))
    return true;
  // "took the packaging away" and "removed packaging"; less of something is not none of it.
  if (first.base == "remove" || first.base == "delete") {
    const auto& words = claim.source.words();
    if (std::none_of(words.begin(), words.end(), [](const Word& word) { return is_fall(word); })) return true;
  }
  // "three out of every four": a rate
  if (first.key == "every" && at > 0 &&
      (claim.after[at - 1].key == "of" || claim.after[at - 1].key == "in") &&
      hit.words.end < claim.after.size() && read_number(claim.after, hit.words.end))
    return true;
  // "post-operative", "pre-registered": an adjective with its prefix.
  static constexpr std::array<std::string_view, 7> prefixes = {"post",  "pre", "peri", "intra",
                                                               "inter", "non", "re"};
  if (at > 0 && first.joint == Joint::hyphen &&
      std::find(prefixes.begin(), prefixes.end(), claim.after[at - 1].key) != prefixes.end())
    return true;
  // "fellow developers": others of the same kind
  if (first.key == "fellow" && hit.words.end < claim.after.size()) {
    if (names_people(claim.after, hit.words.end)) return true;
    // "two fellow shepherds" of two others: several of whom the source speaks
    const Word& next = claim.after[hit.words.end];
    const bool bare = at == 0 || !is_content(claim.after[at - 1]) || first.joint > Joint::blank ||
                      read_number(claim.after, at - 1);
    if (!first.capital && bare && next.joint == Joint::blank && !next.singular.empty() &&
        claim.source.has_like(next))
      return true;
  }
  if (is_one_of_body(claim, at)) return true;
  if (first.key == "every" && claim.source.has_key("each")) return true;
  // "meeting every deadline" of one who never missed any
  if (first.key == "every" && claim.source.has_key("never") && hit.words.end < claim.after.size()) {
    for (std::size_t i = hit.words.end; i < claim.after.size() && i < hit.words.end + 3; ++i) {
      for (const std::size_t p : claim.source.with_stem(claim.after[i].stem)) {
        const WordRange sentence = claim.source.sentences()[claim.source[p].sentence];
        for (std::size_t w = p; w-- > sentence.begin && w + 8 > p;) {
          if (claim.source[w].key == "never") return true;
        }
      }
    }
  }
  // "Registered patients": a deed, and no standing.
  const std::size_t opening = claim.after.segments()[first.segment].begin;
  if (first.key == "registered" &&
      (at == opening || (at == opening + 1 && claim.after[opening].key == "and")) &&
      at + 1 < claim.after.size() && !claim.after[at + 1].capital &&
      !names_people_of_trade(claim.after, at + 1))
    return true;
  if (first.key == "personally" && (claim.source.has_key("own") || claim.source.has_key("myself")))
    return true;
  // "toward chartered status" of one on the way to "chartership"
  if (is_unfinished(claim.after, span_of(claim.after, hit.words)) &&
      has_family(claim.source, claim.after, hit.words.begin))
    return true;
  if (claim.source.has_key(first.key)) return true;
  return !first.base.empty() && first.base == first.key && claim.source.has_stem(first.stem);
}

}  // namespace savile::gate
