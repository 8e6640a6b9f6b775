import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  IconAlertCircle,
  IconArrowsExchange,
  IconCandle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleXFilled,
  IconClockFilled,
  IconHourglassFilled,
  IconShieldCheckFilled,
  IconStairsUp,
  IconUserQuestion,
} from '@tabler/icons-react'
import { type Look, LookBadge } from './LookBadge.tsx'

/** Protection of a month, and where a person stands in the register: one look for each word, everywhere. */
const looks = {
  PROTECTED: { tone: 'ok', icon: IconShieldCheckFilled, word: msg`Terlindungi` },
  GRACE: { tone: 'warn', icon: IconHourglassFilled, word: msg`Masa tenggang` },
  LAPSED: { tone: 'bad', icon: IconCircleXFilled, word: msg`Terhenti` },
  AWAITING_INSURER: { tone: 'info', icon: IconClockFilled, word: msg`Menunggu BPJS` },
  ENDED: { tone: 'mute', icon: IconCircleMinus, word: msg`Berakhir` },
  CANDIDATE: { tone: 'info', icon: IconUserQuestion, word: msg`Calon` },
  VERIFIED: { tone: 'ok', icon: IconCircleCheck, word: msg`Terverifikasi` },
  INELIGIBLE: { tone: 'bad', icon: IconAlertCircle, word: msg`Tidak memenuhi syarat` },
  DECEASED: { tone: 'mute', icon: IconCandle, word: msg`Meninggal` },
  MOVED: { tone: 'warn', icon: IconArrowsExchange, word: msg`Pindah` },
  GRADUATED: { tone: 'river', icon: IconStairsUp, word: msg`Mandiri` },
  WITHDRAWN: { tone: 'mute', icon: IconCircleMinus, word: msg`Ditarik` },
} as const satisfies Record<string, Look>

export type Status = keyof typeof looks

export function StatusBadge(props: { status: Status }) {
  const look: Look = looks[props.status]
  return <LookBadge look={look} />
}

/** The word alone, for facets, filters and exports of a screen. */
export function statusWord(status: Status): MessageDescriptor {
  return looks[status].word
}

/** Colour, icon and word together, for bars and legends. */
export function statusLook(status: Status): Look {
  return looks[status]
}
