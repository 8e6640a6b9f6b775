import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Entry } from './entry.ts'
import { EntryQuery } from './entry-query.ts'
import type { Statement } from './statement.ts'

export interface Reader {
  /**
   * Runs one reading statement for somebody: tenant setting and statement in one round trip and one implicit transaction, so that the
   * setting ends with it and cannot leak to the next who borrows the connection. Each call has its own snapshot; what must agree belongs in
   * one statement, or in a transaction.
   */
  readAs<Row>(entry: Entry, statement: Statement): Promise<Row[]>
  close(): Promise<void>
}

const STATEMENT_MILLISECONDS_MAX = 15_000

/** Its connections can only read, whatever statement is handed in. */
export function openReader(url: string, options: { connectionsMax: number }): Reader {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connectionsMax,
    options: `-c default_transaction_read_only=on -c statement_timeout=${STATEMENT_MILLISECONDS_MAX}`,
  })
  // A connection that breaks is replaced by the pool, and a read on it fails by itself; unheard, either's event would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    readAs: (entry, statement) => readThrough(pool, entry, statement),
    close: () => pool.end(),
  }
}

async function readThrough<Row>(pool: pg.Pool, entry: Entry, statement: Statement): Promise<Row[]> {
  const client = await pool.connect()
  try {
    const rows = await new Promise<Row[]>((resolve, reject) => {
      const name = statement.plannedEachTime ? '' : nameOf(statement.text)
      client.query(new EntryQuery<Row>(entry, name, statement, resolve, reject))
    })
    client.release()
    return rows
  } catch (error) {
    client.release(mayBeKept(error) ? undefined : true)
    throw error
  }
}

/** The prepared statement no longer fits the tables, as after a migration, or is gone: on this connection it would be refused for ever. */
const STALE_STATEMENT = new Set(['0A000', '26000'])

/** A connection is kept only if the server itself refused the statement and what it has prepared is known for certain. */
function mayBeKept(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR' || 'preparedStateUnknown' in error)
    return false
  return !STALE_STATEMENT.has(error.code ?? '')
}

const names = new Map<string, string>()
const NAMES_MAX = 2_000

/** Texts come from our own code in few shapes; should one ever be built from input, its statements stay unnamed instead of piling up. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= NAMES_MAX) return ''
  const name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}
