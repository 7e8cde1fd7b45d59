import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const specialEducationalNeeds: SeedTerm = {
  slug: 'special-educational-needs',
  title: 'Special educational needs',
  aliases: [
    { label: 'SEN', kind: 'abbreviation' },
    { label: 'special needs', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'odette-marchbank'],
  definition: prose`
    A child has special educational needs when a learning difficulty or disability calls for help that goes beyond
    what is ordinarily made for others of the same age. The legal word for that help is [special educational
    provision](term:special-educational-provision) [](cite:children-and-families-act-2014 "s 20(1)").
  `,
  context: prose`
    The test looks at what your child needs in order to learn, not at the name of a condition. A diagnosis can be
    useful evidence, but the Act does not ask for one, and a child with a diagnosis does not have special educational
    needs unless it calls for special educational provision.

    Being behind is not the only route. A child who is doing well in lessons may still have a disability that makes it
    hard to use what a mainstream school generally offers.
  `,
  checkpoints: [
    prose`
      A child of compulsory school age has a learning difficulty or disability if learning is **significantly harder**
      for them than for most children of that age [](cite:children-and-families-act-2014 "s 20(2)(a)").
    `,
    prose`
      The same is true of a child whose disability prevents or hinders use of the facilities that mainstream schools
      generally provide [](cite:children-and-families-act-2014 "s 20(2)(b)").
    `,
    prose`
      A younger child counts if they are likely to meet that test at school age, or would be without special
      educational provision [](cite:children-and-families-act-2014 "s 20(3)").
    `,
    prose`
      Speaking another language at home is not, by itself, a learning difficulty
      [](cite:children-and-families-act-2014 "s 20(4)").
    `,
    prose`
      The code of practice groups needs into four broad areas: communication and interaction; cognition and learning;
      social, emotional and mental health; sensory and physical [](cite:send-code-of-practice-2015 "para 6.28").
    `,
  ],
  body: prose`
    Everything else in this glossary hangs on this definition. A school must use its [best
    endeavours](term:best-endeavours) for a pupil who has special educational needs, and a local authority must assess
    a child who may have them and may need an [EHC plan](term:ehc-plan).

    In January 2025 about 1.28 million pupils in England, 14.2 per cent, were receiving [SEN
    support](term:sen-support), and another 5.3 per cent had an EHC plan [](cite:dfe-sen-in-england-2025). If your
    child is among the first group you are in very ordinary company.

    Disability in equality law is a different question with a different test. Many children meet both, some only one.
    Where a child is disabled, the school also owes them [reasonable adjustments](term:reasonable-adjustments).
  `,
  enquiries: {
    text: prose`
      Parents often arrive here after a teacher has used the letters SEN for the first time, or after being told that
      a diagnosis must come first.
    `,
    searchPhrases: [
      'what counts as special educational needs',
      'does my child need a diagnosis for SEN',
      'SEN or SEND difference',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 20' },
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 6.28', note: 'The four broad areas of need' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: 'What special educational needs means in English law, and why a diagnosis is not required.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
