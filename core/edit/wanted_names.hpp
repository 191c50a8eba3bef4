// What the posting calls the terms that it asks for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "document/resume.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct WantedName {
  std::vector<std::string> forms;           // as listed, most frequent in the posting first
  std::vector<std::uint32_t> requirements;  // that name it
};

class WantedNames {
 public:
  WantedNames(const Requirements& requirements, const Resume& resume, const Lexicon& lexicon);

  // Nothing where the posting does not ask for the term, or in words that no list has.
  [[nodiscard]] const WantedName* of(TermId term) const;

  // The first passage of the résumé that names the term begins here: where a name is written out.
  [[nodiscard]] bool is_first_mention(TermId term, std::size_t unit) const;
  // The résumé names the term so somewhere.
  [[nodiscard]] bool is_used(TermId term, std::string_view form) const;

 private:
  struct Use {
    std::size_t first = 0;
    std::vector<std::string> forms;  // folded
  };
  std::map<TermId, WantedName> names_;
  std::map<TermId, Use> uses_;
};

// The list's own spelling of `written`, "" if it is none of the term's names to the letter's case.
[[nodiscard]] std::string listed_form(const Term& term, std::string_view written);

}  // namespace savile
