// Which fields of work a text belongs to, and how far a résumé covers a posting's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace savile {

// How much speaks for each field of professions.txt, by the field's number; titles weigh more than
// other words, and each phrase counts once.
using FieldVotes = std::vector<int>;

[[nodiscard]] std::size_t field_count();
[[nodiscard]] std::string_view field_name(std::size_t field);

// `stems` are the stems of `text`'s tokens, as EvidenceIndex has them.
[[nodiscard]] FieldVotes field_votes(const TokenizedText& text, const std::vector<std::string>& stems,
                                     std::size_t first, std::size_t last);
[[nodiscard]] FieldVotes field_votes(const TokenizedText& text);
// Of the tokens within the parts, as if they were one text.
[[nodiscard]] FieldVotes field_votes(const TokenizedText& text, const std::vector<Span>& parts);

// A posting's fields in shares that add up to 1000; all 0 where no field has enough votes.
[[nodiscard]] std::vector<int> field_shares(const FieldVotes& votes);

// 0 to 100: how far the votes fill the shares. More votes never lower it.
[[nodiscard]] int field_fit(const std::vector<int>& shares, const FieldVotes& votes, int votes_for_full);

// What two job titles have to do with each other by the lists alone.
enum class Kinship : std::uint8_t {
  none,
  words,    // both hold words of one field
  field,    // both are titles of one field
  generic,  // and one of them is a general name of the trade ("Software Engineer")
  same,     // and both are
};
[[nodiscard]] Kinship title_kinship(std::string_view held, std::string_view offered);

}  // namespace savile
