#include "wire/names.hpp"

#include <array>

namespace savile {
namespace {

template <class E, std::size_t N>
std::optional<E> find_named(const std::array<E, N>& values, std::string_view name) {
  for (const E value : values) {
    if (name_of(value) == name) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Strength strength) {
  switch (strength) {
    case Strength::exact: return "exact";
    case Strength::alias: return "alias";
    case Strength::implied: return "implied";
  }
  return "";
}

std::string_view name_of(Met met) {
  switch (met) {
    case Met::no: return "no";
    case Met::partly: return "partly";
    case Met::yes: return "yes";
  }
  return "";
}

std::string_view name_of(EditSource source) {
  switch (source) {
    case EditSource::rule: return "rule";
    case EditSource::model: return "model";
    case EditSource::user: return "user";
  }
  return "";
}

std::string_view name_of(EditStatus status) {
  switch (status) {
    case EditStatus::accept: return "accept";
    case EditStatus::needs_confirmation: return "needs_confirmation";
    case EditStatus::refused: return "refused";
  }
  return "";
}

std::optional<Level> level_named(std::string_view name) {
  return find_named(std::array{Level::conservative, Level::balanced, Level::extensive}, name);
}

std::optional<EditSource> edit_source_named(std::string_view name) {
  return find_named(std::array{EditSource::rule, EditSource::model, EditSource::user}, name);
}

std::optional<EditStatus> edit_status_named(std::string_view name) {
  return find_named(std::array{EditStatus::accept, EditStatus::needs_confirmation, EditStatus::refused},
                    name);
}

std::optional<RequirementKind> requirement_kind_named(std::string_view name) {
  using Kind = RequirementKind;
  return find_named(
      std::array{Kind::skill, Kind::knowledge, Kind::experience, Kind::education, Kind::certification,
                 Kind::language, Kind::soft_skill, Kind::responsibility, Kind::other},
      name);
}

std::optional<Importance> importance_named(std::string_view name) {
  return find_named(std::array{Importance::required, Importance::preferred}, name);
}

std::optional<std::uint32_t> requirement_id_named(std::string_view name) {
  if (name.size() < 2 || name.size() > 9 || name[0] != 'r') return std::nullopt;
  std::uint32_t id = 0;
  for (const char c : name.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    id = id * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return id;
}

}  // namespace savile
