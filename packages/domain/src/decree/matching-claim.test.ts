import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_TEMPLATES, unknownFields } from './decree-template.ts'
import { matchingFault, withMatching } from './matching-claim.ts'

const MATCHED = { people: 1_204, lastOn: '2026-11-20' }
const NOBODY = { people: 0, lastOn: null }
const saying = (consideration: string) => ({
  title: 'Penetapan',
  considerations: [consideration],
  dictums: ['Menetapkan'],
})

describe('what a text says of matching', () => {
  test.each([
    ['bahwa seluruh penerima telah dipadankan dengan data kependudukan', MATCHED, 'MATCHING_UNCOUNTED'],
    ['bahwa telah dilakukan pemadanan', NOBODY, 'MATCHING_UNCOUNTED'],
    ['bahwa datanya telah dicocokkan dengan data kependudukan', MATCHED, 'MATCHING_UNCOUNTED'],
    ['bahwa {dipadankan} orang telah dipadankan', MATCHED, 'MATCHING_UNCOUNTED'],
    ['bahwa {dipadankan} orang cocok menurut pemadanan {tanggal_pemadanan}', NOBODY, 'MATCHING_OF_NOBODY'],
    ['bahwa { dipadankan } orang cocok menurut pemadanan {tanggal_pemadanan}', MATCHED, null],
    ['bahwa bantuan diberikan sepadan dengan risikonya', NOBODY, null],
  ] as const)('holds only with number and day of those who were matched: %s', (line, matched, fault) => {
    expect(matchingFault(saying(line), matched)).toBe(fault)
  })

  test('holds in each of its points: one with number and day does not let another speak of all', () => {
    const counted = 'bahwa {dipadankan} orang cocok menurut pemadanan {tanggal_pemadanan}'
    const all = 'bahwa seluruh penerima telah dipadankan dengan data kependudukan'
    expect(matchingFault({ ...saying(counted), considerations: [counted, all] }, MATCHED)).toBe('MATCHING_UNCOUNTED')
    expect(matchingFault({ ...saying(counted), dictums: [all] }, MATCHED)).toBe('MATCHING_UNCOUNTED')
    // Nor does a number in one point and a day in another.
    const parted = ['bahwa {dipadankan} orang telah dipadankan', 'bahwa pemadanan selesai {tanggal_pemadanan}']
    expect(matchingFault({ ...saying(counted), considerations: parted }, MATCHED)).toBe('MATCHING_UNCOUNTED')
  })

  test('is put before the conclusion of a first draft, whose letters follow', () => {
    const [, , claim, last] = withMatching(FIRST_TEMPLATES.DESIGNATION, MATCHED)
    expect(claim).toContain('{dipadankan} orang cocok dengan data kependudukan')
    expect(unknownFields(claim ?? '')).toEqual([])
    expect(last).toMatch(/dalam huruf a, huruf b, dan huruf c, perlu menetapkan/)
  })

  test('is added to nothing that speaks of it already, and to no draft of people who were not matched', () => {
    const text = saying('bahwa telah dilakukan pemadanan')
    expect(withMatching(text, MATCHED)).toEqual(text.considerations)
    expect(withMatching(FIRST_TEMPLATES.DESIGNATION, NOBODY)).toEqual(FIRST_TEMPLATES.DESIGNATION.considerations)
  })

  test('stands behind considerations that conclude nothing, and never makes a faulty text of a sound one', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (considerations) => {
        const text = { title: 'Penetapan', considerations, dictums: [] }
        fc.pre(matchingFault(text, MATCHED) === null)
        const written = withMatching(text, MATCHED)
        expect(written.filter((line) => line.includes('{tanggal_pemadanan}'))).toHaveLength(1)
        expect(matchingFault({ ...text, considerations: written }, MATCHED)).toBeNull()
      }),
    )
  })
})
