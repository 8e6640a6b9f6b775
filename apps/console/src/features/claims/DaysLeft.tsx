import { Plural, Trans } from '@lingui/react/macro'
import { Badge } from '../../ui/Badge.tsx'

/** How long a step may still take, by the reference data. */
export function DaysLeft(props: { days: number | null }) {
  const { days } = props
  if (days === null) return '—'
  if (days >= 0) return <Plural value={days} _0="hari ini" other="# hari lagi" />
  return (
    <Badge tone="bad">
      <Trans>
        Lewat <Plural value={-days} other="# hari" />
      </Trans>
    </Badge>
  )
}
