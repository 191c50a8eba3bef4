// The known verbs and the irregular ones, as read from the embedded lists verbs and
// irregular_verbs. Built once, immutable.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace savile {

struct KnownVerb {
  std::string_view base;      // "submit", "set up"
  std::optional<int> agency;  // 0 to 3
  bool doubles = false;       // submit -> submitted
};

// The first form is the one to write, others are accepted in texts.
struct IrregularVerb {
  std::vector<std::string_view> past, participle;
};

// Null where there is none. `base` is lower case.
[[nodiscard]] const KnownVerb* find_known_verb(std::string_view base);
[[nodiscard]] const IrregularVerb* find_irregular_verb(std::string_view base);
[[nodiscard]] const std::vector<KnownVerb>& known_verbs();

// The longest prefix ("re", "over", "co-") off which `verb` is a verb for `is_verb`: "rebuild" -> 2,
// "co-lead" -> 3; 0 where there is none. A hyphen belongs to the prefix.
template <class IsVerb>
[[nodiscard]] std::size_t verb_prefix(std::string_view verb, IsVerb is_verb) {
  constexpr std::string_view prefixes[] = {"counter", "inter", "cross", "under", "over", "fore",
                                           "self",    "out",   "pre",   "mis",   "dis",  "sub",
                                           "un",      "re",    "co",    "de",    "up"};
  for (const std::string_view prefix : prefixes) {
    if (!verb.starts_with(prefix)) continue;
    const std::size_t size = prefix.size() + (verb.substr(prefix.size()).starts_with("-") ? 1 : 0);
    if (verb.size() > size + 2 && is_verb(verb.substr(size))) return size;
  }
  return 0;
}

}  // namespace savile
