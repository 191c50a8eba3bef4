#include "lexicon/lexicon.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "lexicon/address.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_context.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/term_index.hpp"
#include "lexicon/term_list.hpp"

namespace savile {

struct Lexicon::Index {
  TermIndex names;
  std::vector<TermId> ids;                   // ids[i].value == i: what look-ups point to
  std::vector<bool> vouching;                // may tell that a doubtful name beside it is a term
  std::vector<std::vector<TermId>> implied;  // with what the implied ones imply; sorted
};

namespace {

bool vouches(TermKind kind) { return kind != TermKind::soft_skill && kind != TermKind::human_language; }

// All that `start` implies, through any number of others. Each term is visited once, cycles too.
std::vector<TermId> closure(const std::vector<Term>& terms, std::uint32_t start) {
  std::vector<TermId> found = terms[start].implies;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const TermId next : terms[found[i].value].implies) {
      if (std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
    }
  }
  sort_stably(found);
  return found;
}

// Hits that stand within an address without being the whole of its words are dropped.
void drop_parts_of_addresses(const TokenizedText& text, std::vector<TermCandidate>& candidates) {
  AddressRuns runs(text);
  std::erase_if(candidates, [&](const TermCandidate& each) {
    const TokenRange address = runs.first_within(each.first, each.last);
    return address.last > 0 && (each.first > address.first || each.last < address.last);
  });
}

}  // namespace

Lexicon::Lexicon(std::string_view term_lists, std::string_view false_friends)
    : Lexicon(
          [&] {
            TermList list;
            read_term_list(term_lists, list);
            return list;
          }(),
          false_friends) {}

Lexicon::Lexicon(const TermList& list, std::string_view false_friends) : problems_(list.problems) {
  auto index = std::make_shared<Index>();
  for (const ListedTerm& listed : list.terms) {
    const auto id = static_cast<std::uint32_t>(terms_.size());
    if (!index->names.add(listed.name, id, false)) problems_.push_back("listed twice: " + listed.name.text);
    Term term{listed.name.text, {}, {}, listed.kind, listed.category};
    for (const ListedName& alias : listed.aliases) {
      if (!index->names.add(alias, id, true)) problems_.push_back("listed twice: " + alias.text);
      term.aliases.push_back(alias.text);
    }
    terms_.push_back(std::move(term));
    index->ids.push_back({id});
    index->vouching.push_back(vouches(listed.kind));
  }
  for (std::size_t i = 0; i < list.terms.size(); ++i) {
    for (const std::string& name : list.terms[i].implies) {
      const std::uint32_t implied = index->names.lookup(name);
      if (implied == no_term || implied == i) {
        problems_.push_back(list.terms[i].name.text + " implies an unlisted term: " + name);
      } else {
        terms_[i].implies.push_back({implied});
      }
    }
  }
  for (std::uint32_t i = 0; i < terms_.size(); ++i) index->implied.push_back(closure(terms_, i));
  for_each_line(false_friends, [&](std::string_view phrase) { index->names.add_false_friend(phrase); });
  index_ = std::move(index);
}

const Lexicon& Lexicon::standard() {
  static const Lexicon lexicon(standard_terms(), embedded_list("false_friends"));
  return lexicon;
}

std::vector<TermHit> Lexicon::find(const TokenizedText& text) const {
  std::vector<TermCandidate> candidates = index_->names.candidates(text);
  drop_parts_of_addresses(text, candidates);
  settle_doubts(text, index_->vouching, candidates);
  std::vector<TermHit> hits;
  hits.reserve(candidates.size());
  for (const TermCandidate& each : candidates) hits.push_back({each.span, {each.term}, each.alias});
  return hits;
}

const TermId* Lexicon::lookup(std::string_view name) const {
  const std::uint32_t id = index_->names.lookup(name);
  return id == no_term ? nullptr : &index_->ids[id];
}

bool Lexicon::implies(TermId known, TermId wanted) const {
  if (known == wanted) return true;
  const std::vector<TermId>& implied = index_->implied[known.value];
  return std::binary_search(implied.begin(), implied.end(), wanted);
}

}  // namespace savile
