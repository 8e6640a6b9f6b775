import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Group, TextInput } from '@mantine/core'
import { PRIORITY_LIMITS } from '@payung/domain/eligibility/priority-order'
import { IconTrash } from '@tabler/icons-react'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { GroupEditor } from '../../programmes/rule/GroupEditor.tsx'
import type { RuleCatalogues } from '../../programmes/use-rule-names.ts'
import type { CriterionDraft } from './priority-draft.ts'

/** One criterion: what it is called in public, what it is worth and who earns it. */
export function CriterionEditor(props: {
  criterion: CriterionDraft
  number: number
  fault: { readonly path: string; readonly text: string; readonly isOfRule: boolean } | null
  catalogues: RuleCatalogues
  onChange: (criterion: CriterionDraft) => void
  onRemove: () => void
}) {
  const { t } = useLingui()
  const { criterion, fault, number } = props
  return (
    <Card
      title={<Trans>Ukuran {number}</Trans>}
      aside={
        <ActionIcon size={36} aria-label={t`Hapus ukuran ${number}`} onClick={props.onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      }
    >
      <Group align="start" gap="sm" mb="sm">
        <TextInput
          style={{ flex: '1 1 220px' }}
          label={<Trans>Sebutan yang diumumkan</Trans>}
          maxLength={PRIORITY_LIMITS.labelLengthMax}
          value={criterion.label}
          onChange={(event) => props.onChange({ ...criterion, label: event.currentTarget.value })}
        />
        <TextInput
          style={{ flex: '0 1 120px' }}
          label={<Trans>Nilai</Trans>}
          inputMode="numeric"
          maxLength={4}
          className="figures"
          value={criterion.points}
          onChange={(event) => props.onChange({ ...criterion, points: event.currentTarget.value })}
        />
      </Group>
      <div role="status">{fault !== null && !fault.isOfRule && fieldProblem(fault.text)}</div>
      <GroupEditor
        group={criterion.when}
        path={criterion.when.negated ? 'of' : ''}
        depth={0}
        fault={fault?.isOfRule ? fault : null}
        catalogues={props.catalogues}
        onChange={(when) => props.onChange({ ...criterion, when })}
      />
    </Card>
  )
}
