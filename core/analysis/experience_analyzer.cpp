// Jobs and their bullets: relevance, openings, tense, length, dates.
#include <algorithm>

#include "analysis/analyzers.hpp"
#include "analysis/bullet_form.hpp"
#include "analysis/date_findings.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "analysis/told_work.hpp"
#include "analysis/work_history.hpp"
#include "analysis/written_language.hpp"
#include "lexicon/verb_forms.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

constexpr std::size_t shortest = 8, longest = 30;  // words of a bullet
constexpr std::size_t least_dense = 5;             // words of one with a figure

constexpr int old_months = 120;  // a job that ended so long ago and serves nothing may be one line

struct Counts {
  bool english = true;  // of other languages neither verbs nor tenses are known
  std::size_t bullets = 0, sentences = 0, relevant = 0, not_action = 0, wrong_length = 0, wrong_tense = 0,
              weak = 0;
  std::string weak_places, tense_places, weak_example, tense_example, silent_places,
      prose_places;  // the jobs that advice names
};

// "Shift Lead, Harbour Foods; Cook": each job once, three at most.
void add_place(std::string& places, const Entry* entry) {
  const std::string name = entry == nullptr ? std::string() : name_of_entry(*entry);
  if (name.empty() || places.find(name) != std::string::npos) return;
  if (std::count(places.begin(), places.end(), ';') >= 2) return;
  places += (places.empty() ? "" : "; ") + name;
}

std::string under(const std::string& places) {
  return places.empty() ? std::string() : "Under " + places + ": ";
}

bool belongs_to_work(RequirementKind kind) {
  switch (kind) {
    case RequirementKind::knowledge:
    case RequirementKind::experience:
    case RequirementKind::skill:
    case RequirementKind::responsibility:
    case RequirementKind::other: return true;
    default: return false;
  }
}

// "Responsible for managing stock" -> "Managed stock"; empty where the deed is not named.
std::string rewritten(std::string_view bullet, const WeakOpening& weak) {
  if (weak.kind != WeakOpeningKind::duty || !weak.verb || !weak.qualifier.empty()) return {};
  std::string verb = past_tense(weak.base);
  if (!verb.empty() && verb[0] >= 'a' && verb[0] <= 'z') verb[0] = static_cast<char>(verb[0] - 'a' + 'A');
  return verb + std::string(bullet.substr(weak.verb->end));
}

class ExperienceAnalyzer final : public SectionAnalyzer {
 public:
  [[nodiscard]] SectionAnalysis analyze(std::size_t place, const AnalysisContext& context) const override {
    SectionAnalysis analysis = start_analysis(place, context);
    const Section& section = context.resume.sections[place];
    const RelevanceScale& scale = context.of_posting().relevance();
    Counts counts;
    counts.english = is_english(TokenizedText(slice(context.resume.text, section.span)));
    std::string before, after;
    const auto look_at = [&](const Bullet& bullet, const Entry* entry) {
      look(bullet, entry, scale, context, counts, analysis, before, after);
    };
    for (const Entry& entry : section.entries) {
      for (const Bullet& bullet : entry.bullets) look_at(bullet, &entry);
      look_at_prose(entry, scale, context, counts, analysis);
    }
    for (const Bullet& bullet : section.bullets) look_at(bullet, nullptr);
    const std::vector<Issue> dates = find_date_issues(section, context.resume.text, context.today);
    analysis.issues.insert(analysis.issues.end(), dates.begin(), dates.end());
    for (const RequirementMatch& match : context.match.requirements) {
      const Requirement* wanted = requirement_with(context.requirements, match.requirement);
      if (wanted != nullptr && match.met == Met::no && belongs_to_work(wanted->kind))
        analysis.gaps.push_back(match.requirement);
    }
    add_factors(analysis, counts, dates, section.entries.size());
    recommend(analysis, counts, before, after);
    look_at_jobs(analysis, section, scale, context);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static void look(const Bullet& bullet, const Entry* entry, const RelevanceScale& scale,
                   const AnalysisContext& context, Counts& counts, SectionAnalysis& analysis,
                   std::string& before, std::string& after) {
    const std::string_view text = slice(context.resume.text, bullet.content);
    if (text.empty()) return;
    BulletForm form = form_of_bullet(text);
    // A result may come first ("118 % of quota"); verbs of other languages are not known.
    const bool figure_first = form.opening == Opening::other && !form.first_word.empty() &&
                              is_ascii_digit(static_cast<unsigned char>(text[form.first_word.begin]));
    if (!counts.english || figure_first) form.opening = Opening::action;
    if (!counts.english) form.tense = Tense::unknown;
    const auto at = [&](Span span) {
      return Span{bullet.content.begin + span.begin, bullet.content.begin + span.end};
    };
    ++counts.bullets;
    if (scale.of(text).score > 0) ++counts.relevant;
    if (form.opening == Opening::weak) {
      add_place(counts.weak_places, entry);
      if (counts.weak_example.empty()) counts.weak_example = quoted_start(text);
    }
    if (form.opening != Opening::action) ++counts.not_action;
    if (form.opening == Opening::weak) {
      ++counts.weak;
      analysis.issues.push_back({"weak_opening", form.weak->kind == WeakOpeningKind::duty ? 5 : 4,
                                 at(form.weak->span), "This opening hides what was done.",
                                 "Begin with the deed."});
      std::string better = rewritten(text, *form.weak);
      if (after.empty() && !better.empty()) {
        before = std::string(text);
        after = std::move(better);
      }
    } else if (form.opening == Opening::first_person) {
      analysis.issues.push_back(
          {"first_person", 4, at(form.first_word), "A bullet needs no “I”.", "Begin with the verb."});
    } else if (form.opening == Opening::other) {
      analysis.issues.push_back({"no_action_verb", 2, at(form.first_word), "This does not begin with a verb.",
                                 "Begin with what was done."});
    }
    const bool current = entry != nullptr && entry->dates && entry->dates->current;
    if (form.tense == Tense::present && entry != nullptr && entry->dates && !current) {
      ++counts.wrong_tense;
      add_place(counts.tense_places, entry);
      if (counts.tense_example.empty()) counts.tense_example = quoted_start(text);
      analysis.issues.push_back(
          {"tense", 4, at(form.first_word), "Present tense in a job that has ended.", "Use the past tense."});
    }
    // With a figure, few words may say all: "Cut food cost to 27 %".
    const auto is_dense = [&] {
      return form.words >= least_dense && context.of_posting().gives_figure(text);
    };
    if (form.words > longest || (form.words < shortest && !is_dense())) {
      ++counts.wrong_length;
      const bool too_long = form.words > longest;
      analysis.issues.push_back(
          {too_long ? "long_bullet" : "short_bullet", too_long ? 3 : 2, bullet.content,
           counted(form.words, "word") + (too_long ? " are hard to take in." : " say little."),
           too_long ? "Cut it or make it two." : "Say with what result."});
    }
  }

  static void add_factors(SectionAnalysis& analysis, const Counts& counts, const std::vector<Issue>& dates,
                          std::size_t entries) {
    const auto severe = static_cast<std::size_t>(
        std::count_if(dates.begin(), dates.end(), [](const Issue& issue) { return issue.severity >= 4; }));
    const std::size_t told = counts.bullets + counts.sentences;
    const int relevant = told == 0 ? 0 : static_cast<int>(counts.relevant * 100 / told);
    const std::string of = " of " + counted(counts.bullets, "bullet");
    const std::string of_told = " of " + counted(told, counts.sentences == 0 ? "bullet" : "sentence");
    analysis.factors.push_back({"relevance", relevant, 40,
                                told == 0
                                    ? "nothing is said about the work"
                                    : "serve the posting: " + std::to_string(counts.relevant) + of_told});
    if (counts.bullets > 0 && counts.english) {
      analysis.factors.push_back(
          {"openings", share_without(counts.not_action, counts.bullets), 20,
           "begin with a verb: " + std::to_string(counts.bullets - counts.not_action) + of});
      analysis.factors.push_back({"tense", share_without(counts.wrong_tense, counts.bullets), 10,
                                  "in the wrong tense: " + std::to_string(counts.wrong_tense) + of});
    }
    if (counts.bullets > 0) {
      analysis.factors.push_back({"length", share_without(counts.wrong_length, counts.bullets), 10,
                                  "too short or too long: " + std::to_string(counts.wrong_length) + of});
    }
    analysis.factors.push_back(
        {"dates", share_without(severe, std::max<std::size_t>(entries, 1)), 20,
         severe == 0 ? "all entries are dated and in order" : counted(severe, "date") + " to check"});
  }

  // Running text tells of work too, but not one thing a line; nothing at all tells of none.
  static void look_at_prose(const Entry& entry, const RelevanceScale& scale, const AnalysisContext& context,
                            Counts& counts, SectionAnalysis& analysis) {
    const std::vector<Span> sentences = prose_of(context.resume, entry);
    for (const Span sentence : sentences) {
      ++counts.sentences;
      if (scale.of(slice(context.resume.text, sentence)).score > 0) ++counts.relevant;
    }
    if (!entry.bullets.empty() || !entry.title.found()) return;
    if (sentences.empty()) {
      add_place(counts.silent_places, &entry);
      analysis.issues.push_back({"no_bullets", 3, entry.head, "Nothing is said about what was done here.",
                                 "Add two or three bullets."});
    } else if (sentences.size() > 1) {
      add_place(counts.prose_places, &entry);
      analysis.issues.push_back(
          {"prose",
           2,
           {sentences.front().begin, sentences.back().end},
           counted(sentences.size(), "sentence") + " of running text; single lines are found faster.",
           "Make a bullet of each deed."});
    }
  }

  // Job by job: whether it leads with what serves the posting, and whether an old one serves at all.
  static void look_at_jobs(SectionAnalysis& analysis, const Section& section, const RelevanceScale& scale,
                           const AnalysisContext& context) {
    std::string buried, idle, before;
    std::vector<std::uint32_t> ids;
    for (const Entry& entry : section.entries) {
      const Bullet* best = nullptr;
      BulletRelevance best_relevance;
      int first = 0;
      for (const Bullet& bullet : entry.bullets) {
        BulletRelevance relevance = scale.of(slice(context.resume.text, bullet.content));
        if (&bullet == &entry.bullets.front()) first = relevance.score;
        if (relevance.score <= best_relevance.score) continue;
        best = &bullet;
        best_relevance = std::move(relevance);
      }
      if (best == nullptr) {
        if (context.level == Level::extensive && entry.bullets.size() > 1 && is_old(entry, context.today))
          add_place(idle, &entry);
        continue;
      }
      if (first > 0 || best == &entry.bullets.front()) continue;
      add_place(buried, &entry);
      if (before.empty()) before = std::string(slice(context.resume.text, best->content));
      for (const Served& served : best_relevance.serves) ids.push_back(served.requirement);
    }
    if (!buried.empty()) {
      analysis.recommendations.push_back(
          {"Lead each job with what this posting asks for",
           "The first bullet of a job is read, the last often not.",
           under(buried) + "move to the top what serves the posting, such as " + quoted_start(before) + ".",
           6,
           {},
           {},
           ids});
    }
    if (!idle.empty()) {
      analysis.recommendations.push_back({"Consider shortening old jobs that serve nothing here",
                                          "They ended more than ten years ago and answer no requirement.",
                                          under(idle) + "title, employer and dates may be enough.", 3});
    }
  }

  static bool is_old(const Entry& entry, Date today) {
    MonthRange range;
    return entry.dates && !entry.dates->current && month_range(*entry.dates, today, range) &&
           today.year * 12 + std::max<int>(today.month, 1) - range.end >= old_months;
  }

  static void recommend(SectionAnalysis& analysis, const Counts& counts, const std::string& before,
                        const std::string& after) {
    if (counts.weak > 0) {
      analysis.recommendations.push_back(
          {"Begin bullets with the deed itself", "A reader skims the first words of each line.",
           under(counts.weak_places) + "say in the first word of " + counted(counts.weak, "bullet") +
               " what you did, as in " + counts.weak_example + ".",
           7, before, after});
    }
    if (!counts.silent_places.empty()) {
      analysis.recommendations.push_back(
          {"Say what you did in each job", "A title alone proves nothing that the posting asks for.",
           under(counts.silent_places) +
               "add two or three lines: what you did, with what, and what came of it.",
           7});
    }
    if (!counts.prose_places.empty()) {
      analysis.recommendations.push_back(
          {"Break running text into bullets", "One deed a line is found at a glance.",
           under(counts.prose_places) + "make a bullet of each deed, the one that serves the posting first.",
           4});
    }
    if (counts.wrong_tense > 0) {
      analysis.recommendations.push_back(
          {"Put past jobs into the past tense", "Only the current job is in the present.",
           under(counts.tense_places) + "change the opening verb of " +
               counted(counts.wrong_tense, "bullet") + ", as in " + counts.tense_example + ".",
           5});
    }
    if (counts.english && counts.bullets > 0 && counts.not_action == 0)
      analysis.strengths.emplace_back("Every bullet begins with a verb.");
    if (counts.bullets > 0 && counts.relevant * 10 >= (counts.bullets + counts.sentences) * 7)
      analysis.strengths.emplace_back("Most bullets serve this posting.");
  }
};

}  // namespace

const SectionAnalyzer& experience_analyzer() {
  static const ExperienceAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
