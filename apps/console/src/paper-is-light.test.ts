// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { layPaperInLight } from './paper-is-light.ts'

const root = document.documentElement
const worn = () => root.getAttribute('data-mantine-color-scheme')

let mediumIs = (_isPaper: boolean) => {}

beforeAll(() => {
  const addEventListener = (_type: string, listener: (event: { matches: boolean }) => void) => {
    mediumIs = (matches) => listener({ matches })
  }
  vi.stubGlobal('matchMedia', () => ({ addEventListener }))
  layPaperInLight()
  return () => vi.unstubAllGlobals()
})
beforeEach(() => root.setAttribute('data-mantine-color-scheme', 'dark'))

test('a dark screen prints light, and is dark again', () => {
  dispatchEvent(new Event('beforeprint'))
  expect(worn()).toBe('light')
  dispatchEvent(new Event('afterprint'))
  expect(worn()).toBe('dark')
})

test('a browser that tells of printing in both ways comes back to what was worn', () => {
  dispatchEvent(new Event('beforeprint'))
  mediumIs(true)
  expect(worn()).toBe('light')
  mediumIs(false)
  dispatchEvent(new Event('afterprint'))
  expect(worn()).toBe('dark')
})
