import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_TEMPLATES } from './decree-template.ts'
import { missingParts } from './required-parts.ts'

const LAW = 'Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial'
const REASON = 'bahwa pekerja rentan perlu dilindungi'
const CONCLUSION =
  'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Bupati'

describe('a text of a decree', () => {
  test.each([
    ['nothing', [], [], ['REASON', 'CONCLUSION', 'REGULATION']],
    ['one reason', [REASON], [LAW], []],
    ['reasons without a conclusion', [REASON, REASON], [LAW], ['CONCLUSION']],
    ['a conclusion from nothing', [CONCLUSION], [LAW], ['REASON']],
    ['a point that gives no reason', ['Menimbang'], [LAW], ['REASON']],
    ['a conclusion that is not last', [CONCLUSION, REASON], [LAW], ['CONCLUSION']],
    ['both', [REASON, CONCLUSION, ' '], [LAW], []],
  ] as const)('with %s misses %j', (_what, considerations, legalReferences, missing) => {
    expect(missingParts({ considerations, legalReferences })).toEqual(missing)
  })

  test.each([
    ['Peraturan Pemerintah Nomor 44 Tahun 2015', true],
    ['Peraturan Presiden Nomor 109 Tahun 2013', true],
    ['Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025', true],
    ['  peraturan daerah Kabupaten Sambas Nomor 1 Tahun 2024', true],
    ['Peraturan Wali Kota Pontianak Nomor 3 Tahun 2024', true],
    ['Instruksi Presiden Nomor 2 Tahun 2021', false],
    ['Keputusan Bupati Sambas Nomor 15 Tahun 2026', false],
    ['Perjanjian Kerja Sama Nomor 4', false],
    ['Undang-Undang Dasar Negara Republik Indonesia Tahun 1945', false],
    ['Peraturan', false],
  ])('rests on a regulation by %s: %s', (line, counts) => {
    expect(missingParts({ considerations: [REASON], legalReferences: [line] })).toEqual(counts ? [] : ['REGULATION'])
  })

  test('of every first template misses its regulation alone, and a revocation its reason, which its draft asks for', () => {
    const misses = (kind: keyof typeof FIRST_TEMPLATES) =>
      missingParts({ ...FIRST_TEMPLATES[kind], legalReferences: [] })
    expect(misses('DESIGNATION')).toEqual(['REGULATION'])
    expect(misses('AMENDMENT')).toEqual(['REGULATION'])
    const considerations = [REASON, ...FIRST_TEMPLATES.REVOCATION.considerations]
    expect(missingParts({ considerations, legalReferences: [LAW] })).toEqual([])
  })

  test('misses no more when a reference is added', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), fc.string(), (considerations, references, more) => {
        const before = missingParts({ considerations, legalReferences: references })
        const after = missingParts({ considerations, legalReferences: [...references, more] })
        expect(before).toEqual(expect.arrayContaining([...after]))
      }),
    )
  })
})
