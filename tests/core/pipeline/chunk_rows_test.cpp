#include "pipeline/chunk_rows.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "chunk/chunk.hpp"
#include "chunk/plain_sizes.hpp"
#include "text/utf16.hpp"

using savile::ChunkRows;
using savile::SizeKind;
using savile::Span;

TEST_CASE("rows are the pieces in UTF-16 code units, with their contexts") {
  const std::string text =
      "\U0001F469 Nurse, Citt\u00e0 Hospital, 2019 - 2022\n- Cared for 12 patients \u2013 a shift\n- Trained "
      "4 new "
      "nurses\nAide, Home Care, 2017 - 2019\n- Visited 9 clients a day\n- Ran the \u20ac fund\n";
  const savile::Utf16Offsets offsets(text);
  ChunkRows border;
  std::copy(text.begin(), text.end(), border.room(text.size()));
  const int count = border.cut(text.size(), 0, {"experience", 9, SizeKind::words});
  const savile::TokenPlaces tokens(text);
  const auto chunks = savile::chunk(text, savile::WordSizes(tokens), {9, savile::SectionType::experience});
  REQUIRE(count == static_cast<int>(chunks.size()));
  std::size_t contexts = 0;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const std::uint32_t* row = &border.rows()[i * ChunkRows::width];
    CHECK(Span{row[0], row[1]} == offsets.to_units(chunks[i].span));
    CHECK(row[2] == chunks[i].tokens);
    CHECK((row[3] != row[4]) == chunks[i].context.has_value());
    if (!chunks[i].context) continue;
    ++contexts;
    CHECK(Span{row[3], row[4]} == offsets.to_units(*chunks[i].context));
  }
  CHECK(contexts > 0);
}

TEST_CASE("a text that is too long, and a section that is none, are told apart") {
  ChunkRows border;
  const std::size_t size = std::size_t{2} * 1024 * 1024 + 1;
  std::fill_n(border.room(size), size, 'a');
  CHECK(border.cut(size, 0, {"other", 9, SizeKind::words}) == ChunkRows::too_large);
  CHECK(border.cut(3, 0, {"hobbies", 9, SizeKind::words}) == ChunkRows::unknown_section);
}
