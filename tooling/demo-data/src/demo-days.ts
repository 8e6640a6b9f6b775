import type { ClientBase } from 'pg'
import { DEMO_AS_OF } from './demo-checksum.ts'

/**
 * Whether the calendar stands in the last weeks of the demo's year. It does on every machine whose clock is right, since it goes no further than `DEMO_LAST_DAY`;
 * where the clock is behind, what these weeks tell is yet to come, and the database refuses it: such a demo opens with less in it.
 */
export async function isDemoSeason(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is_season: boolean }>(
    `select app.today() >= $1::date and app.today() < date_trunc('year', $1::date) + interval '1 year' as is_season`,
    [DEMO_AS_OF],
  )
  return rows[0]?.is_season === true
}

/** Writes days that are evidence, which no statement of the application can move: only who brings the whole database in can, and for this alone. */
export async function backDating(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query(`select set_config('session_replication_role', 'replica', true)`)
  await work()
  await client.query(`select set_config('session_replication_role', 'origin', true)`)
}
