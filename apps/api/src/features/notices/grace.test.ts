import { expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { periodicDefinitions } from '../../platform/jobs/periodic.ts'
import { TENANTS, type TestTenant, USERS } from '../../testing/test.ts'
import { test as withWorker } from '../../testing/with-worker.ts'
import { mailNotices } from './mail-notices.ts'

/** Notices are mailed by hand: between seven and eight in the morning the worker would mail them first. */
const test = withWorker.extend({ periodic: false })

const TENANT = TENANTS['kubu-raya'].id
const inDays = (days: number) => today().add({ days }).toString()

test('tells accounts and administrators before and when accounts of one administrator stop counting apart, once each', async ({
  admin,
  worker,
  signIn,
}) => {
  await admin.query('delete from membership where tenant_id = $1', [TENANT])
  const member = (user: TestTenant, role: string, grantedBy: TestTenant | null, until: string | null) =>
    admin.query(
      `insert into membership (tenant_id, user_id, role, valid, granted_by, counts_apart_until) values ($1, $2, $3, '[2020-01-01,)', $4, $5)`,
      [TENANT, USERS[user], role, grantedBy && USERS[grantedBy], until],
    )
  await member('kubu-raya', 'ADMINISTRATOR', null, null)
  await member('pontianak', 'OFFICER', 'kubu-raya', inDays(31))
  await member('pertamina', 'OFFICER', 'kubu-raya', null)
  // Whom the operator has opened begins a line of their own.
  await member('provinsi', 'OFFICER', null, inDays(1))
  const warn = periodicDefinitions().find(({ name }) => name === 'warn of grace')
  const toldWith = async (daysLeft: number) => {
    await admin.query('update membership set counts_apart_until = $1 where user_id = $2 and tenant_id = $3', [
      inDays(daysLeft),
      USERS.pontianak,
      TENANT,
    ])
    await warn?.run(worker.resources)
    await warn?.run(worker.resources)
    const { rows } = await admin.query(
      `with gone as (delete from notice where tenant_id = $1 and kind like 'GRACE%' returning kind, user_id, params)
       select kind, user_id, params from gone order by kind`,
      [TENANT],
    )
    return rows.map(({ kind, user_id, params }) => [kind, user_id, params])
  }
  expect(await toldWith(31)).toEqual([])
  for (const days of [30, 7])
    expect(await toldWith(days), `${days} days before`).toEqual([
      ['GRACE_ENDING', USERS.pontianak, { until: inDays(days) }],
      ['GRACE_OF_MEMBERS_ENDING', USERS['kubu-raya'], { until: inDays(days), people: 1 }],
    ])
  expect(await toldWith(1)).toEqual([])
  expect(await toldWith(0), 'on the day').toEqual([
    ['GRACE_ENDED', USERS.pontianak, { until: inDays(0) }],
    ['GRACE_OF_MEMBERS_ENDED', USERS['kubu-raya'], { until: inDays(0), people: 1 }],
  ])
  expect(await toldWith(-5)).toEqual([])

  await admin.query('update membership set grace_told_days = null, counts_apart_until = $1 where user_id = $2', [
    inDays(7),
    USERS.pontianak,
  ])
  await warn?.run(worker.resources)
  const { notices } = await (await signIn('kubu-raya')).ask('{ notices { edges { node { text textEn href } } } }')
  expect(notices.edges[0].node).toMatchObject({
    text: expect.stringContaining('Masa peralihan 1 akun berakhir pada'),
    textEn: expect.stringContaining('The grace period of 1 account ends on'),
    href: '/orang',
  })
  expect(await mailNotices(worker.resources), 'both go out by mail').toBe(2)
})
