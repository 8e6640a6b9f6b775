import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

/**
 * Prisma's adapter cuts a script at every `;`, even inside a function body or a comment. Here a script goes to the server whole, on the one
 * connection of the caller, who has opened a transaction: all migrations of an upgrade are applied, or none.
 */
export class WholeScriptPg extends PrismaPg {
  /** Why the last script failed: the engine only tells which migration it was. */
  scriptError: Error | null = null
  readonly #client: pg.Client

  constructor(client: pg.Client) {
    super(poolOf(client))
    this.#client = client
  }

  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = (query) => this.#behindSavepoint(() => queryRaw(query))
    adapter.executeScript = (script) => this.#behindSavepoint(() => this.#runWhole(script))
    return adapter
  }

  async #runWhole(script: string): Promise<void> {
    try {
      await this.#client.query(script)
    } catch (error) {
      this.scriptError = error as Error
      throw error
    }
  }

  /** The engine learns from a refusal whether its own table is there, and writes down which migration failed: the transaction has to survive both. */
  async #behindSavepoint<T>(run: () => Promise<T>): Promise<T> {
    await this.#client.query('savepoint statement')
    try {
      const result = await run()
      await this.#client.query('release savepoint statement')
      return result
    } catch (error) {
      await this.#client.query('rollback to savepoint statement')
      throw error
    }
  }
}

/** The adapter takes pools only; and a real one gives up its connection, with the transaction in it, after any refused statement. */
function poolOf(client: pg.Client): pg.Pool {
  const pool = new pg.Pool()
  pool.query = client.query.bind(client) as pg.Pool['query']
  return pool
}
