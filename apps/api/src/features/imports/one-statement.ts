import type pg from 'pg'
import { inAppTransaction } from '../../platform/jobs/app-transaction.ts'
import type { Importer, ImportTools, Watch } from './import-tools.ts'

/** Somebody changed or registered one of the people between the look and the statement: look again. */
const LOOK_AGAIN: ReadonlySet<string> = new Set(['40001', '40P01', '23505'])

export function hasMovedOn(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && LOOK_AGAIN.has(code)
}

interface OneStatement {
  readonly step: string
  /** How many rows it goes through, as `total`. */
  readonly count: string
  /** Its result as `answer`. */
  readonly statement: string
  readonly importId: string
}

/**
 * Runs what an import does to the records: one statement in one transaction, everything or nothing. It tells how far it is by messages of the
 * database, which come while nobody else sees anything of it yet, and can be stopped in the middle.
 */
export function inOneStatement<T>(
  tools: ImportTools,
  importer: Importer,
  watch: Watch,
  what: OneStatement,
): Promise<T> {
  return inAppTransaction(tools.appPool, importer, async (client) => {
    const { rows: counts } = await client.query<{ total: number }>(what.count, [what.importId])
    const total = counts[0]?.total ?? null
    watch.progress(what.step, 0, total)
    const hear = ({ message, detail }: { message?: string | undefined; detail?: string | undefined }) => {
      if (message === 'payung progress') watch.progress(what.step, Number(detail), total)
    }
    client.on('notice', hear)
    try {
      return await cancellable(tools.appPool, client, watch.signal, async () => {
        const { rows } = await client.query<{ answer: T }>(what.statement, [what.importId])
        const [row] = rows
        if (row === undefined) throw new Error('the statement gave no answer')
        return row.answer
      })
    } finally {
      client.off('notice', hear)
    }
  })
}

/** Cancelled by a person or by the end of the process, the statement is stopped in the database, and with it all that it has written. */
async function cancellable<T>(
  pool: pg.Pool,
  client: pg.PoolClient,
  signal: AbortSignal,
  use: () => Promise<T>,
): Promise<T> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const stop = () => void pool.query('select pg_cancel_backend($1)', [rows[0]?.pid]).catch(() => {}) // then it just goes on to its end
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    return await use()
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
