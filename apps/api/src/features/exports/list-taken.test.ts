import { expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { TENANTS, test, USERS } from '../../testing/test.ts'

const TAKEN = `mutation ($input: RecordListTakenInput!) { recordListTaken(input: $input) { __typename
  ... on RecordListTakenSuccess { data } ... on ValidationError { issues { path code } } } }`
const decrees = { list: '/keputusan', filters: ['cari', 'keadaan=SIGNED'], rows: 25 }
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
      details: { list: '/keputusan', filters: 'cari keadaan=SIGNED', rows: 25 },
    },
  ])
})

test('a member who only reads takes a list along as well, and the log says so', async ({ signIn, admin }) => {
  await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
  const auditor = await signIn('kubu-raya')
  const input = { list: '/', filters: [], rows: 0 }
  expect((await auditor.ask(TAKEN, { input })).recordListTaken).toMatchObject({ data: 0 })
  expect((await admin.query(EVENTS)).rows).toMatchObject([{ details: { list: '/', rows: 0 } }])
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
