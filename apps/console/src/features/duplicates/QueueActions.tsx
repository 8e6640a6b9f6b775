import { Trans } from '@lingui/react/macro'
import { IconAdjustments, IconGitMerge, IconStack2 } from '@tabler/icons-react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'

/** Where many are decided at once. */
export function QueueActions() {
  return (
    <ButtonLink to="/pekerja/ganda/jelas" leftSection={<IconGitMerge size={18} aria-hidden />}>
      <Trans>Gabungkan yang jelas</Trans>
    </ButtonLink>
  )
}

/** What was decided so, and from which likeness on anybody is asked. */
export function MoreQueueActions() {
  return (
    <>
      <ButtonLink to="/pekerja/ganda/massal" variant="default" leftSection={<IconStack2 size={18} aria-hidden />}>
        <Trans>Keputusan massal</Trans>
      </ButtonLink>
      <ButtonLink to="/pekerja/ganda/ambang" variant="default" leftSection={<IconAdjustments size={18} aria-hidden />}>
        <Trans>Ambang</Trans>
      </ButtonLink>
    </>
  )
}
