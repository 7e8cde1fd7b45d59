import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const reasonableAdjustments: SeedTerm = {
  slug: 'reasonable-adjustments',
  title: 'Reasonable adjustments',
  aliases: [
    { label: 'reasonable adjustment', kind: 'synonym' },
    { label: 'adjustments', kind: 'synonym' },
  ],
  category: 'support-in-education',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater', 'odette-marchbank'],
  definition: prose`
    Reasonable adjustments are the steps that a school must take so that a disabled pupil is not put at a substantial
    disadvantage: changing the way things are done, and providing auxiliary aids and services
    [](cite:equality-act-2010 "s 20") [](cite:equality-act-2010 "sch 13 para 2").
  `,
  context: prose`
    The duty applies to every kind of school, including independent ones, and to trips and clubs as well as lessons.
    It does not depend on an EHC plan or on SEN support; it depends on whether your child is disabled in the sense of
    the Act.

    Schools are expected to think ahead about disabled pupils in general, and not to wait until one of them is already
    in difficulty.
  `,
  checkpoints: [
    prose`
      A person is disabled if an impairment has a substantial and long-term adverse effect on ordinary day-to-day
      activities [](cite:equality-act-2010 "s 6(1)").
    `,
    prose`
      *Substantial* means more than minor or trivial [](cite:equality-act-2010 "s 212(1)").
    `,
    prose`
      A school must adjust its rules and practices and provide auxiliary aids, where that is reasonable
      [](cite:equality-act-2010 "s 20(3)") [](cite:equality-act-2010 "s 20(5)").
    `,
    prose`
      You may not be asked to pay for an adjustment [](cite:equality-act-2010 "s 20(7)").
    `,
    prose`
      The duty does not make a school alter its buildings; that belongs to its accessibility plan
      [](cite:equality-act-2010 "sch 13 para 2") [](cite:equality-act-2010 "sch 10 para 3").
    `,
    prose`
      Failing to make a reasonable adjustment is discrimination [](cite:equality-act-2010 "s 21(2)").
    `,
  ],
  body: prose`
    Ask for something concrete: ear defenders in assembly, a pass to leave class, homework shortened by half, uniform
    in a softer cloth, a different sanction for a missing pen. Explain the disadvantage and how the change removes it.
    Whether a step is reasonable depends on things such as how well it would work, its cost, and the effect on others.

    Where help is already provided through an [EHC plan](term:ehc-plan), it may not be reasonable to expect the school
    to provide it twice. The two systems overlap, but neither excuses neglect of the other.

    If the school refuses, you have **six months** to bring a [disability discrimination
    claim](term:disability-discrimination-claim).
  `,
  enquiries: {
    text: prose`
      Parents search for this after a sanction that seems to punish a disability, or when a small change is refused
      because *it would not be fair on the others*.
    `,
    searchPhrases: [
      'reasonable adjustments in school examples',
      'school refuses reasonable adjustments',
      'is ADHD a disability at school',
    ],
  },
  citations: [
    { reference: 'equality-act-2010', pinpoint: 's 20' },
    { reference: 'equality-act-2010', pinpoint: 'sch 13 para 2' },
    { reference: 'equality-act-2010', pinpoint: 's 85' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: 
      'What schools must change for disabled pupils under the Equality Act 2010, with examples and time limits.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
