import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import type { VariablesOf } from '../../graphql.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { type RegulationListQuery, StartRegulationExportMutation } from './regulation.query.ts'

/** The list in sight as a file. */
export function ExportRegulationsButton(props: {
  filter: NonNullable<VariablesOf<typeof RegulationListQuery>['filter']>
}) {
  const [, start] = useMutation(StartRegulationExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor peraturan</Trans>}
      start={async (format, idempotencyKey) => {
        const { data, error } = await start({ input: { filter: props.filter, format, idempotencyKey } })
        const outcome = data?.startRegulationExport
        if (outcome?.__typename === 'StartRegulationExportSuccess') return { jobId: outcome.data.id }
        return { problem: outcome ?? error ?? null }
      }}
    />
  )
}
