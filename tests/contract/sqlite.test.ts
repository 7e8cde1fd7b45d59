/** The contract on SQLite. */
import { describe } from 'vitest'
import { aSqliteDatabase } from '../support/databases'
import { contentModel } from './content-model.suite'
import { ledger } from './ledger.suite'
import { races } from './races.suite'
import { workflow } from './workflow.suite'

describe('Content model on SQLite', () => contentModel(aSqliteDatabase))
describe('Workflow on SQLite', () => workflow(aSqliteDatabase))
describe('Races on SQLite', () => races(aSqliteDatabase))
describe('Ledger on SQLite', () => ledger(aSqliteDatabase))
