import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const sendTribunal: SeedTerm = {
  slug: 'send-tribunal',
  title: 'SEND Tribunal',
  aliases: [
    { label: 'SENDIST', kind: 'former-name' },
    { label: 'First-tier Tribunal (Special Educational Needs and Disability)', kind: 'synonym' },
    { label: 'FTT', kind: 'abbreviation' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['juniper-wexcombe', 'solomon-brightwater'],
  definition: prose`
    The SEND Tribunal is the independent tribunal that decides appeals about EHC needs assessments and plans, and
    claims of disability discrimination against schools. It is part of the First-tier Tribunal
    [](cite:children-and-families-act-2014 "s 51") [](cite:equality-act-2010 "s 116").
  `,
  context: prose`
    It is independent of the local authority and less formal than a court. There is no fee, you do not need a lawyer,
    and most hearings are held by video. Its orders about needs, provision and placement bind the local authority.
  `,
  checkpoints: [
    prose`
      It is part of the Health, Education and Social Care Chamber of the First-tier Tribunal and has its own rules
      [](cite:tribunal-procedure-hesc-rules-2008).
    `,
    prose`
      It can order an assessment, a plan, or changes to Sections B, F and I [](cite:send-regulations-2014 "reg
      43(2)").
    `,
    prose`
      The authority must comply within fixed times, for example five weeks to issue an amended plan, or two where only
      the school changes [](cite:send-regulations-2014 "reg 44(2)").
    `,
    prose`
      About 21,000 appeals were registered in the school year 2023/24 [](cite:moj-tribunal-statistics-2024).
    `,
    prose`
      A decision can be taken to the Upper Tribunal only on a point of law, and with permission
      [](cite:tribunals-courts-and-enforcement-act-2007 "s 11").
    `,
  ],
  body: prose`
    ## From form to decision

    1. The authority's decision letter arrives. Time starts.
    2. You contact the mediation adviser, where a [certificate](term:mediation-certificate) is needed.
    3. You send the appeal form with the letter, the certificate, and the reasons in your own words
    [](cite:gov-uk-send-tribunal).
    4. The Tribunal sets a timetable. The authority replies; both sides send evidence.
    5. If the contents of a plan are in dispute, the two of you build a [working document](term:working-document).
    6. A panel, usually a judge and one or two members who know about special educational needs, hears the case and
    gives a written decision with reasons.

    Many appeals end before step six, because the authority concedes or the two sides agree. Even then, make sure that
    what was agreed is written down and has a date.

    The Tribunal looks at the matter afresh, as things stand on the day. A new report that nobody had seen at the time
    of the decision may be the one that decides it.
  `,
  enquiries: {
    text: prose`
      People usually read this twice: once when somebody says *you will have to go to tribunal*, and once the night
      before.
    `,
    searchPhrases: [
      'how does the SEND Tribunal work',
      'do I need a solicitor for SEND Tribunal',
      'SENDIST appeal how long',
    ],
  },
  citations: [
    { reference: 'children-and-families-act-2014', pinpoint: 's 51' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 43' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 44' },
    { reference: 'gov-uk-send-tribunal' },
  ],
  lawAsOf: '2025-09-01',
  seo: {
    title: 'The SEND Tribunal explained',
    description: prose`
      What the SEND Tribunal decides, how an appeal runs from form to decision, and what the authority must do
      afterwards.
    `,
  },
  story: {
    state: 'published',
    changeNote: 'First published.',
    renamed: {
      formerSlug: 'sendist',
      formerTitle: 'SENDIST',
      changeNote: 'Renamed: SENDIST is the old name, and few letters use it any longer.',
    },
  },
}
