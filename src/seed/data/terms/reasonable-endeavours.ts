import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const reasonableEndeavours: SeedTerm = {
  slug: 'reasonable-endeavours',
  title: 'Reasonable endeavours (coronavirus)',
  aliases: [
    { label: 'reasonable endeavours duty', kind: 'synonym' },
    { label: 'section 42 modification', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater'],
  definition: prose`
    In the early months of the coronavirus pandemic the duty to secure the provision in an EHC plan was modified: from
    1 May to 31 July 2020 it was enough to use reasonable endeavours [](cite:dfe-coronavirus-ehc-guidance-2020).
  `,
  context: prose`
    The modification is over. Since 1 August 2020 the full duty has applied again, and an authority may not rely on
    the pandemic for provision that is missing today.
  `,
  checkpoints: [
    prose`
      The modification lasted from 1 May to 31 July 2020 [](cite:dfe-coronavirus-ehc-guidance-2020).
    `,
    prose`
      Time limits for assessments and plans were relaxed separately, until 25 September 2020
      [](cite:dfe-coronavirus-ehc-guidance-2020).
    `,
    prose`
      The duty today is to secure the provision [](cite:children-and-families-act-2014 "s 42(2)").
    `,
  ],
  body: prose`
    It may still matter if you are looking back, for example in a complaint about the summer of 2020. For anything
    later, see [Section F](term:section-f).
  `,
  enquiries: {
    text: prose`
      It was read most in 2020 and 2021.
    `,
    searchPhrases: ['reasonable endeavours EHCP', 'coronavirus EHCP law', 'section 42 modification'],
  },
  citations: [
    { reference: 'dfe-coronavirus-ehc-guidance-2020', note: 'Withdrawn guidance, kept for the record' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 42' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'archived',
    changeNote: 'First published.',
    archive: {
      as: 'withdrawn',
      reason: prose`
        The modification of section 42 ended on 31 July 2020. The entry is kept for readers who look back to that
        year.
      `,
    },
  },
}
