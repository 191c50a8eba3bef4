#include "edit/verifier/entry_line_check.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/date.hpp"
#include "edit/verifier/actor.hpp"
#include "text/line.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::int32_t no_entry = -1;

struct EntryLines {
  std::vector<std::int32_t> entry_of;  // by word of the source
  std::vector<bool> in_place;          // the word stands in the head behind the title: where it was
  std::int32_t entries = 0;
};

// "Ward Clerk, St Anne's, 2015-2019: digitised 2,400 notes", "Cashier | Pennymart | 2016": who, where and
// when; up to its colon. Empty for another line.
Span head_of(std::string_view text, Span line) {
  constexpr std::size_t longest = 120;
  Span head = line;
  const std::size_t colon = slice(text, line).find(':');
  if (colon != std::string_view::npos) head.end = line.begin + colon;
  const std::string_view content = slice(text, head);
  if (content.empty() || content.size() > longest || content.find_first_of(",|") == std::string_view::npos ||
      content.front() == '-' || content.front() == '*' || !find_date_range(text, head))
    return {line.begin, line.begin};
  return head;
}

// An entry begins with each such line and runs to the next.
EntryLines entry_lines(const Reading& source) {
  EntryLines out{std::vector<std::int32_t>(source.size(), no_entry), std::vector<bool>(source.size(), false),
                 0};
  std::size_t word = 0;
  std::int32_t entry = no_entry;
  for (const Line& line : split_lines(source.text())) {
    const Span head = head_of(source.text(), line.content);
    if (head.size() > 0) entry = out.entries++;
    const std::size_t comma = slice(source.text(), head).find_first_of(",|");
    const std::size_t place = comma == std::string_view::npos ? head.end : head.begin + comma;
    for (; word < source.size() && source[word].span.begin < line.content.end; ++word) {
      out.entry_of[word] = entry;
      out.in_place[word] = place <= source[word].span.begin && source[word].span.begin < head.end;
    }
  }
  return out;
}

// The entry in which all places of a word of `after` stand; no_entry where they stand in several or in none.
std::int32_t only_entry(const EntryLines& lines, const std::vector<std::size_t>& places) {
  if (places.empty()) return no_entry;
  const std::int32_t entry = lines.entry_of[places.front()];
  return std::all_of(places.begin(), places.end(), [&](std::size_t p) { return lines.entry_of[p] == entry; })
             ? entry
             : no_entry;
}

// Other times are spoken of: "previously trained carers".
bool tells_of_before(const Reading& reading, WordRange sentence) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (is_one_of(reading[i].key, {"previously", "earlier", "before", "formerly", "prior", "after", "then",
                                   "since", "later", "also"}))
      return true;
  }
  return false;
}

// "at Hillcrest", "for the City Eye Clinic", or in a head of the new text's own: "Receptionist, City Eye
// Clinic".
bool stands_as_place(const Reading& reading, std::size_t name) {
  constexpr std::size_t reach = 5;
  for (std::size_t i = name; i-- > 0 && i + reach > name && reading[i].sentence == reading[name].sentence;) {
    if (is_one_of(reading[i].key, {"at", "for", "with", "in"})) return true;
    if (reading[i + 1].joint == Joint::comma) return reading[i].capital || !reading[i].neutral;
    if (!reading[i].capital && !is_one_of(reading[i].key, {"the", "a", "an", "our", "of"})) return false;
  }
  return false;
}

// The one entry that a sentence of the new text speaks of by its names; nothing where it names several or
// none.
std::optional<std::int32_t> named_entry(const Claim& claim, const EntryLines& lines, WordRange sentence) {
  std::optional<std::int32_t> named;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (!claim.after[i].capital || !is_content(claim.after[i])) continue;
    std::vector<std::size_t> places = claim.source.with_stem(claim.after[i].stem);
    std::erase_if(places, [&](std::size_t p) { return lines.entry_of[p] == no_entry; });
    const std::int32_t entry = only_entry(lines, places);
    if (entry == no_entry || !lines.in_place[places.front()]) continue;
    if (!stands_as_place(claim.after, i)) continue;
    if (named && *named != entry) return std::nullopt;
    named = entry;
  }
  return named;
}

}  // namespace

void check_entry_lines(Claim& claim, std::vector<Finding>& out) {
  const EntryLines& lines = claim.source.kept(entry_lines);
  if (lines.entries < 2) return;
  for (const WordRange sentence : claim.after.sentences()) {
    const std::optional<std::int32_t> named = named_entry(claim, lines, sentence);
    if (!named || tells_of_before(claim.after, sentence)) continue;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (!is_own_deed(claim.after, i)) continue;
      std::vector<std::size_t> places = claim.source.like(claim.after[i]);
      std::erase_if(places, [&](std::size_t p) { return lines.entry_of[p] == no_entry; });
      const std::int32_t entry = only_entry(lines, places);
      if (entry == no_entry || entry == *named) continue;
      report(out, claim, Tier::a, "organization", {i, i + 1}, "The source tells this of another post.");
      return;
    }
  }
}

}  // namespace savile::gate
