#include "edit/verifier/contrary_check.hpp"

#include <algorithm>
#include <string>

#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile::gate {
namespace {

// Each side of a line is a group of its own; `line` says which line it is of.
struct Sides {
  std::string lines;
  std::vector<std::size_t> line;
};

Sides sides_of(std::string_view content) {
  Sides out;
  std::size_t number = 0;
  for_each_line(content, [&](std::string_view line) {
    for_each_field(line, '|', [&](std::string_view side) {
      out.lines.append(side).push_back('\n');
      out.line.push_back(number);
    });
    ++number;
  });
  return out;
}

const Sides& sides() {
  static const Sides all = sides_of(embedded_list("gate_contraries"));
  return all;
}

const PhraseGroups& contraries() {
  static const PhraseGroups table(sides().lines, GroupForms::nouns);
  return table;
}

// The words behind one that carry meaning, in its part of the sentence; the one before it where there are
// none.
std::vector<std::size_t> company_of(const Reading& reading, WordRange words) {
  constexpr std::size_t reach = 4;
  std::vector<std::size_t> out;
  for (std::size_t i = words.end; i < reading.size() && i < words.end + reach; ++i) {
    if (reading[i].segment != reading[words.begin].segment) break;
    if (is_content(reading[i])) out.push_back(i);
  }
  if (out.empty() && words.begin > 0 && is_content(reading[words.begin - 1])) out.push_back(words.begin - 1);
  return out;
}

// The sentence of the new text retells that of the source.
bool are_mostly_the_same(const Claim& claim, std::size_t after, std::size_t source) {
  const WordRange words = claim.after.sentences()[claim.after[after].sentence];
  const std::uint32_t known = claim.source[source].sentence;
  constexpr std::size_t longest = 40;
  std::size_t content = 0, shared = 0;
  for (std::size_t i = words.begin; i < words.end && i < words.begin + longest; ++i) {
    if (!is_content(claim.after[i])) continue;
    ++content;
    const std::vector<std::size_t> places = claim.source.like(claim.after[i]);
    shared += std::any_of(places.begin(), places.end(),
                          [&](std::size_t p) { return claim.source[p].sentence == known; });
  }
  return content > 0 && 4 * shared >= 3 * content;
}

// Both say it of the same thing.
bool are_of_same_thing(const Claim& claim, const GroupHit& after, const GroupHit& source) {
  const std::vector<std::size_t> own = company_of(claim.after, after.words),
                                 known = company_of(claim.source, source.words);
  if (are_mostly_the_same(claim, after.words.begin, source.words.begin)) return true;
  return std::any_of(own.begin(), own.end(), [&](std::size_t a) {
    return std::any_of(known.begin(), known.end(),
                       [&](std::size_t s) { return alike(claim.after[a], claim.source[s]); });
  });
}

}  // namespace

void check_contraries(Claim& claim, std::vector<Finding>& out) {
  const std::vector<GroupHit>&claimed = contraries().all(claim.after),
        &known = contraries().all(claim.source);
  if (claimed.empty() || known.empty()) return;
  std::vector<bool> told(sides().line.size(), false), proven(sides().line.size(), false);
  for (const GroupHit& hit : claimed) told[hit.group] = true;
  for (const GroupHit& hit : known) proven[hit.group] = true;
  constexpr std::size_t most = 60;  // of such words in a text; an entry has fewer
  const auto last = known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), most));
  for (std::size_t n = 0; n < claimed.size() && n < most; ++n) {
    const GroupHit& hit = claimed[n];
    if (proven[hit.group]) continue;
    const auto other = std::find_if(known.begin(), last, [&](const GroupHit& k) {
      return sides().line[k.group] == sides().line[hit.group] && !told[k.group] &&
             are_of_same_thing(claim, hit, k);
    });
    if (other == last) continue;
    report(out, claim, Tier::a, "contrary", hit.words,
           "The source says \"" + std::string(text_of(claim.source, other->words)) + "\".");
    claim.settle(hit.words);
  }
}

}  // namespace savile::gate
