#include "edit/verifier/credential_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/unfinished.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& credentials() {
  static const PhraseGroups table(
      "licence, license, licensed, licenced, licensure, ticket, permit\n"
      "certificate, certified, certification, cert, qualification, qualified, card, accredited, "
      "accreditation\n"
      "award, prize, medal, trophy\n"
      "degree, diploma\n"
      "clearance\n"
      "registered, registration, chartered\n",
      GroupForms::nouns);
  return table;
}

// What the credential is for: the content words before it in its phrase, over an "and", and behind "in",
// "for" or "as".
std::vector<std::size_t> subject_of(const Reading& reading, WordRange hit) {
  std::vector<std::size_t> out;
  bool joined = false;
  const std::uint32_t sentence = reading[hit.begin].sentence;
  for (std::size_t i = hit.begin; i-- > 0 && out.size() < 5 && reading[i].sentence == sentence;) {
    joined = joined || reading[i].key == "and";
    if (reading[i].key == "and" || reading[i].key == "a" || reading[i].key == "the") continue;
    if (joined && reading[i].number) break;  // "OSHA 30 and forklift certification": another one
    if (reading[i].neutral || reading[i].shape == VerbShape::past || reading[i + 1].joint >= Joint::comma)
      break;
    if (reading[i].key == "experience" || reading[i].key == "years" || reading[i].key == "year") break;
    if (is_content(reading[i])) out.push_back(i);
  }
  const bool goes_on =
      hit.end + 1 < reading.size() &&
      (reading[hit.end].key == "in" || reading[hit.end].key == "for" || reading[hit.end].key == "as");
  for (std::size_t i = hit.end + 1; goes_on && i < reading.size() && i < hit.end + 4; ++i) {
    if (reading[i].sentence != sentence || reading[i].neutral || reading[i].joint >= Joint::comma) break;
    if (is_content(reading[i])) out.push_back(i);
  }
  return out;
}

bool near(const std::vector<GroupHit>& known, std::uint32_t group, std::size_t place, const Reading& source) {
  return std::any_of(known.begin(), known.end(), [&](const GroupHit& hit) {
    const std::size_t from = std::max(hit.words.begin, place), to = std::min(hit.words.begin, place);
    if (hit.group != group || from - to > 6 || source[from].unit != source[to].unit) return false;
    for (std::size_t i = to + 1; i <= from; ++i) {
      if (source[i].joint == Joint::stop || source[i].joint == Joint::comma) return false;
    }
    return true;
  });
}

bool all_unfinished(const Claim& claim, const std::vector<GroupHit>& known, std::uint32_t group) {
  return std::all_of(known.begin(), known.end(), [&](const GroupHit& hit) {
    return hit.group != group || is_unfinished(claim.source, span_of(claim.source, hit.words)) ||
           (hit.words.begin > 0 && claim.source[hit.words.begin - 1].key == "part");
  });
}

// "under a colleague's bat licence", "working under an advanced card holder": it is not one's own.
bool is_of_another(const Reading& reading, WordRange hit) {
  static constexpr std::array<std::string_view, 12> others = {
      "colleague", "boss",  "employer", "manager", "supervisor", "company",
      "firm",      "owner", "partner",  "mentor",  "contractor", "client"};
  static constexpr std::array<std::string_view, 4> articles = {"a", "an", "the", "another"};
  constexpr std::size_t reach = 6;
  const auto has = [](const auto& set, std::string_view key) {
    return std::find(set.begin(), set.end(), key) != set.end();
  };
  for (std::size_t i = hit.begin; i-- > 0 && i + reach >= hit.begin;) {
    if (reading[i].sentence != reading[hit.begin].sentence || reading[i + 1].joint >= Joint::comma ||
        reading[i].key == "my")
      return false;
    if (reading[i].owner != reading[i].key && has(others, reading[i].owner)) return true;
    if (reading[i].key == "under") return has(articles, reading[i + 1].key);
  }
  return false;
}

bool all_of_another(const Claim& claim, const std::vector<GroupHit>& known, std::uint32_t group) {
  return std::all_of(known.begin(), known.end(), [&](const GroupHit& hit) {
    return hit.group != group || is_of_another(claim.source, hit.words);
  });
}

}  // namespace

void check_credentials(Claim& claim, std::vector<Finding>& out) {
  const std::vector<GroupHit> claimed = credentials().find(claim.after);
  if (claimed.empty()) return;
  const std::vector<GroupHit> known = credentials().find(claim.source);
  for (const GroupHit& hit : claimed) {
    const bool named =
        std::any_of(known.begin(), known.end(), [&](const GroupHit& k) { return k.group == hit.group; });
    // "ticket backlog"
    const std::size_t next = hit.words.end;
    if (claim.after[hit.words.begin].key == "ticket" && next < claim.after.size() &&
        claim.after[next].joint <= Joint::blank && is_content(claim.after[next]))
      continue;
    // "logged tickets"
    if (!named || claim.after[hit.words.begin].key == "tickets")
      continue;  // what is not known at all is told elsewhere
    const bool part = hit.words.begin > 0 && claim.after[hit.words.begin - 1].key == "part";
    if (!part && !is_unfinished(claim.after, span_of(claim.after, hit.words)) &&
        all_unfinished(claim, known, hit.group)) {
      report(out, claim, Tier::a, "certificate", hit.words, "The source does not say that this is held.");
      continue;
    }
    if (!is_of_another(claim.after, hit.words) && all_of_another(claim, known, hit.group)) {
      report(out, claim, Tier::a, "certificate", hit.words, "The source says that another one holds this.");
      continue;
    }
    for (const std::size_t word : subject_of(claim.after, hit.words)) {
      const std::vector<std::size_t> places = claim.source.like(claim.after[word]);
      if (places.empty() || std::any_of(places.begin(), places.end(), [&](std::size_t p) {
            return near(known, hit.group, p, claim.source);
          }))
        continue;
      report(out, claim, Tier::a, "certificate", {word, word + 1},
             "The source does not connect this with a " + std::string(text_of(claim.after, hit.words)) + ".");
      break;
    }
  }
}

}  // namespace savile::gate
