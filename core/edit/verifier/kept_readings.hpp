// What was made of a text, kept with it: a text is read, and never changes. A source is asked by every check
// of every new text, a new text by several checks.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace savile::gate {

class Reading;

// By the function that made it.
class KeptReadings {
 public:
  template <class T>
  const T& of(const Reading& reading, T (*read)(const Reading&)) const {
    const auto maker = reinterpret_cast<Maker>(read);
    for (const auto& [by, made] : made_) {
      if (by == maker) return *static_cast<const T*>(made.get());
    }
    auto made = std::make_shared<const T>(read(reading));  // which may ask for another one
    made_.emplace_back(maker, made);
    return *made;
  }

 private:
  using Maker = void (*)();
  mutable std::vector<std::pair<Maker, std::shared_ptr<const void>>> made_;
};

// By the number of a list of phrases.
template <class Hit>
class KeptPhrases {
 public:
  template <class List>
  const std::vector<Hit>& of(const Reading& reading, const List& list) const {
    const std::size_t number = list.number();
    if (number >= found_.size()) found_.resize(list.count(), nullptr);
    if (found_[number] == nullptr) {
      std::vector<Hit> hits = list.read(reading);
      found_[number] =
          hits.empty() ? &nothing()
                       : some_.emplace_back(std::make_unique<const std::vector<Hit>>(std::move(hits))).get();
    }
    return *found_[number];
  }

 private:
  // Most lists have nothing in most texts.
  static const std::vector<Hit>& nothing() {
    static const std::vector<Hit> empty;
    return empty;
  }
  mutable std::vector<const std::vector<Hit>*> found_;
  mutable std::vector<std::unique_ptr<const std::vector<Hit>>> some_;
};

}  // namespace savile::gate
