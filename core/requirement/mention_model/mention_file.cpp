#include "requirement/mention_model/mention_file.hpp"

#include "requirement/mention_model/feature_hash.hpp"
#include "requirement/mention_model/feature_index.hpp"

namespace savile {
namespace {

constexpr std::string_view magic = "SAVM";
constexpr std::size_t head_size = 16;
constexpr std::uint32_t most_entries = 1U << 20;

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

void put_gap(std::string& out, std::uint32_t gap) {
  for (; gap >= 0x80; gap >>= 7) out.push_back(static_cast<char>((gap & 0x7F) | 0x80));
  out.push_back(static_cast<char>(gap));
}

// Reads on to a border; what lies behind it is zero and `ok` false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t number(int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) value |= std::uint32_t{byte()} << (8 * i);
    return value;
  }
  std::uint32_t gap() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const std::uint8_t next = byte();
      value |= std::uint32_t{static_cast<std::uint8_t>(next & 0x7F)} << shift;
      if (next < 0x80) return value;
    }
    ok_ = false;
    return 0;
  }
  // Keys that ascend and stay below `limit`.
  std::vector<std::uint32_t> keys(std::uint32_t count, std::uint64_t limit) {
    std::vector<std::uint32_t> out;
    if (count > left()) ok_ = false;  // a byte each at least
    if (!ok_) return out;
    out.reserve(count);
    std::uint64_t key = 0;
    for (std::uint32_t i = 0; i < count && ok_; ++i) {
      const std::uint32_t step = gap();
      key += step;
      if ((i > 0 && step == 0) || key >= limit) ok_ = false;
      out.push_back(static_cast<std::uint32_t>(key));
    }
    return out;
  }
  std::string_view column(std::uint32_t count) {
    if (count > left()) ok_ = false;
    if (!ok_) return {};
    const std::string_view out = bytes_.substr(at_, count);
    at_ += count;
    return out;
  }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::uint8_t byte() {
    if (at_ < bytes_.size()) return static_cast<std::uint8_t>(bytes_[at_++]);
    ok_ = false;
    return 0;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

Error refuse(std::string_view why) {
  return fail(ErrorCode::bad_input, "The weights for mentions cannot be used: " + std::string(why) +
                                        " Serve the mentions.bin of this package.");
}

}  // namespace

Result<MentionWeights> read_mention_file(std::string_view bytes) {
  if (bytes.substr(0, magic.size()) != magic) return refuse("they are not a mentions.bin.");
  Reader head(bytes.substr(magic.size()));
  const std::uint32_t version = head.number(4), size = head.number(4), sum = head.number(4);
  if (!head.ok()) return refuse("they are cut short.");
  if (version != mention_file_version) {
    return refuse("they are of version " + std::to_string(version) + ", this engine reads " +
                  std::to_string(mention_file_version) + ".");
  }
  if (bytes.size() < size) return refuse("they are cut short.");
  if (bytes.size() > size) return refuse("something stands behind their end.");
  const std::string_view body = bytes.substr(head_size);
  if (hash_of(body) != sum) return refuse("they are damaged.");

  Reader in(body);
  MentionWeights weights;
  const std::uint32_t words = in.number(4), features = in.number(4);
  if (words > most_entries || features > most_entries) return refuse("they are damaged.");
  for (auto& threshold : weights.thresholds) threshold = static_cast<std::uint16_t>(in.number(2));
  for (auto& from : weights.transitions)
    for (auto& weight : from) weight = static_cast<std::int16_t>(in.number(2));
  const std::vector<std::uint32_t> word_keys = in.keys(words, std::uint64_t{1} << 32);
  std::array<std::array<std::string_view, 2>, word_sortings> classes;
  for (auto& halves : classes)
    for (auto& half : halves) half = in.column(words);
  weights.features = in.keys(features, std::uint64_t{1} << feature_bits);
  const std::string_view columns = in.column(features * mention_columns);
  if (!in.ok() || in.left() > 0) return refuse("they are damaged.");

  weights.words.resize(words);
  for (std::size_t i = 0; i < words; ++i) {
    weights.words[i].word = word_keys[i];
    for (std::size_t sorting = 0; sorting < word_sortings; ++sorting)
      weights.words[i].of[sorting] =
          static_cast<std::uint16_t>(static_cast<std::uint8_t>(classes[sorting][0][i]) |
                                     static_cast<std::uint8_t>(classes[sorting][1][i]) << 8);
  }
  weights.rows.resize(std::size_t{features} * mention_columns);
  for (std::size_t column = 0; column < mention_columns; ++column)
    for (std::size_t row = 0; row < features; ++row)
      weights.rows[row * mention_columns + column] =
          static_cast<std::int8_t>(columns[column * features + row]);
  return weights;
}

std::string write_mention_file(const MentionWeights& weights) {
  std::string body;
  const std::size_t features = weights.features.size();
  put(body, static_cast<std::uint32_t>(weights.words.size()), 4);
  put(body, static_cast<std::uint32_t>(features), 4);
  for (const auto threshold : weights.thresholds) put(body, threshold, 2);
  for (const auto& from : weights.transitions)
    for (const auto weight : from) put(body, static_cast<std::uint16_t>(weight), 2);
  std::uint32_t before = 0;
  for (const WordClass& word : weights.words) {
    put_gap(body, word.word - before);
    before = word.word;
  }
  for (std::size_t sorting = 0; sorting < word_sortings; ++sorting)
    for (int shift = 0; shift < 16; shift += 8)
      for (const WordClass& word : weights.words) put(body, (word.of[sorting] >> shift) & 0xFFU, 1);
  before = 0;
  for (const std::uint32_t key : weights.features) {
    put_gap(body, key - before);
    before = key;
  }
  for (std::size_t column = 0; column < mention_columns; ++column)
    for (std::size_t row = 0; row < features; ++row)
      put(body, static_cast<std::uint8_t>(weights.rows[row * mention_columns + column]), 1);

  std::string out(magic);
  put(out, mention_file_version, 4);
  put(out, static_cast<std::uint32_t>(head_size + body.size()), 4);
  put(out, hash_of(body), 4);
  return out + body;
}

}  // namespace savile
