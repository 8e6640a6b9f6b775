import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'
const REMIND = `mutation ($input: RemindProposersInput!) { remindProposers(input: $input) {
  ... on RemindProposersSuccess { data { reminded told unheard } } ... on Error { code } } }`

const remind = async (client: Client, round: string, taskIds?: readonly string[]) =>
  (
    await client.ask(REMIND, {
      input: {
        roundId: globalIdOf('Round', round),
        ...(taskIds && { taskIds: taskIds.map((id) => globalIdOf('RoundTask', id)) }),
      },
    })
  ).remindProposers

/** Somebody else of a tenant, who signs in nowhere here. */
async function aMember(
  admin: pg.Client,
  name: string,
  scope: { area?: string; agencyId?: string; role?: string } = {},
) {
  const { rows } = await admin.query<{ id: string }>(
    `with u as (insert into app_user (id, email, name) values (uuidv7(), $1 || '@desa.example', $1) returning id)
     insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid)
     select $2, u.id, $3, $4, $5, '[2020-01-01,)' from u returning user_id as id`,
    [name, TENANTS['kubu-raya'].id, scope.role ?? 'OFFICER', scope.area ?? '', scope.agencyId ?? null],
  )
  return rows[0]?.id ?? ''
}

const noticesSent = async (admin: pg.Client) =>
  (await admin.query(`select user_id, params from notice where kind = 'ROUND_REMINDER' order by id`)).rows

test('a reminder reaches whoever answers nearest, once a day, and says how many nobody answers for', async ({
  signIn,
  admin,
}) => {
  const { id, tasks } = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', {
    villages: [VILLAGE, NEIGHBOUR],
    dueOn: '2026-12-31',
  })
  const officer = await signIn('kubu-raya')
  const [village, district] = [
    await aMember(admin, 'kades', { area: VILLAGE }),
    await aMember(admin, 'camat', { area: '61.12.05' }),
  ]
  await aMember(admin, 'auditor', { role: 'AUDITOR' })
  expect(await remind(officer, id)).toMatchObject({ data: { reminded: 2, told: 1, unheard: 1 } })
  expect(await noticesSent(admin)).toEqual([
    { user_id: village, params: { round: 'Putaran 2027', dueOn: '2026-12-31', count: 1, taskId: tasks[VILLAGE] } },
  ])
  expect(district).not.toBe(village)
  expect(await remind(officer, id)).toMatchObject({ code: 'ROUND_NOBODY_TO_REMIND' })
  const { roundTasks } = await officer.ask(
    `query ($id: ID!) { roundTasks(filter: { roundId: $id }, first: 10) { edges { node { remindedOn } } } }`,
    { id: globalIdOf('Round', id) },
  )
  expect(roundTasks.edges.map(({ node }: { node: { remindedOn: unknown } }) => node.remindedOn)).toEqual([
    expect.stringMatching(/^\d{4}-/),
    expect.stringMatching(/^\d{4}-/),
  ])
  const { rows: log } = await admin.query(`select action, details from audit_event where subject_kind = 'round'`)
  expect(log).toEqual([{ action: 'ROUND_REMINDED', details: { reminded: 2, told: 1, unheard: 1 } }])
})

test('an agency’s reminder goes to its own members, and one who answers for several hears once', async ({
  signIn,
  admin,
}) => {
  const agencyId = await anAgency(admin, 'kubu-raya', 'Dinas Perikanan')
  const { id } = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', { villages: [VILLAGE, NEIGHBOUR] })
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota) values ($1, $2, $2, 'AGENCY', $3, 5)`,
    [id, TENANTS['kubu-raya'].id, agencyId],
  )
  const [fishery, colleague] = [await aMember(admin, 'perikanan', { agencyId }), await aMember(admin, 'rekan')]
  expect(await remind(await signIn('kubu-raya'), id)).toMatchObject({ data: { reminded: 3, told: 2, unheard: 0 } })
  const notices = await noticesSent(admin)
  expect(notices.find(({ user_id }) => user_id === fishery).params).toMatchObject({ count: 1 })
  expect(notices.find(({ user_id }) => user_id === colleague).params).toMatchObject({ count: 2 })
})

test('only who asked reminds, of what is not sent, of an open round', async ({ signIn, admin }) => {
  const { id, tasks } = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', { villages: [VILLAGE, NEIGHBOUR] })
  await aMember(admin, 'kades', { area: '61.12' })
  expect(await remind(await signIn('pontianak'), id)).toMatchObject({ code: 'NOT_FOUND' })
  const officer = await signIn('kubu-raya')
  await admin.query(`update round_task set state = 'AT_WORK' where id = $1`, [tasks[VILLAGE]])
  expect(await remind(officer, id, [tasks[VILLAGE] ?? ''])).toMatchObject({ data: { reminded: 1 } })
  expect(await remind(officer, id, [id])).toMatchObject({ code: 'ROUND_NOBODY_TO_REMIND' })
  await admin.query(`update round set state = 'CLOSED' where id = $1`, [id])
  expect(await remind(officer, id)).toMatchObject({ code: 'ROUND_STATE' })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
  expect(await remind(await signIn('kubu-raya'), id)).toMatchObject({ code: 'NOT_ALLOWED' })
})
