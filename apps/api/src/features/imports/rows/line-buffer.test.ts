import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineBuffer } from './line-buffer.ts'

test('what was added comes out whole, batch after batch, however long its lines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }))),
      fc.integer({ min: 1, max: 200_000 }),
      (batches, times) => {
        const buffer = new LineBuffer()
        for (const lines of [...batches, ['é'.repeat(times)]]) {
          for (const line of lines) buffer.add(line)
          const taken = buffer.take()
          expect(taken.toString('utf8')).toBe(lines.join('').toWellFormed())
          buffer.reuse(taken.buffer)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('a batch that is being sent is not written over by the next', () => {
  const buffer = new LineBuffer()
  buffer.add('pertama')
  const sending = buffer.take()
  buffer.add('kedua  ')
  expect(sending.toString()).toBe('pertama')
})

test('memory that was given back is used again', () => {
  const buffer = new LineBuffer()
  buffer.add('pertama')
  const first = buffer.take()
  buffer.reuse(first.buffer)
  buffer.add('kedua')
  expect(buffer.take().buffer).toBe(first.buffer)
})
