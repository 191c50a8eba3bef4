#include "edit/verifier/trade_name.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/role_check.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/plural.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

struct Trade {
  bool alone = false;  // only where the source names no post
  std::vector<std::string_view> work;
};

const std::map<std::string_view, Trade>& trades() {
  static const std::map<std::string_view, Trade> table = [] {
    std::map<std::string_view, Trade> out;
    for_each_line(embedded_list("gate_trades"), [&](std::string_view line) {
      const std::size_t colon = line.find(':');
      if (line.front() == '#' || colon == std::string_view::npos) return;
      Trade trade;
      trade.alone = line.front() == '!';
      for_each_field(line.substr(colon + 1), ',', [&](std::string_view word) { trade.work.push_back(word); });
      out.emplace(trim(line.substr(trade.alone ? 1 : 0, colon - (trade.alone ? 1 : 0))), std::move(trade));
    });
    return out;
  }();
  return table;
}

const Trade* trade_of(const Word& word) {
  const auto own = trades().find(word.key);
  if (own != trades().end()) return &own->second;
  const auto single = trades().find(word.singular);
  return single == trades().end() ? nullptr : &single->second;
}

// "Head gardener", "qualified fitter": a standing, which no work proves.
bool has_standing(const Reading& source, const Reading& reading, std::size_t name) {
  static constexpr std::array<std::string_view, 18> standings = {
      "sous",     "junior",   "senior",    "assistant", "head",      "lead",
      "chief",    "master",   "principal", "staff",     "qualified", "registered",
      "licensed", "licenced", "certified", "chartered", "executive", "deputy"};
  for (std::size_t i = name; i-- > 0 && i + 4 > name && reading[i].segment == reading[name].segment;) {
    if (std::find(standings.begin(), standings.end(), reading[i].key) != standings.end()) {
      // "SIA-licensed" of one with the licence
      const bool licence = reading[i].key.starts_with("licen") && !source.with_beginning("licen").empty();
      return !licence && !source.has_key(reading[i].key);
    }
    if (reading[i + 1].joint > Joint::blank || reading[i].neutral) return false;
  }
  return false;
}

// The work stands there as one's own: no part of a title ("teaching assistant"), and nothing one helped with.
bool is_own_work(const Claim& claim, std::size_t at) {
  const Reading& source = claim.source;
  if (source[at].capital && at != source.sentences()[source[at].sentence].begin && !source[at].mixed)
    return false;  // "Harbour Grill"
  if (at + 1 < source.size() && source[at + 1].joint <= Joint::blank && names_people(source, at + 1))
    return false;
  const Deed& deed = claim.known.deeds()[source[at].segment];
  static constexpr std::array<std::string_view, 6> lesser = {"help", "assist", "support",
                                                             "aid",  "shadow", "observe"};
  return !deed.has_verb || deed.own >= 1 ||
         !(source[deed.verb].base.empty() || is_one_of(source[deed.verb].base, lesser));
}

constexpr std::array<std::string_view, 12> beside = {"colleague", "colleagues", "coworker", "coworkers",
                                                     "teammate",  "teammates",  "staff",    "employee",
                                                     "employees", "workers",    "peers",    "personnel"};
constexpr std::array<std::string_view, 24> tell_beside = {
    "others",  "another", "team",   "teams",   "crew",     "starter", "starters", "hire",
    "hires",   "newer",   "joiner", "joiners", "recruits", "gang",    "brigade",  "squad",
    "members", "mate",    "mates",  "lad",     "lads",     "newbie",  "newbies",  "other"};
constexpr std::array<std::string_view, 6> trading = {"supplier", "suppliers",    "vendor",
                                                     "vendors",  "manufacturer", "manufacturers"};
constexpr std::array<std::string_view, 14> tell_trading = {
    "maker",     "makers",      "producer",   "producers", "firm",          "firms",       "company",
    "companies", "contractors", "wholesaler", "traders",   "manufacturers", "wholesalers", "merchants"};

// "gave piano lessons"
bool has_object(const Reading& source, std::size_t verb, std::string_view thing) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = verb + 1; i < source.size() && i < verb + reach; ++i) {
    if (source[i].segment != source[verb].segment) return false;
    if (source[i].key == thing || source[i].singular == thing) return true;
  }
  return false;
}

template <std::size_t N>
bool tells(const Reading& source, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return source.has_key(word); });
}

}  // namespace

bool WorkNames::has_work_of(const Claim& claim, WordRange name) {
  constexpr std::size_t most = 60;
  if (name.size() != 1) return false;
  const std::size_t at = name.begin;
  const Trade* trade = trade_of(claim.after[at]);
  if (trade == nullptr || looked_up_++ >= most) return false;
  if (trade->alone && !own_post_) own_post_ = names_own_post(claim.source);
  if (trade->alone && (has_standing(claim.source, claim.after, at) || *own_post_)) return false;
  return std::any_of(trade->work.begin(), trade->work.end(), [&](std::string_view work) {
    const std::size_t blank = work.find(' ');
    const std::string_view thing = blank == work.npos ? std::string_view() : work.substr(blank + 1);
    const std::string_view deed = work.substr(0, blank);
    std::vector<std::size_t> places = claim.source.with_stem(deed);
    // "did the books", never "booked"
    if (places.empty() && deed.ends_with('s')) {
      places = claim.source.with_beginning(deed);
      places.erase(std::remove_if(places.begin(), places.end(),
                                  [&](std::size_t p) { return claim.source[p].key != deed; }),
                   places.end());
    }
    return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
      if (!thing.empty() && !has_object(claim.source, p, thing)) return false;
      return trade->alone ? is_own_work(claim, p)
                          : p + 1 >= claim.source.size() || claim.source[p + 1].joint > Joint::blank ||
                                !names_people(claim.source, p + 1);
    });
  });
}

WordRange in_initials(const Claim& claim, WordRange name) {
  const Reading& after = claim.after;
  for (std::size_t back = 0; back <= 2 && back <= name.begin; ++back) {
    const std::size_t begin = name.begin - back;
    std::string letters;
    for (std::size_t i = begin; i < after.size() && i < name.end + 2; ++i) {
      if (i > begin && after[i].joint > Joint::blank) break;
      if (after[i].mixed || after[i].number) break;
      if (!after[i].neutral) letters += after[i].key[0];
      if (i + 1 >= name.end && letters.size() > 1 && claim.forms().has_capitals(letters))
        return {begin, i + 1};
    }
  }
  return {};
}

bool are_other_people(const Claim& claim, WordRange name) {
  const Word& last = claim.after[name.end - 1];
  const std::string_view key = last.owner;
  // "Staff developer" is a rank.
  const bool head = name.end >= claim.after.size() || claim.after[name.end].joint > Joint::blank ||
                    !is_content(claim.after[name.end]) || key != "staff";
  // "remortgage clients" of people who remortgage
  static constexpr std::array<std::string_view, 13> served = {
      "patrons",   "guests",       "visitors",    "customer", "customers", "client",   "clients",
      "attendees", "participants", "individuals", "users",    "members",   "delegates"};
  static constexpr std::array<std::string_view, 5> tell_served = {"people", "folks", "folk", "persons",
                                                                  "buyers"};
  if (is_one_of(key, served) && tells(claim.source, tell_served)) return true;
  if (is_one_of(key, beside)) return head && tells(claim.source, tell_beside);
  if (is_one_of(key, trading)) return tells(claim.source, tell_trading);
  if (name.size() > 1 && (key == "member" || key == "members"))
    return claim.source.has_like(claim.after[name.begin]);
  // "ministers" of "ministerial": those whom the word is of, and not oneself
  const bool several = last.owner.size() != last.key.size() || !last.singular.empty();
  const std::string_view one = last.singular.empty() ? last.owner : std::string_view(last.singular);
  constexpr std::size_t shortest = 6;
  if (!several || one.size() < shortest) return false;
  const std::vector<std::size_t> places = claim.source.with_beginning(one);
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t p) { return claim.source[p].key.ends_with("ial"); });
}

}  // namespace savile::gate
