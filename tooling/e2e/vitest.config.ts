import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/global-setup.ts'],
    setupFiles: ['@payung/database/testing/begin-with-a-whole-day'],
    maxWorkers: 2,
    // A busy machine is slow, not wrong: as patient as the pages are waited for.
    expect: { poll: { timeout: 60_000 } },
    // A journey that fails is walked once more; one that then passes is named as unsteady at the end of the run, and in docs/unsteady.md.
    retry: 1,
    testTimeout: 420_000,
    hookTimeout: 240_000,
  },
})
