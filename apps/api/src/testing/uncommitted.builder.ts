import { eventually } from '@payung/database/testing/eventually'
import { countLockWaits } from '@payung/database/testing/lock-waits'
import type pg from 'pg'
import { expect } from 'vitest'

/**
 * What is answered to whoever asks while another change is written and not yet for all to see.
 *
 * @param change written before the question is asked, and committed once the question waits for it
 * @throws AssertionError where the question waits for nothing
 */
export async function askBesideUncommitted<Answer>(
  admin: pg.Client,
  change: { readonly text: string; readonly values: readonly unknown[] },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  await admin.query('begin')
  await admin.query(change.text, [...change.values])
  const answer = ask()
  await eventually(async () => expect(await countLockWaits(admin)).toBe(1))
  await admin.query('commit')
  return answer
}
