#include "base/eight_bytes.hpp"

#include <string>

#include "catch.hpp"

using namespace savile;

TEST_CASE("ASCII bytes of a range are marked, each by itself") {
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 8; ++at) {
      std::string text = "\xFFz@A[Z\x80`";
      text[at] = static_cast<char>(byte);
      const std::uint64_t marks = ascii_between(load_bytes(text.data()), 'A', 'Z');
      char marked[8];
      store_eight(marked, marks);
      for (std::size_t i = 0; i < 8; ++i) {
        const bool upper = text[i] >= 'A' && text[i] <= 'Z';
        if ((marked[i] != 0) != upper) CHECK((marked[i] != 0) == upper);
      }
    }
  }
  SUCCEED();
}

TEST_CASE("the lowest byte below a limit is marked") {
  for (int byte = 0; byte < 256; ++byte) {
    std::string text = "abcdefgh";
    text[3] = static_cast<char>(byte);
    const bool below = byte <= '\r';
    if ((bytes_below(load_bytes(text.data()), '\r' + 1) != 0) != below) CHECK(byte == -1);
  }
  SUCCEED();
}

TEST_CASE("bytes are all ASCII where none has its high bit") {
  std::string text(64, 'x');
  CHECK(are_ascii<64>(text.data()));
  for (std::size_t at = 0; at < 64; ++at) {
    text[at] = '\xC3';
    if (are_ascii<64>(text.data())) CHECK(at == 64);
    text[at] = 'x';
  }
}
