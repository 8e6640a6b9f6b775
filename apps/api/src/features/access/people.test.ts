import { describe, expect } from 'vitest'
import { today } from '../../platform/clock.ts'
import { mailsIn, openBrowser } from '../../platform/sign-in/browser.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const ERROR =
  '... on ConflictError { code message messageEn } ... on NotAllowedError { code } ... on NotFoundError { code }'
const GRANT = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename
  ... on GrantRoleSuccess { data { id role areaPrefix validFrom validUntil ended } } ${ERROR} ... on ValidationError { issues { path code } } } }`
const END = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename
  ... on EndMembershipSuccess { data { id role validUntil ended } } ${ERROR} ... on ValidationError { issues { path code } } } }`
const MEMBERS =
  '{ members { user { id email } secondFactor memberships { id role areaPrefix ended agency { name } } } }'
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename
  ... on InviteMemberSuccess { data { id email roles state } } ${ERROR} ... on ValidationError { issues { path code } } } }`
const REVOKE = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { __typename
  ... on RevokeInvitationSuccess { data { state } } ${ERROR} } }`

const yesterday = () => today().subtract({ days: 1 }).toString()
const ana = { email: 'ana@payung.example', name: 'Ana Lestari', roles: ['VIEWER'] }
const COLLEAGUE = '0199bbbb-0000-7000-8000-0000000000aa'

/** A second person of Kubu Raya, without any role yet but the ones given here. */
async function colleague(admin: { query(text: string, values?: unknown[]): Promise<unknown> }, ...roles: string[]) {
  await admin.query(`insert into app_user (id, email, name) values ($1, 'rekan@payung.example', 'Rekan')`, [COLLEAGUE])
  for (const role of roles)
    await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, $3)`, [
      TENANTS['kubu-raya'].id,
      COLLEAGUE,
      role,
    ])
}

test('an invitation lets a new person in, with the roles that it names and nothing else', async ({
  signIn,
  server,
  dataDir,
}) => {
  const officer = await signIn('kubu-raya')
  const { inviteMember } = await officer.ask(INVITE, { input: { ...ana, areaPrefix: '61.12.05' } })
  expect(inviteMember).toMatchObject({ __typename: 'InviteMemberSuccess', data: { email: ana.email, state: 'OPEN' } })
  const [mail = ''] = await mailsIn(dataDir)
  const token = mail.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const browser = openBrowser(server.url)
  const page = await browser.get(`/api/invitations/${token}`)
  expect(page.body).toMatchObject({
    email: ana.email,
    name: ana.name,
    tenantName: 'Kabupaten Kubu Raya',
    needsPassword: true,
  })
  const accept = (password?: string) => browser.post(`/api/invitations/${token}/accept`, { password })
  expect((await accept()).body).toMatchObject({ code: 'PASSWORD_MISSING' })
  expect((await accept('pendek')).body).toMatchObject({ code: 'PASSWORD_TOO_SHORT' })
  expect((await accept('perahu hujan lampu')).body).toEqual({ ok: true })
  expect((await accept('perahu hujan lampu')).body).toMatchObject({ code: 'INVITATION_NOT_FOUND' })
  expect((await browser.signIn(ana.email, 'perahu hujan lampu')).status).toBe(200)
  const { body } = await browser.post('/graphql', { query: '{ viewer { roles scope { areaPrefix } } }' })
  expect(body.data.viewer).toEqual({ roles: ['VIEWER'], scope: { areaPrefix: '61.12.05' } })
})

test('whoever has an account accepts without a password, and none is changed', async ({ signIn, server, dataDir }) => {
  const officer = await signIn('kubu-raya')
  await officer.ask(INVITE, { input: { ...ana, email: 'pontianak@payung.example' } })
  const token = (await mailsIn(dataDir))[0]?.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const browser = openBrowser(server.url)
  expect((await browser.get(`/api/invitations/${token}`)).body).toMatchObject({
    needsPassword: false,
    hasAccount: true,
  })
  expect((await browser.post(`/api/invitations/${token}/accept`, { password: 'kata sandi penyusup' })).status).toBe(200)
  expect((await browser.signIn('pontianak@payung.example', 'kata sandi penyusup')).status).toBe(401)
  expect((await browser.signIn('pontianak@payung.example')).status).toBe(200)
  const { body } = await browser.post('/graphql', { query: '{ viewer { tenants { code } } }' })
  expect(body.data.viewer.tenants).toHaveLength(2)
})

test('the token is kept nowhere, and a second invitation shuts the first', async ({
  signIn,
  admin,
  server,
  dataDir,
}) => {
  const officer = await signIn('kubu-raya')
  await officer.ask(INVITE, { input: ana })
  await officer.ask(INVITE, { input: ana })
  const [first = '', second = ''] = (await mailsIn(dataDir, 2)).map((mail) => mail.match(/undangan\/([\w-]+)/)?.[1])
  const { rows } = await admin.query('select i::text as row from invitation i')
  expect(rows.map(({ row }) => row).join()).not.toContain(first)
  const browser = openBrowser(server.url)
  expect((await browser.get(`/api/invitations/${first}`)).status).toBe(404)
  expect((await browser.get(`/api/invitations/${second}`)).status).toBe(200)
})

test('an invitation ends with the right of whoever sent it', async ({ signIn, admin, server, dataDir }) => {
  const officer = await signIn('kubu-raya')
  await officer.ask(INVITE, { input: ana })
  const token = (await mailsIn(dataDir))[0]?.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const browser = openBrowser(server.url)
  const accept = () => browser.post(`/api/invitations/${token}/accept`, { password: 'perahu hujan lampu' })
  const administrator = `where user_id = $1 and role = 'ADMINISTRATOR'`
  expect((await browser.get(`/api/invitations/${token}`)).status).toBe(200)
  // Of another part of the tenant now, or none at all without anybody having ended it.
  for (const change of [`area_prefix = '61.12.09'`, `role = 'TREASURER'`, `valid = '[2020-01-01,2020-02-01)'`]) {
    await admin.query('alter table membership disable trigger membership_closes')
    await admin.query('begin')
    await admin.query('delete from membership where user_id = $1 and role <> $2', [USERS['kubu-raya'], 'ADMINISTRATOR'])
    await admin.query(`update membership set ${change} ${administrator}`, [USERS['kubu-raya']])
    await admin.query('commit')
    expect((await browser.get(`/api/invitations/${token}`)).status, change).toBe(404)
    expect((await accept()).status, change).toBe(404)
    await admin.query('delete from membership where user_id = $1', [USERS['kubu-raya']])
    await admin.query(
      `insert into membership (tenant_id, user_id, role, valid) values ($1, $2, 'ADMINISTRATOR', '[2020-01-01,)')`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
    )
  }
  expect((await accept()).body).toEqual({ ok: true })
})

test('a role that ends takes along what it has opened: invitations, delegations, work and uploads, and nothing of others', async ({
  signIn,
  admin,
}) => {
  await colleague(admin, 'ADMINISTRATOR', 'OFFICER')
  const officer = await signIn('kubu-raya')
  const tenant = TENANTS['kubu-raya'].id
  const [mine, theirs] = [USERS['kubu-raya'], COLLEAGUE]
  for (const user of [mine, theirs]) {
    await admin.query(
      `insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
       values ($1, $2::text || '@payung.example', 'Ana', '{VIEWER}', sha256(convert_to($2::text, 'UTF8')), $2::uuid, now() + interval '7 days')`,
      [tenant, user],
    )
    await admin.query(
      `insert into approval_delegation (tenant_id, granted_by, deputy_id, from_day, until_day, reason)
       values ($1, $2, $3, current_date, current_date + 30, 'Perjalanan dinas')`,
      [tenant, user, USERS.pontianak],
    )
    // One waits, one is under way.
    await admin.query(
      `insert into job (tenant_id, kind, created_by, state, started_at)
       select $1, 'WORKER_EXPORT', $2, state, case when state = 'RUNNING' then now() end from unnest('{WAITING,RUNNING}'::text[]) state`,
      [tenant, user],
    )
    await admin.query(
      `insert into file_upload (tenant_id, created_by, name, purpose, size_bytes) values ($1, $2, 'calon.xlsx', 'IMPORT', 9)`,
      [tenant, user],
    )
  }
  await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, 'LEGAL_REVIEWER')`, [
    tenant,
    mine,
  ])
  const { rows } = await admin.query<{ id: string }>('select id from membership where user_id = $1', [theirs])
  for (const { id } of rows)
    expect((await officer.ask(END, { input: { membershipId: id, lastDay: yesterday() } })).endMembership).toMatchObject(
      {
        data: { ended: true },
      },
    )
  const closed = async (text: string) =>
    Object.fromEntries(
      (await admin.query<{ who: string; closed: boolean }>(text)).rows.map((row) => [row.who, row.closed]),
    )
  for (const text of [
    'select invited_by as who, revoked_at is not null as closed from invitation',
    'select granted_by as who, revoked_at is not null as closed from approval_delegation',
    'select created_by as who, bool_and(cancel_requested) as closed from job group by created_by having count(*) = 2',
    'select created_by as who, expires_at <= now() as closed from file_upload',
  ])
    expect(await closed(text), text).toEqual({ [mine]: false, [theirs]: true })
})

test('an invitation taken back opens nothing', async ({ signIn, server, dataDir }) => {
  const officer = await signIn('kubu-raya')
  const { inviteMember } = await officer.ask(INVITE, { input: ana })
  const revoke = () => officer.ask(REVOKE, { input: { invitationId: inviteMember.data.id } })
  expect((await revoke()).revokeInvitation).toMatchObject({ data: { state: 'REVOKED' } })
  expect((await revoke()).revokeInvitation).toMatchObject({ code: 'INVITATION_CLOSED' })
  const token = (await mailsIn(dataDir))[0]?.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const accepted = await openBrowser(server.url).post(`/api/invitations/${token}/accept`, {
    password: 'perahu hujan lampu',
  })
  expect(accepted.status).toBe(404)
})

test.for([
  [{ roles: ['OFFICER', 'APPROVER'] }, { code: 'ROLES_INCOMPATIBLE' }],
  [{ email: 'kubu-raya@payung.example' }, { code: 'ALREADY_MEMBER' }],
  [{ email: 'bukan surel' }, { issues: [{ path: 'email', code: 'EMAIL_INVALID' }] }],
  [{ roles: [] }, { issues: [{ path: 'roles', code: 'ROLES_MISSING' }] }],
  [{ areaPrefix: '61.71' }, { issues: [{ path: 'areaPrefix', code: 'AREA_UNKNOWN' }] }],
  [{ areaPrefix: "61.12' or true" }, { issues: [{ path: 'areaPrefix', code: 'AREA_UNKNOWN' }] }],
  [{ validUntil: '2020-01-01' }, { issues: [{ path: 'validUntil', code: 'DAY_IN_THE_PAST' }] }],
  [{ agencyId: USERS.pontianak }, { code: 'NOT_FOUND' }],
])('an invitation with %j is refused', async ([change, answer], { signIn }) => {
  const officer = await signIn('kubu-raya')
  expect((await officer.ask(INVITE, { input: { ...ana, ...change } })).inviteMember).toMatchObject(answer as object)
})

test('an administrator of one district hands out that district and nothing beyond', async ({ signIn, admin }) => {
  await admin.query(`delete from membership where role = 'OFFICER' and user_id = $1`, [USERS['kubu-raya']])
  await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS['kubu-raya']])
  const officer = await signIn('kubu-raya')
  const invite = async (areaPrefix?: string) =>
    (await officer.ask(INVITE, { input: { ...ana, areaPrefix } })).inviteMember
  expect(await invite()).toMatchObject({ code: 'SCOPE_BEYOND_OWN' })
  expect(await invite('61.12.01')).toMatchObject({ code: 'SCOPE_BEYOND_OWN' })
  expect(await invite('61.12.05.2003')).toMatchObject({ __typename: 'InviteMemberSuccess' })
})

test('roles that exclude each other, a role twice, and a second scope are refused by the database, in words', async ({
  signIn,
  admin,
}) => {
  await colleague(admin, 'OFFICER')
  const officer = await signIn('kubu-raya')
  const grant = async (more: object) => (await officer.ask(GRANT, { input: { userId: COLLEAGUE, ...more } })).grantRole
  expect(await grant({ role: 'AUDITOR' })).toMatchObject({ code: 'ROLES_INCOMPATIBLE', messageEn: expect.any(String) })
  expect(await grant({ role: 'OFFICER' })).toMatchObject({ code: 'ROLE_HELD_ALREADY', message: expect.any(String) })
  expect(await grant({ role: 'VIEWER', areaPrefix: '61.12.05' })).toMatchObject({ code: 'SECOND_SCOPE' })
  expect(await grant({ role: 'VIEWER' })).toMatchObject({ data: { role: 'VIEWER', areaPrefix: '', ended: false } })
})

test('a stranger cannot be given a role, nor found out about', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const grant = async (userId: string) => (await officer.ask(GRANT, { input: { userId, role: 'VIEWER' } })).grantRole
  const [known, unknown] = [await grant(USERS.pontianak), await grant('0199bbbb-0000-7000-8000-00000000dead')]
  expect(known).toMatchObject({ __typename: 'NotFoundError' })
  expect(known).toEqual(unknown)
})

test('a role granted by mistake ends on the same day and never let anybody in again', async ({ signIn, admin }) => {
  await colleague(admin, 'VERIFIER')
  const officer = await signIn('kubu-raya')
  const { grantRole } = await officer.ask(GRANT, { input: { userId: COLLEAGUE, role: 'VIEWER' } })
  const lastDay = yesterday()
  const { endMembership } = await officer.ask(END, { input: { membershipId: grantRole.data.id, lastDay } })
  expect(endMembership).toMatchObject({ data: { ended: true } })
  const { rows } = await admin.query('select role from app.memberships_of($1)', [COLLEAGUE])
  expect(rows).toEqual([{ role: 'VERIFIER' }])
  expect((await officer.ask(END, { input: { membershipId: grantRole.data.id, lastDay } })).endMembership).toMatchObject(
    { code: 'MEMBERSHIP_ENDED' },
  )
})

test('nobody ends their own administrator, nor the last one of the tenant', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const { members } = await officer.ask(MEMBERS)
  const own = members[0].memberships.find(({ role }: { role: string }) => role === 'ADMINISTRATOR')
  const end = async () =>
    (await officer.ask(END, { input: { membershipId: own.id, lastDay: '2099-12-31' } })).endMembership
  expect(await end()).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
  await colleague(admin, 'ADMINISTRATOR')
  expect(await end()).toMatchObject({ code: 'OWN_ADMINISTRATOR' })
})

test('what changes about people is in the log', async ({ signIn, admin }) => {
  await colleague(admin, 'VERIFIER')
  const officer = await signIn('kubu-raya')
  await officer.ask(INVITE, { input: ana })
  const { grantRole } = await officer.ask(GRANT, { input: { userId: COLLEAGUE, role: 'VIEWER' } })
  await officer.ask(END, { input: { membershipId: grantRole.data.id, lastDay: '2099-12-31' } })
  await officer.ask(
    'mutation { requireSecondFactor(input: { roles: [APPROVER] }) { __typename ... on RequireSecondFactorSuccess { data } } }',
  )
  const { rows } = await admin.query(`select action from audit_event where action <> 'SIGNED_IN' order by id`)
  expect(rows.map(({ action }) => action)).toEqual([
    'MEMBER_INVITED',
    'ROLE_GRANTED',
    'MEMBERSHIP_ENDED',
    'SECOND_FACTOR_REQUIRED',
  ])
  expect((await officer.ask('{ secondFactorRoles }')).secondFactorRoles).toEqual(['APPROVER'])
})

test('people are for administrators to look after', async ({ signIn, admin }) => {
  await admin.query(`delete from membership where role = 'ADMINISTRATOR' and user_id = $1`, [USERS['kubu-raya']])
  const officer = await signIn('kubu-raya')
  for (const query of [MEMBERS, '{ invitations { id } }'])
    expect((await officer.askRaw(query)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await officer.ask(INVITE, { input: ana })).inviteMember).toMatchObject({ __typename: 'NotAllowedError' })
})

test('members are those of one’s own tenant', async ({ signIn }) => {
  const { members } = await (await signIn('kubu-raya')).ask(MEMBERS)
  expect(members.map(({ user }: { user: { email: string } }) => user.email)).toEqual(['kubu-raya@payung.example'])
})

test('an administrator of one district does not replace the last one of the whole tenant', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  await admin.query(`insert into app_user (id, email, name) values ($1, 'rekan@payung.example', 'Rekan')`, [COLLEAGUE])
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix) values ($1, $2, 'ADMINISTRATOR', '61.12.05')`,
    [TENANTS['kubu-raya'].id, COLLEAGUE],
  )
  const { rows } = await admin.query(`select id from membership where user_id = $1 and role = 'ADMINISTRATOR'`, [
    USERS['kubu-raya'],
  ])
  const lastDay = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const { endMembership } = await officer.ask(END, { input: { membershipId: rows[0].id, lastDay } })
  expect(endMembership).toMatchObject({ __typename: 'ConflictError', code: 'LAST_ADMINISTRATOR' })
})

test('an invitation to roles that have run out meanwhile opens nothing', async ({ signIn, server, dataDir, admin }) => {
  const officer = await signIn('kubu-raya')
  await officer.ask(INVITE, { input: ana })
  await admin.query(`update invitation set valid_until = '2026-01-01'`)
  const token = (await mailsIn(dataDir))[0]?.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const browser = openBrowser(server.url)
  expect((await browser.get(`/api/invitations/${token}`)).body).toMatchObject({ code: 'INVITATION_NOT_FOUND' })
  const answer = await browser.post(`/api/invitations/${token}/accept`, { password: 'perahu hujan lampu' })
  expect([answer.status, answer.body.code]).toEqual([404, 'INVITATION_NOT_FOUND'])
})

test('an address that the register of people has under another id is a conflict, and nothing of the account stays', async ({
  signIn,
  server,
  dataDir,
  admin,
}) => {
  await (await signIn('kubu-raya')).ask(INVITE, { input: ana })
  await admin.query(`insert into app_user (id, email, name) values ($1, $2, 'Ana')`, [COLLEAGUE, ana.email])
  const token = (await mailsIn(dataDir))[0]?.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const answer = await openBrowser(server.url).post(`/api/invitations/${token}/accept`, {
    password: 'perahu hujan lampu',
  })
  expect([answer.status, answer.body.code]).toEqual([409, 'ACCOUNT_IN_CONFLICT'])
  expect((await admin.query('select from auth."user" where email = $1', [ana.email])).rowCount).toBe(0)
})

test('two invitations that a new person accepts at once make one account', async ({
  signIn,
  server,
  dataDir,
  admin,
}) => {
  for (const tenant of ['kubu-raya', 'pontianak'] as const) await (await signIn(tenant)).ask(INVITE, { input: ana })
  const tokens = (await mailsIn(dataDir)).map((mail) => mail.match(/undangan\/([\w-]+)/)?.[1] ?? '')
  await Promise.all(
    tokens.map((token, i) =>
      openBrowser(server.url).post(`/api/invitations/${token}/accept`, { password: `perahu hujan lampu ${i}` }),
    ),
  )
  const { rows } = await admin.query(
    `select count(*)::int as n from auth.account a join auth."user" u on u.id = a."userId" where u.email = $1`,
    [ana.email],
  )
  expect(rows[0].n).toBe(1)
  const { rowCount } = await admin.query(
    `select from membership m join app_user u on u.id = m.user_id where u.email = $1`,
    [ana.email],
  )
  expect(rowCount).toBe(2)
})

describe('the seat of a government', () => {
  const SEAT = `mutation ($input: SetSeatInput!) { setSeat(input: $input) { __typename ... on SetSeatSuccess { data { seat } }
    ... on ValidationError { issues { path code } } ... on NotAllowedError { code } } }`
  const sets = async (client: Client, seat: string | null) => (await client.ask(SEAT, { input: { seat } })).setSeat

  test('is set by its administrator, kept in the log, and named as it was written or not at all', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    expect((await officer.ask('{ tenantSeat }')).tenantSeat).toBe('Sungai Raya')
    expect(await sets(officer, '  Rasau   Jaya ')).toMatchObject({ data: { seat: 'Rasau Jaya' } })
    expect((await officer.ask('{ tenantSeat }')).tenantSeat).toBe('Rasau Jaya')
    for (const wrong of ['X', '{tempat}', 'Jalan 12', 'a'.repeat(81), '<b>Pontianak</b>'])
      expect((await sets(officer, wrong)).issues, wrong).toEqual([{ path: 'seat', code: 'SEAT_INVALID' }])
    expect(await sets(officer, ' ')).toMatchObject({ data: { seat: null } })
    const { rows } = await admin.query(`select details from audit_event where action = 'SEAT_SET' order by id`)
    expect(rows.map(({ details }) => details)).toEqual([
      { from: 'Sungai Raya', to: 'Rasau Jaya' },
      { from: 'Rasau Jaya', to: '' },
    ])
    await expect(admin.query(`update tenant set seat = '{tempat}'`)).rejects.toThrow('tenant_seat_is_a_place')
  })

  test('is nobody else’s to set: not an officer’s, not one part’s, not a company’s', async ({ signIn, admin }) => {
    expect(await sets(await signIn('pertamina'), 'Pontianak')).toMatchObject({ code: 'NOT_ALLOWED' })
    await admin.query(`delete from membership where role = 'OFFICER' and user_id = $1`, [USERS['kubu-raya']])
    await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS['kubu-raya']])
    expect(await sets(await signIn('kubu-raya'), 'Pontianak')).toMatchObject({ code: 'NOT_ALLOWED' })
    await admin.query(`delete from membership where role = 'ADMINISTRATOR' and user_id = $1`, [USERS.pontianak])
    expect(await sets(await signIn('pontianak'), 'Pontianak')).toMatchObject({ code: 'NOT_ALLOWED' })
    const { rows } = await admin.query(`select seat from tenant where seat is not null`)
    expect(rows).toEqual([{ seat: 'Sungai Raya' }])
  })
})
