import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const mediationCertificate: SeedTerm = {
  slug: 'mediation-certificate',
  title: 'Mediation certificate',
  aliases: [
    { label: 'section 55 certificate', kind: 'synonym' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['juniper-wexcombe'],
  definition: prose`
    A mediation certificate is the document that shows that you have been told about mediation and do not want it, or
    that you have taken part. For most appeals the [Tribunal](term:send-tribunal) will not start without one
    [](cite:children-and-families-act-2014 "s 55(3)").
  `,
  context: prose`
    Getting one takes a telephone call. You do not have to give reasons, and the adviser may not try to judge whether
    your case is a good one.
  `,
  checkpoints: [
    prose`
      You must contact the mediation adviser within two months of the date on which the decision was sent
      [](cite:send-regulations-2014 "reg 33").
    `,
    prose`
      If you do not want mediation, the certificate must be issued within three working days of your saying so
      [](cite:send-regulations-2014 "reg 34").
    `,
    prose`
      If you do take part, a certificate follows the meeting [](cite:children-and-families-act-2014 "s 55(5)").
    `,
    prose`
      No certificate is needed for an appeal that concerns only the school, its type, or the fact that none is named
      [](cite:children-and-families-act-2014 "s 55(2)").
    `,
    prose`
      An appeal must reach the Tribunal within **two months of the decision or one month of the certificate**,
      whichever is later [](cite:tribunal-procedure-hesc-rules-2008 "r 20(1)(c)").
    `,
  ],
  body: prose`
    Put the date of the decision letter at the top of a page and count two months forward. Then ring early. If you
    leave the call to the last day, the month from the certificate may rescue you, but only if the call was made in
    time.

    The certificate does not say who was right or what was discussed. Send it with your appeal form and keep a copy.

    If you are appealing about needs or provision as well as the school, you need a certificate for that part. If time
    has run out through no fault of your own, the Tribunal has power to extend it
    [](cite:tribunal-procedure-hesc-rules-2008 "r 5(3)(a)"); explain what happened, and apply straight away.
  `,
  enquiries: {
    text: prose`
      The usual reader is a few days from a deadline and has just noticed the words *mediation certificate* on the
      appeal form.
    `,
    searchPhrases: [
      'how to get a mediation certificate',
      'mediation certificate deadline',
      'do I need a mediation certificate for Section I',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 55' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 33' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 34' },
    { reference: 'tribunal-procedure-hesc-rules-2008', pinpoint: 'r 20' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
