/** The page that every scenario answers: one whole entry, as a front end would ask for it. */
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
      definition { html text }
      context { html }
      checkpoints { html }
      body { html }
      enquiries { text { html } searchPhrases }
      relatedTerms { relation note term { slug title summary } }
      citations { text url note reference { kind title status } }
      seo { title description canonicalUrl noIndex }
      freshness { state lastReviewed nextReviewDue reviewedBy { role } }
      history { at note version }
      digest
    }
  }
`
