#include "json/kept.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace savile {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t after_blanks(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", at);
  return next == none ? text.size() : next;
}

// Where the string that begins at `at` ends; `none` if it does not.
std::size_t after_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return none;
}

// Where the object or list that begins at `at` ends, by quotes and brackets alone; `none` if it does not.
std::size_t after_brackets(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = after_string(text, at);
      if (at == none) return none;
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return none;
}

// An object that stands in a field called `name`: [begin, end) of the text from `from` on; empty without one.
struct Piece {
  std::size_t begin = 0, end = 0;
};

Piece next_piece(std::string_view text, std::string_view quoted_name, std::size_t from) {
  // Within a string a quote follows a backslash, so this finds fields alone.
  for (std::size_t at = text.find(quoted_name, from); at != none; at = text.find(quoted_name, at)) {
    const bool within = at > 0 && text[at - 1] == '\\';
    at += quoted_name.size();
    if (within) continue;
    const std::size_t colon = after_blanks(text, at);
    if (colon >= text.size() || text[colon] != ':') continue;
    const std::size_t begin = after_blanks(text, colon + 1);
    if (begin >= text.size() || text[begin] != '{') continue;
    const std::size_t end = after_brackets(text, begin);
    if (end == none) return {};
    return {begin, end};
  }
  return {};
}

// Puts the pieces, in their order, where an empty object stands for each. False where they are not as many.
// Documents are shallow (max_json_depth).
bool put_back(Json& value, std::string_view name, const std::vector<std::string_view>& pieces,
              std::size_t& next) {
  if (value.is_array()) {
    for (Json& item : value) {
      if (!put_back(item, name, pieces, next)) return false;
    }
  }
  if (!value.is_object()) return true;
  for (auto& [key, field] : value.get_ref<Json::object_t&>()) {
    if (key != name || !field.is_object()) {
      if (!put_back(field, name, pieces, next)) return false;
    } else if (next < pieces.size()) {
      field = kept_json(pieces[next++]);
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

// JSON has no bytes, so no text that is read becomes a value of them.
Json kept_json(std::string_view text) {
  return Json::binary(std::vector<std::uint8_t>(text.begin(), text.end()));
}

Result<Json> parse_json_keeping(std::string_view text, std::string_view name) {
  const std::string quoted = '"' + std::string(name) + '"';
  std::vector<std::string_view> pieces;
  std::string rest;
  std::size_t from = 0;
  for (Piece piece = next_piece(text, quoted, 0); piece.end > 0; piece = next_piece(text, quoted, from)) {
    pieces.push_back(text.substr(piece.begin, piece.end - piece.begin));
    rest.append(text, from, piece.begin - from);
    rest += "{}";
    from = piece.end;
  }
  if (pieces.empty()) return parse_json(text);
  rest.append(text, from, none);
  Result<Json> value = parse_json(rest);
  std::size_t put = 0;
  if (value && put_back(value.value(), name, pieces, put) && put == pieces.size()) return value;
  // Not what it looked like: a field given twice, or under an escaped name. Then nothing is kept.
  return parse_json(text);
}

std::optional<std::string_view> only_field(std::string_view text, std::string_view name) {
  const std::size_t begin = name.size() + 4;  // {"name":
  if (text.size() <= begin || text.substr(0, 2) != "{\"" || text.substr(2, name.size()) != name ||
      text.substr(name.size() + 2, 2) != "\":" || (text[begin] != '{' && text[begin] != '['))
    return std::nullopt;
  const std::size_t end = after_brackets(text, begin);
  if (end == none || end + 1 != text.size() || text[end] != '}') return std::nullopt;
  return text.substr(begin, end - begin);
}

std::optional<Json> kept_objects(std::string_view text) {
  if (text.empty() || text[0] != '[') return std::nullopt;
  Json list = Json::array();
  std::size_t at = after_blanks(text, 1);
  while (at < text.size() && text[at] == '{') {
    const std::size_t end = after_brackets(text, at);
    if (end == none) return std::nullopt;
    list.push_back(kept_json(text.substr(at, end - at)));
    at = after_blanks(text, end);
    if (at >= text.size() || text[at] != ',') break;
    at = after_blanks(text, at + 1);
    if (at >= text.size() || text[at] != '{') return std::nullopt;
  }
  if (at + 1 != text.size() || text[at] != ']') return std::nullopt;
  return list;
}

}  // namespace savile
