import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/global-setup.ts'],
    // Attacks measure what others wait for: two at once would measure each other.
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 240_000,
  },
})
