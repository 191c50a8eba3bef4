// Contact details are never sent to a model: they are taken out of every text that goes to one, and
// put back into what comes.
//
//   "Ask ana@example.com"  ->  "Ask [[EMAIL1]]"  ->  "Ask ana@example.com"
//
// The round trip gives the text back byte for byte.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/resume.hpp"

namespace savile {

class ContactMask {
 public:
  // Of the contact block: name (and its parts), e-mail, telephone, place, links. Others of their kind
  // that stand elsewhere in the résumé too.
  explicit ContactMask(const Resume& resume);

  [[nodiscard]] std::string hide(std::string_view text) const;
  [[nodiscard]] std::string restore(std::string_view text) const;

 private:
  void add(std::string_view value, std::string_view kind);
  // Adds it, and looks for it wherever it stands as a word of its own.
  void add_word(std::string_view value, std::string_view kind);

  std::map<std::string, std::string, std::less<>> mark_of_, value_of_;
  std::vector<std::string> words_;  // longest first; as many as a contact block has
};

}  // namespace savile
