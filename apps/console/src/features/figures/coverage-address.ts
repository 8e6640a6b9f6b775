import { useSearch } from '@tanstack/react-router'

/** Which area is shown, and of which month its people are counted; one's own and this month without a word about them. */
export interface CoverageAddress {
  readonly wilayah?: string
  /** First day of the month. */
  readonly bulan?: string
}

export function readCoverageAddress({ wilayah, bulan }: Record<string, unknown>): CoverageAddress {
  return {
    ...(typeof wilayah === 'string' && /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/.test(wilayah) ? { wilayah } : {}),
    ...(typeof bulan === 'string' && /^20\d\d-(0[1-9]|1[0-2])-01$/.test(bulan) ? { bulan } : {}),
  }
}

export function useCoverageAddress(): CoverageAddress {
  return readCoverageAddress(useSearch({ from: '/app/cakupan' }))
}
