import { Trans } from '@lingui/react/macro'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ExportPeopleButton } from '../../jobs/ExportPeopleButton.tsx'
import { type CohortDetail, StartCohortExportMutation } from '../cohort.query.ts'

/** The locked list as a file. */
export function ExportCohortButton(props: { cohort: CohortDetail }) {
  const start = useOperation(StartCohortExportMutation)
  const cohortId = props.cohort.id
  return (
    <ExportPeopleButton
      title={<Trans>Ekspor kohort terkunci</Trans>}
      operation={start}
      start={(file) => start.run((idempotencyKey) => ({ input: { cohortId, ...file, idempotencyKey } }))}
    />
  )
}
