import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { refusalOf } from './database-refusal.ts'
import type { Meter } from './read-as.ts'

/** What the database says of a statement while it runs. */
export interface Notice {
  readonly message?: string | undefined
  readonly detail?: string | undefined
}

/** The connection on which a transaction of Prisma runs, for statements of our own; nothing is sent on it once the transaction ends. */
export class TransactionConnection {
  #client: pg.Client | null = null
  #hear: ((notice: Notice) => void) | null = null
  readonly #meter: Meter | undefined
  #running = 0
  #since = 0

  constructor(meter?: Meter) {
    this.#meter = meter
  }

  begin(client: pg.Client): void {
    this.#client = client
  }

  end(): void {
    if (this.#hear !== null) this.#client?.off('notice', this.#hear)
    this.#client = null
  }

  onNotice(hear: (notice: Notice) => void): void {
    this.#hear = hear
    this.#client?.on('notice', hear)
  }

  async query<Row extends pg.QueryResultRow>(query: pg.QueryConfig<unknown[]>): Promise<pg.QueryResult<Row>> {
    // The connection may serve somebody else by now.
    if (this.#client === null) throw new Error('this transaction has ended')
    const client = this.#client
    return this.metered(() => client.query<Row>(query))
  }

  /** Statements of one connection wait for each other: what several take together is counted once. */
  async metered<T>(run: () => Promise<T>): Promise<T> {
    if (this.#meter === undefined) return run()
    if (this.#running === 0) this.#since = performance.now()
    this.#running++
    try {
      return await run()
    } finally {
      this.#running--
      if (this.#running === 0) this.#meter.milliseconds += performance.now() - this.#since
    }
  }
}

const opening = new AsyncLocalStorage<TransactionConnection>()

/** Whatever transaction `use` opens through a `TransactionPg` runs on the connection that it is handed. */
export function openedOn<T>(
  meter: Meter | undefined,
  use: (connection: TransactionConnection) => Promise<T>,
): Promise<T> {
  const connection = new TransactionConnection(meter)
  return opening.run(connection, () => use(connection))
}

/**
 * Prisma's adapter, which tells on what connection it begins a transaction and keeps what PostgreSQL says of a refusal: the adapter itself drops
 * the name of a constraint that is not an index, and Prisma's own texts are English.
 */
export class TransactionPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = await start(isolationLevel)
      // Fields that the adapter's types leave out.
      if (!('client' in transaction && transaction.client instanceof pg.Client && 'onError' in transaction))
        throw new Error('the Prisma adapter has changed: it shows no connection')
      const { client, onError } = transaction
      const connection = opening.getStore()
      connection?.begin(client)
      transaction.onError = (error: unknown) =>
        keepRefusal(error, () => typeof onError === 'function' && onError.call(transaction, error))
      const { executeRaw, queryRaw } = transaction
      const metered = <T>(run: () => Promise<T>) => (connection === undefined ? run() : connection.metered(run))
      transaction.executeRaw = (query) => {
        if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') connection?.end()
        return metered(() => executeRaw.call(transaction, query))
      }
      transaction.queryRaw = (query) => metered(() => queryRaw.call(transaction, query))
      return transaction
    }
    return adapter
  }
}

/**
 * Only what names no value: a message of PostgreSQL may quote a person's data. It is kept in the cause, because Prisma makes another error of that and
 * drops the one that was thrown.
 */
function keepRefusal(error: unknown, convert: () => unknown): never {
  try {
    convert()
  } catch (converted) {
    if (error instanceof pg.DatabaseError && converted instanceof Error && typeof converted.cause === 'object')
      Object.assign(converted.cause ?? {}, { refusal: refusalOf(error) })
    throw converted
  }
  throw error
}
