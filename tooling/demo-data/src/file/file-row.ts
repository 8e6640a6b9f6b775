import { occupationOf } from '@payung/domain/worker/occupation'
import type { AreaRow } from '@payung/reference-data/read-areas'
import type { WrittenColumn } from '@payung/table-files/cell-value'
import type { DemoWorker } from '../people/demo-worker.ts'

/** Columns as regencies send them, with the regency in front of the district because this file spans the province. */
export const FILE_COLUMNS: readonly WrittenColumn[] = [
  { header: 'No', widthCharacters: 7 },
  { header: 'NIK', widthCharacters: 19 },
  { header: 'No. KK', widthCharacters: 19 },
  { header: 'Nama Lengkap', widthCharacters: 28 },
  { header: 'Tempat Lahir', widthCharacters: 18 },
  { header: 'Tanggal Lahir', widthCharacters: 14 },
  { header: 'L/P', widthCharacters: 6 },
  { header: 'Alamat', widthCharacters: 30 },
  { header: 'RT', widthCharacters: 6 },
  { header: 'RW', widthCharacters: 6 },
  { header: 'Desa/Kelurahan', widthCharacters: 22 },
  { header: 'Kecamatan', widthCharacters: 22 },
  { header: 'Kabupaten/Kota', widthCharacters: 22 },
  { header: 'Pekerjaan', widthCharacters: 22 },
  { header: 'No. HP', widthCharacters: 16 },
  { header: 'Keterangan', widthCharacters: 20 },
]

/** Texts in the order of {@link FILE_COLUMNS}; NIKs as text, so that no spreadsheet takes their last digit. */
export type FileRow = readonly string[]

export const PLACE_OF = {
  nationalId: 1,
  name: 3,
  birthDate: 5,
  sex: 6,
  village: 10,
  occupation: 13,
} as const

export function fileRow(number: number, worker: DemoWorker, areas: ReadonlyMap<string, AreaRow>): FileRow {
  const area = (length: number) => areas.get(worker.villageCode.slice(0, length))
  const regency = area(5)
  const [year, month, day] = worker.birthDate.split('-')
  return [
    String(number),
    worker.nationalId,
    worker.familyCardNumber ?? '',
    worker.name,
    worker.birthPlace ?? '',
    `${day}/${month}/${year}`,
    worker.sex === 'FEMALE' ? 'P' : 'L',
    worker.address ?? '',
    worker.rt ?? '',
    worker.rw ?? '',
    area(13)?.name ?? '',
    area(8)?.name ?? '',
    `${regency?.kind === 'CITY' ? 'Kota' : 'Kabupaten'} ${regency?.name ?? ''}`,
    occupationOf(worker.occupationCode ?? '')?.nameId ?? '',
    worker.phone?.replace('+62', '0') ?? '',
    '',
  ]
}
