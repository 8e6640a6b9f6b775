import { defineConfig } from 'vitest/config'

// A whole province is invented and databases are made: seconds each, more on a machine that does other things as well.
export default defineConfig({ test: { testTimeout: 180_000, hookTimeout: 180_000 } })
