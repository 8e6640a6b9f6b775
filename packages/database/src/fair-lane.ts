import type { Entry } from './entry.ts'

export interface FairLane {
  /** Runs the work when its tenant's turn has come. */
  run<T>(entry: Entry, work: () => Promise<T>): Promise<T>
}

interface Queue {
  readonly tenantId: string
  readonly starts: (() => void)[]
}

/**
 * Dear statements take turns: so many at once over all, one at a time for each tenant. Whose work has begun goes behind everybody else who
 * waits: a long queue of one person delays a colleague's first statement by the one that runs and the one that was next.
 */
export function openFairLane(atOnce: number): FairLane {
  const busyTenants = new Set<string>()
  /** By person, in the order of their turns. */
  const waiting = new Map<string, Queue>()

  const startNext = () => {
    for (const [person, queue] of waiting) {
      if (busyTenants.size >= atOnce) return
      if (busyTenants.has(queue.tenantId)) continue
      const start = queue.starts.shift()
      waiting.delete(person)
      if (queue.starts.length > 0) waiting.set(person, queue)
      busyTenants.add(queue.tenantId)
      start?.()
    }
  }

  return {
    run: async ({ tenantId, userId }, work) => {
      const tenant = tenantId ?? ''
      const person = `${tenant}/${userId ?? ''}`
      const { promise: turn, resolve } = Promise.withResolvers<void>()
      const queue = waiting.get(person) ?? { tenantId: tenant, starts: [] }
      queue.starts.push(resolve)
      waiting.set(person, queue)
      startNext()
      await turn
      try {
        return await work()
      } finally {
        busyTenants.delete(tenant)
        startNext()
      }
    },
  }
}
