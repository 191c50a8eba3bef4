#include "analysis/profession.hpp"

#include <algorithm>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/stem.hpp"
#include "lexicon/word_memory.hpp"

namespace savile {
namespace {

constexpr int title_votes = 4;
constexpr int least_votes = 4;  // fewer place a text nowhere

struct Marker {
  std::uint32_t field = 0;
  int votes = 1;
  bool generic = false;
  std::vector<std::string> stems;
};

struct Table {
  std::vector<std::string_view> names;
  std::vector<Marker> markers;
  WordMap<std::vector<std::uint32_t>> by_first;
};

// A token's comparing key: words by stem, signs and numbers as they are.
std::string key_of(const TokenizedText& text, std::size_t i) {
  return text[i].kind == TokenKind::word ? stem(text.key(i)) : std::string(text.key(i));
}

Table read_table() {
  Table table;
  for_each_line(embedded_list("professions"), [&](std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    std::string_view name = line.substr(0, colon);
    const bool generic = !name.empty() && name.back() == '*';
    const bool titles = generic || (!name.empty() && name.back() == '!');
    if (titles) name.remove_suffix(1);
    auto found = std::find(table.names.begin(), table.names.end(), name);
    if (found == table.names.end()) {
      table.names.push_back(name);
      found = table.names.end() - 1;
    }
    const auto field = static_cast<std::uint32_t>(found - table.names.begin());
    for_each_field(line.substr(colon + 1), '|', [&](std::string_view phrase) {
      const TokenizedText tokens(phrase);
      Marker marker{field, titles ? title_votes : 1, generic, {}};
      for (std::size_t i = 0; i < tokens.size(); ++i) marker.stems.push_back(key_of(tokens, i));
      if (marker.stems.empty()) return;
      // A generic title stands among the titles already; it is not to count twice.
      std::vector<std::uint32_t>& alike = table.by_first[marker.stems.front()];
      const auto same = std::find_if(alike.begin(), alike.end(), [&](std::uint32_t id) {
        return table.markers[id].field == field && table.markers[id].stems == marker.stems;
      });
      if (same == alike.end()) {
        alike.push_back(static_cast<std::uint32_t>(table.markers.size()));
        table.markers.push_back(std::move(marker));
      } else {
        table.markers[*same].generic = table.markers[*same].generic || generic;
      }
    });
  });
  return table;
}

const Table& table() {
  static const Table read = read_table();
  return read;
}

using Markers = std::vector<std::uint32_t>;

// Those whose first word has this stem; null without one.
const Markers* opened_by_stem(std::string_view stem) { return table().by_first.find(stem); }

// The same of a word as it stands: texts say the same words again and again.
const Markers* opened_by_word(std::string_view word) {
  static thread_local WordMemory<const Markers*> memory;
  return memory.of(word, [](std::string_view asked) { return opened_by_stem(stem(asked)); });
}

// Calls `use` with every marker that stands in `size` tokens in a row: those of the text at(0), at(1) and so
// on. `opened_by(i)` are those that begin with a word's token, `is(i, stem)` tells whether a word's token has
// that stem.
template <class At, class OpenedBy, class Is, class Use>
void for_each_marker(const TokenizedText& text, std::size_t size, At at, OpenedBy opened_by, Is is, Use use) {
  const auto is_word = [&](std::size_t token) { return text[token].kind == TokenKind::word; };
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t first = at(i);
    const Markers* found = is_word(first) ? opened_by(first) : opened_by_stem(text.key(first));
    if (found == nullptr) continue;
    for (const std::uint32_t id : *found) {
      const Marker& marker = table().markers[id];
      if (i + marker.stems.size() > size) continue;
      std::size_t k = 1;
      for (; k < marker.stems.size(); ++k) {
        const std::size_t token = at(i + k);
        if (!(is_word(token) ? is(token, marker.stems[k]) : text.key(token) == marker.stems[k])) break;
      }
      if (k == marker.stems.size()) use(id, marker);
    }
  }
}

template <class At, class Use>
void for_each_marker(const TokenizedText& text, std::size_t size, At at, Use use) {
  for_each_marker(
      text, size, at, [&](std::size_t i) { return opened_by_word(text.key(i)); },
      [&](std::size_t i, std::string_view wanted) { return stem(text.key(i)) == wanted; }, use);
}

FieldVotes votes_of(std::vector<std::uint32_t>& found) {
  FieldVotes votes(field_count(), 0);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const std::uint32_t id : found) {
    const Marker& marker = table().markers[id];
    votes[marker.field] += marker.votes;
  }
  return votes;
}

// For each field: 0 nothing, 1 a word, 2 a title, 3 a generic title.
std::vector<int> title_marks(std::string_view title) {
  const TokenizedText text(title);
  std::vector<int> marks(field_count(), 0);
  const auto same = [](std::size_t i) { return i; };
  for_each_marker(text, text.size(), same, [&](std::uint32_t, const Marker& marker) {
    const int mark = marker.generic ? 3 : (marker.votes == title_votes ? 2 : 1);
    marks[marker.field] = std::max(marks[marker.field], mark);
  });
  return marks;
}

}  // namespace

Kinship title_kinship(std::string_view held, std::string_view offered) {
  const std::vector<int> have = title_marks(held), want = title_marks(offered);
  Kinship best = Kinship::none;
  for (std::size_t i = 0; i < have.size(); ++i) {
    if (have[i] == 0 || want[i] == 0) continue;
    const int low = std::min(have[i], want[i]), high = std::max(have[i], want[i]);
    const Kinship here = low == 3
                             ? Kinship::same
                             : (low == 1 ? Kinship::words : (high == 3 ? Kinship::generic : Kinship::field));
    best = std::max(best, here);
  }
  return best;
}

std::size_t field_count() { return table().names.size(); }
std::string_view field_name(std::size_t field) { return table().names[field]; }

FieldVotes field_votes(const TokenizedText& text, const std::vector<std::string>& stems, std::size_t first,
                       std::size_t last) {
  std::vector<std::uint32_t> found;
  for_each_marker(
      text, last - first, [first](std::size_t i) { return first + i; },
      [&](std::size_t i) { return opened_by_stem(stems[i]); },
      [&](std::size_t i, std::string_view wanted) { return stems[i] == wanted; },
      [&](std::uint32_t id, const Marker&) { found.push_back(id); });
  return votes_of(found);
}

FieldVotes field_votes(const TokenizedText& text) { return field_votes(text, {{0, text.text().size()}}); }

FieldVotes field_votes(const TokenizedText& text, const std::vector<Span>& parts) {
  std::vector<std::size_t> tokens;
  for (const Span part : parts) {
    for (std::size_t i = text.first_at(part.begin); i < text.size() && text[i].span.begin < part.end; ++i)
      tokens.push_back(i);
  }
  std::vector<std::uint32_t> found;
  for_each_marker(
      text, tokens.size(), [&](std::size_t i) { return tokens[i]; },
      [&](std::uint32_t id, const Marker&) { found.push_back(id); });
  return votes_of(found);
}

std::vector<int> field_shares(const FieldVotes& votes) {
  std::vector<int> shares(votes.size(), 0);
  const int most = votes.empty() ? 0 : *std::max_element(votes.begin(), votes.end());
  if (most < least_votes) return shares;
  // By squares, so that the strongest field leads and no threshold makes a word count for much.
  std::int64_t sum = 0;
  for (const int count : votes) sum += std::int64_t{count} * count;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    shares[i] = static_cast<int>(std::int64_t{votes[i]} * votes[i] * 1000 / sum);
  }
  return shares;
}

int field_fit(const std::vector<int>& shares, const FieldVotes& votes, int votes_for_full) {
  int fit = 0, whole = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    whole += shares[i];
    fit += shares[i] * std::min(votes[i], votes_for_full) / votes_for_full;
  }
  return whole == 0 ? 0 : fit * 100 / whole;
}

}  // namespace savile
