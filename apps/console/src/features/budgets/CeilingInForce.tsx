import { Group } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import type { BudgetLineSummary } from './budget.query.ts'
import { changeWaits, stageLooks } from './budget-words.ts'

/** What may be spent now, also while a further stage waits for approval; a line without an approved stage has no ceiling yet. */
export function CeilingInForce(props: { line: Pick<BudgetLineSummary, 'ceiling' | 'stages'> }) {
  const { rupiah } = useFormats()
  const { ceiling, stages } = props.line
  const isWaiting = stages.some(({ state }) => state === 'PROPOSED')
  if (!isWaiting) return rupiah(ceiling)
  return (
    <Group gap={4} justify="flex-end">
      {ceiling !== '0' && rupiah(ceiling)}
      <LookBadge look={ceiling === '0' ? stageLooks.PROPOSED : changeWaits} />
    </Group>
  )
}
