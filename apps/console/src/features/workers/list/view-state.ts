import { firstPage, type ListAddress } from './list-address.ts'

/** The state of a saved view as the list's address has it; what cannot be read is a view of everything. */
export function readViewState(state: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(state)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

/** A view is filters, order and columns; the page one had reached is not part of it. */
export function writeViewState(address: ListAddress): string {
  return JSON.stringify(firstPage(address))
}

/** Whether the list stands as a view has it; columns may differ, they are a matter of taste. */
export function isSameView(a: ListAddress, b: ListAddress): boolean {
  const essence = (address: ListAddress) => {
    const { kolom: _columns, ...rest } = firstPage(address)
    return JSON.stringify(Object.entries(rest).toSorted())
  }
  return essence(a) === essence(b)
}
