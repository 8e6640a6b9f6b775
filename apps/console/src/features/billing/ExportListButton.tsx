import { Trans } from '@lingui/react/macro'
import { useMay } from '../../session/viewer.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ExportPeopleButton } from '../jobs/ExportPeopleButton.tsx'
import { StartContributionListExportMutation } from './billing.query.ts'

/** The people of a list as a file in the insurer's layout. */
export function ExportListButton(props: { listId: string; unpostedOnly?: boolean }) {
  const mayExport = useMay('WORKER_EXPORT')
  const start = useOperation(StartContributionListExportMutation)
  if (!mayExport) return null
  const { listId, unpostedOnly = false } = props
  return (
    <ExportPeopleButton
      title={<Trans>Ekspor daftar iuran</Trans>}
      operation={start}
      start={(file) => start.run((idempotencyKey) => ({ input: { listId, unpostedOnly, ...file, idempotencyKey } }))}
    />
  )
}
