import type { Entry } from '@payung/database/entry'
import type { Meter } from '@payung/database/read-as'
import type { SealedPlace } from '@payung/database/sealed-owner'
import type { TenantTransaction, Transactions } from '@payung/database/tenant-transaction'
import { UnopenedError, type UnopenedReason } from '@payung/database/unopened-error'
import { insertUnopenedValues } from './unopened-values.queries.ts'

interface UnopenedValue {
  readonly place: SealedPlace
  readonly subjectId: string
  readonly reason: UnopenedReason
}

/** What did not open in a piece of work that went on without it. */
export class UnopenedValues {
  readonly #values = new Map<string, UnopenedValue>()

  get size(): number {
    return this.#values.size
  }

  /**
   * @param subjectId of the row in which the value stands; of a row of an import `<import>/<row>`
   * @returns what opens, or null: then the value is noted, and whoever asks goes on without it
   */
  open<T>(place: SealedPlace, subjectId: string, open: () => T): T | null {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof UnopenedError)) throw error
      this.#values.set(`${place} ${subjectId}`, { place, subjectId, reason: error.reason })
      return null
    }
  }

  /**
   * For what the work cannot go on without.
   *
   * @throws NotedUnopenedError, which whoever began the transaction sets aside after its end: its rollback would take a note along
   */
  require<T>(place: SealedPlace, subjectId: string, open: () => T): T {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof UnopenedError)) throw error
      this.#values.set(`${place} ${subjectId}`, { place, subjectId, reason: error.reason })
      throw new NotedUnopenedError(error.reason, this)
    }
  }

  /** Sets them aside, where the operator is told of them; nothing is written where all has opened. */
  async setAside(tx: Pick<TenantTransaction, 'run'>, { tenantId }: Pick<Entry, 'tenantId'>): Promise<void> {
    if (this.#values.size === 0) return
    const values = [...this.#values.values()]
    await tx.run(
      insertUnopenedValues(
        tenantId,
        values.map(({ place }) => place),
        values.map(({ subjectId }) => subjectId),
        values.map(({ reason }) => reason),
      ),
    )
  }
}

/**
 * For a request that cannot go on without the value: it is refused, and the value is set aside although the transaction is taken back.
 *
 * @throws NotedUnopenedError
 */
export function requireOpened<T>(place: SealedPlace, subjectId: string, open: () => T): T {
  return new UnopenedValues().require(place, subjectId, open)
}

/** A piece of work is refused for a value that does not open, and says which. */
export class NotedUnopenedError extends UnopenedError {
  readonly values: UnopenedValues

  constructor(reason: UnopenedReason, values: UnopenedValues) {
    super(reason)
    this.values = values
  }
}

/** As `write`; what refused to open is set aside in a transaction of its own, because that of the work was taken back. */
export async function writeNotingUnopened<T>(
  transactions: Pick<Transactions, 'write'>,
  entry: Entry,
  use: (tx: TenantTransaction) => Promise<T>,
  meter?: Meter,
): Promise<T> {
  try {
    return await transactions.write(entry, use, meter)
  } catch (error) {
    await noteUnopened(transactions, entry, error)
    throw error
  }
}

/** Nothing for other errors. A note that cannot be written hides no error: the log has the error, and the next attempt notes it again. */
export async function noteUnopened(
  transactions: Pick<Transactions, 'write'>,
  entry: Entry,
  error: unknown,
): Promise<void> {
  if (!(error instanceof NotedUnopenedError)) return
  await transactions.write(entry, (tx) => error.values.setAside(tx, entry)).catch(() => {})
}

/** In place of a text that does not open. */
export const UNREADABLE = '(tidak dapat dibuka)'

/**
 * For one value of a page: the rest of the page answers, and the value is set aside. In a transaction of its own, because a page only reads.
 *
 * @returns null where it does not open
 */
export async function openForPage<T>(
  context: { readonly actor: Entry; write<R>(use: (tx: TenantTransaction) => Promise<R>): Promise<R> },
  place: SealedPlace,
  subjectId: string,
  open: () => T,
): Promise<T | null> {
  const unopened = new UnopenedValues()
  const value = unopened.open(place, subjectId, open)
  if (unopened.size > 0) await context.write((tx) => unopened.setAside(tx, context.actor))
  return value
}

/** For what a page shows beside the rest: null where it does not open. Work that goes over many values notes them instead. */
export function openedOrNull<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof UnopenedError) return null
    throw error
  }
}
