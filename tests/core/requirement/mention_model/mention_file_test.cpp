#include "requirement/mention_model/mention_file.hpp"

#include "catch.hpp"
#include "mention_weights.hpp"
#include "requirement/mention_model/feature_index.hpp"

using namespace savile;

namespace {

MentionWeights small_weights() {
  MentionWeights weights;
  weights.thresholds = {150, 64000};
  weights.transitions[3][4] = 1234;
  weights.words = {{5, {1, 2, 3, 4'000}}, {4'000'000'000, {9, 0, 0, 0}}};
  weights.features = {0, 77, (1U << feature_bits) - 1};
  for (int i = 0; i < 24; ++i) weights.rows.push_back(static_cast<std::int8_t>(i * 11 - 128));
  return weights;
}

std::string why(std::string_view bytes) {
  const auto read = read_mention_file(bytes);
  return read ? "it was read" : read.error().message;
}

using Catch::Contains;

}  // namespace

TEST_CASE("what is written is read back") {
  const MentionWeights wrote = small_weights();
  const auto read = read_mention_file(write_mention_file(wrote));
  REQUIRE(read.ok());
  CHECK(read.value().thresholds == wrote.thresholds);
  CHECK(read.value().transitions == wrote.transitions);
  CHECK(read.value().features == wrote.features);
  CHECK(read.value().rows == wrote.rows);
  REQUIRE(read.value().words.size() == 2);
  CHECK(read.value().words[1].word == 4'000'000'000);
  CHECK(read.value().words[0].of == wrote.words[0].of);
}

TEST_CASE("the committed weights are read, and writing them again gives the same bytes") {
  const std::string& bytes = savile::testing::mention_weights();
  const auto read = read_mention_file(bytes);
  REQUIRE(read.ok());
  CHECK((write_mention_file(read.value()) == bytes));
}

TEST_CASE("other files are refused by name") {
  CHECK_THAT(why(""), Contains("not a mentions.bin"));
  CHECK_THAT(why("<!doctype html>"), Contains("not a mentions.bin"));
  CHECK_THAT(why("SAVM"), Contains("cut short"));
}

TEST_CASE("another version is refused and both are named") {
  std::string bytes = write_mention_file(small_weights());
  bytes[4] = 99;
  CHECK_THAT(why(bytes), Contains("99") && Contains("this engine reads 2"));
}

TEST_CASE("a file cut anywhere is refused, and so is one with more behind it") {
  const std::string bytes = write_mention_file(small_weights());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(read_mention_file(bytes.substr(0, size)).ok());
  CHECK_THAT(why(bytes + '\0'), Contains("behind their end"));
}

TEST_CASE("a changed byte anywhere is refused") {
  const std::string bytes = write_mention_file(small_weights());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    CHECK_FALSE(read_mention_file(changed).ok());
  }
}

TEST_CASE("sizes that lie are refused though the checksum holds") {
  MentionWeights weights = small_weights();
  weights.features = {5, 5, 6};  // not ascending
  CHECK_FALSE(read_mention_file(write_mention_file(weights)).ok());
  weights = small_weights();
  weights.features.back() = 1U << feature_bits;  // beyond the last possible one
  CHECK_FALSE(read_mention_file(write_mention_file(weights)).ok());
}
