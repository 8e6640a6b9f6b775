import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['@payung/database/testing/global-setup'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
