/** What a filter lets pass, each value once; null for a filter that lets everything pass. */
export function filterValues<Value>(values: readonly Value[] | null | undefined): readonly Value[] | null {
  return values == null || values.length === 0 ? null : [...new Set(values)]
}
