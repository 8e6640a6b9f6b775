import fc from 'fast-check'
import { describe, expect } from 'vitest'
import {
  addKeys,
  ensureKeyRegister,
  fingerprintsOf,
  judgeKeys,
  openRegisteredVault,
  readKeyRegister,
  useKey,
} from './key-register.ts'
import { aWorker, test } from './testing/test.ts'
import { newMasterKey, openVault } from './vault.ts'

const NIK = '6112345678900001'
const first = newMasterKey(1)
const second = newMasterKey(2)
const both = `${second},${first}`

describe('the keys of a process', () => {
  const [a, b] = fingerprintsOf(both)
  if (a === undefined || b === undefined) throw new Error('two keys make two fingerprints')

  test.for([
    ['are taken when they are those that are known', [a, b], [a, b], null],
    ['are refused when one is missing', [a, b], [a], 'KEY_MISSING'],
    ['are refused when one is not known', [a], [a, b], 'KEY_UNKNOWN'],
    ['are refused in another order', [a, b], [b, a], 'KEY_ORDER'],
    ['are refused when another stands under a known id', [a], fingerprintsOf(newMasterKey(1)), 'KEY_WRONG'],
  ] as const)('%s', ([, registered, held, code]) => {
    expect(judgeKeys(registered, held)?.code ?? null).toBe(code)
  })

  test('are judged alike whatever the keys: nothing but the same keys in the same order is taken', () => {
    const six = Array.from({ length: 6 }, (_, i) => fingerprintsOf(newMasterKey(i + 1))).flat()
    fc.assert(
      fc.property(fc.shuffledSubarray(six), fc.shuffledSubarray(six), (registered, held) => {
        const isSame = registered.length === held.length && registered.every(({ id }, at) => held[at]?.id === id)
        expect(judgeKeys(registered, held) === null).toBe(isSame)
      }),
    )
  })
})

test('the first process of an empty database writes its keys down, and no other key opens the database afterwards', async ({
  database,
}) => {
  await openRegisteredVault(database.appUrl, first)
  expect((await readKeyRegister(database.appUrl)).map(({ id, position }) => ({ id, position }))).toEqual([
    { id: 1, position: 1 },
  ])
  const before = await readKeyRegister(database.appUrl)
  await expect(openRegisteredVault(database.appUrl, newMasterKey(1))).rejects.toMatchObject({ code: 'KEY_WRONG' })
  await expect(openRegisteredVault(database.appUrl, newMasterKey(9))).rejects.toMatchObject({ code: 'KEY_MISSING' })
  await expect(openRegisteredVault(database.appUrl, both)).rejects.toMatchObject({ code: 'KEY_UNKNOWN' })
  await expect(openRegisteredVault(database.appUrl, first)).resolves.toBeDefined()
  expect(await readKeyRegister(database.appUrl)).toEqual(before)
})

test('of two first processes with different keys one begins, and the other is refused', async ({ database }) => {
  const outcomes = await Promise.allSettled(
    [first, newMasterKey(1)].map((keys) => openRegisteredVault(database.appUrl, keys)),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a new key seals only when it is in use, and is known to every process before', async ({ database }) => {
  await openRegisteredVault(database.appUrl, first)
  expect(await addKeys(database.adminUrl, both)).toEqual([2])
  // Whoever has not got it yet cannot start any more: what it will seal must open everywhere.
  await expect(openRegisteredVault(database.appUrl, first)).rejects.toMatchObject({ code: 'KEY_MISSING' })
  const waiting = await openRegisteredVault(database.appUrl, both)
  await useKey(database.adminUrl, 2)
  const rotated = await openRegisteredVault(database.appUrl, both)
  const old = openVault(first)
  expect(old.openNationalId(waiting.sealNationalId(NIK), old.blindIndex(NIK))).toBe(NIK)
  expect(() => old.openNationalId(rotated.sealNationalId(NIK), old.blindIndex(NIK))).toThrow('a key that is not there')
  expect(waiting.openNationalId(rotated.sealNationalId(NIK), old.blindIndex(NIK))).toBe(NIK)
  expect(rotated.blindIndex(NIK)).toEqual(old.blindIndex(NIK))
  await expect(useKey(database.adminUrl, 3)).rejects.toMatchObject({ code: 'KEY_UNKNOWN' })
})

test('people from before keys were known: their keys are written down when they open what was sealed, and no others', async ({
  database,
  admin,
}) => {
  const vault = openVault(first)
  const id = await aWorker(admin)
  await admin.query('update worker set national_id_cipher = $2 where id = $1', [id, vault.sealNationalId(NIK)])
  await admin.query('update person set blind_index = $1', [vault.blindIndex(NIK)])
  await expect(openRegisteredVault(database.appUrl, first)).rejects.toMatchObject({ code: 'KEYS_NOT_REGISTERED' })
  await expect(ensureKeyRegister(database.adminUrl, newMasterKey(1))).rejects.toMatchObject({ code: 'KEY_WRONG' })
  await expect(ensureKeyRegister(database.adminUrl, newMasterKey(7))).rejects.toMatchObject({ code: 'KEY_MISSING' })
  await expect(ensureKeyRegister(database.adminUrl, `${first},${second}`)).rejects.toMatchObject({ code: 'KEY_ORDER' })
  expect(await readKeyRegister(database.appUrl)).toEqual([])
  await ensureKeyRegister(database.adminUrl, first)
  await expect(openRegisteredVault(database.appUrl, first)).resolves.toBeDefined()
})

test.for([
  `update encryption_key set check_value = sha256('x')`,
  `update encryption_key set used_from = null`,
  'delete from encryption_key',
  'truncate encryption_key',
])('a key that was known stays known, for the owner too: %s', async (statement, { database, admin }) => {
  await openRegisteredVault(database.appUrl, first)
  await admin.query('grant payung_owner to current_user; set role payung_owner')
  await expect(admin.query(statement)).rejects.toThrow(/stays known|append-only/)
})

test('the application adds no key and uses none', async ({ database }) => {
  await openRegisteredVault(database.appUrl, first)
  await expect(addKeys(database.appUrl, both)).rejects.toThrow(/permission denied/)
  await expect(useKey(database.appUrl, 1)).rejects.toThrow(/permission denied/)
  expect(await readKeyRegister(database.appUrl)).toHaveLength(1)
})
