import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const sectionF: SeedTerm = {
  slug: 'section-f',
  title: 'Section F',
  aliases: [
    { label: 'Section F of an EHC plan', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown', 'solomon-brightwater'],
  definition: prose`
    Section F is the part of an EHC plan that sets out the special educational provision a child or young person
    requires [](cite:send-regulations-2014 "reg 12(1)(f)"). The local authority must secure what it says
    [](cite:children-and-families-act-2014 "s 42(2)").
  `,
  context: prose`
    If you read only one section closely, read this one. Words such as *support*, *input* and *opportunities* sound
    generous and promise little; the Upper Tribunal has listed them among those unlikely to be specific enough
    [](cite:worcestershire-v-se-2020 "[74]").

    A good test is to imagine a new teacher with no other papers. Could they tell, from Section F alone, what must
    happen this week?
  `,
  checkpoints: [
    prose`
      Provision must be detailed and specific and should normally be quantified: type, hours, frequency and level of
      expertise [](cite:send-regulations-2014 "reg 12(1)(f)") [](cite:send-code-of-practice-2015 "para 9.69").
    `,
    prose`
      Flexibility is allowed where the child needs it, not where the system finds it convenient
      [](cite:ipsea-v-secretary-of-state-2003).
    `,
    prose`
      Therapy or care that educates or trains your child belongs here, whoever employs the therapist
      [](cite:children-and-families-act-2014 "s 21(5)").
    `,
    prose`
      The authority cannot plead that it tried its best: the duty is to secure the provision
      [](cite:children-and-families-act-2014 "s 42(2)") [](cite:n-v-north-tyneside-2010).
    `,
    prose`
      You may appeal about what Section F says, and about what it leaves out [](cite:children-and-families-act-2014 "s
      51(2)(c)(ii)").
    `,
  ],
  body: prose`
    Every need in Section B should be answered here [](cite:send-code-of-practice-2015 "para 9.69"). Work through the
    professional reports and look for recommendations that were softened on the way: *two half-hour sessions a week
    with a therapist* that became *access to a language programme*.

    How much detail is enough depends on the child and the school. In a mainstream class the plan usually has to say
    more, because less is built into the ordinary day [](cite:worcestershire-v-se-2020 "[74]"). A range or a review
    point is acceptable where needs really do vary, as long as a minimum is clear.

    The duty runs from the day the plan is final until it is amended or ceases. If something in Section F is not being
    delivered, say so in writing to the local authority and name the words in the plan. Where the plan is vague, raise
    it at the [annual review](term:annual-review) or [appeal](term:grounds-of-appeal).
  `,
  enquiries: {
    text: prose`
      Visitors tend to have a draft plan open in another window and a feeling that it promises less than the reports
      did.
    `,
    searchPhrases: [
      'EHCP Section F wording',
      'specified and quantified provision EHCP',
      'Section F not being delivered',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 42(2)' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 12(1)(f)' },
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 9.69' },
    { reference: 'worcestershire-v-se-2020' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    title: 'Section F of an EHC plan',
    description: 'What Section F must say, why the wording matters, and what to do when provision is vague or missing.',
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
