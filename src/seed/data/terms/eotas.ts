import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const eotas: SeedTerm = {
  slug: 'eotas',
  title: 'Education otherwise than at school',
  aliases: [
    { label: 'EOTAS', kind: 'abbreviation' },
    { label: 'EOTIS', kind: 'abbreviation' },
    { label: 'education otherwise than in a school', kind: 'synonym' },
  ],
  category: 'support-in-education',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'solomon-brightwater'],
  definition: prose`
    Education otherwise than at school (EOTAS) is special educational provision that a local authority arranges
    outside any school or college, because it would be inappropriate for it to be made in one
    [](cite:children-and-families-act-2014 "s 61").
  `,
  context: prose`
    EOTAS is not home education. When you educate your child at home by choice, you take on the task and its cost.
    Under EOTAS the authority has decided what is needed and must secure it, wherever it takes place.

    It may be the whole of a child's education or a part of it: mornings at school and afternoons elsewhere is
    possible.
  `,
  checkpoints: [
    prose`
      The authority may arrange it only if satisfied that it would be **inappropriate** for the provision to be made
      in a school, college or early years setting [](cite:children-and-families-act-2014 "s 61(2)").
    `,
    prose`
      It must consult you first [](cite:children-and-families-act-2014 "s 61(3)").
    `,
    prose`
      Inappropriate means *not suitable* or *not proper*, judged on all the circumstances, and not only whether some
      school could meet the needs [](cite:tm-v-hounslow-2009).
    `,
    prose`
      The question is asked of the whole of the provision and of each part of it [](cite:nn-v-cheshire-east-2021
      "[47]").
    `,
    prose`
      Where all of it is made elsewhere, no school need be named in [Section I](term:section-i)
      [](cite:derbyshire-v-em-and-dm-2019).
    `,
    prose`
      Provision can be ordered in the family home where the parent agrees to it [](cite:camden-v-kt-2023).
    `,
  ],
  body: prose`
    The provision itself belongs in [Section F](term:section-f), written with the same care as for a school: subjects,
    tutors, therapies, hours, places, and time with other children. The fact that it is at home does not make it less
    than special educational provision.

    Some families manage EOTAS through a [personal budget](term:personal-budget) and [direct
    payments](term:direct-payment); others leave the arrangements to the authority. Either way the authority remains
    responsible [](cite:children-and-families-act-2014 "s 42(2)").

    Evidence usually decides these cases. Collect what has been tried, what happened, and what the professionals say
    about any school, not only about the last one.
  `,
  enquiries: {
    text: prose`
      Parents come here when every school has been tried, or when a professional writes that no school is suitable at
      present.
    `,
    searchPhrases: ['what is EOTAS', 'how to get EOTAS in EHCP', 'difference between EOTAS and home education'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 61' },
    { reference: 'nn-v-cheshire-east-2021' },
    { reference: 'tm-v-hounslow-2009' },
    { reference: 'derbyshire-v-em-and-dm-2019' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    title: 'EOTAS: education otherwise than at school',
    description: prose`
      When an EHC plan can provide education outside school, what inappropriate means, and how EOTAS differs from home
      education.
    `,
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
