#include "desk.hpp"

namespace savile::fuzz {

Desk::Desk()
    : resume_(file_of_project("tests/fixtures/samples/resume.md")),
      posting_(file_of_project("tests/fixtures/samples/posting.txt")) {
  law(engine.load_mentions(file_of_project("models/mentions.bin")).substr(0, 5) == "{\"ok\"",
      "the weights can be read");
  engine.put("resume", resume_);
  engine.put("posting", posting_);
}

Json Desk::call(std::string_view operation, const Json& request) {
  const std::string answer = engine.call(operation, print_json(request));
  Result<Json> read = parse_json(answer);
  law(read.ok() && read.value().is_object() && read.value().size() == 1, "every answer is one document");
  Json& document = read.value();
  if (document.contains("ok")) return document["ok"];
  law(document.contains("error"), "what is not ok is an error");
  law(!document["error"]["code"].get<std::string>().empty(), "an error has a code");
  law(document["error"]["message"].get<std::string>().size() > 10, "an error has a sentence");
  return nullptr;
}

Desk& desk() {
  static Desk one;
  return one;
}

void law_of_offsets(const Json& value, std::size_t units) {
  std::vector<const Json*> left = {&value};
  while (!left.empty()) {
    const Json& here = *left.back();
    left.pop_back();
    if (here.is_object() && here.contains("begin") && here.contains("end")) {
      const auto begin = here["begin"].get<std::size_t>(), end = here["end"].get<std::size_t>();
      law(begin <= end && end <= units, "offsets lie in the text");
    }
    if (!here.is_structured()) continue;
    for (const Json& inner : here) left.push_back(&inner);
  }
}

}  // namespace savile::fuzz
