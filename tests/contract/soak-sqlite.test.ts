/** The soak on SQLite: all of it with `npm run soak`, a twentieth of it here. */
import { describe } from 'vitest'
import { aSqliteDatabase } from '../support/databases'
import { soak } from './soak/arena'

describe('The soak on SQLite', () => soak('SQLite', aSqliteDatabase))
