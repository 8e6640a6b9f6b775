import { ENTER, type Entry, entryValues } from '@payung/database/entry'
import pg from 'pg'

/** Few: each job uses one at a time, and what it does there is heavy. */
const CONNECTIONS_MAX = 4

/** Connections as payung_app for work that Prisma has no words for: COPY, and statements that take minutes. */
export function openAppPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS_MAX })
  pool.on('error', () => {}) // a broken idle connection is replaced; unheard, its event would end the process
  return pool
}

/** One transaction for somebody; whatever is thrown within rolls it back. A connection in doubt is not used again. */
export async function inAppTransaction<T>(
  pool: pg.Pool,
  entry: Entry,
  use: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  // Between queries a dying server is reported by an event; the next query fails with the same news.
  const onError = () => {}
  client.on('error', onError)
  let doubtful = true
  try {
    await client.query('begin')
    await client.query(ENTER, entryValues(entry))
    const result = await use(client)
    await client.query('commit')
    doubtful = false
    return result
  } catch (error) {
    doubtful = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.off('error', onError)
    client.release(doubtful)
  }
}
