import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishAtLeast } from './publish-cells.ts'
import { publishCertificate } from './publish-certificate.ts'

const YEAR = 16_800n * 12n
const ofYear = (workers: number) => ({
  workers,
  workerMonths: workers * 12,
  rupiah: BigInt(workers) * YEAR,
  monthsOfWorker: 12,
  rupiahOfWorker: YEAR,
})

describe('the figures of a certificate', () => {
  test.each([
    [5, null],
    [9, null],
    [10, 10],
    [19, 10],
    [128, 120],
  ])('of %i workers for a year state %s', (workers, shown) => {
    expect(publishCertificate(ofYear(workers))).toEqual({
      workers: shown,
      workerMonths: shown === null ? null : shown * 12,
      rupiah: shown === null ? null : BigInt(shown) * YEAR,
    })
  })

  test('leave months out where those of one worker would be seen in them', () => {
    const few = { workers: 10, workerMonths: 21, rupiah: 21n * 16_800n, monthsOfWorker: 12, rupiahOfWorker: YEAR }
    expect(publishCertificate(few)).toEqual({ workers: 10, workerMonths: null, rupiah: null })
  })

  test('never state more than was received, nor less by what ten workers have', () => {
    const person = fc.record({ months: fc.integer({ min: 1, max: 60 }), month: fc.bigInt(1n, 50_000n) })
    fc.assert(
      fc.property(fc.array(person, { minLength: 10, maxLength: 200 }), (people) => {
        const counts = {
          workers: people.length,
          workerMonths: people.reduce((sum, { months }) => sum + months, 0),
          rupiah: people.reduce((sum, { months, month }) => sum + BigInt(months) * month, 0n),
          monthsOfWorker: Math.max(...people.map(({ months }) => months)),
          rupiahOfWorker: people.reduce((most, { months, month }) => {
            const own = BigInt(months) * month
            return own > most ? own : most
          }, 0n),
        }
        const { workers, workerMonths, rupiah } = publishCertificate(counts)
        expect(counts.workers - (workers ?? 0)).toBeLessThan(10)
        expect((workers ?? 0) % 10).toBe(0)
        expect(workerMonths ?? 0).toBeLessThanOrEqual(counts.workerMonths)
        expect(counts.workerMonths - (workerMonths ?? 0)).toBeLessThan(10 * counts.monthsOfWorker)
        expect((rupiah ?? 0n) <= counts.rupiah).toBe(true)
        expect(counts.rupiah - (rupiah ?? 0n) < 10n * counts.rupiahOfWorker).toBe(true)
      }),
    )
  })

  test('are refused for what is no amount', () => {
    expect(() => publishAtLeast(-1n, 'PUBLIC', 1n)).toThrow(RangeError)
    expect(() => publishAtLeast(1n, 'PUBLIC', 0n)).toThrow(RangeError)
  })
})
