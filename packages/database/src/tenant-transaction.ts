import type { Entry } from './entry.ts'
import type { Prisma, PrismaClient } from './prisma.ts'

/** A transaction in which somebody is entered: all that a use-case may touch. */
export type TenantTransaction = Prisma.TransactionClient

export interface Transactions {
  /** All or nothing; deferred constraints are checked at its end, so a caller that has the result also has the commit. */
  write<T>(entry: Entry, use: (tx: TenantTransaction) => Promise<T>): Promise<T>
  /** One snapshot for reads that must agree with each other: reports, exports, as-of views. */
  snapshot<T>(entry: Entry, use: (tx: TenantTransaction) => Promise<T>): Promise<T>
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

export function openTransactions(prisma: PrismaClient, patience: Patience = FOR_PEOPLE): Transactions {
  return {
    write: (entry, use) => prisma.$transaction(async (tx) => use(await enter(tx, entry)), { ...patience }),
    snapshot: (entry, use) =>
      prisma.$transaction(
        async (tx) => {
          await tx.$executeRaw`set transaction read only`
          return use(await enter(tx, entry))
        },
        { ...patience, isolationLevel: 'RepeatableRead' },
      ),
  }
}

async function enter(tx: TenantTransaction, entry: Entry): Promise<TenantTransaction> {
  await tx.$executeRaw`select app.enter(${entry.tenantId}::uuid, ${entry.userId}::uuid, ${entry.areaScope}, ${entry.agencyId}::uuid)`
  return tx
}
