import { useSearch } from '@tanstack/react-router'

/** Which area is shown; one's own without a word about it. */
export interface CoverageAddress {
  readonly wilayah?: string
}

export function useCoverageAddress(): CoverageAddress {
  const { wilayah } = useSearch({ from: '/app/cakupan' })
  return typeof wilayah === 'string' && /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/.test(wilayah) ? { wilayah } : {}
}
