import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node takes graphql's CommonJS build, vite would take its ES build: two copies that refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  // Hundreds of queries are validated against the whole schema: seconds on a machine that does other things as well.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 },
})
