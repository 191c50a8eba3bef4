// Any edits over any text: what is kept applies in every subset, and nothing else is touched.
#include <algorithm>
#include <cstdint>

#include "edit/applier.hpp"
#include "edit/compatible.hpp"
#include "target.hpp"

using namespace savile;
using fuzz::law;

namespace {

class Draw {
 public:
  explicit Draw(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool more() const { return !bytes_.empty(); }
  std::size_t below(std::size_t n) {
    std::size_t value = 0;
    for (int i = 0; i < 2 && !bytes_.empty(); ++i, bytes_.remove_prefix(1))
      value = value * 256U + static_cast<unsigned char>(bytes_.front());
    return value % n;
  }

 private:
  std::string_view bytes_;
};

Edit edit_from(Draw& draw, std::string_view text, std::size_t number) {
  Edit edit;
  edit.id = "c" + std::to_string(number);
  edit.span.begin = draw.below(text.size() + 1);
  edit.span.end = edit.span.begin + draw.below(40);
  const std::size_t parts = draw.below(5);
  std::size_t at = edit.span.begin;
  for (std::size_t i = 0; parts > 1 && i < parts; ++i) {
    const std::size_t begin = at + (i == 0 ? 0 : draw.below(4)), end = begin + draw.below(12);
    edit.parts.push_back({begin, end});
    edit.order.push_back(static_cast<std::uint32_t>(draw.below(parts)));
    at = end;
  }
  if (parts > 1 && draw.below(8) > 0) {  // mostly well formed
    edit.span.end = at;
    for (std::uint32_t i = 0; i < parts; ++i) edit.order[i] = i;
    std::rotate(edit.order.begin(), edit.order.begin() + static_cast<std::ptrdiff_t>(draw.below(parts)),
                edit.order.end());
  }
  edit.after.assign(draw.below(6), 'x');
  return edit;
}

long grown_by(const std::vector<Edit>& edits) {
  long grown = 0;
  for (const Edit& edit : edits) {
    if (!edit.permutes()) grown += static_cast<long>(edit.after.size()) - static_cast<long>(edit.span.size());
  }
  return grown;
}

}  // namespace

// The text, 0xFF, and numbers that edits are made of.
FUZZ_TARGET(edits, bytes) {
  const std::string text = fuzz::parts_of(bytes, 2)[0];
  const std::size_t mark = std::min(bytes.find('\xFF'), bytes.size());
  Draw draw(bytes.substr(std::min(mark + 1, bytes.size())));
  std::vector<Edit> edits;
  while (draw.more() && edits.size() < 40) edits.push_back(edit_from(draw, text, edits.size()));

  const Result<std::string> all = apply_edits(text, edits);
  law(all.ok() || !all.error().message.empty(), "a refusal names the edits");

  edits.erase(std::remove_if(edits.begin(), edits.end(),
                             [&](const Edit& edit) { return !is_well_formed(edit, text); }),
              edits.end());
  const std::vector<Edit> kept = keep_compatible(edits);
  const Result<std::string> whole = apply_edits(text, kept);
  law(whole.ok(), "what is kept goes together");
  law(apply_edits(text, {}).value() == text, "no edit, no change");
  for (std::size_t mask = 0; mask < 8; ++mask) {
    std::vector<Edit> subset;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if ((i + mask) % (mask + 2) != 0) subset.push_back(kept[i]);
    }
    const Result<std::string> once = apply_edits(text, subset);
    law(once.ok(), "every subset applies");
    std::reverse(subset.begin(), subset.end());
    law(apply_edits(text, subset).value() == once.value(), "the order of edits does not matter");
    // An edit within a permutation moves with its part; so lengths add up whatever holds what.
    law(static_cast<long>(once.value().size()) == static_cast<long>(text.size()) + grown_by(subset),
        "no byte is lost or doubled");
  }
}
