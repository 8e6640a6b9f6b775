import { defineConfig } from 'vitest/config'

// A database is made and the whole of the reference data is loaded: seconds each, more on a machine that does other things as well.
export default defineConfig({ test: { testTimeout: 180_000, hookTimeout: 180_000 } })
