import { ageYears } from '@payung/domain/calendar/calendar-date'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { CoverState } from '@payung/domain/protection/cover-state'
import type { Citizenship } from '@payung/domain/worker/citizenship'
import type { CellValue } from '@payung/table-files/cell-value'
import { Temporal } from 'temporal-polyfill'
import { today } from '../../platform/clock.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import {
  CITIZENSHIP_LABELS,
  COVER_LABELS,
  MEMBERSHIP_LABELS,
  maskMembershipNumber,
  SEX_LABELS,
  STATUS_LABELS,
  UNCOVERED_LABELS,
  type WorkerRow,
} from '../workers/public.ts'

type SealedRow = ExportRow & { readonly national_id_cipher: Uint8Array; readonly person_index: Uint8Array }

const isSealed = (row: ExportRow): row is SealedRow => row.national_id_cipher !== null && row.person_index !== null

/** A list row, with the sealed NIK where whole numbers were asked for and the viewer's level has them. */
export interface ExportRow extends WorkerRow {
  readonly national_id_cipher: Uint8Array | null
  readonly person_index: Uint8Array | null
  /** Null where nobody has stated it, or the viewer's level does not show it. */
  readonly citizenship: Citizenship | null
}

export interface ExportTools {
  readonly reference: ReferenceData
  /** Null for a masked export. */
  readonly nationalIdOf: ((row: SealedRow) => string) | null
  /** How somebody stands today; null of whom the viewer may not know it. */
  readonly coverOf: (workerId: string) => CoverState | null
  /** The month through which somebody is protected; null where this month is not. */
  readonly protectedThrough: (workerId: string) => string | null
}

interface ExportColumn {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: ExportRow, tools: ExportTools) => CellValue
}

const areaName = (row: ExportRow, { reference }: ExportTools, length: number) =>
  reference.areas.get(row.village_code.slice(0, length))?.name ?? null

/** In the order of the file. Keys are the fields of a list row. */
export const EXPORT_COLUMNS = {
  nationalId: {
    header: 'NIK',
    widthCharacters: 22,
    cell: (row, { nationalIdOf }) =>
      nationalIdOf !== null && isSealed(row)
        ? nationalIdOf(row)
        : row.national_id_prefix && maskNationalId(row.national_id_prefix),
  },
  name: { header: 'Nama', widthCharacters: 32, cell: (row) => row.display_name },
  birthDate: {
    header: 'Tanggal Lahir',
    widthCharacters: 14,
    cell: (row) => (row.birth_date === null ? null : { date: row.birth_date }),
  },
  ageYears: {
    header: 'Umur',
    widthCharacters: 8,
    cell: (row) => (row.birth_date === null ? null : ageYears(Temporal.PlainDate.from(row.birth_date), today())),
  },
  sex: { header: 'Jenis Kelamin', widthCharacters: 14, cell: (row) => SEX_LABELS[row.sex ?? '']?.id ?? null },
  regency: { header: 'Kabupaten/Kota', widthCharacters: 20, cell: (row, tools) => areaName(row, tools, 5) },
  district: { header: 'Kecamatan', widthCharacters: 22, cell: (row, tools) => areaName(row, tools, 8) },
  village: { header: 'Desa/Kelurahan', widthCharacters: 26, cell: (row, tools) => areaName(row, tools, 13) },
  citizenship: {
    header: 'Kewarganegaraan',
    widthCharacters: 18,
    cell: (row) => (row.citizenship === null ? null : CITIZENSHIP_LABELS[row.citizenship].id),
  },
  occupation: {
    header: 'Pekerjaan',
    widthCharacters: 24,
    cell: (row, { reference }) => reference.occupations.get(row.occupation_code ?? '')?.nameId ?? null,
  },
  welfareDecile: { header: 'Desil', widthCharacters: 8, cell: (row) => row.welfare_decile },
  membershipKind: {
    header: 'Kepesertaan',
    widthCharacters: 24,
    cell: (row) => MEMBERSHIP_LABELS[row.membership_kind ?? '']?.id ?? null,
  },
  maskedMembershipNumber: {
    header: 'Nomor KPJ',
    widthCharacters: 16,
    cell: (row, { nationalIdOf }) =>
      nationalIdOf === null ? maskMembershipNumber(row.membership_number) : row.membership_number,
  },
  uncoveredReason: {
    header: 'Sebab Belum Terlindungi',
    widthCharacters: 22,
    cell: (row) => UNCOVERED_LABELS[row.uncovered_reason ?? '']?.id ?? null,
  },
  cover: {
    header: 'Perlindungan',
    widthCharacters: 20,
    cell: (row, { coverOf }) => {
      const state = coverOf(row.worker_id)
      return state === null ? null : COVER_LABELS[state].id
    },
  },
  protectedThrough: {
    header: 'Terlindungi s.d.',
    widthCharacters: 16,
    cell: (row, { protectedThrough }) => {
      const month = protectedThrough(row.worker_id)
      return month === null ? null : { date: lastDayOf(month) }
    },
  },
  status: { header: 'Status', widthCharacters: 20, cell: (row) => STATUS_LABELS[row.status]?.id ?? row.status },
  registeredBy: {
    header: 'Didaftarkan Oleh',
    widthCharacters: 28,
    cell: (row, { reference }) => reference.tenants.get(row.registered_by_tenant_id)?.name ?? null,
  },
  custodian: {
    header: 'Pengelola Data',
    widthCharacters: 28,
    cell: (row, { reference }) => reference.tenants.get(row.custodian_tenant_id)?.name ?? null,
  },
  registeredOn: { header: 'Tanggal Daftar', widthCharacters: 14, cell: (row) => ({ date: row.registered_on }) },
} as const satisfies Record<string, ExportColumn>

export type ExportColumnKey = keyof typeof EXPORT_COLUMNS

export function isExportColumn(key: string): key is ExportColumnKey {
  return Object.hasOwn(EXPORT_COLUMNS, key)
}

const OF_PROTECTION: readonly ExportColumnKey[] = ['cover', 'protectedThrough']

/** Of those chosen, or of all; what is said of protection only for whoever reads them. */
export function columnsOf(
  keys: readonly ExportColumnKey[],
  { readsProtection }: { readonly readsProtection: boolean },
): readonly ExportColumn[] {
  const chosen = keys.length === 0 ? (Object.keys(EXPORT_COLUMNS) as ExportColumnKey[]) : keys
  return chosen.filter((key) => readsProtection || !OF_PROTECTION.includes(key)).map((key) => EXPORT_COLUMNS[key])
}

const lastDayOf = (month: string) => Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString()
