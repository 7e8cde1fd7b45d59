import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const graduatedApproach: SeedTerm = {
  slug: 'graduated-approach',
  title: 'Graduated approach',
  aliases: [
    { label: 'assess, plan, do, review', kind: 'synonym' },
    { label: 'APDR', kind: 'abbreviation' },
  ],
  category: 'support-in-education',
  jurisdictions: ['england'],
  authors: ['odette-marchbank'],
  definition: prose`
    The graduated approach is the cycle of four steps by which a school is expected to support a pupil with special
    educational needs: assess, plan, do, review, each time with a little more understanding than before
    [](cite:send-code-of-practice-2015 "para 6.44").
  `,
  context: prose`
    Think of it as a spiral rather than a ladder. Your child does not have to climb to the top before anyone may ask
    for an EHC needs assessment; but good records from two or three turns are among the best evidence you can have.
  `,
  checkpoints: [
    prose`
      **Assess**: the teacher and the SENCO work out what your child needs, and take your concerns seriously
      [](cite:send-code-of-practice-2015 "para 6.45").
    `,
    prose`
      **Plan**: adjustments, support and the outcomes hoped for are agreed with you, with a date for review
      [](cite:send-code-of-practice-2015 "para 6.48").
    `,
    prose`
      **Do**: the class or subject teacher stays responsible day by day, even when help is given by someone else
      [](cite:send-code-of-practice-2015 "para 6.52").
    `,
    prose`
      **Review**: the effect is looked at on the date agreed, with you and your child
      [](cite:send-code-of-practice-2015 "para 6.53").
    `,
    prose`
      Where progress is still less than expected, the school should consider bringing in specialists
      [](cite:send-code-of-practice-2015 "para 6.58").
    `,
  ],
  body: prose`
    The approach comes from the code of practice, not from the Act. Schools must have regard to the code
    [](cite:children-and-families-act-2014 "s 77(4)"), so they need a good reason to do otherwise, but a local
    authority may not turn it into an entrance test for [assessment](term:ehc-needs-assessment).

    At each review ask three questions. What changed? How do we know? What will be different next time? If the answers
    are the same twice running, it is time for new advice, perhaps from an [educational
    psychologist](term:educational-psychologist).
  `,
  enquiries: {
    text: prose`
      People meet the phrase in a letter that says *the graduated approach has not been exhausted*.
    `,
    searchPhrases: ['graduated approach SEN meaning', 'assess plan do review cycle', 'how many cycles before EHCP'],
  },
  citations: [
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 6.44', note: 'The cycle and its four steps' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 66' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
