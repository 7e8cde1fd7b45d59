import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const sendMediation: SeedTerm = {
  slug: 'send-mediation',
  title: 'SEND mediation',
  aliases: [
    { label: 'mediation', kind: 'synonym' },
    { label: 'EHCP mediation', kind: 'synonym' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['juniper-wexcombe'],
  definition: prose`
    SEND mediation is a meeting, led by an independent mediator, in which you and the local authority try to settle a
    disagreement about an assessment or a plan. Taking part is your choice; for most appeals you must at least have
    been told about it first [](cite:children-and-families-act-2014 "s 55").
  `,
  context: prose`
    Mediation can be quick and it can be kind, and an agreement reached there counts. It is also entirely optional for
    parents. Saying no does not harm an appeal, and saying yes does not end your right to bring one.
  `,
  checkpoints: [
    prose`
      The mediator must be independent: nobody employed by a local authority in England
      [](cite:children-and-families-act-2014 "s 54").
    `,
    prose`
      You do not have to attend. You do have to contact the mediation adviser **within two months** of the decision
      letter if you want a [certificate](term:mediation-certificate) [](cite:send-regulations-2014 "reg 33").
    `,
    prose`
      Once you say that you want to mediate, the authority must take part [](cite:children-and-families-act-2014 "s
      54"), and should arrange it within 30 days [](cite:ipsea-the-mediation-process).
    `,
    prose`
      An agreement must be put in writing. Where it concerns something you could have appealed, the authority must
      carry it out within the time limits of a Tribunal order [](cite:send-regulations-2014 "reg 42(2)").
    `,
    prose`
      An appeal about the school alone needs no certificate, but you may still ask for mediation
      [](cite:children-and-families-act-2014 "s 55(2)").
    `,
  ],
  body: prose`
    Go with a short list: what you want changed, the words you propose, and the page of the report that supports them.
    Bring someone to take notes. Ask at the start whether the person from the authority can decide there and then.

    It suits some disputes better than others. A missing therapy session, an unclear phrase in [Section
    F](term:section-f) or a refusal to assess that overlooked a report can often be settled in an hour. A difference
    about which school is right is harder, because there may be no middle way.

    Watch the calendar. Time goes on running while a meeting is being arranged. You must appeal within two months of
    the decision or one month of the certificate, whichever is later [](cite:tribunal-procedure-hesc-rules-2008 "r
    20(1)(c)").

    If the agreement is kept, you have saved months. If the meeting fails, you receive a certificate and lose nothing.
  `,
  enquiries: {
    text: prose`
      Nearly everyone who reads this page has a decision letter with a telephone number on it and wants to know
      whether they have to ring.
    `,
    searchPhrases: [
      'is SEND mediation compulsory',
      'SEND mediation or straight to tribunal',
      'what to say at EHCP mediation',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 55' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 33' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 42' },
    { reference: 'tribunal-procedure-hesc-rules-2008', pinpoint: 'r 20(1)(c)' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    title: 'SEND mediation: do I have to?',
    description: 'What SEND mediation is, when you need a certificate, and how an agreement is made to stick.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
    revision: {
      before: {
        checkpoints: [
          prose`
            The mediator must be independent: nobody employed by a local authority in England
            [](cite:children-and-families-act-2014 "s 54").
          `,
          prose`
            You do not have to attend. You do have to contact the mediation adviser within two months of the decision
            letter if you want a certificate [](cite:send-regulations-2014 "reg 33").
          `,
          prose`
            Once you say that you want to mediate, the authority must take part [](cite:children-and-families-act-2014
            "s 54").
          `,
          prose`
            An appeal about the school alone needs no certificate [](cite:children-and-families-act-2014 "s 55(2)").
          `,
        ],
        citations: [
          { reference: 'children-and-families-act-2014', pinpoint: 's 55' },
          { reference: 'send-regulations-2014', pinpoint: 'reg 33' },
        ],
      },
      changeNote: 
        'Explained what happens to an agreement reached in mediation, and that the time for appealing goes on running.',
    },
  },
}
