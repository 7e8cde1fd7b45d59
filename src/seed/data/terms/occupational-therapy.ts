import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const occupationalTherapy: SeedTerm = {
  slug: 'occupational-therapy',
  title: 'Occupational therapy',
  aliases: [
    { label: 'OT', kind: 'abbreviation' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['ravi-lanternfield'],
  definition: prose`
    Occupational therapy helps a child to take part in the ordinary activities of the day, such as writing, dressing,
    eating and moving about a busy classroom.
  `,
  context: prose`
    To be written: what the therapist looks at in school, and the difference between therapy and equipment.
  `,
  checkpoints: [
    prose`
      Where it educates or trains, it is treated as special educational provision
      [](cite:children-and-families-act-2014 "s 21(5)").
    `,
    prose`
      Occupational therapist is a protected title [](cite:hcpc-check-the-register).
    `,
  ],
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 21(5)' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'draft',
  },
}
