import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const section19Education: SeedTerm = {
  slug: 'section-19-education',
  title: 'Section 19 education',
  aliases: [
    { label: 'section 19 duty', kind: 'synonym' },
  ],
  category: 'support-in-education',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater', 'clementine-oakapple'],
  definition: prose`
    Section 19 education is the suitable education that a local authority must arrange for a child of compulsory
    school age who, because of illness, exclusion or for another reason, would not otherwise receive it
    [](cite:education-act-1996 "s 19(1)").
  `,
  context: prose`
    The duty is the local authority's, not the school's, and it does not depend on an EHC plan. *Or otherwise* is
    wide: it can cover a child who is still on a school's roll but cannot in fact attend.
  `,
  checkpoints: [
    prose`
      The education must be suitable to your child's age, ability, aptitude and special educational needs
      [](cite:education-act-1996 "s 19(6)").
    `,
    prose`
      It must be full time, unless for reasons of physical or mental health that would not be in your child's best
      interests [](cite:education-act-1996 "s 19(3A)") [](cite:education-act-1996 "s 19(3AA)").
    `,
    prose`
      After a permanent exclusion it must begin by the sixth school day [](cite:excluded-pupils-regulations-2007).
    `,
    prose`
      For a child who is ill, the authority should act as soon as it is clear that absence will last 15 school days or
      more, one after another or spread out [](cite:health-needs-education-guidance-2023).
    `,
    prose`
      The duty covers children of compulsory school age only [](cite:education-act-1996 "s 19(1)").
    `,
  ],
  body: prose`
    Write to the authority as soon as it is plain that school is not working, and say that you are asking for
    education under section 19. Enclose whatever medical evidence you have. Where a consultant's letter cannot be had
    quickly, the guidance points authorities to other evidence, such as the child's GP, so that education is not
    delayed [](cite:health-needs-education-guidance-2023).

    A part-time timetable is not a way round the duty. Guidance on attendance allows one only in very exceptional
    circumstances, for a limited time, and with your agreement [](cite:school-attendance-guidance-2024).

    Section 19 is meant to bridge a gap. Where school is the wrong place altogether for a child with a plan, look at
    [education otherwise than at school](term:eotas), which is a different power with a higher threshold. For
    transport to a place where section 19 education is given, see [home-to-school
    transport](term:home-to-school-transport).
  `,
  enquiries: {
    text: prose`
      This page is for families whose child has stopped going to school, or has been told to come in for an hour a
      day.
    `,
    searchPhrases: [
      'child too anxious to attend school council duty',
      'section 19 alternative provision',
      'reduced timetable legal',
    ],
  },
  citations: [
    { reference: 'education-act-1996', pinpoint: 's 19' },
    { reference: 'health-needs-education-guidance-2023' },
    { reference: 'school-attendance-guidance-2024' },
    { reference: 'excluded-pupils-regulations-2007' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
