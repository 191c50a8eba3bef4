// Whether a finite verb in the present tells what the person does, and which later ones go with it.
//
//   Manage budgets and lead audits         both
//   Design reviews for the plant           none: "design" may be a noun
//   Meet clients to agree scope and plan   the first alone: the rest say to what end
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile {

// True for a verb that is no noun and no adjective ("provide"), false for others ("design") and other words.
[[nodiscard]] bool is_pure_verb(std::string_view base);

// True if the word at `at` is that form of a known verb and what follows can be its object. With
// `trusted`, the lines around are told in the same form, and a word that is a noun too needs less.
[[nodiscard]] bool is_acting_verb(const TokenizedText& tokens, std::size_t at, VerbShape shape, bool trusted);

// Places of the verbs from `first` on that share its role and form, up to the end of its sentence;
// none where the sentence can be read in two ways.
[[nodiscard]] std::optional<std::vector<std::size_t>> coordinated_verbs(const TokenizedText& tokens,
                                                                        std::size_t first, VerbShape shape,
                                                                        bool trusted);

// True if behind the infinitive at `at` another may hang on the same "to": "able to cut and, at times, end".
[[nodiscard]] bool may_share_infinitive(const TokenizedText& tokens, std::size_t at);

}  // namespace savile
