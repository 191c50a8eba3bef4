#include "edit/document_style.hpp"

#include <algorithm>
#include <array>

#include "edit/english.hpp"
#include "edit/number_form.hpp"
#include "edit/untouchable.hpp"
#include "lexicon/spelling.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

// The form of the majority; `first` where both are as frequent, `any` where only one occurs.
template <class Style>
Style majority(std::size_t a, std::size_t b, Style first, Style second) {
  if (a == 0 || b == 0) return Style::any;
  return a >= b ? first : second;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
    ++n;
  return n;
}

// Apostrophes inside and at the end of words: "team's", "clients’".
std::size_t straight_apostrophes(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = text.find('\''); at != std::string_view::npos; at = text.find('\'', at + 1)) {
    n += at > 0 && is_ascii_letter(static_cast<unsigned char>(text[at - 1])) ? 1U : 0U;
  }
  return n;
}

bool spells_british(std::string_view text) {
  const TokenizedText tokens(text);
  int balance = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word || tokens.key(i).size() < 5) continue;
    const std::string_view key = tokens.key(i);
    const std::string american = american_spelling(key);
    const std::string base = base_of(key);
    if (american.find('z') != std::string::npos && key.find('z') == std::string_view::npos) {
      // "organise", but not "supervise" and "exercise", which have an s everywhere.
      if (base.find('z') != std::string::npos) ++balance;
    } else if (american != key) {
      ++balance;
    } else if (base.ends_with("ize") && key.find("iz") != std::string_view::npos) {
      --balance;
    }
  }
  return balance > 0;
}

bool is_abbreviation(std::string_view word) {
  constexpr std::array<std::string_view, 22> listed = {
      "etc", "inc",  "ltd", "co",  "corp",   "jr", "sr", "st",  "dr",  "mr",  "mrs",
      "no",  "dept", "vs",  "ave", "approx", "eg", "ie", "a.m", "p.m", "llc", "bros"};
  return std::find(listed.begin(), listed.end(), word) != listed.end();
}

}  // namespace

DocumentStyle style_of(const Resume& resume) {
  const std::string_view text = resume.text.substr(0, std::min(text_for_style, resume.text.size()));
  DocumentStyle style;
  style.english = is_english(text);
  style.british = spells_british(text);
  std::array<std::size_t, 6> forms{};
  for (const WrittenNumber& number : written_numbers(text)) ++forms[static_cast<std::size_t>(number.form)];
  const auto of = [&](NumberForm form) { return forms[static_cast<std::size_t>(form)]; };
  style.groups =
      majority(of(NumberForm::grouped), of(NumberForm::plain), GroupStyle::grouped, GroupStyle::plain);
  style.percent = majority(of(NumberForm::percent_sign), of(NumberForm::percent_word), PercentStyle::sign,
                           PercentStyle::word);
  if (style.percent == PercentStyle::word && count(text, " per cent") > 0)
    style.percent = PercentStyle::words;
  style.millions = majority(of(NumberForm::million_letter), of(NumberForm::million_word),
                            MillionStyle::letter, MillionStyle::word);
  style.apostrophes =
      majority(straight_apostrophes(text), count(text, "’"), QuoteStyle::straight, QuoteStyle::curly);
  style.quotes = majority(count(text, "\"") / 2, count(text, "“"), QuoteStyle::straight, QuoteStyle::curly);
  return style;
}

bool ends_with_stop(std::string_view bullet) {
  if (!bullet.ends_with(".") || bullet.ends_with("..")) return false;
  const std::size_t blank = bullet.find_last_of(" \n\t");
  std::string word(bullet.substr(blank == std::string_view::npos ? 0 : blank + 1));
  word.pop_back();
  for (char& c : word)
    c = is_ascii_upper(static_cast<unsigned char>(c)) ? static_cast<char>(c - 'A' + 'a') : c;
  if (word.empty() || is_abbreviation(word)) return false;
  // "U.S.", "J."
  return word.size() > 1 && !(word[word.size() - 2] == '.' && word.size() <= 5);
}

StopStyle stops_of(const Section& section, std::string_view text) {
  std::size_t with = 0, without = 0;
  const auto read = [&](const std::vector<Bullet>& bullets) {
    for (const Bullet& bullet : bullets) {
      const std::string_view content = slice(text, bullet.content);
      if (content.empty() || split_sentences(content).size() > 1) continue;
      const auto last = static_cast<unsigned char>(content.back());
      if (ends_with_stop(content)) {
        ++with;
      } else if (is_ascii_letter(last) || is_ascii_digit(last) || last == ')' || last == '%') {
        ++without;
      }
    }
  };
  for (const Entry& entry : section.entries) read(entry.bullets);
  read(section.bullets);
  if (with == without) return StopStyle::any;
  return with > without ? StopStyle::with_stop : StopStyle::no_stop;
}

}  // namespace savile
