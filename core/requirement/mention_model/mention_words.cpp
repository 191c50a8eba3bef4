#include "requirement/mention_model/mention_words.hpp"

namespace savile {
namespace {

bool one_of(std::string_view sign, std::string_view signs) {
  return sign.size() == 1 && signs.find(sign) != std::string_view::npos;
}

// Signs that begin a word rather than stand before it: ".NET", "#hashtag", "<NAME>".
bool opens_word(std::string_view sign) { return one_of(sign, ".#@<$&+"); }

// Signs that stand behind a word rather than end it; "C++", "C#" and "<NAME>" end in others.
bool follows_word(std::string_view sign) { return one_of(sign, ".,;:!?)]}\"'"); }

bool is_comma(const TokenizedText& text, std::size_t i) {
  if (text.key(i) != ",") return false;
  const bool within_number = i > 0 && i + 1 < text.size() && text[i - 1].kind == TokenKind::number &&
                             text[i + 1].kind == TokenKind::number && text[i].gap == Gap::none &&
                             text[i + 1].gap == Gap::none;
  return !within_number;
}

}  // namespace

void append_mention_words(const TokenizedText& text, std::size_t first, std::size_t last,
                          std::vector<MentionWord>& words) {
  bool comma = false;
  const auto add = [&](std::size_t begin, std::size_t end) {
    words.push_back({begin, end, comma, text[begin].gap});
    comma = false;
  };
  for (std::size_t run = first; run < last;) {
    std::size_t end = run + 1;  // of what stands between blanks or commas
    while (end < last && text[end].gap == Gap::none && !is_comma(text, end) && !is_comma(text, end - 1))
      ++end;
    std::size_t begin = run, core = end;
    run = end;
    if (is_comma(text, begin)) {
      comma = true;
      continue;
    }
    while (begin < end && text[begin].kind == TokenKind::sign &&
           !(opens_word(text.key(begin)) && begin + 1 < end)) {
      add(begin, begin + 1);
      ++begin;
    }
    while (core > begin + 1 && follows_word(text.key(core - 1))) --core;
    if (begin < core) add(begin, core);
    for (std::size_t i = core; begin < end && i < end; ++i) add(i, i + 1);
  }
}

std::string_view key_of(const TokenizedText& text, const MentionWord& word) {
  return text.keys(word.first, word.last);
}

Span span_of(const TokenizedText& text, const MentionWord& word) {
  return {text[word.first].span.begin, text[word.last - 1].span.end};
}

}  // namespace savile
