import { Trans } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { Notice } from '../../ui/Notice.tsx'
import type { PledgeDetail } from './pledge.query.ts'

/** Why the region has refused a pledge, and what its company may do. */
export function PledgeRefusal(props: { pledge: Pick<PledgeDetail, 'state' | 'steps' | 'region' | 'mayRenew'> }) {
  const { mayRenew, region, state, steps } = props.pledge
  if (state !== 'REFUSED') return null
  const reason = steps.findLast((step) => step.state === 'REFUSED')?.reason ?? '—'
  return (
    <Notice tone="warn" icon={IconX}>
      <Trans>
        {region?.name} menolak janji ini: {reason}
      </Trans>{' '}
      {mayRenew && <Trans>Bagiannya kembali ke sisa perjanjian, dan janji yang diperbaiki dapat disusun lagi.</Trans>}
    </Notice>
  )
}
