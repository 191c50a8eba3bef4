// The codes of errors as small numbers, so that rows can carry them. Both sides of the border ask for
// a code once and keep its number; numbers are never used again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace savile {

class ErrorCodes {
 public:
  std::uint32_t number_of(std::string_view code) {
    const auto found = numbers_.find(code);
    if (found != numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(codes_.size());
    codes_.emplace_back(code);
    numbers_.emplace(codes_.back(), number);
    return number;
  }
  [[nodiscard]] std::size_t size() const { return codes_.size(); }
  // "" where there is none of that number.
  [[nodiscard]] std::string_view at(std::size_t number) const {
    return number < codes_.size() ? std::string_view(codes_[number]) : std::string_view();
  }

 private:
  std::vector<std::string> codes_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

}  // namespace savile
