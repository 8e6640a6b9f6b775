import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, TENANTS, USERS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { comparedPairs } from './duplicates.builder.ts'

/** Brought in by the province, so that it reads both in full; kept by the regency where they live. */
const BROUGHT = { sex: 'MALE' as const, registeredBy: 'provinsi' as const }
const YUSUF = { ...BROUGHT, name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-05' }
const AGAIN = { ...BROUGHT, name: 'Moh. Yusup Saputra', birthDate: '1982-05-11' }
const REMIND = `mutation ($input: RemindDuplicateKeeperInput!) { remindDuplicateKeeper(input: $input) { __typename
  ... on RemindDuplicateKeeperSuccess { data { pairs reached } } ... on Error { code message } } }`
const QUEUE = `query ($keeper: DuplicateKeeping) { duplicatePairs(first: 5, keeper: $keeper) { totalCount
  keepers { tenant { code } pairs remindedOn mayRemind } } home { queues { key count href longest { tenant { code } } } } }`

const remind = async (client: Client, tenantId: string) =>
  (await client.ask(REMIND, { input: { tenantId: globalIdOf('Tenant', tenantId) } })).remindDuplicateKeeper
const queueOf = async (client: Client, keeper: 'ME' | 'OTHERS' | null = null) => client.ask(QUEUE, { keeper })
const noticesSent = async (admin: pg.Client) =>
  (await admin.query(`select tenant_id, user_id, params from notice where kind = 'DUPLICATES_REMINDER' order by id`))
    .rows

describe('pairs that lie with others', () => {
  test('are told apart from one’s own, with whose they are', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const [officer, province] = [await signIn('kubu-raya'), await signIn('provinsi')]
    await comparedPairs(officer, 1)
    await comparedPairs(province, 1)
    const { duplicatePairs, home } = await queueOf(province, 'OTHERS')
    expect(duplicatePairs).toEqual({
      totalCount: 1,
      keepers: [{ tenant: { code: '61.12' }, pairs: 1, remindedOn: null, mayRemind: true }],
    })
    expect((await queueOf(province, 'ME')).duplicatePairs.totalCount).toBe(0)
    expect(home.queues).toContainEqual({
      ...{ key: 'DUPLICATES_WITH_OTHERS', count: 1, href: '/pekerja/ganda?pada=lain' },
      longest: { tenant: { code: '61.12' } },
    })
    expect(home.queues).toContainEqual(expect.objectContaining({ key: 'POSSIBLE_DUPLICATES', count: 0 }))
    expect((await queueOf(officer, 'OTHERS')).duplicatePairs).toEqual({ totalCount: 0, keepers: [] })
    expect((await queueOf(officer, 'ME')).duplicatePairs.totalCount).toBe(1)
  })

  test('are reminded of once in seven days, with their number alone, and the log says so', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const province = await signIn('provinsi')
    await comparedPairs(province, 1)
    const keeper = TENANTS['kubu-raya'].id
    expect(await remind(province, keeper)).toMatchObject({ data: { pairs: 1, reached: 1 } })
    const { rows: names } = await admin.query('select name from tenant where id = $1', [TENANTS.provinsi.id])
    expect(await noticesSent(admin)).toEqual([
      {
        ...{ tenant_id: keeper, user_id: USERS['kubu-raya'] },
        params: { byTenantId: TENANTS.provinsi.id, by: names[0].name, pairs: 1, shared: 0 },
      },
    ])
    const { rows: log } = await admin.query(
      `select tenant_id, subject_id, details from audit_event where action = 'DUPLICATES_REMINDED'`,
    )
    expect(log).toEqual([
      { tenant_id: TENANTS.provinsi.id, subject_id: keeper, details: { pairs: 1, shared: 0, reached: 1 } },
    ])
    expect(await remind(province, keeper)).toMatchObject({ code: 'DUPLICATES_REMINDED' })
    expect((await queueOf(province)).duplicatePairs.keepers).toMatchObject([{ mayRemind: false }])
    const officer = await signIn('kubu-raya')
    const { notices } = await officer.ask('{ notices(first: 5) { edges { node { text href } } } }')
    expect(notices.edges[0].node).toMatchObject({ href: '/pekerja/ganda', text: expect.stringContaining('1 dugaan') })
    await admin.query(`update notice set created_at = created_at - interval '8 days'`)
    expect((await queueOf(province)).duplicatePairs.keepers).toMatchObject([{ mayRemind: true }])
    expect(await remind(province, keeper)).toMatchObject({ data: { reached: 1 } })
  })

  test('are no reason to write to who keeps none of them, nor for a part of a tenant to write at all', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), [YUSUF, AGAIN])
    const province = await signIn('provinsi')
    await comparedPairs(province, 1)
    expect(await remind(province, TENANTS.pontianak.id)).toMatchObject({ code: 'DUPLICATES_NOBODY_TO_REMIND' })
    expect(await remind(province, TENANTS.provinsi.id)).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'provinsi', ['OFFICER'], { area: '61.12' })
    expect(await remind(await signIn('provinsi'), TENANTS['kubu-raya'].id)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await noticesSent(admin)).toEqual([])
  })
})
