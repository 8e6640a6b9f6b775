import type { TenantTransaction, Transactions } from '@payung/database/tenant-transaction'
import type { Actor } from './actor.ts'

export interface LazyReads {
  readonly db: TenantTransaction
  end(): Promise<void>
}

/**
 * A Prisma client whose read-only transaction begins with its first query, so that an operation which reads only by `read` never opens one.
 * Prisma's own lazy promises are made inside the transaction, hence the proxy: `db.area.findMany(…)` waits for it, then asks.
 */
export function openLazyReads(transactions: Transactions, actor: () => Actor): LazyReads {
  let opened: { tx: Promise<TenantTransaction>; close: () => void; closed: Promise<void> } | undefined
  const open = () => {
    opened ??= begin(transactions, actor())
    return opened.tx
  }

  const model = (name: string) =>
    new Proxy({} as Record<string, unknown>, {
      get:
        (_target, method: string) =>
        async (...args: unknown[]) => {
          const delegate = (await open())[name as keyof TenantTransaction] as unknown as Record<
            string,
            (...args: unknown[]) => unknown
          >
          return delegate[method]?.(...args)
        },
    })
  const models = new Map<string, unknown>()
  const db = new Proxy({} as TenantTransaction, {
    get: (_target, name: string) => {
      if (name.startsWith('$')) {
        return async (...args: unknown[]) => {
          const tx = (await open()) as unknown as Record<string, (...args: unknown[]) => unknown>
          return tx[name]?.(...args)
        }
      }
      if (!models.has(name)) models.set(name, model(name))
      return models.get(name)
    },
  })
  return {
    db,
    end: async () => {
      opened?.close()
      await opened?.closed
    },
  }
}

function begin(transactions: Transactions, actor: Actor) {
  const { promise: ended, resolve: close } = Promise.withResolvers<void>()
  const { promise: tx, resolve, reject } = Promise.withResolvers<TenantTransaction>()
  const closed = transactions
    .snapshot(actor, async (open) => {
      resolve(open)
      await ended
    })
    .catch(reject)
  return { tx, close, closed }
}
