import pg from 'pg'

/** Crosses tenants, as the functions do that it owns: what is sealed anew belongs to all of them. */
const CROSSING = 'payung_crossing'

export interface RekeyConnection {
  readonly client: pg.Client
  /** All or nothing; where the process is killed in between, nothing. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** @param adminUrl of an administrator, who may become each role of ours */
export async function openRekeyConnection(adminUrl: string): Promise<RekeyConnection> {
  const client = new pg.Client({ connectionString: adminUrl, options: `-c role=${CROSSING}` })
  client.on('error', () => {}) // a broken connection is told by the query on it
  await client.connect()
  return {
    client,
    async transaction(work) {
      await client.query('begin')
      try {
        const result = await work()
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {}) // what failed tells more
        throw error
      }
    },
    close: () => client.end().catch(() => {}),
  }
}

/**
 * Rows that never change are sealed anew, and say the same as before. Their guards rest within the caller's transaction alone: nobody else writes
 * to the table meanwhile, and whoever is killed leaves them as they were.
 */
export async function withoutGuard(
  client: pg.Client,
  table: string,
  guard: string | null,
  work: () => Promise<unknown>,
): Promise<void> {
  const asOwner = (action: 'disable' | 'enable') =>
    client.query(
      `set local role payung_owner; alter table ${table} ${action} trigger ${guard}; set local role ${CROSSING}`,
    )
  if (guard !== null) await asOwner('disable')
  await work()
  if (guard !== null) await asOwner('enable')
}
