/** What of a list stands in its address, whatever the list. */
export type ListState = Readonly<Record<string, string | undefined>>

/** Where the page lies that one had reached: no view keeps that. */
const ofPage: ReadonlySet<string> = new Set(['sesudah', 'sebelum', 'baris'])
/** What was searched for may be a name: it is kept under none. */
const searched = 'cari'
/** Columns are a matter of taste: two views that differ by them alone are the same. */
const columns = 'kolom'

/** The state of a saved view as the list's address has it; what cannot be read is a view of everything. */
export function readViewState(state: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(state)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

/** A view is filters, order and columns: neither the page one had reached nor what was searched for. */
export function writeViewState(address: ListState): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(address).filter(([key]) => !ofPage.has(key) && key !== searched)),
  )
}

/** Which view the list stands in: the one that it is, or else the narrowest that it narrows further. Columns may differ, they are a matter of taste. */
export function viewOf<View extends { readonly address: ListState }>(
  address: ListState,
  views: readonly View[],
): View | null {
  const here = essenceOf(address)
  const around = views.filter((view) => [...essenceOf(view.address)].every(([key, value]) => here.get(key) === value))
  const [narrowest] = around.toSorted((a, b) => essenceOf(b.address).size - essenceOf(a.address).size)
  if (narrowest === undefined) return null
  const { size } = essenceOf(narrowest.address)
  // Everything is the view of a list without a filter alone.
  return size > 0 || here.size === 0 ? narrowest : null
}

function essenceOf(address: ListState): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(address).flatMap(([key, value]) =>
      ofPage.has(key) || key === columns || value === undefined ? [] : [[key, value] as const],
    ),
  )
}
