import { aRoleProposal } from '@payung/database/testing/a-role-proposal'
import type pg from 'pg'
import { expect } from 'vitest'
import { mailsIn, openBrowser } from '../../platform/sign-in/browser.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Answer, type Client, TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'

const ERRORS =
  '... on ConflictError { code } ... on NotAllowedError { code messageEn } ... on NotFoundError { code } ... on ValidationError { issues { path code } }'
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ... on InviteMemberSuccess { data { id state } } ${ERRORS} } }`
const PROPOSE = `mutation ($input: ProposeRoleInput!) { proposeRole(input: $input) { __typename
  ... on ProposeRoleSuccess { data { id role userName proposerName officialName officialPost appointmentNumber appointedOn whyNot } } ${ERRORS} } }`
const CONFIRM = `mutation ($input: ConfirmRoleInput!) { confirmRole(input: $input) { __typename ... on ConfirmRoleSuccess { data { id } }
  ... on ConflictError { code } ... on NotAllowedError { code messageEn } ... on NotFoundError { code } } }`
const REFUSE = `mutation ($input: RefuseRoleInput!) { refuseRole(input: $input) { __typename ... on RefuseRoleSuccess { data { id } } ${ERRORS} } }`
const WAITING =
  '{ roleProposals(first: 25) { totalCount edges { node { id tenantName userEmail role proposerName officialName appointmentNumber whyNot } } } }'
const OFFICIALS =
  '{ officials(first: 25) { totalCount edges { node { name post number appointedOn roles { role state email deciderName reason } } } } }'

const OFFICIAL = {
  name: 'Siti Rahma',
  post: 'Kepala Bagian Hukum',
  number: '821.2/113/BKD/2026',
  appointedOn: '2026-02-02',
}
const SITI = { email: 'siti@payung.example', name: 'Siti Rahma', roles: ['VERIFIER', 'VIEWER'], official: OFFICIAL }

/** Somebody of another tenant who administers Kubu Raya too; it comes first in their choice of tenants. */
const secondAdministrator = (admin: pg.Client, user: TestTenant, maker: TestTenant | null = null) =>
  admin.query(
    `insert into membership (tenant_id, user_id, role, valid, granted_by) values ($1, $2, 'ADMINISTRATOR', '[2020-01-01,)', $3)`,
    [TENANTS['kubu-raya'].id, USERS[user], maker && USERS[maker]],
  )

/** The rows of a page. */
const rowsOf = (page: { edges: { node: Answer }[]; totalCount: number }): Answer[] => {
  expect(page.edges).toHaveLength(page.totalCount)
  return page.edges.map(({ node }) => node)
}
const waiting = async (client: Client) => rowsOf((await client.ask(WAITING)).roleProposals)
const register = async (client: Client) => rowsOf((await client.ask(OFFICIALS)).officials)

const confirms = async (client: Client, proposalId: string) =>
  (await client.ask(CONFIRM, { input: { proposalId } })).confirmRole

test('an invited checker holds nothing until a second administrator has seen the appointment and confirms', async ({
  signIn,
  admin,
  server,
  dataDir,
}) => {
  await secondAdministrator(admin, 'pontianak')
  const [first, second] = [await signIn('kubu-raya'), await signIn('pontianak')]
  expect((await first.ask(INVITE, { input: SITI })).inviteMember).toMatchObject({ data: { state: 'OPEN' } })
  const token = (await mailsIn(dataDir))[0]?.match(/undangan\/([\w-]+)/)?.[1] ?? ''
  const browser = openBrowser(server.url)
  await browser.post(`/api/invitations/${token}/accept`, { password: 'perahu hujan lampu' })
  await browser.signIn(SITI.email, 'perahu hujan lampu')
  const roles = async () => (await browser.post('/graphql', { query: '{ viewer { roles } }' })).body.data.viewer.roles
  expect(await roles()).toEqual(['VIEWER'])

  const roleProposals = await waiting(second)
  expect(roleProposals).toEqual([
    {
      id: expect.any(String),
      tenantName: null,
      userEmail: SITI.email,
      role: 'VERIFIER',
      proposerName: 'Petugas Kabupaten Kubu Raya',
      officialName: OFFICIAL.name,
      appointmentNumber: OFFICIAL.number,
      whyNot: null,
    },
  ])
  const [{ id }] = roleProposals
  expect(await waiting(first)).toMatchObject([{ whyNot: 'PROPOSER_IS_NOT_CONFIRMER' }])
  expect(await confirms(first, id)).toMatchObject({ code: 'PROPOSER_IS_NOT_CONFIRMER', messageEn: expect.any(String) })
  expect(await confirms(await signIn('pertamina'), id)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await confirms(second, id)).toMatchObject({ __typename: 'ConfirmRoleSuccess' })
  expect(await confirms(second, id)).toMatchObject({ code: 'ALREADY_DECIDED' })
  expect(await roles()).toEqual(['VERIFIER', 'VIEWER'])
  expect(await register(first)).toEqual([
    {
      ...OFFICIAL,
      roles: [
        {
          role: 'VERIFIER',
          state: 'CONFIRMED',
          email: SITI.email,
          deciderName: 'Petugas Kota Pontianak',
          reason: null,
        },
      ],
    },
  ])
  const { rows } = await admin.query(`select action from audit_event where action ~ 'ROLE|INVIT' order by id`)
  expect(rows.map(({ action }) => action)).toEqual([
    'MEMBER_INVITED',
    'INVITATION_ACCEPTED',
    'ROLE_PROPOSED',
    'ROLE_CONFIRMED',
  ])
})

test('one administrator with two mailboxes gets no checker, and the province confirms where nobody else may', async ({
  signIn,
  admin,
}) => {
  await secondAdministrator(admin, 'pontianak', 'kubu-raya')
  const proposal = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pertamina', role: 'APPROVER' })
  expect(await confirms(await signIn('pontianak'), proposal)).toMatchObject({ code: 'CONFIRMER_MADE_BY_PROPOSER' })
  const province = await signIn('provinsi')
  expect(await waiting(province)).toMatchObject([{ id: proposal, tenantName: 'Kabupaten Kubu Raya', whyNot: null }])
  const { notices } = await province.ask('{ notices(first: 10) { edges { node { kind text href } } } }')
  expect(notices.edges[0].node).toMatchObject({
    kind: 'ROLE_PROPOSED',
    text: expect.stringContaining('diusulkan sebagai penyetuju di Kabupaten Kubu Raya'),
    href: '/orang?tab=konfirmasi',
  })
  expect(await confirms(province, proposal)).toMatchObject({ __typename: 'ConfirmRoleSuccess' })
})

test('a person who proposed does not confirm after their role has changed in between', async ({ signIn, admin }) => {
  await secondAdministrator(admin, 'pontianak')
  const proposal = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pertamina' })
  await giveRoles(admin, 'kubu-raya', ['APPROVER'])
  expect(await confirms(await signIn('kubu-raya'), proposal)).toMatchObject({ code: 'NOT_ALLOWED' })
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
  expect(await confirms(await signIn('kubu-raya'), proposal)).toMatchObject({ code: 'PROPOSER_IS_NOT_CONFIRMER' })
  const own = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pontianak' })
  expect(await confirms(await signIn('pontianak'), own)).toMatchObject({ code: 'OWN_ROLE' })
})

test('a colleague is proposed with an appointment, and a refusal stays in the register with its reason', async ({
  signIn,
  admin,
}) => {
  await secondAdministrator(admin, 'pontianak')
  await giveRoles(admin, 'pertamina', ['VIEWER'])
  await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, 'VIEWER')`, [
    TENANTS['kubu-raya'].id,
    USERS.pertamina,
  ])
  const [first, second] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const propose = async (change: object = {}) =>
    (
      await first.ask(PROPOSE, {
        input: { userId: USERS.pertamina, role: 'APPROVER', official: OFFICIAL, ...change },
      })
    ).proposeRole
  const grant = `mutation { grantRole(input: { userId: "${USERS.pertamina}", role: APPROVER }) { ... on ConflictError { code } } }`
  expect((await first.ask(grant)).grantRole).toEqual({ code: 'ROLE_NEEDS_CONFIRMATION' })
  expect(await propose({ role: 'VIEWER' })).toMatchObject({ code: 'ROLE_NEEDS_NO_CONFIRMATION' })
  expect(await propose({ userId: USERS.provinsi })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await propose({ official: { ...OFFICIAL, number: ' ', appointedOn: '2099-01-01' } })).toMatchObject({
    issues: [
      { path: 'official.number', code: 'NUMBER_INVALID' },
      { path: 'official.appointedOn', code: 'APPOINTED_IN_FUTURE' },
    ],
  })
  const proposed = await propose()
  expect(proposed).toMatchObject({
    data: { role: 'APPROVER', officialPost: OFFICIAL.post, whyNot: 'PROPOSER_IS_NOT_CONFIRMER' },
  })
  expect(await propose()).toMatchObject({ code: 'ROLE_HELD_ALREADY' })
  expect(await propose({ role: 'ADMINISTRATOR' }), 'beside what waits').toMatchObject({ code: 'ROLES_INCOMPATIBLE' })
  const refuse = async (client: Client, reason: string) =>
    (await client.ask(REFUSE, { input: { proposalId: proposed.data.id, reason } })).refuseRole
  expect(await refuse(second, ' ')).toMatchObject({ issues: [{ path: 'reason', code: 'REASON_MISSING' }] })
  expect(await refuse(second, 'SK belum berlaku')).toMatchObject({ __typename: 'RefuseRoleSuccess' })
  expect(await register(first)).toMatchObject([
    { roles: [{ role: 'APPROVER', state: 'REFUSED', reason: 'SK belum berlaku' }] },
  ])
  const again = await propose()
  expect(
    (await first.ask(REFUSE, { input: { proposalId: again.data.id, reason: 'Salah orang' } })).refuseRole,
    'one’s own proposal is taken back',
  ).toMatchObject({ __typename: 'RefuseRoleSuccess' })
  expect(await waiting(first)).toEqual([])
})

test.for([
  [{ official: null }, [{ path: 'official', code: 'APPOINTMENT_MISSING' }]],
  [{ official: { ...OFFICIAL, post: '' } }, [{ path: 'official.post', code: 'POST_INVALID' }]],
] as const)('an invitation of a checker with %j is refused', async ([change, issues], { signIn }) => {
  const { inviteMember } = await (await signIn('kubu-raya')).ask(INVITE, { input: { ...SITI, ...change } })
  expect(inviteMember).toMatchObject({ issues })
})

test('the register of officials and the roles that wait are read page by page, and counted whole', async ({
  signIn,
  admin,
}) => {
  await admin.query(
    `with paper as (insert into official (tenant_id, name, post, appointment_number, appointed_on, recorded_by)
       select $1, 'Pejabat ' || n, 'Kepala Seksi', '821.2/' || n, date '2026-01-01' + n / 2, $2 from generate_series(1, 12) n returning id, name)
     insert into role_proposal (tenant_id, user_id, role, official_id, proposed_by)
     select $1, u.id, r.role, (select id from paper limit 1), $2
     from app_user u, unnest('{OFFICER,VERIFIER,LEGAL_REVIEWER}'::text[]) r(role)`,
    [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
  )
  const administrator = await signIn('kubu-raya')
  for (const [list, name] of [
    ['officials', 'name'],
    ['roleProposals', 'id'],
  ]) {
    const page = async (args: string) =>
      (
        await administrator.ask(
          `{ ${list}(${args}) { totalCount pageInfo { endCursor hasNextPage } edges { node { ${name} } } } }`,
        )
      )[list ?? '']
    const first = await page('first: 10')
    expect(first).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true } })
    const rest = await page(`first: 10, after: "${first.pageInfo.endCursor}"`)
    expect(rest.pageInfo.hasNextPage).toBe(false)
    const seen = [...first.edges, ...rest.edges].map(({ node }: { node: Record<string, string> }) => node[name ?? ''])
    expect(new Set(seen).size, list).toBe(12)
    if (list === 'officials') expect(seen.slice(0, 1)).toEqual(['Pejabat 12'])
    const back = await page(`last: 10, before: "${first.pageInfo.endCursor}"`)
    expect(back.edges).toHaveLength(9)
  }
})
