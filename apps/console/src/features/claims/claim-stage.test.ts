import { expect, test } from 'vitest'
import { stageOf, stages, tellsOfMoney } from './claim-stage.ts'

test('the list begins with the open cases, and a number opens all that it counts', () => {
  expect(stageOf({})).toBe('berjalan')
  expect(stageOf({ sesudah: 'x' })).toBe('berjalan')
  expect(stageOf({ wilayah: '61.12.01' })).toBe('semua')
})

test('a stage of the address holds, and an unknown one does not', () => {
  expect(stageOf({ tahap: 'selesai', wilayah: '61.12.01' })).toBe('selesai')
  expect(stageOf({ tahap: 'toString' })).toBe('berjalan')
})

test('a village and an agency are offered each stage but the two that ask for money', () => {
  const names = Object.keys(stages) as (keyof typeof stages)[]
  expect(names.filter(tellsOfMoney)).toEqual(['kurang', 'dibayarkurang'])
})
