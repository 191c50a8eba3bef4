#include "json/value.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace savile {
namespace {

// What is over a limit, and at which byte. Looked for before anything is built: a deep document would
// overflow a small stack, and a wide object costs its square, since its keys keep their order.
std::optional<Error> over_limit(std::string_view text) {
  std::size_t fields[max_json_depth + 1] = {};  // by depth: the colons of what is open there
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_json_depth) {
        return fail(ErrorCode::bad_json,
                    "The JSON is nested deeper than " + std::to_string(max_json_depth) +
                        " levels. Send a flatter document.",
                    Span{at, at + 1});
      }
      fields[depth] = 0;
    } else if (c == ']' || c == '}') {
      if (--depth < 0) return std::nullopt;  // no JSON: the parser says where
    } else if (c == ':' && ++fields[depth] > max_json_fields) {
      return fail(ErrorCode::bad_json,
                  "An object of the JSON has more than " + std::to_string(max_json_fields) +
                      " fields. Send one with those that are known.",
                  Span{at, at + 1});
    }
  }
  return std::nullopt;
}

// 0 to 0xFFFF of the four hex digits at `at`; npos where they are none.
std::size_t hex_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return std::string_view::npos;
  std::size_t value = 0;
  for (const char c : text.substr(at, 4)) {
    const std::size_t digit =
        std::string_view("0123456789abcdef").find(static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c));
    if (digit == std::string_view::npos) return digit;
    value = value * 16 + digit;
  }
  return value;
}

// JavaScript writes half a surrogate pair as an escape, which the parser refuses: U+FFFD in its place, as
// for every other text that enters. Where there is none, `text` itself; `repaired` keeps what was made.
std::string_view with_whole_pairs(std::string_view text, std::string& repaired) {
  if (text.find("\\ud") == std::string_view::npos && text.find("\\uD") == std::string_view::npos) return text;
  repaired = text;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != '\\') continue;
    const std::size_t unit = text[++at] == 'u' ? hex_at(text, at + 1) : 0;
    if (unit < 0xD800 || unit > 0xDFFF) continue;
    const bool pair = unit < 0xDC00 && text.substr(at + 5, 2) == "\\u" && hex_at(text, at + 7) >= 0xDC00 &&
                      hex_at(text, at + 7) <= 0xDFFF;
    if (pair) {
      at += 10;
    } else {
      repaired.replace(at + 1, 4, "fffd");
    }
  }
  return repaired;
}

// Keeps only where the first error is; builds nothing.
struct ErrorPlace : nlohmann::json_sax<Json> {
  std::size_t position = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    position = at;
    return false;
  }
};

// As the library prints it: what is rare, and what has to be looked at letter by letter.
void print_slowly(const Json& value, std::string& out) {
  out += value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// True for ASCII that needs no escape, which most strings are.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; });
}

// The bytes of the letter beyond ASCII at `at`; 0 where UTF-8 has none such.
std::size_t letter_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0), next = byte(1);
  if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool shortest = lead != 0xE0 || next >= 0xA0, no_half = lead != 0xED || next < 0xA0;
    return follows(1) && follows(2) && shortest && no_half ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool shortest = lead != 0xF0 || next >= 0x90, exists = lead != 0xF4 || next < 0x90;
    return follows(1) && follows(2) && follows(3) && shortest && exists ? 4 : 0;
  }
  return 0;
}

// Lines, quotes, and letters of all tongues, as the library prints them; false, with `out` as it was, where
// the library has to: other control characters, and what is no UTF-8.
bool print_text(std::string_view text, std::string& out) {
  const std::size_t before = out.size();
  out += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool escaped = c == '"' || c == '\\' || c == '\n' || c == '\t' || c == '\r';
    const std::size_t size = c < 0x80 ? (c >= ' ' || escaped ? 1 : 0) : letter_size(text, at);
    if (size == 0) {
      out.resize(before);
      return false;
    }
    if (escaped) {
      out.append(text, written, at - written);
      out += '\\';
      out += c == '\n' ? 'n' : c == '\t' ? 't' : c == '\r' ? 'r' : static_cast<char>(c);
      written = at + 1;
    }
    at += size;
  }
  out.append(text, written, text.size() - written);
  out += '"';
  return true;
}

void print_plain(std::string_view text, std::string& out) {
  out += '"';
  out += text;
  out += '"';
}

template <class Number>
void print_number(Number number, std::string& out) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  out.append(digits, end);
}

// Documents are shallow: max_json_depth, or what the core builds.
void print_into(const Json& value, std::string& out) {
  switch (value.type()) {
    case Json::value_t::object: {
      char before = '{';
      if (value.empty()) out += before;
      for (const auto& [key, field] : value.get_ref<const Json::object_t&>()) {
        out += std::exchange(before, ',');
        if (is_plain(key)) {
          print_plain(key, out);
        } else {
          print_slowly(Json(key), out);
        }
        out += ':';
        print_into(field, out);
      }
      out += '}';
      return;
    }
    case Json::value_t::array: {
      char before = '[';
      if (value.empty()) out += before;
      for (const Json& item : value) {
        out += std::exchange(before, ',');
        print_into(item, out);
      }
      out += ']';
      return;
    }
    case Json::value_t::string: {
      const auto& text = value.get_ref<const std::string&>();
      if (is_plain(text)) return print_plain(text, out);
      if (!print_text(text, out)) print_slowly(value, out);
      return;
    }
    case Json::value_t::number_integer: return print_number(value.get<std::int64_t>(), out);
    case Json::value_t::number_unsigned: return print_number(value.get<std::uint64_t>(), out);
    case Json::value_t::binary:  // what was kept (kept.hpp)
      out.append(value.get_binary().begin(), value.get_binary().end());
      return;
    default: return print_slowly(value, out);
  }
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (std::optional<Error> error = over_limit(text)) return *std::move(error);
  std::string repaired;
  text = with_whole_pairs(text, repaired);
  Json value = Json::parse(text.begin(), text.end(), nullptr, false);
  if (!value.is_discarded()) return value;
  ErrorPlace place;
  Json::sax_parse(text.begin(), text.end(), &place);
  const std::size_t at = place.position > 0 ? place.position - 1 : 0;
  return fail(ErrorCode::bad_json,
              "This is not JSON from byte " + std::to_string(at) + " on. Check what stands there.",
              Span{at, at < text.size() ? at + 1 : at});
}

std::string print_json(const Json& value) {
  std::string out;
  print_into(value, out);
  return out;
}

void print_json(const Json& value, std::string& out) { print_into(value, out); }

}  // namespace savile
