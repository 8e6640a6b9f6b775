import { addKeys } from '@payung/database/key-register'
import { newMasterKey } from '@payung/database/vault'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDemoDatabase } from './demo-database.builder.ts'
import { seedScale } from './scale.ts'

const keys = newMasterKey()
let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  database = await aDemoDatabase()
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

describe('scale data', () => {
  test('brings exactly so many workers into an empty database, and says how far it is', async () => {
    const reached: number[] = []
    const added = await seedScale({
      adminUrl: database.adminUrl,
      keys,
      workers: 3_000,
      provinceShare: 0.5,
      onProgress: ({ done }) => reached.push(done),
    })
    expect(added).toBe(3_000)
    expect(reached.at(-1)).toBe(3_000)
    expect(reached).toEqual(reached.toSorted((a, b) => a - b))
  })

  test('every worker stands in the custodian’s list, half of them in the province’s too', async () => {
    const [listed] = await rows(`select count(*) filter (where t.kind <> 'PROVINCE')::integer as kept,
      count(*) filter (where t.kind = 'PROVINCE')::integer as linked from worker_listing l join tenant t on t.id = l.tenant_id`)
    expect(listed.kept).toBe(3_000)
    expect(listed.linked).toBeGreaterThan(1_350)
    expect(listed.linked).toBeLessThan(1_650)
  })

  test('the same again adds nobody', async () => {
    expect(await seedScale({ adminUrl: database.adminUrl, keys, workers: 3_000, provinceShare: 0.5 })).toBe(0)
  })

  test('a key that is known and not in use yet seals nobody', async () => {
    const withNext = `${newMasterKey(2)},${keys}`
    await addKeys(database.adminUrl, withNext)
    const { adminUrl } = database
    expect(await seedScale({ adminUrl, keys: withNext, workers: 50, seed: 'next' })).toBe(50)
    const heads = await rows(`select distinct encode(substr(national_id_cipher, 2, 3), 'hex') as key from worker`)
    expect(heads).toEqual([{ key: '000001' }])
  })

  test.each([0, 2_000_001, 10.5])('%d workers are refused before anything is written', async (workers) => {
    await expect(seedScale({ adminUrl: 'postgres://nowhere.invalid/x', keys, workers })).rejects.toThrow(RangeError)
  })
})
