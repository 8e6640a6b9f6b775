import { msg } from '@lingui/core/macro'
import { IconCircleCheck, IconFlask, IconLock, IconPencil, IconTrash } from '@tabler/icons-react'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'

const looks = {
  DRAFT: { tone: 'warn', icon: IconPencil, word: msg`Konsep` },
  OPEN: { tone: 'ok', icon: IconCircleCheck, word: msg`Dibuka` },
  CLOSED: { tone: 'mute', icon: IconLock, word: msg`Ditutup` },
  DISCARDED: { tone: 'mute', icon: IconTrash, word: msg`Dibuang` },
} as const satisfies Record<string, Look>

const synthetic: Look = { tone: 'info', icon: IconFlask, word: msg`Data contoh` }

/** How far a programme is. */
export function ProgrammeStateBadge(props: { state: keyof typeof looks }) {
  return <LookBadge look={looks[props.state]} />
}

/** Nobody may take an invented programme for a real one. */
export function SyntheticBadge() {
  return <LookBadge look={synthetic} />
}
