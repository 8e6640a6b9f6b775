import { aDraft, anAmendment, signs } from '@payung/database/testing/a-decree'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import { readPaper } from '@payung/documents/read-paper.builder'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { annexPath, bytesOf, fileOf } from './papers.builder.ts'

const PEOPLE = ['Desa A', 'Kota A', 'Desa B', 'Kota B', 'Desa C']

/**
 * A signed decree of the province for three people of Kubu Raya and two of Pontianak, and its signed amendment. Its changes name Pontianak, Kubu Raya
 * and Pontianak again: the last corrects somebody who has moved to the city, whose line stands between those of the regency.
 */
async function arrangeDecrees(admin: pg.Client): Promise<{ base: string; amendment: string }> {
  await arrangeAmounts(admin)
  const workers: string[] = []
  for (const name of PEOPLE) {
    const worker = await aWorker(admin, name.startsWith('Kota') ? { keptBy: 'pontianak', name } : { name })
    await aLink(admin, worker, 'provinsi', 'FULL')
    workers.push(worker)
  }
  const { decree } = await aDraft(admin, 'provinsi', { workers, quota: 5, area: '61' })
  await signs(admin, 'provinsi', decree)
  const { rows } = await admin.query<{ line_no: number; worker_id: string; village_code: string }>(
    'select line_no, worker_id, village_code from decree_holding where decree_id = $1 order by 1',
    [decree],
  )
  expect(rows.map(({ village_code: village }) => village.slice(0, 5))).toEqual([
    '61.12',
    '61.12',
    '61.12',
    '61.71',
    '61.71',
  ])
  await admin.query(
    `update worker set village_code = '61.71.01.1001', tenant_id = $2, version = version + 1 where id = $1`,
    [rows[1]?.worker_id, TENANTS.pontianak.id],
  )
  const amendment = await anAmendment(admin, 'provinsi', decree, '2027-04-01', [
    { change: 'REMOVE', line: 4, reason: 'DECEASED' },
    { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    { change: 'CORRECT', line: 2, reason: 'IDENTITY_WRONG' },
  ])
  await signs(admin, 'provinsi', amendment)
  return { base: idOf(decree), amendment: idOf(amendment) }
}

const idOf = (decree: string) => Buffer.from(`Decree:${decree}`).toString('base64')

/** Names of regencies above their rows, and their sums. */
async function groupsOf(client: Client, href: string): Promise<readonly string[]> {
  const { pages } = await readPaper(await bytesOf(client, href))
  return pages.flatMap(({ lines }) => lines).filter((line) => /^(Kabupaten|Kota|Jumlah K)/.test(line))
}

describe('the annex of a province', () => {
  testWithJobs(
    'names each regency once with its sum, also in an amendment and in what stands in a month',
    async ({ signIn, admin }) => {
      const { base, amendment } = await arrangeDecrees(admin)
      const province = await signIn('provinsi')
      expect(await groupsOf(province, (await fileOf(province, base)).href)).toEqual([
        'Kabupaten Kubu Raya',
        'Jumlah Kabupaten Kubu Raya, 3 orang | 0',
        'Kota Pontianak',
        'Jumlah Kota Pontianak, 2 orang | 0',
      ])
      // Lines of an amendment are changes: who is taken out is no person whom it designates.
      const changes = [
        'Kabupaten Kubu Raya',
        'Jumlah Kabupaten Kubu Raya, 1 perubahan | 0',
        'Kota Pontianak',
        'Jumlah Kota Pontianak, 2 perubahan | 0',
      ]
      expect(await groupsOf(province, (await fileOf(province, amendment)).href)).toEqual(changes)
      expect(await groupsOf(province, annexPath(amendment))).toEqual(changes)
      expect(await groupsOf(province, (await fileOf(province, base, { asOfMonth: '2027-04-01' })).href)).toEqual([
        'Kabupaten Kubu Raya',
        'Jumlah Kabupaten Kubu Raya, 1 orang | 0',
        'Kota Pontianak',
        'Jumlah Kota Pontianak, 2 orang | 0',
      ])
    },
  )

  testWithJobs('has the same regencies and sums as a workbook', async ({ signIn, admin }) => {
    const { amendment, base } = await arrangeDecrees(admin)
    const province = await signIn('provinsi')
    const rowsOf = async (id: string, input: object = {}) => {
      const rows = await fetchTable(province, (await fileOf(province, id, { format: 'XLSX', ...input })).href)
      const header = rows.find(([first]) => first === 'No') ?? []
      return rows
        .slice(rows.indexOf(header) + 1)
        .map((row) => ['No', 'Nama', 'Kabupaten/Kota'].map((name) => row[header.indexOf(name)] ?? ''))
    }
    const [regency, city] = ['Kabupaten Kubu Raya', 'Kota Pontianak']
    expect(await rowsOf(base, { asOfMonth: '2027-04-01' })).toEqual([
      ['3', expect.stringMatching(/^Desa/), regency],
      ['', `Jumlah ${regency}, 1 orang`, regency],
      ['2', expect.stringMatching(/^Desa/), city],
      ['5', expect.stringMatching(/^Kota/), city],
      ['', `Jumlah ${city}, 2 orang`, city],
      ['', 'Jumlah seluruhnya', ''],
      ['', 'Terbilang: nol rupiah', ''],
    ])
    expect((await rowsOf(amendment)).map(([no, , place]) => [no, place])).toEqual([
      ['2', regency],
      ['', regency],
      ['1', city],
      ['3', city],
      ['', city],
      ['', ''],
      ['', ''],
    ])
  })
})
