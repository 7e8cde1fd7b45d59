import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const statementOfSpecialEducationalNeeds: SeedTerm = {
  slug: 'statement-of-special-educational-needs',
  title: 'Statement of special educational needs',
  aliases: [
    { label: 'statement', kind: 'synonym' },
    { label: 'SEN statement', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    A statement of special educational needs was the document that set out a child's needs and provision in England
    before EHC plans. No new ones have been made since September 2014 [](cite:children-and-families-act-2014 "s 37").
  `,
  context: prose`
    If an old letter speaks of your child's statement, read *EHC plan*. Every statement had to be replaced by a plan,
    or ended, in a changeover that is now finished.
  `,
  checkpoints: [
    prose`
      Statements have been replaced by EHC plans [](cite:children-and-families-act-2014 "s 37").
    `,
    prose`
      Court decisions about statements are still used where the law says the same thing
      [](cite:n-v-north-tyneside-2010).
    `,
  ],
  body: prose`
    Older cases use the numbered parts of a statement. Part 2 (needs) became Section B, Part 3 (provision) became
    Section F, and Part 4 (placement) became Section I.
  `,
  enquiries: {
    text: prose`
      Parents with older children still search for the word.
    `,
    searchPhrases: ['what happened to SEN statements', 'statement or EHCP', 'Part 3 of a statement'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 37' },
    { reference: 'n-v-north-tyneside-2010' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'archived',
    changeNote: 'First published.',
    archive: {
      as: 'replaced',
      reason: 'Statements were replaced by EHC plans, and the changeover is over.',
      replacedBy: 'ehc-plan',
    },
  },
}
