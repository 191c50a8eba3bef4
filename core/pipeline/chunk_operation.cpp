#include "pipeline/chunk_operation.hpp"

#include "chunk/chunk.hpp"
#include "chunk/plain_sizes.hpp"
#include "chunk/token_estimate.hpp"
#include "pipeline/request.hpp"
#include "wire/chunk_json.hpp"

namespace savile {
namespace {

constexpr std::size_t most = std::size_t{1} << 30;

struct ChunkRequest {
  Document* document = nullptr;
  ChunkOptions options;
  std::string sizer;
};

Result<ChunkRequest> read_request(Documents& documents, const Json& request) {
  FieldReader in(request, "chunk");
  const Result<Document*> document = read_document(in, "text", documents);
  if (!document) return document.error();
  ChunkRequest read{document.value(), {}, in.text_or("sizer", "estimate")};
  read.options.max_tokens = static_cast<std::size_t>(in.integer("maxTokens", 1, most));
  const auto type = section_type_named(in.text_or("section", "other"));
  if (!type) in.refuse("section", "a section type");
  if (read.sizer != "estimate" && read.sizer != "words" && read.sizer != "characters")
    in.refuse("sizer", "\"estimate\", \"words\" or \"characters\"");
  if (!in.ok()) return in.error();
  read.options.section = *type;
  return read;
}

Json answer(const ChunkRequest& request, const TextSizer& sizer) {
  Document& document = *request.document;
  return chunks_json(chunk(document.text(), sizer, request.options), document.offsets());
}

}  // namespace

Result<Json> chunk_operation(Documents& documents, const Json& request) {
  const Result<ChunkRequest> read = read_request(documents, request);
  if (!read) return read.error();
  const std::string_view text = read.value().document->text();
  if (read.value().sizer == "characters") return answer(read.value(), CharacterSizes(text));
  if (read.value().sizer == "words") return answer(read.value(), WordSizes(TokenPlaces(text)));
  return answer(read.value(), TokenSizes(text));
}

}  // namespace savile
