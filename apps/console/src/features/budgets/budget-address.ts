import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which year of the budget stands in the address, and which page of it. */
export interface BudgetAddress extends PageAddress {
  readonly tahun?: string
}

/** Keeps the year and the cursors of an address and drops everything else. */
export function readBudgetAddress(search: Record<string, unknown>): BudgetAddress {
  const { tahun } = search
  const page = readPageAddress(search)
  return typeof tahun === 'string' && /^20\d\d$/.test(tahun) ? { ...page, tahun } : page
}
