import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { temporaryPath } from './workbook.builder.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const run = promisify(execFile)
const module = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)

const reading = `
  const { openTable } = await import(${module('./open-table.ts')})
  const table = await openTable(process.argv[1])
  let rows = 0
  for await (const batch of table.rows()) rows += batch.length
  console.log(JSON.stringify({ rows, peak: process.resourceUsage().maxRSS }))`

const header = [
  'No',
  'NIK',
  'Nama',
  'Lahir',
  'JK',
  'Kecamatan',
  'Desa',
  'Pekerjaan',
  'Iuran',
  'Status',
  'Jenis',
  'Ket',
  'RT',
  'RW',
]

function* people(count: number) {
  for (let i = 0; i < count; i += 1) {
    const nationalId = String(6112055511000000n + BigInt(i))
    yield [
      BigInt(i + 1),
      nationalId,
      `Nama ${i}`,
      { date: '1980-11-15' },
      'L',
      `Kecamatan ${i % 9}`,
      `Desa ${i % 123}`,
      'Petani',
      16800n,
      'Baru',
      'BPU',
      `Ket ${i}`,
      '001',
      '002',
    ]
  }
}

async function peakOf(type: 'xlsx' | 'csv', count: number) {
  const path = temporaryPath(`people.${type}`)
  const table = { columns: header.map((header) => ({ header })), rows: people(count) }
  await (type === 'xlsx' ? writeXlsx(path, table) : writeCsv(path, table))
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', reading, path])
  const { rows, peak } = JSON.parse(stdout) as { rows: number; peak: number }
  expect(rows).toBe(count + 1)
  return peak
}

describe.each(['xlsx', 'csv'] as const)('reading an %s', (type) => {
  // Three tries: on a busy machine the collector comes late, and its delay is no leak.
  test('of ten times the rows takes at most 1.3 times the memory', { timeout: 120_000, retry: 2 }, async () => {
    const [small, large] = [await peakOf(type, 7_549), await peakOf(type, 75_489)]
    expect(large / small).toBeLessThanOrEqual(1.3)
  })
})
