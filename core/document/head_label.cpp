#include "document/head_label.hpp"

#include <string>

#include "base/word_table.hpp"
#include "document/phrase_table.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_lead = 4;  // words

Label kind_named(std::string_view kind) {
  if (kind == "title") return Label::title;
  if (kind == "organization") return Label::organization;
  return kind == "place" ? Label::place : Label::other;
}

struct Labels {
  WordMap<Label> named, leading;

  Labels() {
    for_each_line(embedded_list("head_labels"), [this](std::string_view row) {
      const std::size_t bar = row.find('|');
      if (bar == std::string_view::npos) return;
      const bool leads = row.front() == '+';
      const std::string key = phrase_key(row.substr(leads ? 1 : 0, bar - (leads ? 1 : 0)));
      (leads ? leading : named).emplace(key, kind_named(row.substr(bar + 1)));
    });
  }
};

const Labels& labels() {
  static const Labels table;
  return table;
}

}  // namespace

Label label_named(std::string_view key) {
  const Label* found = labels().named.find(phrase_key(key));
  return found == nullptr ? Label::none : *found;
}

LeadIn lead_in(std::string_view text, Span piece) {
  if (piece.size() > 160) return {};
  const std::vector<KeyWord> words = key_words(text, piece);
  LeadIn best;
  std::string key;
  for (std::size_t count = 1; count <= longest_lead && count < words.size(); ++count) {
    if (count > 1) key += ' ';
    key += words[count - 1].key;
    const Label* found = labels().leading.find(key);
    if (found != nullptr && words[count].capital) best = {*found, words[count].span.begin};
  }
  return best;
}

}  // namespace savile
