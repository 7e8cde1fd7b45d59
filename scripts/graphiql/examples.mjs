// @ts-check
/** The tabs that GraphiQL opens with, for the demonstration glossary. tests/requests/graphql/graphiql.test.ts asks each. */

/** @type {readonly { query: string, variables?: Record<string, unknown> }[]} */
export const EXAMPLES = [
  {
    query: `# One entry, as a page needs it. Press ▶, or Ctrl-Enter.
query Entry($slug: String!) {
  term(slug: $slug) {
    title
    aliases { label kind }
    category { name }
    definition { html markdown text }
    citations { text url }
    relatedTerms { relation term { title slug } }
    freshness { state lastReviewed nextReviewDue }
  }
}
`,
    variables: { slug: 'send-mediation' },
  },
  {
    query: `# The entries from A to Z, a page at a time: send pageInfo.endCursor as "after" for the next.
query AToZ($after: String) {
  letters { letter }
  terms(first: 10, after: $after) {
    totalCount
    nodes { title slug summary }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# What somebody might type, misspelt.
query Search($text: String!) {
  search(query: $text, first: 5) {
    total
    hits { term { title slug } }
  }
}
`,
    variables: { text: 'mediaton' },
  },
  {
    query: `# What stands at an address: an entry, a move, a withdrawal, or nothing.
query Address($slug: String!) {
  lookup(slug: $slug) {
    __typename
    ... on Term { title }
    ... on TermMoved { slug permanent }
    ... on TermGone { reason }
  }
}
`,
    variables: { slug: 'sendist' },
  },
  {
    query: `# The glossary as it stood on a day.
query Then($at: DateTime!) {
  terms(first: 5, asOf: $at) {
    totalCount
    nodes { title }
  }
}
`,
    variables: { at: '2030-01-01T00:00:00Z' },
  },
]
