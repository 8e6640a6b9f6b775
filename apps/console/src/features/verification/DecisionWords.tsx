import { Trans } from '@lingui/react/macro'
import { useFieldWords } from '../workers/field-words.ts'
import type { CheckResult } from './check.query.ts'

/** What became of a result, in a line; nothing while nobody has decided. */
export function DecisionWords(props: {
  result: Pick<CheckResult, 'decision' | 'decidedFields' | 'decisionReason' | 'decidedByName'>
}) {
  const { fieldName } = useFieldWords()
  const { decision, decidedByName, decidedFields, decisionReason } = props.result
  const fields = decidedFields.map(fieldName).join(', ')
  const by = decidedByName ?? '—'
  if (decision === null) return null
  return (
    <p style={{ margin: '8px 0 0', fontSize: '0.875rem' }}>
      {decision === 'TAKEN_OVER' ? (
        <Trans>
          Diterima oleh {by}: {fields}.
        </Trans>
      ) : decision === 'PROPOSED' ? (
        <Trans>
          Diusulkan kepada pengampunya oleh {by}: {fields}.
        </Trans>
      ) : decision === 'KEPT' ? (
        <Trans>
          Data dipertahankan oleh {by}: {decisionReason}
        </Trans>
      ) : (
        <Trans>Sama dengan data; dicatat oleh {by}.</Trans>
      )}
    </p>
  )
}
