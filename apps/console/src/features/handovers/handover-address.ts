import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What of the list is shown, as the address has it. */
export interface HandoverAddress extends PageAddress {
  readonly keadaan?: string
  readonly wilayah?: string
  readonly dari?: string
  readonly sampai?: string
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Keeps what the list knows of an address and drops everything else. */
export function readHandoverAddress(search: Record<string, unknown>): HandoverAddress {
  const { keadaan, wilayah, dari, sampai } = search
  return {
    ...readPageAddress(search),
    ...(typeof keadaan === 'string' ? { keadaan } : {}),
    ...(typeof wilayah === 'string' && /^[\d.]{2,13}$/.test(wilayah) ? { wilayah } : {}),
    ...(isDay(dari) ? { dari } : {}),
    ...(isDay(sampai) ? { sampai } : {}),
  }
}
