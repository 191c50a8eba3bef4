// Forms of English verbs, both ways: "manage" <-> "managed", "managing", "manages".
//
// Forward (past_tense, gerund ...) any verb is accepted: a table of irregular verbs, then rules of
// spelling. Backward (base_of, verb_form) only forms of known verbs are answered, so that "testing"
// is one and "string" is not. A particle is kept ("set up" -> "setting up"), and so is a prefix
// ("co-lead" -> "co-led", "oversee" -> "oversaw"). A capital first letter stays one.
//
// All calls are pure and linear in their argument; the tables are built once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace savile {

// "lead" -> "led", "ship" -> "shipped", "set up" -> "set up". `base` is a bare verb, perhaps with
// particles after a blank. American spelling where the two differ ("travel" -> "traveled").
[[nodiscard]] std::string past_tense(std::string_view base);
[[nodiscard]] std::string past_participle(std::string_view base);  // "write" -> "written"
[[nodiscard]] std::string gerund(std::string_view base);           // "write" -> "writing"
[[nodiscard]] std::string third_person(std::string_view base);     // "carry" -> "carries"

// Of a word that can be several forms ("set"), the first of these that fits.
enum class VerbShape : std::uint8_t { base, past, participle, gerund, third_person };

struct VerbForm {
  std::string base;  // lower case, spelled as in the list
  VerbShape shape = VerbShape::base;
};

// The known verb that `form` is a form of; British and American spellings both. Ignores case.
// "managing" -> {manage, gerund}; "string" -> nothing. Keeps particles: "set up" -> {set up, base}.
[[nodiscard]] std::optional<VerbForm> verb_form(std::string_view form);

// verb_form(form)->base, or "" where `form` is no form of a known verb.
[[nodiscard]] std::string base_of(std::string_view form);

// True if `base` is the bare form of a verb in the list, perhaps with a prefix or a particle.
[[nodiscard]] bool is_known_verb(std::string_view base);

// How much of the deed the verb claims for its subject; nothing for an unknown or unclassed verb.
//   0 helped, assisted, supported, participated    1 contributed, collaborated
//   2 did it: built, wrote, managed                3 led, headed, directed, architected, owned
// "co-" takes one off 2 and 3: who co-led did not lead alone.
[[nodiscard]] std::optional<int> agency_of(std::string_view base);

}  // namespace savile
