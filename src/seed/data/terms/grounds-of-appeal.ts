import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const groundsOfAppeal: SeedTerm = {
  slug: 'grounds-of-appeal',
  title: 'Grounds of appeal',
  aliases: [
    { label: 'right of appeal', kind: 'synonym' },
    { label: 'what can be appealed', kind: 'synonym' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['juniper-wexcombe'],
  definition: prose`
    The grounds of appeal are the decisions about an EHC needs assessment or plan that a parent or young person may
    take to the [SEND Tribunal](term:send-tribunal). The Act lists them, and the list is closed
    [](cite:children-and-families-act-2014 "s 51(2)").
  `,
  context: prose`
    Not every bad decision can be appealed. Delay, broken promises and poor communication are matters for a complaint.
    If a letter gives you a right of appeal it must say so, with the time limit and how to reach the mediation
    adviser.
  `,
  checkpoints: [
    prose`
      A refusal to carry out an assessment [](cite:children-and-families-act-2014 "s 51(2)(a)").
    `,
    prose`
      A refusal to issue a plan after an assessment [](cite:children-and-families-act-2014 "s 51(2)(b)").
    `,
    prose`
      The description of needs, the provision, or the school or type of school in a plan, or the fact that none is
      named [](cite:children-and-families-act-2014 "s 51(2)(c)").
    `,
    prose`
      A refusal to re-assess [](cite:children-and-families-act-2014 "s 51(2)(d)").
    `,
    prose`
      A decision not to amend or replace the plan after a review or re-assessment
      [](cite:children-and-families-act-2014 "s 51(2)(e)").
    `,
    prose`
      A decision to end the plan [](cite:children-and-families-act-2014 "s 51(2)(f)").
    `,
  ],
  body: prose`
    An appeal about the contents of a plan can be brought when it is first finalised and again each time it is amended
    or replaced [](cite:children-and-families-act-2014 "s 51(3)"). A draft cannot be appealed.

    The time limit is two months from the decision or one month from the [mediation
    certificate](term:mediation-certificate), whichever is later [](cite:tribunal-procedure-hesc-rules-2008 "r
    20(1)(c)").

    In giving reasons, answer the question that the law asks. For a refusal to assess: why your child may have special
    educational needs, and why a plan *may* be necessary. For contents: which words should change, to what, and which
    report supports it.

    Health and social care cannot be appealed alone. They can be added to an education appeal; see [extended
    appeal](term:extended-appeal).
  `,
  enquiries: {
    text: prose`
      Readers have a decision in their hand and want to know whether it is one of those that can be challenged, and
      how long they have.
    `,
    searchPhrases: ['what can I appeal EHCP', 'SEND Tribunal time limit', 'can I appeal a draft EHCP'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 51' },
    { reference: 'tribunal-procedure-hesc-rules-2008', pinpoint: 'r 20' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: 'The six kinds of decision that can be appealed to the SEND Tribunal, and the time limit for each.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
