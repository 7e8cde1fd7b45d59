/** The contract on SQLite. */
import { describe } from 'vitest'
import { aSqliteDatabase } from '../support/databases'
import { contentModel } from './content-model.suite'
import { workflow } from './workflow.suite'

describe('Content model on SQLite', () => contentModel(aSqliteDatabase))
describe('Workflow on SQLite', () => workflow(aSqliteDatabase))
