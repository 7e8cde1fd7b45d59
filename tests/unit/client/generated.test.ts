import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { expect, test } from 'vitest'
import config from '../../../codegen'

const root = path.resolve(import.meta.dirname, '../../..')
const written = readFileSync(path.join(root, 'src/client/generated/graphql.ts'), 'utf8')

test('the generated documents are those of the schema and the operations as they stand', async () => {
  // The generator’s own type for its answer is `any`.
  const files = (await generate({ ...config, cwd: root, silent: true, errorsOnly: true }, false)) as {
    content: string
  }[]
  expect(
    files.map(({ content }) => content),
    'run `npx graphql-codegen` and commit what it writes',
  ).toEqual([written])
})

test('the generated documents need nothing at run time', () => {
  expect(written.match(/^import .*$/gm)).toEqual([
    "import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';",
  ])
})
