import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOccupation, occupationOf } from './occupation.ts'
import { ECOSYSTEMS, OCCUPATIONS } from './occupation-catalogue.ts'

describe('the catalogue', () => {
  test('has a code, and every word that it lists, once', () => {
    const texts = OCCUPATIONS.flatMap((o) => [...new Set([o.nameId, ...o.synonyms].map((text) => text.toLowerCase()))])
    expect(new Set(OCCUPATIONS.map(({ code }) => code)).size).toBe(OCCUPATIONS.length)
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  test('fills all four ecosystems', () => {
    const used = new Set(OCCUPATIONS.map(({ ecosystem }) => ecosystem))
    expect(used).toEqual(new Set(ECOSYSTEMS.map(({ code }) => code)))
  })
})

describe('finding an occupation', () => {
  test.each([
    ['Petani', 'FARMER'],
    ['PETANI/PEKEBUN', 'FARMER'],
    ['petani  karet', 'RUBBER_FARMER'],
    ['Buruh harian lepas', 'CASUAL_LABOURER'],
    ['Buruh tani', 'FARM_LABOURER'],
    ['Pelaku UMKM', 'MICRO_ENTREPRENEUR'],
    ['KETUA RT', 'RT_HEAD'],
    ['Ketua RW', 'RW_HEAD'],
    ['Ketua RT 01', 'RT_HEAD'],
    ['Ketua RT.05/RW.02', 'RT_HEAD'],
    ['Relawan pemadam kebakaran', 'VOLUNTEER_FIREFIGHTER'],
    ['Petugas fardu kifayah', 'FUNERAL_RITES_WORKER'],
    ['Pedagang sayur', 'VEGETABLE_SELLER'],
    ['FISHER', 'FISHER'],
    ['Farm labourer', 'FARM_LABOURER'],
    ['Nelayan / Petambak udang', 'FISHER'],
    ['Nelyan', 'FISHER'],
    ['Nelayann', 'FISHER'],
    ['kader posiandu', 'POSYANDU_CADRE'],
  ])('%s is %s', (text, code) => {
    expect(findOccupation(text)?.code ?? null).toBe(code)
  })

  test.each(['', '-', '???', 'astronot', 'RX', 'pegawai negeri sipil', 'TNI'])(
    '“%s” is not in the catalogue',
    (text) => {
      expect(findOccupation(text)).toBe(null)
    },
  )

  test('a text as near to one occupation as to another is neither', () => {
    expect(findOccupation('petani lada')?.code).toBe('PLANTER')
    expect(findOccupation('petani padi')?.code).toBe('FARMER')
    expect(findOccupation('petani ladi')).toBe(null)
  })

  test('every occupation is found by each of its words in any case', () => {
    const anEntry = fc.constantFrom(...OCCUPATIONS).chain((occupation) =>
      fc.constantFrom(occupation.code, occupation.nameId, occupation.nameEn, ...occupation.synonyms).map((text) => ({
        text,
        occupation,
      })),
    )
    fc.assert(
      fc.property(anEntry, fc.boolean(), ({ text, occupation }, upper) => {
        expect(findOccupation(` ${upper ? text.toUpperCase() : text} `)).toBe(occupation)
      }),
    )
  })
})

test('a code is looked up exactly', () => {
  expect(occupationOf('FARMER')?.nameId).toBe('Petani')
  expect(occupationOf('farmer')).toBe(null)
})
