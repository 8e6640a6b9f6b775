import { expect, test } from 'vitest'
import { type CitableRegulation, citeRegulation } from './regulation-citation.ts'

const national = { issuer: null, region: null, number: '44', year: 2015, title: 'Penyelenggaraan' } as const
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
])('a decree cites a regulation with its full title: %j', (regulation, citation) => {
  expect(citeRegulation(regulation)).toBe(citation)
})
