import { expect, test } from 'vitest'
import { matrixRows, sumOfMonth } from './matrix-rows.ts'
import type { ProtectionCell, ProtectionLine } from './protection.query.ts'

const cell = (month: string, state: ProtectionCell['state'], people: number): ProtectionCell => ({
  month,
  state,
  people,
  amount: String(people * 16_800),
  paid: state === 'PROTECTED' ? String(people * 16_800) : '0',
})
const cells = [cell('2026-01-01', 'PROTECTED', 3), cell('2026-01-01', 'LAPSED', 2), cell('2026-02-01', 'PLANNED', 5)]
const line: ProtectionLine = { relation: 'OWN', area: null, decree: null, payer: null, cells }

test('a line stands with its states below it, the best first, and everybody at the end', () => {
  const rows = matrixRows([line], [cell('2026-01-01', 'PROTECTED', 4)])
  expect(rows.map((row) => [row.line === null ? 'all' : 'line', row.state])).toEqual([
    ['line', null],
    ['line', 'PROTECTED'],
    ['line', 'PLANNED'],
    ['line', 'LAPSED'],
    ['all', null],
    ['all', 'PROTECTED'],
  ])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

test('a month of a row adds up people, rupiah and what is paid', () => {
  expect(sumOfMonth(cells, '2026-01-01')).toEqual({ people: 5, amount: 84_000n, paid: 50_400n })
  expect(sumOfMonth(cells, '2026-03-01')).toEqual({ people: 0, amount: 0n, paid: 0n })
})

test('a payer whose lines are all of others sees no empty line of everybody', () => {
  const rows = matrixRows([{ ...line, relation: 'PAYER' }], [])
  expect(rows.map((row) => row.line?.relation)).toEqual(['PAYER', 'PAYER', 'PAYER', 'PAYER'])
})
