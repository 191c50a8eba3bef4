#include "requirement/mention_join.hpp"

#include "base/sort_stably.hpp"

namespace savile {
namespace {

bool outer_first(const Mention& a, const Mention& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

}  // namespace

std::vector<Mention> join_mentions(const std::vector<Mention>& listed, std::vector<Mention> found) {
  // A listed name says where it ends: "Triton" within "Triton Inference Server" is that.
  std::size_t from = 0;
  std::erase_if(found, [&](const Mention& each) {
    while (from < listed.size() && listed[from].span.end <= each.span.begin) ++from;
    return from < listed.size() && each.label == MentionLabel::knowledge &&
           listed[from].label == each.label && listed[from].span != each.span &&
           listed[from].span.begin <= each.span.begin && each.span.end <= listed[from].span.end;
  });
  const std::size_t size = found.size();
  std::size_t at = 0;
  for (const Mention& each : listed) {
    while (at < size && found[at].span.end <= each.span.begin) ++at;
    bool covered = false;
    for (std::size_t i = at; i < size && found[i].span.begin < each.span.end; ++i) {
      if (found[i].span == each.span) found[i].term = each.term;
      covered = covered || (found[i].span.overlaps(each.span) && found[i].label == each.label);
    }
    if (!covered) found.push_back(each);
  }
  sort_stably(found, outer_first);
  return found;
}

}  // namespace savile
