import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPartTooLarge, readCount, readPeriod, readShare, writePeriod } from './figure-entry.ts'

describe('a period', () => {
  test.for([
    ['2025', '2025-12-31', 'YEAR'],
    ['07/2025', '2025-07-31', 'MONTH'],
    ['2/2024', '2024-02-29', 'MONTH'],
    ['2023-02', '2023-02-28', 'MONTH'],
    [' 31/7/2025 ', '2025-07-31', 'DAY'],
    ['2025-01-20', '2025-01-20', 'DAY'],
  ] as const)('is read from %s', ([written, asOf, precision]) => {
    expect(readPeriod(written)).toEqual({ asOf, precision })
    expect(readPeriod(writePeriod({ asOf, precision }))).toEqual({ asOf, precision })
  })

  test.for(['', '25', '13/2025', '31/02/2025', '2025-7', '1944', 'Juli 2025', '07-2025'])(
    'is not read from %s',
    (written) => {
      expect(readPeriod(written)).toBeNull()
    },
  )
})

describe('a number', () => {
  test('is the same in the Indonesian and the English manner, and without groups', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 999_999_999_999_999n), (count) => {
        for (const written of [count.toLocaleString('id-ID'), count.toLocaleString('en-US'), String(count)])
          expect(readCount(written)).toBe(count)
      }),
    )
  })

  test.for(['', '-1', '1.77', '1.770,630', '12.34.567', '1.770.630,00', '1000000000000000', '48 343', 'sebelas'])(
    'is not read from %s',
    (written) => expect(readCount(written)).toBeNull(),
  )
})

describe('a share', () => {
  test('is the same with a comma and with a point, and is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        const written = (hundredths / 100).toFixed(2)
        for (const text of [written, written.replace('.', ','), `${written} %`])
          expect(readShare(text)).toBe(BigInt(hundredths))
      }),
    )
    expect([readShare('37'), readShare('104,5')]).toEqual([3_700n, 10_450n])
  })

  test.for(['', '31,630', '31.63.1', '-3', '1000,01', '%', '31,'])('is not read from %s', (written) =>
    expect(readShare(written)).toBeNull(),
  )
})

test('parts may exceed their whole, and not ten times', () => {
  expect([isPartTooLarge(130n, 100n), isPartTooLarge(1_000n, 100n), isPartTooLarge(1_001n, 100n)]).toEqual([
    false,
    false,
    true,
  ])
})
