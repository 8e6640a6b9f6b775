import type { Statement } from '@payung/database/statement'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { databaseRefusal } from '../../../platform/database-refusal.ts'
import type { Importer, ImportTools, Watch } from '../import-tools.ts'
import { cancelBackend, findBackend } from './one-statement.queries.ts'

/** Somebody changed or registered one of the people between the look and the statement: look again. */
const LOOK_AGAIN: ReadonlySet<string> = new Set(['40001', '40P01', '23505'])

export function hasMovedOn(error: unknown): boolean {
  return LOOK_AGAIN.has(databaseRefusal(error)?.state ?? '')
}

interface OneStatement {
  readonly step: string
  /** How many rows it goes through, as `total`. */
  readonly count: Statement
  /** Its result as `answer`. */
  readonly statement: Statement
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
  return tools.longTransactions.write(importer, async (tx) => {
    const [counted] = await tx.rows<{ total: number }>(what.count)
    const total = counted?.total ?? null
    watch.progress(what.step, 0, total)
    tx.onNotice(({ message, detail }) => {
      if (message === 'payung progress') watch.progress(what.step, Number(detail), total)
    })
    return cancellable(tools, importer, tx, watch.signal, async () => {
      const { answer } = await tx.one<{ answer: T }>(what.statement)
      return answer
    })
  })
}

/** Cancelled by a person or by the end of the process, the statement is stopped in the database, and with it all that it has written. */
async function cancellable<T>(
  tools: ImportTools,
  importer: Importer,
  tx: TenantTransaction,
  signal: AbortSignal,
  use: () => Promise<T>,
): Promise<T> {
  const { pid } = await tx.one<{ pid: number }>(findBackend())
  const stop = () =>
    void tools.transactions.snapshot(importer, (other) => other.run(cancelBackend(pid))).catch(() => {}) // then it just goes on to its end
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    return await use()
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
