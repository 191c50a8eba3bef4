// Parsing a text that must parse, and reading spans of it, for the tests of this folder.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "document/resume_parser.hpp"

namespace sample {

struct Parsed {
  std::string text;
  savile::Resume resume;

  explicit Parsed(std::string source) : text(std::move(source)) {
    auto result = savile::parse_resume(text);
    REQUIRE(result.ok());
    resume = std::move(result).value();
  }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  [[nodiscard]] std::string at(savile::Span span) const { return std::string(savile::slice(text, span)); }

  [[nodiscard]] std::vector<std::string> types() const {
    std::vector<std::string> names;
    for (const auto& section : resume.sections) names.emplace_back(savile::name_of(section.type));
    return names;
  }

  // "Title @ Organization" of each entry of the first section of that type.
  [[nodiscard]] std::vector<std::string> entries(savile::SectionType type) const {
    std::vector<std::string> out;
    for (const auto& section : resume.sections) {
      if (section.type != type) continue;
      for (const auto& entry : section.entries)
        out.push_back(entry.title.value + " @ " + entry.organization.value);
    }
    return out;
  }

  [[nodiscard]] std::vector<std::string> skills() const {
    std::vector<std::string> out;
    for (const auto& section : resume.sections) {
      for (const auto& group : section.skill_groups) {
        for (const auto item : group.items) out.push_back(at(item));
      }
    }
    return out;
  }

  [[nodiscard]] bool warns(const std::string& code) const {
    for (const auto& warning : resume.warnings) {
      if (warning.code == code) return true;
    }
    return false;
  }
};

using Strings = std::vector<std::string>;

}  // namespace sample
