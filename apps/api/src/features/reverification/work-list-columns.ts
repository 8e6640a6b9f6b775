import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { Finding, LeavingReason, Outcome } from '@payung/domain/reverification/reverification'
import type { CellValue } from '@payung/table-files/cell-value'
import { calendarDay } from '../../platform/clock.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { STATUS_LABELS } from '../workers/public.ts'
import type { ReverificationItemRow } from './reverification-items.queries.ts'

const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  DECEASED: 'Meninggal',
  DUPLICATE: 'Ganda',
  MOVED: 'Pindah',
  FOREIGN: 'Warga negara asing',
  EMPLOYED: 'Bekerja pada pemberi kerja',
  NEVER_ELIGIBLE: 'Sejak awal tidak memenuhi syarat usia',
  OVER_AGE: 'Melampaui usia',
  NOT_POOR: 'Sudah mampu',
  REFUSED: 'Menolak',
  INELIGIBLE: 'Tidak memenuhi syarat',
  NOT_FOUND: 'Tidak ditemukan',
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  KEEP: 'Dipertahankan',
  GRADUATE: 'Lulus',
  REMOVE: 'Dikeluarkan',
  REPLACE: 'Diganti dari cadangan',
}

const reasonWord = (reason: LeavingReason): string => (reason === 'OTHER' ? 'Alasan lain' : FINDING_WORDS[reason])

interface Column {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: ReverificationItemRow, reference: ReferenceData) => CellValue
}

const area = ({ areas }: ReferenceData, code: string | undefined) => areas.get(code ?? '')?.name ?? null

/** What an officer who decides on paper needs. The number is that of the annex, by which the answer is found again. */
export const WORK_LIST_COLUMNS: readonly Column[] = [
  { header: 'No Lampiran', widthCharacters: 12, cell: (row) => row.line_no },
  { header: 'NIK', widthCharacters: 22, cell: (row) => maskNationalId(row.national_id_prefix) },
  { header: 'Nama', widthCharacters: 32, cell: (row) => row.name },
  { header: 'Tanggal Lahir', widthCharacters: 14, cell: (row) => ({ date: row.birth_date }) },
  { header: 'Desa/Kelurahan', widthCharacters: 26, cell: (row, reference) => area(reference, row.village_code) },
  { header: 'Kecamatan', widthCharacters: 22, cell: (row, reference) => area(reference, row.village_code.slice(0, 8)) },
  {
    header: 'Kabupaten/Kota',
    widthCharacters: 20,
    cell: (row, reference) => area(reference, row.village_code.slice(0, 5)),
  },
  {
    header: 'Pekerjaan',
    widthCharacters: 24,
    cell: (row, { occupations }) => occupations.get(row.occupation_code ?? '')?.nameId ?? null,
  },
  {
    header: 'Temuan',
    widthCharacters: 36,
    // The weightiest first.
    cell: ({ finding, findings }) => [...new Set([finding, ...findings])].map((code) => FINDING_WORDS[code]).join('; '),
  },
  {
    header: 'Status Sekarang',
    widthCharacters: 20,
    cell: ({ status_now: status }) => (status === null ? null : (STATUS_LABELS[status]?.id ?? null)),
  },
  {
    header: 'Tinggal Sekarang',
    widthCharacters: 26,
    cell: (row, reference) => area(reference, row.village_now ?? undefined),
  },
  { header: 'Saran', widthCharacters: 24, cell: (row) => OUTCOME_WORDS[row.suggested] },
  {
    header: 'Putusan',
    widthCharacters: 24,
    cell: ({ outcome }) => (outcome === null ? 'Belum diputuskan' : OUTCOME_WORDS[outcome]),
  },
  {
    header: 'Alasan',
    widthCharacters: 28,
    cell: ({ reason_code: reason }) => (reason === null ? null : reasonWord(reason)),
  },
  { header: 'Catatan', widthCharacters: 40, cell: (row) => row.note },
  { header: 'Diputuskan Oleh', widthCharacters: 26, cell: (row) => row.decided_by_name },
  {
    header: 'Diputuskan Pada',
    widthCharacters: 16,
    cell: ({ decided_at: at }) => (at === null ? null : { date: calendarDay(at).toString() }),
  },
]
