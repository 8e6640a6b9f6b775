import { expect, test } from 'vitest'
import { cardState } from './insurer-card.ts'
import { cardHandOverInput } from './insurer-card-input.ts'

test('a card is handed over or not, and void whichever it is once the person has died', () => {
  expect(cardState({ isHandedOver: false, isVoid: false })).toBe('NOT_HANDED_OVER')
  expect(cardState({ isHandedOver: true, isVoid: false })).toBe('HANDED_OVER')
  for (const isHandedOver of [true, false]) expect(cardState({ isHandedOver, isVoid: true })).toBe('VOID')
})

test('a hand-over is of today or before, with a note that says something or none', () => {
  const read = (handedOn: string, note: string | null) =>
    cardHandOverInput({ today: '2026-11-30' }).safeParse({ handedOn, note })
  expect(read('2026-11-30', null).data).toEqual({ handedOn: '2026-11-30', note: null })
  expect(read('2026-11-29', ' Balai desa ').data).toEqual({ handedOn: '2026-11-29', note: 'Balai desa' })
  expect(read('2026-12-01', null).success).toBe(false)
  expect(read('2026-11-30', 'ya').success).toBe(false)
  expect(read('2026-11-30', 'Untuk 6112055511820202').success).toBe(false)
})
