/** Prints the public contract to schema.graphql, where a review of it shows what clients will notice. */
import { writeFileSync } from 'node:fs'
import { printedSchema } from '../src/delivery/graphql/schema'

writeFileSync('schema.graphql', printedSchema())
