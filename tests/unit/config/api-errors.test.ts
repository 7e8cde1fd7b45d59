import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { onError } from '../../../src/config/api-errors'
import { refuse, Refused, refused } from '../../../src/errors'

const logged: unknown[] = []
const req = { payload: { logger: { error: (entry: unknown) => logged.push(entry) } } as unknown as Payload }

const answerTo = (error: unknown, graphqlResult?: { message: string }) =>
  onError({ error: error as Error, req, ...(graphqlResult ? { graphqlResult } : {}) } as never)

describe('A refusal', () => {
  it('leaves the API with its status, and every reason with its code', () => {
    const error = new Refused([refuse('slug_taken', 'ehc-plan', 'slug'), refuse('four_eyes')])
    expect(answerTo(error)).toEqual({
      status: 400,
      response: { refusals: error.refusals, errors: expect.anything() as unknown },
    })
  })

  it('has the shape that Payload’s own forms show beside a field', () => {
    const message = 'The address “ehc-plan” belongs to another entry. Choose a different one.'
    expect(answerTo(refused('slug_taken', 'ehc-plan', 'slug'))).toMatchObject({
      response: {
        errors: [{ name: 'Refused', code: 'slug_taken', message, data: { errors: [{ path: 'slug', message, code: 'slug_taken' }] } }],
      },
    })
    expect(answerTo(refused('four_eyes'))).not.toHaveProperty('response.errors.0.data')
  })

  it('is found inside what a database layer wrapped it in', () => {
    const wrapped = new Error('Failed query', { cause: new Error('Inside', { cause: refused('in_use', 'the entry “A”') }) })
    expect(answerTo(wrapped)).toMatchObject({ status: 409, response: { refusals: [{ code: 'in_use' }] } })
  })

  it('keeps its code in Payload’s GraphQL, and what stood there', () => {
    expect(answerTo(refused('publish_by_workflow'), { message: 'Error', path: ['updateTerm'] } as never)).toMatchObject({
      graphqlResult: {
        path: ['updateTerm'],
        message: expect.stringContaining('publish action') as string,
        extensions: { code: 'publish_by_workflow', statusCode: 409, refusals: [{ code: 'publish_by_workflow' }] },
      },
    })
  })
})

describe('A database that takes no writes', () => {
  const coded = (code: unknown) => Object.assign(new Error('SQL text and values, for nobody’s eyes'), { code })

  it.each(['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_WRITE', 'SQLITE_CANTOPEN', 14031, 10107])(
    'is a 503 that says so, and no more: %s',
    (code) => {
      for (const error of [coded(code), new Error('Failed query', { cause: coded(code) })]) {
        const answer = answerTo(error)
        expect(answer).toMatchObject({ status: 503, response: { refusals: [{ code: 'storage_unavailable' }] } })
        expect(JSON.stringify(answer)).not.toContain('SQL text')
      }
    },
  )

  it('is in the log, with what the database said', () => {
    logged.length = 0
    const error = coded('SQLITE_FULL')
    void answerTo(error)
    expect(logged).toEqual([{ err: error }])
  })
})

describe('Any other error', () => {
  it.each([
    new Error('A bug'),
    Object.assign(new Error('Constraint'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    Object.assign(new Error('Twin'), { code: 11000 }),
    'a thrown text',
    null,
  ])('is left to Payload: %s', (error) => {
    expect(answerTo(error)).toBeUndefined()
  })

  it('is left to Payload when its causes go round', () => {
    const error = new Error('A')
    error.cause = error
    expect(answerTo(error)).toBeUndefined()
  })
})
