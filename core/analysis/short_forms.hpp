// Short forms that both sides write differently: "scaling and root planing" against "SRP".
//
// A short form is three to five capitals; its long form is as many words in a row with these initials,
// small words between them not counted. No list knows most of a trade's short forms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_table.hpp"
#include "text/token.hpp"

namespace savile {

struct ShortFormHit {
  std::vector<std::size_t> tokens;  // of the posting
  std::vector<std::size_t> places;  // of the résumé, ascending
  // False for three words whose run goes on at one end, "gentle scaling and root planing", or has
  // another word in it: their initials may meet by chance.
  bool sure = true;
};

class ShortForms {
 public:
  // Takes in the tokens [first, last) of a résumé, which are the passage `place`; places ascend.
  void add(const TokenizedText& text, std::size_t first, std::size_t last, std::size_t place);

  // In either direction. Linear in the tokens.
  [[nodiscard]] std::vector<ShortFormHit> find(const TokenizedText& posting, std::size_t first,
                                               std::size_t last) const;

 private:
  using Table = WordMap<std::vector<std::size_t>>;
  Table short_, long_;
  std::uint64_t bits_ = 0;  // of the keys of `short_`: what has none of them is not looked up
};

}  // namespace savile
