#include "lexicon/term_list.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_name = 100;

struct NamedKind {
  std::string_view name;
  TermKind kind;
};
constexpr NamedKind kinds[] = {{"language", TermKind::language},
                               {"technology", TermKind::technology},
                               {"tool", TermKind::tool},
                               {"method", TermKind::method},
                               {"certificate", TermKind::certificate},
                               {"human_language", TermKind::human_language},
                               {"soft_skill", TermKind::soft_skill}};

struct Heading {
  std::string_view category;
  TermKind kind;
};

// "[databases: technology]"
std::optional<Heading> read_heading(std::string_view line) {
  if (line.size() < 2 || line.back() != ']') return std::nullopt;
  line = line.substr(1, line.size() - 2);
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::optional<TermKind> kind = term_kind_named(trim(line.substr(colon + 1)));
  if (!kind) return std::nullopt;
  return Heading{trim(line.substr(0, colon)), *kind};
}

std::optional<ListedTerm> read_term(std::string_view line, const Heading& heading) {
  ListedTerm term;
  term.kind = heading.kind;
  term.category = std::string(heading.category);
  const std::size_t arrow = line.find('>');
  if (arrow != std::string_view::npos) {
    for_each_field(line.substr(arrow + 1), ',',
                   [&](std::string_view name) { term.implies.push_back(read_listed_name(name).text); });
    line = trim(line.substr(0, arrow));
  }
  const std::size_t equals = line.find('=');
  term.name = read_listed_name(trim(line.substr(0, equals)));
  bool good = is_term_name(term.name.text);
  if (equals != std::string_view::npos) {
    for_each_field(line.substr(equals + 1), ',', [&](std::string_view name) {
      term.aliases.push_back(read_listed_name(name));
      good = good && is_term_name(term.aliases.back().text);
    });
  }
  for (const std::string& implied : term.implies) good = good && is_term_name(implied);
  if (!good) return std::nullopt;
  return term;
}

}  // namespace

std::optional<TermKind> term_kind_named(std::string_view name) {
  for (const NamedKind& each : kinds) {
    if (each.name == name) return each.kind;
  }
  return std::nullopt;
}

bool is_term_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return false;
  for (const char c : name) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '=' || c == '>' || c == '[' || c == ']') return false;
  }
  return true;
}

ListedName read_listed_name(std::string_view field) {
  ListedName name;
  if (!field.empty() && (field.front() == '!' || field.front() == '?')) {
    name.letters = field.front() == '!' ? NameCase::exact : NameCase::exact_in_list;
    field.remove_prefix(1);
  }
  name.text = std::string(trim(field));
  std::replace(name.text.begin(), name.text.end(), ';', ',');
  return name;
}

void read_term_list(std::string_view content, TermList& list) {
  std::optional<Heading> heading;
  for_each_line(content, [&](std::string_view line) {
    std::optional<ListedTerm> term;
    if (line.front() == '[') {
      heading = read_heading(line);
      if (heading) return;
    } else if (heading) {
      term = read_term(line, *heading);
    }
    if (term) {
      list.terms.push_back(std::move(*term));
    } else {
      list.problems.push_back("cannot read: " + std::string(line));
    }
  });
}

TermList standard_terms() {
  TermList list;
  for_each_line(embedded_list("term_lists"),
                [&](std::string_view name) { read_term_list(embedded_list(name), list); });
  return list;
}

}  // namespace savile
