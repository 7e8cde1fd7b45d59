import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const ceasingToMaintainAnEhcPlan: SeedTerm = {
  slug: 'ceasing-to-maintain-an-ehc-plan',
  title: 'Ceasing to maintain an EHC plan',
  aliases: [
    { label: 'ceasing an EHC plan', kind: 'synonym' },
    { label: 'cease to maintain', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'solomon-brightwater'],
  definition: prose`
    Ceasing to maintain is the legal term for ending an EHC plan. A local authority may do so only if it is no longer
    responsible for the child or young person, or if it decides that the plan is no longer necessary
    [](cite:children-and-families-act-2014 "s 45(1)").
  `,
  context: prose`
    A plan does not end because your child has made progress, turned sixteen or nineteen, or been out of school for a
    while. The authority has to consult, decide, and write to you, and you may appeal before anything stops.
  `,
  checkpoints: [
    prose`
      Before deciding, the authority must tell you that it is considering it, and consult you and the head of the
      school or college named [](cite:send-regulations-2014 "reg 31(1)").
    `,
    prose`
      For anyone under 18 it may only end the plan if special educational provision in accordance with one is no
      longer necessary [](cite:send-regulations-2014 "reg 29(1)").
    `,
    prose`
      For someone over 18 it must have regard to whether the educational or training outcomes in the plan have been
      achieved [](cite:children-and-families-act-2014 "s 45(3)").
    `,
    prose`
      You may appeal [](cite:children-and-families-act-2014 "s 51(2)(f)").
    `,
    prose`
      The plan **stays in force** until the time for appealing has passed or the appeal has been decided
      [](cite:children-and-families-act-2014 "s 45(4)").
    `,
  ],
  body: prose`
    When a young person over 18 leaves their course, the authority must first review the plan and find out whether
    they want to return to education or training, or decide that it would not be appropriate
    [](cite:send-regulations-2014 "reg 30(1)").

    Qualifications are not the measure. The Upper Tribunal rejected the idea that education is only for those who will
    pass exams; small steps towards a fuller adult life can be reason enough [](cite:buckinghamshire-v-sj-2016).

    Moving house does not end a plan either: it passes to the new authority [](cite:children-and-families-act-2014 "s
    47") [](cite:send-regulations-2014 "reg 15").
  `,
  enquiries: {
    text: prose`
      This is usually read on the day a letter says that the council is *minded to cease*.
    `,
    searchPhrases: ['council wants to stop EHCP', 'appeal cease to maintain EHCP', 'does an EHCP end at 19'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 45' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 31' },
    { reference: 'buckinghamshire-v-sj-2016' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
