import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RoundAnswer, RoundReason } from '@payung/domain/round/round-answer'
import type { RoundTaskStanding } from '@payung/domain/round/round-task-state'
import {
  IconAlarm,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconPencil,
  IconQuestionMark,
  IconSend,
  IconThumbUp,
  IconX,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'

/** In the order in which they ask for somebody. */
export const standingLooks: Readonly<Record<RoundTaskStanding, Look>> = {
  LATE: { word: msg`Terlambat`, tone: 'bad', icon: IconAlarm },
  NOT_BEGUN: { word: msg`Belum mulai`, tone: 'mute', icon: IconCircleDashed },
  AT_WORK: { word: msg`Dikerjakan`, tone: 'warn', icon: IconPencil },
  SENT: { word: msg`Terkirim`, tone: 'info', icon: IconSend },
  RETURNED: { word: msg`Dikembalikan`, tone: 'warn', icon: IconArrowBackUp },
  ACCEPTED: { word: msg`Diterima`, tone: 'ok', icon: IconCircleCheck },
}

export const standings = Object.keys(standingLooks) as readonly RoundTaskStanding[]

export const answerLooks: Readonly<Record<RoundAnswer, Look>> = {
  PROPOSED: { word: msg`Diusulkan`, tone: 'ok', icon: IconThumbUp },
  NOT_PROPOSED: { word: msg`Tidak diusulkan`, tone: 'mute', icon: IconX },
  UNKNOWN: { word: msg`Tidak diketahui`, tone: 'warn', icon: IconQuestionMark },
}

export const reasonWords: Readonly<Record<RoundReason, MessageDescriptor>> = {
  MOVED: msg`Sudah pindah`,
  DECEASED: msg`Meninggal`,
  NOW_EMPLOYED: msg`Sudah punya pemberi kerja`,
  WELL_OFF: msg`Sudah mampu`,
  COVERED_ELSEWHERE: msg`Sudah ditanggung pihak lain`,
  REFUSED: msg`Tidak bersedia`,
  OVER_QUOTA: msg`Di luar kuota`,
  NOT_FOUND: msg`Tidak dikenal di desa`,
  OTHER: msg`Alasan lain`,
}
