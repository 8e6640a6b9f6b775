import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, USERS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const STATUS = `mutation ($input: ChangeWorkerStatusInput!) { changeWorkerStatus(input: $input) { __typename
  ... on ChangeWorkerStatusSuccess { data { status } } ... on Error { code } } }`
const REGISTER = `mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { __typename
  ... on RegisterWorkerSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`
const PAGE = 'query ($id: ID!) { worker(id: $id) { version status verifyRefusal { code text textEn } } }'
const PREVIEW = `mutation ($input: BulkChangeInput!) { previewBulkChange(input: $input) {
  ... on PreviewBulkChangeSuccess { data { matching eligible notEligible { code count } token } } ... on Error { code } } }`
const START = `mutation ($input: StartBulkChangeInput!) { startBulkChange(input: $input) { ... on StartBulkChangeSuccess { data { id } } ... on Error { code } } }`

const YULIANA = {
  nationalId: '6112055511820202',
  name: 'Yuliana Kusuma',
  birthDate: '1982-11-15',
  sex: 'FEMALE',
  villageCode: '61.12.05.2003',
  occupationCode: 'FARMER',
}

async function registered(client: Client): Promise<string> {
  const { registerWorker } = await client.ask(REGISTER, { input: YULIANA })
  if (registerWorker.data === undefined) throw new Error(JSON.stringify(registerWorker))
  return registerWorker.data.id
}

const page = async (client: Client, id: string) => (await client.ask(PAGE, { id })).worker
async function verifies(client: Client, workerId: string) {
  const { version } = await page(client, workerId)
  const input = { workerId, expectedVersion: version, status: 'VERIFIED', because: 'Musyawarah desa' }
  const { changeWorkerStatus: answer } = await client.ask(STATUS, { input })
  return answer.code ?? answer.data.status
}
const openedBy = (admin: pg.Client, administrator: string, accounts: readonly string[]) =>
  admin.query('update membership set granted_by = $1 where user_id = any($2)', [administrator, accounts])

describe('a person is called verified by another than who entered or visited them', () => {
  test('the registrar is refused, in their present role and in another, and hears why before the step', async ({
    signIn,
    admin,
  }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER', 'VERIFIER'])
    const registrar = await signIn('kubu-raya')
    const person = await registered(registrar)
    expect((await page(registrar, person)).verifyRefusal).toEqual({
      code: 'MAKER_IS_NOT_VERIFIER',
      text: expect.stringContaining('Anda sendiri'),
      textEn: expect.stringContaining('yourself'),
    })
    expect(await verifies(registrar, person)).toBe('MAKER_IS_NOT_VERIFIER')
    // A correction by a colleague does not wash it off, nor does another role.
    await admin.query(
      `with old as (update worker set version = 2, updated_by = $2 where id = $1 returning id, tenant_id, person_id)
       insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by, replaced_because, changed_fields)
       select id, 1, tenant_id, person_id, 'x', now(), now(), $3, $2, 'Ejaan nama', '{name}' from old`,
      [Buffer.from(person, 'base64').toString().split(':')[1], USERS.pontianak, USERS['kubu-raya']],
    )
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    expect(await verifies(await signIn('kubu-raya'), person)).toBe('MAKER_IS_NOT_VERIFIER')
  })

  test('a second account of the registrar is refused until a second person stands behind it', async ({
    signIn,
    admin,
  }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const person = await registered(await signIn('kubu-raya'))
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('pertamina')
    await openedBy(admin, USERS.pontianak, [USERS['kubu-raya'], USERS.pertamina])
    expect((await page(verifier, person)).verifyRefusal.code).toBe('MAY_BE_ONE_PERSON')
    expect(await verifies(verifier, person)).toBe('MAY_BE_ONE_PERSON')
    await admin.query('update membership set granted_by = null where user_id = $1', [USERS.pertamina])
    expect((await page(verifier, person)).verifyRefusal).toBe(null)
    expect(await verifies(verifier, person)).toBe('VERIFIED')
  })

  test('many at once: their own are left out with the count and the reason, others’ change', async ({
    signIn,
    admin,
    keys,
  }) => {
    const administrator = await signIn('kubu-raya')
    await registered(administrator)
    const [, second] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti' }, { name: 'Dewi' }])
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    await openedBy(admin, USERS.pontianak, [USERS['kubu-raya'], USERS.pertamina])
    await admin.query('update worker set updated_by = $2 where id = $1', [second?.id, USERS.pertamina])
    const input = { filter: { statuses: ['CANDIDATE'] }, change: { status: 'VERIFIED' } }
    const { data } = (await administrator.ask(PREVIEW, { input })).previewBulkChange
    expect(data).toMatchObject({
      matching: 3,
      eligible: 1,
      notEligible: [
        { code: 'MAKER_IS_NOT_VERIFIER', count: 1 },
        { code: 'MAY_BE_ONE_PERSON', count: 1 },
      ],
    })
    const start = { token: data.token, typedCount: 1, because: 'Musyawarah desa', idempotencyKey: crypto.randomUUID() }
    const { id } = (await administrator.ask(START, { input: start })).startBulkChange.data
    const job = await endedJob(administrator, id)
    expect(JSON.parse(job.result)).toEqual({ changed: 1, matching: 3 })
    const table = (await fetchTable(administrator, job.resultFile.href)).slice(3)
    expect(table.map((row) => [row[1], row[3]])).toEqual([
      ['Dewi', expect.stringContaining('akun lain')],
      ['Siti', 'Berubah'],
      ['Yuliana Kusuma', expect.stringContaining('Anda sendiri')],
    ])
    const { rows } = await admin.query(`select name from worker where status = 'VERIFIED'`)
    expect(rows).toEqual([{ name: 'Siti' }])
    // The database says it of each as well, however the statement is written.
    const other = globalIdOf('Worker', second?.id ?? '')
    expect(await verifies(administrator, other)).toBe('MAY_BE_ONE_PERSON')
  })
})
