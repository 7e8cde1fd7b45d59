/** GraphiQL over /graphql, with a query to begin with for everything that the API answers. Bundled by build.mjs. */
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { EXAMPLES } from './examples.mjs'

const ask = async (request, { headers } = {}) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify(request),
  })
  return answer.json()
}

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher: ask,
    defaultTabs: EXAMPLES,
    shouldPersistHeaders: false,
  }),
)
