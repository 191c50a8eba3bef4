#include <algorithm>
#include <iterator>

#include "document/name_evidence.hpp"

namespace savile {
namespace {

const PhraseTable& titles() {
  static const PhraseTable table("job_title_words");
  return table;
}

// Words that end the head of a name: in "Director of Nursing" it is "Director".
bool ends_head(std::string_view key) {
  constexpr std::string_view words[] = {"of",  "for", "at", "in",  "to",   "with", "und", "de",
                                        "del", "des", "du", "der", "da",   "do",   "di",  "della",
                                        "fur", "im",  "en", "van", "voor", "on"};
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

bool ends_with(std::string_view key, std::string_view tail) {
  return key.size() > tail.size() + 2 && key.substr(key.size() - tail.size()) == tail;
}

// Words that only look as if they named somebody who does something.
bool is_thing(std::string_view key) {
  constexpr std::string_view words[] = {
      "center",     "water",     "power",     "tower",      "computer",  "summer",     "winter",
      "river",      "corner",    "silver",    "paper",      "number",    "letter",     "border",
      "harbor",     "better",    "other",     "after",      "over",      "under",      "upper",
      "lower",      "inner",     "outer",     "career",     "customer",  "order",      "motor",
      "sector",     "factor",    "interior",  "exterior",   "junior",    "senior",     "major",
      "minor",      "labor",     "floor",     "door",       "color",     "chapter",    "quarter",
      "theater",    "master",    "cancer",    "newsletter", "server",    "error",      "sister",
      "women",      "woman",     "human",     "german",     "plant",     "restaurant", "merchant",
      "giant",      "relevant",  "grant",     "christian",  "indian",    "asian",      "italian",
      "canadian",   "list",      "assist",    "consumer",   "user",      "layer",      "laser",
      "fiber",      "rubber",    "timber",    "amber",      "december",  "november",   "october",
      "september",  "december",  "together",  "whether",    "however",   "weather",    "leather",
      "heather",    "alexander", "miller",    "denver",     "vancouver", "dover",      "hanover",
      "manchester", "leicester", "worcester", "winchester", "rochester"};
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

// English and neighbouring languages name doers by their endings: "upholsterer", "machinist".
bool looks_like_doer(std::string_view key) {
  constexpr std::string_view tails[] = {"er",   "or",     "ist",   "ian",  "eer",  "man",  "woman", "ologist",
                                        "erin", "leiter", "mann",  "frau", "eur",  "euse", "iere",  "ienne",
                                        "ista", "tore",   "trice", "dora", "ador", "eiro", "eira",  "aar"};
  if (key.size() < 5 || is_thing(key)) return false;
  return std::any_of(std::begin(tails), std::end(tails),
                     [&](std::string_view t) { return ends_with(key, t); });
}

// "Softwareentwickler", "Oberarzt": a compound whose last part is a title.
bool is_compound_title(const std::string& key) {
  if (key.size() < 9) return false;
  for (std::size_t at = 3; at + 4 <= key.size() && at < 24; ++at) {
    const std::string* tag = titles().find(key.substr(at));
    if (tag != nullptr && tag->empty() && key.size() - at >= 5) return true;
  }
  return false;
}

}  // namespace

int title_evidence(const std::vector<KeyWord>& words) {
  if (words.empty() || words.size() > 14) return 0;
  std::size_t head = words.size();
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (ends_head(words[i].key)) {
      head = i;
      break;
    }
  }
  int best = 0;
  bool rank = false, field = false;
  for (const PhraseHit& hit : titles().find_all(words)) {
    if (hit.tag == "rank") {
      rank = true;
      if (hit.first + hit.count == head && hit.first > 0 && head == words.size())
        best = std::max(best, 12);  // "Audit Senior"
    } else if (hit.tag == "field") {
      field = true;
    } else if (hit.tag == "weak") {
      best = std::max(best, hit.first + hit.count == head ? 10 : 4);
    } else if (hit.first + hit.count == head) {
      best = std::max(best, 30);
    } else if (hit.first < head) {
      best = std::max(best, hit.first + hit.count + 1 == head ? 22 : 14);
    } else {
      best = std::max(best, 8);
    }
  }
  if (best < 22 && is_compound_title(words[head - 1].key)) best = 26;
  if (best < 12 && looks_like_doer(words[head - 1].key)) best = 12;
  if (best == 0 && rank && field) best = 10;
  if (best > 0 && rank) best += 4;
  if (words.size() > 9) best /= 2;
  return best;
}

}  // namespace savile
