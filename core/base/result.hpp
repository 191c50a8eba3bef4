// A value or an Error. Nothing throws across a folder of `core`; this is what crosses instead.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/error.hpp"

namespace savile {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] T& value() & { return assert(ok()), std::get<0>(state_); }
  [[nodiscard]] const T& value() const& { return assert(ok()), std::get<0>(state_); }
  // By value, so that `for (auto& x : list().value())` keeps the list alive.
  [[nodiscard]] T value() && { return assert(ok()), std::get<0>(std::move(state_)); }
  [[nodiscard]] const Error& error() const { return assert(!ok()), std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// A call that yields nothing but may fail. It is asked so often that it is worth a shape of its own.
struct Done {};
template <>
class [[nodiscard]] Result<Done> {
 public:
  Result(Done) {}                                    // NOLINT(google-explicit-constructor)
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] Done value() const { return assert(ok()), Done{}; }
  [[nodiscard]] const Error& error() const { return assert(!ok()), *error_; }

 private:
  std::optional<Error> error_;
};
using Status = Result<Done>;

[[nodiscard]] inline Error fail(ErrorCode code, std::string message,
                                std::optional<Span> span = std::nullopt) {
  return Error{code, std::move(message), span};
}

}  // namespace savile
