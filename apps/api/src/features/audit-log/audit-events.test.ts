import { expect } from 'vitest'
import { test as apiTest, TENANTS, USERS } from '../../testing/test.ts'

const LIST = `query ($first: Int, $after: String, $filter: AuditFilter) { auditEvents(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id at action actor { email } subjectKind subjectId workerId fields details sealed } } } }`

const KUBU_RAYA = TENANTS['kubu-raya'].id
const WORKER = '0199cccc-0000-7000-8000-000000000001'

const test = apiTest.extend<{ log: undefined }>({
  log: [
    async ({ admin }, use) => {
      for (let i = 1; i <= 30; i++)
        await admin.query(
          `insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, fields, details)
           values ($1, $2, $3, 'worker', $4, '{name}', '{"n": 1}')`,
          [KUBU_RAYA, USERS['kubu-raya'], i % 3 === 0 ? 'WORKER_REGISTERED' : 'WORKER_UPDATED', WORKER],
        )
      await admin.query(`insert into audit_event (tenant_id, action) values ($1, 'ONLY_OF_PONTIANAK')`, [
        TENANTS.pontianak.id,
      ])
      await use(undefined)
    },
    { auto: true },
  ],
})

test('the log is read newest first, page by page, without a gap', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const ids: string[] = []
  let after: string | null = null
  for (let page = 0; page < 4; page++) {
    // biome-ignore lint/suspicious/noExplicitAny: as `ask` answers; named because the loop reads its own cursor
    const { auditEvents }: Record<string, any> = await officer.ask(LIST, { first: 10, after })
    ids.push(...auditEvents.edges.map(({ cursor }: { cursor: string }) => cursor))
    after = auditEvents.pageInfo.endCursor
    expect(auditEvents.totalCount).toBe(31) // thirty, and this person's own sign-in
    if (!auditEvents.pageInfo.hasNextPage) break
  }
  expect(ids).toHaveLength(31)
  expect(ids).toEqual([...ids].sort().reverse())
})

test('several actions are one list, newest first, and its pages have no gap', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const filter = { actions: ['WORKER_UPDATED', 'SIGNED_IN', 'WORKER_REGISTERED'] }
  const whole = (await officer.ask(LIST, { first: 50, filter })).auditEvents.edges
  const ids = whole.map(({ cursor }: { cursor: string }) => cursor)
  expect(ids).toHaveLength(31)
  expect(ids).toEqual([...ids].sort().reverse())
  const { edges } = (await officer.ask(LIST, { first: 7, after: ids[9], filter })).auditEvents
  expect(edges.map(({ cursor }: { cursor: string }) => cursor)).toEqual(ids.slice(10, 17))
})

test.for([
  [{ action: 'WORKER_REGISTERED' }, 10],
  [{ actions: ['WORKER_REGISTERED', 'SIGNED_IN', 'WORKER_REGISTERED'] }, 11],
  [{ actions: [], from: '2020-01-01' }, 0],
  [{ action: 'SIGNED_IN', actions: ['WORKER_REGISTERED'] }, 1],
  [{ actorId: USERS['kubu-raya'] }, 31],
  [{ actorId: USERS.pontianak }, 0],
  [{ actorId: 'nobody' }, 0],
  [{ subjectId: WORKER }, 30],
  [{ subjectId: Buffer.from(`Worker:${WORKER}`).toString('base64') }, 30],
  [{ from: '2020-01-01', until: '2099-12-31' }, 31],
  [{ until: '2020-01-01' }, 0],
  [{ from: '2099-01-01' }, 0],
] as const)('%j finds %i events', async ([filter, count], { signIn }) => {
  const { auditEvents } = await (await signIn('kubu-raya')).ask(LIST, { first: 50, filter })
  expect([auditEvents.totalCount, auditEvents.edges.length]).toEqual([count, count])
})

test('who signed in and out, and what a demo says of its own loading, is left out on request and found by its action', async ({
  admin,
  signIn,
}) => {
  await admin.query(
    `insert into audit_event (tenant_id, action, subject_kind, subject_id) values ($1, 'DEMO_LOADED', 'area', '61.12.05'),
       ($1, 'SIGNED_IN', 'user', 'x'), ($1, 'SIGNED_OUT', 'user', 'x')`,
    [KUBU_RAYA],
  )
  const officer = await signIn('kubu-raya')
  const actionsOf = async (filter: object) =>
    (await officer.ask(LIST, { first: 50, filter })).auditEvents.edges.map(
      ({ node }: { node: { action: string } }) => node.action,
    )
  const routine = ['DEMO_LOADED', 'SIGNED_IN', 'SIGNED_OUT']
  const all = await actionsOf({})
  expect(all).toEqual(expect.arrayContaining(routine))
  expect(await actionsOf({ exceptRoutine: true })).toEqual(all.filter((action: string) => !routine.includes(action)))
  expect(await actionsOf({ action: 'DEMO_LOADED' })).toEqual(['DEMO_LOADED'])
})

test('today’s events are found by today', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const { viewer } = await officer.ask('{ viewer { today } }')
  const { auditEvents } = await officer.ask(LIST, { first: 50, filter: { from: viewer.today, until: viewer.today } })
  expect(auditEvents.edges).toHaveLength(31)
})

test('an event says who, what, to which worker, and in which fields', async ({ signIn }) => {
  const { auditEvents } = await (await signIn('kubu-raya')).ask(LIST, {
    first: 10,
    filter: { action: 'WORKER_UPDATED' },
  })
  expect(auditEvents.edges[0].node).toMatchObject({
    actor: { email: 'kubu-raya@payung.example' },
    subjectKind: 'worker',
    subjectId: WORKER,
    workerId: Buffer.from(`Worker:${WORKER}`).toString('base64'),
    fields: ['name'],
    details: '{"n":1}',
    sealed: false,
  })
})

test('the log of a tenant is for those who may read it, and who see all of the tenant', async ({ signIn, admin }) => {
  await admin.query(`delete from membership where role = 'OFFICER' and tenant_id = $1`, [KUBU_RAYA])
  await admin.query(`update membership set area_prefix = '61.12.05' where tenant_id = $1`, [KUBU_RAYA])
  const district = await signIn('kubu-raya')
  expect((await district.askRaw(LIST)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' })
  await admin.query(`delete from membership where role = 'ADMINISTRATOR' and tenant_id = $1`, [TENANTS.pontianak.id])
  const officer = await signIn('pontianak')
  expect((await officer.askRaw(LIST)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('another tenant’s event is as missing as none', async ({ signIn, admin }) => {
  const { rows } = await admin.query(`select id from audit_event where action = 'ONLY_OF_PONTIANAK'`)
  const nodeId = Buffer.from(`AuditEvent:${rows[0].id}`).toString('base64')
  const node = async (tenant: 'kubu-raya' | 'pontianak') =>
    (await (await signIn(tenant)).ask('query ($id: ID!) { node(id: $id) { id } }', { id: nodeId })).node
  expect(await node('kubu-raya')).toBeNull()
  expect(await node('pontianak')).toEqual({ id: nodeId })
})

test('an entry names the office, the member and the decree that its ids mean, as far as the reader may see them', async ({
  admin,
  signIn,
}) => {
  const { rows } = await admin.query(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source, created_by)
     values ($1, 'Pekerja rentan', '{DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET', $2) returning id`,
    [KUBU_RAYA, USERS['kubu-raya']],
  )
  const programme = rows[0].id
  await admin.query(
    `insert into audit_event (tenant_id, action, subject_kind, subject_id, details) values ($1, 'RULE_SAVED', 'programme', $2, $3), ($1, 'ROLE_CONFIRMED', 'user', $4, $5)`,
    [
      KUBU_RAYA,
      programme,
      JSON.stringify({ byTenant: TENANTS.pontianak.id, people: 3 }),
      USERS['kubu-raya'],
      JSON.stringify({ proposedBy: USERS.pontianak, worker: WORKER }),
    ],
  )
  const query = `{ auditEvents(first: 2, filter: { actions: ["RULE_SAVED", "ROLE_CONFIRMED"] }) { edges { node { action names } } } }`
  const { auditEvents } = await (await signIn('kubu-raya')).ask(query)
  const named = new Map(
    auditEvents.edges.map(({ node }: { node: { action: string; names: string } }) => [
      node.action,
      JSON.parse(node.names),
    ]),
  )
  expect(named.get('RULE_SAVED')).toEqual({
    [programme]: 'Pekerja rentan',
    [TENANTS.pontianak.id]: expect.stringContaining('Pontianak'),
  })
  // A member of another office is not named.
  expect(named.get('ROLE_CONFIRMED')).toEqual({ [USERS['kubu-raya']]: expect.any(String) })
})
