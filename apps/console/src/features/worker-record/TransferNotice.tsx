import { Trans } from '@lingui/react/macro'
import { IconArrowsExchange } from '@tabler/icons-react'
import { Notice } from '../../ui/Notice.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

/** A handover that waits for an answer. */
export function TransferNotice(props: { transfer: NonNullable<WorkerDetail['openTransfer']> }) {
  const { toTenant, toVillage } = props.transfer
  return (
    <Notice tone="info" icon={IconArrowsExchange}>
      <Trans>
        Serah terima ke {toTenant.shortName} ({toVillage.name}) menunggu jawaban.
      </Trans>
    </Notice>
  )
}
