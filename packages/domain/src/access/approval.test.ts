import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asksForLess, placeSteps, type RouteStep, routeFault, stepsFor } from './approval.ts'
import { firstRoute } from './first-route.ts'

const STEP: RouteStep = {
  label: 'Paraf',
  labelEn: null,
  duty: 'APPROVE',
  days: 2,
  voterId: null,
  fromPeople: null,
  fromRupiah: null,
}
const BANDED: readonly RouteStep[] = [
  ...firstRoute('REGENCY', 1),
  { ...STEP, label: 'Sekda', fromPeople: 10_000, fromRupiah: 2_000_000_000n },
]
const labels = (people: number, rupiah: bigint) => stepsFor(BANDED, { people, rupiah }).map(({ label }) => label)

describe('a route', () => {
  test('asks once more from either band on', () => {
    expect(labels(9_999, 1_999_999_999n)).toEqual(['Telaah Bagian Hukum', 'Paraf Sekretaris Daerah'])
    expect(labels(10_000, 0n)).toHaveLength(3)
    expect(labels(1, 2_000_000_000n)).toHaveLength(3)
  })

  test('takes no fewer steps for more people or more money', () => {
    const band = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null })
    const aRoute = fc.array(
      fc.record({ people: band, rupiah: band }).map(({ people, rupiah }) => ({
        ...STEP,
        fromPeople: people,
        fromRupiah: rupiah === null ? null : BigInt(rupiah),
      })),
    )
    fc.assert(
      fc.property(aRoute, fc.nat(100), fc.nat(100), fc.nat(50), fc.nat(50), (route, people, rupiah, more, richer) => {
        const some = stepsFor(route, { people, rupiah: BigInt(rupiah) })
        const all = stepsFor(route, { people: people + more, rupiah: BigInt(rupiah + richer) })
        for (const step of some) expect(all).toContain(step)
      }),
    )
  })

  test.each([
    ['ROUTE_EMPTY', []],
    ['ROUTE_TOO_LONG', Array.from({ length: 11 }, () => STEP)],
    ['STEP_LABEL', [{ ...STEP, label: ' x ' }]],
    ['STEP_LABEL_EN', [{ ...STEP, labelEn: 'x' }]],
    ['STEP_LABEL_EN', [{ ...STEP, labelEn: 'x'.repeat(81) }]],
    ['STEP_DAYS', [{ ...STEP, days: 0 }]],
    ['STEP_DAYS', [{ ...STEP, days: 61 }]],
    ['STEP_BAND', [{ ...STEP, fromPeople: 0 }]],
    ['STEP_BAND', [{ ...STEP, fromRupiah: -1n }]],
    ['ROUTE_WITHOUT_APPROVAL', [{ ...STEP, duty: 'REVIEW' }]],
    ['ROUTE_ALL_BANDED', [{ ...STEP, fromPeople: 10 }]],
  ] as const)('%s is no route', (code, route) => {
    expect(routeFault(route)?.code).toBe(code)
  })
})

describe('steps of a submission', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number))
  const step = (vote: 'APPROVE' | 'RETURN' | 'REJECT' | null, at = 2) => ({
    days: 3,
    vote: vote === null ? null : { vote, at: day(at) },
  })
  const standings = (steps: Parameters<typeof placeSteps>[0], now: number) =>
    placeSteps(steps, day(1), day(now)).map(({ standing }) => standing)

  test('are taken one after the other', () => {
    expect(standings([step(null), step(null)], 2)).toEqual(['OPEN', 'WAITING'])
    expect(standings([step('APPROVE'), step(null), step(null)], 3)).toEqual(['APPROVED', 'OPEN', 'WAITING'])
    expect(standings([step('RETURN'), step(null)], 9)).toEqual(['RETURNED', 'WAITING'])
    expect(standings([step('APPROVE'), step('REJECT', 4)], 9)).toEqual(['APPROVED', 'REJECTED'])
  })

  test('are late after their own days, counted from the vote before', () => {
    expect(standings([step('APPROVE', 10), step(null)], 13)).toEqual(['APPROVED', 'OPEN'])
    expect(standings([step('APPROVE', 10), step(null)], 14)).toEqual(['APPROVED', 'LATE'])
  })
})

test('a route asks for less than another where one kind of decision is taken fewer times, however long it is', () => {
  const step = (duty: RouteStep['duty']): RouteStep => ({
    label: 'Langkah',
    labelEn: null,
    duty,
    days: 2,
    voterId: null,
    fromPeople: null,
    fromRupiah: null,
  })
  const [review, approve] = [step('REVIEW'), step('APPROVE')]
  expect(asksForLess([approve, review, approve], firstRoute('REGENCY', 1))).toBe(false)
  expect(asksForLess([approve, approve, approve], firstRoute('REGENCY', 1))).toBe(true)
  expect(asksForLess([review], firstRoute('REGENCY', 1))).toBe(true)
})
