/**
 * Gathers what resolvers ask for one by one into one call: all keys asked within a tick of the event loop are loaded together.
 *
 * Nothing is remembered after that: a mutation that reads a row again must see it as it is then.
 */
export function batched<Scope extends object, Key, Value>(
  load: (scope: Scope, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (scope: Scope, key: Key) => Promise<Value | null> {
  const waiting = new WeakMap<Scope, { keys: Set<Key>; answer: Promise<ReadonlyMap<Key, Value>> }>()
  return async (scope, key) => {
    let batch = waiting.get(scope)
    if (batch === undefined) {
      const keys = new Set<Key>()
      const answer = afterThisTick().then(() => {
        waiting.delete(scope)
        return load(scope, [...keys])
      })
      batch = { keys, answer }
      waiting.set(scope, batch)
    }
    batch.keys.add(key)
    return (await batch.answer).get(key) ?? null
  }
}

/** Promises that are already settled run first, so that siblings and items of a list come into the same batch. */
function afterThisTick(): Promise<void> {
  return new Promise((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve))
  })
}
