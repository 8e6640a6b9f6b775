import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which month of the ledger stands in the address, which account is open, and which page of its entries. */
export interface LedgerAddress extends PageAddress {
  readonly bulan?: string
  readonly akun?: string
}

/** Keeps the month, the account and the cursors of an address and drops everything else. */
export function readLedgerAddress(search: Record<string, unknown>): LedgerAddress {
  const { bulan, akun } = search
  return {
    ...readPageAddress(search),
    ...(typeof bulan === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(bulan) ? { bulan } : {}),
    ...(typeof akun === 'string' && /^[A-Z_]{3,30}$/.test(akun) ? { akun } : {}),
  }
}
