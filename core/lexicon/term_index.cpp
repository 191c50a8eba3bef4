#include "lexicon/term_index.hpp"

#include <algorithm>

#include "base/word_hash.hpp"
#include "lexicon/spelling.hpp"
#include "lexicon/whole_term.hpp"

namespace savile {
namespace {

using Doubt = TermCandidate::Doubt;

constexpr std::string_view year_key = "{year}";  // no token has this key
constexpr std::uint32_t no_word = WordTable::none;
constexpr std::uint32_t root = 0;

constexpr std::uint64_t next_bit(std::uint32_t hash) { return std::uint64_t{1} << (hash >> 26U); }

bool is_year(const TokenizedText& text, std::size_t token) {
  const std::string_view key = text.key(token);
  return text[token].kind == TokenKind::number && key.size() == 4 &&
         (key.starts_with("19") || key.starts_with("20"));
}

std::uint64_t edge_key(std::uint32_t node, std::uint32_t word, Join join) {
  return (static_cast<std::uint64_t>(node) << 34U) | (static_cast<std::uint64_t>(word) << 2U) |
         static_cast<std::uint64_t>(join);
}

// The bytes of a possessive ending ('s), or 0.
std::size_t possessive_size(std::string_view source) {
  if (source.back() != 's' && source.back() != 'S') return 0;
  if (source.ends_with("'s") || source.ends_with("'S")) return 2;
  return source.ends_with("\u2019s") || source.ends_with("\u2019S") ? 4 : 0;
}

// The same paragraph: at most one line end between a token and the one before.
bool same_paragraph(const TokenizedText& text, std::size_t token) {
  if (text[token].gap != Gap::line) return true;
  const std::string_view between = slice(text.text(), {text[token - 1].span.end, text[token].span.begin});
  return std::count(between.begin(), between.end(), '\n') < 2;
}

}  // namespace

struct TermIndex::Word {
  std::uint32_t own = no_word;    // the token as it stands
  std::uint32_t other = no_word;  // without a possessive 's, or as "any year"
  std::uint32_t ending = 0;       // the bytes of that 's
};

struct TermIndex::Walk {
  const TokenizedText& text;
  std::uint32_t node = 0;
  std::vector<std::size_t> tokens{};  // one a step
  std::size_t ending = 0;             // bytes of the last token that are a possessive 's
  std::string room{};                 // of term_key
};

std::uint32_t TermIndex::enter(const TermPattern& pattern) {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
    const Join join = i == 0 ? Join::tight : pattern.steps[i].join;
    const std::uint64_t key = edge_key(node, words_.add(pattern.steps[i].key), join);
    const std::uint32_t next = edges_.add(key, static_cast<std::uint32_t>(nodes_.size()));
    if (next == nodes_.size()) {
      nodes_.emplace_back();
      note_next(node, pattern.steps[i].key);
    }
    node = next;
  }
  return node;
}

// All keys of tokens whose term_key is `word`, but those with an apostrophe.
void TermIndex::note_next(std::uint32_t node, std::string_view word) {
  const auto note = [&](std::string_view key) {
    const std::uint32_t hash = word_hash(key);
    nodes_[node].next |= next_bit(hash);
    if (node == root) begins_.add(hash);
  };
  note(word);
  if (word == "and") note("&");
  for (const std::string& other : other_spellings(word)) note(other);
}

bool TermIndex::add(const ListedName& name, std::uint32_t term, bool alias) {
  bool is_new = true;
  bool own = true;
  for (const TermPattern& pattern : patterns_of(name)) {
    if (pattern.steps.empty()) return false;
    std::vector<Name>& names = nodes_[enter(pattern)].names;
    const auto same = std::find_if(names.begin(), names.end(),
                                   [&](const Name& other) { return other.exact == pattern.exact; });
    if (same == names.end()) {
      names.push_back({term, alias, name.letters, pattern.strict, pattern.exact});
    } else if (own) {
      is_new = false;
    }
    own = false;
  }
  return is_new;
}

void TermIndex::add_false_friend(std::string_view phrase) {
  const std::size_t year = phrase.find(year_key);
  const ListedName name = read_listed_name(phrase.substr(0, year));
  TermPattern pattern = patterns_of(name).front();
  if (year != std::string_view::npos) {
    pattern.steps.push_back({std::string(year_key), Join::loose});
    if (!pattern.exact.empty()) pattern.exact.emplace_back();
  }
  nodes_[enter(pattern)].names.push_back({no_term, false, name.letters, true, pattern.exact});
}

TermIndex::Word TermIndex::word_of(const TokenizedText& text, std::size_t token, std::string& room) const {
  Word word;
  const std::string_view key = term_key(text, token, room);
  word.own = words_.find(key);
  if (is_year(text, token)) word.other = words_.find(year_key);
  if (!text[token].apostrophe) return word;
  word.ending = static_cast<std::uint32_t>(possessive_size(text.source(token)));
  if (word.ending > 0) word.other = words_.find(key.substr(0, key.size() - 1));
  return word;
}

bool TermIndex::may_go(std::uint32_t node, std::uint32_t hash) const {
  return node == root ? begins_.may_hold(hash) : (nodes_[node].next & next_bit(hash)) != 0;
}

// False for nearly all tokens with which no name goes on from there, before anything is looked up.
bool TermIndex::may_go(std::uint32_t node, const TokenizedText& text, std::size_t token) const {
  if (may_go(node, word_hash(text.key(token))) || text[token].apostrophe) return true;
  return is_year(text, token) && may_go(node, word_hash(year_key));
}

bool TermIndex::go(Walk& walk, std::size_t token, bool hyphen) const {
  if (!may_go(walk.node, walk.text, token)) return false;
  const Gap gap = walk.text[token].gap;
  const bool starts = walk.tokens.empty();
  if (!starts && !same_paragraph(walk.text, token)) return false;
  const Join near = starts || (!hyphen && gap == Gap::none) ? Join::tight : Join::loose;
  const Word word = word_of(walk.text, token, walk.room);
  for (const std::uint32_t id : {word.own, word.other}) {
    if (id == no_word) continue;
    for (const Join join : {near, Join::free}) {
      const std::uint32_t node = edges_.find(edge_key(walk.node, id, join));
      if (node == EdgeTable::none) continue;
      walk.node = node;
      walk.tokens.push_back(token);
      walk.ending = id == word.own ? 0 : word.ending;
      return true;
    }
  }
  return false;
}

// Takes the best of the names that end here, if there is one, in place of the shorter one in `best`.
void TermIndex::try_names(const Walk& walk, TermCandidate& best) const {
  const std::size_t first = walk.tokens.front();
  const std::size_t last = walk.tokens.back() + 1;
  if (nodes_[walk.node].names.empty() || !stands_alone(walk.text, first, last)) return;
  const Name* chosen = nullptr;
  Doubt doubt = Doubt::none;
  for (const Name& name : nodes_[walk.node].names) {
    bool exact = true;
    for (std::size_t i = 0; i < name.exact.size() && exact; ++i) {
      std::string_view source = walk.text.source(walk.tokens[i]);
      if (i + 1 == walk.tokens.size()) source.remove_suffix(walk.ending);
      exact = name.exact[i].empty() || name.exact[i] == source;
    }
    if (!exact && name.strict) continue;
    const bool in_list = name.letters == NameCase::exact_in_list;
    const Doubt here = !exact ? Doubt::wrong_case : in_list ? Doubt::needs_list : Doubt::none;
    if (chosen != nullptr && doubt <= here) continue;
    chosen = &name;
    doubt = here;
  }
  if (chosen == nullptr) return;
  const Span span{walk.text[first].span.begin, walk.text[last - 1].span.end - walk.ending};
  best = {first, last, span, chosen->term, chosen->alias, doubt};
}

TermCandidate TermIndex::longest_at(Walk& walk, std::size_t first) const {
  TermCandidate best{first, first, {}, no_term, false, Doubt::none};
  walk.node = root;
  walk.tokens.clear();
  for (std::size_t at = first; at < walk.text.size() && nodes_[walk.node].next != 0; ++at) {
    const bool hyphen = at > first && is_inner_hyphen(walk.text, at);
    if (hyphen) ++at;
    if (!go(walk, at, hyphen)) break;
    try_names(walk, best);
    if (walk.ending > 0) break;
  }
  return best;
}

std::vector<TermCandidate> TermIndex::candidates(const TokenizedText& text) const {
  Walk walk{text};
  std::vector<TermCandidate> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!may_go(root, text, at)) {
      ++at;
      continue;
    }
    const TermCandidate candidate = longest_at(walk, at);
    if (candidate.last > at) found.push_back(candidate);
    at = std::max(at + 1, candidate.last);
  }
  return found;
}

std::uint32_t TermIndex::lookup(std::string_view name) const {
  const TokenizedText text(name);
  if (text.empty()) return no_term;
  Walk walk{text};
  const TermCandidate whole = longest_at(walk, 0);
  return whole.last == text.size() ? whole.term : no_term;
}

}  // namespace savile
