// @ts-check
/** The tabs that GraphiQL opens with, for the demonstration glossary. tests/browser/graphiql.test.ts asks each. */

export const EXAMPLES = [
  {
    query: `# One entry, as a page needs it. Press ▶, or Ctrl-Enter.
query Entry($slug: String! = "send-mediation") {
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
  },
  {
    query: `# The entries from A to Z, a page at a time: send pageInfo.endCursor as "after" for the next.
query AToZ($after: String) {
  letters { letter }
  terms(first: 10, after: $after) {
    totalCount
    nodes { title slug url }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# What somebody might type, misspelt.
query Search($text: String! = "mediaton") {
  search(query: $text, first: 5) {
    total
    hits { term { title slug } }
  }
}
`,
  },
  {
    query: `# What stands at an address: an entry, a move, a withdrawal, or nothing.
query Address($slug: String! = "sendist") {
  lookup(slug: $slug) {
    __typename
    ... on Term { title }
    ... on TermMoved { slug permanent }
    ... on TermGone { reason }
  }
}
`,
  },
  {
    query: `# The glossary as it stood on a day.
query Then($at: DateTime! = "2030-01-01T00:00:00Z") {
  terms(first: 5, asOf: $at) {
    totalCount
    nodes { title }
  }
}
`,
  },
]
