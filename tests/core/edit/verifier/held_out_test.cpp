// A third of the cases, kept apart until the verifier was finished; the shares are the claim.

#include <cstddef>

#include "rewrite.hpp"

using savile::Lexicon;
using savile::Rewrite;
using savile::shown;
using savile::Verdict;
using savile::verify_document;

namespace {

constexpr Rewrite fabrications[] = {
    {"Reduced stock-outs by 17% at the Denton depot", "Stock-outs at the Denton depot fell by 71%"},
    {"Edited 40 articles for the university magazine",
     "Edited four hundred articles for the university magazine"},
    {"Handled a caseload of 25 families", "Handled a caseload of 25 families per week"},
    {"Shipped 3M units from one plant", "Shipped 3B units from one plant"},
    {"Repaired brakes and engines", "Repaired brakes and engines, halving repeat visits"},
    {"Mentored 2 apprentices", "Mentored 2 master electricians"},
    {"Raised pledges by 11% and cut mailing costs by 6%",
     "Raised pledges by 6% and cut mailing costs by 11%"},
    {"Trimmed changeover time from 50 to 35 minutes", "Trimmed changeover time from 50 to 15 minutes"},
    {"Cut energy use by 10%", "Cut energy cost by 10%"},
    {"Assisted the curator with two exhibitions", "Curated two exhibitions"},
    {"Participated in drafting the safety manual", "Drafted the safety manual"},
    {"Developed a scheduling tool", "Developed a scheduling tool entirely on my own"},
    {"Assisted in the redesign of the intake process", "Spearheaded the redesign of the intake process"},
    {"Produced radio spots for local shops", "Produced radio spots for local shops and Nike"},
    {"Kept ledgers in Excel", "Kept ledgers in Excel and sap"},
    {"Wrote press releases", "Wrote press releases; named Communicator of the Year"},
    {"Translated letters from German", "Translated letters from German as a certified translator"},
    {"Junior Architect | Stone & Vale | Feb 2019 - Nov 2021",
     "Architect | Stone & Vale | Feb 2019 - Nov 2021"},
    {"Lab Technician | Corvane Biotech | 2015 - 2018", "Lab Technician | Corvane Biotech | 2014 - 2018"},
    {"B.Sc. Chemistry, University of Arden", "B.Sc. Chemistry, University of Oxford"},
    {"No direct reports", "Direct reports"},
    {"Led a pilot with some suppliers", "Led a pilot with every supplier nationwide"},
    {"Planned school trips", "Planned the largest school trips in the district"},
    {"Librarian | Ashby Library | 2017 - 2022\n- Catalogued 4,000 items\n\nIntern | Ashby Museum | 2016 - "
     "2017\n- Labelled exhibits",
     "Librarian | Ashby Library | 2017 - 2022\n- Catalogued 4,000 items\n\nIntern | Ashby Museum | 2016 - "
     "2017\n- Labelled 4,000 exhibits"},
};

constexpr Rewrite honest[] = {
    {"Reduced stock-outs by 17% at the Denton depot", "Lowered stock-outs at the Denton depot by 17 percent"},
    {"Edited 40 articles for the university magazine", "Edited forty articles for the university magazine"},
    {"Assisted in designing two exhibitions", "Helped design 2 exhibitions"},
    {"Raised pledges by 11% and cut mailing costs by 6%",
     "Cut mailing costs by 6% and raised pledges by 11%"},
    {"Trimmed changeover time from 50 to 35 minutes",
     "Reduced changeover time from 50 minutes to 35 minutes"},
    {"Managed inventory worth £2.4m", "Managed £2.4 million of inventory"},
    {"Lab Technician | Corvane Biotech | Sept 2015 - Dec 2018",
     "Lab Technician | Corvane Biotech | September 2015 – December 2018"},
    {"Was responsible for ordering supplies", "Ordered supplies"},
    {"Wrote and edited 5 grant applications", "Edited and wrote five grant applications"},
    {"Master of Science in Biology, University of Arden", "M.S. in Biology, University of Arden"},
    {"Photoshop, Illustrator, InDesign, drawing", "Drawing, Illustrator, Photoshop"},
    {"Provided training to 18 drivers", "Trained eighteen drivers"},
    {"Analyzed survey data for 4 towns", "Conducted analysis of survey data for four towns"},
    {"Handles approximately 60 bookings daily", "Handles about 60 bookings per day"},
};

constexpr Rewrite soft[] = {
    {"Planned school trips", "Planned memorable school trips"},
    {"Wrote press releases", "Wrote compelling press releases"},
    {"Repaired brakes and engines", "Repaired vintage brakes and engines"},
    {"Sold shoes", "Sold handmade shoes"},
};

template <class Rows>
std::size_t stopped(const Rows& rows, Verdict at_least) {
  std::size_t n = 0;
  for (const Rewrite& row : rows) {
    const auto result = verify_document(row.before, row.after, Lexicon::standard());
    const bool hit = result.verdict >= at_least;
    if (hit) ++n;
    UNSCOPED_INFO((hit ? "stopped" : "passed") << shown(row, result));
  }
  return n;
}

}  // namespace

TEST_CASE("fabrications kept apart are refused") {
  CHECK(stopped(fabrications, Verdict::block) == std::size(fabrications));
}

TEST_CASE("honest rewrites kept apart are neither refused nor asked about") {
  CHECK(stopped(honest, Verdict::confirm) == 0);
}

TEST_CASE("soft novelties kept apart are asked about") {
  CHECK(stopped(soft, Verdict::confirm) == std::size(soft));
}
