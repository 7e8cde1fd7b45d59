import { prose } from '../prose'
import type { SeedReference } from '../types'

/**
 * Real sources, cited as they are. A case without an address has none that was checked; its neutral citation finds it.
 * Titles of Acts and instruments are the short titles; instruments leave out "The", as OSCOLA does.
 */
export const references: readonly SeedReference[] = [
  // Acts
  act('children-and-families-act-2014', 'Children and Families Act 2014', 2014, '6'),
  act('education-act-1996', 'Education Act 1996', 1996, '56'),
  act('equality-act-2010', 'Equality Act 2010', 2010, '15'),
  act('care-act-2014', 'Care Act 2014', 2014, '23'),
  act('children-act-1989', 'Children Act 1989', 1989, '41'),
  act('chronically-sick-and-disabled-persons-act-1970', 'Chronically Sick and Disabled Persons Act 1970', 1970, '44'),
  act('mental-capacity-act-2005', 'Mental Capacity Act 2005', 2005, '9'),
  act('tribunals-courts-and-enforcement-act-2007', 'Tribunals, Courts and Enforcement Act 2007', 2007, '15'),

  // Statutory instruments
  {
    kind: 'statutory-instrument',
    slug: 'send-regulations-2014',
    title: 'Special Educational Needs and Disability Regulations 2014',
    year: 2014,
    number: '1530',
    jurisdiction: 'england',
    status: 'amended',
    changes: [
      {
        inForceFrom: '2024-09-01',
        provisions: ['reg 49'],
        summary: prose`
          The National Professional Qualification for SENCOs becomes the required qualification for those who start on
          or after 1 September 2024.
        `,
        url: 'https://www.legislation.gov.uk/uksi/2024/535/regulation/2',
      },
    ],
  },
  {
    kind: 'statutory-instrument',
    slug: 'sen-personal-budgets-regulations-2014',
    title: 'Special Educational Needs (Personal Budgets) Regulations 2014',
    year: 2014,
    number: '1652',
    jurisdiction: 'england',
    status: 'amended',
  },
  {
    kind: 'statutory-instrument',
    slug: 'send-tribunal-recommendations-regulations-2017',
    title: 'Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017',
    year: 2017,
    number: '1306',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-instrument',
    slug: 'tribunal-procedure-hesc-rules-2008',
    title: 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008',
    year: 2008,
    number: '2699',
    jurisdiction: 'united-kingdom',
    status: 'amended',
  },
  {
    kind: 'statutory-instrument',
    slug: 'send-amendment-regulations-2024',
    title: 'Special Educational Needs and Disability (Amendment) Regulations 2024',
    year: 2024,
    number: '535',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-instrument',
    slug: 'equality-act-disability-regulations-2010',
    title: 'Equality Act 2010 (Disability) Regulations 2010',
    year: 2010,
    number: '2128',
    jurisdiction: 'united-kingdom',
    status: 'in-force',
  },
  {
    kind: 'statutory-instrument',
    slug: 'excluded-pupils-regulations-2007',
    title: 'Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007',
    year: 2007,
    number: '1870',
    jurisdiction: 'england',
    status: 'amended',
  },

  // Statutory guidance
  {
    kind: 'statutory-guidance',
    slug: 'send-code-of-practice-2015',
    title: 'Special educational needs and disability code of practice: 0 to 25 years',
    publisher: 'Department for Education and Department of Health',
    date: '2015-01',
    url: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-guidance',
    slug: 'travel-to-school-guidance-2024',
    title: 'Travel to school for children of compulsory school age',
    publisher: 'Department for Education',
    date: '2024-01',
    url: 'https://www.gov.uk/government/publications/home-to-school-travel-and-transport-guidance',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-guidance',
    slug: 'health-needs-education-guidance-2023',
    title: 'Arranging education for children who cannot attend school because of health needs',
    publisher: 'Department for Education',
    date: '2023-12',
    url: 'https://www.gov.uk/government/publications/education-for-children-with-health-needs-who-cannot-attend-school',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-guidance',
    slug: 'medical-conditions-guidance-2015',
    title: 'Supporting pupils at school with medical conditions',
    publisher: 'Department for Education',
    date: '2015-12',
    url: 'https://www.gov.uk/government/publications/supporting-pupils-at-school-with-medical-conditions--3',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-guidance',
    slug: 'suspension-and-exclusion-guidance-2024',
    title: prose`
      Suspension and permanent exclusion from maintained schools, academies and pupil referral units in England,
      including pupil movement
    `,
    publisher: 'Department for Education',
    date: '2024-08',
    url: 'https://www.gov.uk/government/publications/school-exclusion',
    jurisdiction: 'england',
    status: 'in-force',
  },
  {
    kind: 'statutory-guidance',
    slug: 'school-attendance-guidance-2024',
    title: 'Working together to improve school attendance',
    publisher: 'Department for Education',
    date: '2024-08',
    url: 'https://www.gov.uk/government/publications/working-together-to-improve-school-attendance',
    jurisdiction: 'england',
    status: 'in-force',
  },

  // Cases
  decided(
    'nottinghamshire-v-sf-and-gd-2020',
    'Nottinghamshire County Council v SF and GD',
    '[2020] EWCA Civ 226',
    'https://caselaw.nationalarchives.gov.uk/ewca/civ/2020/226',
  ),
  decided(
    'n-v-north-tyneside-2010',
    'R (N) v North Tyneside Borough Council',
    '[2010] EWCA Civ 135',
    'https://caselaw.nationalarchives.gov.uk/ewca/civ/2010/135',
  ),
  decided(
    'ipsea-v-secretary-of-state-2003',
    'R (IPSEA Ltd) v Secretary of State for Education and Skills',
    '[2003] EWCA Civ 7',
    'https://www.bailii.org/ew/cases/EWCA/Civ/2003/7.html',
  ),
  decided(
    'tm-v-hounslow-2009',
    'TM v London Borough of Hounslow',
    '[2009] EWCA Civ 859',
    'https://caselaw.nationalarchives.gov.uk/ewca/civ/2009/859',
  ),
  decided(
    'haining-v-warrington-2014',
    'Haining v Warrington Borough Council',
    '[2014] EWCA Civ 398',
    'https://caselaw.nationalarchives.gov.uk/ewca/civ/2014/398',
  ),
  decided(
    'eh-v-kent-2011',
    'EH v Kent County Council',
    '[2011] EWCA Civ 709',
    'https://caselaw.nationalarchives.gov.uk/ewca/civ/2011/709',
  ),
  decided(
    'l-m-and-p-v-devon-2022',
    'R (L, M and P) v Devon County Council',
    '[2022] EWHC 493 (Admin)',
    'https://www.bailii.org/ew/cases/EWHC/Admin/2022/493.html',
  ),
  decided('nn-v-cheshire-east-2021', 'NN v Cheshire East Council', '[2021] UKUT 220 (AAC)'),
  decided('derbyshire-v-em-and-dm-2019', 'Derbyshire County Council v EM and DM', '[2019] UKUT 240 (AAC)'),
  decided(
    'camden-v-kt-2023',
    'London Borough of Camden v KT',
    '[2023] UKUT 225 (AAC)',
    'https://caselaw.nationalarchives.gov.uk/ukut/aac/2023/225',
  ),
  decided('m-and-m-v-west-sussex-2018', 'M and M v West Sussex County Council', '[2018] UKUT 347 (AAC)'),
  decided('c-and-c-v-governing-body-2018', 'C & C v Governing Body of a School', '[2018] UKUT 269 (AAC)'),
  decided('worcestershire-v-se-2020', 'Worcestershire County Council v SE', '[2020] UKUT 217 (AAC)'),
  decided(
    'buckinghamshire-v-sj-2016',
    'Buckinghamshire County Council v SJ',
    '[2016] UKUT 254 (AAC)',
    'https://www.bailii.org/uk/cases/UKUT/AAC/2016/254.html',
  ),
  decided(
    'hillingdon-v-ww-2016',
    'London Borough of Hillingdon v WW',
    '[2016] UKUT 253 (AAC)',
    'https://www.bailii.org/uk/cases/UKUT/AAC/2016/253.html',
  ),

  // Statistics
  {
    kind: 'statistics',
    slug: 'dfe-ehc-plans-2025',
    title: 'Education, health and care plans: reporting year 2025',
    publisher: 'Department for Education',
    date: '2025-06-26',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'statistics',
    slug: 'dfe-sen-in-england-2025',
    title: 'Special educational needs in England: academic year 2024/25',
    publisher: 'Department for Education',
    date: '2025-06-12',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/special-educational-needs-in-england/2024-25',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'statistics',
    slug: 'moj-tribunal-statistics-2024',
    title: 'Tribunal statistics quarterly: July to September 2024',
    publisher: 'Ministry of Justice',
    date: '2024-12-12',
    url: 'https://www.gov.uk/government/statistics/tribunals-statistics-quarterly-july-to-september-2024',
    jurisdiction: 'united-kingdom',
    status: 'not-applicable',
  },

  // Research
  {
    kind: 'research',
    slug: 'blatchford-and-others-2011',
    title: "The impact of support staff on pupils' 'positive approaches to learning' and their academic progress",
    authors: ['Peter Blatchford', 'Paul Bassett', 'Penelope Brown', 'Clare Martin', 'Anthony Russell', 'Rob Webster'],
    journal: 'British Educational Research Journal',
    year: 2011,
    doi: '10.1080/01411921003734645',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'research',
    slug: 'cullen-and-lindsay-2019',
    title: 'Special educational needs: understanding drivers of complaints and disagreements in the English system',
    authors: ['Mairi Ann Cullen', 'Geoff Lindsay'],
    journal: 'Frontiers in Education',
    year: 2019,
    doi: '10.3389/feduc.2019.00077',
    jurisdiction: 'england',
    status: 'not-applicable',
  },

  // Clinical tools
  {
    kind: 'clinical-tool',
    slug: 'strengths-and-difficulties-questionnaire',
    title: 'Strengths and Difficulties Questionnaire',
    publisher: 'Robert Goodman',
    date: '1997',
    url: 'https://www.sdqinfo.org',
    jurisdiction: 'international',
    status: 'not-applicable',
  },

  // Web pages
  {
    kind: 'web',
    slug: 'gov-uk-send',
    title: 'Children with special educational needs and disabilities (SEND)',
    publisher: 'GOV.UK',
    url: 'https://www.gov.uk/children-with-special-educational-needs',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'web',
    slug: 'gov-uk-send-tribunal',
    title: 'First-tier Tribunal (Special Educational Needs and Disability)',
    publisher: 'HM Courts & Tribunals Service',
    url: 'https://www.gov.uk/courts-tribunals/first-tier-tribunal-special-educational-needs-and-disability',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'web',
    slug: 'ipsea-the-mediation-process',
    title: 'The mediation process',
    publisher: 'IPSEA',
    url: 'https://www.ipsea.org.uk/the-mediation-process',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'web',
    slug: 'ipsea-the-working-document',
    title: 'The working document',
    publisher: 'IPSEA',
    url: 'https://www.ipsea.org.uk/the-working-document',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'web',
    slug: 'nas-personal-budgets',
    title: 'Personal budgets and direct payments in education',
    publisher: 'National Autistic Society',
    url: 'https://www.autism.org.uk/advice-and-guidance/topics/education/extra-help-at-school/england/personal-budgets-and-direct-payments-in-education',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
  {
    kind: 'web',
    slug: 'hcpc-check-the-register',
    title: 'Check the Register',
    publisher: 'Health and Care Professions Council',
    url: 'https://www.hcpc-uk.org/check-the-register/',
    jurisdiction: 'united-kingdom',
    status: 'not-applicable',
  },
  {
    kind: 'web',
    slug: 'dfe-coronavirus-ehc-guidance-2020',
    title: prose`
      Education, health and care needs assessments and plans: guidance on temporary legislative changes relating to
      coronavirus (COVID-19)
    `,
    publisher: 'Department for Education',
    date: '2020-08-26',
    url: 'https://www.gov.uk/government/publications/changes-to-the-law-on-education-health-and-care-needs-assessments-and-plans-due-to-coronavirus/education-health-and-care-needs-assessments-and-plans-guidance-on-temporary-legislative-changes-relating-to-coronavirus-covid-19',
    jurisdiction: 'england',
    status: 'not-applicable',
  },
]

/** Every Act here has been amended since it was passed; legislation.gov.uk shows it as it stands. */
function act(slug: string, title: string, year: number, chapter: string): SeedReference {
  return { kind: 'act', slug, title, year, chapter, jurisdiction: 'united-kingdom', status: 'amended' }
}

function decided(slug: string, title: string, neutralCitation: string, url?: string): SeedReference {
  return {
    kind: 'case',
    slug,
    title,
    neutralCitation,
    jurisdiction: 'england',
    status: 'not-applicable',
    ...(url === undefined ? {} : { url }),
  }
}
