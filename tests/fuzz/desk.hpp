// An engine with the weights, one résumé and one posting, for targets that speak through the border.
#pragma once

#include "json/value.hpp"
#include "pipeline/engine.hpp"
#include "target.hpp"

namespace savile::fuzz {

class Desk {
 public:
  Desk();

  Engine engine;

  // The document behind "ok"; null for a refusal. Every answer must be one of the two.
  Json call(std::string_view operation, const Json& request);
  [[nodiscard]] const std::string& resume() const { return resume_; }
  [[nodiscard]] const std::string& posting() const { return posting_; }

 private:
  std::string resume_, posting_;
};

// One for the whole program, with the keys "resume" and "posting" put.
Desk& desk();

// "begin" and "end" of a document of the border, wherever they stand in it, lie within `units`.
void law_of_offsets(const Json& value, std::size_t units);

}  // namespace savile::fuzz
