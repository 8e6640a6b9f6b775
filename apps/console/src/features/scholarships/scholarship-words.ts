import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconBan, IconCash, IconCircleCheck, IconClock, IconFileAlert, IconFileX } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { Scholarship, ScholarshipYear } from './scholarship.query.ts'

export const yearLooks = {
  NOT_YET: { word: msg`Belum tiba`, tone: 'mute', icon: IconClock },
  PROOF_DUE: { word: msg`Surat sekolah ditunggu`, tone: 'warn', icon: IconFileAlert },
  PROVEN: { word: msg`Terbukti, belum dibayar`, tone: 'info', icon: IconCircleCheck },
  PAID: { word: msg`Sudah dibayar`, tone: 'ok', icon: IconCash },
  MISSED: { word: msg`Lewat tanpa surat sekolah`, tone: 'bad', icon: IconFileX },
  ENDED: { word: msg`Berakhir`, tone: 'mute', icon: IconBan },
} as const satisfies Record<ScholarshipYear['state'], Look>

export const levelWords: Readonly<Record<NonNullable<ScholarshipYear['level']>, MessageDescriptor>> = {
  KINDERGARTEN: msg`TK`,
  PRIMARY: msg`SD`,
  JUNIOR: msg`SMP`,
  SENIOR: msg`SMA`,
  UNIVERSITY: msg`Perguruan tinggi`,
}

export const limitWords: Readonly<Record<NonNullable<ScholarshipYear['limit']>, MessageDescriptor>> = {
  LEVEL_YEARS: msg`Tahun untuk jenjang ini sudah habis.`,
  CHILDREN: msg`Dua anak lain didahulukan.`,
  TOTAL_REACHED: msg`Batas seluruh beasiswa keluarga sudah tercapai.`,
}

export const yearEndWords: Readonly<Record<NonNullable<ScholarshipYear['end']>, MessageDescriptor>> = {
  SCHOOL_DONE: msg`Sekolah selesai`,
  AGE: msg`Umur 23 tahun`,
  MARRIED: msg`Menikah`,
  WORKING: msg`Bekerja`,
  LEFT_SCHOOL: msg`Tidak bersekolah lagi`,
}

export const endWords: Readonly<Record<NonNullable<Scholarship['end']>['kind'], MessageDescriptor>> = {
  MARRIED: msg`Menikah`,
  WORKING: msg`Bekerja`,
  LEFT_SCHOOL: msg`Tidak bersekolah lagi`,
}

/** `2026/2027`: a school year goes from July to June. */
export const schoolYearName = (year: number) => `${year}/${year + 1}`
