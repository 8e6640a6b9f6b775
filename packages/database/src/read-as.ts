import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Entry } from './entry.ts'
import { EntryQuery } from './entry-query.ts'
import { openFairLane } from './fair-lane.ts'
import { KEPT_IDLE_MILLISECONDS, openPool } from './pool.ts'
import type { Statement } from './statement.ts'
import { traced } from './statement-trace.ts'

/** Dear statements have connections of their own, so that cheap ones never wait for them. */
export type ReadLane = 'CHEAP' | 'DEAR'

/** What statements have taken, in milliseconds from the first byte sent to the last row read; the wait for a connection is not counted. */
export interface Meter {
  milliseconds: number
}

export interface Reader {
  /**
   * Runs one reading statement for somebody: tenant setting and statement in one round trip and one implicit transaction, so that the
   * setting ends with it and cannot leak to the next who borrows the connection. Each call has its own snapshot; what must agree belongs in
   * one statement, or in a transaction.
   *
   * @param lane of the operation that reads; a statement that sums is dear in any
   * @param meter adds up what the statements of one operation take
   */
  readAs<Row>(entry: Entry, statement: Statement, lane?: ReadLane, meter?: Meter): Promise<Row[]>
  close(): Promise<void>
}

/** Unless the caller says otherwise. */
const STATEMENT_SECONDS_MAX = 15

/**
 * One core for each, and no code made for one statement: what is dear must not be dear to others too. Each is planned for its own values: PostgreSQL
 * may keep a plan for any values from the sixth time on, which seems to be why all people of a task took 3.8 s once and 0.5 s otherwise.
 */
const DEAR_SETTINGS = '-c max_parallel_workers_per_gather=0 -c jit=off -c plan_cache_mode=force_custom_plan'

export interface ReaderOptions {
  readonly connectionsMax: number
  /** So many dear statements at once over all, one for each tenant; left out, they take the place of any other. */
  readonly dearAtOnce?: number
  /** How long a statement may take, its waits for locks included. */
  readonly statementSecondsMax?: number
}

/** Its connections can only read, whatever statement is handed in. */
export function openReader(
  url: string,
  { connectionsMax, dearAtOnce, statementSecondsMax = STATEMENT_SECONDS_MAX }: ReaderOptions,
): Reader {
  const cheap = openReadPool(url, connectionsMax, statementSecondsMax)
  if (dearAtOnce === undefined) {
    return {
      readAs: (entry, statement, _lane, meter) =>
        traced(statement.text, () => readThrough(cheap, entry, statement, meter)),
      close: () => cheap.end(),
    }
  }
  const dear = openReadPool(url, dearAtOnce, statementSecondsMax, DEAR_SETTINGS)
  const turns = openFairLane(dearAtOnce)
  return {
    readAs: (entry, statement, lane = 'CHEAP', meter = undefined) =>
      traced(statement.text, () =>
        lane === 'DEAR' || statement.planned === 'EACH_TIME'
          ? turns.run(entry, () => readThrough(dear, entry, statement, meter))
          : readThrough(cheap, entry, statement, meter),
      ),
    close: async () => {
      await Promise.all([cheap.end(), dear.end()])
    },
  }
}

function openReadPool(url: string, max: number, statementSecondsMax: number, settings = ''): pg.Pool {
  return openPool({
    connectionString: url,
    max,
    idleTimeoutMillis: KEPT_IDLE_MILLISECONDS,
    options: `-c default_transaction_read_only=on -c statement_timeout=${statementSecondsMax * 1_000} ${settings}`,
  })
}

async function readThrough<Row>(pool: pg.Pool, entry: Entry, statement: Statement, meter?: Meter): Promise<Row[]> {
  const client = await pool.connect()
  const began = performance.now()
  try {
    const rows = await new Promise<Row[]>((resolve, reject) => {
      const name = statement.planned === 'EACH_TIME' ? '' : nameOf(statement.text)
      client.query(new EntryQuery<Row>(entry, name, statement, resolve, reject))
    })
    client.release()
    return rows
  } catch (error) {
    client.release(mayBeKept(error) ? undefined : true)
    throw error
  } finally {
    if (meter !== undefined) meter.milliseconds += performance.now() - began
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
  const remembered = names.get(text)
  if (remembered !== undefined) return remembered
  if (names.size >= NAMES_MAX) return ''
  const name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}
