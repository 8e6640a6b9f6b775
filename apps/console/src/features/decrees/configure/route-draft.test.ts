import { expect, test } from 'vitest'
import { draftOfRoute, inputOfRoute, moved, newStep, withNewKeys } from './route-draft.ts'

const STEPS = [
  { label: 'Telaah', labelEn: null, duty: 'REVIEW', days: 3, voter: null, fromPeople: null, fromRupiah: null },
  {
    label: 'Sekda',
    labelEn: 'Secretary',
    duty: 'APPROVE',
    days: 2,
    voter: { id: 'a', name: 'A' },
    fromPeople: 5000,
    fromRupiah: '900000000',
  },
] as const

test('a route is written and sent back as it was', () => {
  expect(inputOfRoute(draftOfRoute([...STEPS]))).toEqual([
    { label: 'Telaah', labelEn: null, duty: 'REVIEW', days: 3, voterId: null, fromPeople: null, fromRupiah: null },
    {
      label: 'Sekda',
      labelEn: 'Secretary',
      duty: 'APPROVE',
      days: 2,
      voterId: 'a',
      fromPeople: 5000,
      fromRupiah: '900000000',
    },
  ])
})

test('numbers may be typed with dots; what is no number is none', () => {
  const typed = { ...newStep(), days: '3 hari', fromPeople: '1.616', fromRupiah: 'Rp325.785.600' }
  expect(inputOfRoute([typed])[0]).toMatchObject({ days: 3, fromPeople: 1616, fromRupiah: '325785600' })
  expect(inputOfRoute([{ ...typed, fromPeople: '-', fromRupiah: ' ' }])[0]).toMatchObject({
    fromPeople: null,
    fromRupiah: null,
  })
})

test('a step changes places with its neighbour, and stays at the ends', () => {
  const steps = draftOfRoute([...STEPS])
  const labels = (some: readonly { label: string }[]) => some.map(({ label }) => label)
  expect(labels(moved(steps, 0, 1))).toEqual(['Sekda', 'Telaah'])
  expect(labels(moved(steps, 0, -1))).toEqual(['Telaah', 'Sekda'])
})

test('a route from the device shares no key with a step that is added later', () => {
  const stored = JSON.parse(JSON.stringify(draftOfRoute([...STEPS]))) as ReturnType<typeof draftOfRoute>
  // Keys as another visit would give them to its next steps.
  const next = newStep().key + 1
  const taken = withNewKeys(stored.map((step, at) => ({ ...step, key: next + at })))
  const keys = [...taken, newStep(), newStep()].map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(inputOfRoute(taken)).toEqual(inputOfRoute(stored))
})

test('a route from before steps had an English name is taken from the device, and sent without one', () => {
  const { labelEn: _, ...stored } = newStep()
  expect(inputOfRoute(withNewKeys([{ ...stored, label: 'Telaah' } as never]))[0]).toMatchObject({ labelEn: null })
})
