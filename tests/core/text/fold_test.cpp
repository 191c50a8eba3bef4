#include "text/fold.hpp"

#include <iterator>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "text/utf8.hpp"

using savile::fold;

TEST_CASE("case, accents, wide forms, quotes and dashes fold away") {
  CHECK(fold("Résumé – Ｃ＋＋") == "resume - c++");
  CHECK(fold("Don’t") == "don't");
  CHECK(fold("Straße ŁÓDŹ Œuvre") == "strasse lodz oeuvre");
  CHECK(fold("eﬃcient") == "efficient");
}

TEST_CASE("each row of the table is found, and a letter without a row keeps its form") {
  struct Row {
    char32_t from;
    std::string_view to;
  };
  constexpr Row rows[] = {
#include "text/fold_table.inc"
  };
  std::size_t row = 0, wrong = 0;
  for (char32_t code_point = 0x80; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string letter;
    savile::append_utf8(letter, code_point);
    const bool has_row = row < std::size(rows) && rows[row].from == code_point;
    if (fold(letter) != (has_row ? rows[row].to : std::string_view(letter))) ++wrong;
    if (has_row) ++row;
  }
  CHECK(row == std::size(rows));
  CHECK(wrong == 0);
}

TEST_CASE("other scripts are lowered and kept, so that look-alikes stay different") {
  CHECK(fold("Ада") == "ада");
  CHECK(fold("Аcme") != fold("Acme"));
  CHECK(fold("日本") == "日本");
}

TEST_CASE("capitals of ASCII become small at every place of a text, and nothing else changes") {
  std::string all;
  for (int round = 0; round < 3; ++round)
    for (int byte = 0; byte < 256; ++byte) all.push_back(static_cast<char>(byte));
  for (std::size_t from = 0; from < 16; ++from) {
    std::string text = all.substr(from), plain = text;
    for (char& c : plain) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    savile::lower_ascii(text);
    CHECK(text == plain);
  }
}

TEST_CASE("small letters alone need no folding") {
  CHECK(savile::is_folded_word("nurse"));
  CHECK_FALSE(savile::is_folded_word("Nurse"));
  CHECK_FALSE(savile::is_folded_word("two words"));
  CHECK_FALSE(savile::is_folded_word("café"));
}
