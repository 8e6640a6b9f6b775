import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type {
  CheckAnswer,
  CheckQuestion,
  CheckTaskStanding,
  MatchQuestion,
  VisitAnswer,
  VisitReason,
} from '@payung/domain/verification/check-result'
import {
  IconAlarm,
  IconArrowsExchange,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconEqual,
  IconGrave2,
  IconListDetails,
  IconMapPinOff,
  IconPencilQuestion,
  IconQuestionMark,
  IconShieldCheck,
  IconX,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'

/** In the order in which they ask for somebody. */
export const standingLooks: Readonly<Record<CheckTaskStanding, Look>> = {
  LATE: { word: msg`Terlambat`, tone: 'bad', icon: IconAlarm },
  OPEN: { word: msg`Belum dikunjungi`, tone: 'warn', icon: IconCircleDashed },
  DONE: { word: msg`Sudah dikunjungi`, tone: 'ok', icon: IconCircleCheck },
  CANCELLED: { word: msg`Dibatalkan`, tone: 'mute', icon: IconBan },
}

export const answerLooks: Readonly<Record<CheckAnswer, Look>> = {
  FOUND: { word: msg`Ditemui, layak`, tone: 'ok', icon: IconCircleCheck },
  NOT_ELIGIBLE: { word: msg`Tidak layak`, tone: 'bad', icon: IconX },
  DIED: { word: msg`Meninggal`, tone: 'bad', icon: IconGrave2 },
  MOVED: { word: msg`Pindah`, tone: 'warn', icon: IconArrowsExchange },
  NOT_FOUND: { word: msg`Tidak ditemukan`, tone: 'mute', icon: IconMapPinOff },
  MATCHED: { word: msg`Padan`, tone: 'ok', icon: IconEqual },
  NAME_DIFFERS: { word: msg`Nama berbeda`, tone: 'warn', icon: IconPencilQuestion },
  UNKNOWN: { word: msg`Tidak terdata`, tone: 'mute', icon: IconQuestionMark },
  LISTED: { word: msg`Ada desilnya`, tone: 'info', icon: IconListDetails },
  WAGE_EARNER: { word: msg`Sudah peserta penerima upah`, tone: 'bad', icon: IconShieldCheck },
  SELF_EMPLOYED: { word: msg`Sudah peserta mandiri`, tone: 'bad', icon: IconShieldCheck },
  NOT_ACTIVE: { word: msg`Bukan peserta aktif`, tone: 'ok', icon: IconCircleCheck },
}

export const questionWords: Readonly<Record<CheckQuestion, MessageDescriptor>> = {
  POPULATION: msg`Data kependudukan (Dukcapil)`,
  WELFARE: msg`Desil kesejahteraan (Dinas Sosial)`,
  MEMBERSHIP: msg`Kepesertaan (BPJS Ketenagakerjaan)`,
  FIELD_VISIT: msg`Kunjungan lapangan`,
}

export const profileOf = {
  POPULATION: 'POPULATION_ANSWER',
  WELFARE: 'WELFARE_ANSWER',
  MEMBERSHIP: 'MEMBERSHIP_ANSWER',
} as const satisfies Readonly<Record<MatchQuestion, string>>

/** As somebody at the door would say it. */
export const visitWords: Readonly<Record<VisitAnswer, MessageDescriptor>> = {
  FOUND: msg`Ditemui, memang bekerja dan layak`,
  NOT_ELIGIBLE: msg`Ditemui, tidak layak`,
  DIED: msg`Sudah meninggal`,
  MOVED: msg`Sudah pindah`,
  NOT_FOUND: msg`Tidak ditemukan`,
}

export const reasonWords: Readonly<Record<VisitReason, MessageDescriptor>> = {
  NOW_EMPLOYED: msg`Sudah punya pemberi kerja`,
  WELL_OFF: msg`Sudah mampu`,
  COVERED_ELSEWHERE: msg`Sudah ditanggung pihak lain`,
  PUBLIC_SERVANT: msg`ASN, TNI, atau Polri`,
  REFUSED: msg`Tidak bersedia`,
  ADDRESS_UNKNOWN: msg`Alamatnya tidak dikenal`,
  NOT_AT_HOME: msg`Tidak ada di rumah`,
  OTHER: msg`Alasan lain`,
}
