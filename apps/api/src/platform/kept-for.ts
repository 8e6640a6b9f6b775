interface Kept<T> {
  readonly value: Promise<T>
  readonly until: number
}

/**
 * Remembers for a short time what many ask for and few change. Whoever asks while it is being made waits for the same; what could not be made is
 * made again.
 */
export function keptFor<T>({
  milliseconds,
  entries,
}: {
  readonly milliseconds: number
  readonly entries: number
}): (key: string, make: () => Promise<T>) => Promise<T> {
  const values = new Map<string, Kept<T>>()
  return (key, make) => {
    const now = performance.now()
    const remembered = values.get(key)
    if (remembered !== undefined && now < remembered.until) return remembered.value
    const value = make()
    const entry = { value, until: now + milliseconds }
    values.delete(key)
    values.set(key, entry)
    const oldest = values.size > entries ? values.keys().next().value : undefined
    if (oldest !== undefined) values.delete(oldest)
    value.catch(() => {
      if (values.get(key) === entry) values.delete(key)
    })
    return value
  }
}
