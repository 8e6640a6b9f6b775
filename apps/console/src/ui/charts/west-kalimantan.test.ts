import { expect, test } from 'vitest'
import { areaPlaces, classOf, evenLimits } from './west-kalimantan.ts'

test('all 14 areas stand on the grid, none on another', () => {
  expect(areaPlaces).toHaveLength(14)
  expect(new Set(areaPlaces.map(({ code }) => code)).size).toBe(14)
  expect(new Set(areaPlaces.map(({ column, row }) => `${column}:${row}`)).size).toBe(14)
})

test('the free corner stays free for the detail of the chosen area', () => {
  expect(areaPlaces.filter(({ column, row }) => row === 5 && column >= 4)).toEqual([])
})

test.each([
  [79.9, 1],
  [80, 2],
  [94.99, 4],
  [95, 5],
  [120, 5],
])('%f %% protected is class %i', (share, expected) => {
  expect(classOf(share, [80, 85, 90, 95])).toBe(expected)
})

test('even limits rise and can be read', () => {
  expect(evenLimits([2156, 3287, 3436, 3462, 4118, 4236, 4875, 5874, 6340, 6905, 6928, 7618, 7842, 8412])).toEqual([
    3400, 4200, 5900, 6900,
  ])
})
