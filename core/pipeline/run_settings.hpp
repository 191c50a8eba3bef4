// What a run was opened with (run_protocol.hpp), read and checked before anything runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "document/resume.hpp"
#include "json/field_reader.hpp"
#include "json/value.hpp"
#include "pipeline/documents.hpp"

namespace savile {

struct RunSettings {
  // By the caller's own analyzer of one section.
  struct GivenAnalysis {
    std::size_t section = 0;
    Json analysis;       // null where it failed
    std::string failed;  // why
  };

  std::string resume, posting, level, today;  // the texts by their keys
  std::vector<std::size_t> kept_places;       // of sections that no change may touch
  std::vector<SectionType> kept_types;        // the same, of every section of a type
  Json facts = nullptr;                       // the list as given; null where there is none
  std::vector<GivenAnalysis> given;
  std::vector<Json> proposed;  // changes by rules of the caller's own, not yet judged
  Instant now = {};
  std::uint64_t seed = 1;
  std::uint32_t compute = 1;  // how many compute tasks at once
  std::optional<Instant> deadline = {};

  // Whether any section may have to stay as it is.
  [[nodiscard]] bool keeps_any() const { return !kept_places.empty() || !kept_types.empty(); }
  // Whether a section is to stay as it is.
  [[nodiscard]] bool keeps(std::size_t section, SectionType type) const;
  // The caller's own proposals for a section.
  [[nodiscard]] Json proposed_for(std::size_t section) const;

  // Both texts must be put.
  static Result<RunSettings> read(FieldReader& in, Documents& documents);
};

}  // namespace savile
