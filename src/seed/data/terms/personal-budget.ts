import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const personalBudget: SeedTerm = {
  slug: 'personal-budget',
  title: 'Personal budget',
  aliases: [
    { label: 'PB', kind: 'abbreviation' },
  ],
  category: 'places-money-and-services',
  jurisdictions: ['england'],
  authors: ['clementine-oakapple'],
  definition: prose`
    A personal budget is the amount of money identified by the local authority to pay for particular provision in an
    EHC plan, where you want to be involved in arranging it [](cite:children-and-families-act-2014 "s 49(2)").
  `,
  context: prose`
    A personal budget is a figure, not yet a payment. It may stay with the authority and be spent as you agree, go to
    a third party, or be paid to you as a [direct payment](term:direct-payment). You never have to ask for one.
  `,
  checkpoints: [
    prose`
      If you ask, the authority must prepare a personal budget for a child who has a plan or is being given one
      [](cite:children-and-families-act-2014 "s 49(1)").
    `,
    prose`
      The time to ask is while a draft plan is being prepared, or when the plan is being reviewed or re-assessed
      [](cite:sen-personal-budgets-regulations-2014 "reg 4").
    `,
    prose`
      It need not do so for provision under a larger contract if the sum cannot be separated from the whole
      [](cite:sen-personal-budgets-regulations-2014 "reg 4A").
    `,
    prose`
      The authority must give you information about personal budgets and where to get advice
      [](cite:sen-personal-budgets-regulations-2014 "reg 3").
    `,
    prose`
      There is no right of appeal to the Tribunal about a personal budget as such
      [](cite:children-and-families-act-2014 "s 51(2)").
    `,
  ],
  body: prose`
    Begin with the provision, not with the money. A budget can only buy what stands in [Section F](term:section-f) or
    the health and care sections, so a vague plan makes for a thin budget.

    Budgets are used for things such as therapy from a chosen therapist, a programme at home as part of
    [EOTAS](term:eotas), or travel [](cite:nas-personal-budgets). The rules for education, health and social care
    money are not the same, and one plan may draw on all three.

    If the sum offered would not buy what the plan says, say so in figures. The duty to secure the provision has not
    gone away [](cite:children-and-families-act-2014 "s 42(2)").
  `,
  enquiries: {
    text: prose`
      Parents read about personal budgets when the help on offer does not suit their child and they know someone who
      could do it better.
    `,
    searchPhrases: [
      'EHCP personal budget what can it pay for',
      'how to ask for a personal budget',
      'council refused personal budget',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 49' },
    { reference: 'sen-personal-budgets-regulations-2014', pinpoint: 'reg 4' },
    { reference: 'nas-personal-budgets' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
