#include "edit/posting_words.hpp"

#include <algorithm>

#include "analysis/content_words.hpp"

namespace savile {
namespace {

constexpr int own_word = 3, any_word = 1;  // of content_weight

}  // namespace

PostingWords::PostingWords(const Requirements& requirements) {
  const TokenizedText text(requirements.text);
  for (const ContentWord& word : content_words(text, 0, text.size())) stems_.add(word.stem);
}

bool PostingWords::share(std::string_view passage, int least_weight) const {
  const TokenizedText text(passage);
  const std::vector<ContentWord> words = content_words(text, 0, text.size());
  return std::any_of(words.begin(), words.end(), [&](const ContentWord& word) {
    return word.weight >= least_weight && stems_.contains(word.stem);
  });
}

bool PostingWords::share_own_word(std::string_view passage) const { return share(passage, own_word); }
bool PostingWords::share_word(std::string_view passage) const { return share(passage, any_word); }

}  // namespace savile
