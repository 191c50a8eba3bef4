#include "edit/verifier/party_check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "edit/verifier/deed_cases.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

// One that stands between the writer and the name.
bool is_party(std::string_view key) {
  static constexpr std::array<std::string_view, 22> parties = {
      "subcontractor", "contractor", "supplier",    "subsidiary", "client",    "customer",
      "vendor",        "dealer",     "distributor", "reseller",   "franchise", "franchisee",
      "competitor",    "affiliate",  "spin-off",    "agency",     "partner",   "licensee",
      "tenant",        "neighbour",  "rival",       "consultancy"};
  return is_one_of(key, parties);
}

// The party that a name belongs to, "a supplier of Marlow Airlines"; the size of the text if there is none.
std::size_t party_of(const Reading& reading, std::size_t name) {
  std::size_t i = name;
  while (i > 0 && reading[i].joint == Joint::blank && reading[i - 1].capital &&
         reading[i - 1].segment == reading[name].segment)
    --i;
  if (i > 0 && is_determiner(reading[i - 1].key)) --i;
  if (i < 2 || reading[i - 2].segment != reading[name].segment) return reading.size();
  const std::string_view tie = reading[i - 1].key;
  const bool tied = tie == "of" || tie == "to" || tie == "for";
  return tied && is_party(reading[i - 2].key) ? i - 2 : reading.size();
}

bool is_employer(const Reading& reading, std::size_t name) {
  static constexpr std::array<std::string_view, 5> ties = {"for", "at", "with", "by", "within"};
  for (std::size_t i = name; i-- > 0 && i + 5 > name && reading[i].segment == reading[name].segment;) {
    if (is_one_of(reading[i].key, ties)) return true;
    if (!reading[i].capital && !is_determiner(reading[i].key)) return false;
  }
  return false;
}

bool names_party(const Reading& reading, std::size_t name) {
  const WordRange sentence = reading.sentences()[reading[name].sentence];
  constexpr std::size_t reach = 30;
  const std::size_t first = std::max(sentence.begin, name > reach ? name - reach : 0);
  for (std::size_t i = first; i < sentence.end && i < name + reach; ++i) {
    if (is_party(reading[i].singular.empty() ? reading[i].owner : std::string_view(reading[i].singular)))
      return true;
  }
  return false;
}

// "Employed two mornings a week" of one who volunteered them.
void check_pay(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 4> paid = {"employed", "salaried", "paid", "hired"};
  static constexpr std::array<std::string_view, 5> unpaid = {"volunteer", "volunteered", "volunteering",
                                                             "unpaid", "voluntary"};
  const auto tells = [](const Reading& reading, const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view key) { return reading.has_key(key); });
  };
  if (!tells(claim.source, unpaid) || tells(claim.after, unpaid) || tells(claim.source, paid)) return;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const bool own =
        i == claim.after.sentences()[claim.after[i].sentence].begin || claim.after[i - 1].key == "was";
    if (!own || !is_one_of(claim.after[i].key, paid)) continue;
    report(out, claim, Tier::a, "object", {i, i + 1}, "The source says that this was voluntary.");
    return;
  }
}

}  // namespace

void check_parties(Claim& claim, std::vector<Finding>& out) {
  check_pay(claim, out);
  const Reading &after = claim.after, &source = claim.source;
  constexpr std::size_t most = 40;
  std::size_t looked_up = 0;
  for (std::size_t i = 1; i < after.size(); ++i) {
    if (!after[i].capital || !is_content(after[i]) || !is_employer(after, i)) continue;
    if (looked_up++ >= most) return;
    const std::vector<std::size_t> places = source.with_stem(after[i].stem);
    const bool theirs = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
      return party_of(source, p) < source.size();
    });
    if (!theirs || names_party(after, i)) continue;
    report(out, claim, Tier::a, "organization", {i, i + 1}, "In the source this is not whom one worked for.");
    return;
  }
}

}  // namespace savile::gate
