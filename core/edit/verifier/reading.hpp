// A text as the verifier reads it: its words with their forms, cut into units and segments.
//
//   unit      a line or bullet, with its wrapped lines
//   sentence  within a unit
//   segment   within a sentence, between commas, brackets, dashes and joining words ("and", "while"):
//             about one statement, so about one verb and one figure
//
//   "Cut costs by 9%, and trained two nurses"  ->  [Cut costs by 9 %] [trained two nurses]
//
// Numbers are words too: "50,000" and "1.5" are one word each. Every fact of the verifier is read
// from these words; nothing is kept but views and short keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.hpp"
#include "edit/verifier/kept_readings.hpp"
#include "edit/verifier/word_key.hpp"
#include "edit/verifier/word_opening.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile::gate {

// What stands before a word, the strongest of all signs there.
enum class Joint : std::uint8_t { none, hyphen, slash, blank, comma, bracket, dash, colon, stop, line };

struct Word {
  Span span;
  WordKey key;             // folded; of a number its digits and signs
  std::string_view owner;  // the key without a possessive ending: "officer" of "officer's"
  std::string singular;    // of the owner, where that may be a plural; else empty
  std::string stem;        // empty for a number
  std::string base;        // of a verb form; else empty
  std::optional<VerbShape> shape;
  const std::vector<std::uint16_t>* classes = nullptr;  // synonym groups, never null
  const std::vector<std::uint16_t>* phrase = nullptr;   // of the verb with its particle, or null
  std::uint32_t token_begin = 0, token_end = 0;
  std::uint32_t unit = 0, sentence = 0, segment = 0;
  FormOpenings openings;  // of its key and of what of its other forms is not the same
  std::uint16_t stem_opening = no_opening, base_opening = no_opening;  // none of what is empty
  Joint joint = Joint::line;
  bool number = false;
  bool capital = false;  // begins with an upper-case letter
  bool mixed = false;    // has an upper-case letter behind the first, or a digit: "iOS", "RN", "k8s"
  bool neutral = false;
};

struct WordRange {
  std::size_t begin = 0, end = 0;  // half-open, in words
  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool contains(std::size_t i) const { return begin <= i && i < end; }
};

struct Unit {
  WordRange words;
  bool bullet = false;
};

// A phrase of a list of groups (phrase_groups.hpp), and which group it is of.
struct GroupHit {
  WordRange words;
  std::uint32_t group = 0;
};

class Reading {
 public:
  // `text` must outlive this. Linear but for sorting the words.
  Reading(std::string_view text, const Lexicon& lexicon);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  [[nodiscard]] std::string_view text() const { return tokens_.text(); }
  [[nodiscard]] const TokenizedText& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] const Word& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  // Word `i` is this one; false behind the last.
  template <std::size_t N>
  [[nodiscard]] bool is(std::size_t i, const char (&key)[N]) const {
    return i < words_.size() && words_[i].key == key;
  }
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<WordRange>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<WordRange>& segments() const { return segments_; }
  [[nodiscard]] const std::vector<TermHit>& terms() const { return terms_; }

  // The sign (or letter) token directly before or behind a word without a gap; empty if none.
  [[nodiscard]] std::string_view sign_before(std::size_t word) const;
  [[nodiscard]] std::string_view sign_after(std::size_t word) const;

  // The words that begin inside the span.
  [[nodiscard]] WordRange words_in(Span span) const;

  [[nodiscard]] bool has_key(std::string_view key) const;
  // The words whose key begins so, in the order of their keys; no more than a few dozen.
  [[nodiscard]] std::vector<std::size_t> with_beginning(std::string_view beginning) const;
  [[nodiscard]] bool has_stem(std::string_view stem) const;
  // The words with this stem, or forms of this verb, ascending.
  [[nodiscard]] std::vector<std::size_t> with_stem(std::string_view stem) const;
  // The words that say the same as `word`: the same stem, verb or synonym group. Ascending.
  [[nodiscard]] std::vector<std::size_t> like(const Word& word) const;
  [[nodiscard]] bool has_like(const Word& word) const;
  // Whether a listed term covers this word: a skill or a thing, that neither acts ("MIG and TIG welded") nor
  // employs ("in Go and PostgreSQL").
  [[nodiscard]] bool is_in_term(std::size_t word) const;

  // The openings of all forms of all words, in the order of the words.
  [[nodiscard]] const std::vector<PlacedOpening>& openings() const { return openings_; }

  // What `read` makes of this text: made when first asked for, since many checks ask of the same texts.
  template <class T>
  [[nodiscard]] const T& kept(T (*read)(const Reading&)) const {
    return kept_.of(*this, read);
  }
  // The phrases of one list in this text, made by `list` when first asked for.
  template <class List>
  [[nodiscard]] const std::vector<GroupHit>& phrases(const List& list) const {
    return phrases_.of(*this, list);
  }

 private:
  void read_words();
  void join_initials(std::size_t word);
  void cut();
  void index();
  void add_with_stem(std::uint16_t opening, std::string_view stem, std::vector<std::size_t>& out) const;
  [[nodiscard]] bool has_stem(std::uint16_t opening, std::string_view stem) const;
  [[nodiscard]] bool has_key(std::uint16_t opening, std::string_view key) const;

  TokenizedText tokens_;
  std::vector<Word> words_;
  std::vector<Unit> units_;
  std::vector<WordRange> sentences_, segments_;
  std::vector<TermHit> terms_;
  std::vector<PlacedOpening> openings_;
  std::vector<std::uint64_t> by_key_, by_stem_;      // of stems and verbs: opening and word, ascending
  mutable std::vector<std::uint32_t> in_key_order_;  // made when first asked for
  std::vector<std::pair<std::uint16_t, std::uint32_t>> by_class_;
  KeptReadings kept_;
  KeptPhrases<GroupHit> phrases_;
};

// The same stem, verb or synonym group.
[[nodiscard]] bool alike(const Word& a, const Word& b);

// "Rigged & tested": the sign stands before the word.
[[nodiscard]] inline bool is_behind_ampersand(const Reading& reading, std::size_t word) {
  if (word == 0) return false;
  const std::size_t from = reading[word - 1].span.end, to = reading[word].span.begin;
  return from < to && slice(reading.text(), {from, to}).find('&') != std::string_view::npos;
}

// Carries meaning: neither neutral nor a number.
[[nodiscard]] inline bool is_content(const Word& word) { return !word.neutral && !word.number; }

}  // namespace savile::gate
