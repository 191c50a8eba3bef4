#include "mutation.hpp"

#include <array>
#include <utility>

#include "lexicon/lexicon.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// One word for another that says something else. Both ways.
constexpr Pair swaps[] = {
    {"million", "billion"},
    {"thousand", "million"},
    {"hundred", "thousand"},
    {"day", "week"},
    {"daily", "weekly"},
    {"monthly", "weekly"},
    {"hours", "minutes"},
    {"days", "weeks"},
    {"weeks", "months"},
    {"months", "years"},
    {"kg", "tonnes"},
    {"km", "miles"},
    {"two", "seven"},
    {"three", "thirteen"},
    {"four", "nine"},
    {"five", "fifty"},
    {"six", "eleven"},
    {"ten", "forty"},
    {"twelve", "thirty"},
    {"junior", "senior"},
    {"assistant", "chief"},
    {"intern", "engineer"},
    {"trainee", "manager"},
    {"deputy", "head"},
    {"bachelor", "master"},
    {"BSc", "MSc"},
    {"BA", "MA"},
    {"diploma", "doctorate"},
    {"increased", "halved"},
    {"reduced", "increased"},
    {"January", "June"},
    {"March", "October"},
    {"nurse", "surgeon"},
    {"teacher", "professor"},
    {"students", "executives"},
    {"regional", "global"},
    {"local", "national"},
    {"with", "without"},
    {"before", "after"},
    {"doubled", "tripled"},
    {"apprentices", "engineers"},
    {"volunteers", "employees"},
    {"basic", "expert"},
    {"occasionally", "always"},
};
constexpr std::string_view other_name = "Norvane", other_place = "Reykjavik";
constexpr std::array<std::string_view, 5> ranks = {"award-winning ", "the largest ", "nationwide ",
                                                   "flagship ", "single-handedly "};

struct Writer {
  std::string_view text;
  std::vector<Mutation> out;

  void replace(std::string_view kind, Span span, std::string_view with) {
    std::string changed(text.substr(0, span.begin));
    changed.append(with).append(text.substr(span.end));
    if (changed != text) out.push_back({std::string(kind), std::move(changed)});
  }
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::string as_written(std::string_view like, std::string_view word) {
  std::string out(word);
  if (is_upper(like[0]) && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

void change_number(Writer& writer, const TokenizedText& tokens, std::size_t i) {
  const std::string_view digits = tokens.source(i);
  if (digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string_view::npos) return;
  const bool year = digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
  const long value = std::stol(std::string(digits));
  std::string other = std::to_string(year ? value + 2 : value + 1 + value / 3);
  while (other.size() < digits.size()) other.insert(0, "0");
  writer.replace(year ? "year" : "number", tokens[i].span, other);
  if (year) return;
  const std::size_t end = tokens[i].span.end;
  if (i + 1 < tokens.size() && tokens.source(i + 1) == "%")
    writer.replace("points", tokens[i + 1].span, " percentage points");
  if (i > 0 && tokens.source(i - 1) == "$") writer.replace("currency", tokens[i - 1].span, "\xE2\x82\xAC");
  const bool open = i + 1 == tokens.size() || tokens[i + 1].gap != Gap::none;
  if (open && (i == 0 || tokens[i].gap != Gap::none || tokens.source(i - 1) == "$")) {
    writer.replace("scale", {end, end}, "K");
    writer.replace("bound", {end, end}, "+");
  }
}

// The verb that opens the text, raised.
void raise_agency(Writer& writer, const TokenizedText& tokens) {
  for (std::size_t i = 0; i < tokens.size() && i < 2; ++i) {
    if (tokens[i].kind == TokenKind::sign) continue;
    const auto form = verb_form(tokens.key(i));
    if (!form || form->shape != VerbShape::past) return;
    const auto level = agency_of(form->base);
    if (level && *level == 0) writer.replace("agency", tokens[i].span, "Led");
    if (level && *level == 2)
      writer.replace("denial", {tokens[i].span.begin, tokens[i].span.begin}, "Never ");
    return;
  }
}

void change_terms(Writer& writer, const TokenizedText& tokens) {
  const Lexicon& lexicon = Lexicon::standard();
  for (const TermHit& hit : lexicon.find(tokens)) {
    const Term& term = lexicon.term(hit.term);
    const bool typed = term.kind == TermKind::tool || term.kind == TermKind::technology ||
                       term.kind == TermKind::language || term.kind == TermKind::certificate ||
                       term.kind == TermKind::human_language;
    if (!typed) continue;
    // The next term of its kind that is not its kin.
    for (std::size_t n = 1; n < lexicon.size(); ++n) {
      const TermId other{static_cast<std::uint32_t>((hit.term.value + n) % lexicon.size())};
      if (lexicon.term(other).kind != term.kind || lexicon.implies(hit.term, other) ||
          lexicon.implies(other, hit.term) ||
          writer.text.find(lexicon.term(other).name) != std::string_view::npos)
        continue;
      writer.replace(term.kind == TermKind::certificate ? "certificate" : "product", hit.span,
                     lexicon.term(other).name);
      break;
    }
  }
}

}  // namespace

std::vector<Mutation> mutations_of(std::string_view text) {
  Writer writer{text, {}};
  const TokenizedText tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::number) change_number(writer, tokens, i);
    if (tokens[i].kind != TokenKind::word) continue;
    const std::string_view word = tokens.source(i);
    for (const auto& [a, b] : swaps) {
      const bool upper = is_upper(a[0]);
      const std::string_view key = upper ? word : tokens.key(i);
      if (key == a) writer.replace("swap " + std::string(a), tokens[i].span, as_written(word, b));
      if (key == b) writer.replace("swap " + std::string(b), tokens[i].span, as_written(word, a));
    }
    if (tokens.key(i) == "not" || tokens.key(i) == "no" || tokens.key(i) == "never")
      writer.replace("denial", {tokens[i].span.begin, tokens[i].span.end + 1}, "");
    const bool name = i > 0 && is_upper(word[0]) && word.size() > 4 && tokens[i].gap == Gap::blank &&
                      tokens[i - 1].kind == TokenKind::word && !is_upper(tokens.source(i - 1)[0]);
    if (!name) continue;
    const bool place = tokens.key(i - 1) == "in" || tokens.key(i - 1) == "at";
    writer.replace(place ? "place" : "name", tokens[i].span, place ? other_place : other_name);
  }
  change_terms(writer, tokens);
  raise_agency(writer, tokens);
  std::size_t words = 0;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    words += tokens[i].kind == TokenKind::word ? 1 : 0;
    if (words != 2 || tokens[i].gap != Gap::blank || tokens[i].kind != TokenKind::word) continue;
    for (const std::string_view rank : ranks)
      writer.replace("rank", {tokens[i].span.begin, tokens[i].span.begin}, rank);
    break;
  }
  writer.replace("organization", {text.size(), text.size()}, " for Norvane Systems");
  writer.replace("figure", {text.size(), text.size()}, ", saving 37 hours a month");
  writer.replace("honor", {text.size(), text.size()}, ", winning an award");
  writer.replace("factor", {text.size(), text.size()}, ", doubling output");
  return std::move(writer.out);
}

std::vector<Mutation> true_variants_of(std::string_view text) {
  static constexpr std::array<std::string_view, 13> spelled = {
      "", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  Writer writer{text, {}};
  const TokenizedText tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = tokens.source(i);
    const bool alone = (i == 0 || tokens[i].gap == Gap::blank) &&
                       (i + 1 == tokens.size() || tokens[i + 1].gap == Gap::blank);
    if (tokens[i].kind == TokenKind::number && alone && word.size() <= 2) {
      const std::size_t value = static_cast<std::size_t>(std::stoul(std::string(word)));
      const bool day = i + 1 < tokens.size() && is_upper(tokens.source(i + 1)[0]);
      if (value >= 2 && value < spelled.size() && !day && word[0] != '0')
        writer.replace("spelled", tokens[i].span, spelled[value]);
    }
    for (std::size_t n = 2; n < spelled.size(); ++n) {
      if (alone && tokens.key(i) == spelled[n]) writer.replace("digits", tokens[i].span, std::to_string(n));
    }
    if (word == "%" && i > 0 && tokens[i].gap == Gap::none)
      writer.replace("percent", tokens[i].span, " percent");
    if (word == "&" && alone) writer.replace("and", tokens[i].span, "and");
    // What stands behind the last comma may be left out.
    if (word == "," && i > 3 && i + 3 < tokens.size() && tokens[i + 1].gap == Gap::blank &&
        text.find(',', tokens[i].span.end) == std::string_view::npos)
      writer.replace("less", {tokens[i].span.begin, text.size()}, "");
  }
  return std::move(writer.out);
}

}  // namespace savile
