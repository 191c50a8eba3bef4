#include "pipeline/terms_operation.hpp"

#include <string>
#include <utility>
#include <vector>

#include "json/field_reader.hpp"

namespace savile {
namespace {

constexpr std::size_t most_own_terms = 1000;

std::vector<std::string> read_names(FieldReader& in, std::string_view field) {
  std::vector<std::string> names;
  for (const Json& name : in.list(field, true)) {
    if (!name.is_string()) {
      in.refuse(field, "a list of names");
      return {};
    }
    names.push_back(name.get<std::string>());
  }
  return names;
}

Result<ListedTerm> read_term(const Json& item, std::size_t at) {
  FieldReader in(item, "terms[" + std::to_string(at) + "]");
  const NameCase letters = in.boolean_or("exact", false) ? NameCase::exact : NameCase::any;
  ListedTerm term;
  term.name = {in.text("name"), letters};
  for (std::string& alias : read_names(in, "aliases")) term.aliases.push_back({std::move(alias), letters});
  term.implies = read_names(in, "implies");
  const std::optional<TermKind> kind = term_kind_named(in.text_or("kind", "technology"));
  if (!kind)
    in.refuse("kind", "language, technology, tool, method, certificate, human_language or soft_skill");
  if (!in.ok()) return in.error();
  term.kind = *kind;
  return term;
}

}  // namespace

Result<Json> terms_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "terms");
  std::vector<ListedTerm> terms;
  const Json& items = in.list("terms");
  if (items.size() > most_own_terms)
    in.refuse("terms", "a list of at most " + std::to_string(most_own_terms));
  if (!in.ok()) return in.error();
  for (const Json& item : items) {
    Result<ListedTerm> term = read_term(item, terms.size());
    if (!term) return term.error();
    terms.push_back(std::move(term).value());
  }
  const Status added = documents.add_terms(terms);
  if (!added) return added.error();
  return Json{{"terms", terms.size()}};
}

}  // namespace savile
