/** Which page of a list that is ordered by time stands in the address: the rows after or before one. */
export interface PageAddress {
  readonly sesudah?: string
  readonly sebelum?: string
}

/** What somebody may have typed into an address. */
export type Unread<Address> = { readonly [Key in keyof Address]?: unknown }

const longestCursor = 200

/** Keeps the cursors of an address and drops everything else. */
export function readPageAddress(search: Unread<PageAddress>): PageAddress {
  const { sesudah, sebelum } = search
  if (isCursor(sesudah)) return { sesudah }
  return isCursor(sebelum) ? { sebelum } : {}
}

/** The page that an address asks for, as the API takes it. */
export function pageOfAddress(address: PageAddress, rows: number) {
  if (address.sebelum !== undefined) return { last: rows, before: address.sebelum }
  return { first: rows, ...(address.sesudah === undefined ? {} : { after: address.sesudah }) }
}

function isCursor(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestCursor
}
