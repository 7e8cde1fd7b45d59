import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const preparingForAdulthood: SeedTerm = {
  slug: 'preparing-for-adulthood',
  title: 'Preparing for adulthood',
  aliases: [
    { label: 'PfA', kind: 'abbreviation' },
    { label: 'transition to adulthood', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'clementine-oakapple'],
  definition: prose`
    Preparing for adulthood is the planning, from Year 9 at the latest, for what a young person with an EHC plan will
    do after school: work, further study, independent living, friends and health [](cite:send-code-of-practice-2015
    "para 8.9").
  `,
  context: prose`
    It is easy for these reviews to become a discussion of college courses. Ask about ordinary life as well:
    travelling alone, money, cooking, who your child will spend time with.
  `,
  checkpoints: [
    prose`
      Every [annual review](term:annual-review) from Year 9 must consider what will help to prepare for adult life
      [](cite:send-regulations-2014 "reg 20").
    `,
    prose`
      The authority must carry out a child's needs assessment for adult care where it would be of significant benefit
      and the young person is likely to need care after eighteen [](cite:care-act-2014 "s 58").
    `,
    prose`
      Outcomes in the plan should look towards adulthood, not only to the next year [](cite:send-code-of-practice-2015
      "para 8.9").
    `,
    prose`
      From the end of compulsory school age your child makes these decisions as a [young person](term:young-person)
      [](cite:children-and-families-act-2014 "s 83(2)").
    `,
  ],
  body: prose`
    Start with a conversation about a good day when your child is twenty-five, and work back. Write down what they
    would have to be able to do, and ask for each to be reflected in an outcome and in provision.

    Adult social care has its own assessment and its own threshold. Ask for it well before eighteen, so that nothing
    stops on a birthday.
  `,
  enquiries: {
    text: prose`
      Parents begin to search in Year 9, when a form arrives with a column for *employment*.
    `,
    searchPhrases: [
      'preparing for adulthood EHCP',
      'year 9 annual review',
      'transition to adult social care assessment',
    ],
  },
  citations: [
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 8.9' },
    { reference: 'care-act-2014', pinpoint: 's 58' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 20' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'approved',
    changeNote: 'New entry, for the spring round of Year 9 reviews.',
  },
}
