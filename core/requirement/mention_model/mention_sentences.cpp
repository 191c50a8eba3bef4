#include "requirement/mention_model/mention_sentences.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

// Whether a sentence ends behind token `i`: a full stop or the like with a blank and something that
// opens a sentence behind it. A blank before the stop says nothing: annotated texts have one.
bool ends_sentence(const TokenizedText& text, std::size_t i) {
  const std::string_view sign = text.key(i);
  if (sign != "." && sign != "!" && sign != "?") return false;
  if (i + 1 >= text.size() || text[i + 1].gap == Gap::none) return false;
  if (i > 0 && text[i].gap == Gap::none && text[i - 1].span.size() == 1) return false;  // "e.g. Excel"
  const char32_t next = decode_at(text.text(), text[i + 1].span.begin).value;
  return text[i + 1].kind != TokenKind::word || is_upper(next);
}

}  // namespace

MentionText cut_mention_text(const TokenizedText& text, const PostingOutline& outline) {
  MentionText out;
  std::size_t next_block = 0, opened = 0;
  MentionSentence sentence;
  const auto close = [&](std::size_t token) {
    sentence.first = out.words.size();
    append_mention_words(text, opened, token, out.words);
    sentence.last = out.words.size();
    if (sentence.last > sentence.first) out.sentences.push_back(sentence);
    opened = token;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = text[i].span.begin;
    while (next_block < outline.blocks.size() && outline.blocks[next_block].span.end <= begin) ++next_block;
    const PostingBlock* block = next_block < outline.blocks.size() ? &outline.blocks[next_block] : nullptr;
    const bool within = block != nullptr && block->span.begin < begin;
    const bool opens_line = i > 0 && text[i].gap == Gap::line && !within;
    if (opens_line || (i > 0 && ends_sentence(text, i - 1))) {
      close(i);
      sentence = {};
      sentence.opens_line = opens_line;
    }
    if (block != nullptr && block->span.begin <= begin) {
      sentence.section = block->section;
      sentence.bullet = block->bullet;
    }
  }
  close(text.size());
  return out;
}

}  // namespace savile
