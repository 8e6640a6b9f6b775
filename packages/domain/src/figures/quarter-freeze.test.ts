import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctionsOf, type FrozenCounts, freezesOn, lastFrozenQuarter, quartersToCorrect } from './quarter-freeze.ts'

test.each([
  ['2026-10-31', '2026-06-01'],
  ['2026-11-01', '2026-09-01'],
  ['2026-12-31', '2026-09-01'],
  ['2027-01-01', '2026-09-01'],
  ['2027-01-31', '2026-09-01'],
  ['2027-02-01', '2026-12-01'],
  ['2027-04-30', '2026-12-01'],
  ['2027-05-01', '2027-03-01'],
])('on %s the quarter that was frozen last is that which ends with %s', (day, month) => {
  expect(lastFrozenQuarter(day)).toBe(month)
})

test('a quarter is frozen on the first day on which it is the last one, whatever the day', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const month = lastFrozenQuarter(day)
      expect(freezesOn(month) <= day).toBe(true)
      const [latest] = quartersToCorrect(month)
      expect(latest !== undefined && freezesOn(latest) < freezesOn(month)).toBe(true)
      const dayBefore = new Date(Date.parse(freezesOn(month)) - 86_400_000).toISOString().slice(0, 10)
      expect(lastFrozenQuarter(dayBefore)).toBe(latest)
    }),
  )
})

test('the four quarters before one are counted once more with it', () => {
  expect(quartersToCorrect('2026-09-01')).toEqual(['2026-06-01', '2026-03-01', '2025-12-01', '2025-09-01'])
})

const kubuRaya = { areaCode: '61.12', fundingSource: 'REGIONAL_BUDGET', designated: 1_200, protected: 1_100 } as const
const money = { fundingSource: 'REGIONAL_BUDGET', rupiah: '151200000', paidRupiah: '0' } as const
const decree = { areaCode: '61.12', owner: 'Kabupaten Kubu Raya', number: '415/Disnaker/2026' }
const counts: FrozenCounts = { people: [kubuRaya], money: [money], decrees: [decree] }

test('a version corrects the cells that differ, also those that came or went', () => {
  const sambas = { ...kubuRaya, areaCode: '61.01', designated: 30, protected: 0 }
  const later: FrozenCounts = {
    people: [{ ...kubuRaya, protected: 1_190 }, sambas],
    money: [{ ...money, paidRupiah: '151200000' }],
    decrees: [],
  }
  const none = { areaCode: null, fundingSource: null, number: null }
  const purse = 'REGIONAL_BUDGET'
  expect(correctionsOf(counts, later)).toEqual([
    { ...none, about: 'POSTED', areaCode: '61.12', fundingSource: purse, before: 1_100n, after: 1_190n },
    { ...none, about: 'PAID', fundingSource: purse, before: 0n, after: 151_200_000n },
    { ...none, about: 'DECREE', areaCode: '61.12', number: '415/Disnaker/2026', before: 1n, after: 0n },
    { ...none, about: 'DESIGNATED', areaCode: '61.01', fundingSource: purse, before: 0n, after: 30n },
  ])
})

test('a count of the same corrects nothing, in whatever order its rows come', () => {
  const other = { ...kubuRaya, areaCode: '61.01' }
  expect(correctionsOf({ ...counts, people: [kubuRaya, other] }, { ...counts, people: [other, kubuRaya] })).toEqual([])
})
