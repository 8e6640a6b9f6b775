import { finished } from 'node:stream/promises'
import { test } from '@payung/database/testing'
import fc from 'fast-check'
import { from as copyFrom } from 'pg-copy-streams'
import { expect } from 'vitest'
import { copyLine, fieldsOfLine } from './copy-line.ts'

test('whatever a cell holds arrives as it was, but for the zero character', async ({ admin }) => {
  await admin.query('create temp table arrived (n integer, t text, b bytea, yes boolean)')
  const rows = fc.sample(
    fc.tuple(fc.nat(), fc.option(fc.string({ unit: 'grapheme' })), fc.uint8Array(), fc.boolean()),
    300,
  )
  rows.push(
    [0, '\\N', new Uint8Array(), true],
    [0, 'a\tb\\\r\n\\.', new Uint8Array([0, 92]), false],
    [0, 'a\0b', new Uint8Array(), false],
  )
  const stream = admin.query(copyFrom('copy arrived from stdin'))
  stream.end(rows.map(([n, t, b, yes]) => copyLine([n, t, Buffer.from(b), yes])).join(''))
  await finished(stream)
  const arrived = await admin.query('select * from arrived')
  expect(arrived.rows).toEqual(
    rows.map(([n, t, b, yes]) => ({ n, t: t?.replaceAll('\0', '') ?? null, b: Buffer.from(b), yes })),
  )
})

test('the fields of a line are what they were, as texts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.string({ unit: 'grapheme' })), { minLength: 1 }),
      fc.uint8Array(),
      (texts, bytes) => {
        const line = copyLine([...texts, Buffer.from(bytes), 7, true])
        const cleaned = texts.map((text) => text?.replaceAll('\0', '') ?? null)
        expect(fieldsOfLine(line.slice(0, -1))).toEqual([
          ...cleaned,
          `\\x${Buffer.from(bytes).toString('hex')}`,
          '7',
          't',
        ])
      },
    ),
  )
})
