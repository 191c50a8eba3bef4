// Sorts a vector as std::stable_sort does: what is equal keeps its order. One body for all types, which asks
// for the order of two places and is answered through a pointer; std::sort and std::stable_sort are some
// kilobytes of code for each type and each order they are used with. For lists that are sorted a million
// times, or of plain numbers, take those.
//
//   items   [c, a, b] ── order_of ──▶ [1, 2, 0] ── each item goes to its place ──▶ [a, b, c]
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace savile {

// Whether the item at `a` comes before the item at `b`.
using ComesBefore = bool (*)(const void* items, std::uint32_t a, std::uint32_t b);

// The places of `count` items in their order; empty where each stands right as it is.
[[nodiscard]] std::vector<std::uint32_t> stable_order(std::size_t count, ComesBefore before,
                                                      const void* items);

// Puts items of `size` bytes each into the order; an empty one leaves them.
void place_bytes(void* items, std::size_t size, const std::vector<std::uint32_t>& order);

template <class T, class Before>
[[nodiscard]] std::vector<std::uint32_t> stable_order(const T* first, std::size_t count,
                                                      const Before& before) {
  struct Items {
    const T* first;
    const Before& before;
  };
  const Items all{first, before};
  return stable_order(
      count,
      [](const void* of, std::uint32_t a, std::uint32_t b) -> bool {
        const Items& in = *static_cast<const Items*>(of);
        return in.before(in.first[a], in.first[b]);
      },
      &all);
}

// The items from a place on; those before it are left alone. For plain ones.
template <class T, class Before = std::less<T>>
void sort_stably_from(std::vector<T>& items, std::size_t from, const Before& before = {}) {
  static_assert(std::is_trivially_copy_constructible_v<T> && std::is_trivially_destructible_v<T>);
  place_bytes(items.data() + from, sizeof(T), stable_order(items.data() + from, items.size() - from, before));
}

template <class T, class Before = std::less<T>>
void sort_stably(std::vector<T>& items, const Before& before = {}) {
  if constexpr (std::is_trivially_copy_constructible_v<T> && std::is_trivially_destructible_v<T>) {
    sort_stably_from(items, 0, before);
  } else {
    const std::vector<std::uint32_t> order = stable_order(items.data(), items.size(), before);
    if (order.empty()) return;
    std::vector<T> placed;
    placed.reserve(order.size());
    for (const std::uint32_t at : order) placed.push_back(std::move(items[at]));
    items = std::move(placed);
  }
}

}  // namespace savile
