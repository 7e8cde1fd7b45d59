/** The page that every scenario answers: one whole entry, every part of it, as a front end would ask for it. */
export const TERM_PAGE = /* GraphQL */ `
  query TermPage($slug: String!) {
    term(slug: $slug) {
      id
      slug
      url
      title
      aliases { label kind }
      category { slug name }
      jurisdictions
      authors { slug name byline url }
      definition { html }
      context { html }
      checkpoints { html }
      body { html }
      enquiries { text { html } searchPhrases }
      relatedTerms { relation note term { slug title summary } }
      citations { text url pinpoint note reference { slug kind title status } }
      seo { title description canonicalUrl noIndex }
      withdrawal { at reason }
      publishedAt
      freshness { state lastReviewed nextReviewDue reviewedBy { role } }
      history { at note version }
      digest
    }
  }
`

/** A request's JSON text. `more` are variables beside the slug. */
export const termPageBody = (slug: string, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ query: TERM_PAGE, variables: { slug, ...more }, operationName: 'TermPage' })

/** The same as the address of a GET. */
export const termPagePath = (slug: string): string => {
  const variables = JSON.stringify({ slug })
  return `/graphql?${new URLSearchParams({ query: TERM_PAGE, variables, operationName: 'TermPage' })}`
}
