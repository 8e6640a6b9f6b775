import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { test as apiTest, type Client, TENANTS, USERS, vaultOf } from '../../testing/test.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'

const HOME = '{ home { queues { key count href besides { forColleagues onVisit } } } }'
const LIST = `query ($filter: WorkerFilter) { workers(filter: $filter, first: 25) { totalCount edges { node { name } } } }`
const NEXT = `query ($afterId: ID!, $filter: WorkerFilter) { nextToVerify(afterId: $afterId, filter: $filter) { workerId name waiting } }`
const PAGE = 'query ($id: ID!) { worker(id: $id) { version status allowedStatuses } }'
const STATUS = `mutation ($input: ChangeWorkerStatusInput!) { changeWorkerStatus(input: $input) { __typename
  ... on ChangeWorkerStatusSuccess { data { status } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const GIVE = `mutation ($input: CreateCheckTasksInput!) { createCheckTasks(input: $input) { __typename
  ... on CreateCheckTasksSuccess { data { created skipped } } ... on Error { code } } }`
const PREVIEW = `mutation ($input: BulkChangeInput!) { previewBulkChange(input: $input) { __typename
  ... on PreviewBulkChangeSuccess { data { matching eligible changes { from to count } notEligible { code message messageEn count } } } ... on Error { code } } }`

const test = apiTest.extend<{ people: Record<string, string> }>({
  people: async ({ admin, keys }, use) => {
    const people = await arrangePeople(admin, vaultOf(keys), [
      { name: 'Ana', in: VILLAGE },
      { name: 'Budi', in: VILLAGE },
      { name: 'Citra', in: NEIGHBOUR },
      { name: 'Dewi', in: VILLAGE },
      { name: 'Eko', in: VILLAGE, status: 'VERIFIED' },
      { name: 'Fitri', in: '61.71.01.1001', registeredBy: 'provinsi' },
    ])
    await use(Object.fromEntries(people.map(({ name, id }) => [name, id])))
  },
})

/** A verifier of Kubu Raya, who holds no other role, as `kubu-raya`; a colleague as `pertamina`. */
async function aVerifier(
  admin: pg.Client,
  signIn: (tenant: 'kubu-raya') => Promise<Client>,
  area = '',
): Promise<Client> {
  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'], VILLAGE)
  await giveRoles(admin, 'kubu-raya', ['VERIFIER'], { area })
  return signIn('kubu-raya')
}

async function queueOf(client: Client) {
  const { home } = await client.ask(HOME)
  return home.queues.find(({ key }: { key: string }) => key === 'CANDIDATES_TO_VERIFY')
}

async function names(client: Client, filter: object): Promise<string[]> {
  const { workers } = await client.ask(LIST, { filter })
  expect(workers.edges).toHaveLength(workers.totalCount)
  return workers.edges.map(({ node }: { node: { name: string } }) => node.name)
}

const next = async (client: Client, after: string | undefined, filter: object = {}) =>
  (await client.ask(NEXT, { afterId: globalIdOf('Worker', after ?? ''), filter })).nextToVerify

async function decides(client: Client, id: string | undefined, status: string, because: string) {
  const workerId = globalIdOf('Worker', id ?? '')
  const { worker } = await client.ask(PAGE, { id: workerId })
  const input = { workerId, expectedVersion: worker.version, status, because }
  return (await client.ask(STATUS, { input })).changeWorkerStatus
}

const madeBy = (admin: pg.Client, id: string | undefined, user: string) =>
  admin.query('update worker set updated_by = $2 where id = $1', [id, user])

const visitOf = (admin: pg.Client, id: string | undefined, user: string) =>
  admin.query(
    `with task as (insert into check_task (tenant_id, worker_id, assigned_to, due_on, created_by, updated_by) values ($1, $2, $3, current_date, $3, $3) returning id)
     insert into check_result (tenant_id, worker_id, question, answer, found_on, task_id, recorded_by)
     select $1, $2, 'FIELD_VISIT', 'FOUND', current_date, id, $3 from task`,
    [TENANTS['kubu-raya'].id, id, user],
  )

describe('the queue of a verifier', () => {
  test('counts and lists exactly whom they may decide, and says how many are for colleagues and for a visit', async ({
    signIn,
    admin,
    people,
  }) => {
    const verifier = await aVerifier(admin, signIn)
    expect(await queueOf(verifier)).toEqual({
      key: 'CANDIDATES_TO_VERIFY',
      count: 4,
      href: '/pekerja?antre=saya',
      besides: { forColleagues: 0, onVisit: 0 },
    })
    await madeBy(admin, people['Budi'], USERS['kubu-raya'])
    await visitOf(admin, people['Citra'], USERS['kubu-raya'])
    await admin.query(`update check_task set state = 'DONE' where worker_id = $1`, [people['Citra']])
    expect(await queueOf(verifier)).toMatchObject({ count: 2, besides: { forColleagues: 2, onVisit: 0 } })
    expect(await names(verifier, { toVerify: true })).toEqual(['Ana', 'Dewi'])
    const input = {
      filter: { workerIds: [globalIdOf('Worker', people['Ana'] ?? '')] },
      assignedTo: USERS.pertamina,
      dueOn: '2027-03-31',
      note: 'Alamatnya tidak jelas',
    }
    expect((await verifier.ask(GIVE, { input })).createCheckTasks).toMatchObject({ data: { created: 1, skipped: 0 } })
    expect(await queueOf(verifier)).toMatchObject({ count: 1, besides: { forColleagues: 2, onVisit: 1 } })
    expect(await names(verifier, { toVerify: true })).toEqual(['Dewi'])
    expect(await names(verifier, { toVerify: true, areaCodes: [NEIGHBOUR] })).toEqual([])
  })

  test('of a member of one village holds that village alone', async ({ signIn, admin, people }) => {
    expect(people['Citra']).toBeDefined()
    const verifier = await aVerifier(admin, signIn, NEIGHBOUR)
    expect(await queueOf(verifier)).toMatchObject({ count: 1 })
    expect(await names(verifier, { toVerify: true })).toEqual(['Citra'])
  })

  test('leads from each person to the next by name, round to those who were passed over, and to nobody at its end', async ({
    signIn,
    admin,
    people,
  }) => {
    const verifier = await aVerifier(admin, signIn)
    expect(await next(verifier, people['Ana'])).toMatchObject({ name: 'Budi', waiting: 3 })
    expect(await next(verifier, people['Dewi'])).toMatchObject({ name: 'Ana', waiting: 3 })
    expect(await next(verifier, people['Budi'], { areaCodes: [VILLAGE] })).toMatchObject({ name: 'Dewi', waiting: 2 })
    for (const name of ['Ana', 'Budi', 'Dewi']) {
      expect(await decides(verifier, people[name], 'VERIFIED', 'Berkas lengkap')).toMatchObject({
        data: { status: 'VERIFIED' },
      })
    }
    expect(await next(verifier, people['Dewi'])).toMatchObject({
      workerId: globalIdOf('Worker', people['Citra'] ?? ''),
      waiting: 1,
    })
    expect(await decides(verifier, people['Citra'], 'INELIGIBLE', '')).toMatchObject({
      issues: [{ path: 'because', code: 'REASON_MISSING' }],
    })
    expect(await decides(verifier, people['Citra'], 'INELIGIBLE', 'Sudah menjadi pegawai tetap')).toMatchObject({
      data: { status: 'INELIGIBLE' },
    })
    expect(await next(verifier, people['Citra'])).toBe(null)
    expect(await queueOf(verifier)).toMatchObject({ count: 0 })
  })

  test('is nobody’s who does not verify', async ({ signIn, admin, people }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    expect(await next(officer, people['Ana'])).toBe(null)
    expect(await queueOf(officer)).toBeUndefined()
  })

  test('never holds a record of another keeper', async ({ signIn, admin, people }) => {
    await giveRoles(admin, 'provinsi', ['VERIFIER'])
    const province = await signIn('provinsi')
    expect(await names(province, { statuses: ['CANDIDATE'] })).toEqual(['Fitri'])
    expect(await names(province, { toVerify: true })).toEqual([])
    expect(await next(province, people['Fitri'])).toBe(null)
  })
})

test('a visit is offered only to officers in whose area the person lives', async ({ signIn, admin, people }) => {
  const verifier = await aVerifier(admin, signIn)
  const assignees = async (workerId: string | undefined) =>
    (
      await verifier.ask('query ($workerId: ID) { checkAssignees(workerId: $workerId) { id } }', {
        workerId: workerId === undefined ? null : globalIdOf('Worker', workerId),
      })
    ).checkAssignees.map(({ id }: { id: string }) => id)
  expect(await assignees(people['Ana'])).toContain(USERS.pertamina)
  expect(await assignees(people['Citra'])).not.toContain(USERS.pertamina)
  expect(await assignees(undefined)).toContain(USERS.pertamina)
})

describe('many verdicts at once', () => {
  test('leave out, with reason and number, whom somebody must look at singly', async ({ signIn, admin, people }) => {
    const verifier = await aVerifier(admin, signIn)
    const tenant = TENANTS['kubu-raya'].id
    await madeBy(admin, people['Ana'], USERS['kubu-raya'])
    await admin.query(
      `insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex) values ($1, $2, true, false)`,
      [people['Budi'], tenant],
    )
    await admin.query(
      `with asked as (insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'untuk pengujian') returning id),
         whom as (insert into check_request_person (request_id, worker_id, tenant_id) select id, $2, $1 from asked)
       insert into check_result (tenant_id, worker_id, question, answer, request_id) select $1, $2, 'POPULATION', 'UNKNOWN', id from asked`,
      [tenant, people['Citra']],
    )
    const input = { filter: {}, change: { status: 'VERIFIED' } }
    const { previewBulkChange } = await verifier.ask(PREVIEW, { input })
    expect(previewBulkChange.data).toMatchObject({
      eligible: 1,
      changes: [{ from: 'CANDIDATE', to: 'VERIFIED', count: 1 }],
      notEligible: expect.arrayContaining([
        expect.objectContaining({ code: 'MAKER_IS_NOT_VERIFIER', count: 1 }),
        expect.objectContaining({ code: 'NATIONAL_ID_MISMATCH', count: 1 }),
        expect.objectContaining({ code: 'ANSWER_CONTRADICTS', count: 1 }),
      ]),
    })
    await admin.query(
      `insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b)
       values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 92, '{NAME_SAME}', 1, 1)`,
      [tenant, people['Dewi'], people['Eko']],
    )
    const again = (await verifier.ask(PREVIEW, { input })).previewBulkChange.data
    expect(again).toMatchObject({ eligible: 0, changes: [] })
    expect(again.notEligible).toContainEqual(expect.objectContaining({ code: 'POSSIBLE_DUPLICATE', count: 1 }))
  })

  test('are open to a verifier, other changes are not', async ({ signIn, admin, people }) => {
    expect(people['Ana']).toBeDefined()
    const verifier = await aVerifier(admin, signIn)
    const answerTo = async (change: object) => (await verifier.ask(PREVIEW, { input: { change } })).previewBulkChange
    expect(await answerTo({ status: 'INELIGIBLE' })).toMatchObject({
      data: {
        eligible: 5,
        changes: [
          { from: 'CANDIDATE', to: 'INELIGIBLE', count: 4 },
          { from: 'VERIFIED', to: 'INELIGIBLE', count: 1 },
        ],
      },
    })
    for (const change of [
      { status: 'WITHDRAWN' },
      { occupationCode: 'FARMER' },
      { welfareDecile: 1, welfareSource: 'DTSEN' },
    ])
      expect(await answerTo(change)).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
