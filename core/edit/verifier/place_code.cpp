#include "edit/verifier/place_code.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/fold.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

struct Region {
  std::vector<std::string> words;  // folded
  std::string code;                // folded
};

// A code stands behind its region in the list.
const std::vector<Region>& regions() {
  static const std::vector<Region> table = [] {
    std::vector<Region> all;
    std::string_view name;
    for_each_line(embedded_list("places"), [&](std::string_view line) {
      const std::size_t bar = line.find('|');
      if (bar == std::string_view::npos) return;
      const std::string_view kind = line.substr(bar + 1);
      if (kind == "code" && !name.empty()) {
        Region region{{}, fold(line.substr(0, bar))};
        for (std::size_t begin = 0; begin < name.size();) {
          const std::size_t end = std::min(name.find(' ', begin), name.size());
          region.words.push_back(fold(name.substr(begin, end - begin)));
          begin = end + 1;
        }
        all.push_back(std::move(region));
      }
      name = kind == "region" ? line.substr(0, bar) : std::string_view{};
    });
    return all;
  }();
  return table;
}

bool is_code(const Reading& reading, std::size_t word, const Region& region) {
  return reading[word].mixed && reading[word].key == region.code;
}

// The name begins at `word`.
bool names(const Reading& reading, std::size_t word, const Region& region) {
  for (std::size_t n = 0; n < region.words.size(); ++n) {
    const std::size_t i = word + n;
    if (i >= reading.size() || reading[i].key != region.words[n] || !reading[i].capital) return false;
  }
  return true;
}

// Where a place stands: "Toledo, Ohio", "in Ohio"; not "Virginia Woods" nor "PA to the director".
bool is_in_place(const Reading& reading, std::size_t begin, std::size_t end) {
  if (end < reading.size() && reading[end].joint == Joint::blank && reading[end].capital &&
      !is_behind_ampersand(reading, end))
    return false;
  if (begin == 0) return false;
  return reading[begin].joint == Joint::comma || is_behind_ampersand(reading, begin) ||
         is_one_of(reading[begin - 1].key, {"in", "of", "at", "or", "and"});
}

bool is_named_in(const Reading& source, const Region& region) {
  const std::vector<std::size_t> places = source.with_beginning(region.words.front());
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return names(source, p, region) && is_in_place(source, p, p + region.words.size());
  });
}

bool has_code(const Reading& source, const Region& region) {
  const std::vector<std::size_t> places = source.with_beginning(region.code);
  return std::any_of(places.begin(), places.end(), [&](std::size_t p) {
    return is_code(source, p, region) && is_in_place(source, p, p + 1);
  });
}

}  // namespace

bool is_region_code(const Reading& reading, std::size_t at) {
  if (!reading[at].mixed || reading[at].joint != Joint::comma || at == 0 || !reading[at - 1].capital)
    return false;
  return std::any_of(regions().begin(), regions().end(),
                     [&](const Region& region) { return is_code(reading, at, region); });
}

bool is_place_code(const Claim& claim, std::size_t at) {
  const Reading& after = claim.after;
  if (!after[at].capital) return false;
  for (const Region& region : regions()) {
    if (is_code(after, at, region))
      return is_in_place(after, at, at + 1) && is_named_in(claim.source, region);
    for (std::size_t n = 0; n < region.words.size() && n <= at; ++n) {
      if (region.words[n] == after[at].key && names(after, at - n, region))
        return has_code(claim.source, region);
    }
  }
  return false;
}

}  // namespace savile::gate
