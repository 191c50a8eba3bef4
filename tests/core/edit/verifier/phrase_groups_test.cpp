#include "edit/verifier/phrase_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lexicon/lexicon.hpp"

namespace savile::gate {
namespace {

struct Listed {
  std::vector<std::string> words;
  std::uint32_t group = 0;
};

// What PhraseGroups restates with hashes: each phrase held against each word, form by form, longest first.
std::vector<GroupHit> slowly(const std::vector<Listed>& list, bool any, const Reading& reading) {
  const auto fits = [&](const Word& word, const std::string& wanted) {
    return word.key == wanted || word.owner == wanted || word.singular == wanted ||
           (any && word.base == wanted);
  };
  std::vector<GroupHit> out;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Word& word = reading[i];
    std::vector<std::string> forms = {std::string(word.key)};
    const auto add = [&](std::string form) {
      if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
        forms.push_back(std::move(form));
    };
    if (!word.number) {
      add(std::string(word.owner));
      add(word.singular);
      if (any) add(word.base);
    }
    for (const std::string& form : forms) {
      for (std::size_t size = 4; size > 0; --size) {
        for (const Listed& phrase : list) {
          if (phrase.words.size() != size || phrase.words[0] != form || i + size > reading.size()) continue;
          bool all = true;
          for (std::size_t w = 1; w < size; ++w)
            all = all && reading[i + w].joint <= Joint::blank && fits(reading[i + w], phrase.words[w]);
          if (all) out.push_back({{i, i + size}, phrase.group});
        }
      }
    }
  }
  return out;
}

bool same(const std::vector<GroupHit>& a, const std::vector<GroupHit>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const GroupHit& x, const GroupHit& y) {
    return x.words.begin == y.words.begin && x.words.end == y.words.end && x.group == y.group;
  });
}

}  // namespace

TEST_CASE("phrases found by hash are those found by looking at all") {
  const std::vector<std::string> words = {"team", "teams", "led",   "lead",    "nurse",  "nurse's", "new",
                                          "the",  "of",    "award", "awarded", "awards", "12",      "staff"};
  std::uint32_t state = 7;
  const auto next = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  for (int round = 0; round < 200; ++round) {
    std::string content;
    std::vector<Listed> list;
    for (std::uint32_t group = 0; group < 6; ++group) {
      for (std::size_t n = next(3) + 1; n > 0; --n) {
        Listed phrase{{}, group};
        for (std::size_t size = next(3) + 1; size > 0; --size) {
          const std::string& word = words[next(words.size())];
          content += word + (size > 1 ? " " : n > 1 ? ", " : "\n");
          // A number stands in a list as a sign does.
          phrase.words.push_back(word);
        }
        list.push_back(std::move(phrase));
      }
    }
    std::string text;
    for (int i = 0; i < 40; ++i) {
      static constexpr const char* joints[] = {" ", " ", " ", "-", ", ", ". ", "\n- "};
      text += words[next(words.size())] + joints[next(7)];
    }
    const Reading reading(text, Lexicon::standard());
    for (const bool any : {false, true}) {
      const PhraseGroups groups(content, any ? GroupForms::any : GroupForms::nouns);
      const std::vector<GroupHit> expected = slowly(list, any, reading);
      INFO(content << "\n" << text);
      CHECK(same(groups.all(reading), expected));
      std::vector<GroupHit> found;
      for (std::size_t i = 0; i < reading.size(); ++i) {
        GroupHit longest{{i, i}, 0};
        for (const GroupHit& hit : expected) {
          if (hit.words.begin == i && hit.words.size() > longest.words.size()) longest = hit;
        }
        const GroupHit at = groups.at(reading, i);
        CHECK(same({at}, {longest}));
        const bool covered = !found.empty() && found.back().words.end > i;
        if (longest.words.size() > 0 && !covered) found.push_back(longest);
      }
      CHECK(same(groups.find(reading), found));
    }
  }
}

TEST_CASE("a reading keeps what was made of it, list by list and function by function") {
  const std::string text = "- Led a team of nurses\n- Won two awards";
  const Reading reading(text, Lexicon::standard());
  const PhraseGroups people("nurse", GroupForms::nouns), prizes("award", GroupForms::nouns);
  REQUIRE(people.all(reading).size() == 1);
  CHECK(reading[people.all(reading).front().words.begin].key == "nurses");
  REQUIRE(prizes.all(reading).size() == 1);
  CHECK(reading[prizes.all(reading).front().words.begin].key == "awards");
  CHECK(&people.all(reading) == &people.all(reading));
  const auto count = [](const Reading& of) { return of.size(); };
  const auto twice = [](const Reading& of) {
    return 2 * of.kept<std::size_t>(+[](const Reading& r) { return r.size(); });
  };
  CHECK(reading.kept<std::size_t>(+count) == reading.size());
  CHECK(reading.kept<std::size_t>(+twice) == 2 * reading.size());
  CHECK(reading.kept<std::size_t>(+count) == reading.size());
}

TEST_CASE("a filter of keys holds all of its keys") {
  const KeyFilter filter{"no", "not", "never"};
  const Reading reading("no not never", Lexicon::standard());
  for (const Word& word : reading.words()) CHECK(filter.may_hold(word.openings));
  const Reading other("nursing", Lexicon::standard());
  CHECK_FALSE(filter.may_hold(other[0].openings));
}

}  // namespace savile::gate
