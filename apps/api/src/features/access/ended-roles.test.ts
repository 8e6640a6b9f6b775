import { expect } from 'vitest'
import { periodicDefinitions } from '../../platform/jobs/periodic.ts'
import { openWorkerResources } from '../../platform/jobs/worker-resources.ts'
import { setsClock } from '../../testing/clock.builder.ts'
import { TENANTS, USERS } from '../../testing/test.ts'
import { test as base } from '../../testing/with-worker.ts'

const TENANT = TENANTS['kubu-raya'].id
/** The member whose role lapses, and one who keeps theirs. */
const [LAPSED, KEPT] = [USERS['kubu-raya'], USERS.pontianak]
const LAST_DAY = '2026-12-30'
const BEFORE_MIDNIGHT = '2026-12-30T16:59:00Z'
const AFTER_MIDNIGHT = '2026-12-30T17:01:00Z'
const VIEWER = '{ viewer { tenant { code } } }'
const END = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename ... on Error { code } } }`
const LOG =
  '{ auditEvents(first: 25, filter: { action: "INVITATION_REVOKED" }) { edges { node { actor { email } subjectKind subjectId details } } } }'

const test = base.extend<{
  /** Two administrators of one tenant; the first until the last day. */
  lapsing: undefined
  opensFor: (user: string, email?: string) => Promise<void>
  closes: () => Promise<unknown>
  open: () => Promise<Record<string, string[]>>
}>({
  lapsing: [
    async ({ admin }, use) => {
      await admin.query('delete from membership where tenant_id = $1', [TENANT])
      await admin.query(
        `insert into membership (tenant_id, user_id, role, valid) select $1, m.id, role, daterange('2020-01-01', m.ends)
         from (values ($2::uuid, $4::date + 1), ($3::uuid, null)) m (id, ends), unnest('{ADMINISTRATOR,LEGAL_REVIEWER}'::text[]) role`,
        [TENANT, LAPSED, KEPT, LAST_DAY],
      )
      await use(undefined)
    },
    { auto: true },
  ],
  opensFor: async ({ admin }, use) =>
    use(async (user, email = `${user}@payung.example`) => {
      await admin.query(
        `insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
         values ($1, $3, 'Ana', '{VIEWER}', sha256(convert_to($3, 'UTF8')), $2, '2027-03-01')`,
        [TENANT, user, email],
      )
      await admin.query(
        `insert into approval_delegation (tenant_id, granted_by, deputy_id, from_day, until_day, reason)
         values ($1, $2, $3, $4::date - 9, $4::date + 9, 'Perjalanan dinas')`,
        [TENANT, user, USERS.pertamina, LAST_DAY],
      )
      await admin.query(`insert into job (tenant_id, kind, created_by) values ($1, 'WORKER_EXPORT', $2)`, [
        TENANT,
        user,
      ])
      await admin.query(
        `insert into file_upload (tenant_id, created_by, name, purpose, size_bytes, expires_at)
         values ($1, $2, 'calon.xlsx', 'IMPORT', 9, '2027-03-01')`,
        [TENANT, user],
      )
    }),
  // By hand, with no worker beside it: one would run the jobs, give up those that nobody queued, and close roles while the clock is being set.
  closes: async ({ workerConfig }, use) => {
    const resources = await openWorkerResources(workerConfig)
    await use(async () => {
      const task = periodicDefinitions().find(({ name }) => name === 'close ended roles')
      await task?.run(resources)
    })
    await resources.close()
  },
  open: async ({ admin }, use) =>
    use(async () => {
      const { rows } = await admin.query<{ kind: string; who: string[] }>(`
        select kind, array_agg(who order by who) as who from (
          select 'invitation' as kind, invited_by::text as who from invitation where revoked_at is null union all
          select 'delegation', granted_by::text from approval_delegation where revoked_at is null union all
          select 'job', created_by::text from job where not cancel_requested union all
          select 'upload', created_by::text from file_upload where expires_at > app.clock() union all
          select 'session', "userId"::text from auth.session) opened group by kind`)
      return Object.fromEntries(rows.map(({ kind, who }) => [kind, who]))
    }),
})

const ofEachKind = (...who: string[]) =>
  Object.fromEntries(['invitation', 'delegation', 'job', 'upload', 'session'].map((kind) => [kind, who.toSorted()]))

test('a role whose last day is over takes along what it has opened, once, and nothing of others', async ({
  admin,
  signIn,
  opensFor,
  closes,
  open,
}) => {
  const desk = await signIn('kubu-raya')
  const colleague = await signIn('pontianak')
  for (const user of [LAPSED, KEPT]) await opensFor(user)
  const { rows } = await admin.query<{ id: string }>(
    `insert into job (tenant_id, kind, created_by, cancel_requested) values ($1, 'TEST_STREAM', $2, true) returning id`,
    [TENANT, LAPSED],
  )
  const stream = await desk.fetch(`/jobs/${rows[0]?.id}/events`, { signal: AbortSignal.timeout(15_000) })
  expect(stream.status).toBe(200)

  await setsClock(admin, BEFORE_MIDNIGHT)
  await closes()
  expect(await open(), 'on the last day').toEqual(ofEachKind(LAPSED, KEPT))

  await setsClock(admin, AFTER_MIDNIGHT)
  await closes()
  expect(await open(), 'after it').toEqual(ofEachKind(KEPT))
  expect(await desk.ask(VIEWER)).toEqual({ viewer: null })
  expect((await colleague.askRaw(VIEWER)).errors).toBeUndefined()
  // Read to its end: a stream that went on would break off by the timeout, since nobody runs the job.
  expect((await stream.text()).split('event: progress')).toHaveLength(2)

  await signIn('kubu-raya')
  await closes()
  expect(await open(), 'signed in again').toEqual({ ...ofEachKind(KEPT), session: [LAPSED, KEPT].toSorted() })
  const log = await admin.query(
    `select e.actor_id, i.invited_by, e.details from audit_event e join invitation i on i.id::text = e.subject_id where e.action = 'INVITATION_REVOKED'`,
  )
  expect(log.rows).toEqual([{ actor_id: null, invited_by: LAPSED, details: { because: 'INVITER_ROLE_ENDED' } }])
})

test('what an ended role has opened does not count again with the next one, whether or not the worker has looked', async ({
  admin,
  signIn,
  opensFor,
  open,
}) => {
  await opensFor(LAPSED)
  await signIn('kubu-raya')
  await setsClock(admin, AFTER_MIDNIGHT)
  expect(await open()).toEqual(ofEachKind(LAPSED))
  await admin.query(`insert into membership (tenant_id, user_id, role, valid) values ($1, $2, $3, '[2026-12-31,)')`, [
    TENANT,
    LAPSED,
    'ADMINISTRATOR',
  ])
  expect(await open()).toEqual({})
})

test('work that somebody has begun under another role after the last day goes on, and their session too', async ({
  admin,
  signIn,
  opensFor,
  closes,
  open,
}) => {
  await opensFor(LAPSED)
  await admin.query(
    `insert into membership (tenant_id, user_id, role, valid) values ($1, $2, 'OFFICER', '[2020-01-01,)')`,
    [TENANT, LAPSED],
  )
  await signIn('kubu-raya')
  await setsClock(admin, AFTER_MIDNIGHT)
  await admin.query(
    `insert into job (tenant_id, kind, created_by, created_at) values ($1, 'WORKER_EXPORT', $2, '2026-12-30T17:00:30Z')`,
    [TENANT, LAPSED],
  )
  await closes()
  expect(await open()).toEqual({ job: [LAPSED], session: [LAPSED] })
})

test('each invitation that ends with its sender’s role stands in the log, under whoever has ended the role', async ({
  admin,
  signIn,
  opensFor,
}) => {
  const colleague = await signIn('pontianak')
  await admin.query('delete from membership where user_id = $1 and tenant_id <> $2', [KEPT, TENANT])
  await opensFor(LAPSED)
  await opensFor(LAPSED, 'budi@payung.example')
  await opensFor(KEPT)
  const { rows } = await admin.query<{ id: string }>('select id from membership where user_id = $1 order by role', [
    LAPSED,
  ])
  const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)
  for (const { id } of rows)
    expect(await colleague.ask(END, { input: { membershipId: id, lastDay: yesterday } })).toEqual({
      endMembership: { __typename: 'EndMembershipSuccess' },
    })
  const invitations = await admin.query<{ id: string }>('select id from invitation where invited_by = $1 order by id', [
    LAPSED,
  ])
  const { auditEvents } = await colleague.ask(LOG)
  const entries: { subjectId: string; details: string }[] = auditEvents.edges.map(({ node }: { node: unknown }) => node)
  expect(
    entries
      .map(({ details, ...entry }) => ({ ...entry, details: JSON.parse(details) }))
      .toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1)),
  ).toEqual(
    invitations.rows.map(({ id }) => ({
      actor: { email: 'pontianak@payung.example' },
      subjectKind: 'invitation',
      subjectId: id,
      details: { because: 'INVITER_ROLE_ENDED' },
    })),
  )
  expect(entries).toHaveLength(2)
})
