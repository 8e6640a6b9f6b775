import { newMasterKey } from '@payung/database/vault'
import type { DemoMode } from '@payung/reference-data/demo-mode'
import { anEmptyDatabase } from '@payung/reference-data/empty-database.builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DemoProgress } from './demo-options.ts'
import { loadDemo } from './load-demo.ts'

const keys = newMasterKey()
let database: Awaited<ReturnType<typeof anEmptyDatabase>>
const inAnEmptyDatabase = () => {
  beforeAll(async () => {
    database = await anEmptyDatabase()
  })
  afterAll(() => database?.stop())
}

const count = async (table: string) =>
  (await database.client.query(`select count(*)::integer as n from ${table}`)).rows[0].n
const load = (mode: DemoMode, onProgress?: (progress: DemoProgress) => void) =>
  loadDemo({
    adminUrl: database.adminUrl,
    mode,
    password: 'payung-demo',
    keys,
    dataDir: database.dataDir,
    ...(onProgress ? { onProgress } : {}),
  })

describe('a first start without demo people', () => {
  inAnEmptyDatabase()

  test('brings areas, catalogues and accounts, and nobody else', async () => {
    const steps: string[] = []
    expect(await load('none', ({ step }) => steps.push(step))).toEqual({ mode: 'none', workersAdded: 0 })
    expect(steps).toEqual(['REFERENCE', 'ACCOUNTS'])
    expect([await count('area'), await count('app_user'), await count('worker')]).toEqual([2334, 93, 0])
  })

  test('is not followed by invented people when a later start forgets to ask for none', async () => {
    expect(await load('full')).toEqual({ mode: 'none', workersAdded: 0 })
    expect(await count('worker')).toBe(0)
  })

  test('two starts at once do not stumble over each other', async () => {
    expect(await Promise.all([load('none'), load('none')])).toHaveLength(2)
    expect(await count('app_user')).toBe(93)
  })
})

describe('a first start for real people', () => {
  inAnEmptyDatabase()

  test('brings areas, tenants, catalogues and amounts, and nobody who could sign in', async () => {
    const steps: string[] = []
    expect(await load('off', ({ step }) => steps.push(step))).toEqual({ mode: 'off', workersAdded: 0 })
    expect(steps).toEqual(['REFERENCE'])
    expect([await count('area'), await count('tenant')]).toEqual([2334, 19])
    expect(Math.min(await count('occupation'), await count('reference_amount'))).toBeGreaterThan(10)
    expect([await count('app_user'), await count('auth."user"'), await count('membership')]).toEqual([0, 0, 0])
  })

  test('is not followed by invented people or accounts when a later start forgets to say off', async () => {
    expect(await load('full')).toEqual({ mode: 'off', workersAdded: 0 })
    expect([await count('app_user'), await count('worker')]).toEqual([0, 0])
  })
})
