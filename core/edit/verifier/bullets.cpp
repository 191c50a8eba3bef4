#include "edit/verifier/bullets.hpp"

#include <algorithm>
#include <optional>

#include "edit/verifier/line_bounds.hpp"

namespace savile::gate {
namespace {

// A bullet, or a line that opens with a deed.
bool tells_deed(const Reading& source, const Unit& unit) {
  if (unit.bullet) return true;
  const auto shape = unit.words.size() > 3 ? source[unit.words.begin].shape : std::nullopt;
  return shape == VerbShape::past || shape == VerbShape::third_person;
}

// The lines that hold the words.
Span lines_of(const Reading& source, WordRange words) {
  const std::string_view text = source.text();
  return {line_begin(text, source[words.begin].span.begin), line_end(text, source[words.end - 1].span.end)};
}

struct Lines {
  std::vector<std::uint32_t> bullet;  // of each unit, its first one
  std::vector<bool> shared;           // of each unit
  std::size_t bullets = 0;
};

// No blank line lies between the unit and the one before.
bool goes_on(const Reading& source, std::size_t unit) {
  const WordRange before = source.units()[unit - 1].words, words = source.units()[unit].words;
  if (before.size() == 0 || words.size() == 0) return false;
  const std::size_t from = source[before.end - 1].span.end, to = source[words.begin].span.begin;
  return count_line_ends(source.text().substr(from, to - from)) < 2;
}

Lines lines_of_entry(const Reading& source) {
  constexpr std::size_t most = 4'000;  // bytes; a heading has a hundred, and each bullet is read with it
  std::size_t bytes = 0;
  Lines out;
  for (std::uint32_t i = 0; i < source.units().size(); ++i) {
    const Unit& unit = source.units()[i];
    const bool marked = i > 0 && source.units()[out.bullet[i - 1]].bullet;
    const bool wrapped = marked && !unit.bullet && goes_on(source, i);
    const bool deed = tells_deed(source, unit);
    out.bullet.push_back(wrapped ? out.bullet[i - 1] : i);
    if (deed && !wrapped) ++out.bullets;
    const bool plain = !deed && !wrapped && unit.words.size() > 0;
    if (plain) bytes += source[unit.words.end - 1].span.end - source[unit.words.begin].span.begin;
    out.shared.push_back(plain && bytes <= most);
  }
  return out;
}

}  // namespace

std::vector<EntryPiece> pieces_of(const Reading& reading, std::size_t size) {
  const Lines& lines = reading.kept(lines_of_entry);
  std::vector<EntryPiece> out;
  for (std::uint32_t i = 0; i < lines.bullet.size(); ++i) {
    const WordRange words = reading.units()[i].words;
    if (words.size() == 0 || reading[words.begin].span.begin >= size) continue;
    const bool deed = tells_deed(reading, reading.units()[lines.bullet[i]]);
    if (!out.empty() && (lines.bullet[i] == out.back().unit || (!deed && !out.back().deed))) {
      out.back().words.end = words.end;
      continue;
    }
    const std::size_t begin = out.empty() ? 0 : line_begin(reading.text(), reading[words.begin].span.begin);
    if (!out.empty()) out.back().span.end = begin;
    out.push_back({words, {begin, size}, i, deed});
  }
  return out;
}

std::uint32_t Bullets::bullet_of(std::size_t word) const {
  return source.kept(lines_of_entry).bullet[source[word].unit];
}

bool Bullets::are_many() const {
  if (replaced.size() == 0) return false;
  const std::uint32_t own = bullet_of(replaced.begin);
  return own == bullet_of(replaced.end - 1) && tells_deed(source, source.units()[own]) &&
         source.kept(lines_of_entry).bullets > 1;
}

bool Bullets::is_shared(std::size_t word) const {
  return !written.contains(word) ||
         (!replaced.contains(word) && source.kept(lines_of_entry).shared[source[word].unit]);
}

std::vector<Span> Bullets::own_lines() const {
  const Lines& lines = source.kept(lines_of_entry);
  const std::uint32_t own = bullet_of(replaced.begin);
  std::vector<Span> out;
  for (std::size_t i = 0; i < lines.bullet.size(); ++i) {
    const WordRange words = source.units()[i].words;
    if ((lines.bullet[i] != own && !lines.shared[i]) || words.size() == 0 || !written.contains(words.begin))
      continue;
    const Span span = lines_of(source, words);
    if (!out.empty() && span.begin <= out.back().end + 1)
      out.back().end = std::max(out.back().end, span.end);
    else
      out.push_back(span);
  }
  return out;
}

}  // namespace savile::gate
