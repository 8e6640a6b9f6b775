import { expect, test } from 'vitest'
import { isOffered, stageOf, stages } from './claim-stage.ts'

test('the list begins with the open cases, and a number opens all that it counts', () => {
  expect(stageOf({})).toBe('berjalan')
  expect(stageOf({ sesudah: 'x' })).toBe('berjalan')
  expect(stageOf({ wilayah: '61.12.01' })).toBe('semua')
})

test('a stage of the address holds, and an unknown one does not', () => {
  expect(stageOf({ tahap: 'selesai', wilayah: '61.12.01' })).toBe('selesai')
  expect(stageOf({ tahap: 'toString' })).toBe('berjalan')
})

test('a village or an agency is offered no stage that tells what a family received', () => {
  const hiddenFrom = (isWhole: boolean) =>
    (Object.keys(stages) as (keyof typeof stages)[]).filter((stage) => !isOffered(stage, isWhole))
  expect(hiddenFrom(true)).toEqual([])
  expect(hiddenFrom(false)).toEqual(['kurang', 'dibayarkurang'])
})
