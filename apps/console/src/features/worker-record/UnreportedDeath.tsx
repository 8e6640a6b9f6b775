import { Trans } from '@lingui/react/macro'
import { IconCandle } from '@tabler/icons-react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

/** The record says that somebody has died, and nobody has reported when: until then contributions end in no month, and the family has no case. */
export function UnreportedDeath({
  worker,
}: {
  worker: Pick<WorkerDetail, 'id' | 'mayReportEvent' | 'mayReportToKeeper'>
}) {
  return (
    <Notice
      tone="warn"
      icon={IconCandle}
      actions={
        (worker.mayReportEvent || worker.mayReportToKeeper) && (
          <ButtonLink to="/pekerja/$workerId/lapor" params={{ workerId: worker.id }} variant="default">
            <Trans>Laporkan kematian</Trans>
          </ButtonLink>
        )
      }
    >
      <Trans>
        Tercatat meninggal, tetapi hari meninggalnya belum dilaporkan. Laporkan, supaya iurannya berhenti pada bulan
        yang benar dan keluarganya mendapat haknya.
      </Trans>
    </Notice>
  )
}
