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

const MILLISECONDS_MAX = 30_000

export function openTransactions(prisma: PrismaClient): Transactions {
  return {
    write: (entry, use) =>
      prisma.$transaction(async (tx) => use(await enter(tx, entry)), { maxWait: 10_000, timeout: MILLISECONDS_MAX }),
    snapshot: (entry, use) =>
      prisma.$transaction(
        async (tx) => {
          await tx.$executeRaw`set transaction read only`
          return use(await enter(tx, entry))
        },
        { maxWait: 10_000, timeout: MILLISECONDS_MAX, isolationLevel: 'RepeatableRead' },
      ),
  }
}

async function enter(tx: TenantTransaction, entry: Entry): Promise<TenantTransaction> {
  await tx.$executeRaw`select app.enter(${entry.tenantId}::uuid, ${entry.userId}::uuid, ${entry.areaScope}, ${entry.agencyId}::uuid)`
  return tx
}
