/** 10,000 questions that nobody asked before: what is kept of them is bounded, so the heap does not grow with them. */
import { once } from 'node:events'
import { type ChildProcess, fork } from 'node:child_process'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

let server: ChildProcess
let url: string

/** In a process of its own, with its garbage collector at hand: the heap of the test is not the server’s. */
beforeAll(async () => {
  server = fork('tests/support/weighed-delivery.ts', [inject('seededDatabase')], {
    execArgv: ['--conditions=production', '--expose-gc', '--import', 'tsx'],
  })
  const [{ port }] = (await once(server, 'message')) as [{ port: number }]
  url = `http://127.0.0.1:${port}/graphql`
})
afterAll(async () => {
  const ended = once(server, 'exit')
  server.kill()
  await ended
})

/** Bytes in use after a full collection. */
const weigh = async (): Promise<{ heap: number; outside: number }> => {
  const answer = once(server, 'message')
  server.send('weigh')
  const [weight] = (await answer) as [{ heap: number; outside: number }]
  return weight
}

/** Names of operations and aliases, comments and values: no two texts, no two operations, no two answers are alike. */
const ask = async (from: number, to: number): Promise<void> => {
  let next = from
  const asking = Array.from({ length: 16 }, async () => {
    for (let at = next++; at < to; at = next++) {
      const query = `query Q${at} { a${at}: term(slug: "send-mediation") { title definition { html text } category { name } } glossary { name } } # ${at}`
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      expect(response.status).toBe(200)
      await response.text()
    }
  })
  await Promise.all(asking)
}

const MB = 1024 * 1024

it('10,000 different queries leave the memory flat', async () => {
  await ask(0, 2000)
  const before = await weigh()
  await ask(2000, 10_000)
  const after = await weigh()
  // What 8,000 parsed queries would take, were they kept: some 200 MB. What may be added is the answers, 64 MB at most.
  expect((after.heap - before.heap) / MB).toBeLessThan(30)
  expect((after.outside - before.outside) / MB).toBeLessThan(70)
})
