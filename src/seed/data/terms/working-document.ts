import { prose } from '../../prose'
import type { SeedTerm } from '../../types'

export const workingDocument: SeedTerm = {
  slug: 'working-document',
  title: 'Working document',
  aliases: [
    { label: 'WD', kind: 'abbreviation' },
  ],
  category: 'disagreements-and-appeals',
  jurisdictions: ['england'],
  authors: ['juniper-wexcombe', 'barnaby-thistledown'],
  definition: prose`
    A working document is a version of the EHC plan in which both sides of an appeal mark the changes they want, so
    that the [Tribunal](term:send-tribunal) can see at a glance what is agreed and what is not
    [](cite:ipsea-the-working-document).
  `,
  context: prose`
    It looks like paperwork and is really a negotiation. Each agreed line is one less to argue about, and the finished
    document often becomes the plan itself.
  `,
  checkpoints: [
    prose`
      It is used in appeals about the contents of a plan, chiefly Sections B and F
      [](cite:ipsea-the-working-document).
    `,
    prose`
      The Tribunal sets the date by which it is to be sent, under its power to manage cases
      [](cite:tribunal-procedure-hesc-rules-2008 "r 5").
    `,
    prose`
      There is a recommended key: **bold** for what the parents propose, *italics* for the authority's, underlining
      for what is agreed, and strike-through for what is to go [](cite:ipsea-the-working-document).
    `,
    prose`
      Every change you propose should be traceable to evidence; give the report and the page.
    `,
    prose`
      If your appeal succeeds, the authority must amend the plan within the time the regulations give
      [](cite:send-regulations-2014 "reg 44(2)").
    `,
  ],
  body: prose`
    Ask the authority early for an editable copy of the plan. Wait until the evidence from both sides is in, then go
    through it report by report: needs first, then provision.

    Use your own words and keep them short. Panels dislike pages pasted in from reports, and long plans are harder to
    enforce. Give each proposal a footnote to its source.

    Send your version in good time, ask for theirs, and check that nothing already agreed has quietly changed. At the
    hearing the judge will usually work through this document and nothing else, so bring the latest one, with its date
    on the first page.
  `,
  enquiries: {
    text: prose`
      The reader has been told to *send the working document by the 3rd* and has never seen one.
    `,
    searchPhrases: [
      'what is a working document SEND Tribunal',
      'working document key bold italic',
      'how to fill in EHCP working document',
    ],
  },
  citations: [
    { reference: 'ipsea-the-working-document' },
    { reference: 'tribunal-procedure-hesc-rules-2008', pinpoint: 'r 5' },
    { reference: 'send-regulations-2014', pinpoint: 'reg 44' },
  ],
  lawAsOf: '2025-09-01',
  story: {
    state: 'published',
    changeNote: 'First published.',
  },
}
