import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople, arrangePerson } from '../../testing/people.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { comparedPairs, decide, merge, pairsOf, undo } from './duplicates.builder.ts'

const YUSUF = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-05', sex: 'MALE' as const }
const AGAIN = { name: 'Moh. Yusup Saputra', birthDate: '1982-05-11', sex: 'MALE' as const }

describe('people who may be one', () => {
  test('wait with their reasons once somebody was registered, and fall away when a correction tells them apart', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [first, second] = await arrangePeople(admin, vaultOf(keys), [
      YUSUF,
      AGAIN,
      { name: 'Petrus Unyil', birthDate: '1982-11-05' },
    ])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    expect(pair).toMatchObject({ reasons: ['NAME', 'BIRTH_DATE_SWAPPED', 'VILLAGE'], state: 'OPEN', mayMerge: true })
    expect([pair.a.id, pair.b.id].sort()).toEqual(
      [first?.id, second?.id].map((id) => globalIdOf('Worker', id ?? '')).sort(),
    )
    expect((await pairsOf(officer)).queues).toContainEqual({
      key: 'POSSIBLE_DUPLICATES',
      count: 1,
      href: '/pekerja/ganda?pada=saya',
    })

    await admin.query(`update worker set name = 'Lukas Bana', name_search = 'lukas bana', version = 2 where id = $1`, [
      second?.id,
    ])
    await comparedPairs(officer, 0)
  })

  test('are shown side by side, with no number open', async ({ signIn, admin, keys }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const [pair] = await comparedPairs(await signIn('kubu-raya'), 1)
    const fields = Object.fromEntries(pair.fields.map((field: { field: string }) => [field.field, field]))
    expect(fields.name).toMatchObject({ differs: true, takeable: true })
    expect(fields.villageCode).toMatchObject({ differs: false })
    expect(fields.nationalId).toMatchObject({ a: '6112 •••• •••• ••••', differs: true, takeable: false })
    for (const { nationalId } of people) expect(JSON.stringify(pair)).not.toContain(nationalId)
  })

  test('said to be two stay so, until much more speaks for them', async ({ signIn, admin, keys }) => {
    const [, second] = await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    expect(await decide(officer, pair, 'NOT_SAME')).toMatchObject({ data: { state: 'NOT_SAME' } })
    expect(await pairsOf(officer)).toMatchObject({
      totalCount: 0,
      queues: expect.not.arrayContaining([expect.objectContaining({ key: 'POSSIBLE_DUPLICATES', count: 1 })]),
    })
    await admin.query(`update worker set address = 'Jalan Merdeka', version = version + 1 where id = $1`, [second?.id])
    await expect
      .poll(async () => (await admin.query('select count(*)::int as n from duplicate_work')).rows[0].n, {
        timeout: 60_000,
      })
      .toBe(0)
    expect((await pairsOf(officer)).totalCount).toBe(0)
    await admin.query(
      `update worker set name = $2, name_search = (select name_search from worker where name = $2), birth_date = '1982-11-05', version = version + 1 where id = $1`,
      [second?.id, YUSUF.name],
    )
    await comparedPairs(officer, 1)
  })

  test('are told of only to who reads both in full', async ({ signIn, admin, keys }) => {
    const vault = vaultOf(keys)
    await arrangePerson(admin, vault, { ...YUSUF, registeredBy: 'provinsi' })
    await arrangePerson(admin, vault, { ...YUSUF, in: '61.71.01.1001', registeredBy: 'provinsi' })
    const province = await signIn('provinsi')
    const [pair] = await comparedPairs(province, 1)
    expect(pair.mayMerge).toBe(false)
    expect(await merge(province, pair, '0199dddd-0000-7000-8000-000000000000')).toMatchObject({
      code: 'MERGE_NOT_KEEPER',
    })
    for (const tenant of ['kubu-raya', 'pontianak'] as const)
      expect((await pairsOf(await signIn(tenant))).totalCount).toBe(0)
    // A link that ends takes the pair along.
    await admin.query(`update worker_access set ended_at = now() where tenant_id = $1`, [TENANTS.provinsi.id])
    expect((await pairsOf(province)).totalCount).toBe(0)
  })
})

describe('two officers at one pair', () => {
  test('the second is told who was faster, and nothing of theirs is saved', async ({ signIn, admin, keys }) => {
    const [first] = await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    await decide(officer, pair, 'NOT_SAME')
    const late = await merge(await signIn('kubu-raya'), pair, first?.id ?? '')
    expect(late.code).toBe('DUPLICATE_DECIDED')
    expect(late.message).toContain('baru saja diputuskan oleh')
    const { rows } = await admin.query('select count(*)::int as n from worker where superseded_by is not null')
    expect(rows).toEqual([{ n: 0 }])
  })

  test('of two at the same moment exactly one decides', async ({ signIn, admin, keys }) => {
    const [first, second] = await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const officer = await signIn('kubu-raya')
    const [pair] = await comparedPairs(officer, 1)
    const both = await Promise.all([merge(officer, pair, first?.id ?? ''), merge(officer, pair, second?.id ?? '')])
    expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'DUPLICATE_DECIDED'])
    const { rows } = await admin.query('select count(*)::int as n from duplicate_decision')
    expect(rows).toEqual([{ n: 1 }])
  })
})

test('whoever only looks decides nothing', async ({ signIn, admin, keys }) => {
  const [first] = await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
  const viewer = await signIn('kubu-raya')
  const [pair] = await comparedPairs(viewer, 1)
  await giveRoles(admin, 'kubu-raya', ['VIEWER'])
  expect(await decide(viewer, pair, 'NOT_SAME')).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await merge(viewer, pair, first?.id ?? '')).toMatchObject({ code: 'MERGE_NOT_KEEPER' })
})

test('what was decided by mistake is open again', async ({ signIn, admin, keys }) => {
  await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
  const officer = await signIn('kubu-raya')
  const [pair] = await comparedPairs(officer, 1)
  const { data: decided } = await decide(officer, pair, 'LATER')
  expect((await pairsOf(officer, { state: 'LATER' })).totalCount).toBe(1)
  const { data: reopened } = await undo(officer, decided.decisions[0].id, decided.revision)
  expect(reopened).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'UNDO' }, { kind: 'LATER', undone: true }] })
  expect(await undo(officer, decided.decisions[0].id, reopened.revision)).toMatchObject({ code: 'DECISION_SUPERSEDED' })
})
