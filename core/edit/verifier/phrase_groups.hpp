// Short lists of phrases in groups of one meaning, and where a text uses them.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Which forms of a word are the word of a phrase.
enum class GroupForms : std::uint8_t {
  nouns,   // as written, or its plural: "award", "awards"
  any,     // a verb's forms too: "awarded"
  nominal  // and the nouns made of it: "replacement"
};

// Those at this word, of hits in the order of their words.
[[nodiscard]] std::span<const GroupHit> hits_at(std::span<const GroupHit> hits, std::size_t word);

class PhraseGroups {
 public:
  // One group a line of `content`, its phrases between commas, lower case. A hyphen and a blank
  // between words are the same.
  PhraseGroups(std::string_view content, GroupForms forms);

  // Every use, longest first, non-overlapping, in text order. Linear.
  [[nodiscard]] std::vector<GroupHit> find(const Reading& reading) const;
  // The phrase at this word; an empty range if none.
  [[nodiscard]] GroupHit at(const Reading& reading, std::size_t word) const;
  // A phrase of this one word stands in the list.
  [[nodiscard]] bool has(std::string_view word) const;
  // The line of the phrase of this one word, or -1.
  [[nodiscard]] std::int64_t group_of(std::string_view word) const;
  // All phrases at this word: a word may stand in several groups. They live as long as the reading.
  [[nodiscard]] std::span<const GroupHit> all_at(const Reading& reading, std::size_t word) const {
    return hits_at(all(reading), word);
  }
  // The same of all words, in the order of the words.
  [[nodiscard]] const std::vector<GroupHit>& all(const Reading& reading) const {
    return reading.phrases(*this);
  }
  // The groups of the phrase of these two words.
  [[nodiscard]] std::vector<std::uint32_t> groups_of(std::string_view first, std::string_view second) const;
  [[nodiscard]] std::size_t groups() const { return groups_; }

  // For Reading, which keeps what was found in it: no two lists have the same number.
  [[nodiscard]] std::size_t number() const { return number_; }
  // Of lists so far; above every number.
  [[nodiscard]] static std::size_t count();
  [[nodiscard]] std::vector<GroupHit> read(const Reading& reading) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    std::uint32_t group = 0;
    std::uint16_t second = no_opening;  // of its second word, which most places miss
  };
  // The phrases of one first word begin at `first`.
  struct Opening {
    std::uint16_t opening = 0;
    std::uint32_t first = 0;
  };
  [[nodiscard]] bool fits(const Word& word, const std::string& wanted) const;
  // The phrases that begin with `first`, longest first.
  [[nodiscard]] std::span<const Phrase> from(std::uint16_t opening, std::string_view first) const;
  [[nodiscard]] std::vector<GroupHit> read_nominal(const Reading& reading) const;
  // Adds each phrase that begins with `first` and goes on at `word`, longest first.
  void add_from(const Reading& reading, std::size_t word, std::uint16_t opening, std::string_view first,
                std::vector<GroupHit>& out) const;

  std::vector<Phrase> phrases_;         // by opening, then by first word, longer ones first
  std::vector<Opening> openings_;       // one a first word, ascending, and one behind the last
  std::vector<std::uint16_t> shelves_;  // where those of each 64 openings begin in it
  std::bitset<opening_places> opens_;   // by the first word of each: most words open none
  GroupForms forms_;
  std::size_t groups_ = 0;
  std::size_t number_;
};

}  // namespace savile::gate
