/** Several values of one filter as they stand in an address: `ACTIVE,EXPIRED`. Only those that exist are kept. */
export function readValues<Value extends string>(search: unknown, allowed: readonly Value[]): readonly Value[] {
  if (typeof search !== 'string') return []
  const values = search.split(',')
  return allowed.filter((value) => values.includes(value))
}

/** The other way round; `undefined` where there is none, so that the address stays short. */
export function writeValues(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',')
}

const longestSearch = 60

/** A search that may stand in an address: nothing that could be somebody's number. */
export function readSearchText(search: unknown): string | undefined {
  if (typeof search !== 'string') return undefined
  const text = search.trim().slice(0, longestSearch)
  return text === '' || /\d{8}/.test(text) ? undefined : text
}
