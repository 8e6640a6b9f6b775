/** How many pairs a search has found that nobody knew; what a job leaves is JSON. */
export function foundBy(result: string | null): number {
  const counts: unknown = result === null ? null : JSON.parse(result)
  const found = typeof counts === 'object' && counts !== null && 'found' in counts ? counts.found : 0
  return typeof found === 'number' ? found : 0
}
