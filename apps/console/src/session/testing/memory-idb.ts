interface Value {
  readonly id?: string
  readonly owner?: string
}

let isFull = false
const stores = new Map<string, Map<string, Value>>()

function storeOf(name: string) {
  const values = stores.get(name) ?? new Map<string, Value>()
  stores.set(name, values)
  return {
    get: async (key: string) => values.get(key),
    getKey: async (key: string) => (values.has(key) ? key : undefined),
    put: async (value: Value, key = value.id ?? '') => {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError')
      values.set(key, value)
    },
    delete: async (key: string) => void values.delete(key),
  }
}

const database = {
  get: (name: string, key: string) => storeOf(name).get(key),
  delete: (name: string, key: string) => storeOf(name).delete(key),
  getAllFromIndex: async (name: string, _index: string, owner: string) =>
    [...(stores.get(name)?.values() ?? [])].filter((value) => value.owner === owner),
  transaction: (name: string) => ({ store: storeOf(name), done: Promise.resolve() }),
}

/** In place of the library of the browser's store: as much of it as `device-store.ts` and `outbox.ts` use, in memory. */
export const memoryIdb = { openDB: async () => database, deleteDB: async () => {} }

/** What lies in a store as it lies there: sealed. */
export function liesIn(name: string, key: string): unknown {
  return stores.get(name)?.get(key)
}

export function emptyDevice(): void {
  stores.clear()
  isFull = false
}

/** From now on it has no room for anything more. */
export function fillDevice(): void {
  isFull = true
}
