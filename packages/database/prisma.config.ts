import { defineConfig } from 'prisma/config'

// Generating needs no engine binary; without this Prisma would try to download one.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
