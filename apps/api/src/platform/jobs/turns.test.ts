import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('pieces of two workers take turns, in the order in which they asked', async () => {
  const turns = new Turns()
  const seen: string[] = []
  const work = async (name: string) => {
    for (let piece = 1; piece <= 3; piece++) {
      const leave = await turns.take()
      seen.push(`${name}${piece} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(`${name}${piece} ends`)
      leave()
    }
  }
  await Promise.all([work('a'), work('b')])
  expect(seen).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'].flatMap((piece) => [`${piece} begins`, `${piece} ends`]))
})
