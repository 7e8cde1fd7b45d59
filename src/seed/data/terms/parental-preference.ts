import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const parentalPreference: SeedTerm = {
  slug: 'parental-preference',
  title: 'Parental preference',
  aliases: [
    { label: 'request for a particular school', kind: 'synonym' },
    { label: 'school preference', kind: 'synonym' },
  ],
  category: 'places-money-and-services',
  jurisdictions: ['england'],
  authors: ['solomon-brightwater', 'barnaby-thistledown'],
  definition: prose`
    Parental preference is your right to ask that a particular school or other institution be named in an EHC plan.
    For most kinds of school the local authority must agree unless one of a few exceptions applies
    [](cite:children-and-families-act-2014 "s 39(3)") [](cite:children-and-families-act-2014 "s 39(4)").
  `,
  context: prose`
    It is called a preference, but in law it is nearer to a presumption. You do not have to show that your school is
    the best one; the authority has to show why it may not be named.

    Young people have the same right in their own name once they are over compulsory school age.
  `,
  checkpoints: [
    prose`
      You must be given at least 15 days from the draft plan to make the request [](cite:send-regulations-2014 "reg
      13(1)").
    `,
    prose`
      The authority may refuse if the school is **unsuitable** for your child's age, ability, aptitude or special
      educational needs [](cite:children-and-families-act-2014 "s 39(4)(a)").
    `,
    prose`
      It may also refuse if your child's attendance would be incompatible with the **efficient education of others**
      or the **efficient use of resources** [](cite:children-and-families-act-2014 "s 39(4)(b)").
    `,
    prose`
      The right covers the kinds of institution listed in the Act, which include approved independent special schools
      but not every independent school [](cite:children-and-families-act-2014 "s 38(3)").
    `,
    prose`
      For any other school, the authority must still have regard to the principle that pupils are educated as their
      parents wish, if that avoids unreasonable public expenditure [](cite:education-act-1996 "s 9").
    `,
    prose`
      A child with a plan must be educated in the mainstream unless that is incompatible with your wishes or with the
      efficient education of others [](cite:children-and-families-act-2014 "s 33(2)").
    `,
  ],
  body: prose`
    Cost is the commonest argument. The Court of Appeal has considered how the cost of a place in an authority's own
    school is to be worked out when two placements are compared [](cite:eh-v-kent-2011), and has held that *public
    expenditure* means all of it, not only what comes from the education budget [](cite:haining-v-warrington-2014).
    Transport and respite care can tip the scales either way, so ask for the figures.

    Incompatible is a strong word. A school that would find a placement inconvenient, or that is over its usual
    number, has not shown that educating the others would become inefficient.

    If you did not reply to the draft in time you have not lost everything: the request can be made again when the
    plan is next amended, and the school can be put in issue by an appeal.
  `,
  enquiries: {
    text: prose`
      This page is read in the fifteen days after a draft plan arrives, and again when a final plan names somewhere
      else.
    `,
    searchPhrases: [
      'can I choose a school with an EHCP',
      'EHCP school preference refused',
      'efficient use of resources meaning EHCP',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 38' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 39' },
    { reference: 'education-act-1996', pinpoint: 's 9' },
    { reference: 'haining-v-warrington-2014' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    description: 
      'How to ask for a particular school in an EHC plan, and the only reasons for which the request may be refused.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
