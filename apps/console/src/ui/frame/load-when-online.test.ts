// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { loadWhenOnline } from './load-when-online.ts'

test('a part that cannot be loaded keeps the page waiting for nothing, and comes with the line', async () => {
  let isOnline = false
  let attempts = 0
  const part = loadWhenOnline(async () => {
    attempts += 1
    if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module')
    return 'part'
  })
  const first = await Promise.race([part, new Promise((resolve) => setTimeout(resolve, 0, 'not yet'))])
  expect(first).toBe('not yet')
  dispatchEvent(new Event('online'))
  await new Promise((resolve) => setTimeout(resolve, 0))
  isOnline = true
  dispatchEvent(new Event('online'))
  expect(await part).toBe('part')
  expect(attempts).toBe(3)
})
