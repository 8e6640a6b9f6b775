import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { type AsOf, asOfDays } from '@payung/domain/protection/as-of'

/** The two days as an address carries them, so that whoever is sent it sees the same. */
export interface AsOfAddress {
  /** What had been recorded by the end of this day. */
  readonly diketahui?: string
  /** As if today were this day. */
  readonly berlaku?: string
}

/** What an address says of the two days. A text that is no day is none of ours. */
export function readAsOfAddress(search: Readonly<Record<string, unknown>>): AsOfAddress {
  const { berlaku, diketahui } = search
  return {
    ...(isDay(diketahui) ? { diketahui } : {}),
    ...(isDay(berlaku) ? { berlaku } : {}),
  }
}

/** The days that an address states; null where both are today. */
export function asOfAddressed({ berlaku, diketahui }: AsOfAddress, today: string): AsOf | null | 'FUTURE' {
  return asOfDays({ knownBy: diketahui, effectiveOn: berlaku }, today)
}

/** The address of two days. An effective day that follows from the other is left out. */
export function addressOf(asOf: AsOf | null | 'FUTURE'): AsOfAddress {
  if (asOf === null || asOf === 'FUTURE') return {}
  const { effectiveOn, knownBy } = asOf
  return { diketahui: knownBy, ...(effectiveOn === knownBy ? {} : { berlaku: effectiveOn }) }
}

const isDay = (text: unknown): text is string => typeof text === 'string' && isIsoDay(text) && text >= '1800-01-01'
