#include "wire/reply_json.hpp"

#include <optional>
#include <string>
#include <utility>

namespace savile {
namespace {

constexpr int most_tries = 16;  // places at which the JSON could begin

// Where the value that begins with a bracket at `begin` ends; npos if it is open at the end.
std::size_t end_of_value(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

// A reply that was cut off: its object begins, and has no end.
bool is_open_reply(std::string_view text, std::size_t begin, std::string_view name) {
  const std::size_t key = text.find_first_not_of(" \t\r\n", begin + 1);
  return key != std::string_view::npos &&
         text.substr(key, name.size() + 2) == "\"" + std::string(name) + "\"";
}

// Without commas before a closing bracket.
std::string without_trailing_commas(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (in_string && c == '\\' && at + 1 < json.size()) {
      out += c;
      out += json[++at];
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (!in_string && c == ',') {
      const std::size_t next = json.find_first_not_of(" \t\r\n", at + 1);
      if (next != std::string_view::npos && (json[next] == '}' || json[next] == ']')) continue;
    }
    out += c;
  }
  return out;
}

// The list under `name`, or the value itself where it is one.
const Json* list_in(const Json& value, std::string_view name) {
  if (value.is_array()) return &value;
  if (!value.is_object()) return nullptr;
  const auto list = value.find(name);
  return list != value.end() && list->is_array() ? &*list : nullptr;
}

std::optional<Proposal> proposal_in(const Json& item) {
  if (!item.is_object()) return std::nullopt;
  const auto id = item.find("id");
  const auto after = item.find("after");
  if (id == item.end() || after == item.end() || !id->is_string() || !after->is_string()) return std::nullopt;
  Proposal proposal{id->get<std::string>(), after->get<std::string>(), {}};
  const auto requirements = item.find("requirements");
  if (requirements != item.end() && requirements->is_array()) {
    for (const Json& requirement : *requirements) {
      if (requirement.is_string()) proposal.requirements.push_back(requirement.get<std::string>());
    }
  }
  return proposal;
}

// A list in the words around ("[1]") is no list of edits.
std::optional<std::vector<Proposal>> proposals_in(const Json& value) {
  const Json* edits = list_in(value, "edits");
  if (edits == nullptr) return std::nullopt;
  std::vector<Proposal> proposals;
  for (const Json& item : *edits) {
    if (proposals.size() == most_proposals) break;
    if (std::optional<Proposal> proposal = proposal_in(item)) proposals.push_back(std::move(*proposal));
  }
  if (value.is_array() && proposals.empty()) return std::nullopt;
  return proposals;
}

std::optional<std::vector<std::string>> quotes_in(const Json& value) {
  const Json* list = list_in(value, "quotes");
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> quotes;
  for (const Json& item : *list) {
    if (quotes.size() == most_proposals) break;
    if (item.is_string()) quotes.push_back(item.get<std::string>());
  }
  if (value.is_array() && quotes.empty()) return std::nullopt;
  return quotes;
}

// The first value in the reply that `take` can use. `name` is the key of a whole reply.
template <class Taken>
std::optional<Taken> find_in_reply(std::string_view reply, std::string_view name,
                                   std::optional<Taken> (*take)(const Json&)) {
  std::size_t begin = reply.find_first_of("{[");
  for (int tries = 0; begin != std::string_view::npos && tries < most_tries; ++tries) {
    const std::size_t end = end_of_value(reply, begin);
    if (end != std::string_view::npos) {
      const Result<Json> value = parse_json(without_trailing_commas(reply.substr(begin, end - begin)));
      if (value) {
        if (std::optional<Taken> taken = take(value.value())) return taken;
        begin = reply.find_first_of("{[", end);
        continue;
      }
    }
    if (end == std::string_view::npos && is_open_reply(reply, begin, name)) break;
    begin = reply.find_first_of("{[", begin + 1);
  }
  return std::nullopt;
}

Error too_long() {
  return fail(ErrorCode::too_large,
              "The model's reply has more than " + std::to_string(longest_reply) + " bytes.");
}

Json closed_object(Json properties) {
  Json required = Json::array();
  for (const auto& property : properties.items()) required.push_back(property.key());
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

}  // namespace

Result<std::vector<Proposal>> read_reply(std::string_view reply) {
  if (reply.size() > longest_reply) return too_long();
  if (auto found = find_in_reply(reply, "edits", proposals_in)) return std::move(*found);
  return fail(ErrorCode::bad_input, "The model's reply holds no whole JSON with edits.");
}

Result<std::vector<std::string>> read_quotes(std::string_view reply) {
  if (reply.size() > longest_reply) return too_long();
  if (auto found = find_in_reply(reply, "quotes", quotes_in)) return std::move(*found);
  return fail(ErrorCode::bad_input, "The model's reply holds no whole JSON with quotes.");
}

Json reply_schema() {
  const Json text = {{"type", "string"}};
  return closed_object(
      {{"edits", list_of(closed_object({{"id", text}, {"after", text}, {"requirements", list_of(text)}}))}});
}

Json quotes_schema() { return closed_object({{"quotes", list_of({{"type", "string"}})}}); }

}  // namespace savile
