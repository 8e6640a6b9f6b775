import pg from 'pg'
import { setLastDay } from './calendar.queries.ts'
import { type DemoMode, settleMode } from './demo-mode.ts'
import { loadReference } from './load-reference.ts'

/**
 * Brings what every installation begins with into a migrated database: once, whatever interrupts it.
 *
 * @param client a superuser's; from now on another start waits for its end
 * @returns the mode as the first run decided it
 */
export async function beginDatabase(client: pg.Client, mode: DemoMode): Promise<DemoMode> {
  // Two starts at once: the second waits here and then finds everything done.
  await client.query(`select pg_advisory_lock(hashtext('payung demo'))`)
  await loadReference(client)
  return settleMode(client, mode)
}

/** All that an installation with PAYUNG_DEMO=off loads: nothing of the demo. */
export async function beginForRealPeople(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await beginDatabase(client, 'off')
    await setLastDay(client, null)
  } finally {
    await client.end()
  }
}

/** For real people the calendar runs, also where the database began with a demo, whose calendar stands still. */
export async function letCalendarRun(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await setLastDay(client, null)
  } finally {
    await client.end()
  }
}
