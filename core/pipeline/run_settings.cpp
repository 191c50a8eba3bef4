#include "pipeline/run_settings.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/facts.hpp"
#include "wire/analysis_json.hpp"
#include "wire/change_json.hpp"
#include "wire/names.hpp"

namespace savile {
namespace {

constexpr std::int64_t latest = std::int64_t{1} << 53;  // what a JavaScript number holds exactly

// Each is read as the plan will read it, so that what is wrong is said before anything runs.
Result<std::vector<RunSettings::GivenAnalysis>> read_given(FieldReader& in) {
  std::vector<RunSettings::GivenAnalysis> out;
  for (const Json& item : in.list("given", true)) {
    FieldReader fields(item, "run.given");
    RunSettings::GivenAnalysis one;
    one.section = static_cast<std::size_t>(fields.integer("section", 0, 1 << 20));
    one.failed = fields.text_or("failed", "");
    if (fields.has("analysis")) {
      one.analysis = fields.object("analysis");
      if (const Result<SectionAnalysis> read = read_analysis(one.analysis, "run.given.analysis"); !read)
        return read.error();
    }
    if (!fields.ok()) return fields.error();
    out.push_back(std::move(one));
  }
  if (!in.ok()) return in.error();
  return out;
}

std::size_t section_of(const Json& change) { return change.at("sectionIndex").get<std::size_t>(); }

// The same: as the gate will read them.
Result<std::vector<Json>> read_proposed(FieldReader& in, const Utf16Offsets& offsets) {
  std::vector<Json> out;
  const Json& list = in.list("proposed", true);
  const auto read = read_changes(list, offsets, "run.proposed");
  if (!read) return read.error();
  for (const Json& change : list) {
    FieldReader fields(change, "run.proposed");
    fields.integer("sectionIndex", 0, 1 << 20);
    if (!fields.ok()) return fields.error();
    out.push_back(change);
  }
  if (!in.ok()) return in.error();
  return out;
}

// A number is the place of a section, a name the type of any number of them.
void read_kept(FieldReader& in, RunSettings& out) {
  for (const Json& item : in.list("keep", true)) {
    const auto type =
        item.is_string() ? section_type_named(item.get_ref<const std::string&>()) : std::nullopt;
    if (type) {
      out.kept_types.push_back(*type);
    } else if (item.is_number_unsigned()) {
      out.kept_places.push_back(item.get<std::size_t>());
    } else {
      in.refuse("keep", "a list of section types and places");
    }
  }
}

}  // namespace

bool RunSettings::keeps(std::size_t section, SectionType type) const {
  return std::find(kept_places.begin(), kept_places.end(), section) != kept_places.end() ||
         std::find(kept_types.begin(), kept_types.end(), type) != kept_types.end();
}

Json RunSettings::proposed_for(std::size_t section) const {
  Json out = Json::array();
  for (const Json& change : proposed) {
    if (section_of(change) == section) out.push_back(change);
  }
  return out;
}

Result<RunSettings> RunSettings::read(FieldReader& in, Documents& documents) {
  RunSettings out;
  out.resume = in.text("resume");
  out.posting = in.text("posting");
  out.level = in.text("level");
  out.today = in.text("today");
  out.now = Instant{in.integer("now", 0, latest)};
  out.seed = static_cast<std::uint64_t>(in.integer_or("seed", 0, latest, 1));
  out.compute = static_cast<std::uint32_t>(in.integer_or("compute", 1, 1'000, 1));
  if (in.has("deadline")) out.deadline = Instant{in.integer("deadline", 0, latest)};
  if (!level_named(out.level)) in.refuse("level", "conservative, balanced or extensive");
  read_kept(in, out);
  if (!in.ok()) return in.error();
  Result<std::vector<GivenAnalysis>> given = read_given(in);
  if (!given) return given.error();
  out.given = std::move(given).value();
  for (const std::string& key : {out.resume, out.posting}) {
    if (const Result<Document*> found = documents.find(key); !found) return found.error();
  }
  const Utf16Offsets& offsets = documents.find(out.resume).value()->offsets();
  Result<std::vector<Json>> proposed = read_proposed(in, offsets);
  if (!proposed) return proposed.error();
  out.proposed = std::move(proposed).value();
  if (in.has("facts")) {
    const auto facts = read_facts(in, offsets);
    if (!facts) return facts.error();
    out.facts = in.list("facts");
  }
  return out;
}

}  // namespace savile
