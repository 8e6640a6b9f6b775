import pg from 'pg'

/** Two connections keep two processors busy: one writes while the other's numbers are sealed. */
const LANES = 2

/** As many connections as there are lanes, ended afterwards whatever happens. */
export async function withLanes<T>(adminUrl: string, use: (clients: readonly pg.Client[]) => Promise<T>): Promise<T> {
  const clients = Array.from({ length: LANES }, () => new pg.Client({ connectionString: adminUrl }))
  try {
    for (const client of clients) {
      await client.connect()
      // A power cut loses at most the last transaction together with its marker, and the next load brings it again.
      await client.query('set synchronous_commit = off')
    }
    return await use(clients)
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()))
  }
}

/**
 * Works a queue off, one item a lane at a time, in order. After a failure no lane takes another item, and all have
 * come to rest before it is thrown.
 */
export async function workOff<Item>(
  clients: readonly pg.Client[],
  items: readonly Item[],
  work: (client: pg.Client, item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  const lanes = clients.map(async (client) => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await work(client, item)
      } catch (error) {
        queue.length = 0
        throw error
      }
    }
  })
  const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
