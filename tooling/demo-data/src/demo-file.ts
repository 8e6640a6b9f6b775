import { PROVINCE } from '@payung/reference-data/fourteen-areas'
import { readAreas } from '@payung/reference-data/read-areas'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import { DEMO_AS_OF, DEMO_SEED } from './demo-checksum.ts'
import { FAULTS, type Fault, spoil } from './file/faults.ts'
import { FILE_COLUMNS, type FileRow, fileRow } from './file/file-row.ts'
import type { DemoWorker } from './people/demo-worker.ts'
import { inventPopulation } from './people/invent-population.ts'
import { chanceOf } from './people/random.ts'

export const FILE_ROWS_MAX = 500_000

export interface DemoFileOptions {
  readonly rows: number
  /** Where to; `.csv` in the end writes a CSV, anything else an XLSX. */
  readonly out: string
  /** Other people for another seed. Default: those of the demo. */
  readonly seed?: string
  readonly asOf?: string
  /** Spoils about one row in a hundred, in the ways of {@link FAULTS}. */
  readonly faults?: boolean
}

export interface DemoFile {
  readonly rows: number
  /** How many rows were spoilt, by the code that an import should give them; empty without faults. */
  readonly faults: Readonly<Partial<Record<Fault, number>>>
}

/**
 * Writes the province's import file: its people over all areas as a regency's upload would list them, under a title.
 * Without faults every row is valid and gives no warning.
 *
 * @throws RangeError for a number of rows that is not whole or out of bounds
 */
export async function writeDemoFile(options: DemoFileOptions): Promise<DemoFile> {
  const { rows, out, seed = DEMO_SEED, asOf = DEMO_AS_OF, faults = false } = options
  if (!Number.isInteger(rows) || rows < 1 || rows > FILE_ROWS_MAX) {
    throw new RangeError(`rows: a whole number from 1 to ${FILE_ROWS_MAX}, not ${rows}`)
  }
  const areas = await readAreas()
  const people = [...inventPopulation({ areas, asOf, seed, provincePeople: rows, trouble: false }).values()]
    .flat()
    .filter((worker) => worker.registeredByCode === PROVINCE.code)
  const nameOf = new Map(areas.map((area) => [area.code, area]))
  const chance = chanceOf(`${seed} faults`)
  const made: Partial<Record<Fault, number>> = {}
  let sound: FileRow | null = null
  const rowOf = (worker: DemoWorker, index: number): FileRow => {
    const row = fileRow(index + 1, worker, nameOf)
    const fault = faults && sound !== null ? FAULTS.pickWith(chance) : null
    if (fault === null || sound === null) {
      sound = row
      return row
    }
    made[fault] = (made[fault] ?? 0) + 1
    return spoil(row, fault, sound)
  }

  await (out.toLowerCase().endsWith('.csv') ? writeCsv : writeXlsx)(out, {
    titleRows: ['DAFTAR PEKERJA RENTAN PROVINSI KALIMANTAN BARAT', 'Data contoh Payung: semua orang rekaan', ''],
    columns: FILE_COLUMNS,
    rows: people.map(rowOf),
  })
  return { rows: people.length, faults: made }
}
