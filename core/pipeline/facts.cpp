#include "pipeline/facts.hpp"

#include <string>
#include <utility>

#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t most_facts = 100;
constexpr std::size_t longest_fact = 500;  // UTF-16 code units

}  // namespace

Result<std::vector<PlacedFact>> read_facts(FieldReader& in, const Utf16Offsets& resume) {
  std::vector<PlacedFact> facts;
  const Json& list = in.list("facts", true);
  if (list.size() > most_facts) in.refuse("facts", "a list of at most 100 facts");
  const auto length = static_cast<std::int64_t>(resume.to_units(resume.text().size()));
  for (std::size_t i = 0; i < list.size() && in.ok(); ++i) {
    FieldReader item(list[i], in.path() + ".facts[" + std::to_string(i) + "]");
    PlacedFact fact{item.text("text"), {}};
    if (item.ok() &&
        (trim(fact.text).empty() || Utf16Offsets(fact.text).to_units(fact.text.size()) > longest_fact))
      item.refuse("text", "1 to 500 characters");
    if (item.has("at")) {
      const auto at = static_cast<std::size_t>(item.integer("at", 0, length > 0 ? length - 1 : 0));
      fact.place = resume.to_bytes(Span{at, at + 1});
    }
    if (!item.ok()) return item.error();
    facts.push_back(std::move(fact));
  }
  if (!in.ok()) return in.error();
  return facts;
}

}  // namespace savile
