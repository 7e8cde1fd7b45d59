/** The contract on SQLite. */
import { tmpdir } from 'node:os'
import { describe } from 'vitest'
import { aSqliteDatabase } from '../support/databases'
import { accounts } from './accounts.suite'
import { contentModel } from './content-model.suite'
import { desk } from './desk.suite'
import { ledger } from './ledger.suite'
import { onRecord } from './on-record.suite'
import { races } from './races.suite'
import { reconciliation } from './reconcile.suite'
import { start } from './start.suite'
import { workflow } from './workflow.suite'

describe('Content model on SQLite', () => contentModel(aSqliteDatabase))
describe('Workflow on SQLite', () => workflow(aSqliteDatabase))
describe('The desk on SQLite', () => desk(aSqliteDatabase))
describe('Races on SQLite', () => races(aSqliteDatabase))
describe('Ledger on SQLite', () => ledger(aSqliteDatabase))
describe('Accounts on SQLite', () => accounts(aSqliteDatabase))
describe('Reconciliation on SQLite', () => reconciliation(aSqliteDatabase))
describe('Evidence and audit log on SQLite', () => onRecord(aSqliteDatabase))
// A folder is no database file.
describe('Start on SQLite', () => start(aSqliteDatabase, `file:${tmpdir()}`))
