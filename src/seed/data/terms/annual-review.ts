import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const annualReview: SeedTerm = {
  slug: 'annual-review',
  title: 'Annual review',
  aliases: [
    { label: 'EHC plan review', kind: 'synonym' },
    { label: 'AR', kind: 'abbreviation' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'juniper-wexcombe'],
  definition: prose`
    An annual review is the check that a local authority must make of an EHC plan at least once every twelve months:
    does it still describe your child, and is it working [](cite:children-and-families-act-2014 "s 44(1)")?
  `,
  context: prose`
    The meeting at school is only the middle of the review. The review ends when the authority decides what to do and
    writes to you: keep the plan, amend it, or end it. That letter is what carries your right of appeal, so a review
    without a decision is not finished.
  `,
  checkpoints: [
    prose`
      The first review must be held within twelve months of the plan being made, and each later one within twelve
      months of the last [](cite:children-and-families-act-2014 "s 44(1)").
    `,
    prose`
      You, or your child if over compulsory school age, must be invited to the meeting and asked for your views
      [](cite:send-regulations-2014 "reg 20").
    `,
    prose`
      The authority must tell you its decision **within four weeks of the meeting** [](cite:send-regulations-2014 "reg
      20(10)").
    `,
    prose`
      If it proposes to amend, the proposed changes must come with that letter, and the final plan within eight weeks
      of it: twelve weeks from the meeting in all [](cite:l-m-and-p-v-devon-2022) [](cite:send-regulations-2014 "reg
      22(3)").
    `,
    prose`
      A decision to leave the plan as it is, after a review, can be appealed [](cite:children-and-families-act-2014 "s
      51(2)(e)").
    `,
    prose`
      From Year 9 the review must look ahead to adult life [](cite:send-regulations-2014 "reg 20").
    `,
  ],
  body: prose`
    Prepare by reading the plan as if for the first time. Mark what has happened, what has not, and what your child
    has outgrown. Ask for reports to be sent round before the meeting, and send your own page of views even if nobody
    asks.

    Bring wording. A review is the easiest moment to turn *access to* into *two sessions a week of*; see [Section
    F](term:section-f). If needs have changed so much that new advice is called for, say that you are asking for a
    re-assessment as well [](cite:children-and-families-act-2014 "s 44(2)").

    You do not have to wait a year. The authority may review a plan sooner, and you can ask it to do so when a
    placement is breaking down. A move between stages has fixed dates of its own; see [phase
    transfer](term:phase-transfer).
  `,
  enquiries: {
    text: prose`
      Parents search for this in the weeks before a meeting, and again when weeks have passed since it and no letter
      has come.
    `,
    searchPhrases: [
      'EHCP annual review timescales',
      'council late after annual review',
      'what to say at annual review',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 44' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 20' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 22' },
    { reference: 'l-m-and-p-v-devon-2022' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: 'What an annual review of an EHC plan is, the four and twelve week limits, and how to prepare.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
    revision: {
      before: {
        checkpoints: [
          prose`
            The first review must be held within twelve months of the plan being made, and each later one within
            twelve months of the last [](cite:children-and-families-act-2014 "s 44(1)").
          `,
          prose`
            You, or your child if over compulsory school age, must be invited to the meeting and asked for your views
            [](cite:send-regulations-2014 "reg 20").
          `,
          prose`
            The authority must tell you its decision within four weeks of the meeting [](cite:send-regulations-2014
            "reg 20(10)").
          `,
          prose`
            A decision to leave the plan as it is, after a review, can be appealed
            [](cite:children-and-families-act-2014 "s 51(2)(e)").
          `,
        ],
        citations: [
          { reference: 'children-and-families-act-2014', pinpoint: 's 44' },
          { reference: 'send-regulations-2014', pinpoint: 'reg 20' },
        ],
      },
      changeNote: prose`
        Added the limit of twelve weeks from the meeting to the final amended plan, as decided by the High Court, and
        the reviews from Year 9.
      `,
    },
  },
}
