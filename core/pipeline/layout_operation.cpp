#include "pipeline/layout_operation.hpp"

#include <string>
#include <utility>

#include "json/field_reader.hpp"

namespace savile {
namespace {

bool within(const Json& value, int most) {
  return value.is_number_integer() && value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= most;
}

}  // namespace

Result<Json> layout_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "layout");
  const std::string key = in.text("text");
  const Result<Document*> text = in.ok() ? documents.find(key) : in.error();
  if (!text) return text.error();
  Layout layout;
  if (in.list("lines").size() > text.value()->text().size() + 1) {
    return fail(ErrorCode::too_large, "layout.lines has more lines than the text can have. Give one a line.");
  }
  for (const Json& line : in.list("lines")) {
    const bool pair = line.is_array() && line.size() == 2 && within(line[0], 100'000) && within(line[1], 100);
    if (!pair) {
      in.refuse("lines", "a list of [size, bold], whole numbers");
      break;
    }
    layout.push_back({line[0].get<int>(), line[1].get<int>(), false});
  }
  const auto aside =
      static_cast<std::size_t>(in.integer_or("aside", 0, static_cast<std::int64_t>(layout.size()), 0));
  for (std::size_t i = layout.size() - aside; i < layout.size(); ++i) layout[i].aside = true;
  if (!in.ok()) return in.error();
  const std::size_t count = layout.size();
  const Result<Document*> document = documents.set_layout(key, std::move(layout));
  if (!document) return document.error();
  return Json{{"lines", count}};
}

}  // namespace savile
