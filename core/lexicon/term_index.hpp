// Finds every listed name in a text: a trie over the keys of tokens.
//
//   "React Native" and "React":   root --react--> * --native--> *        (* = a name ends here)
//
// At each token the longest name that ends on a whole token wins and the search goes on behind it.
// No name is longer than a constant, so the time is linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_filter.hpp"
#include "base/word_table.hpp"
#include "lexicon/edge_table.hpp"
#include "lexicon/term_pattern.hpp"
#include "text/token.hpp"

namespace savile {

inline constexpr std::uint32_t no_term = 0xFFFFFFFF;

// Where a name may stand in a text. Tokens [first, last).
struct TermCandidate {
  std::size_t first = 0, last = 0;
  Span span;
  std::uint32_t term = no_term;  // no_term: a phrase that only looks like a term ("excel at")
  bool alias = false;
  enum class Doubt : std::uint8_t { none, needs_list, wrong_case } doubt = Doubt::none;
};

class TermIndex {
 public:
  // Adds a name and its plural. False if the very same name is there already, of this
  // term or another; the first stays.
  bool add(const ListedName& name, std::uint32_t term, bool alias);

  // A phrase that keeps what stands in it from being found; "{year}" stands for any year.
  void add_false_friend(std::string_view phrase);

  // Longest first, non-overlapping, in text order. Doubtful ones are not settled yet.
  [[nodiscard]] std::vector<TermCandidate> candidates(const TokenizedText& text) const;

  // The term that the whole of `name` is; exact case preferred, any case accepted. no_term if none.
  [[nodiscard]] std::uint32_t lookup(std::string_view name) const;

 private:
  struct Name {
    std::uint32_t term = no_term;
    bool alias = false;
    NameCase letters = NameCase::any;
    bool strict = false;
    std::vector<std::string> exact;
  };
  struct Node {
    std::vector<Name> names;
    std::uint64_t next = 0;  // a bit for each word that may come next, by its hash
  };
  struct Word;  // what a token may be
  struct Walk;  // a way through the trie

  [[nodiscard]] Word word_of(const TokenizedText& text, std::size_t token, std::string& room) const;
  std::uint32_t enter(const TermPattern& pattern);
  void note_next(std::uint32_t node, std::string_view word);
  [[nodiscard]] bool may_go(std::uint32_t node, std::uint32_t hash) const;
  [[nodiscard]] bool may_go(std::uint32_t node, const TokenizedText& text, std::size_t token) const;
  bool go(Walk& walk, std::size_t token, bool hyphen) const;
  void try_names(const Walk& walk, TermCandidate& best) const;
  [[nodiscard]] TermCandidate longest_at(Walk& walk, std::size_t first) const;

  WordTable words_;
  HashFilter begins_;  // what the root has in place of `next`
  EdgeTable edges_;
  std::vector<Node> nodes_{1};
};

}  // namespace savile
