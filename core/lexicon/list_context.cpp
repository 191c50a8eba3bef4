#include "lexicon/list_context.hpp"

#include <algorithm>
#include <string_view>

namespace savile {
namespace {

using Doubt = TermCandidate::Doubt;

constexpr std::string_view delimiters[] = {",", "/", "|", ";", "\u2022", "\u00b7",
                                           "(", ")", ":", "*", "-",      "+"};
constexpr std::string_view conjunctions[] = {"and", "or", "&", "plus"};
constexpr std::string_view words_before[] = {"in",        "with", "using", "of",  "via",   "like",
                                             "including", "know", "both",  "use", "learn", "from",
                                             "into",      "as",   "write", "eg"};
constexpr std::string_view words_after[] = {
    "programming", "language", "code",   "coding",  "script",   "scripts",       "scripting",    "developer",
    "developers",  "engineer", "based",  "package", "packages", "library",       "libraries",    "backend",
    "services",    "service",  "studio", "shiny",   "markdown", "microservices", "applications", "apis"};
constexpr std::size_t near = 6;  // tokens between neighbours in a list: "Python (3 years), R"

template <std::size_t n>
bool is_one_of(const std::string_view (&list)[n], std::string_view key) {
  return std::find(std::begin(list), std::end(list), key) != std::end(list);
}

// A look at the text on one side of a candidate; `next` is the token there, `beyond` the one after.
class Surroundings {
 public:
  Surroundings(const TokenizedText& text, const TermCandidate& candidate)
      : text_(text), first_(candidate.first), last_(candidate.last) {}

  [[nodiscard]] bool line_before() const { return first_ == 0 || text_[first_].gap == Gap::line; }
  [[nodiscard]] bool line_after() const {
    return last_ == text_.size() || text_[last_].gap == Gap::line || ends_sentence(last_);
  }
  [[nodiscard]] bool delimited_before() const {
    return line_before() || is_one_of(delimiters, text_.key(first_ - 1)) ||
           text_.source(first_ - 1) == "\u2022";
  }
  [[nodiscard]] bool delimited_after() const {
    return line_after() || is_one_of(delimiters, text_.key(last_));
  }
  [[nodiscard]] bool conjunction_before() const {
    return !line_before() && is_one_of(conjunctions, text_.key(first_ - 1));
  }
  [[nodiscard]] bool conjunction_after() const {
    return !line_after() && is_one_of(conjunctions, text_.key(last_));
  }
  [[nodiscard]] bool cue_before() const {
    return !line_before() && (is_one_of(words_before, text_.key(first_ - 1)) || text_.key(first_ - 1) == ":");
  }
  [[nodiscard]] bool cue_after() const {
    return !line_after() && (is_one_of(words_after, text_.key(last_)) || hyphen_based());
  }
  // Signs that make a letter part of something else: "R&D", "C-level", "R. Smith" is not told apart.
  [[nodiscard]] bool glued() const {
    const bool before = first_ > 0 && text_[first_].gap == Gap::none && is_glue(text_.key(first_ - 1));
    const bool after = last_ < text_.size() && text_[last_].gap == Gap::none && is_glue(text_.key(last_));
    return (before || after) && !hyphen_based();
  }

 private:
  static bool is_glue(std::string_view key) {
    return key == "-" || key == "&" || key == "'" || key == "*" || key == "@" || key == "+" || key == "#";
  }
  [[nodiscard]] bool hyphen_based() const {
    return last_ + 1 < text_.size() && text_.key(last_) == "-" && text_.key(last_ + 1) == "based";
  }
  [[nodiscard]] bool ends_sentence(std::size_t i) const {
    return text_.key(i) == "." && text_[i].gap == Gap::none &&
           (i + 1 == text_.size() || text_[i + 1].gap != Gap::none);
  }

  const TokenizedText& text_;
  std::size_t first_, last_;
};

bool sentence_ends_between(const TokenizedText& text, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (text.key(i) == "." && (i + 1 == text.size() || text[i + 1].gap != Gap::none)) return true;
  }
  return false;
}

// Is there a sure neighbour on this side, with only list punctuation and a few words between?
bool vouches(const TokenizedText& text, const std::vector<bool>& neighbour, const TermCandidate& left,
             const TermCandidate& right, const TermCandidate& sure, bool adjacent) {
  if (sure.doubt != Doubt::none || sure.term == no_term || !neighbour[sure.term]) return false;
  const std::size_t between = right.first - left.last;
  return between <= (adjacent ? 2 : near) && !sentence_ends_between(text, left.last, right.first);
}

bool settled(const TokenizedText& text, const std::vector<bool>& neighbour,
             const std::vector<TermCandidate>& all, std::size_t at) {
  const TermCandidate& here = all[at];
  const Surroundings around(text, here);
  if (around.glued()) return false;
  const bool right_letters = here.doubt == Doubt::needs_list;
  const bool known_before = around.delimited_before() || around.conjunction_before();
  const bool known_after = around.delimited_after() || around.conjunction_after();
  if (!right_letters && !(known_before && known_after)) return false;
  if (right_letters && (around.cue_before() || around.cue_after())) return true;
  if (at > 0 && known_before &&
      vouches(text, neighbour, all[at - 1], here, all[at - 1], around.conjunction_before())) {
    return true;
  }
  return at + 1 < all.size() && known_after &&
         vouches(text, neighbour, here, all[at + 1], all[at + 1], around.conjunction_after());
}

}  // namespace

void settle_doubts(const TokenizedText& text, const std::vector<bool>& neighbour,
                   std::vector<TermCandidate>& candidates) {
  // Once forwards and once backwards, so that a sure term vouches along a whole chain.
  const auto settle = [&](std::size_t i) {
    if (candidates[i].doubt != Doubt::none && settled(text, neighbour, candidates, i)) {
      candidates[i].doubt = Doubt::none;
    }
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) settle(i);
  for (std::size_t i = candidates.size(); i-- > 0;) settle(i);
  std::erase_if(candidates,
                [](const TermCandidate& each) { return each.doubt != Doubt::none || each.term == no_term; });
}

}  // namespace savile
