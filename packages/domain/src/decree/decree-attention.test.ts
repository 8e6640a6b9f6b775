import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DECREE_ATTENTION, type DecreeToCheck, decreeAttention } from './decree-attention.ts'

const decree: DecreeToCheck = {
  kind: 'DESIGNATION',
  agreements: ['OK', null],
  regulations: 1,
  isCostKnown: true,
  annexMatchesList: true,
}
const people = { overlapping: 0, covered: 0, gone: 0, answered: 0 }
const records = { mismatched: 0, doubled: 0 }

test('a decree with its bases, its cost, its list and nobody in doubt needs no attention', () => {
  expect([...decreeAttention(decree, people, records)]).toEqual([])
})

test.each([
  [{ agreements: ['OK', 'EXPIRED'] }, 'AGREEMENT_REFUSED'],
  [{ regulations: 0 }, 'REGULATION_MISSING'],
  [{ isCostKnown: false }, 'COST_UNKNOWN'],
  [{ annexMatchesList: false }, 'PAPER_DIFFERS'],
] as const)('a decree with %o needs attention: %s', (differing, attention) => {
  expect([...decreeAttention({ ...decree, ...differing }, people, records)]).toEqual([attention])
})

test.each([
  [{ overlapping: 1 }, 'INSURED_TWICE'],
  [{ covered: 1 }, 'INSURED_TWICE'],
  [{ gone: 1 }, 'PEOPLE_GONE'],
  [{ answered: 1 }, 'PEOPLE_GONE'],
] as const)('people of whom %o is known need attention: %s', (counts, attention) => {
  expect([...decreeAttention(decree, { ...people, ...counts }, records)]).toEqual([attention])
})

test.each([{ mismatched: 1 }, { doubled: 1 }])('records of which %o are in doubt need attention', (doubt) => {
  expect([...decreeAttention(decree, people, { ...records, ...doubt })]).toEqual(['RECORDS_IN_DOUBT'])
})

test('what could not be read needs attention', () => {
  expect([...decreeAttention(decree, null, null)]).toEqual(['INSURED_TWICE', 'PEOPLE_GONE', 'RECORDS_IN_DOUBT'])
})

test('a revocation insures nobody: neither its people nor its cost need attention, and its bases do', () => {
  const revocation = { ...decree, kind: 'REVOCATION', isCostKnown: false } as const
  expect([...decreeAttention(revocation, null, null)]).toEqual([])
  expect([...decreeAttention({ ...revocation, regulations: 0 }, null, null)]).toEqual(['REGULATION_MISSING'])
})

test('more that is known never needs less attention, and nothing but what is named needs any', () => {
  const count = fc.nat(2_000_000)
  const counts = fc.record({ overlapping: count, covered: count, gone: count, answered: count })
  const doubts = fc.record({ mismatched: count, doubled: count })
  fc.assert(
    fc.property(counts, doubts, (about, doubt) => {
      const attention = decreeAttention(decree, about, doubt)
      expect(attention.has('INSURED_TWICE')).toBe(about.overlapping > 0 || about.covered > 0)
      expect(attention.has('PEOPLE_GONE')).toBe(about.gone > 0 || about.answered > 0)
      expect(attention.has('RECORDS_IN_DOUBT')).toBe(doubt.mismatched > 0 || doubt.doubled > 0)
      expect(DECREE_ATTENTION).toEqual(expect.arrayContaining([...attention]))
    }),
  )
})
