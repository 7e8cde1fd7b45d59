import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const phaseTransfer: SeedTerm = {
  slug: 'phase-transfer',
  title: 'Phase transfer',
  aliases: [
    { label: 'transfer between phases of education', kind: 'synonym' },
    { label: 'key stage transfer', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    Phase transfer is the move from one stage of education to the next, such as early years to school, primary to
    secondary, or school to college. When a child with an EHC plan is within twelve months of one, the local authority
    must review the plan and, where necessary, amend it in good time [](cite:send-regulations-2014 "reg 18(1)").
  `,
  context: prose`
    The dates are early for a reason: they leave room for an appeal to be heard before the new term. If the final plan
    comes late, that room disappears, so put the date in your diary a year ahead.
  `,
  checkpoints: [
    prose`
      For most moves the plan must be reviewed and amended **before 15 February** of the year of transfer
      [](cite:send-regulations-2014 "reg 18(1)(b)").
    `,
    prose`
      For a move from secondary school to a post-16 institution the date is **31 March** [](cite:send-regulations-2014
      "reg 18(1)(a)").
    `,
    prose`
      For a move from one post-16 institution to another at any other time, it is at least five months before the move
      [](cite:send-regulations-2014 "reg 18(2)").
    `,
    prose`
      The amended plan must name the school or institution, or the type of it, that your child will attend after the
      move [](cite:send-regulations-2014 "reg 18(1)").
    `,
    prose`
      An amended plan carries a fresh right of appeal [](cite:children-and-families-act-2014 "s 51(3)").
    `,
  ],
  body: prose`
    Children with an EHC plan do not compete in the ordinary admissions round. The place comes through [Section
    I](term:section-i), and a [named school](term:named-school) of the listed kinds must admit your child
    [](cite:children-and-families-act-2014 "s 43(2)"). Visit schools in the year before the last year of the present
    stage, while there is no hurry.

    The review is a chance to rewrite more than the school. Ask what your child will need in a larger building, with
    many teachers, or on a college timetable, and have it written into [Section F](term:section-f) before the school
    is chosen.

    If 15 February or 31 March passes without a final plan, complain at once and in writing. The date is fixed by law;
    being busy is not an exception to it.
  `,
  enquiries: {
    text: prose`
      Families read this in Year 5 and Year 10, when friends start to talk about open evenings.
    `,
    searchPhrases: [
      'EHCP secondary transfer deadline',
      'phase transfer 15 February',
      'EHCP moving to college 31 March',
    ],
  },
  citations: [
    { reference: 'send-regulations-2014', pinpoint: 'reg 18' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 43' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
