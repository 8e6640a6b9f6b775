import { PrismaClient } from './generated/prisma/client.ts'
import { KEPT_IDLE_MILLISECONDS } from './pool.ts'
import { TransactionPg } from './transaction-connection.ts'

export type { PrismaClient } from './generated/prisma/client.ts'
export { Prisma } from './generated/prisma/client.ts'

/** The only place that opens one; features see transactions, never the client (see `openTransactions`). */
export function openPrisma(url: string, options: { connectionsMax: number }): PrismaClient {
  const pool = { connectionString: url, max: options.connectionsMax, idleTimeoutMillis: KEPT_IDLE_MILLISECONDS }
  return new PrismaClient({ adapter: new TransactionPg(pool) })
}
