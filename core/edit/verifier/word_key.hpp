// The key of a word, with its first letters as one number: `word.key == "led"` compares two numbers. Checks
// hold keys against hundreds of words, and where code is made for size, each such comparison is two calls
// otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace savile::gate {

// A string_view in all else.
class WordKey {
 public:
  WordKey() = default;
  explicit WordKey(std::string_view key) : key_(key), opening_(opening_of_key(key)) {}

  // NOLINTNEXTLINE(google-explicit-constructor): it is one
  operator std::string_view() const { return key_; }

  [[nodiscard]] const char* data() const { return key_.data(); }
  [[nodiscard]] std::size_t size() const { return key_.size(); }
  [[nodiscard]] bool empty() const { return key_.empty(); }
  [[nodiscard]] auto begin() const { return key_.begin(); }
  [[nodiscard]] auto end() const { return key_.end(); }
  [[nodiscard]] char operator[](std::size_t i) const { return key_[i]; }
  [[nodiscard]] char front() const { return key_.front(); }
  [[nodiscard]] char back() const { return key_.back(); }
  [[nodiscard]] bool starts_with(std::string_view head) const { return key_.starts_with(head); }
  [[nodiscard]] bool starts_with(char letter) const { return key_.starts_with(letter); }
  [[nodiscard]] bool ends_with(std::string_view end) const { return key_.ends_with(end); }
  [[nodiscard]] bool ends_with(char letter) const { return key_.ends_with(letter); }
  [[nodiscard]] std::string_view substr(std::size_t at, std::size_t n = std::string_view::npos) const {
    return key_.substr(at, n);
  }
  [[nodiscard]] std::size_t find(std::string_view part, std::size_t from = 0) const {
    return key_.find(part, from);
  }
  [[nodiscard]] std::size_t find(char letter, std::size_t from = 0) const { return key_.find(letter, from); }
  [[nodiscard]] std::size_t find_first_of(char letter) const { return key_.find_first_of(letter); }
  [[nodiscard]] std::size_t find_first_of(std::string_view any) const { return key_.find_first_of(any); }
  [[nodiscard]] std::size_t find_first_not_of(std::string_view any) const {
    return key_.find_first_not_of(any);
  }

  friend bool operator==(const WordKey& a, const WordKey& b) {
    return a.opening_ == b.opening_ && (a.size() <= letters || a.key_ == b.key_);
  }
  friend bool operator==(const WordKey& a, std::string_view b) { return a.key_ == b; }
  friend bool operator<(const WordKey& a, const WordKey& b) { return a.key_ < b.key_; }
  friend bool operator<(const WordKey& a, std::string_view b) { return a.key_ < b; }
  template <std::size_t N>
  [[gnu::always_inline]] friend bool operator==(const WordKey& key, const char (&word)[N]) {
    static_assert(N - 1 < longest);
    constexpr std::size_t packed = N - 1 < letters ? N - 1 : letters;
    if (key.opening_ != packed_word(word, std::make_index_sequence<packed>())) return false;
    if constexpr (N - 1 > letters)
      return std::memcmp(key.data() + letters, word + letters, N - 1 - letters) == 0;
    return true;
  }

 private:
  static constexpr std::size_t letters = 7, longest = 0xFF;

  // Letters from the lowest byte on, and the size in the highest.
  template <std::size_t N, std::size_t... I>
  [[gnu::always_inline]] static constexpr std::uint64_t packed_word(const char (&word)[N],
                                                                    std::index_sequence<I...> /*letters*/) {
    return ((std::uint64_t{N - 1} << 56U) | ... |
            (std::uint64_t{static_cast<unsigned char>(word[I])} << (8 * I)));
  }
  static std::uint64_t opening_of_key(std::string_view key) {
    std::uint64_t out = std::uint64_t{key.size() < longest ? key.size() : longest} << 56U;
    for (std::size_t i = 0; i < key.size() && i < letters; ++i)
      out |= std::uint64_t{static_cast<unsigned char>(key[i])} << (8 * i);
    return out;
  }

  std::string_view key_;
  std::uint64_t opening_ = 0;
};

}  // namespace savile::gate
