// Fictional résumés of many professions, for the tests of the match.
#pragma once

#include <string_view>

namespace savile::test {

inline constexpr std::string_view icu_nurse = R"(Mara Ellingsen, RN, BSN
mara.ellingsen@example.com | 555-0142 | Salem, OR

SUMMARY
Critical care nurse with seven years at the bedside in level II trauma centers.

EXPERIENCE
Staff Nurse, Medical-Surgical ICU
Cedar Ridge Hospital, Salem, OR
June 2019 - Present
- Manage two to three ventilated patients a shift, including titration of pressors and sedation
- Run CRRT and support ECMO patients with the perfusion team
- Precepted 9 newly hired nurses; charge nurse twice a week
- Chart assessments and medication administration in Epic

Registered Nurse, Telemetry
Lakeside General, Bend, OR
July 2016 - May 2019
- Cared for 5 cardiac step-down patients a shift
- Responded to rapid response calls as part of the code team

EDUCATION
Bachelor of Science in Nursing, Western Plains University, 2016

LICENSES AND CERTIFICATIONS
Oregon RN license, active
CCRN, BLS, ACLS
)";

inline constexpr std::string_view new_nurse = R"(Tobias Renner
tobias.renner@example.com | 555-0177 | Eugene, OR

EDUCATION
Associate Degree in Nursing, Lane Valley Community College, 2024

EXPERIENCE
Nursing Assistant (CNA)
Willow Court Care Home, Eugene, OR
March 2022 - Present
- Assist 12 residents with daily living, mobility and meals
- Take and record vital signs; report changes to the nurse in charge

Barista
Corner Bean, Eugene, OR
2020 - 2022
- Prepared drinks and handled the till

CERTIFICATIONS
BLS, Oregon RN license (2024)

SKILLS
Patient care, vital signs, infection control, teamwork
)";

inline constexpr std::string_view math_teacher = R"(Priya Landau
priya.landau@example.org | Sheffield, UK

Profile
Mathematics teacher with QTS and six years in state secondary schools.

Employment
Teacher of Mathematics
Millbrook High School, Sheffield
Sept 2019 - Present
- Teach Key Stage 3 to 5, including a top-set GCSE class and A-level statistics
- Raised the share of grades 9-7 from 18% to 31% over three years
- Form tutor of a Year 9 group; weekly contact with parents
- Write schemes of work and share lesson plans in the department

Newly Qualified Teacher
St Anselm's School, Rotherham
Sept 2018 - July 2019
- Taught mathematics to Years 7 to 10

Education
PGCE Secondary Mathematics, University of Northmoor, 2018
BSc Mathematics (2:1), University of Northmoor, 2017
)";

inline constexpr std::string_view journeyman = R"(DEVON ASHWORTH
Journeyman Electrician - Columbus, OH - 555-0110 - d.ashworth@example.com

WORK HISTORY
Journeyman Electrician, Halden Electric, Columbus OH (04/2017 - present)
* Rough-in and trim-out of offices, schools and retail: EMT conduit, cable tray, panels up to 1200 A
* Diagnose faults on 277/480 V lighting and motor circuits
* Read prints and lay out work for a crew of four
* Installed fire alarm and access control in 11 buildings

Apprentice Electrician, IBEW Local 883, Columbus OH (06/2012 - 03/2017)
* Completed 8,000 hours of on-the-job training in commercial wiring

LICENSES
State journeyman electrician license; OSHA 30; driver's license, clean record

EDUCATION
High school diploma, 2012
)";

inline constexpr std::string_view helper = R"(Luis Ferrante
luis.ferrante@example.com

Experience
Electrical Helper - Norbury Homes - 2023 to present
- Pull wire and mount boxes in single-family houses
- Keep tools and van in order

Warehouse Associate - Tri-Point Depot - 2020 to 2023
- Picked and packed 120 orders a day with an RF scanner
- Drove a forklift

Education
GED, 2020
Skills: hand tools, ladders, driver's license
)";

inline constexpr std::string_view python_backend = R"(# Irena Solberg
irena@example.dev | Oslo

## Experience

### Senior Software Engineer, Fjordpay
2020-03 – Present
- Built payment services in Python (FastAPI) handling 900 requests/s on AWS ECS and RDS
- Split a monolith into eleven services that talk over Kafka
- Tuned PostgreSQL queries and indexes; p95 down from 800 ms to 120 ms
- Set up GitHub Actions pipelines and Datadog dashboards
- On call one week in five

### Python Developer, Nordlys Data
2017-08 – 2020-02
- Wrote asyncio crawlers and Django REST APIs with Redis caching
- Packaged everything in Docker

## Education
MSc Computer Science, University of Bergvik, 2017

## Skills
Python, FastAPI, Django, PostgreSQL, Redis, Kafka, Docker, Kubernetes, AWS, Terraform
)";

inline constexpr std::string_view junior_frontend = R"(Caleb Otieno
caleb.otieno@example.com

Summary
Front-end developer with two years of React.

Experience
Frontend Developer, Brightside Studio, Jan 2023 - Present
- Build React and TypeScript pages for agency clients
- Moved the component library to Storybook with Jest tests

Intern, Web Team, Kestrel Media, Jun 2022 - Dec 2022
- Fixed accessibility bugs in HTML and CSS

Education
BA Graphic Design, Eastcliff College, 2022

Skills
JavaScript, TypeScript, React, CSS, HTML, Jest, Figma, Git
)";

inline constexpr std::string_view acca_accountant = R"(HANNAH PRITCHARD ACCA
hannah.pritchard@example.co.uk | Bradford

PROFILE
Qualified accountant, five years in food manufacturing.

CAREER HISTORY
Management Accountant | Calder Bakeries | Bradford | Feb 2021 - Present
- Prepare the monthly management accounts and close the ledgers by working day four
- Reconcile stock and standard costs in SAP
- Main contact for the external auditors; statutory accounts under IFRS
- Built Excel models with pivot tables that cut reporting time by two days

Assistant Accountant | Penrose & Hale LLP | Leeds | Sept 2018 - Jan 2021
- Prepared VAT returns and year-end accounts under UK GAAP for 25 clients

EDUCATION
BA (Hons) Accounting and Finance, University of Airedale, 2018
ACCA member since 2021
)";

inline constexpr std::string_view payables_clerk = R"(Joanna Wilk
joanna.wilk@example.com

Experience
Accounts Payable Clerk, Meridian Logistics, May 2021 - Present
- Enter 300 invoices a week in Sage and match them to purchase orders
- Reconcile supplier statements at month end

Office Assistant, Meridian Logistics, 2019 - 2021
- Answered phones, filed post and ordered supplies

Education
A-levels, Keld College, 2019

Skills
Sage, Excel, data entry, organisation
)";

inline constexpr std::string_view saas_seller = R"(ANTON LINDQVIST
Stockholm | anton.lindqvist@example.se

EXPERIENCE
Account Executive, Pinewave (SaaS for logistics), Stockholm, 2021 - Present
- Closed 2.4M EUR of new business in 2023, 128% of quota
- Run the whole cycle from outbound prospecting to contract for companies of 100 to 1,000 staff
- Keep a clean Salesforce pipeline of three times quota; sequences in Outreach

Sales Development Representative, Pinewave, 2019 - 2021
- Booked 14 demos a month by phone and e-mail

EDUCATION
BSc Business Administration, Malmsta University, 2019

LANGUAGES
Swedish (native), English (fluent), Danish (basic)
)";

inline constexpr std::string_view store_manager = R"(Denise Okafor
denise.okafor@example.com | Atlanta, GA

Professional Experience

Store Manager, Fairlane Apparel, Atlanta, GA
Oct 2018 - Present
- Lead 22 associates in a store with sales of $4.1M a year
- Beat the sales plan by 9% in 2023 through weekly coaching and floor sets
- Cut shrinkage from 2.1% to 1.2%

Assistant Manager, Fairlane Apparel, Macon, GA
2015 - 2018
- Opened and closed the store, counted tills, wrote the rota

Education
High school diploma

Skills
POS systems, merchandising, scheduling, hiring, customer service
)";

inline constexpr std::string_view biologist = R"(Dr Sofia Marchetti
sofia.marchetti@example.edu

Research Experience
Postdoctoral Researcher, Institute for Cell Dynamics, Turin, 2021 - Present
- Design CRISPR knock-outs in human cell lines and verify them by qPCR and western blot
- First author of three papers; supervise two PhD students

Doctoral Researcher, University of Valdora, 2017 - 2021
- Studied autophagy by live-cell microscopy and flow cytometry
- Analysed RNA-seq data in R

Education
PhD Molecular Biology, University of Valdora, 2021
MSc Biotechnology, University of Valdora, 2017

Techniques
Cell culture, CRISPR, qPCR, western blot, flow cytometry, confocal microscopy, R, GraphPad Prism
)";

inline constexpr std::string_view hr_generalist = R"(Megan Thorsby, SHRM-CP
megan.thorsby@example.com | Denver, CO

Experience
HR Generalist, Alpine Outfitters, Denver, CO, 2019 - Present
- Recruit and onboard about 60 people a year for stores and head office
- Advise managers on performance and disciplinary cases under state employment law
- Run open enrolment and leave in Workday

HR Coordinator, Brandt Foods, Boulder, CO, 2016 - 2019
- Scheduled interviews, kept employee files, answered payroll questions

Education
Bachelor of Arts, Psychology, Front Range University, 2016
)";

inline constexpr std::string_view sous_chef = R"(Rafael Quintero
rafael.quintero@example.com - Chicago

Employment
Sous Chef, The Copper Larder, Chicago, 2020 - Present
- Run a line of eight cooks for 180 covers a night
- Write the weekly specials and cost each dish to 28% food cost
- Keep HACCP logs; last three inspections without a finding

Line Cook, Osteria Belmonte, Chicago, 2016 - 2020
- Worked grill and saute

Certificates
ServSafe Manager

Education
Culinary Arts diploma, Lakefront Culinary Institute, 2016
)";

}  // namespace savile::test
