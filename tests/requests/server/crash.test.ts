/** Power cuts: either process is killed at random moments while entries are published. Nothing acknowledged may be lost. */
import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInByApi, type ApiSession } from '../../support/api'
import { richText } from '../../factories/records'
import { aServer, type TestServer } from '../../support/server'

const run = promisify(execFile)
const PUBLICATIONS = 200
const KILLS = 10

let server: TestServer
beforeAll(async () => {
  server = await aServer({ LOG_LEVEL: 'silent' })
})
afterAll(() => server.stop())

describe('Killing either process while 200 entries are published', () => {
  /** Public id by slug, of every publication that was answered with success. */
  const acknowledged = new Map<string, string>()

  it('publishes them all in the end, however often it is started again', async () => {
    let done = false
    const publishing = publishAll(acknowledged).finally(() => (done = true))
    for (let kill = 0; kill < KILLS && !done; kill += 1) {
      await wait(1500 + Math.random() * 4000)
      if (kill % 2 === 0) killAdmin()
      else {
        server.killAll()
        await server.restart()
      }
    }
    await publishing
    expect(acknowledged.size).toBe(PUBLICATIONS)
  })

  it('has every acknowledged publication in public after another start', async () => {
    server.killAll()
    await server.restart()
    const slugs = [...acknowledged.keys()]
    const missing: string[] = []
    for (const slug of slugs) {
      const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(`{ term(slug: "${slug}") { digest } }`)}`)
      const { data } = (await response.json()) as { data: { term: { digest: string } | null } }
      if (data.term?.digest !== acknowledged.get(slug)) missing.push(slug)
    }
    expect(missing).toEqual([])
  })

  it('has a ledger that verifies', async () => {
    const { stdout } = await termhouse(['ledger', 'verify'])
    expect(stdout).toMatch(/^The ledger is whole: \d+ rows/)
  })

  it('has Payload’s own status and the ledger agree, with nothing left to repair', async () => {
    const { stdout } = await termhouse(['reconcile', '--json'])
    expect((JSON.parse(stdout) as { repairs: string[] }).repairs).toEqual([])
    const editor = await signInByApi(server.url, 'editor@demo.example')
    const { docs } = await editor.get<{ docs: { slug: string; _status: string }[] }>(
      `/api/terms?limit=1000&depth=0&where[title][contains]=Crash`,
    )
    expect(docs.filter(({ _status }) => _status === 'published').map(({ slug }) => slug).sort()).toEqual(
      [...acknowledged.keys()].sort(),
    )
  })
})

const publishAll = async (acknowledged: Map<string, string>): Promise<void> => {
  const editor = await insist(() => signInByApi(server.url, 'editor@demo.example'))
  const lawyer = await insist(() => signInByApi(server.url, 'legal@demo.example'))
  const { docs } = await insist(() =>
    editor.get<{ docs: { id: number }[] }>('/api/categories?limit=1&where[requiredApprovals][equals]=legal-reviewer&depth=0'),
  )
  for (let number = 1; number <= PUBLICATIONS; number += 1) {
    const slug = `crash-${number}`
    const id = await insist(() => create(editor, slug, number, docs[0]?.id))
    const digest = await insist(() => publish(editor, lawyer, id))
    acknowledged.set(slug, digest)
  }
}

/** Finds what an unanswered attempt may have made already: a retry makes no twin. */
const create = async (editor: ApiSession, slug: string, number: number, category: number | undefined): Promise<number> => {
  const found = await editor.get<{ docs: { id: number }[] }>(`/api/terms?draft=true&depth=0&where[slug][equals]=${slug}`)
  if (found.docs[0]) return found.docs[0].id
  const { doc } = await editor.post<{ doc: { id: number } }>('/api/terms?draft=true', {
    title: `Crash ${number}`,
    slug,
    category,
    definition: richText(`Entry number ${number}.`),
  })
  return doc.id
}

interface Workflow {
  readonly state: string
  readonly digest: string
  readonly liveDigest: string | null
}

/** Carries on from wherever an interrupted attempt got to. @returns the digest that is live. */
const publish = async (editor: ApiSession, lawyer: ApiSession, id: number): Promise<string> => {
  const path = `/api/terms/${id}/workflow`
  const { digest, ...found } = await editor.get<Workflow>(path)
  let { state, liveDigest } = found
  if (state === 'draft') ({ state } = await editor.post<Workflow>(`${path}/submit`, { digest, note: 'New.' }))
  if (state === 'in-review') ({ state } = await lawyer.post<Workflow>(`${path}/approve`, { digest }))
  if (state === 'approved') ({ state, liveDigest } = await editor.post<Workflow>(`${path}/publish`, { digest }))
  if (state !== 'published' || liveDigest !== digest) throw new Error(`Entry ${id} is ${state}`)
  return digest
}

/** Again and again while the server is away. */
const insist = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > until) throw error
      await wait(250)
    }
  }
}

const killAdmin = (): void => {
  const pid = server.admin()
  if (pid) process.kill(pid, 'SIGKILL')
}

const termhouse = (words: string[]) =>
  run(process.execPath, ['--conditions=production', 'dist/termhouse.mjs', ...words], {
    env: {
      ...process.env,
      NODE_ENV: '',
      DATABASE_URL: server.databaseUrl,
      PAYLOAD_SECRET: 'a-secret-for-tests-of-40-characters-long',
      LOG_LEVEL: 'silent',
    } as unknown as NodeJS.ProcessEnv,
  })
