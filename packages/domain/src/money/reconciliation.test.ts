import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../calendar/iso-day.ts'
import {
  isSuggested,
  matchStatement,
  referenceKey,
  type StatementLine,
  SUGGESTED_DAYS_MAX,
  type UnseenPayment,
} from './reconciliation.ts'

const line = (no: number, rest: Partial<StatementLine> = {}): StatementLine => ({
  ...{ no, day: '2026-11-10', amount: 100n, reference: null, codes: [] },
  ...rest,
})
const payment = (id: string, rest: Partial<UnseenPayment> = {}): UnseenPayment => ({
  ...{ id, billingCode: 'KODE01', amount: 100n, paidOn: '2026-11-10', reference: `SP2D ${id}` },
  ...rest,
})

describe('a row of a statement', () => {
  test('shows the payment of the document that it names, however its number is written', () => {
    expect(['SP2D No. 00123/LS', 'sp2d 00123-ls', '00123/LS', 'Nomor 00123 LS'].map(referenceKey)).toEqual(
      Array(4).fill('00123LS'),
    )
    const lines = [line(1, { reference: '00123/LS' })]
    expect(matchStatement(lines, [payment('a'), payment('b', { reference: 'SP2D 00123-LS' })]).get(1)).toBe('b')
  })

  test('shows the payment of the bill whose code it names', () => {
    expect(matchStatement([line(1, { codes: ['LAIN99', 'KODE01'] })], [payment('a')]).get(1)).toBe('a')
  })

  test('shows no payment of another amount, nor one of two bills that it names alike', () => {
    expect(matchStatement([line(1, { codes: ['KODE01'], amount: 101n })], [payment('a')]).size).toBe(0)
    const bills = [payment('a'), payment('b', { billingCode: 'KODE02' })]
    expect(matchStatement([line(1, { codes: ['KODE01', 'KODE02'] })], bills).size).toBe(0)
  })

  test('has the number of a document before the code of a bill', () => {
    const lines = [line(1, { codes: ['KODE01'] }), line(2, { reference: 'SP2D a', codes: ['KODE02'] })]
    expect([...matchStatement(lines, [payment('a')])]).toEqual([[2, 'a']])
  })

  test('is a suggestion up to five days away, or with the code of an open bill', () => {
    const near = payment('a', { billingCode: 'LAIN99', paidOn: '2026-11-05' })
    expect(isSuggested(line(1), [], [near])).toBe(true)
    expect(isSuggested(line(1), [], [{ ...near, paidOn: '2026-11-04' }])).toBe(false)
    expect(isSuggested(line(1), [], [{ ...near, amount: 99n }])).toBe(false)
    expect(isSuggested(line(1, { codes: ['KODE01'] }), [{ billingCode: 'KODE01' }], [])).toBe(true)
  })
})

const days = ['2026-10-31', '2026-11-01', '2026-11-06', '2026-11-07']
const codes = ['KODE01', 'KODE02', 'KODE03']
const someLines = fc
  .array(
    fc.record({
      day: fc.constantFrom(...days),
      amount: fc.constantFrom(100n, 200n),
      reference: fc.constantFrom(null, 'SP2D/1', 'sp2d 2', '3'),
      codes: fc.subarray(codes),
    }),
    { maxLength: 8 },
  )
  .map((lines) => lines.map((each, at) => ({ ...each, no: at + 1 })))
const somePayments = fc
  .array(
    fc.record({
      billingCode: fc.constantFrom(...codes),
      amount: fc.constantFrom(100n, 200n),
      paidOn: fc.constantFrom(...days),
      reference: fc.constantFrom('SP2D 1', '2', 'SP2D No 3', 'TRF 9'),
    }),
    { maxLength: 8 },
  )
  .map((payments) => payments.map((each, at) => ({ ...each, id: `p${at}` })))

/** Row by row, as somebody with the file in one hand and the book in the other would do it. */
function matchByHand(lines: readonly StatementLine[], payments: readonly UnseenPayment[]) {
  const pairs = new Map<number, string>()
  const inOrder = lines.toSorted((a, b) => (a.day === b.day ? a.no - b.no : a.day < b.day ? -1 : 1))
  const book = payments.toSorted((a, b) => `${a.paidOn} ${a.id}`.localeCompare(`${b.paidOn} ${b.id}`))
  const isFree = ({ id }: UnseenPayment) => ![...pairs.values()].includes(id)
  for (const row of inOrder) {
    const key = referenceKey(row.reference ?? '')
    const match = book.find(
      (p) => isFree(p) && key !== '' && referenceKey(p.reference) === key && p.amount === row.amount,
    )
    if (match !== undefined) pairs.set(row.no, match.id)
  }
  const left = book.filter(isFree)
  for (const row of inOrder.filter(({ no }) => !pairs.has(no))) {
    const named = left.filter((p) => p.amount === row.amount && row.codes.includes(p.billingCode))
    const match = named.find(isFree)
    if (new Set(named.map(({ billingCode }) => billingCode)).size === 1 && match !== undefined)
      pairs.set(row.no, match.id)
  }
  return pairs
}

test('matching finds what a person would find row by row, and shows no payment twice', () => {
  fc.assert(
    fc.property(someLines, somePayments, (lines, payments) => {
      const pairs = matchStatement(lines, payments)
      expect(new Map([...pairs].toSorted())).toEqual(new Map([...matchByHand(lines, payments)].toSorted()))
      expect(new Set(pairs.values()).size).toBe(pairs.size)
      for (const [no, id] of pairs) {
        const shown = payments.find((each) => each.id === id)
        expect(lines.find((each) => each.no === no)?.amount).toBe(shown?.amount)
      }
    }),
    { numRuns: 500 },
  )
})

test('what is suggested lies within the days, and the amount is the same', () => {
  fc.assert(
    fc.property(someLines, somePayments, (lines, payments) => {
      for (const row of lines) {
        const near = payments.filter(
          (p) => p.amount === row.amount && daysBetween(p.paidOn, row.day) <= SUGGESTED_DAYS_MAX,
        )
        expect(isSuggested(row, [], payments)).toBe(near.length > 0)
      }
    }),
  )
})
