import { writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './graphql/schema.ts'

/** `pnpm --filter @payung/api generate`: writes the committed schema, which the console's types are read from. */
await writeFile(new URL('../schema.graphql', import.meta.url), `${printSchema(lexicographicSortSchema(schema))}\n`)
