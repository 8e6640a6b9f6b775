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

/** Whether the list stands as a view has it; columns may differ, they are a matter of taste. */
export function isSameView(a: ListState, b: ListState): boolean {
  const essence = (address: ListState) =>
    JSON.stringify(
      Object.entries(address)
        .filter(([key, value]) => !ofPage.has(key) && key !== columns && value !== undefined)
        .toSorted(),
    )
  return essence(a) === essence(b)
}
