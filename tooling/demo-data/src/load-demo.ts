import { beginDatabase } from '@payung/reference-data/begin-database'
import { setLastDay } from '@payung/reference-data/calendar.queries'
import type { DemoMode } from '@payung/reference-data/demo-mode'
import pg from 'pg'
import { loadAccounts } from './accounts/load-accounts.ts'
import { lastDayOf } from './demo-calendar.ts'
import { DEMO_AS_OF } from './demo-checksum.ts'
import type { LoadDemoOptions } from './demo-options.ts'

export interface DemoLoaded {
  /** As the first run decided it; another mode later changes nothing, lest invented people join real ones. */
  readonly mode: DemoMode
  readonly workersAdded: number
}

/**
 * Brings the demo province into a migrated database: once, whatever interrupts it.
 * Every part is finished together with its marker in one transaction, and a part that is there is passed over.
 */
export async function loadDemo(options: LoadDemoOptions): Promise<DemoLoaded> {
  const { adminUrl, password, keys, dataDir, asOf = DEMO_AS_OF, onProgress = () => {} } = options
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    onProgress({ step: 'REFERENCE', done: 0, total: 1, detail: '' })
    const mode = await beginDatabase(client, options.mode)
    if (mode === 'off' || options.mode === 'off') return { mode, workersAdded: 0 }
    // At each start, not once: a newer version of the function that says it would let the calendar run on.
    await setLastDay(client, mode === 'full' ? lastDayOf(asOf) : null)
    onProgress({ step: 'ACCOUNTS', done: 0, total: 1, detail: '' })
    await loadAccounts(client, password)
    if (mode === 'none') return { mode, workersAdded: 0 }
    // Much to load itself, and nothing that a demo without people needs.
    const { loadProvinceOfPeople } = await import('./load-province-of-people.ts')
    return { mode, workersAdded: await loadProvinceOfPeople(client, { adminUrl, keys, dataDir, asOf, onProgress }) }
  } finally {
    await client.end()
  }
}
