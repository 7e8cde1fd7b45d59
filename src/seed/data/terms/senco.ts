import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const senco: SeedTerm = {
  slug: 'senco',
  title: 'SENCO',
  aliases: [
    { label: 'special educational needs co-ordinator', kind: 'synonym' },
    { label: 'SENDCO', kind: 'synonym' },
  ],
  category: 'people-and-professionals',
  jurisdictions: ['england'],
  authors: ['odette-marchbank'],
  definition: prose`
    The SENCO is the teacher whom every mainstream school and maintained nursery school must make responsible for
    co-ordinating the provision for pupils with special educational needs [](cite:children-and-families-act-2014 "s
    67(2)").
  `,
  context: prose`
    The SENCO is your best first contact after the class teacher. They arrange support, advise colleagues, bring in
    specialists and keep the records. They do not decide the budget, and they do not decide whether there will be an
    EHC plan.
  `,
  checkpoints: [
    prose`
      The SENCO must be a qualified teacher working at the school, or its head teacher [](cite:send-regulations-2014
      "reg 49").
    `,
    prose`
      A new SENCO must hold the required qualification within three years [](cite:send-regulations-2014 "reg 49(4)").
    `,
    prose`
      For those who start the course on or after 1 September 2024, that is the National Professional Qualification for
      SENCOs [](cite:send-amendment-regulations-2024 "reg 2").
    `,
    prose`
      The code asks that the SENCO have the time and the standing to do the work, most effectively as part of the
      leadership team [](cite:send-code-of-practice-2015 "para 6.87") [](cite:send-code-of-practice-2015 "para 6.91").
    `,
    prose`
      The day-to-day responsibility for your child's progress stays with the class or subject teacher
      [](cite:send-code-of-practice-2015 "para 6.52").
    `,
  ],
  body: prose`
    Write short, dated messages and keep the answers. A SENCO often looks after a great many pupils, and a clear
    request for one thing is easier to answer than a long history.

    Useful things to ask: what support is my child down for at the moment; who gives it; when was it last reviewed
    under the [graduated approach](term:graduated-approach); has anyone from outside been asked for advice? If you are
    thinking of an [EHC needs assessment](term:ehc-needs-assessment), tell the SENCO, because the authority will ask
    the school for its records. But you do not need permission.

    Independent schools may have a SENCO too. The duties described here are those of maintained schools and academies.
  `,
  enquiries: {
    text: prose`
      Parents search for the SENCO's role when a first meeting is in the diary, or when messages go unanswered.
    `,
    searchPhrases: ['what does a SENCO do', 'questions to ask the SENCO', 'does every school have a SENCO'],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 67' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 49' },
    { reference: 'send-amendment-regulations-2024', pinpoint: 'reg 2' },
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 6.87' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
    revision: {
      before: {
        checkpoints: [
          prose`
            The SENCO must be a qualified teacher working at the school, or its head teacher
            [](cite:send-regulations-2014 "reg 49").
          `,
          prose`
            A new SENCO must hold the National Award for SEN Co-ordination within three years
            [](cite:send-regulations-2014 "reg 49(4)").
          `,
          prose`
            The code asks that the SENCO have the time and the standing to do the work, most effectively as part of
            the leadership team [](cite:send-code-of-practice-2015 "para 6.87") [](cite:send-code-of-practice-2015
            "para 6.91").
          `,
          prose`
            The day-to-day responsibility for your child's progress stays with the class or subject teacher
            [](cite:send-code-of-practice-2015 "para 6.52").
          `,
        ],
        citations: [
          { reference: 'children-and-families-act-2014', pinpoint: 's 67' },
          { reference: 'send-regulations-2014', pinpoint: 'reg 49' },
          { reference: 'send-code-of-practice-2015', pinpoint: 'para 6.87' },
        ],
      },
      changeNote: prose`
        The National Professional Qualification for SENCOs has replaced the National Award for those who start on or
        after 1 September 2024.
      `,
    },
  },
}
