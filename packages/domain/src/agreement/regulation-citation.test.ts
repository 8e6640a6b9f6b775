import { expect, test } from 'vitest'
import { type CitableRegulation, citeAnew, citeRegulation, citeRegulations } from './regulation-citation.ts'

const national = {
  issuer: null,
  region: null,
  number: '44',
  year: 2015,
  title: 'Penyelenggaraan',
  gazette: null,
} as const
const sambas = { name: 'Sambas', kind: 'REGENCY' } as const

test.each<[CitableRegulation, string]>([
  [{ ...national, kind: 'PP' }, 'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan'],
  [{ ...national, kind: 'UU' }, 'Undang-Undang Nomor 44 Tahun 2015 tentang Penyelenggaraan'],
  [{ ...national, kind: 'PERPRES' }, 'Peraturan Presiden Nomor 44 Tahun 2015 tentang Penyelenggaraan'],
  [
    { ...national, kind: 'PERMEN', issuer: 'Ketenagakerjaan' },
    'Peraturan Menteri Ketenagakerjaan Nomor 44 Tahun 2015 tentang Penyelenggaraan',
  ],
  [
    { ...national, kind: 'PERDA', region: sambas },
    'Peraturan Daerah Kabupaten Sambas Nomor 44 Tahun 2015 tentang Penyelenggaraan',
  ],
  [
    { ...national, kind: 'PERBUP', region: sambas },
    'Peraturan Bupati Sambas Nomor 44 Tahun 2015 tentang Penyelenggaraan',
  ],
  [
    { ...national, kind: 'PP', gazette: { year: 2015, number: '154', supplement: '5714' } },
    'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 154, Tambahan Lembaran Negara Republik Indonesia Nomor 5714)',
  ],
  [
    { ...national, kind: 'PERDA', region: sambas, gazette: { year: 2015, number: '3', supplement: '7' } },
    'Peraturan Daerah Kabupaten Sambas Nomor 44 Tahun 2015 tentang Penyelenggaraan (Lembaran Daerah Kabupaten Sambas Tahun 2015 Nomor 3, Tambahan Lembaran Daerah Kabupaten Sambas Nomor 7)',
  ],
  [
    { ...national, kind: 'PERBUP', region: sambas, gazette: { year: 2015, number: '44', supplement: null } },
    'Peraturan Bupati Sambas Nomor 44 Tahun 2015 tentang Penyelenggaraan (Berita Daerah Kabupaten Sambas Tahun 2015 Nomor 44)',
  ],
])('a decree cites a regulation with its full title: %j', (regulation, citation) => {
  expect(citeRegulation(regulation)).toBe(citation)
})

const PP_44 = { ...national, kind: 'PP', title: 'Jaminan' } as const
const amending = (number: string, year: number, times = '', amended = '44 Tahun 2015') =>
  ({
    ...PP_44,
    number,
    year,
    title: `Perubahan${times} atas Peraturan Pemerintah Nomor ${amended} tentang Jaminan`,
  }) as const

test('a regulation and what amends it are one line, with the latest of several amendments', () => {
  const [first, second] = [amending('82', 2019), amending('49', 2023, ' Kedua')]
  const base = 'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Jaminan'
  expect(citeRegulations([PP_44])).toEqual([base])
  expect(citeRegulations([PP_44, first])).toEqual([`${base} sebagaimana telah diubah dengan ${citeRegulation(first)}`])
  expect(citeRegulations([second, PP_44, first])).toEqual([
    `${base} sebagaimana telah beberapa kali diubah, terakhir dengan ${citeRegulation(second)}`,
  ])
})

test('an amendment of what a decree does not cite stands by itself', () => {
  const other = amending('60', 2015, '', '46 Tahun 2015')
  expect(citeRegulations([PP_44, other])).toEqual([citeRegulation(PP_44), citeRegulation(other)])
})

const GAZETTE = { year: 2015, number: '154', supplement: '5714' }
const PERDA = { ...national, kind: 'PERDA', region: sambas, number: '3' } as const
const BY_HAND = 'Undang-Undang Dasar 1945'

test.each([
  ['what it no longer rests on falls away', [PP_44, PERDA], [PERDA], [PP_44, PERDA]],
  [
    'a line from before the gazette was recorded falls away, too',
    [{ ...PP_44, gazette: GAZETTE }, PERDA],
    [PERDA],
    [PP_44, PERDA],
  ],
  [
    'a line of what stays is written with its gazette',
    [{ ...PP_44, gazette: GAZETTE }],
    [{ ...PP_44, gazette: GAZETTE }],
    [PP_44],
  ],
  ['what amends it joins its line', [PP_44], [PP_44, amending('82', 2019)], [PP_44]],
  ['what amended it leaves its line', [PP_44, amending('82', 2019)], [PP_44], [PP_44, amending('82', 2019)]],
  ['what it newly rests on stands behind the rest', [PP_44], [PERDA, PP_44], [PP_44]],
] as const)('of the references of a decree, %s', (_words, former, basis, written) => {
  const references = citeAnew([BY_HAND, ...citeRegulations(written)], former, basis)
  expect(references[0]).toBe(BY_HAND)
  expect(references.slice(1).toSorted()).toEqual(citeRegulations(basis).toSorted())
})

test('amendments that stood in lines of their own join the line of their regulation', () => {
  const both = [PP_44, amending('82', 2019)]
  expect(citeAnew(both.map(citeRegulation), both, both)).toEqual(citeRegulations(both))
})

test('a reference that somebody took out stays out', () => {
  expect(citeAnew([BY_HAND], [PP_44], [PP_44, PERDA])).toEqual([BY_HAND, citeRegulation(PERDA)])
})
