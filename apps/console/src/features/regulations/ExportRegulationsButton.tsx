import { Trans } from '@lingui/react/macro'
import type { VariablesOf } from '../../graphql.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type RegulationListQuery, StartRegulationExportMutation } from './regulation.query.ts'

/** The list in sight as a file. */
export function ExportRegulationsButton(props: {
  filter: NonNullable<VariablesOf<typeof RegulationListQuery>['filter']>
}) {
  const start = useOperation(StartRegulationExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor peraturan</Trans>}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { filter: props.filter, format, idempotencyKey } }))}
    />
  )
}
