/** The soak on MongoDB, or on an engine that speaks its protocol: all of it with `npm run soak`, a twentieth of it here. */
import { describe } from 'vitest'
import { aMongoDatabase } from '../support/databases'
import { soak } from './soak/arena'

const server = process.env.MONGODB_TEST_URL ?? ''

// Without a server there is nothing to run on; the test command says so, and how to get one.
describe.skipIf(server === '')('The soak on MongoDB', () => soak('MongoDB', () => aMongoDatabase(server)))
