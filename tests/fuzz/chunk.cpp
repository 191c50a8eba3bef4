// Pieces of a text: joined they are the text, and each fits or is one character.
#include "chunk/chunk.hpp"

#include "chunk/plain_sizes.hpp"
#include "target.hpp"
#include "text/utf8.hpp"

using namespace savile;
using fuzz::law;

namespace {

void check(const std::string& text, const std::vector<Chunk>& chunks, std::size_t budget) {
  std::size_t at = 0;
  for (const Chunk& piece : chunks) {
    fuzz::law_of_span(text, piece.span, "a piece is cut at characters");
    law(piece.span.begin == at && !piece.span.empty(), "pieces joined are the text");
    law(piece.tokens <= budget || piece.span.size() == decode_at(text, piece.span.begin).size,
        "a piece fits, or is one character");
    if (piece.context) fuzz::law_of_span(text, *piece.context, "a context lies in the text");
    at = piece.span.end;
  }
  law(at == text.size(), "the last piece ends with the text");
}

}  // namespace

// The first byte is the budget, the second the kind of section and the size that is counted.
FUZZ_TARGET(chunk, bytes) {
  if (bytes.size() < 2) return;
  const std::size_t budget = static_cast<unsigned char>(bytes[0]) + 1U;
  const auto kind = static_cast<unsigned char>(bytes[1]);
  const std::string text = fuzz::parts_of(bytes.substr(2), 1)[0];
  constexpr SectionType types[] = {SectionType::experience, SectionType::skills, SectionType::summary,
                                   SectionType::education};
  const ChunkOptions options{budget, types[kind % 4U]};
  const TokenizedText tokens(text);
  if (kind < 85U) check(text, chunk(tokens, WordSizes(tokens), options), budget);
  else if (kind < 170U) check(text, chunk(tokens, CharacterSizes(text), options), budget);
  else check(text, chunk(text, options), budget);
}
