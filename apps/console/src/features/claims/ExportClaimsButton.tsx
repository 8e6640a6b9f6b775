import { Trans } from '@lingui/react/macro'
import type { VariablesOf } from '../../graphql.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StartClaimExportMutation } from './claims.query.ts'

type Input = VariablesOf<typeof StartClaimExportMutation>['input']

/** The claims in sight as a file, or the figures of the days. */
export function ExportClaimsButton(props: Required<Pick<Input, 'filter' | 'figures'>> & { below?: boolean }) {
  const { filter, figures, below = false } = props
  const start = useOperation(StartClaimExportMutation)
  return (
    <ExportMenu
      title={figures === true ? <Trans>Ekspor angka klaim</Trans> : <Trans>Ekspor klaim keluarga</Trans>}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { filter, figures, below, format, idempotencyKey } }))}
    />
  )
}
