import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const speechAndLanguageTherapy: SeedTerm = {
  slug: 'speech-and-language-therapy',
  title: 'Speech and language therapy',
  aliases: [
    { label: 'SALT', kind: 'abbreviation' },
    { label: 'SLT', kind: 'abbreviation' },
    { label: 'speech therapy', kind: 'synonym' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['ravi-lanternfield'],
  definition: prose`
    Speech and language therapy helps a child to understand, to express themselves, and to use language with other
    people. In an EHC plan it should normally be recorded as special educational provision
    [](cite:send-code-of-practice-2015 "para 9.74").
  `,
  context: prose`
    Which section it stands in decides who must deliver it. In [Section F](term:section-f) the local authority must
    secure it. In Section G it is for the health service to arrange.
  `,
  checkpoints: [
    prose`
      Communication is so basic to learning that therapy for it should normally be in Section F, unless there are
      exceptional reasons [](cite:send-code-of-practice-2015 "para 9.74").
    `,
    prose`
      Any health care provision that educates or trains is treated as special educational provision
      [](cite:children-and-families-act-2014 "s 21(5)").
    `,
    prose`
      If therapy in Section F is not delivered, the local authority answers for it, even where the NHS employs the
      therapist [](cite:children-and-families-act-2014 "s 42(2)").
    `,
    prose`
      The leading case on that duty was about missing therapy sessions [](cite:n-v-north-tyneside-2010).
    `,
    prose`
      Speech and language therapist is a protected title [](cite:hcpc-check-the-register).
    `,
  ],
  body: prose`
    A usable entry tells you how many sessions there will be, how long each lasts, whether it is given one to one or
    in a group, by a therapist or by someone whom the therapist has trained, and how much time is set aside for
    training staff and reviewing targets.

    Programmes carried out by school staff can work well, but the plan should then provide for the therapist to write
    them, to show how they are done, and to come back and look. Otherwise the programme lasts as long as the
    photocopy.

    Without a plan, therapy comes through the NHS or the school's own arrangements. Your [local
    offer](term:local-offer) should say how to be referred.
  `,
  enquiries: {
    text: prose`
      Parents read this when sessions stop, when a waiting list is the only answer, or when the plan puts therapy
      under health.
    `,
    searchPhrases: [
      'speech therapy in EHCP section F or G',
      'SALT not being provided EHCP',
      'how much speech therapy should EHCP say',
    ],
  },
  citations: [
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 9.74' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 21(5)' },
    { reference: 'n-v-north-tyneside-2010' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
