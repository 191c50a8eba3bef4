#include "edit/verifier/same_word.hpp"

#include <algorithm>
#include <cstdint>

#include "base/sort_stably.hpp"
#include "edit/verifier/paraphrase.hpp"
#include "edit/verifier/phrase_groups.hpp"
#include "edit/verifier/word_groups.hpp"
#include "edit/verifier/word_kin.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& measures() {
  static const PhraseGroups table(embedded_list("gate_measures"), GroupForms::nouns);
  return table;
}

const PhraseGroups& roles() {
  static const PhraseGroups table(embedded_list("gate_roles"), GroupForms::nouns);
  return table;
}

WordGroups measured(const Reading& reading) { return {reading.size(), measures().all(reading)}; }
WordGroups posts(const Reading& reading) { return {reading.size(), roles().all(reading)}; }
WordGroups replacing(const Reading& after) { return {after.size(), replacing_phrases(after)}; }
WordGroups replaced(const Reading& source) { return {source.size(), replaced_phrases(source)}; }

using GroupsOf = WordGroups (*)(const Reading&);

bool shares(const Claim& claim, std::size_t after, GroupsOf of_after, std::size_t source,
            GroupsOf of_source) {
  const std::span<const std::uint32_t> own = claim.after.kept(of_after).at(after);
  return !own.empty() && share_group(own, claim.source.kept(of_source).at(source));
}

// By a paraphrase.
bool stands_for(const Claim& claim, std::size_t after, std::size_t source) {
  return shares(claim, after, replacing, source, replaced);
}

}  // namespace

bool names_measure(const Reading& reading, std::size_t word) {
  return measures().at(reading, word).words.size() > 0;
}

namespace {

// A word of a line of gate_broader, before its colon or behind it.
struct Breadth {
  std::string_view word;
  std::uint16_t line = 0;
  bool broad = false;
};

const std::vector<Breadth>& breadths() {
  static const std::vector<Breadth> sorted = [] {
    std::vector<Breadth> all;
    std::uint16_t number = 0;
    for_each_line(embedded_list("gate_broader"), [&](std::string_view line) {
      const std::size_t colon = line.find(':');
      for_each_field(line.substr(0, colon), ',', [&](std::string_view word) {
        all.push_back({word, number, true});
      });
      for_each_field(line.substr(colon + 1), ',', [&](std::string_view word) {
        all.push_back({word, number, false});
      });
      ++number;
    });
    sort_stably(all, [](const Breadth& a, const Breadth& b) { return a.word < b.word; });
    return all;
  }();
  return sorted;
}

// The lines where the word is a broad one, or a narrow one.
std::vector<std::uint16_t> lines_of(const Word& word, bool broad) {
  std::vector<std::uint16_t> out;
  const auto add = [&](std::string_view form) {
    auto at = std::lower_bound(breadths().begin(), breadths().end(), form,
                               [](const Breadth& b, std::string_view wanted) { return b.word < wanted; });
    for (; at != breadths().end() && at->word == form; ++at) {
      if (at->broad == broad) out.push_back(at->line);
    }
  };
  add(word.key);
  if (!word.singular.empty()) add(word.singular);
  return out;
}

bool covers(const Word& general, const Word& special) {
  const std::vector<std::uint16_t> broad = lines_of(general, true);
  if (broad.empty()) return false;
  const std::vector<std::uint16_t> narrow = lines_of(special, false);
  return std::any_of(broad.begin(), broad.end(), [&](std::uint16_t line) {
    return std::find(narrow.begin(), narrow.end(), line) != narrow.end();
  });
}

}  // namespace

bool is_broader(const Claim& claim, std::size_t after, std::size_t source) {
  return covers(claim.after[after], claim.source[source]);
}

bool same_word(const Claim& claim, std::size_t after, std::size_t source) {
  const std::int64_t form = short_form_group(claim.after, after);
  if (form >= 0 && form == short_form_group(claim.source, source)) return true;
  return alike(claim.after[after], claim.source[source]) ||
         shares(claim, after, measured, source, measured) || shares(claim, after, posts, source, posts) ||
         (stands_for(claim, after, source) && !covers(claim.source[source], claim.after[after]));
}

bool is_kin(const Claim& claim, std::size_t after, const Places& source) {
  if (source.empty() || claim.source.has_like(claim.after[after])) return false;
  const std::vector<std::uint16_t> own = kin_groups(claim.after, after);
  if (own.empty()) return false;
  return std::any_of(source.begin(), source.end(), [&](std::size_t s) {
    const std::vector<std::uint16_t> other = kin_groups(claim.source, s);
    return std::any_of(own.begin(), own.end(), [&](std::uint16_t group) {
      return std::binary_search(other.begin(), other.end(), group);
    });
  });
}

bool in_source(const Claim& claim, std::size_t after, const Places& source) {
  return std::any_of(source.begin(), source.end(), [&](std::size_t s) { return same_word(claim, after, s); });
}

bool in_after(const Claim& claim, std::size_t source, const Places& after) {
  return std::any_of(after.begin(), after.end(), [&](std::size_t a) { return same_word(claim, a, source); });
}

}  // namespace savile::gate
