#include "edit/coordination.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/one_of.hpp"

namespace savile {
namespace {

enum class Link { none, conjunction, comma, subordinator };

// What a gerund of purpose or result is: it may follow a comma without being one of a list of duties.
constexpr std::array<std::string_view, 22> results = {
    "ensure", "result", "reduce", "improve", "increase", "enable",  "allow", "lead",
    "save",   "cut",    "help",   "provide", "deliver",  "achieve", "make",  "keep",
    "raise",  "lower",  "boost",  "include", "leverage", "use"};

constexpr std::array<std::string_view, 20> subordinators = {
    "by",      "while", "through", "for",  "of",      "in",     "from",    "when",   "after", "before",
    "without", "via",   "on",      "upon", "towards", "toward", "despite", "beyond", "with",  "at"};

constexpr std::array<std::string_view, 4> joints = {",", "and", "or", "&"};

constexpr std::array<std::string_view, 4> relatives = {"that", "which", "who", "where"};

constexpr std::array<std::string_view, 18> determiners = {"it",   "them",  "the", "a",     "an",   "all",
                                                          "our",  "their", "its", "his",   "her",  "my",
                                                          "each", "every", "any", "these", "both", "new"};

constexpr std::array<std::string_view, 18> not_objects = {"and",  "or",  "of",   "for",   "in",   "on",
                                                          "at",   "by",  "as",   "is",    "was",  "are",
                                                          "were", "but", "that", "which", "from", "nor"};

const std::set<std::string_view>& gerund_nouns() {
  static const std::set<std::string_view> nouns = [] {
    std::set<std::string_view> out;
    const std::string_view list = embedded_list("gerund_nouns");
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find('\n', at), list.size());
      if (end > at) out.insert(list.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }();
  return nouns;
}

// "processing invoices", "ordering stock"; not "cleaning supplies" (working_gerunds.txt).
bool works_on(std::string_view gerund, std::string_view object) {
  struct Lists {
    std::set<std::string_view> gerunds, compounds, mass;
  };
  static const Lists lists = [] {
    Lists out;
    for_each_line(embedded_list("working_gerunds"), [&](std::string_view line) {
      auto& set = line.starts_with("not:")    ? out.compounds
                  : line.starts_with("mass:") ? out.mass
                                              : out.gerunds;
      const std::size_t colon = line.find(':');
      if (colon != std::string_view::npos) line.remove_prefix(colon + 1);
      for_each_field(line, ',', [&](std::string_view word) { set.insert(word); });
    });
    return out;
  }();
  if (lists.gerunds.count(gerund) == 0) return false;
  if (lists.mass.count(object) > 0) return true;
  const bool plural =
      object.size() > 4 && object.ends_with("s") && !object.ends_with("ss") && !object.ends_with("us");
  return plural && lists.compounds.count(object) == 0;
}

bool is_gerund(std::string_view word) {
  const auto form = verb_form(word);
  return form && form->shape == VerbShape::gerund;
}

Link link_before(const TokenizedText& tokens, std::size_t at) {
  const std::string_view before = tokens.key(at - 1);
  if (before == "and" || before == "or" || before == "&") return Link::conjunction;
  if (before == ",") return Link::comma;
  return is_one_of(before, subordinators) ? Link::subordinator : Link::none;
}

bool ends_clause(const TokenizedText& tokens, std::size_t at) {
  const std::string_view key = tokens.key(at);
  const bool stop = key == "." && (at + 1 == tokens.size() || tokens[at + 1].gap != Gap::none);
  return stop || key == ";" || key == ":" || (key == "-" && tokens[at].gap != Gap::none);
}

bool acts_alone(const TokenizedText& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || !is_gerund(tokens.key(at))) return false;
  const Token& next = tokens[at + 1];
  const std::string_view word = tokens.key(at + 1);
  if (next.kind == TokenKind::sign && word != "$" && word != "€" && word != "£" && word != "~") return false;
  if (is_one_of(word, not_objects)) return false;
  const bool noun_too = gerund_nouns().count(tokens.key(at)) > 0;
  return !noun_too || next.kind == TokenKind::number || is_one_of(word, determiners) ||
         works_on(tokens.key(at), word);
}

}  // namespace

bool is_acting_gerund(const TokenizedText& tokens, std::size_t at) {
  if (acts_alone(tokens, at)) return true;
  // "Cutting and bending conduit", "hiring, training and evaluating staff": the last has the object of all.
  std::size_t last = at;
  while (is_gerund(tokens.key(last))) {
    std::size_t next = last + 1;
    while (next < tokens.size() && next < last + 3 && is_one_of(tokens.key(next), joints)) ++next;
    if (next == last + 1 || next >= tokens.size() || !is_gerund(tokens.key(next))) break;
    last = next;
  }
  return last > at && acts_alone(tokens, last);
}

std::optional<std::vector<std::size_t>> coordinated_gerunds(const TokenizedText& tokens, std::size_t first) {
  std::vector<std::size_t> chain = {first};
  std::vector<std::size_t> after_commas;  // part of the chain only if an "and" closes the list
  bool in_relative_clause = false;
  for (std::size_t i = first + 1; i < tokens.size() && !ends_clause(tokens, i); ++i) {
    if (is_one_of(tokens.key(i), relatives)) in_relative_clause = true;
    if (tokens[i].kind != TokenKind::word || !is_gerund(tokens.key(i))) continue;
    const Link link = link_before(tokens, i);
    if (link == Link::none) continue;  // "the testing team"
    // "building the API and for writing its guide": the row goes on behind a second "for".
    const bool row = link == Link::subordinator && i >= 2 && is_one_of(tokens.key(i - 2), joints);
    if (row) return std::nullopt;
    if (link == Link::subordinator) break;  // what follows says how
    const auto form = verb_form(tokens.key(i));
    if (link == Link::comma) {
      if (is_one_of(std::string_view(form->base), results)) break;  // what follows says to what end
      after_commas.push_back(i);
      continue;
    }
    if (in_relative_clause || !is_acting_gerund(tokens, i)) return std::nullopt;
    chain.insert(chain.end(), after_commas.begin(), after_commas.end());
    chain.push_back(i);
    after_commas.clear();
  }
  if (!after_commas.empty()) return std::nullopt;  // a list without an end, or to what end: both can be read
  for (const std::size_t at : chain) {
    if (!is_acting_gerund(tokens, at)) return std::nullopt;
  }
  return chain;
}

}  // namespace savile
