import { prose } from '../prose'
import type { SeedAuthor } from '../types'

/** Nobody here exists, and every biography says so. */
export const authors: readonly SeedAuthor[] = [
  {
    slug: 'juniper-wexcombe',
    name: 'Juniper Wexcombe',
    role: 'Writer on SEND appeals',
    credentials: ['fictional author', 'appeals and mediation'],
    bio: prose`
      Juniper is an invented author for this demonstration. In the story told here she spent a decade helping families
      prepare appeals, and now writes about *deadlines, evidence and what happens on the day*.
    `,
  },
  {
    slug: 'barnaby-thistledown',
    name: 'Barnaby Thistledown',
    role: 'Writer on EHC plans',
    credentials: ['fictional author', 'assessment and planning'],
    bio: prose`
      Barnaby is an invented author for this demonstration. He is imagined as a former plan writer who likes nothing
      better than a provision that says **who, what, how often and for how long**.
    `,
  },
  {
    slug: 'odette-marchbank',
    name: 'Odette Marchbank',
    role: 'Writer on inclusion in schools',
    credentials: ['fictional author', 'classroom practice'],
    bio: prose`
      Odette is an invented author for this demonstration. Her part is that of a retired SENCO who has sat on both
      sides of the meeting table and explains what schools can do before anyone reaches for a form.
    `,
  },
  {
    slug: 'ravi-lanternfield',
    name: 'Ravi Lanternfield',
    role: 'Writer on assessment and therapy',
    credentials: ['fictional author', 'psychology and therapies'],
    bio: prose`
      Ravi is an invented author for this demonstration. He is written as someone who reads professional reports for a
      living and turns them into plain sentences for parents.
    `,
  },
  {
    slug: 'clementine-oakapple',
    name: 'Clementine Oakapple',
    role: 'Writer for families',
    credentials: ['fictional author', 'local services and funding'],
    bio: prose`
      Clementine is an invented author for this demonstration. She stands for the many parents who learned the system
      by living through it, and writes about transport, budgets and local services.
    `,
  },
  {
    slug: 'solomon-brightwater',
    name: 'Solomon Brightwater',
    role: 'Writer on education and equality law',
    credentials: ['fictional author', 'equality law'],
    bio: prose`
      Solomon is an invented author for this demonstration. He plays the lawyer among the six: he checks section
      numbers, distrusts the word *usually*, and explains cases without Latin.
    `,
  },
]
