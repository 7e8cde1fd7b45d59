import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const keyWorker: SeedTerm = {
  slug: 'key-worker',
  title: 'Key worker',
  aliases: [
    { label: 'keyworker', kind: 'misspelling' },
    { label: 'lead professional', kind: 'synonym' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['clementine-oakapple'],
  definition: prose`
    A key worker is one named person who helps a family to deal with several services at once. The code of practice
    encourages it; no law gives every family one [](cite:send-code-of-practice-2015 "para 2.21").
  `,
  context: prose`
    A key worker can save you from telling the same story five times. The name is used for very different jobs, so ask
    what this one may do, for how long, and whether they can speak for you.
  `,
  checkpoints: [
    prose`
      The code asks authorities to adopt a key working approach [](cite:send-code-of-practice-2015 "para 2.21").
    `,
    prose`
      A key worker is not the same as a [case officer](term:case-officer), who acts for the authority.
    `,
    prose`
      Advice and information must be available to you in any case [](cite:children-and-families-act-2014 "s 32").
    `,
  ],
  body: prose`
    If your family deals with more than three services, ask each who would be willing to take the lead, and ask for
    the answer to be written into the plan.
  `,
  enquiries: {
    text: prose`
      Parents ask about key workers when appointments collide and letters contradict each other.
    `,
    searchPhrases: ['key worker SEND family', 'who can be a key worker', 'how to get a key worker for disabled child'],
  },
  citations: [
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 2.21' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 32' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'changes-requested',
    changeNote: 'New entry.',
    by: 'subject-reviewer',
    comment: prose`
      Clear and useful. Please say how a key worker differs from a social worker, and add a checkpoint about children
      leaving hospital before this is published.
    `,
  },
}
