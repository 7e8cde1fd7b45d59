import type { SeedUser } from '../types'

/** One a role, so that four eyes can be seen at work. */
export const users: readonly SeedUser[] = [
  { email: 'admin@demo.example', name: 'Ada Demonstration', role: 'admin' },
  { email: 'editor@demo.example', name: 'Edie Demonstration', role: 'editor' },
  { email: 'legal@demo.example', name: 'Lex Demonstration', role: 'legal-reviewer' },
  { email: 'subject@demo.example', name: 'Sue Demonstration', role: 'subject-reviewer' },
]
