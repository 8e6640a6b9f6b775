import { expect, test } from 'vitest'
import { ancestorCodes } from './area-steps.ts'

test('without a choice only the first level is offered', () => {
  expect(ancestorCodes('61.12', '')).toEqual(['61.12'])
})

test('a chosen district offers its villages', () => {
  expect(ancestorCodes('61.12', '61.12.05')).toEqual(['61.12', '61.12.05'])
})

test('a chosen village has nothing below it', () => {
  expect(ancestorCodes('61', '61.12.05.2003')).toEqual(['61', '61.12', '61.12.05'])
})

test('an area of somebody else is no way down', () => {
  expect(ancestorCodes('61.12', '61.01.05')).toEqual(['61.12'])
})
