#include "wire/change_json.hpp"

#include <cstdint>
#include <limits>
#include <utility>

#include "json/field_reader.hpp"
#include "requirement/requirement_id.hpp"
#include "wire/names.hpp"
#include "wire/resume_json.hpp"
#include "wire/verification_json.hpp"

namespace savile {
namespace {

constexpr std::int64_t furthest = std::numeric_limits<std::int32_t>::max();

Json move_json(const Edit& edit, const Utf16Offsets& offsets) {
  Json parts = Json::array();
  for (const Span part : edit.parts) {
    Json range = Json::object();
    put_span(range, part, offsets);
    parts.push_back(std::move(range));
  }
  return {{"parts", std::move(parts)}, {"order", edit.order}};
}

Span read_span(FieldReader& in, const Utf16Offsets& offsets) {
  const auto begin = static_cast<std::size_t>(in.integer("begin", 0, furthest));
  const auto end = static_cast<std::size_t>(in.integer("end", 0, furthest));
  if (end < begin) in.refuse("end", "no less than begin");
  if (end > offsets.to_units(offsets.text().size())) in.refuse("end", "inside the text");
  return offsets.to_bytes(Span{begin, end});
}

Status read_move(const Json& json, const Utf16Offsets& offsets, const std::string& path, Edit& edit) {
  FieldReader in(json, path);
  for (const Json& part : in.list("parts")) {
    FieldReader range(part, path + ".parts");
    edit.parts.push_back(read_span(range, offsets));
    if (!range.ok()) return range.error();
  }
  for (const Json& place : in.list("order")) {
    if (!place.is_number_unsigned() || place.get<std::uint64_t>() > static_cast<std::uint64_t>(furthest)) {
      in.refuse("order", "a list of places");
      break;
    }
    edit.order.push_back(place.get<std::uint32_t>());
  }
  if (!in.ok()) return in.error();
  return Done{};
}

Status read_proof(FieldReader& in, const Utf16Offsets& offsets, Edit& edit) {
  for (const Json& id : in.list("requirements", true)) {
    const auto number =
        id.is_string() ? requirement_id_named(id.get_ref<const std::string&>()) : std::nullopt;
    if (number) edit.requirements.push_back(*number);
  }
  for (const Json& item : in.list("evidence", true)) {
    FieldReader range(item, in.path() + ".evidence");
    const Span span = read_span(range, offsets);
    if (range.text_or("source", "resume") == "user") {
      edit.asserted.push_back({range.text("text"), span});
    } else {
      edit.evidence.push_back(span);
    }
    if (!range.ok()) return range.error();
  }
  return Done{};
}

Status read_findings(FieldReader& in, JudgedEdit& judged) {
  for (const Json& item : in.list("findings", true)) {
    FieldReader finding(item, in.path() + ".findings");
    const Utf16Offsets offsets(judged.judged_text);
    Finding out;
    out.tier = finding.text("tier") == "A" ? Tier::a : Tier::b;
    out.type = finding.text("type");
    out.text = finding.text("text");
    out.span = read_span(finding, offsets);
    out.why = finding.text("why");
    if (!finding.ok()) return finding.error();
    judged.findings.push_back(std::move(out));
  }
  return Done{};
}

}  // namespace

Json change_json(const JudgedEdit& judged, const Resume& resume, const Utf16Offsets& offsets) {
  const Edit& edit = judged.edit;
  const bool known = edit.section < resume.sections.size();
  Json out = {{"id", edit.id}};
  if (!edit.rule.empty()) out["rule"] = edit.rule;
  out["section"] = name_of(known ? resume.sections[edit.section].type : SectionType::other);
  out["sectionIndex"] = edit.section;
  put_span(out, edit.span, offsets);
  out["before"] = edit.before;
  out["after"] = edit.after;
  if (edit.permutes()) out["move"] = move_json(edit, offsets);
  out["reason"] = edit.reason;
  Json requirements = Json::array();
  for (const std::uint32_t id : edit.requirements) requirements.push_back(requirement_id(id));
  out["requirements"] = std::move(requirements);
  Json evidence = Json::array();
  for (const Span span : edit.evidence) {
    Json item = Json::object();
    put_span(item, span, offsets);
    item["text"] = slice(offsets.text(), span);
    item["source"] = "resume";
    evidence.push_back(std::move(item));
  }
  // What the user said stands nowhere in the résumé; its place is where it is true.
  for (const PlacedFact& fact : edit.asserted) {
    Json item = Json::object();
    put_span(item, Span{fact.place.begin, fact.place.begin}, offsets);
    item["text"] = fact.text;
    item["source"] = "user";
    evidence.push_back(std::move(item));
  }
  out["evidence"] = std::move(evidence);
  out["source"] = name_of(edit.source);
  out["confidence"] = edit.confidence;
  out["status"] = name_of(edit.status);
  out["findings"] = findings_json(judged.findings, Utf16Offsets(judged.judged_text));
  if (!judged.findings.empty()) out["judged"] = judged.judged_text;
  return out;
}

Result<JudgedEdit> read_change(const Json& json, const Utf16Offsets& offsets, const std::string& path) {
  FieldReader in(json, path);
  JudgedEdit judged;
  Edit& edit = judged.edit;
  edit.id = in.text("id");
  edit.rule = in.text_or("rule", "");
  edit.section = static_cast<std::size_t>(in.integer_or("sectionIndex", 0, furthest, 0));
  edit.span = read_span(in, offsets);
  edit.after = in.text("after");
  if (!in.ok()) return in.error();
  edit.before = in.text_or("before", slice(offsets.text(), edit.span));
  edit.reason = in.text_or("reason", "");
  edit.confidence = static_cast<int>(in.integer_or("confidence", 0, 100, 100));
  const auto source = edit_source_named(in.text_or("source", "rule"));
  const auto status = edit_status_named(in.text_or("status", "accept"));
  if (!source) in.refuse("source", "rule, model or user");
  if (!status) in.refuse("status", "accept, needs_confirmation or refused");
  judged.judged_text = in.text_or("judged", "");
  if (in.has("move")) {
    if (Status moved = read_move(in.object("move"), offsets, path + ".move", edit); !moved)
      return moved.error();
  }
  if (Status proof = read_proof(in, offsets, edit); !proof) return proof.error();
  if (Status findings = read_findings(in, judged); !findings) return findings.error();
  if (!in.ok()) return in.error();
  edit.source = *source;
  edit.status = *status;
  return judged;
}

Result<std::vector<JudgedEdit>> read_changes(const Json& list, const Utf16Offsets& offsets,
                                             const std::string& path) {
  if (list.size() > most_changes) {
    return fail(ErrorCode::too_large, path + " has more than " + std::to_string(most_changes) + " changes.");
  }
  std::vector<JudgedEdit> out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    Result<JudgedEdit> change = read_change(list[i], offsets, path + "[" + std::to_string(i) + "]");
    if (!change) return change.error();
    out.push_back(std::move(change).value());
  }
  return out;
}

}  // namespace savile
