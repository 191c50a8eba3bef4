// A task's error, where there is one. It stands apart from the task: most have none, and then it is a
// pointer's room.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "orchestrator/task_error.hpp"

namespace savile {

class KeptError {
 public:
  KeptError() = default;
  KeptError(TaskError error)  // NOLINT(google-explicit-constructor)
      : error_(std::make_unique<TaskError>(std::move(error))) {}
  KeptError(const KeptError& other) : error_(other ? std::make_unique<TaskError>(*other) : nullptr) {}
  KeptError(KeptError&&) = default;
  KeptError& operator=(KeptError other) {
    error_ = std::move(other.error_);
    return *this;
  }
  ~KeptError() = default;

  explicit operator bool() const { return error_ != nullptr; }
  [[nodiscard]] bool has_value() const { return error_ != nullptr; }
  [[nodiscard]] const TaskError& operator*() const { return *error_; }
  [[nodiscard]] const TaskError* operator->() const { return error_.get(); }
  void reset() { error_.reset(); }

 private:
  std::unique_ptr<TaskError> error_;
};

}  // namespace savile
