#include "base/sort_stably.hpp"

#include <algorithm>
#include <numeric>

namespace savile {
namespace {

constexpr std::size_t short_run = 8;  // sorted by insertion, then merged two by two

struct Sorting {
  ComesBefore before;
  const void* items;

  void insert_sort(std::uint32_t* order, std::size_t count) const {
    for (std::size_t i = 1; i < count; ++i) {
      const std::uint32_t item = order[i];
      std::size_t at = i;
      for (; at > 0 && before(items, item, order[at - 1]); --at) order[at] = order[at - 1];
      order[at] = item;
    }
  }

  // Of two that are equal the one of the left half comes first.
  void merge(const std::uint32_t* left, const std::uint32_t* middle, const std::uint32_t* end,
             std::uint32_t* out) const {
    const std::uint32_t* right = middle;
    while (left < middle && right < end) *out++ = before(items, *right, *left) ? *right++ : *left++;
    out = std::copy(left, middle, out);
    std::copy(right, end, out);
  }
};

}  // namespace

std::vector<std::uint32_t> stable_order(std::size_t count, ComesBefore before, const void* items) {
  std::vector<std::uint32_t> order;
  std::uint32_t first = 1;
  while (first < count && !before(items, first, first - 1)) ++first;
  if (first >= count) return order;

  const Sorting sorting{before, items};
  order.resize(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t at = 0; at < count; at += short_run) {
    sorting.insert_sort(order.data() + at, std::min(short_run, count - at));
  }
  std::vector<std::uint32_t> merged(count > short_run ? count : 0);
  for (std::size_t run = short_run; run < count; run *= 2) {
    for (std::size_t at = 0; at < count; at += 2 * run) {
      const std::size_t middle = std::min(at + run, count), end = std::min(middle + run, count);
      sorting.merge(order.data() + at, order.data() + middle, order.data() + end, merged.data() + at);
    }
    order.swap(merged);
  }
  return order;
}

void place_bytes(void* items, std::size_t size, const std::vector<std::uint32_t>& order) {
  if (order.empty()) return;
  auto* bytes = static_cast<char*>(items);
  const std::vector<char> before(bytes, bytes + order.size() * size);
  for (std::size_t i = 0; i < order.size(); ++i)
    std::memcpy(bytes + i * size, before.data() + order[i] * size, size);
}

}  // namespace savile
