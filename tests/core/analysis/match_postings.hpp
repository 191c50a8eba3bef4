// Fictional postings of many professions, for the tests of the match.
#pragma once

#include <string_view>

namespace savile::test {

inline constexpr std::string_view icu_nurse_wanted = R"(Registered Nurse - Intensive Care Unit
Harrow Valley Medical Center, Portland, OR

What you'll do
- Assess, plan and deliver care for critically ill adults
- Manage ventilated patients and titrate vasoactive drips
- Document in the electronic health record accurately and on time
- Precept new graduates

What we're looking for
- Current Oregon RN license
- BSN required; MSN preferred
- At least two years of ICU experience
- BLS and ACLS certification
- Strong communication and teamwork

Preferred
- CCRN certification
- Experience with ECMO or CRRT

Benefits
- Medical, dental and vision insurance
- Tuition reimbursement
)";

inline constexpr std::string_view math_teacher_wanted =
    R"(We are seeking an enthusiastic Secondary Mathematics Teacher to join Oakfield Academy from September. You will plan and teach engaging lessons to Key Stage 3 and 4, assess pupils' progress and report to parents, and act as a form tutor. You must hold Qualified Teacher Status (QTS) and a degree in mathematics or a closely related subject. Experience of teaching GCSE is essential; A-level experience would be an advantage. You will have excellent classroom management and a genuine passion for your subject. Oakfield Academy is committed to safeguarding and promoting the welfare of children.)";

inline constexpr std::string_view electrician_wanted = R"(Job Title: Commercial Electrician
Company: Brightwire Electrical LLC
Pay: $32 - $41 per hour

Duties:
- Install conduit, wiring, panels and fixtures in commercial buildings
- Read blueprints and one-line diagrams
- Troubleshoot circuits up to 480V

Minimum Requirements:
- Valid journeyman electrician license
- 4 years' experience in commercial or industrial wiring
- Working knowledge of the National Electrical Code (NEC)
- High school diploma or GED
- Valid driver's license and clean driving record

Nice to have:
- OSHA 30
- Fire alarm or low-voltage experience
)";

inline constexpr std::string_view backend_wanted = R"(Senior Backend Engineer at Ferrow

About the role
You will design and run the services behind our booking platform: Python, PostgreSQL, Kafka and Kubernetes on AWS.

Requirements
- 5+ years of backend development, most of it in Python
- Experience with FastAPI or Django
- Strong SQL and PostgreSQL performance tuning
- Event-driven systems with Kafka or RabbitMQ
- Docker and Kubernetes in production
- CI/CD and monitoring

Nice to have
- Terraform
- Degree in computer science or equivalent experience
)";

inline constexpr std::string_view frontend_wanted = R"(Frontend Engineer (React)

Lantern Labs is looking for a Frontend Engineer to build our customer portal.

You have
- 3+ years of professional experience with React and TypeScript
- Solid HTML, CSS and accessibility knowledge
- Experience with Jest or Vitest and end-to-end tests with Playwright
- An eye for design and detail

Bonus
- Next.js
- GraphQL
)";

inline constexpr std::string_view accountant_wanted = R"(# Senior Accountant

**Northgate Foods** | Leeds, UK

## The role
You will own the month-end close, prepare management accounts and support the external audit.

## About you
* ACCA or CIMA qualified
* 3-5 years' experience in a similar role, ideally in manufacturing
* Strong Excel (pivot tables, lookups); SAP or Oracle experience preferred
* Solid knowledge of IFRS and UK GAAP
* Bachelor's degree in accounting, finance or a related field
* Attention to detail and the ability to meet deadlines

## What we offer
* 25 days holiday plus bank holidays
)";

inline constexpr std::string_view seller_wanted = R"(ACCOUNT EXECUTIVE - MID-MARKET

Lumora Cloud is hiring an Account Executive to grow our mid-market business in the Nordics.

Responsibilities
- Own the full sales cycle from prospecting to close
- Build and manage a pipeline of 3x quota
- Run product demos and negotiate contracts

Requirements
- 3+ years of B2B SaaS sales experience
- Track record of exceeding quota
- Experience with Salesforce, Outreach or a similar tool
- Fluent English and Swedish; Danish is a plus
)";

inline constexpr std::string_view researcher_wanted = R"(Research Associate, Cell Biology

Veltar Bio develops therapies for rare liver diseases.

Your tasks
- Plan and run cell-based assays, CRISPR edits and qPCR
- Keep laboratory records and present data to the team

Your profile
- MSc or PhD in molecular biology, cell biology or a related field
- Three years of hands-on laboratory experience, including cell culture and flow cytometry
- Experience with data analysis in R or Python
- Good written English
- Publications are a plus
)";

inline constexpr std::string_view hr_manager_wanted = R"(HR Manager

Tallgrass Retail Group seeks an HR Manager for its Denver office.

Responsibilities
- Lead recruitment, onboarding and employee relations for 400 employees
- Advise managers on employment law and performance issues
- Administer benefits and leave in our HRIS

Qualifications
- Bachelor's degree in human resources, psychology or business
- 5 years of human resources experience, 2 of them in a lead role
- SHRM-CP or PHR certification preferred
- Experience with Workday or ADP
- Discretion and good judgement
)";

inline constexpr std::string_view head_chef_wanted = R"(Head Chef - The Tidewater Room

You will run the kitchen of a 90-seat seafood restaurant: write menus, cost dishes, hire and train cooks, and keep our food safety record spotless.

Must have
- 5 years in professional kitchens, at least 2 as sous chef or head chef
- Food safety certification (ServSafe or equal)
- Experience with menu costing and ordering
- Calm leadership on a busy service

Nice to have
- Culinary diploma
)";

inline constexpr std::string_view warehouse_lead_wanted = R"(Warehouse Team Lead

Job type: Full-time
Duties
- Lead a shift of ten pickers and packers
- Plan receiving, picking and dispatch
- Keep stock counts correct in the WMS

Requirements
- 2 years of warehouse experience
- Forklift licence
- Experience leading a team
- Basic computer skills
)";

}  // namespace savile::test
