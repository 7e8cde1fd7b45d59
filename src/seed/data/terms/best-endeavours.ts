import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const bestEndeavours: SeedTerm = {
  slug: 'best-endeavours',
  title: 'Best endeavours',
  aliases: [
    { label: 'best endeavours duty', kind: 'synonym' },
  ],
  category: 'support-in-education',
  jurisdictions: ['england'],
  authors: ['odette-marchbank', 'solomon-brightwater'],
  definition: prose`
    Best endeavours is the duty of a mainstream school to do everything it reasonably can to secure the special
    educational provision that a pupil's needs call for, whether or not there is an EHC plan
    [](cite:children-and-families-act-2014 "s 66(2)").
  `,
  context: prose`
    It is a duty to try hard, not a promise of results. It is weaker than the local authority's duty to secure what
    stands in a plan, and stronger than goodwill: a school that has not tried cannot say that it has used its best
    endeavours.
  `,
  checkpoints: [
    prose`
      It binds mainstream schools, maintained nursery schools, academies, pupil referral units and further education
      colleges, among others [](cite:children-and-families-act-2014 "s 66(1)").
    `,
    prose`
      It is owed to any pupil or student with special educational needs, with or without a plan
      [](cite:children-and-families-act-2014 "s 66(2)").
    `,
    prose`
      It does not replace the authority's own duty under an [EHC plan](term:ehc-plan), which is absolute
      [](cite:children-and-families-act-2014 "s 42(2)") [](cite:n-v-north-tyneside-2010).
    `,
    prose`
      A pupil with special educational needs in a mainstream school must be able to take part in activities with other
      pupils, so far as is reasonably practicable [](cite:children-and-families-act-2014 "s 35(2)").
    `,
  ],
  body: prose`
    Schools receive money for special educational needs in their ordinary budget and decide how to spend it. When you
    are told that *there is no funding*, it is fair to ask what the school has tried, what it has asked the local
    authority for, and what it proposes instead.

    The duty falls on the governing body or proprietor, so a complaint about it goes to them. It cannot be taken to
    the [SEND Tribunal](term:send-tribunal), which hears appeals against local authorities and claims of
    discrimination.
  `,
  enquiries: {
    text: prose`
      Parents look this up when a school says that it is *doing its best*.
    `,
    searchPhrases: [
      'school best endeavours SEN',
      'school says no funding for SEN',
      'does a school have to support SEN without EHCP',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 66' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 42(2)' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
