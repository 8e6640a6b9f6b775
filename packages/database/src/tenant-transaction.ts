import type pg from 'pg'
import { columnTypes } from './column-types.ts'
import { ENTER, type Entry, entryValues } from './entry.ts'
import type { Prisma, PrismaClient } from './prisma.ts'
import type { Meter } from './read-as.ts'
import type { Statement } from './statement.ts'
import { traced } from './statement-trace.ts'
import { type Notice, openedOn, type TransactionConnection } from './transaction-connection.ts'

/**
 * A transaction in which somebody is entered: all that a use-case may touch, in a request, a job and a command alike.
 * Values come out as `read` gives them: a day as text, a bigint exact.
 */
export interface TenantTransaction {
  rows<Row>(statement: Statement): Promise<Row[]>
  /** @throws unless it is exactly one row: anything else is a defect of the statement */
  one<Row>(statement: Statement): Promise<Row>
  /** @returns how many rows it wrote */
  run(statement: Statement): Promise<number>
  /** Hears what the database says while a long statement runs, until the transaction ends. */
  onNotice(hear: (notice: Notice) => void): void
  /** Single records, read and written in the same transaction. */
  readonly models: Models
}

export type Models = Omit<Prisma.TransactionClient, `$${string}`>

export interface Transactions {
  /** All or nothing; deferred constraints are checked at its end, so a caller that has the result also has the commit. */
  write<T>(entry: Entry, use: (tx: TenantTransaction) => Promise<T>, meter?: Meter): Promise<T>
  /**
   * One snapshot for reads that must agree with each other: reports, exports, as-of views.
   *
   * @param meter adds up what the statements take, those of Prisma and the commit among them
   */
  snapshot<T>(entry: Entry, use: (tx: TenantTransaction) => Promise<T>, meter?: Meter): Promise<T>
}

export interface Patience {
  /** How long to wait for a connection and its BEGIN. */
  readonly maxWait: number
  /** How long a transaction may take, and so how long its locks may be in others' way. */
  readonly timeout: number
}

/** Somebody waits for the answer: rather an error with a reference code than a page that never comes. */
const FOR_PEOPLE: Patience = { maxWait: 10_000, timeout: 30_000 }

/** Nobody waits at a screen: on a crowded machine work goes on late instead of failing after all that it has done already. */
export const FOR_JOBS: Patience = { maxWait: 120_000, timeout: 120_000 }

/** The longest that a timer can wait: such work takes minutes, and it is cancelled by its job, never by the clock. */
const TIMER_MILLISECONDS_MAX = 2 ** 31 - 1

/** One transaction over a whole file or list. */
export const FOR_LONG_WORK: Patience = { maxWait: 120_000, timeout: TIMER_MILLISECONDS_MAX }

export function openTransactions(prisma: PrismaClient, patience: Patience = FOR_PEOPLE): Transactions {
  const open = <T>(
    options: { isolationLevel?: 'RepeatableRead' },
    entry: Entry,
    isReadOnly: boolean,
    use: (tx: TenantTransaction) => Promise<T>,
    meter: Meter | undefined,
  ) =>
    openedOn(meter, (connection) =>
      prisma.$transaction(
        async (models) => {
          if (isReadOnly) await connection.query({ text: 'set transaction read only' })
          await connection.query({ text: ENTER, values: entryValues(entry) })
          return use(transactionOn(connection, models))
        },
        { ...patience, ...options },
      ),
    )
  return {
    write: (entry, use, meter) => open({}, entry, false, use, meter),
    snapshot: (entry, use, meter) => open({ isolationLevel: 'RepeatableRead' }, entry, true, use, meter),
  }
}

function transactionOn(connection: TransactionConnection, models: Models): TenantTransaction {
  const send = <Row extends pg.QueryResultRow>({ text, values }: Statement) =>
    connection.query<Row>({ text, values: values.map(sent), types: columnTypes })
  const rows = <Row>(statement: Statement) =>
    traced(statement.text, async () => (await send<Row & pg.QueryResultRow>(statement)).rows)
  return {
    models,
    rows,
    onNotice: (hear) => connection.onNotice(hear),
    one: async <Row>(statement: Statement) => {
      const [row, ...others] = await rows<Row>(statement)
      if (row === undefined || others.length > 0)
        throw new Error(
          `${row === undefined ? 'no row' : `${1 + others.length} rows`} where a statement gives exactly one`,
        )
      return row
    },
    run: async (statement) => (await send(statement)).rowCount ?? 0,
  }
}

/** A moment means the same whatever zone this machine is in. */
function sent(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}
