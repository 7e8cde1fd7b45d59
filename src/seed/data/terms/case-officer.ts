import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const caseOfficer: SeedTerm = {
  slug: 'case-officer',
  title: 'Case officer',
  aliases: [
    { label: 'EHC co-ordinator', kind: 'synonym' },
    { label: 'SEN officer', kind: 'synonym' },
    { label: 'plan co-ordinator', kind: 'synonym' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['clementine-oakapple', 'juniper-wexcombe'],
  definition: prose`
    A case officer is the person at the local authority who handles your child's assessment, plan or review. The Act
    does not mention the job, and every authority has its own name for it; the duties are the authority's
    [](cite:children-and-families-act-2014 "s 19").
  `,
  context: prose`
    Case officers change often and carry many families. Treat each message as if the next reader will be a stranger:
    put your child's name, the date of the last decision and the one thing you are asking for at the top.
  `,
  checkpoints: [
    prose`
      You may require the authority to arrange a meeting with an officer to discuss a draft plan
      [](cite:send-regulations-2014 "reg 13(1)(a)").
    `,
    prose`
      The authority must have regard to the importance of giving you the information and support you need to take part
      [](cite:children-and-families-act-2014 "s 19(c)").
    `,
    prose`
      It must also arrange for advice and information to be available to you [](cite:children-and-families-act-2014 "s
      32(1)").
    `,
    prose`
      A decision is the authority's, not the officer's: a panel or a manager cannot excuse a missed time limit
      [](cite:send-regulations-2014 "reg 13(2)").
    `,
  ],
  body: prose`
    Agree with your case officer how you will keep in touch, and confirm in writing whatever is said on the telephone.
    A sentence is enough: *thank you for telling me today that the draft will be sent by the 14th*.

    Research with parents found that disagreements begin with a belief that a child's needs are not being met and grow
    through delay and uncertainty about who is responsible for what. Empathy, knowledge and putting mistakes right
    helped [](cite:cullen-and-lindsay-2019).

    If nothing moves, write to the manager of the team, then use the complaints procedure. Missed legal time limits
    are a matter for complaint; the content of a decision is usually a matter for [appeal](term:grounds-of-appeal).
    Free and impartial advice is available in every area: look in the [local offer](term:local-offer).
  `,
  enquiries: {
    text: prose`
      Families come here when their officer has changed again, or when e-mails are not answered.
    `,
    searchPhrases: [
      'EHCP case officer not responding',
      'who is my SEN case officer',
      'complain about council SEN team',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 19' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 13' },
    { reference: 'cullen-and-lindsay-2019' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
