import { Trans } from '@lingui/react/macro'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { StartRoundExportMutation } from '../round.query.ts'

/** How far everybody is, one by one, as a file. */
export function ExportRoundButton(props: { roundId: string }) {
  const start = useOperation(StartRoundExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor kemajuan putaran</Trans>}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { roundId: props.roundId, format, idempotencyKey } }))}
    />
  )
}
