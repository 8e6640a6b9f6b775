import { Trans } from '@lingui/react/macro'
import type { VariablesOf } from '../../graphql.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StartScholarshipExportMutation } from './scholarship.query.ts'

type Input = VariablesOf<typeof StartScholarshipExportMutation>['input']

/** The worklist in sight as a file. */
export function ExportScholarshipsButton(props: Pick<Input, 'year' | 'show' | 'search'>) {
  const start = useOperation(StartScholarshipExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor beasiswa anak</Trans>}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { ...props, format, idempotencyKey } }))}
    />
  )
}
