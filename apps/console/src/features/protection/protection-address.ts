import { type FundingSource, isFundingSource } from '@payung/domain/money/funding-source'
import { useSearch } from '@tanstack/react-router'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import type { ProtectionState } from './protection.query.ts'

export const STATES = [
  'PROTECTED',
  'PAID',
  'BILLED',
  'PLANNED',
  'GRACE',
  'LAPSED',
  'ENDED',
  'AFTER_DEATH',
] as const satisfies readonly ProtectionState[]

/** What of the page is shown: which year by what, in people or rupiah, and whose people of which number are listed. */
export interface ProtectionAddress extends PageAddress {
  readonly tahun?: string
  readonly menurut?: 'wilayah' | 'keputusan'
  readonly ukuran?: 'rupiah'
  /** First day of the month whose people are listed. */
  readonly bulan?: string
  readonly keadaan?: ProtectionState
  readonly wilayah?: string
  readonly keputusan?: string
  /** An organisation that pays, or a party outside by its name. */
  readonly pembayar?: string
  readonly pihak?: string
  /** Out of which kind of purse, whoever pays. */
  readonly sumber?: FundingSource
}

function readProtectionAddress(search: Record<string, unknown>): ProtectionAddress {
  const { tahun, menurut, ukuran, bulan, keadaan, wilayah, keputusan, pembayar, pihak, sumber } = search
  const state = STATES.find((name) => name === keadaan)
  const year = String(tahun ?? '')
  return {
    ...(/^20\d\d$/.test(year) ? { tahun: year } : {}),
    ...(menurut === 'wilayah' || menurut === 'keputusan' ? { menurut } : {}),
    ...(ukuran === 'rupiah' ? { ukuran } : {}),
    ...(typeof bulan === 'string' && /^20\d\d-(0[1-9]|1[0-2])-01$/.test(bulan) ? { bulan } : {}),
    ...(state === undefined ? {} : { keadaan: state }),
    ...(typeof wilayah === 'string' && /^[\d.]{2,13}$/.test(wilayah) ? { wilayah } : {}),
    ...(typeof keputusan === 'string' && keputusan.length <= 120 ? { keputusan } : {}),
    ...(typeof pembayar === 'string' && pembayar.length <= 120 ? { pembayar } : {}),
    ...(typeof pihak === 'string' && pihak.length <= 120 ? { pihak } : {}),
    ...(typeof sumber === 'string' && isFundingSource(sumber) ? { sumber } : {}),
    ...readPageAddress(search),
  }
}

export function useProtectionAddress(): ProtectionAddress {
  return readProtectionAddress(useSearch({ from: '/app/perlindungan' }))
}
