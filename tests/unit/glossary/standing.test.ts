import { expect, it } from 'vitest'
import { standingOf } from '../../../src/glossary/standing'

const AT = '2026-11-24T12:00:00.000Z'

it.each([
  [{}, 'active'],
  [{ invitedAt: AT }, 'invited'],
  [{ invitedAt: AT, acceptedAt: AT }, 'active'],
  [{ machine: true }, 'machine'],
  [{ machine: true, deactivatedAt: AT }, 'deactivated'],
  [{ invitedAt: AT, deactivatedAt: AT }, 'deactivated'],
  [{ machine: false, invitedAt: null, acceptedAt: null, deactivatedAt: null }, 'active'],
])('An account of which is known %j is %s', (facts, standing) => {
  expect(standingOf(facts)).toBe(standing)
})
