import type pg from 'pg'
import { COUNT_REQUEST, DELETE_OLD_WINDOWS } from './request-windows.queries.ts'

interface Rule {
  /** Seconds. */
  readonly window: number
  readonly max: number
}

interface Consumed {
  readonly allowed: boolean
  /** Seconds until the window ends; null where the request is allowed. */
  readonly retryAfter: number | null
}

/**
 * How many requests an address has made in a window that begins with its first: after it the count begins anew, however steadily requests come. better-auth
 * counts on as long as no pause is as long as the window, so that an office where somebody signs in every minute was shut out after the 120th.
 */
export function requestWindows(
  pool: Pick<pg.Pool, 'query'>,
  inBackground: (work: Promise<unknown>) => void,
): { consume(key: string, rule: Rule): Promise<Consumed> } {
  return {
    async consume(key, { window, max }) {
      const { rows } = await pool.query<{ count: number; seconds: number }>(COUNT_REQUEST, [key, window])
      const [counted = { count: 1, seconds: window }] = rows
      if (counted.count === 1) inBackground(pool.query(DELETE_OLD_WINDOWS))
      const allowed = counted.count <= max
      return { allowed, retryAfter: allowed ? null : counted.seconds }
    },
  }
}
