import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const educationalPsychologist: SeedTerm = {
  slug: 'educational-psychologist',
  title: 'Educational psychologist',
  aliases: [
    { label: 'EP', kind: 'abbreviation' },
    { label: 'ed psych', kind: 'synonym' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['ravi-lanternfield'],
  definition: prose`
    An educational psychologist studies how children learn, think, feel and behave in places of education, and advises
    on what would help. Their advice is a required part of every [EHC needs assessment](term:ehc-needs-assessment)
    [](cite:send-regulations-2014 "reg 6(1)(d)").
  `,
  context: prose`
    An educational psychologist does not test in order to label. A good report describes how your child learns, what
    gets in the way, which outcomes are realistic, and what provision would reach them, in words that can be lifted
    into the plan.
  `,
  checkpoints: [
    prose`
      In an assessment the authority must seek advice from an educational psychologist [](cite:send-regulations-2014
      "reg 6(1)(d)").
    `,
    prose`
      It may rely on an earlier report only if it, you and the psychologist are satisfied that it is sufficient
      [](cite:send-regulations-2014 "reg 6(4)").
    `,
    prose`
      Advice must be given within six weeks of the request, with few exceptions [](cite:send-regulations-2014 "reg
      8(1)").
    `,
    prose`
      The advice is attached to the plan as Section K [](cite:send-regulations-2014 "reg 12(4)").
    `,
    prose`
      The title is protected: only people registered with the Health and Care Professions Council may use it, and you
      can check [](cite:hcpc-check-the-register).
    `,
  ],
  body: prose`
    Psychologists work by watching lessons, talking with your child and with the adults around them, and sometimes by
    standardised tests or questionnaires. Among the latter you may meet the Strengths and Difficulties Questionnaire
    [](cite:strengths-and-difficulties-questionnaire), which asks parents and teachers about behaviour and feelings.
    No single score decides what a child needs.

    You may send a report from a psychologist of your own. The authority must consider it; it need not agree with it.
    If two reports differ, ask each author what they saw and for how long.

    Read the recommendations with [Section F](term:section-f) in mind. *Would benefit from* is weaker than *needs*,
    and *regular* is weaker than *weekly*. It is reasonable to ask the author to be more exact.
  `,
  enquiries: {
    text: prose`
      Parents arrive before a visit, wondering what to tell their child, or after a report, wondering what it means.
    `,
    searchPhrases: [
      'what does an educational psychologist do',
      'educational psychologist report EHCP',
      'private educational psychologist report accepted',
    ],
  },
  citations: [
    { reference: 'send-regulations-2014', pinpoint: 'reg 6(1)(d)' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 8' },
    { reference: 'hcpc-check-the-register' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
