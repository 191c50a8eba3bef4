// Pieces of a text: joined they are the text, and each fits or is one character.
#include "chunk/chunk.hpp"

#include "chunk/borders.hpp"
#include "chunk/plain_sizes.hpp"
#include "target.hpp"

using namespace savile;
using fuzz::law;

namespace {

void check(std::string_view text, const std::vector<Chunk>& chunks, std::size_t budget) {
  std::size_t at = 0;
  for (const Chunk& piece : chunks) {
    fuzz::law_of_span(text, piece.span, "a piece is cut at characters");
    law(piece.span.begin == at && !piece.span.empty(), "pieces joined are the text");
    law(piece.tokens <= budget || pieces_at(Border::character, piece.span, text).size() == 1,
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
  const TokenPlaces tokens(text);
  if (kind < 85U)
    check(text, chunk(text, WordSizes(tokens), options), budget);
  else if (kind < 170U)
    check(text, chunk(text, CharacterSizes(text), options), budget);
  else
    check(text, chunk(text, options), budget);
}
