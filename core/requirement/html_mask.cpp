#include "requirement/html_mask.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/character.hpp"
#include "text/fold.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_tag = 2000;
constexpr std::size_t longest_entity = 10;
constexpr int least_tags = 3;

enum class TagUse { inline_text, block, item, heading, unseen };

struct TagName {
  std::string_view name;
  TagUse use;
};

constexpr std::array<TagName, 45> tag_names = {{
    {"a", TagUse::inline_text},      {"abbr", TagUse::inline_text},
    {"article", TagUse::block},      {"b", TagUse::inline_text},
    {"blockquote", TagUse::block},   {"body", TagUse::block},
    {"br", TagUse::block},           {"button", TagUse::block},
    {"dd", TagUse::block},           {"div", TagUse::block},
    {"dl", TagUse::block},           {"dt", TagUse::block},
    {"em", TagUse::inline_text},     {"font", TagUse::inline_text},
    {"footer", TagUse::block},       {"h1", TagUse::heading},
    {"h2", TagUse::heading},         {"h3", TagUse::heading},
    {"h4", TagUse::heading},         {"h5", TagUse::heading},
    {"h6", TagUse::heading},         {"head", TagUse::block},
    {"header", TagUse::block},       {"hr", TagUse::block},
    {"html", TagUse::block},         {"i", TagUse::inline_text},
    {"img", TagUse::inline_text},    {"li", TagUse::item},
    {"main", TagUse::block},         {"meta", TagUse::block},
    {"ol", TagUse::block},           {"p", TagUse::block},
    {"script", TagUse::unseen},      {"section", TagUse::block},
    {"small", TagUse::inline_text},  {"span", TagUse::inline_text},
    {"strong", TagUse::inline_text}, {"style", TagUse::unseen},
    {"table", TagUse::block},        {"tbody", TagUse::block},
    {"td", TagUse::block},           {"th", TagUse::block},
    {"tr", TagUse::block},           {"u", TagUse::inline_text},
    {"ul", TagUse::block},
}};

struct Tag {
  std::size_t end = 0;  // behind its ">"
  bool closes = false;
  TagName name{};
};

// The tag that begins at `at`, where "<" stands.
std::optional<Tag> tag_at(std::string_view text, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') tag.closes = true, ++i;
  const std::size_t name_at = i;
  while (i < text.size() && (is_ascii_letter(static_cast<unsigned char>(text[i])) ||
                             is_ascii_digit(static_cast<unsigned char>(text[i]))))
    ++i;
  const std::string name = fold(text.substr(name_at, i - name_at));
  const auto* known =
      std::find_if(tag_names.begin(), tag_names.end(), [&](const TagName& t) { return t.name == name; });
  if (known == tag_names.end()) return std::nullopt;
  if (i < text.size() && text[i] != '>' && text[i] != '/' && text[i] != ' ' && text[i] != '\n' &&
      text[i] != '\t' && text[i] != '\r')
    return std::nullopt;
  const std::size_t close = text.substr(0, std::min(text.size(), at + longest_tag)).find('>', i);
  if (close == std::string_view::npos) return std::nullopt;
  tag.end = close + 1;
  tag.name = *known;
  return tag;
}

void put(std::string& out, std::size_t at, std::size_t end, std::string_view opening) {
  for (std::size_t i = at; i < end; ++i) {
    const bool ascii = static_cast<unsigned char>(out[i]) < 0x80;
    if (!ascii) continue;  // in an attribute; what is not ASCII keeps its length
    out[i] = i - at < opening.size() ? opening[i - at] : ' ';
  }
}

char entity_value(std::string_view name) {
  struct Entity {
    std::string_view name;
    char value;
  };
  constexpr std::array<Entity, 20> entities = {
      {{"amp", '&'},   {"lt", '<'},     {"gt", '>'},     {"quot", '"'},   {"apos", '\''},
       {"#39", '\''},  {"#039", '\''},  {"#x27", '\''},  {"nbsp", ' '},   {"#160", ' '},
       {"#xa0", ' '},  {"rsquo", '\''}, {"lsquo", '\''}, {"#8217", '\''}, {"ndash", '-'},
       {"mdash", '-'}, {"#8211", '-'},  {"#8212", '-'},  {"bull", '*'},   {"middot", '|'}}};
  for (const Entity& entity : entities) {
    if (entity.name == name) return entity.value;
  }
  return 0;
}

// Blanks what stands between here and the closing tag of an unseen element; where it ends.
std::size_t end_of_unseen(std::string_view text, std::size_t from, std::string_view name) {
  for (std::size_t at = text.find("</", from); at != std::string_view::npos; at = text.find("</", at + 2)) {
    const auto tag = tag_at(text, at);
    if (tag && tag->name.name == name) return tag->end;
  }
  return text.size();
}

}  // namespace

bool is_html(std::string_view text) {
  int tags = 0;
  bool closed = false;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto tag = tag_at(text, at);
    if (!tag) continue;
    ++tags;
    closed = closed || tag->closes;
    if (tags >= least_tags && closed) return true;
  }
  return false;
}

std::string without_tags(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '&') {
      const std::size_t end = text.substr(0, std::min(text.size(), at + longest_entity)).find(';', at);
      const char value =
          end == std::string_view::npos ? '\0' : entity_value(text.substr(at + 1, end - at - 1));
      if (value == 0) continue;
      put(out, at, end + 1, std::string_view(&value, 1));
      at = end;
      continue;
    }
    if (text[at] != '<') continue;
    if (text.substr(at, 4) == "<!--") {
      const std::size_t end = text.find("-->", at);
      const std::size_t last = end == std::string_view::npos ? text.size() : end + 3;
      put(out, at, last, "");
      at = last - 1;
      continue;
    }
    const auto tag = tag_at(text, at);
    if (!tag) continue;
    std::size_t end = tag->end;
    std::string_view opening;
    if (tag->name.use == TagUse::unseen && !tag->closes) end = end_of_unseen(text, end, tag->name.name);
    if (tag->name.use == TagUse::block) opening = "\n";
    if (tag->name.use == TagUse::item) opening = tag->closes ? "\n" : "\n- ";
    if (tag->name.use == TagUse::heading) opening = tag->closes ? "\n" : "\n## ";
    put(out, at, end, opening);
    at = end - 1;
  }
  return out;
}

}  // namespace savile
