#include "analysis/title_match.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analysis/profession.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/neutral_words.hpp"
#include "lexicon/stem.hpp"
#include "lexicon/word_kinds.hpp"
#include "requirement/posting_facts.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr int unshared_word = 35;
constexpr int subordinate = 45;  // at most, for an assistant of the post that is offered
constexpr int leaders = 25;      // of two titles that have no more in common than leading people

const WordKinds& kinds() {
  static const WordKinds read(embedded_list("title_kinds"));
  return read;
}

bool is_rank(std::string_view key) { return kinds().has("rank", key); }

// Heads that say what one does to something else, not what: they need another word beside them.
bool is_bare_head(std::string_view key) { return kinds().has("bare_head", key); }

struct Title {
  std::vector<std::string> heads, others;
};

Title read_title(std::string_view text) {
  const TokenizedText tokens(text);
  Title title;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view key = tokens.key(i);
    if (tokens[i].kind != TokenKind::word || is_rank(key) || is_neutral_word(key)) continue;
    (is_bare_head(key) ? title.heads : title.others).push_back(stem(key));
  }
  return title;
}

int shared(const std::vector<std::string>& wanted, const std::vector<std::string>& held) {
  return static_cast<int>(std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::find(held.begin(), held.end(), word) != held.end();
  }));
}

int rank_of(std::string_view seniority) {
  constexpr std::array<std::string_view, 10> ladder = {
      "intern", "junior", "", "mid", "senior", "lead", "principal", "manager", "director", "executive"};
  return static_cast<int>(std::find(ladder.begin(), ladder.end(), seniority) - ladder.begin());
}

bool is_leader(std::string_view title) {
  const std::string rank = seniority_of(title);
  return rank == "manager" || rank == "lead" || rank == "director" || rank == "executive";
}

int rank_cost(std::string_view held, std::string_view offered) {
  const int missing = rank_of(seniority_of(offered)) - rank_of(seniority_of(held));
  return std::clamp((missing - 1) * 5, 0, 20);
}

bool shares_head(const Title& held, const Title& offered) {
  const auto developer = [](const Title& title) {
    return std::any_of(title.heads.begin(), title.heads.end(), [](const std::string& h) {
      return h == stem("engineer") || h == stem("developer") || h == stem("programmer");
    });
  };
  return shared(offered.heads, held.heads) > 0 || (developer(held) && developer(offered));
}

int kinship_similarity(Kinship kinship, bool same_head) {
  switch (kinship) {
    case Kinship::same: return 85;
    case Kinship::generic: return same_head ? 75 : 50;
    case Kinship::field: return 50;
    case Kinship::words: return 30;
    case Kinship::none: break;
  }
  return 0;
}

// A post under another one: "Nursing Assistant" is no nurse yet.
bool is_subordinate(std::string_view key) { return kinds().has("subordinate", key); }

bool is_below(std::string_view held, std::string_view offered) {
  const TokenizedText have(held), want(offered);
  for (std::size_t i = 0; i < want.size(); ++i) {
    if (is_subordinate(want.key(i))) return false;
  }
  for (std::size_t i = 0; i < have.size(); ++i) {
    if (is_subordinate(have.key(i))) return true;
  }
  return false;
}

}  // namespace

int title_similarity(std::string_view held, std::string_view offered) {
  const Title wanted = read_title(offered), have = read_title(held);
  const int heads = static_cast<int>(wanted.heads.size()), others = static_cast<int>(wanted.others.size());
  int words = 0;
  if (others > 0) {
    const int found = shared(wanted.others, have.others);
    const bool head_fits = heads == 0 || shared(wanted.heads, have.heads) > 0;
    // Words that are not shared cost a third: "Secondary Mathematics Teacher" is near "Teacher of
    // Mathematics".
    if (found > 0) words = (100 - unshared_word * (others - found) / others) * (head_fits ? 100 : 60) / 100;
  } else if (heads > 0) {
    words = shared(wanted.heads, have.heads) > 0 ? (have.others.empty() ? 100 : 60) : 0;
  }
  int best = std::max(words, kinship_similarity(title_kinship(held, offered), shares_head(have, wanted)));
  if (is_below(held, offered)) best = std::min(best, subordinate);
  // Who leads people elsewhere has led people.
  if (is_leader(held) && is_leader(offered)) best = std::max(best, leaders);
  return std::max(0, best - (best > 0 ? rank_cost(held, offered) : 0));
}

}  // namespace savile
