import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const extendedAppeal: SeedTerm = {
  slug: 'extended-appeal',
  title: 'Extended appeal',
  aliases: [
    { label: 'single route of redress', kind: 'former-name' },
    { label: 'national trial', kind: 'former-name' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater'],
  definition: prose`
    An extended appeal is an education appeal in which the [SEND Tribunal](term:send-tribunal) is also asked to make
    recommendations about the health or social care parts of an EHC plan
    [](cite:send-tribunal-recommendations-regulations-2017 "reg 4")
    [](cite:send-tribunal-recommendations-regulations-2017 "reg 5").
  `,
  context: prose`
    It saves you from fighting in two places. The price is that recommendations are not orders. They carry weight, and
    the body that receives them must answer with reasons, but it may decline to follow them.
  `,
  checkpoints: [
    prose`
      There must be a live appeal about education: health or social care cannot be the only subject
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 4").
    `,
    prose`
      It is available in every kind of appeal except one against a refusal to assess
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 4").
    `,
    prose`
      Recommendations can cover needs in Sections C and D and provision in G and H
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 4")
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 5").
    `,
    prose`
      The health body or the authority must respond in writing, saying what it will do or why it will not
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 7").
    `,
    prose`
      The regulations apply to decisions made, and plans made or amended, on or after 3 April 2018
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 3").
    `,
  ],
  body: prose`
    Ask for the extended appeal on the form and say what you want recommended. Health and social care will then be
    asked to send evidence, which is often useful in itself: it may be the first time that anybody has assessed.

    If the education part is settled before the hearing, the rest normally falls away with it, so do not agree the one
    until you know where you stand on the other.

    First ask whether the help is health or care at all. If it educates or trains your child it is [special
    educational provision](term:special-educational-provision), belongs in [Section F](term:section-f), and can be
    *ordered* [](cite:children-and-families-act-2014 "s 21(5)").
  `,
  enquiries: {
    text: prose`
      Parents find this when the plan says nothing about short breaks, continence or mental health and they are told
      that it is *not for the Tribunal*.
    `,
    searchPhrases: ['can SEND Tribunal decide health and social care', 'extended appeal EHCP', 'appeal Section H EHCP'],
  },
  citations: [
    { reference: 'send-tribunal-recommendations-regulations-2017', note: 'The power to recommend' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 51' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
