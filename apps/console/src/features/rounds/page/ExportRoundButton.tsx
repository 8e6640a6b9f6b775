import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { StartRoundExportMutation } from '../round.query.ts'

/** How far everybody is, one by one, as a file. */
export function ExportRoundButton(props: { roundId: string }) {
  const [, start] = useMutation(StartRoundExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor kemajuan putaran</Trans>}
      start={async (format, idempotencyKey) => {
        const { data, error } = await start({ input: { roundId: props.roundId, format, idempotencyKey } })
        const outcome = data?.startRoundExport
        if (outcome?.__typename === 'StartRoundExportSuccess') return { jobId: outcome.data.id }
        return { problem: outcome ?? error ?? null }
      }}
    />
  )
}
