import { Trans } from '@lingui/react/macro'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StartCreditExportMutation } from './credits.query.ts'

/** What is open, as a file. */
export function ExportCreditsButton() {
  const start = useOperation(StartCreditExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor kelebihan iuran</Trans>}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { format, idempotencyKey } }))}
    />
  )
}
