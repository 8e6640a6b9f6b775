import { describe, expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import type { Client } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'

const ANSWER = `__typename ... on ValidationError { issues { path code } } ... on Error { code }`
const FIELDS = `id version state file { name href } articles { occupation { code } }`
const SAVE = `mutation ($input: SaveRegulationInput!) { saveRegulation(input: $input) { ${ANSWER} ... on SaveRegulationSuccess { data { ${FIELDS} } } } }`
const MOVE = `mutation ($input: MoveRegulationInput!) { moveRegulation(input: $input) { ${ANSWER} ... on MoveRegulationSuccess { data { ${FIELDS} } } } }`
const ENACT = `mutation ($input: EnactRegulationInput!) { enactRegulation(input: $input) { ${ANSWER} ... on EnactRegulationSuccess { data { ${FIELDS} } } } }`
const EXPORT = `mutation ($input: StartRegulationExportInput!) { startRegulationExport(input: $input) {
  ... on StartRegulationExportSuccess { data { id } } } }`

const PERBUP = {
  kind: 'PERBUP',
  title: 'Perlindungan pekerja rentan',
  articles: [
    {
      label: 'Pasal 6',
      subject: 'FUNDING_SOURCE',
      fundingSource: 'PALM_REVENUE_SHARE',
      text: 'Dana bagi hasil sawit.',
    },
    { label: 'Pasal 7', subject: 'GROUP', occupationCode: 'FARMER', text: 'Petani kecil.' },
  ],
}

async function upload(client: Client, name: string, content = '%PDF-1.4\n%%EOF', type = 'application/pdf') {
  const body = new FormData()
  body.set('file', new Blob([content], { type }), name)
  return ((await (await client.fetch('/files', { method: 'POST', body })).json()) as { id: string }).id
}

const save = async (client: Client, input: object) => (await client.ask(SAVE, { input })).saveRegulation
const statusOf = async (client: Client, href: string) => (await client.fetch(href)).status

describe('the document of a regulation', () => {
  test('is put to it, replaced, and open to other governments only once the regulation is enacted', async ({
    signIn,
    admin,
  }) => {
    await giveRoles(admin, 'kubu-raya', ['LEGAL_REVIEWER'])
    const legal = await signIn('kubu-raya')
    const other = await signIn('pontianak')
    const first = (await save(legal, { ...PERBUP, fileId: await upload(legal, 'rancangan.pdf') })).data
    expect(first.file.name).toBe('rancangan.pdf')
    const second = await save(legal, {
      ...PERBUP,
      regulationId: first.id,
      expectedVersion: 1,
      fileId: await upload(legal, 'rancangan-2.pdf'),
    })
    expect(second.data.file.name).toBe('rancangan-2.pdf')
    await legal.ask(MOVE, { input: { regulationId: first.id, expectedVersion: 2, action: 'BEGIN_DRAFT' } })
    expect(await statusOf(other, second.data.file.href)).toBe(404)
    const { enactRegulation } = await legal.ask(ENACT, {
      input: {
        regulationId: first.id,
        expectedVersion: 3,
        number: '22',
        year: 2024,
        enactedOn: '2024-05-02',
        inForceOn: '2024-05-02',
        fileId: await upload(legal, 'perbup-22-2024.pdf'),
      },
    })
    expect(enactRegulation.data.file.name).toBe('perbup-22-2024.pdf')
    expect(await statusOf(other, enactRegulation.data.file.href)).toBe(200)
    expect(await statusOf(other, second.data.file.href)).toBe(404)
  })

  test('is one’s own upload and a paper, and stays where a change does not name another', async ({ signIn, admin }) => {
    await giveRoles(admin, 'kubu-raya', ['LEGAL_REVIEWER', 'ADMINISTRATOR'])
    const legal = await signIn('kubu-raya')
    const foreign = await upload(await signIn('pontianak'), 'milik-orang.pdf')
    expect(await save(legal, { ...PERBUP, fileId: foreign })).toMatchObject({ __typename: 'NotFoundError' })
    const table = await upload(legal, 'daftar.csv', 'nik;nama\n', 'text/csv')
    expect(await save(legal, { ...PERBUP, fileId: table })).toMatchObject({
      issues: [{ path: 'fileId', code: 'DOCUMENT_TYPE' }],
    })
    const fileId = await upload(legal, 'rancangan.pdf')
    const { data } = await save(legal, { ...PERBUP, fileId })
    const draft = { ...PERBUP, regulationId: data.id, expectedVersion: 1, title: 'Judul yang lain', fileId }
    expect((await save(legal, draft)).data.file.name).toBe('rancangan.pdf')
  })
})

testWithJobs(
  'the list of regulations goes to a file that holds what it shows, and no draft of strangers',
  async ({ signIn, admin }) => {
    await giveRoles(admin, 'kubu-raya', ['LEGAL_REVIEWER'])
    const legal = await signIn('kubu-raya')
    await save(legal, PERBUP)
    await save(legal, { ...PERBUP, kind: 'PERDA', title: 'Perlindungan lain', articles: [] })
    await admin.query(
      `insert into regulation (tenant_id, kind, title) select id, 'PERWALI', 'Rancangan tetangga' from tenant where area_code = '61.71'`,
    )
    const { startRegulationExport } = await legal.ask(EXPORT, {
      input: { format: 'CSV', idempotencyKey: 'satu', filter: { kinds: ['PERBUP', 'PERWALI'] } },
    })
    const job = await endedJob(legal, startRegulationExport.data.id)
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: '{"rows":1}' })
    const rows = await fetchTable(legal, job.resultFile.href)
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual([
      'Perbup Kubu Raya',
      'Perlindungan pekerja rentan',
      'Kabupaten Kubu Raya',
      'Direncanakan',
      '',
      '',
      '',
      '',
      'DBH sawit',
      expect.stringContaining('etani'),
    ])
  },
)
