#include "pipeline/claim_operations.hpp"

#include <string>
#include <utility>
#include <vector>

#include "pipeline/request.hpp"
#include "prompt/claim_prompt.hpp"
#include "requirement/claims.hpp"
#include "requirement/html_mask.hpp"
#include "wire/reply_json.hpp"

namespace savile {

Result<Json> claim_prompt_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "claim_prompt");
  const Result<Document*> document = read_document(in, "posting", documents);
  if (!document) return document.error();
  const Result<Requirements>& requirements = document.value()->as_requirements();
  if (!requirements) return located(requirements.error(), *document.value());
  ClaimPrompt prompt = claim_prompt(requirements.value());
  return Json{{"system", std::move(prompt.system)},
              {"user", std::move(prompt.user)},
              {"schema", quotes_schema()},
              {"tokens", prompt.tokens}};
}

Result<Json> claims_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "claims");
  const std::string key = in.text("text");
  std::vector<std::string> quotes;
  if (in.has("reply")) {
    Result<std::vector<std::string>> read = read_quotes(in.text("reply"));
    if (!in.ok()) return in.error();
    if (!read) return read.error();
    quotes = std::move(read).value();
  } else {
    for (const Json& quote : in.list("quotes")) {
      if (quote.is_string()) quotes.push_back(quote.get<std::string>());
    }
  }
  if (!in.ok()) return in.error();
  const Result<Document*> document = documents.find(key);
  if (!document) return document.error();
  // Of a page's source, places in what is left without its tags: that is what requirements are read from.
  const std::string_view source = document.value()->text();
  const std::string plain = is_html(source) ? without_tags(source) : std::string();
  const std::string_view text = plain.empty() ? source : plain;
  std::vector<Span> claims = find_claims(text, quotes);
  Json found = Json::array();
  for (const Span span : claims) found.push_back(slice(text, span));
  const std::size_t dropped = quotes.size() - claims.size();
  if (const Result<Document*> set = documents.set_claims(key, std::move(claims)); !set) return set.error();
  return Json{{"quotes", std::move(found)}, {"dropped", dropped}};
}

}  // namespace savile
