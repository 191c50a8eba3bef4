// Any bytes as a model's reply about a posting: each claim stands in it, word by word.
#include "desk.hpp"

using namespace savile;

// The reply, or with 0xFF in it a posting and the reply behind.
FUZZ_TARGET(claims, bytes) {
  fuzz::Desk& desk = fuzz::desk();
  const bool own = bytes.find('\xFF') != std::string_view::npos;
  const std::vector<std::string> parts = fuzz::parts_of(bytes, own ? 2 : 1);
  const std::string& posting = own ? parts[0] : desk.posting();
  desk.engine.put("claimed", posting);
  const Json answer = desk.call("claims", {{"text", "claimed"}, {"reply", parts.back()}});
  if (!answer.is_null()) {
    if (posting.find('<') == std::string::npos) {
      for (const Json& quote : answer["quotes"])
        fuzz::law(posting.find(quote.get<std::string>()) != std::string::npos,
                  "a claim stands in the posting");
    }
    (void)desk.call("extract", {{"posting", "claimed"}});
  }
  desk.engine.drop("claimed");
}
