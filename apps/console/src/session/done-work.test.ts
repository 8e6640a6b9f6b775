// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseTenant } from './chosen-tenant.ts'
import { hasDone } from './done-work.ts'
import { createGraphqlClient } from './graphql-client.ts'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

async function registering(outcome: string) {
  vi.stubGlobal('fetch', async () => Response.json({ data: { registerWorker: { __typename: outcome } } }))
  await createGraphqlClient().mutation('mutation { registerWorker { __typename } }', {}).toPromise()
}

test('what was taken is done, and what was refused is not', async () => {
  await registering('ConflictError')
  expect(hasDone(['registerWorker'])).toBe(false)
  await registering('RegisterWorkerSuccess')
  expect(hasDone(['commitImport', 'registerWorker'])).toBe(true)
  expect(hasDone(['commitImport'])).toBe(false)
})

test('work for one institution is no work for another', async () => {
  chooseTenant('61.12')
  await registering('RegisterWorkerSuccess')
  chooseTenant('61.71')
  expect(hasDone(['registerWorker'])).toBe(false)
})
