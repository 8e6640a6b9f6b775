import { useSearch } from '@tanstack/react-router'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What of the gap calendar is shown: how it is grouped, and whose people of which month are listed. */
export interface GapAddress extends PageAddress {
  readonly menurut?: 'keputusan'
  /** First day without protection. */
  readonly bulan?: string
  readonly wilayah?: string
  readonly keputusan?: string
}

function readGapAddress(search: Record<string, unknown>): GapAddress {
  const { menurut, bulan, wilayah, keputusan } = search
  return {
    ...(menurut === 'keputusan' ? { menurut } : {}),
    ...(typeof bulan === 'string' && /^20\d\d-(0[1-9]|1[0-2])-01$/.test(bulan) ? { bulan } : {}),
    ...(typeof wilayah === 'string' && /^[\d.]{2,13}$/.test(wilayah) ? { wilayah } : {}),
    ...(typeof keputusan === 'string' && keputusan.length <= 120 ? { keputusan } : {}),
    ...readPageAddress(search),
  }
}

export function useGapAddress(): GapAddress {
  return readGapAddress(useSearch({ from: '/app/kalender-celah' }))
}
