#include "wire/chunk_json.hpp"

#include <utility>

#include "wire/resume_json.hpp"

namespace savile {

Json chunks_json(const std::vector<Chunk>& chunks, const Utf16Offsets& offsets) {
  Json list = Json::array();
  for (const Chunk& chunk : chunks) {
    Json item = Json::object();
    put_span(item, chunk.span, offsets);
    item["tokens"] = chunk.tokens;
    if (chunk.context) {
      Json context = Json::object();
      put_span(context, *chunk.context, offsets);
      item["context"] = std::move(context);
    }
    list.push_back(std::move(item));
  }
  return {{"chunks", std::move(list)}};
}

}  // namespace savile
