#include "edit/verifier/reading.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/word_kin.hpp"
#include "lexicon/neutral_words.hpp"
#include "lexicon/plural.hpp"
#include "lexicon/spelling.hpp"
#include "lexicon/stem.hpp"
#include "lexicon/synonyms.hpp"
#include "text/character.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 9> joining = {"and",   "while",   "plus",    "but", "then",
                                                     "which", "thereby", "whereas", "also"};

// "mixed" needs a capital or a digit behind the first letter.
bool has_inner_capital(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_at(word, at);
    if (at > 0 && (is_upper(point.value) || is_ascii_digit(point.value))) return true;
    at += point.size;
  }
  return false;
}

// Three digits that follow `token` behind one sign: the thousands of "50,000".
bool group_follows(const TokenizedText& tokens, std::size_t token) {
  return token + 2 < tokens.size() && tokens[token + 1].gap == Gap::none &&
         tokens[token + 2].gap == Gap::none && tokens[token + 1].kind == TokenKind::sign &&
         tokens[token + 2].kind == TokenKind::number;
}

// One past the last token of the number that begins at `token`.
std::size_t number_tokens_end(const TokenizedText& tokens, std::size_t token) {
  std::size_t end = token + 1;
  while (group_follows(tokens, end - 1)) {
    const std::string_view sign = tokens.source(end);
    const bool thousands = sign == "," && tokens.source(end + 1).size() == 3;
    if (sign != "." && !thousands) break;
    end += 2;
  }
  return end;
}

Joint joint_of(std::string_view sign, bool spaced) {
  if (sign == "-" || sign == "\xE2\x80\x90" || sign == "\xE2\x80\x91")
    return spaced ? Joint::dash : Joint::hyphen;
  if (sign == "\xE2\x80\x93" || sign == "\xE2\x80\x94" || sign == "\xE2\x88\x92") return Joint::dash;
  if (sign == "/") return Joint::slash;
  if (sign == "," || sign == ";") return Joint::comma;
  if (sign == "(" || sign == ")" || sign == "[" || sign == "]") return Joint::bracket;
  if (sign == ":" || sign == "|" || sign == "\xE2\x80\xA2" || sign == "\xC2\xB7") return Joint::colon;
  if (sign == "." || sign == "'" || sign == "&") return spaced ? Joint::blank : Joint::none;
  return Joint::blank;
}

bool is_bullet_glyph(std::string_view sign) {
  return sign == "-" || sign == "*" || sign == "+" || sign == "\xE2\x80\xA2" || sign == "\xC2\xB7" ||
         sign == "\xE2\x80\x93" || sign == "\xE2\x96\xAA" || sign == "\xE2\x97\xA6" ||
         sign == "\xE2\x97\x8F" || sign == "\xE2\x80\xA3" || sign == "\xE2\x9E\xA2" || sign == "o";
}

bool ends_sentence(const TokenizedText& tokens, std::size_t stop) {
  const std::string_view sign = tokens.source(stop);
  if (sign == "!" || sign == "?") return true;
  if (sign != "." || stop + 1 >= tokens.size() || tokens[stop + 1].gap == Gap::none) return false;
  if (stop == 0 || tokens[stop].gap != Gap::none) return true;
  const std::string_view before = tokens.source(stop - 1);
  // "9 a.m. each day": an abbreviation of letters, where the text goes on in lower case.
  if (before.size() == 1 && stop >= 2 && tokens.source(stop - 2) == "." &&
      !is_upper(decode_at(tokens.source(stop + 1), 0).value))
    return false;
  // "B.S. in", "Sr. Accountant", "Inc. as": a short word with a capital is an abbreviation.
  static constexpr std::array<std::string_view, 17> short_forms = {
      "inc",    "ltd", "co", "corp", "dept", "univ", "asst", "mgr", "prof",
      "approx", "sr",  "jr", "max",  "min",  "lin",  "sq",   "cu"};
  if (is_one_of(tokens.key(stop - 1), short_forms)) return false;
  // "in Civil 3D. Reviewed": no initial, where a digit stands before it.
  if (stop >= 2 && tokens[stop - 1].gap == Gap::none && tokens[stop - 2].kind == TokenKind::number)
    return true;
  return before.size() > 2 || !is_upper(decode_at(before, 0).value);
}

const std::vector<std::uint16_t> no_classes;

// "officer" of "officer's".
std::string_view without_possessive(std::string_view key) {
  if (key.ends_with("'s")) return key.substr(0, key.size() - 2);
  return key.ends_with("s'") ? key.substr(0, key.size() - 1) : key;
}

// "hauled", "precepting": a verb that the list lacks, told by its ending. Its bare form need be no word,
// but is the same for all endings.
void guess_verb(Word& word) {
  static constexpr std::array<std::string_view, 12> nouns = {"during",  "evening", "morning", "ceiling",
                                                             "wedding", "sibling", "string",  "spring",
                                                             "hundred", "kindred", "indeed",  "naked"};
  const bool past = word.key.ends_with("ed") && !word.key.ends_with("eed");
  if (word.key.size() < 5 || (!past && !word.key.ends_with("ing")) || is_one_of(word.key, nouns)) return;
  const std::vector<std::string> forms = bare_forms(american_spelling(word.key));
  if (forms.empty()) return;
  const auto listed =
      std::find_if(forms.begin(), forms.end(), [](const auto& f) { return is_listed_word(f); });
  static constexpr std::array<std::string_view, 12> before_e = {"iz", "at", "ut", "uc", "ag", "dg",
                                                                "rv", "lv", "nc", "rc", "ur", "as"};
  const bool takes_e = std::any_of(before_e.begin(), before_e.end(), [&](std::string_view end) {
    return std::string_view(forms.front()).ends_with(end);
  });
  word.base = listed != forms.end() ? *listed : forms.front() + (takes_e ? "e" : "");
  word.shape = past ? VerbShape::past : VerbShape::gerund;
  if (word.stem == word.key) word.stem = word.base;
  if (word.classes->empty()) word.classes = &synonym_classes(word.base);
}

FormOpenings openings_of(const Word& word) {
  FormOpenings out;
  out.key = opening_of(word.key);
  if (word.number) return out;
  if (word.owner.size() != word.key.size()) out.owner = opening_of(word.owner);
  if (!word.singular.empty() && word.singular != word.key) out.singular = opening_of(word.singular);
  if (!word.base.empty() && word.base != word.key && word.base != word.singular)
    out.base = opening_of(word.base);
  return out;
}

// "US", "IT": a name, where the text around is not all in capitals.
bool is_shouted_name(std::string_view text, Span span) {
  if (span.size() < 2) return false;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (text[at] < 'A' || text[at] > 'Z') return false;
  }
  const std::size_t first = span.begin > 40 ? span.begin - 40 : 0;
  const std::string_view around = text.substr(first, span.end + 40 - first);
  return std::any_of(around.begin(), around.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A word that stands in more places tells nothing about any of them; the bound keeps this linear.
constexpr std::size_t most_places = 64;

}  // namespace

bool alike(const Word& a, const Word& b) {
  if (a.number || b.number) return a.number && b.number && a.key == b.key;
  if (a.key == b.key || a.stem == b.stem) return true;
  if (!a.base.empty() && a.base == b.base) return true;
  const auto share = [](const std::vector<std::uint16_t>* x, const std::vector<std::uint16_t>* y) {
    if (x == nullptr || y == nullptr) return false;
    return std::any_of(x->begin(), x->end(),
                       [&](std::uint16_t c) { return std::binary_search(y->begin(), y->end(), c); });
  };
  return share(a.classes, b.classes) || share(a.phrase, b.classes) || share(a.classes, b.phrase) ||
         share(a.phrase, b.phrase);
}

namespace {

// Openings are sorted with the words that have them, as one number each.
std::uint64_t placed(std::uint16_t opening, std::uint32_t word) {
  return std::uint64_t{opening} << 32U | word;
}
std::uint16_t opening_at(std::uint64_t place) { return static_cast<std::uint16_t>(place >> 32U); }
std::uint32_t word_at(std::uint64_t place) { return static_cast<std::uint32_t>(place); }
std::vector<std::uint64_t>::const_iterator first_of(const std::vector<std::uint64_t>& places,
                                                    std::uint16_t opening) {
  return std::lower_bound(places.begin(), places.end(), placed(opening, 0));
}

}  // namespace

Reading::Reading(std::string_view text, const Lexicon& lexicon)
    : tokens_(text), terms_(lexicon.find(tokens_)) {
  read_words();
  cut();
  index();
}

void Reading::read_words() {
  words_.reserve(tokens_.size());
  std::size_t behind = 0;  // the token behind the last word
  std::string phrase;
  for (std::size_t i = 0; i < tokens_.size();) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::sign) {
      ++i;
      continue;
    }
    Word word;
    word.number = token.kind == TokenKind::number;
    const std::size_t end = word.number ? number_tokens_end(tokens_, i) : i + 1;
    word.token_begin = static_cast<std::uint32_t>(i);
    word.token_end = static_cast<std::uint32_t>(end);
    word.span = {token.span.begin, tokens_[end - 1].span.end};
    word.classes = &no_classes;
    bool blank = token.gap != Gap::none;
    bool line = words_.empty() || token.gap == Gap::line;
    bool stop = false;
    Joint joint = blank ? Joint::blank : Joint::none;
    for (std::size_t s = behind; s < i; ++s) {
      if (tokens_[s].gap == Gap::line) line = true;
      const bool spaced = tokens_[s].gap != Gap::none && tokens_[s + 1].gap != Gap::none;
      // "03:00": one figure
      const bool clock = s + 1 == i && word.number && tokens_[s].gap == Gap::none && token.gap == Gap::none &&
                         tokens_.source(s) == ":" && !words_.empty() && words_.back().number;
      joint = std::max(joint, clock ? Joint::none : joint_of(tokens_.source(s), spaced));
      if (ends_sentence(tokens_, s)) stop = true;
    }
    word.joint = line ? Joint::line : stop ? Joint::stop : joint;
    if (word.number) {
      word.owner = slice(text(), word.span);
      word.key = WordKey(word.owner);
    } else {
      const std::string_view source = tokens_.source(i);
      word.key = WordKey(tokens_.key(i));
      word.owner = without_possessive(word.key);
      word.singular = singular_of(word.owner);
      word.stem = stem(word.key);
      const bool with =
          word.key == "w" && i + 1 < tokens_.size() && tokens_.source(i + 1) == "/";  // "w/ 9 years"
      word.neutral = (with || is_neutral_word(word.key)) && !is_shouted_name(text(), word.span);
      word.capital = is_upper(decode_at(source, 0).value);
      word.mixed = has_inner_capital(source);
      word.classes = &synonym_classes(word.key);
      if (auto form = verb_form(word.key)) {
        word.base = std::move(form->base);
        word.shape = form->shape;
        if (word.classes->empty()) word.classes = &synonym_classes(word.base);  // "oversaw"
      } else if (!word.neutral) {
        guess_verb(word);
      }
      // "looked after", "took part": the verb and the word behind it may be one deed.
      if (joint == Joint::blank && !line && !stop && !words_.empty() && !words_.back().base.empty()) {
        phrase.assign(words_.back().base).append(" ").append(word.key);
        const auto& classes = synonym_classes(phrase);
        if (!classes.empty()) words_.back().phrase = &classes;
      }
    }
    word.openings = openings_of(word);
    if (!word.stem.empty()) word.stem_opening = opening_of(word.stem);
    if (!word.base.empty()) word.base_opening = opening_of(word.base);
    words_.push_back(std::move(word));
    behind = end;
    i = end;
  }
}

// "finite element analysis (FEA) load cases", "FEA (finite element analysis)": one thing told twice makes no
// statement of its own.
void Reading::join_initials(std::size_t word) {
  if (word == 0 || words_[word].joint != Joint::bracket || sign_before(word) != "(") return;
  const auto spells = [&](std::size_t initials, std::size_t first) {
    const std::string_view key = words_[initials].key;
    if (!words_[initials].mixed) return false;
    for (std::size_t n = 0; n < key.size(); ++n) {
      if (first + n >= words_.size() || words_[first + n].key.empty() || words_[first + n].key[0] != key[n])
        return false;
    }
    return true;
  };
  const std::size_t in_brackets = words_[word].key.size(), before = words_[word - 1].key.size();
  std::size_t last = word;
  if (in_brackets < 2 || in_brackets > word || !spells(word, word - in_brackets)) {
    if (before < 2 || !spells(word - 1, word)) return;
    last = word + before - 1;
  }
  if (sign_after(last) != ")") return;
  words_[word].joint = Joint::blank;
  const std::size_t next = last + 1;
  if (next < words_.size() && words_[next].joint == Joint::bracket &&
      words_[next].token_begin == words_[last].token_end + 1)
    words_[next].joint = Joint::blank;
}

void Reading::cut() {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    join_initials(i);
    Word& word = words_[i];
    const std::size_t first = words_[i].token_begin;
    bool new_unit = i == 0, bullet = false;
    if (word.joint == Joint::line) {
      const std::size_t before = i == 0 ? 0 : words_[i - 1].token_end;
      for (std::size_t s = before; s < first; ++s) {
        if ((s == 0 || tokens_[s].gap == Gap::line) && is_bullet_glyph(tokens_.source(s))) bullet = true;
      }
      // A line that goes on in lower case is the rest of the one above.
      const bool wraps = !bullet && !word.capital && !word.number && i > 0 && !words_[i - 1].number &&
                         tokens_[first].gap == Gap::line && units_.back().words.begin + 5 < i;
      new_unit = new_unit || !wraps;
      if (wraps) word.joint = Joint::blank;
    }
    const bool new_sentence = new_unit || word.joint == Joint::stop;
    const bool joins =
        is_one_of(word.key, joining) || (word.key == "as" && i + 2 < words_.size() &&
                                         words_[i + 1].key == "well" && words_[i + 2].key == "as");
    const bool by_doing =
        word.key == "by" && i + 1 < words_.size() && words_[i + 1].shape == VerbShape::gerund;
    // "the firm that built it", "nurses who trained": a statement of its own.
    const bool relative =
        (word.key == "that" || word.key == "who") && i + 1 < words_.size() && i > 0 &&
        (words_[i + 1].shape == VerbShape::past || words_[i + 1].shape == VerbShape::third_person ||
         words_[i + 1].key == "was" || words_[i + 1].key == "were");
    const bool new_segment = new_sentence || word.joint >= Joint::comma || joins || by_doing || relative;
    if (new_unit) units_.push_back({{i, i}, bullet});
    if (new_sentence) sentences_.push_back({i, i});
    if (new_segment) segments_.push_back({i, i});
    units_.back().words.end = sentences_.back().end = segments_.back().end = i + 1;
    word.unit = static_cast<std::uint32_t>(units_.size() - 1);
    word.sentence = static_cast<std::uint32_t>(sentences_.size() - 1);
    word.segment = static_cast<std::uint32_t>(segments_.size() - 1);
  }
}

void Reading::index() {
  openings_.reserve(2 * words_.size());
  by_key_.reserve(words_.size());
  by_stem_.reserve(2 * words_.size());
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    const FormOpenings& form = word.openings;
    openings_.push_back({i, form.key, WordForm::key});
    if (form.owner != no_opening) openings_.push_back({i, form.owner, WordForm::owner});
    if (form.singular != no_opening) openings_.push_back({i, form.singular, WordForm::singular});
    if (form.base != no_opening) openings_.push_back({i, form.base, WordForm::base});
    by_key_.push_back(placed(form.key, i));
    if (word.stem_opening != no_opening) by_stem_.push_back(placed(word.stem_opening, i));
    if (word.base_opening != no_opening && word.base_opening != word.stem_opening)
      by_stem_.push_back(placed(word.base_opening, i));
    for (const std::uint16_t c : *word.classes) by_class_.emplace_back(c, i);
    if (word.phrase == nullptr) continue;
    for (const std::uint16_t c : *word.phrase) by_class_.emplace_back(c, i);
  }
  std::sort(by_key_.begin(), by_key_.end());
  std::sort(by_stem_.begin(), by_stem_.end());
  std::sort(by_class_.begin(), by_class_.end());
}

std::string_view Reading::sign_before(std::size_t word) const {
  const std::size_t token = words_[word].token_begin;
  return token > 0 && tokens_[token].gap == Gap::none ? tokens_.source(token - 1) : std::string_view{};
}

std::string_view Reading::sign_after(std::size_t word) const {
  const std::size_t token = words_[word].token_end;
  return token < tokens_.size() && tokens_[token].gap == Gap::none ? tokens_.source(token)
                                                                   : std::string_view{};
}

WordRange Reading::words_in(Span span) const {
  const auto at = [&](std::size_t byte) {
    const auto found = std::lower_bound(words_.begin(), words_.end(), byte,
                                        [](const Word& w, std::size_t b) { return w.span.begin < b; });
    return static_cast<std::size_t>(found - words_.begin());
  };
  return {at(span.begin), at(span.end)};
}

bool Reading::has_key(std::uint16_t opening, std::string_view key) const {
  for (auto at = first_of(by_key_, opening); at != by_key_.end() && opening_at(*at) == opening; ++at) {
    if (std::string_view(words_[word_at(*at)].key) == key) return true;
  }
  return false;
}

bool Reading::has_key(std::string_view key) const { return has_key(opening_of(key), key); }

std::vector<std::size_t> Reading::with_beginning(std::string_view beginning) const {
  if (in_key_order_.size() != words_.size()) {
    in_key_order_.resize(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) in_key_order_[i] = static_cast<std::uint32_t>(i);
    std::stable_sort(in_key_order_.begin(), in_key_order_.end(),
                     [&](auto a, auto b) { return words_[a].key < words_[b].key; });
  }
  std::vector<std::size_t> out;
  auto found = std::lower_bound(in_key_order_.begin(), in_key_order_.end(), beginning,
                                [&](std::uint32_t i, std::string_view k) { return words_[i].key < k; });
  for (;
       found != in_key_order_.end() && words_[*found].key.starts_with(beginning) && out.size() < most_places;
       ++found)
    out.push_back(*found);
  return out;
}

// A word has its stem and its verb in one place where both have one opening.
void Reading::add_with_stem(std::uint16_t opening, std::string_view wanted,
                            std::vector<std::size_t>& out) const {
  const std::size_t most = out.size() + most_places;
  for (auto at = first_of(by_stem_, opening);
       at != by_stem_.end() && opening_at(*at) == opening && out.size() < most; ++at) {
    const Word& word = words_[word_at(*at)];
    if (word.stem == wanted || word.base == wanted) out.push_back(word_at(*at));
  }
}

bool Reading::has_stem(std::uint16_t opening, std::string_view wanted) const {
  for (auto at = first_of(by_stem_, opening); at != by_stem_.end() && opening_at(*at) == opening; ++at) {
    const Word& word = words_[word_at(*at)];
    if (word.stem == wanted || word.base == wanted) return true;
  }
  return false;
}

bool Reading::has_stem(std::string_view wanted) const {
  return !wanted.empty() && has_stem(opening_of(wanted), wanted);
}

std::vector<std::size_t> Reading::with_stem(std::string_view wanted) const {
  std::vector<std::size_t> out;
  if (!wanted.empty()) add_with_stem(opening_of(wanted), wanted, out);
  return out;
}

std::vector<std::size_t> Reading::like(const Word& word) const {
  std::vector<std::size_t> out;
  if (!word.stem.empty()) add_with_stem(word.stem_opening, word.stem, out);
  if (!word.base.empty() && word.base != word.stem) add_with_stem(word.base_opening, word.base, out);
  const auto add = [&](const std::vector<std::uint16_t>* classes) {
    if (classes == nullptr) return;
    for (const std::uint16_t c : *classes) {
      auto found =
          std::lower_bound(by_class_.begin(), by_class_.end(), std::pair<std::uint16_t, std::uint32_t>{c, 0});
      for (std::size_t n = 0; found != by_class_.end() && found->first == c && n < most_places; ++found, ++n)
        out.push_back(found->second);
    }
  };
  add(word.classes);
  add(word.phrase);
  if (out.size() < 2) return out;
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool Reading::is_in_term(std::size_t word) const {
  const std::size_t begin = words_[word].span.begin;
  const auto next =
      std::upper_bound(terms_.begin(), terms_.end(), begin,
                       [](std::size_t at, const TermHit& term) { return at < term.span.begin; });
  return next != terms_.begin() && begin < (next - 1)->span.end;
}

bool Reading::has_like(const Word& word) const {
  if ((!word.stem.empty() && has_stem(word.stem_opening, word.stem)) ||
      (!word.base.empty() && word.base != word.stem && has_stem(word.base_opening, word.base)) ||
      has_key(word.openings.key, word.key))
    return true;
  const auto any = [&](const std::vector<std::uint16_t>* classes) {
    return classes != nullptr && std::any_of(classes->begin(), classes->end(), [&](std::uint16_t c) {
             const auto found = std::lower_bound(by_class_.begin(), by_class_.end(),
                                                 std::pair<std::uint16_t, std::uint32_t>{c, 0});
             return found != by_class_.end() && found->first == c;
           });
  };
  return any(word.classes) || any(word.phrase);
}

}  // namespace savile::gate
