import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const specialEducationalProvision: SeedTerm = {
  slug: 'special-educational-provision',
  title: 'Special educational provision',
  aliases: [
    { label: 'SEP', kind: 'abbreviation' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    Special educational provision is education or training that is additional to, or different from, what is made
    generally for others of the same age in mainstream schools in England [](cite:children-and-families-act-2014 "s
    21(1)").
  `,
  context: prose`
    This is the phrase that decides what belongs in [Section F](term:section-f) of an EHC plan and who must pay for
    it. The measure is what is *generally* made for children of that age, not what one particular school happens to be
    good at.
  `,
  checkpoints: [
    prose`
      For a child aged two or over, or a young person, it is whatever is additional to or different from the general
      offer [](cite:children-and-families-act-2014 "s 21(1)").
    `,
    prose`
      For a child under two, educational provision of any kind counts [](cite:children-and-families-act-2014 "s
      21(2)").
    `,
    prose`
      Health care or social care that educates or trains your child is treated as special educational provision
      [](cite:children-and-families-act-2014 "s 21(5)").
    `,
    prose`
      The authority must secure the special educational provision specified in an EHC plan
      [](cite:children-and-families-act-2014 "s 42(2)").
    `,
  ],
  body: prose`
    A daily reading programme, a teacher of the deaf, an adapted timetable, a particular class size, a therapist
    working on language: all of these can be special educational provision if your child needs them in order to learn
    and others generally do not.

    The line between education and health matters because the two are enforced differently. The local authority
    answers for education; a health body answers for health care [](cite:children-and-families-act-2014 "s 42(3)").
    That is why parents argue about where [speech and language therapy](term:speech-and-language-therapy) is written
    down. If it educates or trains, the label on the therapist's badge does not change what it is.
  `,
  enquiries: {
    text: prose`
      This page is usually reached from a report or a draft plan in which some help is described as health, or as
      something the school already does for everyone.
    `,
    searchPhrases: [
      'what is special educational provision',
      'is therapy education or health in an EHCP',
      'additional to or different from meaning',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 21' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 42(2)' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
