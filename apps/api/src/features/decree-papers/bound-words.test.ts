import { expect, test } from 'vitest'
import { boundWords } from './bound-words.ts'

test.each([
  ['mulai 1 Januari 2026 sampai', 'mulai 1_Januari_2026 sampai'],
  ['Bupati Sambas Nomor 15 Tahun 2026 tentang', 'Bupati Sambas Nomor_15 Tahun_2026 tentang'],
  ['NOMOR 15 TAHUN 2026', 'NOMOR_15 TAHUN_2026'],
  ['kuota 1.800 (seribu delapan ratus) orang', 'kuota 1.800_(seribu delapan ratus) orang'],
  ['dalam huruf a dan huruf b, perlu', 'dalam huruf_a dan huruf_b, perlu'],
  ['Keputusan Wali Kota ini', 'Keputusan Wali_Kota ini'],
  ['di kota Pontianak', 'di kota Pontianak'],
  ['pada bulan Januari', 'pada bulan Januari'],
])('%j keeps its numbers and its office in one line', (text, bound) => {
  expect(boundWords(text).replaceAll('\u00a0', '_')).toBe(bound)
})
