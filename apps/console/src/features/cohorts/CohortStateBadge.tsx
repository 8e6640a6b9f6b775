import { Trans } from '@lingui/react/macro'
import { IconLock, IconPencil, IconSpeakerphone, IconTrash } from '@tabler/icons-react'
import { Badge } from '../../ui/Badge.tsx'
import type { CohortSummary } from './cohort.query.ts'

/** How far a cohort is. */
export function CohortStateBadge(props: { state: CohortSummary['state'] }) {
  switch (props.state) {
    case 'DRAFT':
      return (
        <Badge tone="warn" icon={IconPencil}>
          <Trans>Konsep</Trans>
        </Badge>
      )
    case 'PUBLISHED':
      return (
        <Badge tone="info" icon={IconSpeakerphone}>
          <Trans>Diumumkan</Trans>
        </Badge>
      )
    case 'LOCKED':
      return (
        <Badge tone="ok" icon={IconLock}>
          <Trans>Terkunci</Trans>
        </Badge>
      )
    case 'DISCARDED':
      return (
        <Badge tone="mute" icon={IconTrash}>
          <Trans>Dibuang</Trans>
        </Badge>
      )
  }
}
