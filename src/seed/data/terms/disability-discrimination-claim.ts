import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const disabilityDiscriminationClaim: SeedTerm = {
  slug: 'disability-discrimination-claim',
  title: 'Disability discrimination claim',
  aliases: [
    { label: 'Equality Act claim', kind: 'synonym' },
    { label: 'DD claim', kind: 'abbreviation' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater'],
  definition: prose`
    A disability discrimination claim is a case brought against a school for treating a disabled pupil unlawfully.
    Claims against schools in England are heard by the [SEND Tribunal](term:send-tribunal) [](cite:equality-act-2010
    "s 116") [](cite:equality-act-2010 "sch 17 para 3").
  `,
  context: prose`
    It is separate from an appeal about an EHC plan: the opponent is the school's governing body or owner, not usually
    the local authority, and no mediation certificate is needed. The Tribunal can put things right, but it cannot
    award money.
  `,
  checkpoints: [
    prose`
      A school must not discriminate in admissions, in the education and facilities it offers, or by excluding a pupil
      [](cite:equality-act-2010 "s 85").
    `,
    prose`
      Discrimination includes unfavourable treatment because of something that arises from a disability, unless the
      school can justify it [](cite:equality-act-2010 "s 15").
    `,
    prose`
      It also includes a failure to make [reasonable adjustments](term:reasonable-adjustments)
      [](cite:equality-act-2010 "s 21").
    `,
    prose`
      The claim must be brought within **six months** of what is complained of [](cite:equality-act-2010 "sch 17 para
      4").
    `,
    prose`
      The Tribunal may make such order as it thinks fit, but not an order for compensation [](cite:equality-act-2010
      "sch 17 para 5").
    `,
    prose`
      Colleges are different: claims about further education go to the county court [](cite:equality-act-2010 "s
      114").
    `,
  ],
  body: prose`
    Orders that have been made include an apology, training for staff, a change of policy, and extra teaching to make
    up for what was missed. The aim is to repair and prevent.

    A common case is exclusion for behaviour. The regulations treat a *tendency to physical abuse* as not being an
    impairment [](cite:equality-act-disability-regulations-2010 "reg 4(1)(c)"), and for years that left some children
    unprotected. The Upper Tribunal has held that, for children in education whose condition makes such behaviour more
    likely, applying the rule would breach their human rights [](cite:c-and-c-v-governing-body-2018). A school must
    therefore be able to justify an exclusion in such a case as it would any other.

    The guidance on suspension and exclusion reminds schools of these duties
    [](cite:suspension-and-exclusion-guidance-2024). A claim does not stop the ordinary review of an exclusion by the
    governors, so use both and keep an eye on both time limits.
  `,
  enquiries: {
    text: prose`
      Parents come here after a suspension, a cancelled trip, or a string of sanctions for things their child cannot
      help.
    `,
    searchPhrases: [
      'disability discrimination school tribunal',
      'school excluded my autistic child',
      'time limit discrimination claim school',
    ],
  },
  citations: [
    { reference: 'equality-act-2010', pinpoint: 's 85' },
    { reference: 'equality-act-2010', pinpoint: 'sch 17 para 4' },
    { reference: 'c-and-c-v-governing-body-2018' },
    { reference: 'suspension-and-exclusion-guidance-2024' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: prose`
      How to bring a disability discrimination claim against a school in England, the six month limit, and what the
      Tribunal can order.
    `,
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
