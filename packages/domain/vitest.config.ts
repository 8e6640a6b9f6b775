import { defineConfig } from 'vitest/config'

// Rules are quick; a property over thousands of texts beside everything else on a busy machine is not.
export default defineConfig({ test: { testTimeout: 60_000 } })
