import { expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { TENANTS, test, USERS } from '../../testing/test.ts'

const TAKEN = `mutation ($input: RecordListTakenInput!) { recordListTaken(input: $input) { __typename
  ... on RecordListTakenSuccess { data } ... on ValidationError { issues { path code } } ... on NotAllowedError { code } } }`
const decrees = { name: 'decree-list', list: '/keputusan', filters: ['cari', 'keadaan=SIGNED'], rows: 25 }
const names = { name: 'annex-people', list: '/kalender-celah', filters: [], rows: 7 }
const annex = { ...names, name: 'annex-tab', list: '/keputusan/019a1f94-bf4c-7cf2-b7ed-ef39bc9ab62d' }
const EVENTS = `select tenant_id, actor_id as user_id, subject_kind, details from audit_event where action = 'LIST_TAKEN'`

test('who took which list along, by which filters and how many rows, stands in the own log', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  expect((await officer.ask(TAKEN, { input: decrees })).recordListTaken).toEqual({
    __typename: 'RecordListTakenSuccess',
    data: 25,
  })
  expect((await admin.query(EVENTS)).rows).toEqual([
    {
      tenant_id: TENANTS['kubu-raya'].id,
      user_id: USERS['kubu-raya'],
      subject_kind: null,
      details: {
        list: '/keputusan',
        listName: 'decree-list',
        filters: 'cari keadaan=SIGNED',
        ofPeople: false,
        rows: 25,
      },
    },
  ])
})

test('a member who only reads takes a list along as well, and the log says so', async ({ signIn, admin }) => {
  await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
  const auditor = await signIn('kubu-raya')
  const input = { name: 'figure-table', list: '/', filters: [], rows: 0 }
  expect((await auditor.ask(TAKEN, { input })).recordListTaken).toMatchObject({ data: 0 })
  expect((await admin.query(EVENTS)).rows).toMatchObject([{ details: { list: '/', rows: 0 } }])
})

/** Who takes names along: anywhere, or from the page of a decree alone. `pertamina` is the branch of the insurer here. */
const NAMES_BY_ROLE = [
  ['kubu-raya', 'ADMINISTRATOR', 'BOTH'],
  ['kubu-raya', 'OFFICER', 'BOTH'],
  ['kubu-raya', 'APPROVER', 'BOTH'],
  ['kubu-raya', 'TREASURER', 'BOTH'],
  ['kubu-raya', 'AUDITOR', 'BOTH'],
  // Reviews a decree by its annex, and takes nobody else out.
  ['kubu-raya', 'LEGAL_REVIEWER', 'OF_DECREE'],
  ['kubu-raya', 'VERIFIER', 'NONE'],
  ['kubu-raya', 'VIEWER', 'NONE'],
  ['pertamina', 'OFFICER', 'BOTH'],
  ['pertamina', 'APPROVER', 'NONE'],
  ['pertamina', 'AUDITOR', 'NONE'],
] as const

test('a list that names people is taken along by those alone who may take people out', async ({ signIn, admin }) => {
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
  for (const [tenant, role, taken] of NAMES_BY_ROLE) {
    await giveRoles(admin, tenant, [role])
    const member = await signIn(tenant)
    const outcomeOf = async (input: object) => (await member.ask(TAKEN, { input })).recordListTaken.__typename
    const expected = (may: boolean) => (may ? 'RecordListTakenSuccess' : 'NotAllowedError')
    expect(await outcomeOf(names), `${tenant} ${role}`).toBe(expected(taken === 'BOTH'))
    expect(await outcomeOf(annex), `${tenant} ${role}, decree`).toBe(expected(taken !== 'NONE'))
  }
  const refused = NAMES_BY_ROLE.filter(([, , taken]) => taken !== 'BOTH').length
  const events = (await admin.query(EVENTS)).rows
  expect(events.filter(({ details }) => details.list === names.list)).toHaveLength(NAMES_BY_ROLE.length - refused)
  expect(events.every(({ details }) => details.ofPeople === true)).toBe(true)
})

test('whether a list names people follows from its name, whatever page is said, and a list without a name is not recorded', async ({
  signIn,
  admin,
}) => {
  await giveRoles(admin, 'kubu-raya', ['LEGAL_REVIEWER'])
  const lawyer = await signIn('kubu-raya')
  const outcomeOf = async (input: object) => (await lawyer.ask(TAKEN, { input })).recordListTaken
  // The page of a decree opens no list that is not of it.
  expect(await outcomeOf({ ...names, list: annex.list })).toMatchObject({ __typename: 'NotAllowedError' })
  for (const name of ['', 'people', 'constructor'])
    expect(await outcomeOf({ ...names, name })).toMatchObject({ issues: [{ path: 'name', code: 'LIST_NOT_NAMED' }] })
  expect((await admin.query(EVENTS)).rows).toEqual([])
})

test('no name, no NIK and no list longer than a file gets into the log', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const issuesOf = async (input: object) =>
    (await officer.ask(TAKEN, { input: { ...decrees, ...input } })).recordListTaken.issues
  expect(await issuesOf({ filters: ['cari=siti aminah'] })).toEqual([{ path: 'filters', code: 'LIST_NOT_NAMED' }])
  expect(await issuesOf({ list: '/keputusan?cari=siti' })).toEqual([{ path: 'list', code: 'LIST_NOT_NAMED' }])
  expect(await issuesOf({ list: '/pekerja/6112014508900001' })).toEqual([
    { path: 'list', code: 'TEXT_HAS_NATIONAL_ID' },
  ])
  expect(await issuesOf({ rows: 20_001 })).toEqual([{ path: 'rows', code: 'LIST_TOO_LONG' }])
  expect((await admin.query(EVENTS)).rows).toEqual([])
})
