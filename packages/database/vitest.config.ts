import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    setupFiles: ['src/testing/begin-with-a-whole-day.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
  },
})
