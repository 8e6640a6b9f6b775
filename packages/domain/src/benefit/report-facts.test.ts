import { expect, test } from 'vitest'
import { contradictsFirst, isSameReport, type ReportFacts } from './report-facts.ts'

const FACTS: ReportFacts = {
  eventDay: '2026-05-03',
  dayPrecision: 'DAY',
  place: 'Sungai Kakap',
  atWorkOrOnTheWay: null,
  becauseOfWork: false,
  inTraffic: true,
  ofOccupationalIllness: null,
}

test('a second report that leaves questions open contradicts nothing', () => {
  expect(contradictsFirst({ ...FACTS, becauseOfWork: null, inTraffic: null }, FACTS)).toBe(false)
})

test('an answer where the first had none, or another one, contradicts it', () => {
  expect(contradictsFirst({ ...FACTS, atWorkOrOnTheWay: true }, FACTS)).toBe(true)
  expect(contradictsFirst({ ...FACTS, becauseOfWork: true }, FACTS)).toBe(true)
  expect(contradictsFirst({ ...FACTS, ofOccupationalIllness: true }, FACTS)).toBe(true)
  expect(contradictsFirst({ ...FACTS, dayPrecision: 'MONTH' }, FACTS)).toBe(true)
})

test('a correction that changes any fact is not the same', () => {
  expect(isSameReport({ ...FACTS }, FACTS)).toBe(true)
  const changes: readonly Partial<ReportFacts>[] = [
    { eventDay: '2026-05-04' },
    { dayPrecision: 'MONTH' },
    { place: 'Rasau Jaya' },
    { atWorkOrOnTheWay: true },
    { becauseOfWork: null },
    { inTraffic: false },
    { ofOccupationalIllness: true },
  ]
  for (const change of changes) expect(isSameReport({ ...FACTS, ...change }, FACTS)).toBe(false)
})
