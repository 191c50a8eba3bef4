#include "requirement/mention_model/feature_word.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/word_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "requirement/mention_model/feature_hash.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// "McDonald" -> Xx, "AWS" -> X, "k8s" -> xdx: runs of letters of one case as one sign.
std::uint32_t shape_of(std::string_view source) {
  std::uint32_t shape = 0;
  char before = 0;
  for (std::size_t at = 0; at < source.size();) {
    const CodePoint point = decode_at(source, at);
    at += point.size;
    const char sign = is_ascii_digit(point.value) ? 'd'
                      : is_upper(point.value)     ? 'X'
                      : is_letter(point.value)    ? 'x'
                                                  : 's';
    if (sign != before) shape = join_hash(shape, static_cast<std::uint32_t>(sign));
    before = sign;
  }
  return join_hash(shape, static_cast<std::uint32_t>(std::min<std::size_t>(source.size(), 3)));
}

std::uint8_t letters_of(std::string_view source) {
  bool first = false, later = false, lower = false;
  for (std::size_t at = 0; at < source.size();) {
    const CodePoint point = decode_at(source, at);
    if (is_upper(point.value))
      (at == 0 ? first : later) = true;
    else
      lower = true;
    at += point.size;
  }
  if (!first && !later) return 0;
  if (first && !later) return source.size() == 1 ? 2 : 1;
  return lower ? 3 : 2;
}

FeatureWord read_word(const TokenizedText& text, const MentionWord& read, const WordClasses& classes) {
  FeatureWord word;
  const std::string_view key = key_of(text, read), source = slice(text.text(), span_of(text, read));
  const TokenKind token = text[read.first].kind;
  const bool number = token == TokenKind::number && read.last == read.first + 1;
  word.key =
      number ? join_hash(77, static_cast<std::uint32_t>(std::min<std::size_t>(key.size(), 4))) : hash_of(key);
  word.shape = shape_of(source);
  word.letters = letters_of(source);
  word.gap = static_cast<std::uint8_t>(read.gap);
  if (token == TokenKind::word) {
    const auto prefix = [&](std::size_t n) { return key.size() > n ? hash_of(key.substr(0, n)) : 0; };
    const auto suffix = [&](std::size_t n) {
      return key.size() > n ? hash_of(key.substr(key.size() - n)) : 0;
    };
    word.prefix2 = prefix(2);
    word.prefix3 = prefix(3);
    word.prefix4 = prefix(4);
    word.suffix2 = suffix(2);
    word.suffix3 = suffix(3);
    word.suffix4 = suffix(4);
  }
  const WordClass known = classes.of(key);
  word.cluster = known[Sorting::cluster];
  word.sense = known[Sorting::sense];
  word.other = known[Sorting::other];
  word.kind = known[Sorting::kind];
  return word;
}

void mark_terms(const TokenizedText& text, const MentionText& cut, const Lexicon& lexicon,
                const std::vector<TermHit>& hits, std::vector<FeatureWord>& words) {
  std::size_t i = 0;
  for (const TermHit& hit : hits) {
    const Term& term = lexicon.term(hit.term);
    while (i < words.size() && span_of(text, cut.words[i]).end <= hit.span.begin) ++i;
    for (std::size_t k = i; k < words.size(); ++k) {
      const Span span = span_of(text, cut.words[k]);
      if (span.begin >= hit.span.end) break;
      words[k].term = static_cast<std::uint8_t>(static_cast<std::uint8_t>(term.kind) + 1);
      words[k].place = static_cast<std::uint8_t>((span.begin <= hit.span.begin ? 1 : 0) +
                                                 (span.end >= hit.span.end ? 2 : 0));
      words[k].category = hash_of(term.category);
    }
  }
}

bool is_link(std::string_view key) {
  static const WordSet links = [] {
    WordSet words;
    for_each_line(embedded_list("link_words"), [&](std::string_view line) {
      for_each_field(line, ',', [&](std::string_view word) { words.add(word); });
    });
    return words;
  }();
  return links.contains(key);
}

// The nearest term on the way: its kind and, in steps of two words, how far.
class NearTerm {
 public:
  std::uint32_t pass(const FeatureWord& word) {
    const std::uint32_t near =
        kind_ == 0 ? 0 : kind_ * 4 + static_cast<std::uint32_t>(std::min<std::size_t>(far_ / 2, 3));
    ++far_;
    if (word.term != 0) {
      kind_ = word.term;
      far_ = 0;
    }
    return near;
  }

 private:
  std::uint32_t kind_ = 0;
  std::size_t far_ = 0;
};

void mark_neighbours(const TokenizedText& text, const MentionText& cut, const MentionSentence& sentence,
                     std::vector<FeatureWord>& words) {
  std::size_t link = sentence.first;
  NearTerm left, right;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    words[i].link = link;
    words[i].left_term = left.pass(words[i]);
    if (is_link(key_of(text, cut.words[i]))) link = i;
  }
  link = sentence.last;
  for (std::size_t i = sentence.last; i-- > sentence.first;) {
    words[i].next_link = link;
    words[i].right_term = right.pass(words[i]);
    if (is_link(key_of(text, cut.words[i]))) link = i;
  }
}

void mark_uses(const MentionText& cut, std::vector<FeatureWord>& words) {
  struct Uses {
    std::uint32_t all = 0, capitals = 0, lowers = 0;
  };
  std::unordered_map<std::uint32_t, Uses> uses;
  const auto for_each_word = [&](auto&& use) {
    for (const MentionSentence& sentence : cut.sentences)
      for (std::size_t i = sentence.first; i < sentence.last; ++i)
        use(words[i], i > sentence.first ? 1U : 0U, words[i].letters > 0);
  };
  for_each_word([&](const FeatureWord& word, std::uint32_t within, bool capital) {
    Uses& each = uses[word.key];
    ++each.all;
    (capital ? each.capitals : each.lowers) += within;
  });
  for_each_word([&](FeatureWord& word, std::uint32_t within, bool capital) {
    const Uses& each = uses[word.key];
    word.uses = each.all;
    word.capitals = each.capitals - (capital ? within : 0);
    word.lowers = each.lowers - (capital ? 0 : within);
  });
}

}  // namespace

std::vector<FeatureWord> read_feature_words(const TokenizedText& text, const MentionText& cut,
                                            const Lexicon& lexicon, const std::vector<TermHit>& hits,
                                            const WordClasses& classes) {
  std::vector<FeatureWord> words;
  words.reserve(cut.words.size());
  for (const MentionWord& word : cut.words) words.push_back(read_word(text, word, classes));
  mark_terms(text, cut, lexicon, hits, words);
  for (const MentionSentence& sentence : cut.sentences) mark_neighbours(text, cut, sentence, words);
  mark_uses(cut, words);
  return words;
}

}  // namespace savile
