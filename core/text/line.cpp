#include "text/line.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

std::size_t columns_of(std::string_view blanks) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < blanks.size();) {
    const CodePoint point = decode_at(blanks, at);
    columns += point.value == '\t' ? 4 - columns % 4 : 1;
    at += point.size;
  }
  return columns;
}

Line line_of(std::string_view text, std::size_t begin, std::size_t body_end, std::size_t end) {
  const std::string_view body = text.substr(begin, body_end - begin);
  const std::string_view content = trim(body);
  Line line{{begin, end}, {}, 0};
  const auto lead = content.empty() ? body.size() : static_cast<std::size_t>(content.data() - body.data());
  line.content = {begin + lead, begin + lead + content.size()};
  line.indent = columns_of(body.substr(0, lead));
  return line;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t stop = text.find_first_of("\r\n", begin);
    if (stop == std::string_view::npos) {
      lines.push_back(line_of(text, begin, text.size(), text.size()));
      break;
    }
    std::size_t end = stop + 1;
    if (text[stop] == '\r' && end < text.size() && text[end] == '\n') ++end;
    lines.push_back(line_of(text, begin, stop, end));
    begin = end;
  }
  return lines;
}

}  // namespace savile
