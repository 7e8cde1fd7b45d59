import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const senSupport: SeedTerm = {
  slug: 'sen-support',
  title: 'SEN support',
  aliases: [
    { label: 'SEN Support stage', kind: 'synonym' },
    { label: 'K code', kind: 'synonym' },
  ],
  category: 'support-in-education',
  jurisdictions: ['england'],
  authors: ['odette-marchbank'],
  definition: prose`
    SEN support is the help that a school gives a pupil with special educational needs who does not have an EHC plan.
    It comes from the school's own resources and follows a cycle of assessing, planning, doing and reviewing
    [](cite:send-code-of-practice-2015 "para 6.44").
  `,
  context: prose`
    There is no form to fill in and no panel to persuade: the school decides that your child has special educational
    needs, and must tell you when it starts to make special provision. Because it is the school's to give, it can also
    change quickly. Keep notes.
  `,
  checkpoints: [
    prose`
      A mainstream school must use its [best endeavours](term:best-endeavours) to secure the provision that a pupil's
      needs call for [](cite:children-and-families-act-2014 "s 66(2)").
    `,
    prose`
      It must tell you when it makes special educational provision for your child
      [](cite:children-and-families-act-2014 "s 68(2)").
    `,
    prose`
      It should meet you at least three times a year [](cite:send-code-of-practice-2015 "para 6.65").
    `,
    prose`
      Help follows the [graduated approach](term:graduated-approach): assess, plan, do, review
      [](cite:send-code-of-practice-2015 "para 6.44").
    `,
    prose`
      You can ask for an [EHC needs assessment](term:ehc-needs-assessment) at any time; SEN support need not have
      *failed* first [](cite:children-and-families-act-2014 "s 36(1)").
    `,
    prose`
      There is no right of appeal to the Tribunal about SEN support itself [](cite:children-and-families-act-2014 "s
      51(2)").
    `,
  ],
  body: prose`
    Ask for the plan in writing: what is the aim, what will be done, by whom, how often, and when will you look at it
    again? A page is enough. Schools must also publish a report on how they support pupils with special educational
    needs [](cite:children-and-families-act-2014 "s 69(2)"); read it before the meeting and quote it in the meeting.

    Medical needs are a neighbouring subject. A governing body must make arrangements to support pupils with medical
    conditions, and there is separate statutory guidance on it [](cite:medical-conditions-guidance-2015).

    If support is not happening, speak to the class teacher, then to the [SENCO](term:senco), then use the school's
    complaints procedure. If your child is disabled, the duty to make [reasonable
    adjustments](term:reasonable-adjustments) applies as well, and that one can be enforced.
  `,
  enquiries: {
    text: prose`
      Parents land here when a school says that a child *is on SEN support*, or offers to *put them on the register*.
    `,
    searchPhrases: ['what is SEN support in school', 'SEN support without EHCP', 'school not providing SEN support'],
  },
  citations: [
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 6.44' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 66' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 68' },
    { reference: 'dfe-sen-in-england-2025', note: 'Pupils with SEN support, January 2025' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
    newerDraft: {
      definition: prose`
        SEN support is the help that a school, nursery or college gives to a child or young person with special
        educational needs who does not have an EHC plan. It comes from the setting's own resources and follows a cycle
        of assessing, planning, doing and reviewing [](cite:send-code-of-practice-2015 "para 6.44").
      `,
      enquiries: {
        text: prose`
          Parents land here when a school says that a child *is on SEN support*, or offers to *put them on the
          register*, and more and more often when a nursery does.
        `,
        searchPhrases: ['what is SEN support in school', 'SEN support without EHCP', 'SEN support in nursery'],
      },
    },
  },
}
