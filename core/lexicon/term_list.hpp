// Reads the lists of terms under core/lexicon/data (terms_*.txt).
//
//   [containers: technology]                       category: kind of the terms below
//   Kubernetes = k8s, kube > containers            name = aliases > what it implies
//   !Swift                                         exact case only
//   ?Go = !Golang                                  exact case, and only in the context of a list
//
// An alias is the very same thing under another name; the verifier trusts it. `implies` names terms
// of any list and is true of everyone who knows the term. Kinds are those of TermKind. Names are
// ASCII, at most 100 bytes, without any of  = > [ ]  and with ";" where a comma belongs; they need no
// plural: the matcher adds it.
// "&" and "and" are the same, and so are a blank and a hyphen between words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"

namespace savile {

// Which letters a mention must have to be one.
enum class NameCase : std::uint8_t {
  any,
  exact,         // "!": words with capitals as written here: Excel, not "excel at"
  exact_in_list  // "?": exact, and beside other terms or after a word such as "using"
};

struct ListedName {
  std::string text;
  NameCase letters = NameCase::any;
};

struct ListedTerm {
  ListedName name;
  std::vector<ListedName> aliases;
  std::vector<std::string> implies;
  TermKind kind = TermKind::technology;
  std::string category;
};

struct TermList {
  std::vector<ListedTerm> terms;
  std::vector<std::string> problems;  // lines that could not be read; a test keeps this empty
};

// Appends the terms of one list. A line that cannot be read is left out and told in `problems`.
void read_term_list(std::string_view content, TermList& list);

// The lists embedded at build.
[[nodiscard]] TermList standard_terms();

// "soft_skill" -> TermKind::soft_skill; nothing for another word.
[[nodiscard]] std::optional<TermKind> term_kind_named(std::string_view name);

// Whether a term can be called so: at most 100 bytes of ASCII, none of  = > [ ]  among them.
[[nodiscard]] bool is_term_name(std::string_view name);

// "!Go" -> {"Go", exact}.
[[nodiscard]] ListedName read_listed_name(std::string_view field);

}  // namespace savile
