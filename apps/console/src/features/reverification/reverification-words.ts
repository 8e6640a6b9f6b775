import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Finding,
  type FindingSource,
  type LeavingReason,
  OUTCOMES,
  type Outcome,
} from '@payung/domain/reverification/reverification'
import type { ReverificationState } from '@payung/domain/reverification/reverification-state'
import {
  IconArrowsExchange,
  IconBan,
  IconBriefcase,
  IconCalendarX,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCopy,
  IconGrave2,
  IconHandStop,
  IconHourglass,
  IconMapPinOff,
  IconReplace,
  IconSchool,
  IconTrendingUp,
  IconUserX,
  IconWorld,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'

export const stateLooks: Readonly<Record<ReverificationState, Look>> = {
  OPEN: { word: msg`Berjalan`, tone: 'warn', icon: IconHourglass },
  CLOSED: { word: msg`Ditutup`, tone: 'ok', icon: IconCircleCheck },
  CANCELLED: { word: msg`Dibatalkan`, tone: 'mute', icon: IconBan },
}

export const findingLooks: Readonly<Record<Finding, Look>> = {
  DECEASED: { word: msg`Meninggal`, tone: 'bad', icon: IconGrave2 },
  DUPLICATE: { word: msg`Ganda`, tone: 'bad', icon: IconCopy },
  MOVED: { word: msg`Pindah`, tone: 'warn', icon: IconArrowsExchange },
  FOREIGN: { word: msg`Warga negara asing`, tone: 'bad', icon: IconWorld },
  EMPLOYED: { word: msg`Bekerja pada pemberi kerja`, tone: 'info', icon: IconBriefcase },
  NEVER_ELIGIBLE: { word: msg`Sejak awal tidak memenuhi syarat usia`, tone: 'bad', icon: IconCalendarX },
  OVER_AGE: { word: msg`Melampaui usia`, tone: 'warn', icon: IconHourglass },
  NOT_POOR: { word: msg`Sudah mampu`, tone: 'info', icon: IconTrendingUp },
  REFUSED: { word: msg`Menolak`, tone: 'warn', icon: IconHandStop },
  INELIGIBLE: { word: msg`Tidak memenuhi syarat`, tone: 'bad', icon: IconUserX },
  NOT_FOUND: { word: msg`Tidak ditemukan`, tone: 'mute', icon: IconMapPinOff },
}

/** In the order in which they are asked for. */
export const standings: readonly (Outcome | 'UNDECIDED')[] = ['UNDECIDED', ...OUTCOMES]

export const outcomeLooks: Readonly<Record<Outcome | 'UNDECIDED', Look>> = {
  UNDECIDED: { word: msg`Belum diputuskan`, tone: 'warn', icon: IconCircleDashed },
  KEEP: { word: msg`Dipertahankan`, tone: 'ok', icon: IconCheck },
  GRADUATE: { word: msg`Lulus`, tone: 'info', icon: IconSchool },
  REMOVE: { word: msg({ message: 'Dikeluarkan', context: 'reverification' }), tone: 'bad', icon: IconBan },
  REPLACE: { word: msg`Diganti dari cadangan`, tone: 'river', icon: IconReplace },
}

export const outcomeChoices: Readonly<Record<Outcome, MessageDescriptor>> = {
  KEEP: msg`Pertahankan`,
  GRADUATE: msg`Luluskan: keluar karena mampu`,
  REMOVE: msg`Keluarkan, tempatnya kosong`,
  REPLACE: msg`Ganti dengan cadangan berikutnya`,
}

export const reasonWords: Readonly<Record<LeavingReason, MessageDescriptor>> = {
  DECEASED: msg`Meninggal`,
  MOVED: msg`Pindah`,
  FOREIGN: msg`Warga negara asing`,
  EMPLOYED: msg`Bekerja pada pemberi kerja`,
  NEVER_ELIGIBLE: msg`Sejak awal tidak memenuhi syarat usia`,
  OVER_AGE: msg`Melampaui usia`,
  NOT_POOR: msg`Sudah mampu`,
  DUPLICATE: msg`Ganda`,
  REFUSED: msg`Menolak`,
  NOT_FOUND: msg`Tidak ditemukan`,
  OTHER: msg`Alasan lain`,
}

export const sourceWords: Readonly<Record<FindingSource, MessageDescriptor>> = {
  RECORD: msg`Data pekerja`,
  RULE: msg`Syarat program`,
  POPULATION: msg`Data kependudukan (Dukcapil)`,
  MEMBERSHIP: msg`Kepesertaan (BPJS Ketenagakerjaan)`,
  FIELD_VISIT: msg`Kunjungan lapangan`,
}
