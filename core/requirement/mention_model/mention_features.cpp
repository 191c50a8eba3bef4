#include "requirement/mention_model/mention_features.hpp"

#include <algorithm>
#include <array>

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

// 0 no capital, 1 a capital first, 2 all capitals, 3 a capital within.
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

constexpr std::uint32_t outside = 0xB0DE12;  // before the first token, behind the last

class Emitter {
 public:
  explicit Emitter(std::vector<std::uint32_t>& out) : out_(out) {}
  void add(std::uint32_t a) { out_.push_back(join_hash(++template_, a)); }
  void add(std::uint32_t a, std::uint32_t b) { out_.push_back(join_hash(join_hash(++template_, a), b)); }
  void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    out_.push_back(join_hash(join_hash(join_hash(++template_, a), b), c));
  }
  void add_if(bool given, std::uint32_t a) {
    ++template_;
    if (given) out_.push_back(join_hash(template_, a));
  }
  void add_if(bool given, std::uint32_t a, std::uint32_t b) {
    ++template_;
    if (given) out_.push_back(join_hash(join_hash(template_, a), b));
  }

 private:
  std::vector<std::uint32_t>& out_;
  std::uint32_t template_ = 0;
};

}  // namespace

MentionFeatures::MentionFeatures(const TokenizedText& text, const MentionText& cut, const Lexicon& lexicon,
                                 const std::vector<TermHit>& hits, const WordClasses& classes)
    : text_(text), cut_(cut), classes_(classes) {
  read_words();
  mark_terms(lexicon, hits);
}

void MentionFeatures::read_words() {
  words_.resize(cut_.words.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Word& word = words_[i];
    const MentionWord& read = cut_.words[i];
    const std::string_view key = key_of(text_, read), source = slice(text_.text(), span_of(text_, read));
    const TokenKind kind = text_[read.first].kind;
    const bool number = kind == TokenKind::number && read.last == read.first + 1;
    word.key = number ? join_hash(77, static_cast<std::uint32_t>(std::min<std::size_t>(key.size(), 4)))
                      : hash_of(key);
    word.shape = shape_of(source);
    word.letters = letters_of(source);
    word.gap = static_cast<std::uint8_t>(read.gap);
    if (kind == TokenKind::word) {
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
    const WordClass known = classes_.of(key);
    word.cluster = known.cluster;
    word.sense = known.sense;
    word.other = known.other;
  }
}

void MentionFeatures::mark_terms(const Lexicon& lexicon, const std::vector<TermHit>& hits) {
  std::size_t i = 0;
  for (const TermHit& hit : hits) {
    const auto kind = static_cast<std::uint32_t>(lexicon.term(hit.term).kind) + 1;
    while (i < words_.size() && span_of(text_, cut_.words[i]).end <= hit.span.begin) ++i;
    for (std::size_t k = i; k < words_.size(); ++k) {
      const Span span = span_of(text_, cut_.words[k]);
      if (span.begin >= hit.span.end) break;
      const std::uint32_t place =
          (span.begin <= hit.span.begin ? 1U : 0U) + (span.end >= hit.span.end ? 2U : 0U);
      words_[k].term = kind * 4 + place;
    }
  }
}

void MentionFeatures::of(const MentionSentence& sentence, std::size_t i,
                         std::vector<std::uint32_t>& out) const {
  static const Word none{outside, outside, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  const auto at = [&](std::size_t from, int shift) -> const Word& {
    const auto place = static_cast<std::ptrdiff_t>(from) + shift;
    const bool within = place >= static_cast<std::ptrdiff_t>(sentence.first) &&
                        place < static_cast<std::ptrdiff_t>(sentence.last);
    return within ? words_[static_cast<std::size_t>(place)] : none;
  };
  const std::size_t size = sentence.last - sentence.first;
  const std::uint32_t length = size < 2 ? 1 : size < 4 ? 2 : size < 8 ? 3 : size < 16 ? 4 : 5;
  const std::uint32_t first_word = at(sentence.first, 0).key, second_word = at(sentence.first, 1).key;
  const std::string_view last_key = key_of(text_, cut_.words[sentence.last - 1]);
  const std::uint32_t stopped = last_key == "."                      ? 1
                                : last_key == ":"                    ? 2
                                : last_key == "?" || last_key == "!" ? 3
                                                                     : 0;
  const auto section = static_cast<std::uint32_t>(sentence.section);
  Emitter emit(out);
  const Word &w = at(i, 0), &l = at(i, -1), &ll = at(i, -2), &lll = at(i, -3), &r = at(i, 1), &rr = at(i, 2),
             &rrr = at(i, 3);
  emit.add(0);  // bias
  emit.add(w.key);
  emit.add(l.key);
  emit.add(ll.key);
  emit.add(r.key);
  emit.add(rr.key);
  emit.add(l.key, w.key);
  emit.add(w.key, r.key);
  emit.add(ll.key, l.key);
  emit.add(r.key, rr.key);
  emit.add(l.key, r.key);
  emit.add(ll.key, l.key, w.key);
  emit.add(w.key, r.key, rr.key);
  emit.add(l.key, w.key, r.key);
  emit.add(w.shape);
  emit.add(l.shape, w.shape);
  emit.add(w.shape, r.shape);
  emit.add(l.shape, w.shape, r.shape);
  emit.add_if(w.prefix2 != 0, w.prefix2);
  emit.add_if(w.prefix3 != 0, w.prefix3);
  emit.add_if(w.prefix4 != 0, w.prefix4);
  emit.add_if(w.suffix2 != 0, w.suffix2);
  emit.add_if(w.suffix3 != 0, w.suffix3);
  emit.add_if(w.suffix4 != 0, w.suffix4);
  emit.add_if(l.suffix3 != 0, l.suffix3);
  emit.add_if(r.suffix3 != 0, r.suffix3);
  emit.add_if(w.suffix3 != 0, w.suffix3, l.key);
  emit.add_if(w.suffix3 != 0, w.suffix3, r.key);
  emit.add(w.suffix2, l.suffix2, r.suffix2);
  emit.add(w.letters, i == sentence.first ? 1 : 0);
  emit.add(l.letters, w.letters, r.letters);
  emit.add(w.gap, r.gap);
  emit.add_if(w.term != 0, w.term);
  emit.add_if(l.term != 0, l.term);
  emit.add_if(r.term != 0, r.term);
  emit.add_if(w.term != 0, w.term, w.letters);
  emit.add_if(w.term != 0, w.term, l.key);
  emit.add_if(w.term != 0 || l.term != 0, w.term, l.term);
  emit.add_if(w.term != 0 || r.term != 0, w.term, r.term);
  emit.add_if(w.cluster != 0, w.cluster);
  emit.add_if(l.cluster != 0, l.cluster);
  emit.add_if(ll.cluster != 0, ll.cluster);
  emit.add_if(r.cluster != 0, r.cluster);
  emit.add_if(rr.cluster != 0, rr.cluster);
  emit.add_if(w.cluster != 0 && l.cluster != 0, l.cluster, w.cluster);
  emit.add_if(w.cluster != 0 && r.cluster != 0, w.cluster, r.cluster);
  emit.add(l.cluster, w.cluster, r.cluster);
  emit.add_if(w.other != 0, w.other);
  emit.add_if(l.other != 0, l.other);
  emit.add_if(r.other != 0, r.other);
  emit.add_if(w.other != 0, w.sense, w.other);
  emit.add_if(w.sense != 0, w.sense);
  emit.add_if(l.sense != 0, l.sense);
  emit.add_if(r.sense != 0, r.sense);
  emit.add(l.sense, w.sense);
  emit.add(w.sense, r.sense);
  emit.add(l.sense, w.sense, r.sense);
  emit.add(rr.sense, rrr.key);
  emit.add(ll.sense, lll.key);
  emit.add(first_word);
  emit.add(first_word, second_word);
  emit.add(std::min<std::uint32_t>(static_cast<std::uint32_t>(i - sentence.first), 6));
  emit.add(std::min<std::uint32_t>(static_cast<std::uint32_t>(sentence.last - i), 5));
  emit.add(length, stopped);
  emit.add(section, w.letters);
  emit.add(sentence.bullet ? 1 : 0, stopped, i == sentence.first ? 1 : 0);
}

}  // namespace savile
