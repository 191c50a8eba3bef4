// The résumé as a whole: length, presence and order of sections, contact, what machines misread.
#include <algorithm>
#include <optional>
#include <string>

#include "analysis/analyzers.hpp"
#include "analysis/machine_hazards.hpp"
#include "analysis/section_findings.hpp"
#include "analysis/text_readings.hpp"
#include "analysis/told_work.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

// Words of a résumé of one to two pages, at 350 to 600 a page as set by common templates; an academic
// one (publications, teaching) is as long as its list.
constexpr std::size_t shortest = 150, longest = 1100;
constexpr int long_career = 180;  // months; three pages are usual then
constexpr std::size_t longest_career = 1600;
constexpr int first_years = 24;  // months; studies may stand before work until then

std::optional<std::size_t> place_of(const Resume& resume, SectionType type) {
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    if (resume.sections[i].type == type) return i;
  }
  return std::nullopt;
}

// The first section of work, empty where there is none.
Span work_of(const Resume& resume) {
  const auto place = place_of(resume, SectionType::experience);
  return place ? resume.sections[*place].span : Span{};
}

std::string heading_of(const Resume& resume, std::size_t section) {
  const Span heading = resume.sections[section].heading;
  return heading.empty() ? std::string(name_of(resume.sections[section].type))
                         : std::string(slice(resume.text, heading));
}

class ResumeAnalyzer final : public DocumentAnalyzer {
 public:
  [[nodiscard]] DocumentAnalysis analyze(const AnalysisContext& context) const override {
    DocumentAnalysis analysis;
    analysis.aspect = Aspect::document;
    look_at_length(analysis, context);
    look_at_presence(analysis, context);
    look_at_order(analysis, context);
    look_at_contact(analysis, context);
    look_at_machines(analysis, context);
    finish_analysis(analysis);
    return analysis;
  }

 private:
  static void look_at_length(DocumentAnalysis& analysis, const AnalysisContext& context) {
    const TokenizedText& text = context.of_resume().tokens();
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
      words += text[i].kind != TokenKind::sign && (i == 0 || text[i].gap != Gap::none) ? 1U : 0U;
    const bool academic = place_of(context.resume, SectionType::publications).has_value();
    const std::size_t most = context.match.experience_months >= long_career ? longest_career : longest;
    const bool too_long = words > most && !academic;
    const bool too_short = words < shortest;
    int score = 100;
    if (too_short) score = static_cast<int>(words * 100 / shortest);
    if (too_long) score = std::max(20, 100 - static_cast<int>((words - most) * 100 / most));
    analysis.factors.push_back({"length", score, 20, counted(words, "word")});
    if (too_long) {
      analysis.recommendations.push_back({"Shorten the résumé to what this job needs",
                                          counted(words, "word") + " are more than a first reading takes in.",
                                          longest_parts(context),
                                          4,
                                          {},
                                          {},
                                          {},
                                          work_of(context.resume)});
    } else if (too_short) {
      const TerseJobs jobs = terse_jobs(context.resume);
      if (jobs.silent) return;  // the section's own analysis says so, job by job
      analysis.recommendations.push_back(
          {"Tell more of what you did",
           counted(words, "word") + " show little of a person.",
           jobs.names.empty()
               ? "Say of each deed with what it was done and what came of it."
               : "Under " + jobs.names +
                     ": give each job two or three lines: what you did, with what, and what came of it.",
           5,
           {},
           {},
           {},
           work_of(context.resume)});
    }
  }

  struct TerseJobs {
    bool silent = false;  // of one at least nothing is told
    std::string names;    // of those of which little is told, three at most
  };

  static TerseJobs terse_jobs(const Resume& resume) {
    TerseJobs jobs;
    std::size_t count = 0;
    for (const Section& section : resume.sections) {
      if (section.type != SectionType::experience) continue;
      for (const Entry& entry : section.entries) {
        const std::size_t told = entry.bullets.size() + prose_of(resume, entry).size();
        const std::string name = name_of_entry(entry);
        jobs.silent = jobs.silent || (told == 0 && entry.title.found());
        if (told >= 3 || name.empty() || count == 3) continue;
        ++count;
        jobs.names += (jobs.names.empty() ? "" : "; ") + name;
      }
    }
    return jobs;
  }

  // Where there is most to cut: entries that serve nothing of the posting, oldest last in the list.
  static std::string longest_parts(const AnalysisContext& context) {
    const auto proves = [&](Span span) {
      return std::any_of(context.match.requirements.begin(), context.match.requirements.end(),
                         [&](const RequirementMatch& m) {
                           return std::any_of(m.evidence.begin(), m.evidence.end(),
                                              [&](const Evidence& e) { return span.contains(e.span); });
                         });
    };
    std::string names;
    std::size_t count = 0;
    for (const Section& section : context.resume.sections) {
      if (section.type != SectionType::experience && section.type != SectionType::projects) continue;
      for (const Entry& entry : section.entries) {
        if (count == 3 || entry.bullets.size() < 2 || proves(entry.span) || name_of_entry(entry).empty())
          continue;
        names += (names.empty() ? "“" : ", “") + name_of_entry(entry) + "”";
        ++count;
      }
    }
    return names.empty() ? "Begin with the oldest jobs: one line each may do."
                         : "Begin with what serves nothing of this posting: " + names + ".";
  }

  static void look_at_presence(DocumentAnalysis& analysis, const AnalysisContext& context) {
    const Resume& resume = context.resume;
    const bool work = std::any_of(resume.sections.begin(), resume.sections.end(), [](const Section& s) {
      return (s.type == SectionType::experience || s.type == SectionType::teaching) && !s.span.empty();
    });
    const bool studies = place_of(resume, SectionType::education) || place_of(resume, SectionType::training);
    const bool skills = place_of(resume, SectionType::skills).has_value();
    std::vector<std::uint32_t> degrees;
    for (const Requirement& requirement : context.requirements.requirements) {
      if (requirement.degree) degrees.push_back(requirement.id);
    }
    const bool projects = place_of(resume, SectionType::projects) || place_of(resume, SectionType::volunteer);
    if (!work) {
      analysis.recommendations.push_back(
          {"Add a section on your work", "Readers look there first, and none was found.",
           projects ? "Internships and side jobs count; give each its dates."
                    : "Head it “Experience”, each job with its dates, the latest first.",
           projects ? 4 : 8});
    }
    if (!studies) {
      analysis.recommendations.push_back(
          {"Add a section on your education",
           degrees.empty() ? "It is expected, be it one line." : "The posting asks for a degree.",
           "Which school or training did you finish, and when?",
           degrees.empty() ? 3 : 7,
           {},
           {},
           degrees});
    }
    if (!skills) {
      analysis.recommendations.push_back({"Add a section on your skills",
                                          "Programs and people look up what the posting names there.",
                                          "List what your work shows, the posting’s words first.", 5});
    }
    const int score = (work ? 50 : 0) + (studies ? 25 : 0) + (skills ? 25 : 0);
    std::string missing;
    if (!work) missing += "work";
    if (!studies) missing += (missing.empty() ? "" : ", ") + std::string("education");
    if (!skills) missing += (missing.empty() ? "" : ", ") + std::string("skills");
    analysis.factors.push_back(
        {"sections", score, 25,
         missing.empty() ? "work, education and skills are there" : "not found: " + missing});
  }

  static void look_at_order(DocumentAnalysis& analysis, const AnalysisContext& context) {
    const Resume& resume = context.resume;
    int faults = 0;
    const auto summary = place_of(resume, SectionType::summary);
    const auto work = place_of(resume, SectionType::experience);
    const auto studies = place_of(resume, SectionType::education);
    const auto references = place_of(resume, SectionType::references);
    const auto misplaced = [&](std::size_t section, std::string description, std::string fix, std::string why,
                               int priority) {
      ++faults;
      const Section& at = resume.sections[section];
      analysis.issues.push_back(
          {"section_order", 3, at.heading.empty() ? at.span : at.heading, std::move(description), fix});
      analysis.recommendations.push_back({"Put the sections in the order they are read",
                                          std::move(why),
                                          std::move(fix),
                                          priority,
                                          {},
                                          {},
                                          {},
                                          at.span});
    };
    if (summary && work && *summary > *work) {
      misplaced(*summary, "A summary below the work is not read.",
                "Move “" + heading_of(resume, *summary) + "” to the top.",
                "A summary is read first or not at all.", 5);
    }
    const bool academic = place_of(resume, SectionType::publications).has_value();
    if (studies && work && *studies < *work && context.match.experience_months > first_years && !academic &&
        context.match.experience_months / 12 >= 5) {
      misplaced(*studies, "With years of work behind you, the work is what is looked for first.",
                "Move “" + heading_of(resume, *studies) + "” below “" + heading_of(resume, *work) + "”.",
                "Work says more than studies after some years.", 3);
    }
    if (references && *references + 1 < resume.sections.size() && work && *references < *work) {
      misplaced(*references, "References come last.",
                "Move “" + heading_of(resume, *references) + "” to the end.",
                "Nobody looks for them before the work.", 2);
    }
    analysis.factors.push_back(
        {"order", faults == 0 ? 100 : std::max(0, 100 - faults * 40), 15,
         faults == 0 ? "sections stand where they are looked for"
                     : counted(static_cast<std::size_t>(faults), "section") + " out of place"});
  }

  static void look_at_contact(DocumentAnalysis& analysis, const AnalysisContext& context) {
    const Contact& contact = context.resume.contact;
    int score = 0;
    std::string missing;
    const auto look = [&](const Field& field, std::string_view name, int worth) {
      if (field.found())
        score += worth;
      else
        missing += (missing.empty() ? "" : ", ") + std::string(name);
    };
    look(contact.name, "name", 30);
    look(contact.email, "e-mail address", 35);
    look(contact.phone, "telephone number", 25);
    look(contact.location, "town", 10);
    analysis.factors.push_back(
        {"contact", score, 20,
         missing.empty() ? "name, e-mail, telephone and town are there" : "not found: " + missing});
    if (score >= 90) {
      if (missing.empty()) analysis.strengths.emplace_back("The contact details are complete.");
      return;
    }
    analysis.recommendations.push_back({"Complete your contact details", "An answer has to reach you.",
                                        "Add at the top: " + missing + ".",
                                        contact.email.found() || contact.phone.found() ? 5 : 9});
  }

  static void look_at_machines(DocumentAnalysis& analysis, const AnalysisContext& context) {
    const std::vector<Issue> hazards = find_machine_hazards(context.resume);
    int cost = 0;
    const Issue* worst = nullptr;
    for (const Issue& issue : hazards) {
      cost += issue.severity * 5;
      if (worst == nullptr || issue.severity > worst->severity) worst = &issue;
    }
    analysis.factors.push_back({"machines", std::max(0, 100 - cost), 20,
                                hazards.empty()
                                    ? "nothing that programs misread"
                                    : counted(hazards.size(), "place") + " that programs may misread"});
    if (worst != nullptr) {
      const std::string_view line = slice(context.resume.text, worst->span);
      const bool shown = worst->type != "hidden_text" && worst->type != "odd_glyph";
      analysis.recommendations.push_back(
          {worst->type == "hidden_text" ? "Remove hidden characters" : "Make the page readable for programs",
           worst->description,
           worst->fix + (shown ? " The place: " + quoted_start(line) + "." : ""),
           worst->severity >= 8 ? 9 : worst->severity,
           {},
           {},
           {},
           worst->span});
    }
    analysis.issues.insert(analysis.issues.end(), hazards.begin(), hazards.end());
  }
};

}  // namespace

const DocumentAnalyzer& document_analyzer() {
  static const ResumeAnalyzer analyzer;
  return analyzer;
}

}  // namespace savile
