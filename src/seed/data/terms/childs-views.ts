import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const childsViews: SeedTerm = {
  slug: 'childs-views',
  title: "Child's views",
  aliases: [
    { label: "child's voice", kind: 'synonym' },
    { label: 'Section A', kind: 'synonym' },
    { label: 'pupil voice', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'odette-marchbank'],
  definition: prose`
    The child's views are what your child thinks, wants and feels about their education and support. Local authorities
    must have regard to them in everything they do under the special educational needs law
    [](cite:children-and-families-act-2014 "s 19(a)"), and they open every EHC plan as Section A
    [](cite:send-regulations-2014 "reg 12(1)(a)").
  `,
  context: prose`
    Views do not have to be spoken. A drawing, a photograph of a good day, a list made with a trusted adult, or a
    careful account of how your child behaves in different places can all say something true.

    Having regard is not the same as doing whatever is asked. It means that the view is found out, weighed, and not
    ignored.
  `,
  checkpoints: [
    prose`
      The authority must have regard to the views, wishes and feelings of the child **and** of the parent
      [](cite:children-and-families-act-2014 "s 19(a)").
    `,
    prose`
      It must also have regard to the importance of your both taking part as fully as possible in decisions
      [](cite:children-and-families-act-2014 "s 19(b)").
    `,
    prose`
      In an assessment it must consult the child and the parent and take their views into account
      [](cite:send-regulations-2014 "reg 7").
    `,
    prose`
      Section A sets out the views, interests and aspirations of the child and the parents
      [](cite:send-regulations-2014 "reg 12(1)(a)").
    `,
    prose`
      A tribunal that leaves the child's views out of account makes a mistake of law
      [](cite:m-and-m-v-west-sussex-2018).
    `,
  ],
  body: prose`
    Write Section A in your child's own words where you can, and keep your own view separate from theirs. The two need
    not agree. A reader should meet a person in it, not a list of difficulties.

    In one case the Upper Tribunal set aside a decision partly because a girl's own wishes about going back to school
    had not been properly considered [](cite:m-and-m-v-west-sussex-2018). If your child cannot face a meeting, send
    their views on paper, say how they were gathered, and by whom.

    After compulsory school age the law speaks to your child directly as a [young person](term:young-person).
  `,
  enquiries: {
    text: prose`
      Parents look for ideas here when asked to fill in an *All about me* page, or when a plan seems to speak about
      their child without having met them.
    `,
    searchPhrases: [
      'what to write in Section A of EHCP',
      'child views EHC plan examples',
      'does the tribunal listen to the child',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 19' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 7' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 12(1)(a)' },
    { reference: 'm-and-m-v-west-sussex-2018' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
