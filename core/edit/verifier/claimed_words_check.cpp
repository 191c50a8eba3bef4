#include "edit/verifier/claimed_words_check.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/excused_claim.hpp"
#include "edit/verifier/other_form.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/quantity_context.hpp"
#include "edit/verifier/trade_name.hpp"
#include "edit/verifier/unfinished.hpp"
#include "edit/verifier/word_family.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/fold.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

struct Kind {
  std::string_view list, type, why;
  GroupForms forms;
};

constexpr std::array<Kind, 6> kinds = {{
    {"gate_roles", "title", "The source speaks of nobody by this name", GroupForms::nouns},
    {"gate_seniority", "seniority", "The source gives no such rank", GroupForms::nouns},
    {"gate_solo", "alone", "The source does not say that it was done alone", GroupForms::nouns},
    {"gate_scope", "scope", "The source does not claim this reach or rank", GroupForms::any},
    {"gate_honors", "honor", "The source names no such honour or credential", GroupForms::any},
    {"job_title_words", "title", "The source speaks of nobody by this name", GroupForms::nouns},
}};

// The job titles that gate_roles does not group: each stands for itself.
std::string other_titles() {
  const PhraseGroups roles(embedded_list("gate_roles"), GroupForms::nouns);
  std::string titles;
  for_each_line(embedded_list("job_title_words"), [&](std::string_view line) {
    const std::string key = fold(line);
    if (key.find_first_of("|, ") != std::string::npos || roles.has(key)) return;
    titles.append(key).push_back('\n');
  });
  return titles;
}

const PhraseGroups& table_of(std::size_t kind) {
  static const std::array<PhraseGroups, kinds.size()> tables = {
      PhraseGroups(embedded_list(kinds[0].list), kinds[0].forms),
      PhraseGroups(embedded_list(kinds[1].list), kinds[1].forms),
      PhraseGroups(embedded_list(kinds[2].list), kinds[2].forms),
      PhraseGroups(embedded_list(kinds[3].list), kinds[3].forms),
      PhraseGroups(embedded_list(kinds[4].list), kinds[4].forms),
      PhraseGroups(other_titles(), kinds[5].forms)};
  return tables[kind];
}

// "across the hospital", "throughout the region", where the source does not even speak of one.
void check_reach(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t i = 0; i + 1 < claim.after.size(); ++i) {
    const std::string_view key = claim.after[i].key;
    if (key != "across" && key != "throughout") continue;
    for (std::size_t at = i + 1; at < claim.after.size() && at < i + 4; ++at) {
      const Word& word = claim.after[at];
      if (word.segment != claim.after[i].segment || word.number) break;
      if (!is_content(word)) continue;
      const bool head = at + 1 >= claim.after.size() || claim.after[at + 1].joint > Joint::blank ||
                        !is_content(claim.after[at + 1]);
      if (head && !claim.any_settled({at, at + 1}) && !claim.source.has_like(word) &&
          !is_other_form(claim, at) && !is_paraphrase(claim, {at, at + 1})) {
        report(out, claim, Tier::a, "scope", {at, at + 1}, "The source does not claim this reach or rank.");
        claim.settle({at, at + 1});
      }
      break;
    }
  }
}

// "for the district's surgeries", where the source speaks of no district.
void check_owned_reach(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 10> reaches = {
      "district", "region", "county", "country", "state", "nation", "continent", "industry", "city", "group"};
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    if (claim.settled[i] || word.capital || word.owner == word.key || claim.source.has_like(word)) continue;
    if (std::find(reaches.begin(), reaches.end(), word.owner) == reaches.end() ||
        claim.source.has_key(word.owner))
      continue;
    report(out, claim, Tier::a, "scope", {i, i + 1}, "The source does not claim this reach or rank.");
    claim.settle({i, i + 1});
  }
}

// "newsletter editor" of one who edited a newsletter: who does what the source tells of, without a rank.
bool is_of_deed(const Claim& claim, const Word& word) {
  static constexpr std::array<std::string_view, 8> ranks = {
      "manager", "director", "supervisor", "leader", "executive", "founder", "coordinator", "trainer"};
  if (word.key.size() < 6 || std::any_of(ranks.begin(), ranks.end(),
                                         [&](std::string_view rank) { return word.key.starts_with(rank); }))
    return false;
  constexpr std::size_t root = 4;
  for (const std::size_t at : claim.source.with_beginning(word.key.substr(0, root))) {
    // "Teaching assistant": no teacher
    const bool modifies = at + 1 < claim.source.size() && claim.source[at + 1].joint <= Joint::blank &&
                          names_people(claim.source, at + 1);
    // "Helped teach": no teacher either
    const Deed& deed = claim.known.deeds()[claim.source[at].segment];
    const bool helped = deed.has_verb && deed.level == 0;
    if (!modifies && !helped && !claim.source[at].base.empty() && is_deed_of(claim.source[at].key, word.key))
      return true;
  }
  return false;
}

// Whom anyone works beside or buys from: no post, and little is said by naming them.
bool is_company(std::string_view key) {
  static constexpr std::array<std::string_view, 43> company = {
      "colleague",  "colleagues", "coworker",   "coworkers",    "teammate",  "teammates",    "supplier",
      "suppliers",  "vendor",     "vendors",    "staff",        "people",    "personnel",    "employees",
      "customers",  "clients",    "customer",   "client",       "attendees", "participants", "individuals",
      "guests",     "patrons",    "learners",   "visitors",     "residents", "passengers",   "shoppers",
      "neighbours", "neighbors",  "homeowners", "householders", "readers",   "viewers",      "callers",
      "delegates",  "workers",    "members",    "children",     "users",     "clientele",    "passengers",
      "user"};
  return std::find(company.begin(), company.end(), key) != company.end();
}

// "quantity surveyor" of "QS", "junior varsity" of "JV"; "took charge" is a deed, which is told elsewhere.
bool is_spelled_out(Claim& claim, std::size_t kind, const GroupHit& hit) {
  const std::size_t first = hit.words.begin;
  const std::string_view key = claim.after[first].key;
  if (key == "charge" && hit.words.size() == 1)
    return first > 0 && (claim.after[first - 1].base == "take" || claim.after[first - 1].key == "in");
  if (kinds[kind].type == "alone") return false;
  // "physiotherapist" of "physio"
  if (kinds[kind].type == "title" && hit.words.size() == 1 &&
      (is_other_form(claim, first) || has_other_spelling(claim, key)))
    return true;
  const WordRange name = in_initials(claim, hit.words);
  claim.settle(name);
  return name.size() > 0;
}

// "caterers" of "catering suppliers": several, and not oneself.
bool are_people_of_trade(const Claim& claim, const GroupHit& hit) {
  const Word& word = claim.after[hit.words.begin];
  constexpr std::size_t root = 4;
  if (hit.words.size() != 1 || word.singular.empty() || word.key.size() < root + 2) return false;
  for (const std::size_t p : claim.source.with_beginning(word.key.substr(0, root))) {
    if (p + 1 < claim.source.size() && claim.source[p + 1].joint <= Joint::blank &&
        !claim.source[p + 1].singular.empty() && names_people(claim.source, p + 1) &&
        same_family(claim.source[p].key, word.key))
      return true;
  }
  return false;
}

bool is_denied(const Reading& reading, std::size_t word) {
  for (std::size_t i = word; i-- > 0 && i + 4 > word && reading[i].sentence == reading[word].sentence;) {
    if (reading[i].key == "not" || reading[i].key == "never") return true;
    if (!reading[i].neutral && reading[i].key != "yet") return false;
  }
  return false;
}

// "on own welds": whose they are
bool is_owner_of_thing(const Reading& reading, WordRange words) {
  return reading[words.begin].key == "on" && reading[words.end - 1].key == "own" &&
         words.end < reading.size() && reading[words.end].joint == Joint::blank &&
         is_content(reading[words.end]);
}

void check_kind(Claim& claim, std::size_t kind, std::vector<Finding>& out) {
  const PhraseGroups& table = table_of(kind);
  const std::vector<GroupHit> claimed = table.find(claim.after);
  if (claimed.empty()) return;
  WorkNames names;
  std::vector<Span> known(table.groups());  // where the source has the group; empty if nowhere
  for (const GroupHit& hit : table.find(claim.source)) {
    // "never on my own"
    if (kinds[kind].type == "alone" && is_denied(claim.source, hit.words.begin)) continue;
    if (known[hit.group].empty()) known[hit.group] = span_of(claim.source, hit.words);
  }
  for (const GroupHit& hit : claimed) {
    if (!known[hit.group].empty()) {
      if (!claim.any_settled(hit.words)) prove(claim, kinds[kind].type, hit.words, known[hit.group]);
      // Proven word for word or by a synonym: no novelty later.
      claim.settle(hit.words);
      continue;
    }
    if (claim.any_settled(hit.words)) continue;
    if (says_the_same(claim, hit)) {
      claim.settle(hit.words);
      continue;
    }
    if (is_excused(claim, hit)) {
      const std::string_view key = claim.after[hit.words.begin].key;
      if (key == "every" || key == "fellow" || key == "only" || is_one_of_body(claim, hit.words.begin))
        claim.settle(hit.words);
      continue;
    }
    const bool people = kinds[kind].type == "title";
    if (people && (names.has_work_of(claim, hit.words) || are_other_people(claim, hit.words))) {
      claim.settle(hit.words);
      continue;
    }
    if (people && are_people_of_trade(claim, hit)) {
      claim.settle(hit.words);
      continue;
    }
    if (is_spelled_out(claim, kind, hit)) continue;
    // "not yet independently"
    if (kinds[kind].type == "alone" &&
        (is_denied(claim.after, hit.words.begin) || is_owner_of_thing(claim.after, hit.words)))
      continue;
    const bool title = people && hit.words.size() == 1;
    // "Staff developer" is a rank.
    const bool ranks = hit.words.end < claim.after.size() &&
                       claim.after[hit.words.end].joint <= Joint::blank &&
                       is_content(claim.after[hit.words.end]);
    const bool deed = title && (is_of_deed(claim, claim.after[hit.words.begin]) ||
                                (!ranks && is_company(claim.after[hit.words.begin].owner)));
    // "served as preceptor to three nurses" of one who precepted them: what one was to them, and no post
    const bool to_whom = hit.words.end < claim.after.size() && claim.after[hit.words.end].key == "to" &&
                         hit.words.begin > 0 && is_one_of(claim.after[hit.words.begin - 1].key, {"as", "a"});
    if (to_whom && title && is_of_deed(claim, claim.after[hit.words.begin])) {
      claim.settle(hit.words);
      continue;
    }
    report(out, claim, deed ? Tier::b : Tier::a, kinds[kind].type, hit.words,
           std::string(kinds[kind].why) + ".");
    claim.settle(hit.words);
  }
}

}  // namespace

void check_claimed_words(Claim& claim, std::vector<Finding>& out) {
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) check_kind(claim, kind, out);
  check_reach(claim, out);
  check_owned_reach(claim, out);
}

}  // namespace savile::gate
