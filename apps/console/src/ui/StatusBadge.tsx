import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import {
  IconAlertCircle,
  IconArrowsExchange,
  IconCandle,
  IconCircleCheck,
  IconCircleMinus,
  IconStairsUp,
  IconUserQuestion,
} from '@tabler/icons-react'
import { type Look, LookBadge } from './LookBadge.tsx'

/** Where a person stands in the register: one look for each word, everywhere. */
const looks = {
  CANDIDATE: { tone: 'info', icon: IconUserQuestion, word: msg`Calon` },
  VERIFIED: { tone: 'ok', icon: IconCircleCheck, word: msg`Terverifikasi` },
  INELIGIBLE: { tone: 'bad', icon: IconAlertCircle, word: msg`Tidak memenuhi syarat` },
  DECEASED: { tone: 'mute', icon: IconCandle, word: msg`Meninggal` },
  MOVED: { tone: 'warn', icon: IconArrowsExchange, word: msg`Pindah` },
  GRADUATED: { tone: 'river', icon: IconStairsUp, word: msg`Mandiri` },
  WITHDRAWN: { tone: 'mute', icon: IconCircleMinus, word: msg`Ditarik` },
} as const satisfies Record<WorkerStatus, Look>

export function StatusBadge(props: { status: WorkerStatus }) {
  const look: Look = looks[props.status]
  return <LookBadge look={look} />
}

/** The word alone, for facets, filters and exports of a screen. */
export function statusWord(status: WorkerStatus): MessageDescriptor {
  return looks[status].word
}

/** Colour, icon and word together, for bars and legends. */
export function statusLook(status: WorkerStatus): Look {
  return looks[status]
}
