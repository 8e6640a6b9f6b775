/** Which part of a page stands open; anything else in the address is dropped. */
export function readTab(search: Record<string, unknown>): { tab?: string } {
  return typeof search.tab === 'string' ? { tab: search.tab } : {}
}
