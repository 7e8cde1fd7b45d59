import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const ehcNeedsAssessment: SeedTerm = {
  slug: 'ehc-needs-assessment',
  title: 'EHC needs assessment',
  aliases: [
    { label: 'EHCNA', kind: 'abbreviation' },
    { label: 'EHC assessment', kind: 'synonym' },
    { label: 'statutory assessment', kind: 'former-name' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'juniper-wexcombe'],
  definition: prose`
    An EHC needs assessment is the local authority's formal look at a child's or young person's education, health care
    and social care needs. It comes before every [EHC plan](term:ehc-plan), and you can ask for one yourself
    [](cite:children-and-families-act-2014 "s 36(1)").
  `,
  context: prose`
    You do not need the school's agreement, a diagnosis or a specialist's letter to ask, although evidence helps. The
    question for the authority is a modest one: does your child have, or might they have, special educational needs,
    and might an EHC plan be necessary?

    Local rules of thumb, such as two terms of records or a certain sum already spent, are not in the Act. They may be
    evidence; they cannot replace the test.
  `,
  checkpoints: [
    prose`
      A parent, a young person, or someone acting for a school or post-16 institution may make the request
      [](cite:children-and-families-act-2014 "s 36(1)").
    `,
    prose`
      The authority must tell you whether it will assess **within six weeks** of receiving the request
      [](cite:send-regulations-2014 "reg 5(1)").
    `,
    prose`
      It must assess if your child has or may have special educational needs, and it may be necessary for provision to
      be made under an EHC plan [](cite:children-and-families-act-2014 "s 36(8)").
    `,
    prose`
      Advice must be sought from you, the school, a health professional, an educational psychologist and social care,
      among others [](cite:send-regulations-2014 "reg 6(1)").
    `,
    prose`
      If it decides against a plan, you must be told within sixteen weeks of the request [](cite:send-regulations-2014
      "reg 10(1)"); if it makes one, you must have the final plan within twenty weeks [](cite:send-regulations-2014
      "reg 13(2)").
    `,
    prose`
      A refusal to assess can be appealed [](cite:children-and-families-act-2014 "s 51(2)(a)").
    `,
  ],
  body: prose`
    Ask in writing, keep a copy, and note the day it was received, because every later date counts from there. A short
    letter will do: who your child is, what they find difficult, what has been tried, and a sentence that says you are
    asking for an EHC needs assessment.

    During the assessment you may ask the authority to seek advice from anyone it is reasonable to ask
    [](cite:send-regulations-2014 "reg 6(1)(h)"). Existing reports can stand in for new advice only if the authority,
    the person who wrote them and you are all satisfied that they are good enough [](cite:send-regulations-2014 "reg
    6(4)").

    Practice is slower than the law. Of the new plans made in 2024, fewer than half, 46.4 per cent, were issued within
    twenty weeks [](cite:dfe-ehc-plans-2025). The regulations allow a few exceptions, such as a school closed for the
    holidays; a queue is not one of them.

    If the answer is no, the letter must tell you about your [right to appeal](term:grounds-of-appeal) and about
    [mediation](term:mediation-certificate) [](cite:send-regulations-2014 "reg 5(3)").
  `,
  enquiries: {
    text: prose`
      Most people come to this page at one of two moments: before they write the request, or on the day a refusal
      arrives.
    `,
    searchPhrases: [
      'how to request an EHC needs assessment',
      'can a parent apply for an EHCP',
      'EHC needs assessment refused what next',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 36' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 5' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 6' },
    { reference: 'dfe-ehc-plans-2025', note: 'Timeliness of new plans, 2024' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    title: 'EHC needs assessment: how to ask and what happens',
    description: prose`
      Who can ask for an EHC needs assessment, the legal test, the six, sixteen and twenty week limits, and what to do
      after a refusal.
    `,
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
