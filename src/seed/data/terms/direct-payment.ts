import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const directPayment: SeedTerm = {
  slug: 'direct-payment',
  title: 'Direct payment',
  aliases: [
    { label: 'DP', kind: 'abbreviation' },
    { label: 'direct payments', kind: 'synonym' },
  ],
  category: 'places-money-and-services',
  jurisdictions: ['england'],
  authors: ['clementine-oakapple'],
  definition: prose`
    A direct payment is money that the local authority pays to you, to your child if old enough, or to someone you
    nominate, so that you can arrange certain provision in an EHC plan yourselves
    [](cite:sen-personal-budgets-regulations-2014 "reg 5").
  `,
  context: prose`
    You become the organiser: you find the people, agree terms, pay them and keep the receipts. Some families flourish
    on it. Others find that it turns a parent into an employer. You may stop at any time, and the authority must then
    arrange the provision itself.
  `,
  checkpoints: [
    prose`
      A direct payment can be made only if it has been asked for and you agree to it
      [](cite:sen-personal-budgets-regulations-2014).
    `,
    prose`
      The authority must be satisfied about several things, among them that you will use the money for the agreed
      provision [](cite:sen-personal-budgets-regulations-2014 "reg 6").
    `,
    prose`
      If it refuses, it must give reasons and, if you ask, review the decision
      [](cite:sen-personal-budgets-regulations-2014 "reg 7").
    `,
    prose`
      Provision on the premises of a school or college needs the agreement of its head or principal
      [](cite:sen-personal-budgets-regulations-2014).
    `,
    prose`
      What a direct payment for education is to achieve is set out in Section J [](cite:send-regulations-2014 "reg
      12(1)(j)").
    `,
    prose`
      Provision bought in this way counts as secured by the authority [](cite:children-and-families-act-2014 "s 49").
    `,
  ],
  body: prose`
    Before you say yes, work out the whole cost: the hourly rate, travel, holiday pay if you employ someone,
    insurance, and the time it takes. The payment has to be enough to secure the agreed provision.

    Open a separate account, keep a simple record, and expect to be asked for it. The authority has to monitor how the
    money is used, and may ask for it back if it was spent on something else.

    A direct payment cannot be used to buy the school place itself. For the larger picture start with [personal
    budget](term:personal-budget).
  `,
  enquiries: {
    text: prose`
      Most readers have found a tutor or therapist whom the council does not use.
    `,
    searchPhrases: [
      'EHCP direct payments how do they work',
      'direct payment refused EHCP',
      'can I employ a tutor with direct payments',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 49' },
    { reference: 'sen-personal-budgets-regulations-2014', pinpoint: 'reg 5' },
    { reference: 'sen-personal-budgets-regulations-2014', pinpoint: 'reg 6' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
