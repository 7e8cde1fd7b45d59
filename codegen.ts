/**
 * The typed client's documents, generated from the public contract: `npx graphql-codegen`.
 * Documents stay strings, so that a front end needs no GraphQL library at run time.
 */
import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'src/client/documents/*.graphql',
  generates: {
    'src/client/generated/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        dedupeFragments: true,
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Date: 'string',
          URL: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
}

export default config
