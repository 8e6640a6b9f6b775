import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGraphqlClient } from './graphql-client.ts'

beforeEach(() => vi.stubGlobal('sessionStorage', { getItem: () => '61.12' }))
afterEach(() => vi.unstubAllGlobals())

test('an answer that failed as a whole is no answer, so that no page reads a field of it', async () => {
  const failed = { data: null, errors: [{ message: 'Terjadi kesalahan', extensions: { code: 'INTERNAL' } }] }
  vi.stubGlobal('fetch', async () => Response.json(failed))
  const { data, error } = await createGraphqlClient().query('{ protectionFigures { isCounting } }', {}).toPromise()
  expect(data).toBeUndefined()
  expect(error?.graphQLErrors[0]?.extensions).toEqual({ code: 'INTERNAL' })
})

test('an answer with a part that failed stays', async () => {
  const part = { data: { home: null, today: '2026-11-28' }, errors: [{ message: 'Terjadi kesalahan', path: ['home'] }] }
  vi.stubGlobal('fetch', async () => Response.json(part))
  const { data } = await createGraphqlClient().query('{ home { total } today }', {}).toPromise()
  expect(data).toEqual({ home: null, today: '2026-11-28' })
})
