import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const namedSchool: SeedTerm = {
  slug: 'named-school',
  title: 'Named school',
  aliases: [
    { label: 'school named in the plan', kind: 'synonym' },
  ],
  category: 'places-money-and-services',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    A named school is the school, college or other institution written into [Section I](term:section-i) of an EHC
    plan. Naming it has legal force: a school of the kinds listed in the Act must then admit the child
    [](cite:children-and-families-act-2014 "s 43(2)").
  `,
  context: prose`
    Naming is stronger than an ordinary place offer. It does not depend on catchment areas, waiting lists or whether
    the year group is full, though the school's views are heard before the decision is made.
  `,
  checkpoints: [
    prose`
      Before naming a school the authority must consult it [](cite:children-and-families-act-2014 "s 39(2)").
    `,
    prose`
      Maintained schools, academies, further education colleges, non-maintained special schools and approved
      independent institutions are covered [](cite:children-and-families-act-2014 "s 38(3)").
    `,
    prose`
      Those institutions must admit a child or young person for whom they are named
      [](cite:children-and-families-act-2014 "s 43(2)").
    `,
    prose`
      A wholly independent school that is not on the approved list can be named, but is not bound by that duty
      [](cite:children-and-families-act-2014 "s 43(1)").
    `,
    prose`
      If you disagree with the school named, or none is, you can appeal [](cite:children-and-families-act-2014 "s
      51(2)(c)").
    `,
  ],
  body: prose`
    A school that says *we cannot meet need* in reply to a consultation has not refused your child: the decision
    belongs to the local authority, and on appeal to the Tribunal. Ask to see the reply and the reasons. The grounds
    on which your request may be turned down are few; they are set out under [parental
    preference](term:parental-preference).

    Where you made no request, or it was lawfully refused, the authority names the school, or the type of school, that
    it thinks appropriate [](cite:children-and-families-act-2014 "s 39(5)") [](cite:children-and-families-act-2014 "s
    40(2)").

    The named school matters for travel too. Free transport usually depends on the school being the nearest suitable
    one; see [home-to-school transport](term:home-to-school-transport).
  `,
  enquiries: {
    text: prose`
      Parents reach this page when a school says it is full, or when the plan and the school seem to disagree.
    `,
    searchPhrases: [
      'school says it cannot meet need EHCP',
      'must a school take a child with an EHCP',
      'school named in EHCP is full',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 39' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 43' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
