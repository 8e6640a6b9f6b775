import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which part of the budget stands in the address, and which page of it. */
export interface BudgetAddress extends PageAddress {
  readonly tahun?: string
  /** `setujui`: of all years, only lines of which something waits for the viewer's approval. */
  readonly perlu?: 'setujui'
}

/** Keeps the part and the cursors of an address and drops everything else. */
export function readBudgetAddress(search: Record<string, unknown>): BudgetAddress {
  const { tahun, perlu } = search
  const page = readPageAddress(search)
  if (perlu === 'setujui') return { ...page, perlu }
  return typeof tahun === 'string' && /^20\d\d$/.test(tahun) ? { ...page, tahun } : page
}
