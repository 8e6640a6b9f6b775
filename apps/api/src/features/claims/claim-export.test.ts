import { publishInSteps } from '@payung/domain/disclosure/publish-cells'
import { publishClaimParts } from '@payung/domain/disclosure/publish-claim-parts'
import { expect, test } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { inFileOrder, partRows } from './claim-export-columns.ts'
import type { ClaimFigureRow } from './claim-figures.queries.ts'
import { aDeath } from './heirs.builder.ts'

const START = `mutation ($input: StartClaimExportInput!) { startClaimExport(input: $input) { __typename
  ... on StartClaimExportSuccess { data { id } } ... on Error { code } } }`
const LIST = `query ($states: [ClaimState!]) { claims(states: $states) { totalCount edges { node { person { name village { name } } } } } }`
/** What no list of claims says: what happened, where, and which papers there are. */
const HEALTH = /meninggal|sakit|cacat|dokter|rawat|kesehatan|akta|rumah|dokumen medis|\d{16}/i
const MONEY = ['Nomor Klaim BPJS', 'Hak yang Dihitung (Rp)', 'Disetujui (Rp)', 'Dibayar (Rp)', 'Diterima Kurang']

const start = async (client: Client, input: object) =>
  (await client.ask(START, { input: { format: 'CSV', idempotencyKey: crypto.randomUUID(), ...input } }))
    .startClaimExport

async function exported(client: Client, input: object = {}) {
  const job = await endedJob(client, (await start(client, input)).data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED' })
  return fetchTable(client, job.resultFile.href)
}

const named = ([header = [], ...rows]: Awaited<ReturnType<typeof fetchTable>>) =>
  rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])))

testWithJobs(
  'claims go to a file as their list has them, with money and nothing about health; a village has no money in it',
  async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const deaths = [await aDeath(admin, keys, officer), await aDeath(admin, keys, officer)]
    const paid = deaths[0]?.person.id
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update claim set state = 'PAID', state_since = app.today() + 12, complete_on = '2026-03-04', due_rupiah = 42000000, approved_rupiah = 41000000, insurer_number = 'K-1234' where worker_id = $1`,
      [paid],
    )
    await admin.query(
      `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day) select id, tenant_id, 'APPROVED', 'PAID', app.today() from claim where worker_id = $1`,
      [paid],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    const { claims } = await officer.ask(LIST)
    const table = await exported(officer)
    const rows = named(table)
    expect(rows.map((row) => [row['Peserta'], row['Desa/Kelurahan']])).toEqual(
      claims.edges.map(({ node: { person } }: { node: { person: { name: string; village: { name: string } } } }) => [
        person.name,
        person.village.name,
      ]),
    )
    expect(rows).toEqual([
      expect.objectContaining({
        Jaminan: 'Jaminan Kematian',
        Tahap: 'Dibayar',
        'Hari Berjalan': '12',
        'Nomor Klaim BPJS': 'K-1234',
        'Hak yang Dihitung (Rp)': '42000000',
        'Disetujui (Rp)': '41000000',
        'Dibayar (Rp)': '41000000',
        'Diterima Kurang': 'Tidak',
      }),
      expect.objectContaining({ Tahap: 'Dilaporkan', 'Hari Berjalan': '0', 'Dibayar (Rp)': '' }),
    ])
    expect(JSON.stringify(table.map((row) => row.slice(2)))).not.toMatch(HEALTH)

    const workbook = await exported(officer, { format: 'XLSX', filter: { states: ['PAID'] } })
    expect(workbook[0]?.[0]).toMatch(/^Klaim keluarga — /)
    expect(workbook.slice(3)).toHaveLength(1)
    expect(JSON.stringify(workbook.map((row) => row.slice(2)))).not.toMatch(HEALTH)
    const { rows: events } = await admin.query(
      `select subject_kind, details from audit_event where action = 'CLAIMS_EXPORTED' order by id`,
    )
    expect(events).toEqual([
      { subject_kind: 'file', details: { rows: 2 } },
      { subject_kind: 'file', details: { rows: 1 } },
    ])

    const { rows: places } = await admin.query<{ village_code: string }>(
      `select village_code from worker where id = $1`,
      [paid],
    )
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: places[0]?.village_code ?? '' })
    const village = await signIn('kubu-raya')
    const [header, ...seen] = await exported(village)
    expect(seen).toHaveLength((await village.ask(LIST)).claims.totalCount)
    expect(header).toEqual(table[0]?.filter((name) => !MONEY.includes(name ?? '')))
    expect(await start(village, { figures: true })).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.99.2001' })
    expect(await exported(await signIn('kubu-raya'))).toHaveLength(1)
  },
)

testWithJobs(
  'another government finds no claim in its file; who may not take people out starts none',
  async ({ signIn, admin, keys }) => {
    await aDeath(admin, keys, await signIn('kubu-raya'))
    await arrangePerson(admin, vaultOf(keys))
    const other = await signIn('pontianak')
    expect(await exported(other)).toHaveLength(1)
    const [, all, ...parts] = await exported(other, { figures: true })
    expect([all, parts]).toEqual([undefined, []])
    for (const role of ['VERIFIER', 'VIEWER', 'TREASURER']) {
      await giveRoles(admin, 'kubu-raya', [role])
      expect([role, await start(await signIn('kubu-raya'), {})]).toEqual([
        role,
        expect.objectContaining({ code: 'NOT_ALLOWED' }),
      ])
    }
  },
)

testWithJobs(
  'the figures go to a file part by part, of the days that were asked for',
  async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    await aDeath(admin, keys, officer)
    await aDeath(admin, keys, officer)
    const filter = { eventFrom: '2026-01-01', eventUntil: '2026-12-31' }
    const rows = named(await exported(officer, { figures: true, filter }))
    expect(rows.map((row) => [row['Menurut'], row['Kelompok'], row['Jumlah Klaim'], row['Santunan (Rp)']])).toEqual([
      ['Semua', 'Semua klaim', '2', '0'],
      ['Kecamatan', expect.stringMatching(/[a-z]/), '2', '0'],
      ['Jaminan', 'Jaminan Kematian', '2', '0'],
      ['Bulan peristiwa', '2026-03', '2', '0'],
      ['Keputusan yang melindungi', 'Tanpa keputusan pemerintah ini', '2', '0'],
      ['Pembayar bulan peristiwa', 'Bulannya tidak terlindungi', '2', '0'],
      ['Yang berjalan, sejak peristiwa', 'Lebih dari 90 hari', '2', '0'],
    ])
    const workbook = await exported(officer, { figures: true, filter, format: 'XLSX' })
    expect(workbook[0]?.[0]).toMatch(/^Angka klaim — /)
    const { eventFrom } = { eventFrom: '2026-03-05' }
    expect(await exported(officer, { figures: true, filter: { ...filter, eventFrom } })).toHaveLength(1)
  },
)

test('the figures stand in the order of the page, ages from the youngest on', () => {
  const row = (dimension: ClaimFigureRow['dimension'], key: string | null): ClaimFigureRow => ({
    dimension,
    key,
    claims: 1,
    open: 1,
    paid: 0,
    paid_rupiah: 0n,
    median_days: null,
    slow_days: null,
  })
  const read = [
    row('AGE', '31'),
    row('AGE', '8'),
    row('AGE', '91'),
    row('ALL', null),
    row('PAYER', null),
    row('PAYER', 'OWN'),
  ]
  expect(inFileOrder(read).map(({ dimension, key }) => [dimension, key])).toEqual([
    ['ALL', null],
    ['PAYER', null],
    ['PAYER', 'OWN'],
    ['AGE', '8'],
    ['AGE', '31'],
    ['AGE', '91'],
  ])
})

test('the file of a province names the payer as the government of the claim, not as its own', () => {
  const payers = publishClaimParts([{ key: 'OWN', claims: 5 }], publishInSteps(5, 'PARTY'))
  const parts = { PROGRAMME: [], PAYER: payers, MONTH: [] }
  expect(partRows(parts)[0]?.slice(0, 3)).toEqual(['Pembayar bulan peristiwa', 'Pemerintah yang membuka klaim', 5])
})
