import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeReferences } from './place-references.ts'

const IN_ORDER = [
  'Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
  'Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional',
  'Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial',
  'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian',
  'Peraturan Pemerintah Nomor 46 Tahun 2015 tentang Penyelenggaraan Program Jaminan Hari Tua',
  'Peraturan Presiden Nomor 109 Tahun 2013 tentang Penahapan Kepesertaan Program Jaminan Sosial',
  'Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara',
  'Peraturan Menteri Keuangan Nomor 91 Tahun 2023 tentang Pengelolaan Dana Bagi Hasil Perkebunan Sawit',
  'Peraturan Daerah Kabupaten Sambas Nomor 1 Tahun 2024 tentang Ketenagakerjaan',
  'Peraturan Gubernur Kalimantan Barat Nomor 29 Tahun 2024 tentang Pekerja Rentan',
  'Peraturan Bupati Sambas Nomor 12 Tahun 2024 tentang Pekerja Rentan',
]
const ATTENTIONS = [
  'Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan',
  'Keputusan Bupati Sambas Nomor 15 Tahun 2026 tentang Penetapan Pekerja Rentan',
  'Perjanjian Kerja Sama Nomor 4 tentang Kepesertaan',
]

test('regulations stand under Mengingat by rank and age in whatever order they were written, the rest under Memperhatikan', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), (shuffled) => {
      expect(placeReferences([...ATTENTIONS, ...shuffled])).toEqual({
        legalReferences: IN_ORDER,
        attentions: ATTENTIONS,
      })
    }),
  )
})

test('no line is lost or doubled, whatever somebody wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...IN_ORDER, ...ATTENTIONS))), (lines) => {
      const { legalReferences, attentions } = placeReferences(lines)
      expect([...legalReferences, ...attentions].toSorted()).toEqual(lines.toSorted())
    }),
  )
})

test('lines of an unknown kind stay behind the others in the order in which they were written', () => {
  expect(placeReferences(['Pedoman umum b', 'Pedoman umum a', IN_ORDER[1] ?? '']).legalReferences).toEqual([
    IN_ORDER[1],
    'Pedoman umum b',
    'Pedoman umum a',
  ])
})
