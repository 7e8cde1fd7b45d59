/** Proposed changes in law: their states, and what may be done with one. Pure. */
export const PROPOSAL_STATES = ['open', 'confirmed', 'dismissed', 'replaced'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** Who records changes in law, corrects and undoes them, and decides on proposals. */
export const RECORDS_LAW = ['admin', 'editor', 'legal-reviewer'] as const
