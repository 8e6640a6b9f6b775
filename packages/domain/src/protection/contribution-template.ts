import type { IsoDay } from '../calendar/iso-day.ts'
import type { Verdict } from '../import/answer-file.ts'
import type { Rupiah } from '../money/money.ts'

/** Somebody on a contribution list, as the insurer is told of them. */
export interface ListedPerson {
  /** Whole or masked, as whoever takes the file may see it. */
  readonly nationalId: string
  readonly membershipNumber: string | null
  readonly name: string
  readonly birthPlace: string | null
  readonly birthDate: IsoDay
  readonly sex: string | null
  readonly address: string | null
  readonly village: string | null
  readonly district: string | null
  readonly occupation: string | null
  /** The first of their months on the list. */
  readonly fromMonth: IsoDay
  /** How many there are: not every list names all that follow. */
  readonly months: number
  readonly rupiah: Rupiah
  readonly verdict: Verdict | null
  readonly reason: string | null
}

type Written = string | number | bigint | null | { readonly date: IsoDay }

export interface ContributionColumn {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (person: ListedPerson) => Written
}

const text = (header: string, widthCharacters: number, cell: (person: ListedPerson) => Written) => ({
  header,
  widthCharacters,
  cell,
})

const ANSWERS: Readonly<Record<Verdict, string>> = { ACCEPTED: 'Diterima', REJECTED: 'Ditolak' }

/**
 * The insurer's layout of a list, one row for each person: who, which months, how much, and empty room for its answer. Filled in and sent back, the file is read as the answer
 * about postings.
 */
export const CONTRIBUTION_COLUMNS: readonly ContributionColumn[] = [
  text('NIK', 22, ({ nationalId }) => nationalId),
  text('No KPJ', 16, ({ membershipNumber }) => membershipNumber),
  text('Nama Lengkap', 32, ({ name }) => name),
  text('Tempat Lahir', 18, ({ birthPlace }) => birthPlace),
  text('Tanggal Lahir', 14, ({ birthDate }) => ({ date: birthDate })),
  text('Jenis Kelamin', 14, ({ sex }) => sex),
  text('Alamat', 36, ({ address }) => address),
  text('Desa/Kelurahan', 26, ({ village }) => village),
  text('Kecamatan', 22, ({ district }) => district),
  text('Pekerjaan', 24, ({ occupation }) => occupation),
  text('Mulai', 12, ({ fromMonth }) => fromMonth.slice(0, 7)),
  text('Jumlah Bulan', 14, ({ months }) => months),
  text('Iuran', 16, ({ rupiah }) => rupiah),
  text('Hasil', 12, ({ verdict }) => (verdict === null ? null : ANSWERS[verdict])),
  text('Keterangan', 36, ({ reason }) => reason),
]
