import { describe, expect, vi } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type ArrangedPerson, arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { testWithJobs as workerTest } from '../../testing/with-worker.ts'
import { columnsOf } from './export-columns.ts'

const test = workerTest.extend<{ people: ArrangedPerson[] }>({
  people: async ({ admin, keys }, use) => use(await arrangePeople(admin, vaultOf(keys), variedPeople(40))),
})

const START = `mutation ($input: StartWorkerExportInput!) { startWorkerExport(input: $input) { __typename
  ... on StartWorkerExportSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`

const start = async (client: Client, input: object) =>
  (await client.ask(START, { input: { format: 'XLSX', idempotencyKey: crypto.randomUUID(), ...input } }))
    .startWorkerExport

async function exported(client: Client, input: object) {
  const { data } = await start(client, input)
  const job = await endedJob(client, data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED' })
  return fetchTable(client, job.resultFile.href)
}

describe('an export', () => {
  test('holds exactly the people of the list, with no whole number, and stands in the log', async ({
    signIn,
    people,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const own = people.filter(({ keptBy, sex }) => keptBy === 'kubu-raya' && sex === 'MALE')
    const rows = await exported(officer, { filter: { sexes: ['MALE'] } })
    expect(rows[2]?.[0]).toBe('Saringan: Jenis kelamin: Laki-laki.')
    expect(rows[3]?.slice(0, 4)).toEqual(['NIK', 'Nama', 'Tanggal Lahir', 'Umur'])
    expect(
      rows
        .slice(4)
        .map((row) => row[1])
        .sort(),
    ).toEqual(own.map(({ name }) => name).sort())
    for (const { nationalId, membershipNumber } of people)
      for (const number of [nationalId, membershipNumber ?? nationalId])
        expect(JSON.stringify(rows)).not.toContain(number)
    const events = await admin.query(`select tenant_id, details from audit_event where action = 'WORKERS_EXPORTED'`)
    expect(events.rows).toEqual([
      { tenant_id: TENANTS['kubu-raya'].id, details: { rows: own.length, unmasked: false } },
    ])
  })

  test('names the programme by whose rule its people were judged', async ({ signIn, people, admin }) => {
    expect(people.length).toBe(40)
    const programmeId = globalIdOf('Programme', await arrangeProgramme(admin, 'kubu-raya', 'Pekerja rentan'))
    const rows = await exported(await signIn('kubu-raya'), {
      filter: { eligibility: { programmeId, people: 'ELIGIBLE' } },
    })
    expect(rows[2]?.[0]).toBe('Saringan: Program: memenuhi syarat Pekerja rentan.')
  })

  test('lies nowhere in the open but below the data directory', async ({ signIn, people, worker }) => {
    expect([people.length, worker]).toEqual([40, expect.anything()])
    const officer = await signIn('kubu-raya')
    vi.stubEnv('TMPDIR', '/nowhere')
    try {
      const { data } = await start(officer, {})
      expect(await endedJob(officer, data.id)).toMatchObject({ state: 'SUCCEEDED' })
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test('as CSV has the chosen columns, and of a search those it finds', async ({ signIn, people, admin }) => {
    await admin.query(
      `update worker set citizenship = case when row.no = 1 then 'FOREIGN' else 'INDONESIAN' end, version = version + 1
       from (select id, row_number() over (order by id) as no from worker where name = 'Siti Aminah' and tenant_id = $1) row where row.id = worker.id and row.no < 3`,
      [TENANTS['kubu-raya'].id],
    )
    const rows = await exported(await signIn('kubu-raya'), {
      format: 'CSV',
      search: 'aminah',
      columns: ['name', 'village', 'citizenship'],
    })
    expect(rows[0]).toEqual(['Nama', 'Desa/Kelurahan', 'Kewarganegaraan'])
    expect(new Set(rows.slice(1).map((row) => row[2] ?? ''))).toEqual(new Set(['WNA', 'WNI', '']))
    expect(rows).toHaveLength(
      1 + people.filter(({ keptBy, name }) => keptBy === 'kubu-raya' && name === 'Siti Aminah').length,
    )
  })

  test('says through which day people are protected, to whoever reads contributions', async ({
    signIn,
    people,
    admin,
  }) => {
    const covered = people.find(({ keptBy }) => keptBy === 'kubu-raya')
    await admin.query('set session_replication_role = replica')
    const { rows: spans } = await admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', daterange(date_trunc('month', app.today())::date, (date_trunc('month', app.today()) + interval '2 months')::date),
         tenant_id, gen_random_uuid(), 1
       from worker where id = $1 returning (upper(months) - 1)::text as last`,
      [covered?.id],
    )
    await admin.query('set session_replication_role = origin')
    const columns = ['name', 'cover', 'protectedThrough']
    const officer = await signIn('kubu-raya')
    const rows = await exported(officer, { format: 'CSV', columns })
    expect(rows[0]).toEqual(['Nama', 'Perlindungan', 'Terlindungi s.d.'])
    expect(rows.slice(1).filter((row) => row[1] !== 'Belum terlindungi')).toEqual([
      [covered?.name, 'Terlindungi', spans[0]?.last],
    ])
    expect(rows.length).toBeGreaterThan(2)
    const headers = columnsOf([], { readsProtection: false }).map(({ header }) => header)
    for (const header of ['Perlindungan', 'Terlindungi s.d.']) expect(headers).not.toContain(header)
  })

  test('shows whole numbers to who may and says why; the reason is in the log', async ({ signIn, people, admin }) => {
    const officer = await signIn('kubu-raya')
    const why = 'Pendaftaran ke cabang BPJS'
    expect(await start(officer, { unmasked: true, reason: 'ya' })).toMatchObject({ issues: [{ path: 'reason' }] })
    const rows = await exported(officer, { unmasked: true, reason: why, columns: ['nationalId', 'name'] })
    const own = people.filter(({ keptBy }) => keptBy === 'kubu-raya')
    expect(
      rows
        .slice(3)
        .map(([number]) => number)
        .sort(),
    ).toEqual(own.map(({ nationalId }) => nationalId).sort())
    const { rows: events } = await admin.query(`select details from audit_event where action = 'WORKERS_EXPORTED'`)
    expect(events).toEqual([{ details: { rows: own.length, unmasked: true, reason: why } }])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await start(officer, { unmasked: true, reason: why })).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('asked for with a name or a NIK leaves neither in the job', async ({ signIn, people, admin }) => {
    await start(await signIn('kubu-raya'), { search: people[0]?.nationalId })
    const { rows } = await admin.query('select params::text from job')
    expect(rows).toHaveLength(1)
    expect(rows[0].params).not.toContain(people[0]?.nationalId)
  })

  test('is not for who may not, not of unknown columns, and of a village officer the village alone', async ({
    signIn,
    people,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    expect(await start(officer, { columns: ['name', 'password'] })).toMatchObject({
      issues: [{ path: 'columns', code: 'COLUMN_UNKNOWN' }],
    })
    expect(await start(await signIn('pertamina'), {})).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const rows = await exported(officer, { format: 'CSV' })
    expect(rows).toHaveLength(1 + people.filter((person) => person.in === '61.12.05.2003').length)
  })
})
