import { Trans } from '@lingui/react/macro'
import { IconCircleCheck, IconFlask, IconLock, IconPencil, IconTrash } from '@tabler/icons-react'
import { Badge } from '../../ui/Badge.tsx'

/** How far a programme is. */
export function ProgrammeStateBadge(props: { state: 'DRAFT' | 'OPEN' | 'CLOSED' | 'DISCARDED' }) {
  if (props.state === 'OPEN')
    return (
      <Badge tone="ok" icon={IconCircleCheck}>
        <Trans>Dibuka</Trans>
      </Badge>
    )
  if (props.state === 'CLOSED')
    return (
      <Badge tone="mute" icon={IconLock}>
        <Trans>Ditutup</Trans>
      </Badge>
    )
  if (props.state === 'DISCARDED')
    return (
      <Badge tone="mute" icon={IconTrash}>
        <Trans>Dibuang</Trans>
      </Badge>
    )
  return (
    <Badge tone="warn" icon={IconPencil}>
      <Trans>Konsep</Trans>
    </Badge>
  )
}

/** Nobody may take an invented programme for a real one. */
export function SyntheticBadge() {
  return (
    <Badge tone="info" icon={IconFlask}>
      <Trans>Data contoh</Trans>
    </Badge>
  )
}
