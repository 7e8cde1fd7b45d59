/** Links that follow from names: what a text answers with, before and after another entry is published. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aGraphqlServer } from '../../support/graphql-server'
import type { GraphqlServer } from '../../support/graphql-server'
import { aCategory, aLedger, aTerm, idOf, linkTo, prose, theGlossary, words, writeSqliteLedger } from '../../support/ledger'

const PLAN = idOf('term:ehc-plan')
const ledger = aLedger()
  .publish(theGlossary())
  .publish(aCategory())
  .publish(aTerm({ title: 'EHC plan', slug: 'ehc-plan', id: PLAN, aliases: [{ label: 'EHCP', kind: 'abbreviation' }], definition: prose('An EHC plan is reviewed once a year.') }), { at: '2026-01-02T09:00:00Z' })
  .publish(aTerm({ title: 'Tribunal', slug: 'tribunal', definition: prose('Hears appeals about EHCPs. An EHC plan may change.') }), { at: '2026-01-03T09:00:00Z' })
  .publish(aTerm({ title: 'Mediation', slug: 'mediation', definition: prose([words('On '), linkTo('ehc-plan', 'the plan'), words(', an EHC plan.')]) }), { at: '2026-01-04T09:00:00Z' })
  .publish(aTerm({ title: 'Quiet', slug: 'quiet', definition: prose('No tribunal, no EHC plan.'), linking: { auto: false, unlinkedHere: ['tribunal'] } }), { at: '2026-01-05T09:00:00Z' })
  .publish(aTerm({ title: 'Appeal', slug: 'appeal', definition: prose('It is quiet.') }), { at: '2026-02-01T09:00:00Z' })

let server: GraphqlServer
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'links-'))
  const file = path.join(folder, 'ledger.db')
  writeSqliteLedger(file, ledger.rows)
  server = await aGraphqlServer(`file:${file}`)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly definition: { readonly html: string; readonly plain: string; readonly links: readonly { slug: string }[] }
  readonly mentionedBy: readonly { slug: string }[]
}

const definition = async (slug: string, asOf?: string) => {
  const { data } = await server.ask<{ term: Answer }>(
    'query($slug: String!, $asOf: DateTime) { term(slug: $slug, asOf: $asOf) { definition { html plain: html(linkTerms: false) links { slug } } mentionedBy { slug } } }',
    { variables: { slug, asOf: asOf ?? null } },
  )
  if (!data) throw new Error('The query was refused.')
  return data.term
}

describe('A text', () => {
  it('links the first mention of each other entry, in the plural and by its aliases', async () => {
    const { definition: text } = await definition('tribunal')
    expect(text.html.match(/<a [^>]*>([^<]*)</g)).toHaveLength(2)
    expect(text.html).toMatch(/>appeals<\/a> about <a [^>]*>EHCPs<\/a>\. An EHC plan/)
    expect(text.links).toEqual([{ slug: 'appeal' }, { slug: 'ehc-plan' }])
    expect(text.plain).not.toContain('<a ')
  })

  it('links no name of its own', async () => {
    expect((await definition('ehc-plan')).definition.html).not.toContain('<a')
  })

  it('has the editor’s own link instead of one by name', async () => {
    const { definition: text } = await definition('mediation')
    expect(text.html.match(/<a /g)).toHaveLength(1)
    expect(text.html).toContain('>the plan</a>')
  })

  it('leaves out what an editor turned off, in the entry itself and in others', async () => {
    expect((await definition('quiet')).definition.links).toEqual([{ slug: 'ehc-plan' }])
    expect((await definition('appeal')).definition.links).toEqual([])
  })

  it('has the links of the day it is asked for', async () => {
    expect((await definition('tribunal', '2026-01-10T00:00:00Z')).definition.links).toEqual([{ slug: 'ehc-plan' }])
  })

  it('counts as a mention of what it links to', async () => {
    expect((await definition('ehc-plan')).mentionedBy).toEqual([{ slug: 'mediation' }, { slug: 'quiet' }, { slug: 'tribunal' }])
  })
})

describe('matchTerms', () => {
  const match = (text: string, policy: 'FIRST' | 'ALL') =>
    server.ask('query($text: String!, $policy: MatchPolicy) { matchTerms(text: $text, policy: $policy) { term { slug } text start end } }', { variables: { text, policy } })

  it('says where a text mentions entries', async () => {
    const first = { term: { slug: 'ehc-plan' }, text: 'EHCPs', start: 4, end: 9 }
    expect((await match('Two EHCPs, an EHC plan', 'FIRST')).data?.['matchTerms']).toEqual([first])
    expect((await match('Two EHCPs, an EHC plan', 'ALL')).data?.['matchTerms']).toEqual([
      first,
      { term: { slug: 'ehc-plan' }, text: 'EHC plan', start: 14, end: 22 },
    ])
  })

  it('reads a text of 50,000 characters and refuses a longer one', async () => {
    expect((await match('é '.repeat(25_000), 'ALL')).data?.['matchTerms']).toEqual([])
    expect((await match('a'.repeat(50_001), 'ALL')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
