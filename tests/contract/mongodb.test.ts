/** The contract on MongoDB, or on an engine that speaks its protocol. */
import { describe } from 'vitest'
import { aMongoDatabase } from '../support/databases'
import { accounts } from './accounts.suite'
import { contentModel } from './content-model.suite'
import { desk } from './desk.suite'
import { ledger } from './ledger.suite'
import { onRecord } from './on-record.suite'
import { races } from './races.suite'
import { reconciliation } from './reconcile.suite'
import { start } from './start.suite'
import { workflow } from './workflow.suite'

const server = process.env.MONGODB_TEST_URL ?? ''
const aDatabase = () => aMongoDatabase(server)

// Without a server there is nothing to run on; the test command says so, and how to get one.
describe.skipIf(server === '')('Content model on MongoDB', () => contentModel(aDatabase))
describe.skipIf(server === '')('Workflow on MongoDB', () => workflow(aDatabase))
describe.skipIf(server === '')('The desk on MongoDB', () => desk(aDatabase))
describe.skipIf(server === '')('Races on MongoDB', () => races(aDatabase))
describe.skipIf(server === '')('Ledger on MongoDB', () => ledger(aDatabase))
describe.skipIf(server === '')('Accounts on MongoDB', () => accounts(aDatabase))
describe.skipIf(server === '')('Reconciliation on MongoDB', () => reconciliation(aDatabase))
describe.skipIf(server === '')('Evidence and audit log on MongoDB', () => onRecord(aDatabase))
// Nothing listens on port 1.
describe.skipIf(server === '')('Start on MongoDB', () => start(aDatabase, 'mongodb://someone:a-password@127.0.0.1:1/glossary'))
