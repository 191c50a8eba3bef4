#include "edit/verifier/paraphrase.hpp"

#include <algorithm>
#include <span>
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

std::vector<GroupHit> phrases(const PhraseGroups& other, const Reading& reading, std::size_t word) {
  const std::span<const GroupHit> own = same().all_at(reading, word), more = other.all_at(reading, word);
  std::vector<GroupHit> hits;
  if (own.empty() && more.empty()) return hits;
  hits.reserve(own.size() + more.size());
  hits.assign(own.begin(), own.end());
  for (GroupHit hit : more) {
    hit.group += static_cast<std::uint32_t>(same().groups());
    hits.push_back(hit);
  }
  return hits;
}

}  // namespace

std::vector<GroupHit> replacing_phrases(const Reading& after, std::size_t word) {
  return phrases(general(), after, word);
}

std::vector<GroupHit> replaced_phrases(const Reading& source, std::size_t word) {
  std::vector<GroupHit> hits = phrases(special(), source, word);
  // "took the packaging away": the verb and its particle over the object.
  if (source[word].base.empty()) return hits;
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
  if (particle.empty() || source[word + 1].key == particle) return hits;
  for (const std::uint32_t group : same().groups_of(source[word].base, particle))
    hits.push_back({{word, word + 1}, group});
  return hits;
}

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
  const std::vector<GroupHit> hits = replacing_phrases(claim.after, words.begin);
  return std::any_of(hits.begin(), hits.end(), [&](const GroupHit& hit) {
    return hit.words.size() >= words.size() && known[hit.group];
  });
}

}  // namespace savile::gate
