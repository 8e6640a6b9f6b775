import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from '../money/money.ts'
import type { LifeEventKind } from './benefit-event.ts'
import type { ClaimProgramme } from './benefits-for.ts'

/** A claim as the insurer is sent it: whose, what happened and when, and what is due by our reckoning. Nothing else about health. */
export interface SubmittedClaim {
  readonly caseNumber: string
  /** Whole or masked, as whoever takes the file may see it. */
  readonly nationalId: string
  readonly membershipNumber: string | null
  readonly name: string
  readonly programme: ClaimProgramme
  readonly eventKind: LifeEventKind
  readonly eventDay: IsoDay
  readonly eventPlace: string
  readonly submittedOn: IsoDay
  readonly dueRupiah: Rupiah
}

type Written = string | number | bigint | null | { readonly date: IsoDay }

export interface SubmissionColumn {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (claim: SubmittedClaim) => Written
}

const PROGRAMMES: Readonly<Record<ClaimProgramme, string>> = { DEATH: 'JKM', WORK_ACCIDENT: 'JKK' }

const EVENTS: Readonly<Partial<Record<LifeEventKind, string>>> = {
  DEATH: 'Meninggal dunia',
  ACCIDENT: 'Kecelakaan',
  OCCUPATIONAL_ILLNESS: 'Penyakit akibat kerja',
  TOTAL_DISABILITY: 'Cacat total tetap',
}

const empty = (header: string, widthCharacters: number): SubmissionColumn => ({
  header,
  widthCharacters,
  cell: () => null,
})

/** What the insurer is sent, and behind it the empty columns of its answer: the same file comes back filled in. */
export const SUBMISSION_COLUMNS: readonly SubmissionColumn[] = [
  { header: 'Nomor Kasus', widthCharacters: 20, cell: ({ caseNumber }) => caseNumber },
  { header: 'NIK', widthCharacters: 20, cell: ({ nationalId }) => nationalId },
  { header: 'KPJ', widthCharacters: 14, cell: ({ membershipNumber }) => membershipNumber },
  { header: 'Nama Peserta', widthCharacters: 32, cell: ({ name }) => name },
  { header: 'Program', widthCharacters: 10, cell: ({ programme }) => PROGRAMMES[programme] },
  { header: 'Jenis Kejadian', widthCharacters: 24, cell: ({ eventKind }) => EVENTS[eventKind] ?? null },
  { header: 'Tanggal Kejadian', widthCharacters: 16, cell: ({ eventDay }) => ({ date: eventDay }) },
  { header: 'Tempat Kejadian', widthCharacters: 28, cell: ({ eventPlace }) => eventPlace },
  { header: 'Tanggal Pengajuan', widthCharacters: 18, cell: ({ submittedOn }) => ({ date: submittedOn }) },
  { header: 'Hak menurut Hitungan (Rp)', widthCharacters: 26, cell: ({ dueRupiah }) => dueRupiah },
  empty('Nomor Klaim BPJS', 22),
  empty('Hasil', 16),
  empty('Tanggal Hasil', 16),
  empty('Disetujui (Rp)', 18),
  empty('Dibayar (Rp)', 18),
  empty('Alasan', 40),
]
