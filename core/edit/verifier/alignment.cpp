#include "edit/verifier/alignment.hpp"

#include <algorithm>

#include "edit/verifier/deed.hpp"
#include "edit/verifier/deed_cases.hpp"

namespace savile::gate {
namespace {

// "the right running shoes": no deed, though one who operates something runs it.
bool is_attribute(const Reading& reading, std::size_t i) {
  if (reading[i].shape != VerbShape::gerund || i == 0 || i + 1 >= reading.size()) return false;
  const auto beside = [&](std::size_t left) {
    return reading[left + 1].joint <= Joint::blank && reading[left + 1].segment == reading[left].segment;
  };
  return beside(i - 1) && beside(i) && is_content(reading[i + 1]) && reading[i - 1].base.empty() &&
         (is_content(reading[i - 1]) || is_determiner(reading[i - 1].key));
}

bool is_deed(const Word& word) {
  return word.shape == VerbShape::past || word.shape == VerbShape::third_person;
}

}  // namespace

std::vector<std::vector<Aligned>> align_segments(const Claim& claim) {
  const Reading& after = claim.after;
  const Reading& source = claim.source;
  std::vector<std::vector<Aligned>> out(after.segments().size());
  std::vector<std::uint32_t> in_segment(source.segments().size(), 0), in_unit(source.units().size(), 0);
  std::vector<std::size_t> touched;
  for (const Unit& unit : after.units()) {
    // Words of the whole unit tell which of its sentences is meant where a segment alone does not.
    std::vector<std::vector<std::size_t>> places(unit.words.size());
    std::vector<std::uint32_t> touched_units;
    for (std::size_t i = unit.words.begin; i < unit.words.end; ++i) {
      if (!is_content(after[i])) continue;
      places[i - unit.words.begin] = source.like(after[i]);
      std::uint32_t last = static_cast<std::uint32_t>(-1);
      for (const std::size_t p : places[i - unit.words.begin]) {
        if (source[p].unit == last) continue;
        last = source[p].unit;
        if (in_unit[last]++ == 0) touched_units.push_back(last);
      }
    }
    for (std::size_t i = unit.words.begin; i < unit.words.end;) {
      const std::uint32_t s = after[i].segment;
      const WordRange words = after.segments()[s];
      // A verb without an object of its own has the next one's.
      const std::size_t reach = is_verb_only(after, s) ? after.segments()[s + 1].end : words.end;
      std::size_t content = 0;
      touched.clear();
      for (std::size_t w = words.begin; w < reach; ++w) {
        if (!is_content(after[w])) continue;
        ++content;
        std::uint32_t last = static_cast<std::uint32_t>(-1);
        for (const std::size_t p : places[w - unit.words.begin]) {
          if (source[p].segment == last) continue;
          if (is_deed(after[w]) && is_attribute(source, p)) continue;
          last = source[p].segment;
          if (in_segment[last]++ == 0) touched.push_back(last);
        }
      }
      std::size_t best = 0;
      const auto score = [&](std::size_t t) {
        return 4 * static_cast<std::size_t>(in_segment[t]) + in_unit[source[source.segments()[t].begin].unit];
      };
      for (const std::size_t t : touched) best = std::max(best, score(t));
      std::sort(touched.begin(), touched.end());
      for (const std::size_t t : touched) {
        if (score(t) != best) continue;
        out[s].push_back({t, in_segment[t], content});
        if (reach > words.end && t > 0 && is_verb_only(source, t - 1))
          out[s].push_back({t - 1, in_segment[t], content});
      }
      for (const std::size_t t : touched) in_segment[t] = 0;
      i = words.end;
    }
    for (const std::uint32_t u : touched_units) in_unit[u] = 0;
  }
  return out;
}

}  // namespace savile::gate
