#include "json/field_reader.hpp"

#include <utility>

#include "json/kept.hpp"

namespace savile {
namespace {

const Json& empty_list() {
  static const Json list = Json::array();
  return list;
}

const Json& empty_object() {
  static const Json object = Json::object();
  return object;
}

}  // namespace

FieldReader::FieldReader(const Json& value, std::string path) : value_(value), path_(std::move(path)) {
  if (!value_.is_object()) error_ = fail(ErrorCode::bad_json, path_ + " must be a JSON object.");
}

const Json* FieldReader::find(std::string_view name) const {
  if (!value_.is_object()) return nullptr;
  const auto found = value_.find(std::string(name));
  return found == value_.end() ? nullptr : &*found;
}

bool FieldReader::has(std::string_view name) const {
  const Json* value = find(name);
  return value != nullptr && !value->is_null();
}

void FieldReader::refuse(std::string_view name, std::string_view demand) {
  if (error_) return;
  error_ =
      fail(ErrorCode::bad_json, path_ + "." + std::string(name) + " must be " + std::string(demand) + ".");
}

std::string FieldReader::text(std::string_view name) {
  const Json* value = find(name);
  if (value != nullptr && value->is_string()) return value->get<std::string>();
  refuse(name, "a string");
  return {};
}

std::string FieldReader::text_or(std::string_view name, std::string_view fallback) {
  return has(name) ? text(name) : std::string(fallback);
}

std::int64_t FieldReader::integer(std::string_view name, std::int64_t low, std::int64_t high) {
  const Json* value = find(name);
  if (value != nullptr && value->is_number_integer()) {
    const auto number = value->get<std::int64_t>();
    if (number >= low && number <= high) return number;
  }
  refuse(name, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  return low;
}

std::int64_t FieldReader::integer_or(std::string_view name, std::int64_t low, std::int64_t high,
                                     std::int64_t fallback) {
  return has(name) ? integer(name, low, high) : fallback;
}

bool FieldReader::boolean_or(std::string_view name, bool fallback) {
  if (!has(name)) return fallback;
  const Json* value = find(name);
  if (value->is_boolean()) return value->get<bool>();
  refuse(name, "true or false");
  return fallback;
}

const Json& FieldReader::list(std::string_view name, bool optional) {
  if (optional && !has(name)) return empty_list();
  const Json* value = find(name);
  if (value != nullptr && value->is_array()) return *value;
  refuse(name, "a list");
  return empty_list();
}

const Json& FieldReader::object(std::string_view name) {
  const Json* value = find(name);
  if (value != nullptr && value->is_object()) return *value;
  refuse(name, "an object");
  return empty_object();
}

const Json& FieldReader::passed(std::string_view name) {
  const Json* value = find(name);
  return value != nullptr && is_kept(*value) ? *value : object(name);
}

Error FieldReader::error() const {
  return error_.value_or(fail(ErrorCode::bad_json, path_ + " could not be read."));
}

}  // namespace savile
