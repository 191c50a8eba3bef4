#include "requirement/mention_model/mention_features.hpp"

#include <algorithm>

#include "requirement/mention_model/feature_emitter.hpp"

namespace savile {
namespace {

constexpr std::uint32_t outside = 0xB0DE12;  // before the first word, behind the last

std::uint32_t least(std::size_t a, std::uint32_t b) { return a < b ? static_cast<std::uint32_t>(a) : b; }

// The words around word `i` of a sentence.
struct Window {
  const std::vector<FeatureWord>& words;
  const MentionSentence& sentence;
  const FeatureSentence& line;
  std::size_t i;

  const FeatureWord& at(std::size_t from, int shift) const {
    static constexpr FeatureWord none = [] {
      FeatureWord word;
      word.key = word.shape = outside;
      return word;
    }();
    const auto place = static_cast<std::ptrdiff_t>(from) + shift;
    const bool within = place >= static_cast<std::ptrdiff_t>(sentence.first) &&
                        place < static_cast<std::ptrdiff_t>(sentence.last);
    return within ? words[static_cast<std::size_t>(place)] : none;
  }

  std::uint32_t section() const { return static_cast<std::uint32_t>(sentence.section); }
  std::uint32_t opens() const { return i == sentence.first ? 1 : 0; }
  const FeatureWord &w = at(i, 0), &l = at(i, -1), &ll = at(i, -2), &lll = at(i, -3), &r = at(i, 1),
                    &rr = at(i, 2), &rrr = at(i, 3);
};

std::uint32_t term_place(const FeatureWord& word) { return word.term == 0 ? 0 : word.term * 4U + word.place; }

template <class Emitter>
void add_words(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  const FeatureWord& first = x.at(sentence.first, 0);
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
  emit.add(first.key);
  emit.add(first.key, x.at(sentence.first, 1).key);
  emit.add(least(i - sentence.first, 6));
  emit.add(least(sentence.last - i, 5));
  emit.add(line.length, line.stop);
  emit.add(x.section(), w.letters);
  emit.add(sentence.bullet ? 1 : 0, line.stop, x.opens());
}

template <class Emitter>
void add_letters(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  emit.add(w.shape);
  emit.add(l.shape, w.shape);
  emit.add(w.shape, r.shape);
  emit.add(l.shape, w.shape, r.shape);
  emit.add(ll.shape, l.shape);
  emit.add(r.shape, rr.shape);
  emit.add_if(w.prefix2 != 0, w.prefix2);
  emit.add_if(w.prefix3 != 0, w.prefix3);
  emit.add_if(w.prefix4 != 0, w.prefix4);
  emit.add_if(w.suffix2 != 0, w.suffix2);
  emit.add_if(w.suffix3 != 0, w.suffix3);
  emit.add_if(w.suffix4 != 0, w.suffix4);
  emit.add_if(l.prefix3 != 0, l.prefix3);
  emit.add_if(r.prefix3 != 0, r.prefix3);
  emit.add_if(l.suffix3 != 0, l.suffix3);
  emit.add_if(r.suffix3 != 0, r.suffix3);
  emit.add_if(w.suffix3 != 0, w.suffix3, l.key);
  emit.add_if(w.suffix3 != 0, w.suffix3, r.key);
  emit.add_if(w.suffix4 != 0, w.suffix4, l.cluster);
  emit.add_if(w.suffix4 != 0, w.suffix4, r.cluster);
  emit.add(w.suffix2, l.suffix2, r.suffix2);
  emit.add(w.letters, x.opens());
  emit.add(l.letters, w.letters, r.letters);
  emit.add(ll.letters, l.letters, join_hash(w.letters, r.letters));
  emit.add(l.letters, w.letters, join_hash(r.letters, rr.letters));
  emit.add(w.gap, r.gap);
}

template <class Emitter>
void add_classes(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
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
}

template <class Emitter>
void add_wide_classes(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  const std::uint32_t kind = join_hash(w.sense, w.letters);
  emit.add(lll.cluster);
  emit.add(rrr.cluster);
  emit.add(lll.sense);
  emit.add(rrr.sense);
  emit.add(ll.sense, l.sense, w.sense);
  emit.add(w.sense, r.sense, rr.sense);
  emit.add(ll.cluster, l.cluster, w.cluster);
  emit.add(w.cluster, r.cluster, rr.cluster);
  emit.add(ll.cluster, l.cluster);
  emit.add(r.cluster, rr.cluster);
  emit.add(l.cluster, w.key);
  emit.add(w.key, r.cluster);
  emit.add(l.key, w.cluster);
  emit.add(w.cluster, r.key);
  emit.add(l.cluster, w.sense, r.cluster);
  emit.add(l.sense, w.cluster, r.sense);
  emit.add(l.letters, w.cluster, r.letters);
  emit.add(ll.key, l.key, kind);
  emit.add(l.key, w.sense, w.letters);
  emit.add(r.key, w.sense, w.letters);
  emit.add(l.key, r.key, w.sense);
  emit.add(r.key, rr.key, kind);
}

template <class Emitter>
void add_terms(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  const std::uint32_t term = term_place(w), left = term_place(l), right = term_place(r);
  emit.add_if(term != 0, term);
  emit.add_if(left != 0, left);
  emit.add_if(right != 0, right);
  emit.add_if(term != 0, term, w.letters);
  emit.add_if(term != 0, term, l.key);
  emit.add_if(term != 0 || left != 0, term, left);
  emit.add_if(term != 0 || right != 0, term, right);
}

template <class Emitter>
void add_kinds(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  emit.add_if(w.kind != 0, w.kind);
  emit.add_if(l.kind != 0, l.kind);
  emit.add_if(r.kind != 0, r.kind);
  emit.add_if(w.kind != 0 && l.kind != 0, l.kind, w.kind);
  emit.add_if(w.kind != 0 && r.kind != 0, w.kind, r.kind);
}

template <class Emitter>
void add_near_terms(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  emit.add(w.left_term, w.right_term, w.term != 0 ? 1 : 0);
  emit.add(w.left_term, w.letters, w.cluster);
  emit.add(w.right_term, w.letters, w.cluster);
  emit.add(line.terms, w.letters);
  emit.add_if(w.category != 0, w.category);
  emit.add_if(w.category != 0, w.category, w.place);
  emit.add_if(l.category != 0, l.category);
  emit.add_if(r.category != 0, r.category);
}

// The last link word and what stands before it: "experience with" for all of "Excel, Word and Access".
template <class Emitter>
void add_links(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  const FeatureWord &link = x.at(w.link, 0), &before = x.at(w.link, -1);
  const bool linked = w.link < i;
  emit.add_if(linked, link.key, w.letters);
  emit.add_if(linked, link.key, least(i - w.link, 4));
  emit.add_if(linked, link.key, before.key);
  emit.add_if(linked, join_hash(link.key, before.cluster), w.cluster);
  emit.add_if(linked, join_hash(link.key, before.key), w.letters);
  emit.add_if(linked, link.key, w.sense);
  const FeatureWord &next = x.at(w.next_link, 0), &behind = x.at(w.next_link, 1);
  const bool goes_on = w.next_link < sentence.last;
  const std::uint32_t far = least(w.next_link - i, 4);
  emit.add_if(goes_on, next.key, far);
  emit.add_if(goes_on, next.key, w.sense);
  emit.add_if(goes_on, join_hash(next.key, far), w.letters);
  emit.add_if(goes_on, join_hash(next.key, behind.key), w.sense);
}

// The same word elsewhere in the posting.
template <class Emitter>
void add_uses(const Window& x, Emitter& emit) {
  const FeatureWord& w = x.w;
  emit.add(std::min(w.uses, 4U), w.letters);
  emit.add(std::min(w.capitals, 3U), w.letters, x.opens());
  emit.add(std::min(w.capitals, 2U), x.l.letters, x.r.letters);
  emit.add(std::min(w.lowers, 2U), w.letters, x.opens());
}

template <class Emitter>
void add_sentence(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  const FeatureWord& first = x.at(sentence.first, 0);
  const std::uint32_t build = join_hash(line.stop, line.length), placeholder = line.placeholder ? 1 : 0;
  emit.add(first.sense, first.cluster, w.sense);
  emit.add(first.key, w.sense);
  emit.add(first.key, w.cluster);
  emit.add(first.key, w.letters, least(i - sentence.first, 3));
  emit.add(first.key, l.key);
  emit.add(line.capitals, w.letters);
  emit.add(line.capitals, w.sense);
  emit.add(placeholder, w.letters);
  emit.add(build, line.capitals, w.letters);
  emit.add(build, w.sense);
  emit.add(line.speaks, w.sense);
  emit.add(line.speaks, w.letters);
  emit.add(line.speaks, x.section());
  emit.add(x.section(), w.sense);
  emit.add(x.section(), w.cluster);
  emit.add(sentence.bullet ? 1 : 0, sentence.opens_line ? 1 : 0, w.sense);
}

template <class Emitter>
void add_posting(const Window& x, Emitter& emit) {
  const auto& [words, sentence, line, i, w, l, ll, lll, r, rr, rrr] = x;
  const std::uint32_t first = x.at(sentence.first, 0).key;
  emit.add(line.place, w.letters);
  emit.add(line.place, line.capitals, w.letters);
  emit.add(line.placeholder ? 1 : 0, line.place, w.term != 0 ? 1 : 0);
  emit.add(line.topic, w.letters);
  emit.add(line.topic, w.cluster);
  emit.add(line.topic, w.sense);
  emit.add(line.before_sense, line.next_sense, w.sense);
  emit.add(line.before_terms, line.next_terms, w.letters);
  emit.add(line.around, w.letters);
  emit.add(line.around, w.sense);
  emit.add(line.around, w.cluster);
  emit.add(line.around, first);
  emit.add(line.around, line.stop, line.length);
  emit.add(line.heading, w.letters);
  emit.add(line.heading, w.sense);
  emit.add(line.heading, line.heading_far);
  emit.add(line.heading_end, w.letters);
  emit.add(line.headed, w.letters);
  emit.add(line.headed, x.opens());
  emit.add(line.before_word, w.letters);
  emit.add(line.next_word, w.letters);
}

template <class Emitter>
void add_all(const Window& window, Emitter& emit) {
  add_words(window, emit);
  add_letters(window, emit);
  add_classes(window, emit);
  add_wide_classes(window, emit);
  add_terms(window, emit);
  emit.tell_of(TellsOf::knowledge);
  add_kinds(window, emit);
  add_near_terms(window, emit);
  add_links(window, emit);
  add_uses(window, emit);
  add_sentence(window, emit);
  add_posting(window, emit);
}

}  // namespace

MentionFeatures::MentionFeatures(const TokenizedText& text, const MentionText& cut, const Lexicon& lexicon,
                                 const std::vector<TermHit>& hits, const WordClasses& classes)
    : cut_(cut),
      words_(read_feature_words(text, cut, lexicon, hits, classes)),
      sentences_(read_feature_sentences(text, cut, words_)) {}

void MentionFeatures::of(std::size_t sentence, std::size_t i, std::vector<std::uint32_t>& out) const {
  FeatureEmitter emit(out);
  add_all({words_, cut_.sentences[sentence], sentences_[sentence], i}, emit);
}

void MentionFeatures::of(std::size_t sentence, std::size_t i, FeatureBatch& out) const {
  out.clear();
  add_all({words_, cut_.sentences[sentence], sentences_[sentence], i}, out);
}

}  // namespace savile
