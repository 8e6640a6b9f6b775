import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node takes graphql's CommonJS build, vite would take its ES build: two copies that refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['@payung/database/testing/global-setup'],
    setupFiles: [
      '@payung/database/testing/begin-with-a-whole-day',
      '@payung/table-files/remove-temporary-files.builder',
      './src/testing/quick-scrypt.builder.ts',
      '@payung/database/testing/record-statements',
    ],
    maxWorkers: 2,
    // Each process loads the API once, not once per file: half of the time. What a file changes in a module it therefore changes back.
    isolate: false,
    testTimeout: 240_000,
  },
})
