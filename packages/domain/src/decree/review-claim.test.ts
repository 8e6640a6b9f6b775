import { describe, expect, test } from 'vitest'
import type { DecreeKind } from './decree-state.ts'
import { FIRST_TEMPLATES, unknownFields } from './decree-template.ts'
import { type Matched, matchingFault, withMatching } from './matching-claim.ts'
import { REVIEWED_LINE, type Reviewed, reviewFault } from './review-claim.ts'

const REVIEWED: Reviewed = { people: 1_616, closedOn: '2026-11-20' }
const NEVER: Reviewed = { people: 0, closedOn: null }
const KINDS = Object.keys(FIRST_TEMPLATES) as DecreeKind[]
const saying = (consideration: string) => ({ title: 'Perubahan', considerations: [consideration], dictums: [] })

describe('what a text says of people verified again', () => {
  test.each([
    ['bahwa seluruh penerima telah diverifikasi ulang', REVIEWED, 'REVIEW_UNCOUNTED'],
    ['bahwa telah dilakukan Verifikasi  kembali', REVIEWED, 'REVIEW_UNCOUNTED'],
    ['bahwa {diverifikasi_ulang} orang telah diverifikasi ulang', REVIEWED, 'REVIEW_UNCOUNTED'],
    ['bahwa hasil reverifikasi menunjukkan perubahan', NEVER, 'REVIEW_UNCOUNTED'],
    ['bahwa they were re-verified', NEVER, 'REVIEW_UNCOUNTED'],
    [REVIEWED_LINE, NEVER, 'REVIEW_OF_NOBODY'],
    [REVIEWED_LINE, REVIEWED, null],
    ['bahwa terdapat perubahan data', NEVER, null],
  ] as const)('holds only with number and day of the review, in every kind of decree: %s', (line, reviewed, fault) => {
    for (const kind of KINDS) expect(reviewFault(saying(line), kind, reviewed), kind).toBe(fault)
  })

  test('holds in each of its points: one with number and day vouches for no other', () => {
    const text = {
      ...saying(REVIEWED_LINE),
      dictums: ['Penerima yang telah diverifikasi ulang tetap menerima bantuan'],
    }
    expect(reviewFault(text, 'AMENDMENT', REVIEWED)).toBe('REVIEW_UNCOUNTED')
  })

  test('is whatever an amendment or revocation says of verifying, not what a designation says of the first time', () => {
    const text = saying('bahwa calon penerima telah diverifikasi oleh dinas')
    expect(KINDS.map((kind) => [kind, reviewFault(text, kind, NEVER)])).toEqual([
      ['DESIGNATION', null],
      ['AMENDMENT', 'REVIEW_UNCOUNTED'],
      ['REVOCATION', 'REVIEW_UNCOUNTED'],
    ])
  })

  test('is written with fields that are known', () => {
    expect(unknownFields(REVIEWED_LINE)).toEqual([])
  })
})

const WORDS = /verifikasi|verified|padan/i

test.each(KINDS)('the first text of a %s speaks of verifying and matching only where it took place', (kind) => {
  const template = FIRST_TEMPLATES[kind]
  const nobody: Matched = { people: 0, lastOn: null }
  const wordsOf = ({ title, considerations, dictums }: typeof template) =>
    [title, ...considerations, ...dictums].join('\n')
  expect(wordsOf({ ...template, considerations: withMatching(template, nobody) })).not.toMatch(WORDS)
  // With the lines that are put into it once it did.
  const considerations = [REVIEWED_LINE, ...withMatching(template, { people: 12, lastOn: '2026-11-20' })]
  expect(considerations.join('\n')).toMatch(WORDS)
  expect(reviewFault({ ...template, considerations }, kind, REVIEWED)).toBeNull()
  expect(reviewFault({ ...template, considerations }, kind, NEVER)).toBe('REVIEW_OF_NOBODY')
  expect(matchingFault({ ...template, considerations }, { people: 12, lastOn: '2026-11-20' })).toBeNull()
  expect(matchingFault({ ...template, considerations }, nobody)).toBe('MATCHING_OF_NOBODY')
})
