import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import type { NationalIdFacts } from './national-id.ts'

const DISTRICTS = ['61.12.05', '61.71.01', '61.06.23', '11.01.01', '96.71.04']

/** Any readable NIK with what it says, for tests: people of all ages up to ninety-nine, invented. */
export function aNationalId(today: Temporal.PlainDate): fc.Arbitrary<NationalIdFacts> {
  const daysAgo = fc.integer({ min: 0, max: 99 * 365 })
  const serial = fc.integer({ min: 1, max: 9999 })
  return fc
    .record({ districtCode: fc.constantFrom(...DISTRICTS), daysAgo, female: fc.boolean(), serial })
    .map(({ districtCode, daysAgo, female, serial }) => {
      const birthDate = today.subtract({ days: daysAgo })
      const digits = nationalIdDigits({ districtCode, birthDate, female, serial })
      return { digits, districtCode, birthDate, sex: female ? 'FEMALE' : 'MALE' }
    })
}

/** The sixteen digits that the registry would issue for these facts. */
function nationalIdDigits(of: {
  districtCode: string
  birthDate: Temporal.PlainDate
  female: boolean
  serial: number
}): string {
  const { birthDate } = of
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  const day = twoDigits(birthDate.day + (of.female ? 40 : 0))
  const date = `${day}${twoDigits(birthDate.month)}${twoDigits(birthDate.year % 100)}`
  return `${of.districtCode.replaceAll('.', '')}${date}${String(of.serial).padStart(4, '0')}`
}
