// Reads the fields of a JSON object and remembers the first thing that was wrong, with its path.
//
//   FieldReader in(request, "request");
//   const std::string key = in.text("resume");
//   if (!in.ok()) return in.error();          // "request.resume must be a string"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "json/value.hpp"

namespace savile {

class FieldReader {
 public:
  // `value` must outlive this.
  FieldReader(const Json& value, std::string path);

  [[nodiscard]] bool has(std::string_view name) const;

  // Each returns a neutral value after an error was recorded.
  std::string text(std::string_view name);
  std::string text_or(std::string_view name, std::string_view fallback);
  std::int64_t integer(std::string_view name, std::int64_t low, std::int64_t high);
  std::int64_t integer_or(std::string_view name, std::int64_t low, std::int64_t high, std::int64_t fallback);
  bool boolean_or(std::string_view name, bool fallback);
  // An empty list where the field is absent and `optional`.
  const Json& list(std::string_view name, bool optional = false);
  const Json& object(std::string_view name);
  // An object that is passed on, kept (kept.hpp) or not.
  const Json& passed(std::string_view name);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool ok() const { return !error_; }
  [[nodiscard]] Error error() const;
  void refuse(std::string_view name, std::string_view demand);

 private:
  const Json* find(std::string_view name) const;

  const Json& value_;
  std::string path_;
  std::optional<Error> error_;
};

}  // namespace savile
