#include "chunk/bullet_lines.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_stably.hpp"
#include "document/item_lines.hpp"

namespace savile {
namespace {

// With fewer blank lines no part looks spaced out by itself.
constexpr std::size_t most_blanks = 7;

bool begins_or_ends_bullet(const ResumeLine& line) {
  return line.has_glyph() || line.rule || line.heading_level > 0;
}

}  // namespace

std::vector<std::size_t> begins_but_within(const std::vector<ResumeLine>& lines,
                                           std::vector<Bullet> bullets) {
  sort_stably(bullets, [](const Bullet& a, const Bullet& b) { return a.span.begin < b.span.begin; });
  std::vector<std::size_t> begins;
  auto bullet = bullets.begin();
  for (const ResumeLine& line : lines) {
    while (bullet != bullets.end() && bullet->span.end <= line.span.begin) ++bullet;
    const bool inside = bullet != bullets.end() && bullet->span.begin < line.span.begin;
    if (!line.blank() && !inside) begins.push_back(line.span.begin);
  }
  return begins;
}

std::size_t BulletLines::line_before(std::size_t begin) const {
  std::size_t at = begin - 1;
  if (at > 0 && text_[at] == '\n' && text_[at - 1] == '\r') --at;
  while (at > 0 && text_[at - 1] != '\n' && text_[at - 1] != '\r') --at;
  return at;
}

std::size_t BulletLines::line_after(std::size_t end) const {
  const std::size_t stop = text_.find_first_of("\r\n", end);
  if (stop == std::string_view::npos) return text_.size();
  return stop + (text_.substr(stop, 2) == "\r\n" ? 2 : 1);
}

// The line at or before `begin` from which on it is known which bullet is open.
std::size_t BulletLines::readable_from(std::size_t begin) {
  const auto decides = [&](Span span) {
    read_ += span.size();
    const std::vector<ResumeLine> line = read_lines(slice(text_, span));
    return !line.empty() && begins_or_ends_bullet(line.front());
  };
  if (decides({begin, line_after(begin)})) return begin;
  for (std::size_t at = begin; at > 0 && read_ <= 4 * text_.size();) {
    const std::size_t before = line_before(at);
    if (decides({before, at})) return before;
    at = before;
  }
  return begin;
}

std::optional<std::vector<std::size_t>> BulletLines::begins_in(Span range) {
  const std::size_t from = readable_from(range.begin);
  const std::string_view part = slice(text_, {from, range.end});
  read_ += part.size();
  if (read_ > 4 * text_.size()) return std::nullopt;
  const std::vector<ResumeLine> lines = read_lines(part);
  const auto blanks =
      std::count_if(lines.begin(), lines.end(), [](const ResumeLine& l) { return l.blank(); });
  if (static_cast<std::size_t>(blanks) > most_blanks) return std::nullopt;
  const LineRange all{0, lines.size()};
  std::vector<Bullet> bullets = bullets_of(part, lines, all, line_roles(part, lines, all, false));
  std::vector<std::size_t> begins;
  for (const std::size_t at : begins_but_within(lines, std::move(bullets))) {
    if (from + at >= range.begin && from + at < range.end) begins.push_back(from + at);
  }
  return begins;
}

}  // namespace savile
