import pg from 'pg'
import { expect } from 'vitest'
import { aRoleProposal } from './testing/a-role-proposal.ts'
import { test as base, TENANTS, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id
/** An administrator of a demo, and one whom the operator has made. */
const [DEMO, REAL] = [USERS['kubu-raya'], USERS.provinsi]

const test = base.extend<{
  person: (name: string) => Promise<string>
  grants: (by: string | null, user: string, role: string, valid?: string) => Promise<string>
  endsDemo: () => Promise<number>
  roles: () => Promise<string[]>
}>({
  person: async ({ admin }, use) =>
    use(async (name) => {
      const { rows } = await admin.query<{ id: string }>(
        `insert into app_user (id, email, name) values (uuidv7(), $1 || '@payung.example', $1) returning id`,
        [name],
      )
      return rows[0]?.id ?? ''
    }),
  grants: async ({ admin }, use) =>
    use(async (by, user, role, valid = '[2020-01-01,)') => {
      const { rows } = await admin.query<{ id: string }>(
        'insert into membership (tenant_id, user_id, role, valid, granted_by) values ($1, $2, $3, $4, $5) returning id',
        [TENANT, user, role, valid, by],
      )
      return rows[0]?.id ?? ''
    }),
  // As the role of sign-in calls it, when an installation goes on for real people.
  endsDemo: async ({ database }, use) => {
    const client = new pg.Client({ connectionString: database.authUrl })
    await client.connect()
    await use(async () => (await client.query('select app.end_roles_from($1) as roles', [[DEMO]])).rows[0].roles)
    await client.end()
  },
  roles: async ({ admin }, use) =>
    use(async () => {
      const { rows } = await admin.query<{ held: string }>(
        `select u.name || ' ' || m.role as held from membership m join app_user u on u.id = m.user_id
         where m.tenant_id = $1 and not isempty(m.valid) and (upper_inf(m.valid) or upper(m.valid) > app.today()) order by (u.name || ' ' || m.role) collate "C"`,
        [TENANT],
      )
      return rows.map(({ held }) => held)
    }),
})

test.beforeEach(async ({ admin, grants }) => {
  await admin.query('delete from membership where tenant_id = $1', [TENANT])
  await admin.query(
    `update app_user set name = case id when $1 then 'demo' else 'nyata' end where id in ($1::uuid, $2::uuid)`,
    [DEMO, REAL],
  )
  await grants(null, DEMO, 'ADMINISTRATOR')
  await grants(null, REAL, 'ADMINISTRATOR')
})

test('roles that rest on a demo’s accounts end, with what their holders gave in turn, each with its reason in the log', async ({
  admin,
  person,
  grants,
  endsDemo,
  roles,
}) => {
  const [guest, second, third, today] = [await person('a'), await person('b'), await person('c'), await person('d')]
  const ended = [
    await grants(DEMO, guest, 'OFFICER'),
    await grants(guest, second, 'OFFICER'),
    await grants(second, third, 'VIEWER', '[2020-01-01,2099-01-01)'),
    await grants(DEMO, today, 'VIEWER', `[${(await admin.query('select app.today()::text as day')).rows[0].day},)`),
  ]
  expect(await roles()).toHaveLength(6)
  expect(await endsDemo()).toBe(4)
  expect(await roles()).toEqual(['demo ADMINISTRATOR', 'nyata ADMINISTRATOR'])
  const log = () =>
    admin.query(
      `select e.actor_id, e.tenant_id, e.subject_id, e.details from audit_event e where action = 'MEMBERSHIP_ENDED' order by e.details ->> 'membership'`,
    )
  expect((await log()).rows).toEqual(
    [guest, second, third, today].map((user, index) => ({
      actor_id: null,
      tenant_id: TENANT,
      subject_id: user,
      details: {
        role: index < 2 ? 'OFFICER' : 'VIEWER',
        membership: ended[index],
        lastDay: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        because: 'DEMO_ENDED',
      },
    })),
  )
  expect(await endsDemo(), 'repeated').toBe(0)
  expect((await log()).rows).toHaveLength(4)
})

test('roles that somebody else stands behind stay: granted by others, or confirmed by them', async ({
  admin,
  person,
  grants,
  endsDemo,
  roles,
}) => {
  const [both, below, granted] = [await person('e'), await person('f'), await person('g')]
  await grants(DEMO, both, 'VIEWER')
  await grants(REAL, both, 'OFFICER')
  await grants(both, below, 'OFFICER')
  await grants(REAL, granted, 'OFFICER')
  // One of the two proposes, the other confirms.
  const confirmedBy = async (by: string, user: 'pontianak' | 'pertamina') => {
    const proposer = by === DEMO ? 'provinsi' : 'kubu-raya'
    const proposal = await aRoleProposal(admin, 'kubu-raya', { by: proposer, user })
    const membership = await grants(USERS[proposer], USERS[user], 'VERIFIER')
    await admin.query(
      `update role_proposal set state = 'CONFIRMED', decided_by = $1, decided_at = now(), membership_id = $2 where id = $3`,
      [by, membership, proposal],
    )
    await admin.query('update app_user set name = $1 where id = $2', [by === DEMO ? 'i' : 'h', USERS[user]])
  }
  await confirmedBy(REAL, 'pontianak')
  await confirmedBy(DEMO, 'pertamina')
  expect(await endsDemo()).toBe(2)
  expect(await roles()).toEqual([
    'demo ADMINISTRATOR',
    'e OFFICER',
    'f OFFICER',
    'g OFFICER',
    'h VERIFIER',
    'nyata ADMINISTRATOR',
  ])
})
