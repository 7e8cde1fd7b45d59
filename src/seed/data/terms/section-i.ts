import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const sectionI: SeedTerm = {
  slug: 'section-i',
  title: 'Section I',
  aliases: [
    { label: 'Section I of an EHC plan', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    Section I of an EHC plan gives the name and the type of the school, college or other institution to be attended
    or, where none is named, the type alone [](cite:send-regulations-2014 "reg 12(1)(i)").
  `,
  context: prose`
    Section I follows from the rest of the plan. First decide what your child needs (B) and what must be provided (F);
    then ask which school can do it. A plan that begins with the school and works backwards is the wrong way round.
  `,
  checkpoints: [
    prose`
      A draft plan must leave Section I empty, so that you can say what you want first
      [](cite:children-and-families-act-2014 "s 38(5)").
    `,
    prose`
      You may ask for a particular school when the draft arrives [](cite:children-and-families-act-2014 "s 38(2)");
      see [parental preference](term:parental-preference).
    `,
    prose`
      Once a maintained school, academy or other institution of the listed kinds is named, it must admit your child
      [](cite:children-and-families-act-2014 "s 43(2)").
    `,
    prose`
      You may appeal about the school, about the type, or because none is named [](cite:children-and-families-act-2014
      "s 51(2)(c)").
    `,
    prose`
      An appeal about Section I alone needs no [mediation certificate](term:mediation-certificate)
      [](cite:children-and-families-act-2014 "s 55(2)").
    `,
  ],
  body: prose`
    There is no rule that every plan must name a school. Where all of a child's provision is to be made away from
    school, as [education otherwise than at school](term:eotas), Section I can be left blank
    [](cite:derbyshire-v-em-and-dm-2019), and the Upper Tribunal has said that a school the child will not attend
    should not be named [](cite:nn-v-cheshire-east-2021).

    If only a type is given, such as *a mainstream secondary school*, no particular school is bound to take your child
    on the strength of the plan. Ask when a school will be named, and remember that you can appeal.

    Most parents who appeal about Section I are advised to consider appealing about B and F as well. If those sections
    do not describe what your child needs, it is hard to show that one school can provide it and another cannot.
  `,
  enquiries: {
    text: prose`
      People read this page when a final plan names a school they did not ask for, or no school at all.
    `,
    searchPhrases: ['EHCP names wrong school', 'appeal Section I only', 'school named in Section I'],
  },
  citations: [
    { reference: 'send-regulations-2014', pinpoint: 'reg 12(1)(i)' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 39' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 43' },
    { reference: 'derbyshire-v-em-and-dm-2019' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
