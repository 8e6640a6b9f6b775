import type { AgeBandCode } from '@payung/domain/identity/age-band'
import type { CoverState } from '@payung/domain/protection/cover-state'
import type { Citizenship } from '@payung/domain/worker/citizenship'

export interface Label {
  readonly id: string
  readonly en: string
}

export const UNKNOWN_LABEL: Label = { id: 'Belum diketahui', en: 'Not known yet' }

export const SEX_LABELS: Readonly<Record<string, Label>> = {
  FEMALE: { id: 'Perempuan', en: 'Female' },
  MALE: { id: 'Laki-laki', en: 'Male' },
}

export const STATUS_LABELS: Readonly<Record<string, Label>> = {
  CANDIDATE: { id: 'Calon', en: 'Candidate' },
  VERIFIED: { id: 'Terverifikasi', en: 'Verified' },
  INELIGIBLE: { id: 'Tidak memenuhi syarat', en: 'Ineligible' },
  DECEASED: { id: 'Meninggal', en: 'Deceased' },
  MOVED: { id: 'Pindah', en: 'Moved' },
  GRADUATED: { id: 'Mandiri', en: 'Graduated' },
  WITHDRAWN: { id: 'Ditarik', en: 'Withdrawn' },
}

export const COVER_LABELS: Readonly<Record<CoverState, Label>> = {
  PROTECTED: { id: 'Terlindungi', en: 'Protected' },
  PAID: { id: 'Dibayar', en: 'Paid' },
  GRACE: { id: 'Masa tenggang', en: 'Grace period' },
  BILLED: { id: 'Ditagih', en: 'Billed' },
  PLANNED: { id: 'Sudah ditetapkan', en: 'Designated' },
  LAPSED: { id: 'Terhenti', en: 'Lapsed' },
  ENDED: { id: 'Berakhir', en: 'Ended' },
  NONE: { id: 'Belum terlindungi', en: 'Not protected yet' },
  AFTER_DEATH: { id: 'Berakhir karena meninggal dunia', en: 'Ended by a death' },
}

export const MEMBERSHIP_LABELS: Readonly<Record<string, Label>> = {
  NONE: { id: 'Bukan peserta', en: 'Not a member' },
  SELF_EMPLOYED: { id: 'Bukan penerima upah (BPU)', en: 'Self-employed' },
  WAGE_EARNER: { id: 'Penerima upah (PU)', en: 'Wage earner' },
  CONSTRUCTION: { id: 'Jasa konstruksi', en: 'Construction' },
}

/** Keys as the API's enum names them; the domain's codes carry both ends of the band. */
export const AGE_BAND_LABELS: Readonly<Record<AgeBandCode, Label & { readonly key: string }>> = {
  UNDER_17: { key: 'UNDER_17', id: 'Di bawah 17', en: 'Under 17' },
  FROM_17_TO_24: { key: 'FROM_17', id: '17–24', en: '17–24' },
  FROM_25_TO_34: { key: 'FROM_25', id: '25–34', en: '25–34' },
  FROM_35_TO_44: { key: 'FROM_35', id: '35–44', en: '35–44' },
  FROM_45_TO_54: { key: 'FROM_45', id: '45–54', en: '45–54' },
  FROM_55_TO_64: { key: 'FROM_55', id: '55–64', en: '55–64' },
  FROM_65: { key: 'FROM_65', id: '65 ke atas', en: '65 and older' },
}

export const UNCOVERED_LABELS: Readonly<Record<string, Label>> = {
  UNAWARE: { id: 'Belum mengenal programnya', en: 'Unaware of the programme' },
  UNABLE_TO_PAY: { id: 'Tidak mampu membayar', en: 'Unable to pay' },
}

export const CITIZENSHIP_LABELS: Readonly<Record<Citizenship, Label>> = {
  INDONESIAN: { id: 'WNI', en: 'Indonesian' },
  FOREIGN: { id: 'WNA', en: 'Foreigner' },
}
