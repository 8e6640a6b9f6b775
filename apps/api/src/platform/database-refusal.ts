import { type DatabaseRefusal, refusalOf } from '@payung/database/database-refusal'
import pg from 'pg'

/**
 * Why the database refused: read off the fields of an error, of a statement of our own or from within Prisma's (see `TransactionPg`).
 *
 * @returns null for an error that is no refusal of the database. Its message is in the language of the server, and never read
 */
export function databaseRefusal(error: unknown): DatabaseRefusal | null {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    if (at instanceof pg.DatabaseError) return refusalOf(at)
    if ('refusal' in at && isRefusal(at.refusal)) return at.refusal
    at = inner(at)
  }
  return null
}

function isRefusal(value: unknown): value is DatabaseRefusal {
  return typeof value === 'object' && value !== null && 'state' in value && 'constraint' in value
}

function inner(error: object): unknown {
  if ('meta' in error && typeof error.meta === 'object' && error.meta !== null && 'driverAdapterError' in error.meta)
    return error.meta.driverAdapterError
  return 'cause' in error ? error.cause : null
}
