import { expect } from 'vitest'
import { test as base } from '../testing/test.ts'

const test = base.extend<{ settings: Record<string, string> }>({ settings: { PAYUNG_READ_SECONDS: '1' } })

test('a reading that the database stops is told as too slow, in both languages and with its reference', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  await admin.query('begin')
  await admin.query('lock table worker_listing in access exclusive mode')
  const { data, errors } = await officer.askRaw('{ workers(first: 25) { edges { node { id } } } }')
  await admin.query('commit')
  expect(data).toBeNull()
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['workers'],
      message: expect.stringMatching(/dihentikan.+kode rujukan PYG-/s),
      extensions: {
        code: 'TOO_SLOW',
        reference: expect.stringMatching(/^PYG-/),
        messageEn: expect.stringContaining('Narrow the filters'),
      },
    }),
  ])
  expect(await officer.ask('{ workers(first: 25) { edges { node { id } } } }')).toMatchObject({
    workers: { edges: expect.any(Array) },
  })
})
