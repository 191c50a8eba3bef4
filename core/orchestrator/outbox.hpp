// A queue that is emptied often: what is in it stands in one piece of memory, which it keeps.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace savile {

template <class Item>
class Outbox {
 public:
  void push_back(Item item) { items_.push_back(std::move(item)); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] Item& front() { return items_[front_]; }
  void pop_front() {
    if (++front_ == items_.size()) clear();
  }
  void clear() {
    items_.clear();
    front_ = 0;
  }

 private:
  std::vector<Item> items_;  // those before `front_` are taken
  std::size_t front_ = 0;
};

}  // namespace savile
