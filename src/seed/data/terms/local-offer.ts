import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const localOffer: SeedTerm = {
  slug: 'local-offer',
  title: 'Local offer',
  aliases: [
    { label: 'SEND local offer', kind: 'synonym' },
  ],
  category: 'places-money-and-services',
  jurisdictions: ['england'],
  authors: ['clementine-oakapple'],
  definition: prose`
    The local offer is the information that every local authority must publish about what is available for children
    and young people with special educational needs or a disability, in its area and beyond
    [](cite:children-and-families-act-2014 "s 30").
  `,
  context: prose`
    It is a directory and a mirror. It tells you what exists and how to get it, and it must also show what families
    said about it and what the authority means to do.
  `,
  checkpoints: [
    prose`
      It must cover education, health and social care, training, travel, and preparing for adult life
      [](cite:children-and-families-act-2014 "s 30(2)").
    `,
    prose`
      It must say how to get an assessment, and how to complain or appeal [](cite:send-regulations-2014 "sch 2").
    `,
    prose`
      Families must be consulted when it is prepared and reviewed [](cite:send-regulations-2014 "reg 54").
    `,
    prose`
      Comments must be published with the authority's response [](cite:children-and-families-act-2014 "s 30").
    `,
    prose`
      Authorities must also arrange for families to have advice and information [](cite:children-and-families-act-2014
      "s 32").
    `,
  ],
  body: prose`
    Go to it with a question: which short breaks are there for a nine-year-old; who runs speech therapy; what do
    schools here normally provide without a plan? If the answer is missing, say so in the feedback form. They have to
    publish your comment.

    A service that appears in the local offer is not promised to your child by being there. If your child *needs* it
    in order to learn, the place for it is [SEN support](term:sen-support) or an [EHC plan](term:ehc-plan).

    The national pages on GOV.UK lead to every authority's site [](cite:gov-uk-send).
  `,
  enquiries: {
    text: prose`
      People usually come with a leaflet in hand that says *see the local offer*.
    `,
    searchPhrases: ['what is the SEND local offer', 'find my local offer', 'local offer short breaks'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 30' },
    { reference: 'send-regulations-2014', pinpoint: 'sch 2' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 32' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
