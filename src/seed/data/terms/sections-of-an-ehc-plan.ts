import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const sectionsOfAnEhcPlan: SeedTerm = {
  slug: 'sections-of-an-ehc-plan',
  title: 'Sections of an EHC plan',
  aliases: [
    { label: 'Sections A to K', kind: 'synonym' },
  ],
  category: 'assessment-and-plans',
  jurisdictions: ['england'],
  authors: ['barnaby-thistledown'],
  definition: prose`
    Every EHC plan is divided into sections lettered A to K. Each has its own job, and each must be separately
    identified [](cite:send-regulations-2014 "reg 12(1)").
  `,
  context: prose`
    Where a sentence stands in the plan decides what can be done about it. The same words are enforceable in [Section
    F](term:section-f), a wish in Section A, and a goal in Section E.
  `,
  checkpoints: [
    prose`
      Only the descriptions of needs (B), special educational provision (F) and placement (I) can be appealed in their
      own right [](cite:children-and-families-act-2014 "s 51(2)(c)").
    `,
    prose`
      On the health and care sections the Tribunal can make recommendations when it hears an education appeal
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 4")
      [](cite:send-tribunal-recommendations-regulations-2017 "reg 5").
    `,
    prose`
      Provision must be specified for each and every need in Section B [](cite:children-and-families-act-2014 "s
      37(2)") [](cite:send-code-of-practice-2015 "para 9.69").
    `,
    prose`
      The advice gathered in the assessment must be attached as Section K [](cite:send-regulations-2014 "reg 12(4)").
    `,
  ],
  body: prose`
    ## What each section holds

    - **A**: the views, interests and aspirations of your child and of you; see [the child's
    views](term:childs-views).
    - **B**: special educational needs.
    - **C**: health care needs related to those needs.
    - **D**: social care needs related to those needs or to a disability.
    - **E**: the outcomes sought.
    - **F**: the special educational provision required.
    - **G**: health care provision reasonably required.
    - **H1**: social care that must be provided under the 1970 Act
    [](cite:chronically-sick-and-disabled-persons-act-1970 "s 2").
    - **H2**: other social care reasonably required, for example help under the Children Act [](cite:children-act-1989
    "s 17").
    - **I**: the school or other institution, or the type of it; see [Section I](term:section-i).
    - **J**: what a [direct payment](term:direct-payment) for education is to achieve, where there is one.
    - **K**: copies of the advice and information.

    ## How to read them together

    Start with the reports in Section K and tick off each difficulty they describe. It should appear in B, C or D.
    Then take each need in B and find the help in F that meets it. A need without provision, or provision without a
    need, is a gap worth raising while the plan is still a draft.
  `,
  enquiries: {
    text: prose`
      This page is for the evening when a plan of thirty pages arrives and nobody has explained the letters.
    `,
    searchPhrases: ['EHCP sections explained', 'what is Section B of an EHCP', 'sections A to K EHC plan'],
  },
  citations: [
    { reference: 'send-regulations-2014', pinpoint: 'reg 12', note: 'The form of a plan' },
    { reference: 'children-and-families-act-2014', pinpoint: 's 37(2)' },
    { reference: 'send-code-of-practice-2015', pinpoint: 'para 9.69' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
