import { aPaidClaim, aProof, aScholar, theScholarshipLaw } from '@payung/database/testing/a-scholarship'
import { expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const START = `mutation ($input: StartScholarshipExportInput!) { startScholarshipExport(input: $input) { __typename
  ... on StartScholarshipExportSuccess { data { id } } ... on Error { code } } }`
const LIST = `query ($year: Int!, $show: ScholarshipShow) { scholarshipStandings(year: $year, show: $show) { edges { node { scholarship { childName } } } } }`
const MONEY = ['Nomor Klaim BPJS', 'Hak (Rp)', 'Dibayar BPJS (Rp)']

const start = async (client: Client, input: object = {}) =>
  (await client.ask(START, { input: { year: 2026, format: 'CSV', idempotencyKey: crypto.randomUUID(), ...input } }))
    .startScholarshipExport

async function exported(client: Client, input: object = {}) {
  const job = await endedJob(client, (await start(client, input)).data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED' })
  return fetchTable(client, job.resultFile.href)
}

testWithJobs(
  'the worklist of a school year goes to a file as it stands; a village has no money in it',
  async ({ signIn, admin }) => {
    await theScholarshipLaw(admin)
    const claim = await aPaidClaim(admin)
    const proven = await aScholar(admin, claim, { name: 'Anak Terbukti' })
    await aScholar(admin, claim, { name: 'Anak Ditunggu' })
    await aProof(admin, proven, { year: 2026, yearOfLevel: 5 })
    const officer = await signIn('kubu-raya')
    const [header = [], ...rows] = await exported(officer)
    const shown = (await officer.ask(LIST, { year: 2026 })).scholarshipStandings.edges
    expect(rows.map(([child]) => child)).toEqual(
      shown.map(({ node }: { node: { scholarship: { childName: string } } }) => node.scholarship.childName),
    )
    expect(header.slice(-MONEY.length)).toEqual(MONEY)
    expect(rows[0]?.slice(3)).toEqual(['Terbukti, belum dibayar', '', 'Tidak', 'K-1', '1500000'])
    expect(rows[1]?.slice(3)).toEqual(['Surat sekolah ditunggu', '2027-06-30', 'Tidak', 'K-1'])
    expect(JSON.stringify([header, ...rows])).not.toMatch(/meninggal|kecelakaan|cacat|\d{16}/i)
    const workbook = await exported(officer, { show: 'UNPAID', format: 'XLSX' })
    expect(workbook[0]?.[0]).toMatch(/^Beasiswa anak — /)
    expect(workbook.slice(3).map(([child]) => child)).toEqual(['Anak Terbukti'])
    const { rows: events } = await admin.query(
      `select details from audit_event where action = 'SCHOLARSHIPS_EXPORTED' order by id`,
    )
    expect(events).toEqual([{ details: { rows: 2 } }, { details: { rows: 1 } }])

    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const [seen, ...ofVillage] = await exported(await signIn('kubu-raya'))
    expect(ofVillage).toHaveLength(2)
    expect(seen).toEqual(header.slice(0, -MONEY.length))
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.99.2001' })
    expect(await exported(await signIn('kubu-raya'))).toHaveLength(1)
  },
)

testWithJobs(
  'another government finds no child in its file; who may not take people out starts none',
  async ({ signIn, admin }) => {
    await theScholarshipLaw(admin)
    await aScholar(admin, await aPaidClaim(admin))
    expect(await exported(await signIn('pontianak'))).toHaveLength(1)
    expect(await start(await signIn('pertamina'))).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    expect(await start(await signIn('kubu-raya'))).toMatchObject({ code: 'NOT_ALLOWED' })
  },
)
