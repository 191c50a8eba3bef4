#include "wire/resume_items_json.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/sort_stably.hpp"
#include "document/date.hpp"
#include "text/character.hpp"
#include "text/line.hpp"
#include "wire/resume_json.hpp"

namespace savile {
namespace {

struct Item {
  Span span;
  std::string date;
};

std::string date_of(const DateRange& range) {
  if (range.end) return to_string(*range.end);
  return range.start ? to_string(*range.start) : "";
}

Span trimmed(std::string_view text, Span span) {
  const std::string_view part = trim(slice(text, span));
  if (part.empty()) return {span.begin, span.begin};
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  return {begin, begin + part.size()};
}

Item item_of(std::string_view text, Span span) {
  Item item{trimmed(text, span), {}};
  if (const auto range = find_date_range(text, item.span)) item.date = date_of(*range);
  return item;
}

// What the section lists: its entries and bullets, else the items of its lists, else its lines.
std::vector<Item> items_of(std::string_view text, const Section& section) {
  std::vector<Item> items;
  for (const Entry& entry : section.entries) {
    Span line{entry.head.begin, std::min(text.find('\n', entry.head.begin), entry.head.end)};
    Item item = item_of(text, line);
    if (item.date.empty() && entry.dates) item.date = date_of(*entry.dates);
    items.push_back(std::move(item));
  }
  for (const Bullet& bullet : section.bullets) items.push_back(item_of(text, bullet.content));
  if (items.empty()) {
    for (const SkillGroup& group : section.skill_groups) {
      for (const Span span : group.items) items.push_back(item_of(text, span));
    }
  }
  if (items.empty()) {
    const std::string_view body = slice(text, section.body);
    for (const Line& line : split_lines(body)) {
      if (!line.blank())
        items.push_back(
            item_of(text, {section.body.begin + line.content.begin, section.body.begin + line.content.end}));
    }
  }
  items.erase(std::remove_if(items.begin(), items.end(), [](const Item& item) { return item.span.empty(); }),
              items.end());
  sort_stably(items, [](const Item& a, const Item& b) { return a.span.begin < b.span.begin; });
  return items;
}

// "Spanish (fluent)", "German - B2", "French: native": where the name ends and the level begins.
struct Language {
  std::string_view name, fluency;
};

Language split_language(std::string_view item) {
  constexpr std::string_view dashes[] = {" - ", " – ", " — ", ": ", " ("};
  std::size_t at = std::string_view::npos, size = 0;
  for (const std::string_view dash : dashes) {
    const std::size_t found = item.find(dash);
    if (found < at) at = found, size = dash.size();
  }
  if (at == std::string_view::npos) return {trim(item), {}};
  std::string_view fluency = trim(item.substr(at + size));
  if (!fluency.empty() && fluency.back() == ')' && fluency.find('(') == std::string_view::npos)
    fluency.remove_suffix(1);
  return {trim(item.substr(0, at)), trim(fluency)};
}

template <class Use>
void for_each_item(const Resume& resume, SectionType type, Use use) {
  for (const Section& section : resume.sections) {
    if (section.type != type) continue;
    for (const Item& item : items_of(resume.text, section)) use(item);
  }
}

}  // namespace

Json items_json(const Resume& resume, SectionType type, const Utf16Offsets& offsets) {
  Json items = Json::array();
  for_each_item(resume, type, [&](const Item& item) {
    Json made = {{"name", slice(resume.text, item.span)}, {"date", item.date}};
    put_span(made, item.span, offsets);
    items.push_back(std::move(made));
  });
  return items;
}

Json languages_json(const Resume& resume, const Utf16Offsets& offsets) {
  Json items = Json::array();
  for_each_item(resume, SectionType::languages, [&](const Item& item) {
    const Language language = split_language(slice(resume.text, item.span));
    Json made = {{"language", language.name}, {"fluency", language.fluency}};
    put_span(made, item.span, offsets);
    items.push_back(std::move(made));
  });
  return items;
}

}  // namespace savile
