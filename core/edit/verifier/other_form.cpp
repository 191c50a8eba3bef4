#include "edit/verifier/other_form.hpp"

#include <string>

#include "edit/verifier/word_kin.hpp"

namespace savile::gate {
namespace {

// The initials of some run of words around `word` stand in the source in capitals.
bool spelled_out(const Claim& claim, std::size_t word) {
  const Reading& after = claim.after;
  for (std::size_t back = 0; back < 5; ++back) {
    const std::size_t begin = word - back;
    std::string letters, all;
    bool known = true;  // two letters prove little: not of a name that no list has
    for (std::size_t i = begin; i < after.size() && i < begin + 7; ++i) {
      if (i > begin && after[i].joint > Joint::blank) break;
      all += after[i].key[0];
      if (!after[i].neutral || after[i].capital) {
        letters += after[i].key[0];
        known =
            known && (!after[i].base.empty() || !after[i].classes->empty() || is_listed_word(after[i].key));
      }
      if (i < word || after[i].neutral) continue;
      if (letters.size() >= (known ? 2U : 3U) && claim.forms().has_capitals(letters)) return true;
      if (all.size() >= 3 && all != letters && claim.forms().has_capitals(all)) return true;
    }
    if (begin == 0 || after[begin].joint > Joint::blank) break;
  }
  return false;
}

}  // namespace

bool is_other_form(const Claim& claim, std::size_t at) {
  const Reading& after = claim.after;
  const Word& word = after[at];
  const std::string key(word.key);
  if (key.size() > 3 && key.compare(key.size() - 2, 2, "'s") == 0 &&
      claim.source.has_key(key.substr(0, key.size() - 2)))
    return true;
  if (claim.source.has_key(key + "'s")) return true;
  const SourceForms& forms = claim.forms();
  const std::int64_t group = short_form_group(after, at);
  if (group >= 0 && forms.has_form(static_cast<std::uint32_t>(group))) return true;
  if (forms.has_joined(key)) return true;
  if (at + 1 < after.size() && after[at + 1].joint <= Joint::blank &&
      claim.source.has_key(key + std::string(after[at + 1].key)))
    return true;
  if (at > 0 && word.joint <= Joint::blank && claim.source.has_key(std::string(after[at - 1].key) + key))
    return true;
  if (word.mixed && forms.has_initials(key)) return true;
  if (word.mixed && key.size() > 3 && key.back() == 's' && forms.has_initials(key.substr(0, key.size() - 1)))
    return true;  // "SMEs"
  return spelled_out(claim, at);
}

}  // namespace savile::gate
