import { setsDatabaseClock } from '@payung/database/testing/a-clock'
import type pg from 'pg'
import { onTestFinished, vi } from 'vitest'

/**
 * Sets the clock of this process and of the test's database, as if everybody sat there at that instant; sessions outlive it.
 *
 * @param instant as ISO 8601, for example `2026-12-31T16:59:59Z`
 */
export async function setsClock(admin: pg.Client, instant: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  // First, lest somebody reads the new clock and finds a session that has expired.
  await admin.query(`update auth.session set "expiresAt" = '2099-01-01'`)
  await setsDatabaseClock(admin, instant)
}
