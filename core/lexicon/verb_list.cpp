#include "lexicon/verb_list.hpp"

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile {
namespace {

struct VerbList {
  std::vector<KnownVerb> verbs;
  WordMap<std::size_t> places;

  VerbList() {
    for_each_line(embedded_list("verbs"), [&](std::string_view line) {
      std::optional<int> agency;
      if (line.front() != '-') agency = line.front() - '0';
      for_each_field(line.substr(line.find(':') + 1), ',', [&](std::string_view verb) {
        const bool doubles = verb.back() == '+';
        if (doubles) verb.remove_suffix(1);
        if (places.emplace(verb, verbs.size())) verbs.push_back({verb, agency, doubles});
      });
    });
  }
};

const VerbList& verb_list() {
  static const VerbList list;
  return list;
}

WordMap<IrregularVerb> read_irregular_verbs() {
  WordMap<IrregularVerb> all;
  for_each_line(embedded_list("irregular_verbs"), [&](std::string_view line) {
    std::vector<std::string_view> columns;
    for_each_field(line, ' ', [&](std::string_view column) { columns.push_back(column); });
    if (columns.size() != 3) return;
    IrregularVerb& verb = all[columns[0]];
    for_each_field(columns[1], '/', [&](std::string_view form) { verb.past.push_back(form); });
    for_each_field(columns[2], '/', [&](std::string_view form) { verb.participle.push_back(form); });
  });
  return all;
}

}  // namespace

const KnownVerb* find_known_verb(std::string_view base) {
  const VerbList& list = verb_list();
  const std::size_t* found = list.places.find(base);
  return found == nullptr ? nullptr : &list.verbs[*found];
}

const IrregularVerb* find_irregular_verb(std::string_view base) {
  static const WordMap<IrregularVerb> all = read_irregular_verbs();
  return all.find(base);
}

const std::vector<KnownVerb>& known_verbs() { return verb_list().verbs; }

}  // namespace savile
