#include "edit/verifier/paraphrase.hpp"

#include <algorithm>
#include <string>

#include "edit/verifier/other_form.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& same() {
  static const PhraseGroups table = [] {
    std::string lines;
    for (const std::string_view list : {"gate_paraphrases", "gate_paraphrase_verbs", "gate_paraphrase_nouns",
                                        "gate_paraphrase_words", "gate_paraphrase_trades"})
      lines.append(embedded_list(list)).push_back('\n');
    return PhraseGroups(lines, GroupForms::nominal);
  }();
  return table;
}

// The left or the right side of the lines of gate_general_words.
PhraseGroups side(bool general, GroupForms forms) {
  std::string lines;
  for_each_line(embedded_list("gate_general_words"), [&](std::string_view line) {
    const std::size_t colon = line.find(':');
    lines.append(general ? line.substr(0, colon) : line.substr(colon + 1)).push_back('\n');
  });
  return PhraseGroups(lines, forms);
}

const PhraseGroups& general() {
  static const PhraseGroups table = side(true, GroupForms::nouns);
  return table;
}

const PhraseGroups& special() {
  static const PhraseGroups table = side(false, GroupForms::any);
  return table;
}

// The phrases of both lists in the order of their words, those of `other` behind.
std::vector<GroupHit> phrases(const PhraseGroups& other, const Reading& reading) {
  const std::vector<GroupHit>&own = same().all(reading), &more = other.all(reading);
  std::vector<GroupHit> hits;
  hits.reserve(own.size() + more.size());
  auto at = own.begin();
  for (GroupHit hit : more) {
    for (; at != own.end() && at->words.begin <= hit.words.begin; ++at) hits.push_back(*at);
    hit.group += static_cast<std::uint32_t>(same().groups());
    hits.push_back(hit);
  }
  hits.insert(hits.end(), at, own.end());
  return hits;
}

std::vector<GroupHit> replacing(const Reading& after) { return phrases(general(), after); }

// "took the packaging away": the verb and its particle over the object.
void add_over_object(const Reading& source, std::size_t word, std::vector<GroupHit>& hits) {
  if (source[word].base.empty()) return;
  // "put the bugs into the tracker", "checked the goods against the note"
  constexpr std::size_t reach = 5;
  for (std::size_t i = word + 2; i < source.size() && i < word + reach; ++i) {
    if (source[i].sentence != source[word].sentence || source[i].joint >= Joint::comma) break;
    if (source[i].key != "into" && source[i].key != "against") continue;
    for (const std::uint32_t group : same().groups_of(source[word].base, source[i].key))
      hits.push_back({{word, word + 1}, group});
    break;
  }
  const std::string_view particle = particle_of(source, word);
  if (particle.empty() || source[word + 1].key == particle) return;
  for (const std::uint32_t group : same().groups_of(source[word].base, particle))
    hits.push_back({{word, word + 1}, group});
}

std::vector<GroupHit> replaced(const Reading& source) {
  std::vector<GroupHit> hits = phrases(special(), source);
  for (std::size_t i = 0; i < source.size(); ++i) add_over_object(source, i, hits);
  return hits;
}

}  // namespace

std::span<const GroupHit> replacing_phrases(const Reading& after) { return after.kept(replacing); }

std::span<const GroupHit> replacing_phrases(const Reading& after, std::size_t word) {
  return hits_at(after.kept(replacing), word);
}

std::span<const GroupHit> replaced_phrases(const Reading& source) { return source.kept(replaced); }

std::size_t phrase_groups() { return same().groups() + general().groups(); }

std::size_t end_of_general(const Claim& claim, std::size_t word) {
  const std::vector<bool>& known = claim.known.paraphrased();
  std::size_t end = word;
  for (const GroupHit& hit : general().all_at(claim.after, word)) {
    if (known[hit.group + same().groups()]) end = std::max(end, hit.words.end);
  }
  return end;
}

bool is_paraphrase(const Claim& claim, WordRange words) {
  const std::vector<bool>& known = claim.known.paraphrased();
  const std::span<const GroupHit> hits = replacing_phrases(claim.after, words.begin);
  return std::any_of(hits.begin(), hits.end(), [&](const GroupHit& hit) {
    return hit.words.size() >= words.size() && known[hit.group];
  });
}

}  // namespace savile::gate
