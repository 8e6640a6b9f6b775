import type { Transactions } from '@payung/database/tenant-transaction'
import { databaseRefusal } from '../database-refusal.ts'
import { BusyError } from './busy-error.ts'
import { RETRY_AFTER_SECONDS } from './shares.ts'

/**
 * Says "come back later" where no connection came free in time, and where two waited for each other and the database ended one of them: nothing
 * has begun or nothing has stayed, so nothing is broken and nothing is lost.
 */
export function tellingBusy({ write, snapshot }: Transactions): Transactions {
  return {
    write: (entry, use, meter) => write(entry, use, meter).catch(orBusy),
    snapshot: (entry, use, meter) => snapshot(entry, use, meter).catch(orBusy),
  }
}

function orBusy(error: unknown): never {
  throw hasNotBegun(error) || wasEndedForAnother(error) ? new BusyError(RETRY_AFTER_SECONDS) : error
}

/** Prisma has one code for a transaction that never began and for one that took too long: of the second, the words differ. */
function hasNotBegun(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'P2028' &&
    error.message.includes('Unable to start a transaction')
  )
}

/** Deadlocks and transactions that could not be put in an order. */
const ENDED_FOR_ANOTHER: ReadonlySet<string> = new Set(['40P01', '40001'])

function wasEndedForAnother(error: unknown): boolean {
  return ENDED_FOR_ANOTHER.has(databaseRefusal(error)?.state ?? '')
}
