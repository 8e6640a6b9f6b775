import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import type { VariablesOf } from '../../../graphql.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { type ReverificationItemsQuery, StartReverificationExportMutation } from '../reverification.query.ts'

/** The lines in sight as a file, to be gone through in the field or kept beside the amendment. */
export function ExportWorkListButton(props: {
  reviewId: string
  filter: NonNullable<VariablesOf<typeof ReverificationItemsQuery>['filter']>
}) {
  const [, start] = useMutation(StartReverificationExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor daftar kerja verifikasi ulang</Trans>}
      start={async (format, idempotencyKey) => {
        const { data, error } = await start({
          input: { reverificationId: props.reviewId, filter: props.filter, format, idempotencyKey },
        })
        const outcome = data?.startReverificationExport
        if (outcome?.__typename === 'StartReverificationExportSuccess') return { jobId: outcome.data.id }
        return { problem: outcome ?? error ?? null }
      }}
    />
  )
}
