#include "edit/nominal_deed.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "edit/verb_respelling.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/spelling.hpp"

namespace savile {
namespace {

// The verb of a noun, in its spelling: "organisation" -> "organise"; "" for any other noun.
std::string verb_of(std::string_view noun) {
  static const std::unordered_map<std::string_view, std::string_view> verbs = [] {
    std::unordered_map<std::string_view, std::string_view> out;
    for_each_line(embedded_list("nominalizations"), [&](std::string_view line) {
      const std::size_t equals = line.find('=');
      if (equals != std::string_view::npos)
        out.emplace(trim(line.substr(0, equals)), trim(line.substr(equals + 1)));
    });
    return out;
  }();
  const std::string american = american_spelling(noun);
  const auto found = verbs.find(std::string_view(american));
  if (found == verbs.end()) return {};
  std::string verb(found->second);
  if (noun.ends_with("isation") && verb.ends_with("ize")) verb[verb.size() - 2] = 's';
  return verb;
}

class Reader {
 public:
  Reader(const TokenizedText& tokens, Tense tense, bool british)
      : tokens_(tokens), tense_(tense), british_(british) {}

  std::optional<NominalDeed> read(std::size_t at) {
    const auto first = row_at(at);
    if (!first) return std::nullopt;
    NominalDeed deed{{tokens_[at].span.begin, tokens_[first->end - 1].span.end}, first->words};
    for (std::size_t i = first->end; i < tokens_.size(); ++i) {
      const std::string_view key = tokens_.key(i);
      if (key == "." || key == ";" || key == ":") break;
      if (key == "to" || key == "by" || key == "which" || key == "that" || key == "while") break;
      if (key != "and" && key != ",") continue;
      const std::size_t next = i + 1 < tokens_.size() && tokens_.key(i + 1) == "and" ? i + 2 : i + 1;
      const auto more = row_at(next);
      if (more) {
        deed.after += tokens_.text().substr(deed.span.end, tokens_[next].span.begin - deed.span.end);
        deed.after += more->words;
        deed.span.end = tokens_[more->end - 1].span.end;
        i = more->end - 1;
      } else if (looks_like_row(next)) {
        return std::nullopt;  // "the management of stock and the smooth running of the bar"
      }
    }
    return deed;
  }

 private:
  struct Row {
    std::size_t end = 0;  // behind "of"
    std::string words;
  };
  [[nodiscard]] std::string_view key(std::size_t i) const {
    return i < tokens_.size() ? tokens_.key(i) : std::string_view{};
  }

  [[nodiscard]] std::string told(std::string verb) const {
    const bool respelled = british_ && (verb.ends_with("ize") || verb.ends_with("yze"));
    if (respelled) verb[verb.size() - 2] = 's';
    return tense_ == Tense::present ? verb : past_form(verb, british_);
  }

  [[nodiscard]] std::optional<Row> row_at(std::size_t at) const {
    if (key(at) == "the") ++at;
    Row row;
    while (true) {
      const std::string verb = verb_of(key(at));
      if (verb.empty()) return std::nullopt;
      row.words += told(verb);
      if (key(at + 1) == "of") break;
      if (key(at + 1) == ",") {
        row.words += ", ";
        at += 2;
        if (key(at) == "and") {
          row.words += "and ";
          ++at;
        }
      } else if (key(at + 1) == "and" || key(at + 1) == "&") {
        row.words += " and ";
        at += 2;
      } else {
        return std::nullopt;
      }
      if (key(at) == "the") ++at;
    }
    row.end = at + 2;
    if (row.end >= tokens_.size()) return std::nullopt;
    return row;
  }

  // Some other "NOUN of", or a gerund, coordinated with the row.
  [[nodiscard]] bool looks_like_row(std::size_t at) const {
    for (std::size_t i = at; i < tokens_.size() && i < at + 4; ++i) {
      if (key(i) == "of") return true;
      if (tokens_[i].kind != TokenKind::word) return false;
      if (i == at && key(i).size() > 5 && key(i).ends_with("ing")) return true;
    }
    return false;
  }

  const TokenizedText& tokens_;
  Tense tense_;
  bool british_;
};

}  // namespace

std::optional<NominalDeed> read_nominal_deed(const TokenizedText& tokens, std::size_t at, Tense tense,
                                             bool british) {
  if (at >= tokens.size()) return std::nullopt;
  return Reader(tokens, tense, british).read(at);
}

}  // namespace savile
