import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const learningSupportAssistant: SeedTerm = {
  slug: 'learning-support-assistant',
  title: 'Learning support assistant',
  aliases: [
    { label: 'LSA', kind: 'abbreviation' },
    { label: 'TA', kind: 'abbreviation' },
    { label: 'teaching assistant', kind: 'synonym' },
    { label: 'one-to-one', kind: 'synonym' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['odette-marchbank'],
  definition: prose`
    A learning support assistant, also called a teaching assistant, is a member of staff who helps pupils to learn
    under the direction of a teacher. The law does not define the role; if your child needs it, ask for a
    plan that says what it means [](cite:send-code-of-practice-2015 "para 6.52") [](cite:send-code-of-practice-2015 "para 9.69").
  `,
  context: prose`
    *Twenty hours of support* is a number, not a provision. It matters far more what the adult does, what training
    they have, and whether they help your child to do things alone.
  `,
  checkpoints: [
    prose`
      The teacher remains responsible for a pupil's progress, even when an assistant works with them
      [](cite:send-code-of-practice-2015 "para 6.52").
    `,
    prose`
      Where an [EHC plan](term:ehc-plan) provides for an assistant, it should say for how long, how often, for what,
      and with what expertise [](cite:send-code-of-practice-2015 "para 9.69").
    `,
    prose`
      Provision set out in [Section F](term:section-f) must be secured even if the assistant leaves or is ill
      [](cite:children-and-families-act-2014 "s 42(2)").
    `,
    prose`
      A study of more than 8,000 pupils found that those given most support made *less* academic progress than similar
      pupils given less, which the pupils' own characteristics did not explain [](cite:blatchford-and-others-2011).
    `,
  ],
  body: prose`
    That finding is often misread. It does not say that assistants do harm; it says that support which replaces the
    teacher, or hovers, may not help. Ask how time with the assistant and time with the teacher are balanced, and how
    your child's independence is being built.

    Good wording names the task: *a trained assistant will pre-teach vocabulary for fifteen minutes before each
    science lesson*. It leaves no doubt about whether it has happened, and it can be changed at the [annual
    review](term:annual-review) when it is no longer needed.

    If your child has no plan, an assistant may still be part of [SEN support](term:sen-support) or a [reasonable
    adjustment](term:reasonable-adjustments).
  `,
  enquiries: {
    text: prose`
      Most readers want to know whether their child is entitled to one-to-one help, and what to do when it is taken
      away.
    `,
    searchPhrases: ['one to one support at school entitlement', 'TA hours in EHCP', 'teaching assistant cut from EHCP'],
  },
  citations: [
    { reference: 'blatchford-and-others-2011', note: 'The Deployment and Impact of Support Staff project' },
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 9.69' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 42(2)' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
