/** How many pairs a search has found that nobody knew; what a job leaves is JSON. */
export function foundBy(result: string | null): number {
  const counts: unknown = result === null ? null : JSON.parse(result)
  const pairCount = typeof counts === 'object' && counts !== null && 'found' in counts ? counts.found : 0
  return typeof pairCount === 'number' ? pairCount : 0
}
