import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isWithin } from '@payung/domain/area/area-code'
import type { ImportField } from '@payung/domain/import/import-field'
import type { CellValue, WrittenTable } from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeWorkbook } from '@payung/table-files/write-xlsx'
import type { Actor } from '../../../platform/actor.ts'
import { withWorkFolder } from '../../../platform/jobs/work-folder.ts'
import type { ReferenceData } from '../../../platform/reference-data.ts'
import { maySeeImports } from '../imports.policy.ts'

interface TemplateColumn {
  readonly field: ImportField
  readonly header: string
  readonly need: 'Wajib' | 'Sebaiknya' | 'Boleh kosong'
  readonly what: string
  readonly example: string
  readonly widthCharacters?: number
}

/** In the order in which an office asks people. Every header is one that is understood without looking at the cells. */
const COLUMNS: readonly TemplateColumn[] = [
  { field: 'rowNumber', header: 'No', need: 'Boleh kosong', what: 'Nomor urut.', example: '1', widthCharacters: 6 },
  {
    field: 'nationalId',
    header: 'NIK',
    need: 'Wajib',
    what: '16 digit, seperti di KTP. Kolom ini sudah berformat teks: jangan ubah menjadi angka, nanti digit terakhirnya hilang.',
    example: '6112xxxxxxxxxxxx',
    widthCharacters: 20,
  },
  {
    field: 'familyCardNumber',
    header: 'No KK',
    need: 'Boleh kosong',
    what: '16 digit, seperti di kartu keluarga.',
    example: '6112xxxxxxxxxxxx',
    widthCharacters: 20,
  },
  {
    field: 'name',
    header: 'Nama',
    need: 'Wajib',
    what: 'Nama lengkap seperti di KTP.',
    example: 'Siti Aminah',
    widthCharacters: 30,
  },
  {
    field: 'birthPlace',
    header: 'Tempat Lahir',
    need: 'Boleh kosong',
    what: 'Kota atau kabupaten kelahiran.',
    example: 'Pontianak',
    widthCharacters: 16,
  },
  {
    field: 'birthDate',
    header: 'Tanggal Lahir',
    need: 'Sebaiknya',
    what: 'Hari, bulan, tahun. Bila kosong diambil dari NIK.',
    example: '15/11/1982',
    widthCharacters: 14,
  },
  {
    field: 'sex',
    header: 'Jenis Kelamin',
    need: 'Sebaiknya',
    what: 'L atau P. Bila kosong diambil dari NIK.',
    example: 'P',
  },
  {
    field: 'address',
    header: 'Alamat',
    need: 'Boleh kosong',
    what: 'Jalan, gang atau dusun.',
    example: 'Jalan Merdeka 12',
    widthCharacters: 30,
  },
  { field: 'rt', header: 'RT', need: 'Boleh kosong', what: 'Nomor RT.', example: '002', widthCharacters: 6 },
  { field: 'rw', header: 'RW', need: 'Boleh kosong', what: 'Nomor RW.', example: '001', widthCharacters: 6 },
  {
    field: 'village',
    header: 'Desa/Kelurahan',
    need: 'Wajib',
    what: 'Nama dari lembar "Desa". Kodenya juga boleh.',
    example: 'Kalibandung',
    widthCharacters: 22,
  },
  {
    field: 'district',
    header: 'Kecamatan',
    need: 'Sebaiknya',
    what: 'Perlu bila ada dua desa dengan nama yang sama.',
    example: 'Sungai Raya',
    widthCharacters: 20,
  },
  {
    field: 'regency',
    header: 'Kabupaten/Kota',
    need: 'Boleh kosong',
    what: 'Perlu bila berkas memuat beberapa kabupaten.',
    example: 'Kubu Raya',
    widthCharacters: 18,
  },
  {
    field: 'occupation',
    header: 'Pekerjaan',
    need: 'Sebaiknya',
    what: 'Nama dari lembar "Pekerjaan".',
    example: 'Petani',
    widthCharacters: 22,
  },
  {
    field: 'phone',
    header: 'No HP',
    need: 'Boleh kosong',
    what: 'Nomor yang bisa dihubungi.',
    example: '081234567890',
    widthCharacters: 16,
  },
  {
    field: 'membershipNumber',
    header: 'Nomor KPJ',
    need: 'Boleh kosong',
    what: '11 digit, bila sudah peserta BPJS Ketenagakerjaan.',
    example: '12345678901',
    widthCharacters: 14,
  },
  { field: 'welfareDecile', header: 'Desil DTSEN', need: 'Boleh kosong', what: 'Angka 1 sampai 10.', example: '3' },
  {
    field: 'publicService',
    header: 'ASN/TNI/Polri',
    need: 'Boleh kosong',
    what: 'ASN, TNI, Polri, atau Bukan: program tidak menerima abdi negara.',
    example: 'Bukan',
    widthCharacters: 16,
  },
  {
    field: 'citizenship',
    header: 'Kewarganegaraan',
    need: 'Boleh kosong',
    what: 'WNI atau WNA: hanya WNI yang dapat ditetapkan.',
    example: 'WNI',
    widthCharacters: 16,
  },
  {
    field: 'notes',
    header: 'Keterangan',
    need: 'Boleh kosong',
    what: 'Catatan apa saja.',
    example: '',
    widthCharacters: 30,
  },
]

export type TemplatePerson = Partial<Record<ImportField, string>>

/** A table with the columns that Payung understands, and the people who are to stand in it: none, but for a test. */
export function templateTable(people: readonly TemplatePerson[] = []): WrittenTable {
  return {
    columns: COLUMNS.map(({ header, widthCharacters }) => ({ header, ...(widthCharacters && { widthCharacters }) })),
    rows: people.map((person) => COLUMNS.map(({ field }): CellValue => person[field] ?? '')),
  }
}

/** The table with what an office needs to fill it: how, and the villages and occupations by the names that are understood. */
export function templateSheets(reference: ReferenceData, areaPrefix: string, people: readonly TemplatePerson[] = []) {
  const nameOf = (code: string) => reference.areas.get(code)?.name ?? ''
  const villages = [...reference.areas.values()].filter(
    ({ level, code }) => level === 'VILLAGE' && isWithin(code, areaPrefix),
  )
  const occupations = [...reference.occupations.values()]
  return [
    { name: 'Isian', table: templateTable(people) },
    {
      name: 'Petunjuk',
      table: {
        titleRows: [
          'Cara mengisi',
          'Isi lembar "Isian", satu orang satu baris. Jangan mengubah baris judulnya. Unggah berkas ini di Payung.',
          '',
        ],
        columns: [
          { header: 'Kolom', widthCharacters: 18 },
          { header: 'Perlu', widthCharacters: 14 },
          { header: 'Isinya', widthCharacters: 80 },
          { header: 'Contoh', widthCharacters: 22 },
        ],
        rows: COLUMNS.map(({ header, need, what, example }): CellValue[] => [header, need, what, example]),
      },
    },
    {
      name: 'Desa',
      table: {
        columns: [
          { header: 'Kode' },
          { header: 'Desa/Kelurahan', widthCharacters: 28 },
          { header: 'Kecamatan', widthCharacters: 24 },
          { header: 'Kabupaten/Kota', widthCharacters: 20 },
        ],
        rows: villages.map(({ code, name }): CellValue[] => [
          code,
          name,
          nameOf(code.slice(0, 8)),
          nameOf(code.slice(0, 5)),
        ]),
      },
    },
    {
      name: 'Pekerjaan',
      table: {
        columns: [
          { header: 'Pekerjaan', widthCharacters: 40 },
          { header: 'Ekosistem', widthCharacters: 28 },
        ],
        rows: occupations.map(({ nameId, ecosystemCode }): CellValue[] => [
          nameId,
          reference.ecosystems.get(ecosystemCode)?.nameId ?? '',
        ]),
      },
    },
  ]
}

/**
 * An empty table to fill, as a file.
 *
 * @returns null if this person imports nothing
 */
export async function importTemplate(
  { dataDir, reference }: { readonly dataDir: string; readonly reference: ReferenceData },
  actor: Actor,
  format: 'XLSX' | 'CSV',
): Promise<Buffer | null> {
  if (!maySeeImports(actor)) return null
  return withWorkFolder(dataDir, async (folder) => {
    const path = join(folder, 'templat')
    const areaPrefix = actor.areaScope || (actor.tenantAreaCode ?? '')
    await (format === 'XLSX'
      ? writeWorkbook(path, templateSheets(reference, areaPrefix))
      : writeCsv(path, templateTable()))
    return readFile(path)
  })
}
