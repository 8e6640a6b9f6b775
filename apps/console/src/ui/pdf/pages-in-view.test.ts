import { describe, expect, test } from 'vitest'
import { pageRead, pagesInView, topOf } from './pages-in-view.ts'

const HEIGHT = 588

describe('which pages are drawn', () => {
  test('are those in view and one on either side, however many there are', () => {
    expect(pagesInView(2041, HEIGHT, { top: 0, height: 700 })).toEqual([1, 2, 3])
    expect(pagesInView(2041, HEIGHT, { top: topOf(1000, HEIGHT), height: 700 })).toEqual([1000 - 1, 1000, 1001, 1002])
    expect(pagesInView(2041, HEIGHT, { top: topOf(2041, HEIGHT) - 100, height: 700 })).toEqual([2040 - 1, 2040, 2041])
  })

  test('are none before there is a place to see them in', () => {
    expect(pagesInView(0, HEIGHT, { top: 0, height: 0 })).toEqual([])
  })
})

test('the page that is read is the one in the middle', () => {
  expect(pageRead(3, HEIGHT, { top: 0, height: 700 })).toBe(1)
  expect(pageRead(3, HEIGHT, { top: topOf(2, HEIGHT), height: 700 })).toBe(2)
  expect(pageRead(3, HEIGHT, { top: 99_999, height: 700 })).toBe(3)
})
