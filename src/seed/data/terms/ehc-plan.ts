import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const ehcPlan: SeedTerm = {
  slug: 'ehc-plan',
  title: 'EHC plan',
  aliases: [
    { label: 'EHCP', kind: 'abbreviation' },
    { label: 'education, health and care plan', kind: 'synonym' },
    { label: 'ECHP', kind: 'misspelling' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    An education, health and care plan is a legal document that sets out a child's or young person's special
    educational needs, the outcomes sought, and the help that they require [](cite:children-and-families-act-2014 "s
    37(2)"). The local authority must secure the special educational provision in it
    [](cite:children-and-families-act-2014 "s 42(2)").
  `,
  context: prose`
    An EHC plan is worth having because it can be enforced. What a school offers from its own resources may change
    with its staff and its budget; what stands in [Section F](term:section-f) may not be dropped until the plan itself
    is lawfully changed.

    Plans can run from birth to the end of the academic year in which a young person turns 25, but there is no
    automatic right to keep one so long.
  `,
  checkpoints: [
    prose`
      A plan must be made when, in the light of an [assessment](term:ehc-needs-assessment), it is *necessary* for
      special educational provision to be made in accordance with one [](cite:children-and-families-act-2014 "s
      37(1)").
    `,
    prose`
      Whether it is necessary is a judgement about this child; the Court of Appeal would not tie the word down further
      [](cite:nottinghamshire-v-sf-and-gd-2020).
    `,
    prose`
      You must have at least 15 days to comment on the draft and to ask for a particular school
      [](cite:send-regulations-2014 "reg 13(1)").
    `,
    prose`
      The authority must secure the special educational provision; a health body must arrange the health care
      [](cite:children-and-families-act-2014 "s 42(2)") [](cite:children-and-families-act-2014 "s 42(3)").
    `,
    prose`
      The plan must be reviewed at least every twelve months [](cite:children-and-families-act-2014 "s 44(1)").
    `,
    prose`
      You may appeal about needs, provision and school when a plan is first finalised and each time it is amended
      [](cite:children-and-families-act-2014 "s 51(2)(c)") [](cite:children-and-families-act-2014 "s 51(3)").
    `,
  ],
  body: prose`
    The [sections of the plan](term:sections-of-an-ehc-plan) are fixed by regulation, so plans from different
    authorities should be recognisably alike. Read a draft with a pencil: every need in Section B should have help in
    Section F that answers it, and every piece of help should say who gives it, how often and for how long.

    Nobody has to be failing first. In the leading case the child was making progress at a mainstream school, and the
    Tribunal was still entitled to find a plan necessary [](cite:nottinghamshire-v-sf-and-gd-2020).

    The duty to deliver is strict. Speaking of the statements that came before EHC plans, the Court of Appeal held
    that an authority has no defence that it did its best [](cite:n-v-north-tyneside-2010). If provision in the plan
    is not happening, write to the authority, not only to the school.

    In January 2025 there were 638,700 plans in England [](cite:dfe-ehc-plans-2025).
  `,
  enquiries: {
    text: prose`
      Parents look this up when a school first suggests a plan, when a draft lands in the inbox, and when something
      promised in one does not happen.
    `,
    searchPhrases: ['what is an EHC plan', 'how to check a draft EHCP', 'school not following EHCP'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 37' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 42' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 12' },
    { reference: 'nottinghamshire-v-sf-and-gd-2020' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: 'What an EHC plan is, when one must be made, and what makes it enforceable.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
