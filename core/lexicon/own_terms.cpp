#include "lexicon/own_terms.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

#include "lexicon/embedded.hpp"

namespace savile {
namespace {

std::string place(std::size_t term, std::string_view field = {}, std::size_t at = 0) {
  std::string out = "terms[" + std::to_string(term) + "]";
  if (field.empty()) return out + ".name";
  return out + "." + std::string(field) + "[" + std::to_string(at) + "]";
}

Error refused(const std::string& where, std::string_view name, std::string_view why) {
  return fail(ErrorCode::bad_input, where + ": \"" + std::string(name) + "\" " + std::string(why));
}

constexpr std::string_view no_name =
    "cannot be a term. Give at most 100 plain ASCII signs, without any of = > [ ].";

}  // namespace

Result<Lexicon> extended_lexicon(const std::vector<ListedTerm>& own) {
  TermList all = standard_terms();
  const Lexicon& standard = Lexicon::standard();
  std::vector<std::size_t> at;  // of each term of the caller's, in `all`
  std::unordered_map<std::string, std::size_t> mine;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const ListedTerm& term = own[i];
    if (!is_term_name(term.name.text)) return refused(place(i), term.name.text, no_name);
    if (!mine.emplace(term.name.text, i).second)
      return refused(place(i), term.name.text, "stands there twice. Give all its aliases at once.");
    if (const TermId* known = standard.lookup(term.name.text)) {
      at.push_back(known->value);
    } else {
      at.push_back(all.terms.size());
      all.terms.push_back({term.name, {}, {}, term.kind, term.category});
    }
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    ListedTerm& into = all.terms[at[i]];
    for (std::size_t k = 0; k < own[i].aliases.size(); ++k) {
      const ListedName& alias = own[i].aliases[k];
      if (!is_term_name(alias.text)) return refused(place(i, "aliases", k), alias.text, no_name);
      const TermId* known = standard.lookup(alias.text);
      if (known != nullptr && known->value == at[i]) continue;
      if (known != nullptr || mine.contains(alias.text)) {
        return refused(place(i, "aliases", k), alias.text,
                       "is the name of another term. What knows both as one would prove one by the other.");
      }
      into.aliases.push_back(alias);
    }
    for (std::size_t k = 0; k < own[i].implies.size(); ++k) {
      const std::string& implied = own[i].implies[k];
      if (standard.lookup(implied) == nullptr && !mine.contains(implied))
        return refused(place(i, "implies", k), implied, "is no term that is known. List it too.");
      into.implies.push_back(implied);
    }
  }
  Lexicon lexicon(all, embedded_list("false_friends"));
  if (!lexicon.problems().empty())
    return fail(ErrorCode::bad_input, "terms: " + lexicon.problems().front() + ".");
  return lexicon;
}

}  // namespace savile
