import { PrismaClient } from './generated/prisma/client.ts'
import { TransactionPg } from './transaction-connection.ts'

export type { PrismaClient } from './generated/prisma/client.ts'
export { Prisma } from './generated/prisma/client.ts'

/** The only place that opens one; features see transactions, never the client (see `openTransactions`). */
export function openPrisma(url: string, options: { connectionsMax: number }): PrismaClient {
  return new PrismaClient({ adapter: new TransactionPg({ connectionString: url, max: options.connectionsMax }) })
}
