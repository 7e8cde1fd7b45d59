import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const disagreementResolution: SeedTerm = {
  slug: 'disagreement-resolution',
  title: 'Disagreement resolution',
  aliases: [
    { label: 'DRS', kind: 'abbreviation' },
    { label: 'disagreement resolution service', kind: 'synonym' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['juniper-wexcombe'],
  definition: prose`
    Disagreement resolution is an independent service that local authorities must make available for settling disputes
    about special educational needs, including those that cannot be appealed [](cite:children-and-families-act-2014 "s
    57").
  `,
  context: prose`
    It is easily confused with [SEND mediation](term:send-mediation). Mediation under section 55 leads to a
    certificate and an appeal. Disagreement resolution is wider: it can deal with a school or a college, and with help
    that is not being given.
  `,
  checkpoints: [
    prose`
      It covers disagreements with schools and colleges as well as with the authority
      [](cite:children-and-families-act-2014 "s 57").
    `,
    prose`
      It is voluntary: it takes place only if both sides agree [](cite:send-code-of-practice-2015 "ch 11").
    `,
    prose`
      Using it does not extend the time for an appeal [](cite:tribunal-procedure-hesc-rules-2008 "r 20(1)(c)").
    `,
    prose`
      The people who run it must be independent of the authority [](cite:children-and-families-act-2014 "s 57").
    `,
  ],
  body: prose`
    It is most useful where the relationship matters more than the ruling: a school that your child will attend for
    another five years, for instance. Bring one or two things that could change next week.
  `,
  enquiries: {
    text: prose`
      Parents hear of it in a decision letter, in the same paragraph as mediation.
    `,
    searchPhrases: [
      'disagreement resolution service SEND',
      'difference between mediation and disagreement resolution',
      'dispute with school SEN',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 57' },
    { reference: 'send-code-of-practice-2015', pinpoint: 'ch 11' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'in-review',
    changeNote: 'New entry: readers confuse this service with mediation.',
  },
}
