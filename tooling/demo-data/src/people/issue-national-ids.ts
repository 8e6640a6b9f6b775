import type { Sex } from '@payung/domain/identity/sex'
import { epochDay } from './epoch-day.ts'

export interface NationalIdIssuer {
  /** @param districtCode of first registration, `61.12.05` */
  issue(districtCode: string, birthDay: string, sex: Sex): string
}

const FIRST_DAY = epochDay('1920-01-01')
const DAYS = epochDay('2030-01-01') - FIRST_DAY
const FEMALE_DAY_OFFSET = 40

/**
 * Numbers as the registry issues them: district, day of birth (women + 40), serial; no two alike.
 *
 * Serials begin far above any that the registry reaches for one district and day, so that no invented person bears a
 * living one's number.
 *
 * @param firstSerial leaves room for others: 7001 for the demo, below it for scale data in the same database
 */
export function issueNationalIds(firstSerial: number): NationalIdIssuer {
  // A counter per day and sex and district: two bytes each, where a map of strings would grow to hundreds of megabytes.
  const issued = new Map<string, Uint16Array>()
  return {
    issue(districtCode, birthDay, sex) {
      let counters = issued.get(districtCode)
      if (counters === undefined) {
        counters = new Uint16Array(DAYS * 2)
        issued.set(districtCode, counters)
      }
      const slot = (epochDay(birthDay) - FIRST_DAY) * 2 + (sex === 'FEMALE' ? 1 : 0)
      const already = counters[slot] ?? 0
      counters[slot] = already + 1
      const serial = firstSerial + already
      const day = Number(birthDay.slice(8, 10)) + (sex === 'FEMALE' ? FEMALE_DAY_OFFSET : 0)
      const date = `${day < 10 ? '0' : ''}${day}${birthDay.slice(5, 7)}${birthDay.slice(2, 4)}`
      return `${districtCode.replaceAll('.', '')}${date}${String(serial).padStart(4, '0')}`
    },
  }
}
