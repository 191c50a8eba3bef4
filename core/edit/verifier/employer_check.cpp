#include "edit/verifier/employer_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/deed_cases.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// The name of who employs behind the word at `tie`: "by Northgate Staffing", "through an agency".
WordRange name_behind(const Reading& reading, std::size_t tie) {
  constexpr std::size_t longest = 5;
  std::size_t end = tie + 1;
  while (end < reading.size() && end < tie + 1 + longest && reading[end].segment == reading[tie].segment &&
         reading[end].joint <= Joint::blank && !(end > tie + 1 && reading[end].neutral))
    ++end;
  return {tie + 1, end};
}

// "employed by", "an employee of", "hired by": where the name begins one word behind; or size().
bool is_employment(const Reading& reading, std::size_t tie) {
  if (tie == 0 || reading[tie - 1].sentence != reading[tie].sentence) return false;
  const Word& before = reading[tie - 1];
  return (reading[tie].key == "by" && (before.base == "employ" || before.base == "hire")) ||
         (reading[tie].key == "of" && before.key == "employee");
}

// "a contractor through Northgate Staffing", "placed via an agency"
bool is_placement(const Reading& reading, std::size_t tie) {
  if (reading[tie].key != "through" && reading[tie].key != "via") return false;
  static constexpr std::array<std::string_view, 12> brokers = {
      "agency", "agencies", "staffing",    "recruitment", "recruiters",  "personnel",
      "temps",  "umbrella", "contracting", "resourcing",  "consultancy", "employment"};
  const WordRange name = name_behind(reading, tie);
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (is_one_of(reading[i].key, brokers)) return true;
  }
  return false;
}

// "a warehouse that served Target": whom the employer works for.
bool is_served_by_employer(const Reading& source, std::size_t name) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = name; i-- > 1 && i + reach > name && source[i].segment == source[name].segment;) {
    if (is_one_of(source[i].base, {"serve", "supply"}) && is_one_of(source[i - 1].key, {"that", "which"}))
      return true;
  }
  return false;
}

// "Employed by Target" of one whose employer served Target.
void check_served(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_employment(after, i)) continue;
    const WordRange name = name_behind(after, i);
    for (std::size_t w = name.begin; w < name.end; ++w) {
      const std::vector<std::size_t> places = source.with_stem(after[w].stem);
      if (places.empty() || !std::all_of(places.begin(), places.end(),
                                         [&](std::size_t p) { return is_served_by_employer(source, p); }))
        continue;
      report(out, claim, Tier::a, "organization", name, "In the source this is not who employed one.");
      return;
    }
  }
}

void check_employment(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  std::vector<WordRange> employers;
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < source.size() && employers.size() < most; ++i) {
    if (is_employment(source, i) || is_placement(source, i)) employers.push_back(name_behind(source, i));
  }
  if (employers.empty()) {
    check_served(claim, out);
    return;
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!is_employment(after, i)) continue;
    const WordRange name = name_behind(after, i);
    bool same = false, known = false;
    for (std::size_t w = name.begin; w < name.end; ++w) {
      if (!is_content(after[w]) && !after[w].capital) continue;  // "the General"
      for (const std::size_t p : source.like(after[w])) {
        known = true;
        same = same || std::any_of(employers.begin(), employers.end(),
                                   [&](const WordRange& employer) { return employer.contains(p); });
      }
    }
    if (same || !known) continue;
    report(out, claim, Tier::a, "organization", name, "In the source this is not who employed one.");
    return;
  }
}

// "later followed up by the BBC": who did something with it.
bool is_doer_behind_by(const Reading& source, std::size_t name) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = name; i-- > 1 && i + reach > name && source[i].segment == source[name].segment;) {
    if (source[i].key == "by") {
      std::size_t verb = i - 1;
      if (source[verb].key == "up" && verb > 0) --verb;
      return is_one_of(source[verb].base, {"follow", "quote", "cite", "pick", "buy", "use", "audit", "adopt",
                                           "cover", "review", "copy", "feature", "share", "repeat"});
    }
    if (!is_determiner(source[i].key) && !source[i].capital) return false;
  }
  return false;
}

// "Broke the story for the BBC" of one whose story the BBC followed up: for whom one did it.
void check_recipients(Claim& claim, std::vector<Finding>& out) {
  const Reading &source = claim.source, &after = claim.after;
  constexpr std::size_t most = 20;
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i + 1 < after.size(); ++i) {
    if (after[i].key != "for" || looked_up++ >= most) continue;
    const WordRange name = name_behind(after, i);
    std::size_t head = name.end;
    for (std::size_t w = name.begin; w < name.end; ++w) {
      if (after[w].capital) head = w;
    }
    if (head + 1 != name.end) continue;  // "for an Ofsted inspection"
    const std::vector<std::size_t> places = source.with_stem(after[head].stem);
    if (places.empty() || !std::all_of(places.begin(), places.end(),
                                       [&](std::size_t p) { return is_doer_behind_by(source, p); }))
      continue;
    report(out, claim, Tier::a, "organization", name, "In the source this was not done for them.");
    return;
  }
}

bool is_site(const Reading& reading, std::size_t at) {
  static const PhraseGroups sites(embedded_list("gate_sites"), GroupForms::nouns);
  return sites.at(reading, at).words.size() > 0;
}

// "a bank that has its head office in the city": the place is told of another.
bool is_told_of_another(const Reading& reading, std::size_t site) {
  static constexpr std::array<std::string_view, 3> relative = {"that", "which", "whose"};
  static constexpr std::array<std::string_view, 5> having = {"its", "their", "has", "have", "had"};
  bool owned = false;
  if (reading[site].key == "headquartered") return true;  // "a firm headquartered in the city"
  for (std::size_t i = site; i-- > 0 && i + 8 > site && reading[i].sentence == reading[site].sentence;) {
    owned = owned || is_one_of(reading[i].key, having) || reading[i].key == "whose";
    if (is_one_of(reading[i].key, relative)) return owned;
    if (reading[i].key == "i" || reading[i].key == "we" || reading[i].key == "my") return false;
  }
  return false;
}

void check_sites(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 5> at_place = {"at", "in", "from", "within", "based"};
  const Reading &source = claim.source, &after = claim.after;
  constexpr std::size_t most = 20;
  std::size_t looked_up = 0;
  for (std::size_t i = 1; i < after.size(); ++i) {
    if (!is_site(after, i) || is_told_of_another(after, i)) continue;
    // "for an airline with headquarters there": the airline's.
    bool stands = false, of_other = false;
    for (std::size_t w = i;
         w-- > 0 && w + 8 > i && after[w].segment == after[i].segment && !stands && !of_other;) {
      stands = is_one_of(after[w].key, at_place);
      of_other = after[w].key == "with" || after[w].key == "for";
    }
    if (!stands || looked_up++ >= most) continue;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return is_told_of_another(source, p);
    });
    if (theirs)
      report(out, claim, Tier::a, "place", {i, i + 1}, "In the source this is not where one worked.");
  }
}

}  // namespace

void check_employers(Claim& claim, std::vector<Finding>& out) {
  check_employment(claim, out);
  check_recipients(claim, out);
  check_sites(claim, out);
}

}  // namespace savile::gate
