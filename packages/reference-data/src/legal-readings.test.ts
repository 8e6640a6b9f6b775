import { expect, test } from 'vitest'
import { AMOUNTS } from './amounts.ts'
import { LEGAL_READINGS, type LegalReading } from './legal-readings.ts'

const READINGS: readonly (readonly [string, LegalReading])[] = Object.entries(LEGAL_READINGS)
const ARTICLE = /^(PP|Permenaker) \d+\/\d{4} Pasal \d+[A-Z]?( ayat \(\d+[a-z]?\))?( huruf [a-z])?( angka \d+)?$/
const OF_ANNEX = /^(PP|Permenaker) \d+\/\d{4} Lampiran [IV]+( huruf [A-Z] angka \d+( huruf [a-z])?)?$/

test.each(READINGS)(
  '%s names its article or its place in an annex, where it was read and on which day',
  (citation, reading) => {
    expect(ARTICLE.test(citation) || OF_ANNEX.test(citation)).toBe(true)
    expect(reading.provides).not.toBe('')
    expect(reading.readOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(reading.addresses.length).toBeGreaterThan(0)
    for (const address of reading.addresses) expect(address).toMatch(/^[a-z0-9.-]+\.[a-z]+\/\S+$/)
  },
)

test('an amount of the law names a regulation, with an article only where somebody has read it', () => {
  const founded = AMOUNTS.flatMap(({ legalBasis }) => (legalBasis === null ? [] : [legalBasis]))
  const unread = new Set(founded.filter((basis) => !(basis in LEGAL_READINGS)))
  expect([...unread].toSorted()).toEqual(['PP 44/2015', 'PP 82/2019', 'Permenaker 1/2025'])
})

test('an amount rests on the reading that gives it', () => {
  const onArticle = AMOUNTS.filter(({ legalBasis }) => legalBasis !== null && legalBasis in LEGAL_READINGS)
  expect(onArticle.map(({ key, amount, legalBasis }) => `${key} ${amount} ${legalBasis}`)).toEqual([
    'DEATH_CASH 20000000 PP 82/2019 Pasal 34',
    'DEATH_PERIODIC 12000000 PP 82/2019 Pasal 34',
    'DEATH_FUNERAL 10000000 PP 82/2019 Pasal 34',
    'SCHOLARSHIP_DEATH_CONTRIBUTED 3 PP 82/2019 Pasal 34',
    'ACCIDENT_HOME_CARE_YEARLY_MAX 20000000 PP 82/2019 Pasal 25 ayat (2)',
    'ACCIDENT_FULL_WAGE 12 PP 82/2019 Lampiran III huruf A angka 2',
    'ACCIDENT_LATER_WAGE 500 PP 82/2019 Lampiran III huruf A angka 2',
    'ACCIDENT_DEATH_BASES 48 PP 82/2019 Lampiran III huruf A angka 2',
    'ACCIDENT_DISABILITY_BASES_MAX 56 PP 82/2019 Lampiran III huruf A angka 2',
    'ACCIDENT_PERIODIC 12000000 PP 82/2019 Lampiran III huruf A angka 2',
    'ACCIDENT_FUNERAL 10000000 PP 82/2019 Lampiran III huruf A angka 2',
    'ACCIDENT_TRANSPORT_LAND_MAX 5000000 PP 82/2019 Lampiran III huruf A angka 2 huruf a',
    'ACCIDENT_TRANSPORT_SEA_MAX 2000000 PP 82/2019 Lampiran III huruf A angka 2 huruf a',
    'ACCIDENT_TRANSPORT_AIR_MAX 10000000 PP 82/2019 Lampiran III huruf A angka 2 huruf a',
    'CLAIM_LAPSES_AFTER 5 PP 82/2019 Pasal 26',
    'DEATH_PAYABLE_WITHIN 3 PP 44/2015 Pasal 40 ayat (3)',
    'ACCIDENT_PAYABLE_WITHIN 7 PP 44/2015 Pasal 37 ayat (2)',
    'CLAIM_DELAY_PER_DAY 10 PP 44/2015 Pasal 40 ayat (4)',
  ])
})

test('each term holds on one basis a day', () => {
  for (const { key, validFrom } of AMOUNTS) {
    const holding = AMOUNTS.filter((row) => row.key === key && row.validFrom <= validFrom)
    expect(
      holding.filter(({ validUntil }) => validUntil === null || validUntil > validFrom),
      key,
    ).toHaveLength(1)
  }
})
