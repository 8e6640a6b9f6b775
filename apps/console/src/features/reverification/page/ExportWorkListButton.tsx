import { Trans } from '@lingui/react/macro'
import type { VariablesOf } from '../../../graphql.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type ReverificationItemsQuery, StartReverificationExportMutation } from '../reverification.query.ts'

/** The lines in sight as a file, to be gone through in the field or kept beside the amendment. */
export function ExportWorkListButton(props: {
  reviewId: string
  filter: NonNullable<VariablesOf<typeof ReverificationItemsQuery>['filter']>
}) {
  const start = useOperation(StartReverificationExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor daftar kerja verifikasi ulang</Trans>}
      operation={start}
      start={(format) =>
        start.run((idempotencyKey) => ({
          input: { reverificationId: props.reviewId, filter: props.filter, format, idempotencyKey },
        }))
      }
    />
  )
}
