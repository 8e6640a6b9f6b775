import { msg } from '@lingui/core/macro'
import { IconLock, IconPencil, IconSpeakerphone, IconTrash } from '@tabler/icons-react'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'
import type { CohortSummary } from './cohort.query.ts'

const looks: Readonly<Record<CohortSummary['state'], Look>> = {
  DRAFT: { tone: 'warn', icon: IconPencil, word: msg`Konsep` },
  PUBLISHED: { tone: 'info', icon: IconSpeakerphone, word: msg`Diumumkan` },
  LOCKED: { tone: 'ok', icon: IconLock, word: msg`Terkunci` },
  DISCARDED: { tone: 'mute', icon: IconTrash, word: msg`Dibuang` },
}

/** How far a cohort is. */
export function CohortStateBadge(props: { state: CohortSummary['state'] }) {
  return <LookBadge look={looks[props.state]} />
}
