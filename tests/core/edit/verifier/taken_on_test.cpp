// Deeds that the source only weighs or plans, that stand beside another, and posts that one is learning for.

#include "rewrite.hpp"

using namespace savile;

TEST_CASE("what was planned, scoped or weighed was not done") {
  static constexpr Rewrite honest[] = {
      {"Planned the launch and launched the site", "Launched the site"},
      {"Planned and ran the annual fair", "Ran the annual fair"},
      {"Assessed and treated patients", "Treated patients after assessing them"},
  };
  expect_all(honest, Verdict::accept);
  static constexpr Rewrite false_ones[] = {
      {"Planned the move of CI jobs from Jenkins to GitLab", "Moved CI jobs from Jenkins to GitLab"},
      {"Planned the delivery of workshops", "Delivered workshops"},
      {"Planned the move of CI jobs and ran the standups", "Moved CI jobs and ran the standups"},
      {"Planned the move of CI jobs and handed it over to platform", "Moved CI jobs"},
      {"Evaluated Loki as a replacement for Splunk", "Replaced Splunk with Loki"},
      {"Evaluated Loki as a replacement for Splunk", "Adopted Loki as a replacement for Splunk"},
      {"Compared three payroll vendors", "Selected a payroll vendor"},
      {"Proposed a redesign of the landing page", "Redesigned the landing page"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("what one passed on, watched or prepared for others was not done by oneself") {
  static constexpr Rewrite false_ones[] = {
      {"Rang up prescriptions and passed patient questions to the pharmacist",
       "Rang up prescriptions and answered patient questions"},
      {"Escalated billing errors to finance", "Resolved billing errors with finance"},
      {"Prepared vaccine paperwork for the clinics", "Gave vaccines and prepared paperwork for the clinics"},
      {"Supervised 3 physiotherapy students on placement", "Hired 3 physiotherapy students on placement"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite handed_on[] = {
      {"Churn fell 7% after the pricing page was rewritten by marketing",
       "Churn fell 7% after I rewrote the pricing page"},
      {"Scanned 600 hosts monthly and passed findings to IT",
       "Scanned 600 hosts monthly and remediated the findings"},
      {"Prototyped a settings screen", "Shipped a settings screen"},
      {"Trial results suggested that late sowing lowered protein",
       "Trial results proved that late sowing lowers protein"},
  };
  expect_all(handed_on, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Scanned 600 hosts monthly with Nessus and passed findings to IT",
       "Ran monthly Nessus scans of 600 hosts, handing findings to IT"},
      {"Answered HMRC letters under supervision", "Replied, under supervision, to HMRC letters"},
      {"Piloted CrowdStrike Falcon on 150 laptops", "Ran a CrowdStrike Falcon pilot covering 150 laptops"},
      {"Observed load tests run by the performance team in JMeter",
       "Sat in while the performance team ran its JMeter load tests"},
      {"Helped roll out Workday to the Toledo plant",
       "Lent a hand with the Workday rollout at the Toledo plant"},
      {"Under the project manager's supervision, checked shop drawings for 9 spans",
       "Checked shop drawings for nine spans, supervised by the project manager"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a deed joined to one that makes things is a deed of its own") {
  static constexpr Rewrite false_ones[] = {
      {"Drafted letters", "Drafted and sold letters"},
      {"Wrote code", "Wrote and sold code"},
      {"Wrote reports", "Wrote and audited reports"},
      {"Drafted witness statements for a partner to review", "Drafted and approved witness statements"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Drafted and filed letters", "Wrote and filed letters"},
      {"Drafted witness statements for a partner to review",
       "Prepared draft witness statements for review by a partner"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("who learns to be something is not called so") {
  static constexpr Rewrite false_ones[] = {
      {"Engineering Intern | Tri-State Hydraulics | May 2016 - Aug 2016",
       "Engineer | Tri-State Hydraulics | May 2016 - Aug 2016"},
      {"Software Engineering Intern", "Software Engineer"},
      {"Nursing student on a ward with nurses", "Nurse on a ward"},
      {"Accountancy trainee at a firm of twelve", "Accountant at a firm of twelve"},
      {"Taught engineering students", "Taught engineers"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Marketing Intern at Gap", "Marketing internship at Gap"},
      {"Engineering Intern | Tri-State Hydraulics | May 2016 - Aug 2016",
       "Intern, Engineering | Tri-State Hydraulics | 05/2016 - 08/2016"},
      {"Engineer, trained as an engineering apprentice", "Engineer, once an engineering apprentice"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("who runs a part of a place does not run the place") {
  static constexpr Rewrite false_ones[] = {
      {"Ran the sauce section for 90 covers", "Ran the kitchen for 90 covers"},
      {"Managed the archive for two years", "Managed the library for two years"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Ran the corner shop for two years", "Managed the corner store for two years"},
      {"Managed the Leeds branch of a bank", "Managed a bank branch"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a name in a list of names is one, though it may be a light word elsewhere") {
  static constexpr Rewrite false_ones[] = {
      {"Forklift licence: counterbalance", "Forklift licence: counterbalance and reach"},
      {"Forklift licence: counterbalance", "Forklift licence: counterbalance, reach"},
  };
  expect_all(false_ones, Verdict::block);
}

TEST_CASE("a deputy's post, a minor subject and what is denied stay what they are") {
  static constexpr Rewrite false_ones[] = {
      {"Deputy maths lead for a two-form entry school", "Maths lead for a two-form entry school"},
      {"B.S. Mathematics, minor in Computer Science, University of Kansas",
       "B.S. Computer Science, minor in Mathematics, University of Kansas"},
      {"Worked on site with no injuries; not a confined-space supervisor",
       "Worked on site with no injuries; confined-space supervisor"},
      {"Verified sign-off builds; did not write production code",
       "Verified sign-off builds; wrote production code"},
      {"Cert III in Engineering", "Certificate IV in Engineering"},
  };
  expect_all(false_ones, Verdict::block);
  static constexpr Rewrite honest[] = {
      {"Deputy maths lead for a two-form entry school", "Deputy lead for maths, two-form entry school"},
      {"B.S. Mathematics, minor in Computer Science, University of Kansas",
       "B.S. Mathematics (minor: Computer Science), University of Kansas"},
      {"Cert III in Engineering", "Certificate III in Engineering"},
      {"Cut average ticket backlog from 310 to 95 in Jira",
       "Cut the average Jira ticket backlog by 215, from 310 to 95"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("a verb that is in no relation to the one it replaces is asked about") {
  static constexpr Rewrite asked[] = {
      {"Counted roses in the park for the council", "Pruned roses in the park for the council"},
      {"Labelled samples for the lab", "Sequenced samples for the lab"},
  };
  for (const Rewrite& row : asked) {
    const Verification result = verify_document(row.before, row.after, Lexicon::standard());
    INFO(shown(row, result));
    CHECK(result.verdict != Verdict::accept);
  }
}

TEST_CASE("what was planned and then done may be told as done") {
  static constexpr Rewrite honest[] = {
      {"Planned the migration of 40 servers to AWS and carried it out over two weekends",
       "Migrated 40 servers to AWS over two weekends"},
      {"Planned the restructuring of the team and led it", "Restructured the team"},
      {"Carried out planned maintenance on HVAC units", "Maintained HVAC units"},
      {"Estimated delivery times and sent out 40 orders a day", "Delivered 40 orders a day"},
      {"Taught 40 nursing students as an RN", "Registered nurse who taught 40 nursing students"},
      {"Bachelor of Arts in English, Minor in Business", "Bachelor of Arts in English (Business minor)"},
  };
  expect_all(honest, Verdict::accept);
}

TEST_CASE("who suggested something is not unsure of everything") {
  static constexpr Rewrite honest[] = {
      {"Suggested wine pairings; rang guests to make sure of bookings",
       "Confirmed bookings with guests by phone"},
      {"Appeared in 12 productions; checked stage props", "Verified stage props"},
  };
  expect_none_refused(honest);
}

TEST_CASE("words that only look like a name, a code or a currency of the source are none") {
  static constexpr Rewrite false_ones[] = {
      {"Clerk at Carl Peter Adams", "CPA, clerk at Adams"},
      {"Worked for Alder Water Services on 3 sites", "Used AWS on 3 sites"},
      {"Office worker in Philadelphia, Pennsylvania", "PA in Philadelphia"},
      {"Carried crates for Virginia Woods", "Carried crates in VA"},
      {"Paid $50 a day", "Paid GBP $50 a day"},
      {"Translated four sections of the handbook into Polish", "Translated the handbook into Polish"},
      {"Kept notes on sales leads for the team of 12", "Leads the team of 12 and keeps notes on sales"},
      {"Finished a site at 105% of budget", "Beat the budget by 5%"},
      {"Sold 108% of the team's quota", "Beat my quota by 8%"},
  };
  expect_all(false_ones, Verdict::block);
}
