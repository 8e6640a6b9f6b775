import { vi } from 'vitest'

/** Far beyond what anything takes: a test waits for what happens, and how soon is for `pnpm bench` to say. */
const MILLISECONDS_MAX = 60_000

/** Looks until it does not throw, and answers what it then saw; its last error fails the test. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: MILLISECONDS_MAX, interval: 30 })
}
