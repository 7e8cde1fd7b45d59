import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const homeToSchoolTransport: SeedTerm = {
  slug: 'home-to-school-transport',
  title: 'Home-to-school transport',
  aliases: [
    { label: 'school transport', kind: 'synonym' },
    { label: 'SEN transport', kind: 'synonym' },
    { label: 'school taxi', kind: 'synonym' },
  ],
  category: 'places-money-and-services',
  jurisdictions: ['england'],
  authors: ['clementine-oakapple'],
  definition: prose`
    Home-to-school transport is the free travel that a local authority must arrange for an eligible child of
    compulsory school age, to make sure that they can attend a suitable school [](cite:education-act-1996 "s 508B").
  `,
  context: prose`
    An EHC plan does not by itself bring transport, and a child without one may be entitled to it. What counts is
    distance, safety of the route, income, and whether your child can reasonably be expected to walk.
  `,
  checkpoints: [
    prose`
      A child is eligible if, because of special educational needs, disability or mobility problems, they cannot
      reasonably be expected to walk, even a short way [](cite:education-act-1996 "sch 35B para 2").
    `,
    prose`
      A child is also eligible beyond the walking distance: **two miles** under eight, **three miles** from eight
      [](cite:education-act-1996 "s 444(5)").
    `,
    prose`
      An unsafe route can make a child eligible within those distances [](cite:education-act-1996 "sch 35B para 4").
    `,
    prose`
      The school is normally the nearest suitable one with a place, or the school named in the plan where that is
      so regarded [](cite:travel-to-school-guidance-2024).
    `,
    prose`
      The same rules cover children taught away from school under [section 19](term:section-19-education)
      [](cite:education-act-1996 "sch 35B para 3").
    `,
    prose`
      Travel must be free and suitable for your child's needs [](cite:education-act-1996 "s 508B")
      [](cite:travel-to-school-guidance-2024).
    `,
  ],
  body: prose`
    Authorities must look at each child. A rule that no child under a certain distance is ever helped, or that a
    parent must drive because the family has a car, is not the law. Guidance says that the question is whether the
    child could walk *if accompanied* where necessary, and whether it is reasonable to expect someone to go with them
    [](cite:travel-to-school-guidance-2024).

    Transport is seldom written into the plan, and it is not something the Tribunal decides by itself. Its cost may
    still matter when two schools are compared; see [parental preference](term:parental-preference).

    After sixteen the rules change. Each authority publishes a policy for sixth-form age [](cite:education-act-1996 "s
    509AA"), and charges may be made.

    If you are refused, the guidance recommends two stages of appeal: a review by a senior officer, then a panel
    [](cite:travel-to-school-guidance-2024). Explain, with evidence, why your child cannot walk.
  `,
  enquiries: {
    text: prose`
      Families need this page in the summer before a new school, or when a taxi is withdrawn.
    `,
    searchPhrases: [
      'SEN school transport refused',
      'does EHCP entitle to free transport',
      'school transport under 3 miles disability',
    ],
  },
  citations: [
    { reference: 'education-act-1996', pinpoint: 's 508B' },
    { reference: 'education-act-1996', pinpoint: 'sch 35B' },
    { reference: 'travel-to-school-guidance-2024' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: prose`
      Who can have free school transport in England, how special educational needs count, and how to challenge a
      refusal.
    `,
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
