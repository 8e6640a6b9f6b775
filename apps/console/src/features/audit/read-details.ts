/** The facts of an entry as pairs; what is no object of simple values shows nothing, rather than half of something. */
export function readDetails(json: string): readonly (readonly [key: string, value: string])[] {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return []
    return Object.entries(parsed).flatMap(([key, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) && value !== '' ? [[key, String(value)] as const] : [],
    )
  } catch {
    return []
  }
}

/** What the ids of an entry are called, by id. */
export function readNames(json: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readDetails(json))
}
