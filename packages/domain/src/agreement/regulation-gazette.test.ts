import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REGULATION_KINDS, type RegulationKind } from './regulation.ts'
import { citeRegulation } from './regulation-citation.ts'
import { citationsWithoutGazette, gazetteFaults, gazetteOf } from './regulation-gazette.ts'

const entry = (year: number | null, number: string | null, supplement: string | null = null) => ({
  year,
  number,
  supplement,
})

const isNational = (kind: RegulationKind) => ['UU', 'PP', 'PERPRES', 'PERMEN', 'PMK'].includes(kind)

describe('the gazette of a regulation', () => {
  test.for([
    ['UU', 2011, entry(2011, '116', '5256'), []],
    ['UU', 2011, entry(null, null), []],
    ['PERDA', 2024, entry(2024, '3 Seri E', '7'), []],
    ['PERBUP', 2024, entry(2024, '12'), []],
    ['UU', 2011, entry(2011, null), ['number GAZETTE_INCOMPLETE']],
    ['UU', 2011, entry(null, '116'), ['year GAZETTE_INCOMPLETE']],
    ['UU', 2011, entry(2010, '116'), ['year GAZETTE_YEAR']],
    ['UU', null, entry(2101, '116'), ['year GAZETTE_YEAR']],
    ['UU', 2011, entry(2011, 'Nomor: 116'), ['number GAZETTE_NUMBER']],
    ['UU', 2011, entry(2011, '1'.repeat(21)), ['number GAZETTE_NUMBER']],
    ['UU', 2011, entry(null, null, '5256'), ['supplement GAZETTE_SUPPLEMENT']],
    ['PERBUP', 2024, entry(2024, '12', '7'), ['supplement GAZETTE_SUPPLEMENT']],
    ['INPRES', 2021, entry(2021, '2'), ['number GAZETTE_OF_KIND']],
  ] as const)('of a %s of %s as %j has the faults %j', ([kind, year, input, faults]) => {
    expect(gazetteFaults(kind, input, year).map(({ field, code }) => `${field} ${code}`)).toEqual(faults)
  })

  test('that has no fault is written so that nothing is missing in its line', () => {
    const number = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z ./-]{0,19}$/)
    fc.assert(
      fc.property(
        fc.constantFrom(...REGULATION_KINDS.filter((kind) => gazetteOf(kind) !== null)),
        fc.integer({ min: 1945, max: 2100 }),
        number,
        number,
        (kind, year, own, other) => {
          const gazette = { year, number: own, supplement: gazetteOf(kind)?.hasSupplement === true ? other : null }
          expect(gazetteFaults(kind, gazette, null)).toEqual([])
          const region = isNational(kind) ? null : ({ name: 'Sambas', kind: 'REGENCY' } as const)
          const line = citeRegulation({ kind, issuer: null, region, number: '1', year, title: 'Jaminan', gazette })
          expect(citationsWithoutGazette([line])).toEqual([])
        },
      ),
    )
  })
})

test('lines without a gazette are named by their beginning; what is in none is not missed', () => {
  expect(
    citationsWithoutGazette([
      'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
      'Undang-Undang Nomor 40 Tahun 2004 tentang Sistem (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 150)',
      'Peraturan Pemerintah Nomor 49 Tahun 2023 tentang Perubahan Kedua',
      'Peraturan Presiden Nomor 109 Tahun 2013 tentang Penahapan (Lembaran Negara Republik Indonesia Tahun 2013 Nomor 253)',
      'Peraturan Bupati Sambas Nomor 12 Tahun 2024 tentang Jaminan Sosial',
      'Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi',
    ]),
  ).toEqual([
    'Undang-Undang Nomor 40 Tahun 2004',
    'Peraturan Pemerintah Nomor 49 Tahun 2023',
    'Peraturan Bupati Sambas Nomor 12 Tahun 2024',
  ])
})
