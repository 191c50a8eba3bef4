// The JSON reader, and the reader of fields.
#include "json/field_reader.hpp"
#include "json/kept.hpp"
#include "json/value.hpp"
#include "target.hpp"

using namespace savile;
using fuzz::law;

FUZZ_TARGET(json, bytes) {
  const Result<Json> read = parse_json(bytes);
  if (!read) {
    const auto span = read.error().span;
    law(!span || span->begin <= bytes.size(), "an error points into the text");
    return;
  }
  const std::string printed = print_json(read.value());
  const Result<Json> again = parse_json(printed);
  law(again.ok(), "what was printed can be read");
  law(print_json(again.value()) == printed, "printed twice is the same");
  for (const char* name : {"a", "reply"}) {
    const Result<Json> kept = parse_json_keeping(bytes, name);
    law(kept.ok(), "what can be read can be kept");
    const Result<Json> unkept = parse_json(print_json(kept.value()));
    law(unkept.ok() && print_json(unkept.value()) == printed, "what was kept is what was read");
  }
  FieldReader in(read.value(), "request");
  (void)in.text("text");
  (void)in.integer("at", 0, 100);
  (void)in.list("list");
  (void)in.boolean_or("yes", true);
  law(in.ok() || !in.error().message.empty(), "a refusal says why");
}
