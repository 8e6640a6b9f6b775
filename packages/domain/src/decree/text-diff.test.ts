import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffPoints, diffText } from './text-diff.ts'

describe('what changed in a text', () => {
  test('is told word by word, what goes before what comes', () => {
    expect(
      diffText('tercantum dalam Lampiran Keputusan 402/2025 ini', 'tercantum dalam Lampiran Keputusan kami ini'),
    ).toEqual([
      { kind: 'SAME', text: 'tercantum dalam Lampiran Keputusan ' },
      { kind: 'REMOVED', text: '402/2025 ' },
      { kind: 'ADDED', text: 'kami ' },
      { kind: 'SAME', text: 'ini' },
    ])
  })

  test('is nothing where nothing changed, and all where one of them is empty', () => {
    expect(diffText('Biaya APBD', 'Biaya APBD')).toEqual([{ kind: 'SAME', text: 'Biaya APBD' }])
    expect(diffText('', 'Biaya')).toEqual([{ kind: 'ADDED', text: 'Biaya' }])
    expect(diffText('Biaya', '')).toEqual([{ kind: 'REMOVED', text: 'Biaya' }])
    expect(diffText('', '')).toEqual([])
  })

  const word = fc.constantFrom('bahwa', 'pekerja', 'rentan', 'Rp16.800', ' ', '\n')
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))

  test('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after)
        const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text)
        expect(without('ADDED').join('')).toBe(before)
        expect(without('REMOVED').join('')).toBe(after)
      }),
    )
  })

  test('of points gives both lists back in their order, each point once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.array(text, { maxLength: 5 }), (before, after) => {
        const points = diffPoints(before, after)
        expect(points.flatMap((point) => point.before ?? [])).toEqual(before.map((_, at) => at))
        expect(points.flatMap((point) => point.after ?? [])).toEqual(after.map((_, at) => at))
      }),
    )
  })
})

test('a point that was rewritten is compared with itself, one that went or came stands whole', () => {
  const before = [
    'bahwa pekerja rentan perlu dilindungi',
    'bahwa calon penerima telah diverifikasi',
    'bahwa perlu menetapkan',
  ]
  const after = ['bahwa pekerja rentan wajib dilindungi', 'bahwa perlu menetapkan', 'biaya dibebankan pada APBD']
  expect(diffPoints(before, after).map(({ before, after }) => [before, after])).toEqual([
    [0, 0],
    [1, null],
    [2, 1],
    [null, 2],
  ])
})
