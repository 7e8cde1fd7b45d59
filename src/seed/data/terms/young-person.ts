import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const youngPerson: SeedTerm = {
  slug: 'young-person',
  title: 'Young person',
  aliases: [
    { label: 'YP', kind: 'abbreviation' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater'],
  definition: prose`
    In special educational needs law a young person is someone over compulsory school age but under 25
    [](cite:children-and-families-act-2014 "s 83(2)"). Rights that belonged to the parent, such as asking for an
    assessment or appealing, then belong to the young person.
  `,
  context: prose`
    The change comes quietly, after the last Friday in June of the school year in which your child turns sixteen.
    Letters may start to be addressed to them. You have not been shut out: a young person can ask you to go on
    helping, and most do.
  `,
  checkpoints: [
    prose`
      Compulsory school age ends on the school leaving date in the year your child turns sixteen
      [](cite:education-act-1996 "s 8").
    `,
    prose`
      From then the right of appeal is the young person's own [](cite:children-and-families-act-2014 "s 51(1)").
    `,
    prose`
      A young person with capacity may still be helped and represented by a parent [](cite:hillingdon-v-ww-2016).
    `,
    prose`
      If a young person lacks capacity for a decision, an **alternative person**, often the parent, acts instead
      [](cite:send-regulations-2014 "reg 64").
    `,
    prose`
      Capacity is about one decision at one time, and is presumed until the contrary is shown
      [](cite:mental-capacity-act-2005 "s 1(2)").
    `,
  ],
  body: prose`
    In practice, agree early who opens the post. A short signed note from your child, saying that the authority may
    talk to you and that you may speak for them, settles most difficulties.

    Capacity is decided on evidence and with support, not by the name of a condition. A young person may be able to
    say which college they like and not be able to run an appeal; the law can deal with both
    [](cite:buckinghamshire-v-sj-2016) [](cite:hillingdon-v-ww-2016).

    The authority's duties do not fade at sixteen. An [EHC plan](term:ehc-plan) continues, the [annual
    review](term:annual-review) goes on, and [the move to college](term:phase-transfer) has its own date.
  `,
  enquiries: {
    text: prose`
      Parents find this page when the council begins to write to their sixteen-year-old, or a college will not speak
      to them.
    `,
    searchPhrases: [
      'EHCP over 16 who makes decisions',
      'can parent appeal for young person',
      'compulsory school age SEND rights',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 83(2)' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 64' },
    { reference: 'hillingdon-v-ww-2016' },
    { reference: 'buckinghamshire-v-sj-2016' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
