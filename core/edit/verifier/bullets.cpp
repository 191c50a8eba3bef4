#include "edit/verifier/bullets.hpp"

#include <algorithm>

namespace savile::gate {
namespace {

// A bullet, or a line that opens with a deed.
bool tells_deed(const Reading& source, const Unit& unit) {
  return unit.bullet || (unit.words.size() > 3 && source[unit.words.begin].shape == VerbShape::past);
}

// The lines that hold the words.
Span lines_of(const Reading& source, WordRange words) {
  const std::string_view text = source.text();
  const std::size_t first = source[words.begin].span.begin, last = source[words.end - 1].span.end;
  const std::size_t before = first == 0 ? std::string_view::npos : text.rfind('\n', first - 1);
  const std::size_t behind = text.find('\n', last);
  return {before == std::string_view::npos ? 0 : before + 1,
          behind == std::string_view::npos ? text.size() : behind};
}

}  // namespace

bool Bullets::are_many() const {
  if (replaced.size() == 0) return false;
  const auto tells = [&](const Unit& unit) { return tells_deed(source, unit); };
  const std::vector<Unit>& units = source.units();
  const std::uint32_t own = unit();
  return tells(units[own]) && own == source[replaced.end - 1].unit &&
         std::count_if(units.begin(), units.end(), tells) > 1;
}

bool Bullets::is_shared(std::size_t word) const {
  return !written.contains(word) ||
         (!replaced.contains(word) && !tells_deed(source, source.units()[source[word].unit]));
}

std::vector<Span> Bullets::own_lines() const {
  std::vector<Span> out;
  for (const Unit& unit : source.units()) {
    if (unit.words.size() == 0 || !written.contains(unit.words.begin)) continue;
    if (unit.words.contains(replaced.begin) || !tells_deed(source, unit)) {
      const Span lines = lines_of(source, unit.words);
      if (!out.empty() && lines.begin <= out.back().end + 1)
        out.back().end = lines.end;
      else
        out.push_back(lines);
    }
  }
  return out;
}

}  // namespace savile::gate
