#include "json/plain_json.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace savile {
namespace {

using Byte = unsigned char;

// Bytes of the well-formed UTF-8 sequence at `at`, whose first byte is no ASCII; 0 where it is ill-formed.
std::size_t sequence_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<Byte>(text[at + i]) : Byte{0};
  };
  const auto goes_on = [&](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
  const Byte first = byte(0), second = byte(1);
  if (first >= 0xC2 && first <= 0xDF) return goes_on(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool fits = second >= (first == 0xE0 ? 0xA0 : 0x80) && second <= (first == 0xED ? 0x9F : 0xBF);
    return fits && goes_on(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool fits = second >= (first == 0xF0 ? 0x90 : 0x80) && second <= (first == 0xF4 ? 0x8F : 0xBF);
    return fits && goes_on(2) && goes_on(3) ? 4 : 0;
  }
  return 0;
}

// One past the bytes from `at` on that stand in a string as they are.
std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Byte c = static_cast<Byte>(text[at]);
    if (c < 0x80) {
      if (c < 0x20 || c == '"' || c == '\\') break;
      ++at;
    } else {
      const std::size_t size = sequence_at(text, at);
      if (size == 0) break;
      at += size;
    }
  }
  return at;
}

// The letter of a short escape and what it stands for.
constexpr std::string_view escapes = "\"\\bfnrt", escaped = "\"\\\b\f\n\r\t";

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Json> read() {
    Json root;
    Json* slot = &root;  // where the next value goes
    while (slot != nullptr) {
      if (!read_value(*slot)) return std::nullopt;
      if (opened_) {
        slot = next_slot();
        continue;
      }
      slot = nullptr;
      while (!open_.empty() && slot == nullptr) {
        skip_blanks();
        const bool list = open_.back().value->is_array();
        if (take(',')) {
          slot = next_slot();
          if (slot == nullptr) return std::nullopt;
        } else if (take(list ? ']' : '}')) {
          open_.pop_back();
        } else {
          return std::nullopt;
        }
      }
    }
    skip_blanks();
    if (at_ != text_.size() || !open_.empty()) return std::nullopt;
    return root;
  }

 private:
  struct Open {
    Json* value;  // stays where it is while its parts are read
    std::size_t parts = 0;
  };

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
      ++at_;
  }

  // The place of the next part of what was opened last; null where none can be.
  Json* next_slot() {
    Open& open = open_.back();
    if (open.value->is_array()) return &open.value->get_ref<Json::array_t&>().emplace_back();
    std::string key;
    skip_blanks();
    if (++open.parts > max_json_fields || !read_string(key)) return nullptr;
    skip_blanks();
    if (!take(':')) return nullptr;
    return &open.value->get_ref<Json::object_t&>()[key];
  }

  // Sets `opened_` where parts are to follow.
  bool read_value(Json& out) {
    opened_ = false;
    skip_blanks();
    if (at_ >= text_.size()) return false;
    switch (text_[at_]) {
      case '{': return open(out, Json::object(), '}');
      case '[': return open(out, Json::array(), ']');
      case '"': {
        std::string text;
        if (!read_string(text)) return false;
        out = std::move(text);
        return true;
      }
      case 't': out = true; return read_name("true");
      case 'f': out = false; return read_name("false");
      case 'n': out = nullptr; return read_name("null");
      default: return read_number(out);
    }
  }

  bool open(Json& out, Json empty, char closing) {
    if (open_.size() >= static_cast<std::size_t>(max_json_depth)) return false;
    out = std::move(empty);
    ++at_;
    skip_blanks();
    if (take(closing)) return true;
    open_.push_back({&out});
    opened_ = true;
    return true;
  }

  bool read_name(std::string_view name) {
    if (text_.substr(at_, name.size()) != name) return false;
    at_ += name.size();
    return true;
  }

  bool read_string(std::string& out) {
    if (!take('"')) return false;
    for (;;) {
      const std::size_t end = run_end(text_, at_);
      out.append(text_, at_, end - at_);
      at_ = end;
      if (take('"')) return true;
      if (!take('\\') || at_ >= text_.size()) return false;
      const char letter = text_[at_++];
      const std::size_t which = escapes.find(letter);
      if (which == std::string_view::npos && letter != '/') return false;
      out += letter == '/' ? '/' : escaped[which];
    }
  }

  bool read_number(Json& out) {
    constexpr std::size_t safe = 18;  // digits that fit 64 bits, whatever they are
    const std::size_t end = std::min(text_.find_first_not_of("+-.0123456789Ee", at_), text_.size());
    const std::string_view all = text_.substr(at_, end - at_);
    const bool negative = !all.empty() && all[0] == '-';
    const std::string_view digits = all.substr(negative ? 1 : 0);
    at_ = end;
    const bool whole = !digits.empty() && digits.size() <= safe &&
                       digits.find_first_not_of("0123456789") == std::string_view::npos &&
                       (digits[0] != '0' || digits.size() == 1);
    if (!whole) {
      out = Json::parse(all.begin(), all.end(), nullptr, false);
      return out.is_number();
    }
    std::uint64_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    out = negative ? Json(-static_cast<std::int64_t>(value)) : Json(value);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool opened_ = false;
};

void print_string(const std::string& text, std::string& out) {
  const std::size_t before = out.size();
  out += '"';
  for (std::size_t at = 0;;) {
    const std::size_t end = run_end(text, at);
    out.append(text, at, end - at);
    if (end == text.size()) break;
    const std::size_t which = escaped.find(text[end]);
    if (which != std::string_view::npos) {
      out += '\\';
      out += escapes[which];
    } else if (static_cast<Byte>(text[end]) < 0x20) {
      constexpr std::string_view hex = "0123456789abcdef";
      out += "\\u00";
      out += hex[static_cast<Byte>(text[end]) >> 4];
      out += hex[static_cast<Byte>(text[end]) & 15];
    } else {  // ill-formed
      out.resize(before);
      out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
      return;
    }
    at = end + 1;
  }
  out += '"';
}

// What has no parts, or none.
void print_leaf(const Json& value, std::string& out) {
  if (value.is_string()) {
    print_string(value.get_ref<const std::string&>(), out);
  } else if (value.is_number_unsigned()) {
    out += std::to_string(value.get<std::uint64_t>());
  } else if (value.is_number_integer()) {
    out += std::to_string(value.get<std::int64_t>());
  } else {
    out += value.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
}

}  // namespace

std::optional<Json> read_plain_json(std::string_view text) { return Reader(text).read(); }

std::string print_plain_json(const Json& value) {
  struct Open {
    const Json* value;
    std::size_t next = 0;
  };
  std::string out;
  std::vector<Open> open;
  const auto print = [&](const Json& part) {
    if (!part.is_structured() || part.empty()) return print_leaf(part, out);
    out += part.is_array() ? '[' : '{';
    open.push_back({&part});
  };
  print(value);
  while (!open.empty()) {
    Open& last = open.back();
    const Json& whole = *last.value;
    const std::size_t at = last.next++;
    if (at == whole.size()) {
      out += whole.is_array() ? ']' : '}';
      open.pop_back();
      continue;
    }
    if (at > 0) out += ',';
    if (whole.is_array()) {
      print(whole.get_ref<const Json::array_t&>()[at]);
    } else {
      const auto& field = *(whole.get_ref<const Json::object_t&>().begin() + static_cast<std::ptrdiff_t>(at));
      print_string(field.first, out);
      out += ':';
      print(field.second);
    }
  }
  return out;
}

}  // namespace savile
