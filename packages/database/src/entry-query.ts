/// <reference path="./ambient.d.ts" />
import utils from 'pg/lib/utils.js'
import { serialize } from 'pg-protocol'
import { parserOf } from './column-types.ts'
import { ENTER, ENTER_PLANNED_ONCE, type Entry, entryValues } from './entry.ts'
import type { Statement } from './statement.ts'

/** The part of `pg`'s connection that a query of our own writes to, and where it may remember what is prepared there. */
interface Connection {
  _send(bytes: Buffer): void
  payungPrepared?: Map<string, Columns | null>
}

interface Columns {
  readonly names: readonly string[]
  readonly parsers: readonly ((text: string) => unknown)[]
}

/** What `pg` calls as messages come back. */
export interface BackendMessages {
  handleRowDescription(message: { fields: { name: string; dataTypeID: number }[] }): void
  handleDataRow(message: { fields: (string | null)[] }): void
  handleCommandComplete(): void
  handleError(error: Error): void
  handleReadyForQuery(): void
}

const USUAL = { name: 'payung_enter', text: ENTER }
const PLANNED_ONCE = { name: 'payung_enter_planned_once', text: ENTER_PLANNED_ONCE }
const EXECUTE = serialize.execute({ portal: '', rows: 0 })
const DESCRIBE = serialize.describe({ type: 'P', name: '' })
const SYNC = serialize.sync()

/**
 * One round trip: `[Parse enter] Bind Execute · [Parse] Bind [Describe] Execute · Sync`. Up to Sync it is one implicit transaction.
 *
 * It has no `name` property on purpose: `pg` would then do its own bookkeeping of prepared statements beside ours.
 */
export class EntryQuery<Row> implements BackendMessages {
  readonly #entry: Entry
  readonly #enter: typeof USUAL
  readonly #preparedName: string
  readonly #statement: Statement
  readonly #resolve: (rows: Row[]) => void
  readonly #reject: (error: unknown) => void
  readonly #rows: Row[] = []
  #connection: Connection | undefined
  #columns: Columns | null = null
  #parsing = false
  #completed = 0
  #settled = false

  constructor(
    entry: Entry,
    preparedName: string,
    statement: Statement,
    resolve: (rows: Row[]) => void,
    reject: (error: unknown) => void,
  ) {
    this.#entry = entry
    this.#enter = statement.planned === 'ONCE' ? PLANNED_ONCE : USUAL
    this.#preparedName = preparedName
    this.#statement = statement
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(pgConnection: unknown): Error | null {
    const connection = pgConnection as Connection
    this.#connection = connection
    connection.payungPrepared ??= new Map()
    const prepared = connection.payungPrepared
    const name = this.#preparedName
    const messages: Buffer[] = []
    if (!prepared.has(this.#enter.name)) {
      messages.push(serialize.parse(this.#enter))
      this.#parsing = true
    }
    messages.push(serialize.bind({ statement: this.#enter.name, values: entryValues(this.#entry) }), EXECUTE)
    this.#columns = prepared.get(name) ?? null
    if (this.#columns === null) {
      messages.push(serialize.parse({ name, text: this.#statement.text }))
      this.#parsing = true
    }
    messages.push(
      serialize.bind({ statement: name, values: [...this.#statement.values], valueMapper: utils.prepareValue }),
    )
    if (this.#columns === null) messages.push(DESCRIBE)
    messages.push(EXECUTE, SYNC)
    connection._send(Buffer.concat(messages))
    return null
  }

  handleRowDescription(message: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#columns = {
      names: message.fields.map((field) => field.name),
      parsers: message.fields.map((field) => parserOf(field.dataTypeID)),
    }
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    const columns = this.#columns
    if (this.#completed === 0 || columns === null) return // the answer of enter()
    const row: Record<string, unknown> = {}
    for (let i = 0; i < columns.names.length; i++) {
      const text = message.fields[i]
      row[columns.names[i] as string] = text == null ? null : columns.parsers[i]?.(text)
    }
    this.#rows.push(row as Row)
  }

  handleCommandComplete(): void {
    this.#completed++
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  handleError(error: Error): void {
    if (this.#settled) return
    this.#settled = true
    // With a Parse in flight nobody knows what the server has kept of it: the pool must not lend this connection again.
    if (this.#parsing) Object.assign(error, { preparedStateUnknown: true })
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    if (this.#settled) return
    this.#settled = true
    if (this.#completed !== 2) {
      this.#reject(Object.assign(new Error('the server answered out of order'), { preparedStateUnknown: true }))
      return
    }
    this.#connection?.payungPrepared?.set(this.#enter.name, null)
    if (this.#preparedName !== '' && this.#columns !== null)
      this.#connection?.payungPrepared?.set(this.#preparedName, this.#columns)
    this.#resolve(this.#rows)
  }
}
