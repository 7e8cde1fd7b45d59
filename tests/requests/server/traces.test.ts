/** Spans for an OpenTelemetry SDK that the operator brings; nothing of it is loaded otherwise. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { aDeliveryServer } from '../../support/server'

const sdk = pathToFileURL(path.resolve('tests/support/printed-spans.mjs')).href

it('With TRACING=on, parsing, executing and rendering are spans of the SDK that was loaded first', async () => {
  const server = await aDeliveryServer({ TRACING: 'on', NODE_OPTIONS: `--import=${sdk}` })
  try {
    await fetch(`${server.url}/graphql?query=${encodeURIComponent('query Traced { glossary { name } }')}&operationName=Traced`)
    await fetch(`${server.url}/`)
    await expect.poll(() => server.output()).toContain('span reader.render {} ended')
    expect(server.output()).toContain('span graphql.prepare {} ended')
    expect(server.output()).toContain('span graphql.execute {"graphql.operation.name":"Traced"} ended')
  } finally {
    await server.stop()
  }
})

it('Without it, not even the interface is loaded', async () => {
  const server = await aDeliveryServer({ NODE_OPTIONS: `--import=${sdk}` })
  try {
    await fetch(`${server.url}/graphql?query=%7Bglossary%7Bname%7D%7D`)
    await server.stop()
    expect(server.output()).not.toContain('span ')
  } finally {
    await server.stop()
  }
})
