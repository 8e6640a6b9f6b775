import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareScan, type ScannedPage } from './scan-comparison.ts'

const CLEAN = { text: ['K7QM-N1-AAAA', 'K7QM-N2-BBBB', 'K7QM-N3-CCCC'], annex: ['K7QM-L1-DDDD', 'K7QM-L2-EEEE'] }
const ALL = [...CLEAN.text, ...CLEAN.annex]
const page = (...codes: string[]): ScannedPage => ({ codes, letters: 900 })
const PICTURE: ScannedPage = { codes: [], letters: 0 }
const pages = (codes: readonly string[]) => codes.map((code) => page(code))

describe('a scan that is the clean paper', () => {
  test('holds the text, with or without the whole annex', () => {
    expect(compareScan(CLEAN, pages(CLEAN.text))).toEqual({ faults: [], annexPages: 0, unread: [] })
    expect(compareScan(CLEAN, pages(ALL))).toEqual({ faults: [], annexPages: 2, unread: [] })
  })

  test('leaves pages without letters to a person, with the code that each must carry', () => {
    const stamped = { codes: [], letters: 40 }
    expect(compareScan(CLEAN, [page('K7QM-N1-AAAA'), PICTURE, stamped])).toEqual({
      faults: [],
      annexPages: 0,
      unread: [
        { page: 2, code: 'K7QM-N2-BBBB' },
        { page: 3, code: 'K7QM-N3-CCCC' },
      ],
    })
    expect(compareScan(CLEAN, Array(5).fill(PICTURE)).unread.map(({ code }) => code)).toEqual(ALL)
  })
})

describe('a scan that is not', () => {
  const faultsOf = (...scan: ScannedPage[]) => compareScan(CLEAN, scan).faults

  test('names the page of another decree, of another version, and of any other paper', () => {
    expect(faultsOf(page('K7QM-N1-AAAA'), page('X9PZ-N2-BBBB'), page())).toEqual([
      { kind: 'OTHER_DECREE', page: 2, code: 'X9PZ-N2-BBBB' },
      { kind: 'OTHER_PAPER', page: 3 },
      { kind: 'MISSING', part: 'TEXT', page: 2, code: 'K7QM-N2-BBBB' },
      { kind: 'MISSING', part: 'TEXT', page: 3, code: 'K7QM-N3-CCCC' },
      { kind: 'PAGE_COUNT', scanned: 3, text: 3, annex: 2 },
    ])
    expect(faultsOf(page('K7QM-N1-ZZZZ'))[0]).toEqual({ kind: 'OTHER_VERSION', page: 1, code: 'K7QM-N1-ZZZZ' })
  })

  test('names the page that is missing, also of an annex that was begun, and what was scanned twice', () => {
    const missing = { kind: 'MISSING', part: 'ANNEX', page: 2, code: 'K7QM-L2-EEEE' }
    expect(faultsOf(...pages(ALL.slice(0, 4)))).toContainEqual(missing)
    const twice = faultsOf(...pages([...CLEAN.text, 'K7QM-N3-CCCC']))
    expect(twice).toContainEqual({ kind: 'TWICE', page: 4, code: 'K7QM-N3-CCCC' })
  })

  test('has as many pages as neither the text nor text and annex', () => {
    for (const count of [1, 2, 4, 6])
      expect(faultsOf(...Array(count).fill(PICTURE))).toEqual([
        { kind: 'PAGE_COUNT', scanned: count, text: 3, annex: 2 },
      ])
  })
})

test('a scan is accepted exactly where each page stands for one page of the text, or of text and annex', () => {
  const anyPage = fc.oneof(
    fc.constantFrom(...ALL, 'X9PZ-N1-AAAA').map((code) => page(code)),
    fc.constant(PICTURE),
  )
  fc.assert(
    fc.property(fc.array(anyPage, { minLength: 1, maxLength: 6 }), (scan) => {
      const codes = scan.flatMap((scanned) => scanned.codes)
      const right = (expected: readonly string[]) =>
        scan.length === expected.length &&
        codes.every((code) => expected.includes(code)) &&
        new Set(codes).size === codes.length
      const { faults, unread } = compareScan(CLEAN, scan)
      expect(faults.length === 0).toBe(right(CLEAN.text) || right(ALL))
      if (faults.length === 0) expect([...codes, ...unread.map(({ code }) => code)].length).toBe(scan.length)
    }),
    { numRuns: 500 },
  )
})
