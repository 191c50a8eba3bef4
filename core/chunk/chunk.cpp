#include "chunk/chunk.hpp"

#include "chunk/borders.hpp"
#include "chunk/token_estimate.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

class Chunker {
 public:
  Chunker(const TokenizedText& tokens, const ChunkOptions& options)
      : tokens_(tokens), sizes_(tokens), options_(options) {}

  std::vector<Chunk> run() {
    if (!tokens_.text().empty()) split({0, tokens_.text().size()}, Border::paragraph, std::nullopt);
    return std::move(chunks_);
  }

 private:
  // As deep as there are kinds of border.
  void split(Span range, Border border, std::optional<Span> context) {
    if (fits(range)) {
      push(range, context);
      return;
    }
    const auto finer = static_cast<Border>(static_cast<int>(border) + 1);
    Span group{range.begin, range.begin};
    for (const Span piece : pieces_at(border, range, tokens_)) {
      if (fits({group.begin, piece.end})) {
        group.end = piece.end;
        continue;
      }
      if (!group.empty()) push(group, context);
      group = piece;
      if (fits(piece)) continue;
      if (border == Border::character) {  // one character, larger than the budget: it cannot be less
        push(piece, context);
      } else {
        split(piece, finer, border == Border::paragraph ? head_of(piece) : context);
      }
      group = {piece.end, piece.end};
    }
    if (!group.empty()) push(group, context);
  }

  // The head is context for the pieces after the one that it stands in.
  void push(Span span, std::optional<Span> context) {
    const bool holds_head = context && span.begin <= context->begin;
    chunks_.push_back({span, sizes_.of(span), holds_head ? std::nullopt : context});
  }

  // The first line of an entry.
  [[nodiscard]] std::optional<Span> head_of(Span paragraph) const {
    const bool has_entries =
        options_.section == SectionType::experience || options_.section == SectionType::education ||
        options_.section == SectionType::projects || options_.section == SectionType::volunteer;
    if (!has_entries) return std::nullopt;
    const std::size_t end = tokens_.text().find_first_of("\r\n", paragraph.begin);
    if (end >= paragraph.end) return std::nullopt;  // one line: no entry
    return Span{paragraph.begin, end};
  }

  [[nodiscard]] bool fits(Span span) const { return sizes_.of(span) <= options_.max_tokens; }

  const TokenizedText& tokens_;
  TokenSizes sizes_;
  ChunkOptions options_;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> chunk(std::string_view text, const ChunkOptions& options) {
  const TokenizedText tokens(text);
  return Chunker(tokens, options).run();
}

}  // namespace savile
