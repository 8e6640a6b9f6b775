import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { type Condition, RULE_LIMITS } from '@payung/domain/eligibility/eligibility-rule'
import { IconTrash } from '@tabler/icons-react'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { factWords } from '../programme-words.ts'
import type { RuleCatalogues } from '../use-rule-names.ts'
import { ConditionValues } from './ConditionValues.tsx'
import classes from './RuleBuilder.module.css'
import { type DraftCondition, emptyCondition, newCondition } from './rule-draft.ts'

const facts = Object.keys(factWords) as readonly Condition['fact'][]

/** Every record says these, or is taken to: the question would have no answer. */
const alwaysKnown: ReadonlySet<Condition['fact']> = new Set([
  'RESIDENCE',
  'STATUS',
  'FUNDED_ELSEWHERE',
  'DESIGNATED_ELSEWHERE',
])

/** One condition: which fact, whether it is asked for or excluded, its values, what is not known, and the law. */
export function ConditionEditor(props: {
  part: DraftCondition
  fault: string | null
  catalogues: RuleCatalogues
  onChange: (part: DraftCondition) => void
  onRemove: () => void
}) {
  const { i18n, t } = useLingui()
  const { part } = props
  const { condition } = part
  const name = i18n._(factWords[condition.fact])
  const set = (changed: Condition) => props.onChange({ ...part, condition: changed })
  return (
    <fieldset className={classes.condition} data-fault={props.fault !== null || undefined}>
      <legend className={classes.hidden}>{name}</legend>
      <div className={classes.head}>
        <NativeSelect
          size="sm"
          className={classes.fact}
          aria-label={t`Fakta`}
          data={facts.map((fact) => ({ value: fact, label: i18n._(factWords[fact]) }))}
          value={condition.fact}
          onChange={(event) => {
            const fact = facts.find((name) => name === event.currentTarget.value) ?? condition.fact
            props.onChange({ ...newCondition(fact), key: part.key, condition: emptyCondition(fact) })
          }}
        />
        <NativeSelect
          size="sm"
          aria-label={t`Diminta atau dikecualikan: ${name}`}
          data={[
            { value: 'YES', label: t`harus` },
            { value: 'NO', label: t`tidak boleh` },
          ]}
          value={part.negated ? 'NO' : 'YES'}
          onChange={(event) => props.onChange({ ...part, negated: event.currentTarget.value === 'NO' })}
        />
        <ActionIcon size={36} aria-label={t`Hapus syarat ${name}`} onClick={props.onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <ConditionValues condition={condition} catalogues={props.catalogues} onChange={set} />
      <div className={classes.foot}>
        {!alwaysKnown.has(condition.fact) && (
          <NativeSelect
            size="sm"
            label={<Trans>Bila belum diketahui</Trans>}
            data={[
              { value: '', label: t`tetap terbuka` },
              { value: 'MET', label: t`dianggap ya` },
              { value: 'UNMET', label: t`dianggap tidak` },
            ]}
            value={condition.ifUnknown ?? ''}
            onChange={(event) => {
              const chosen = event.currentTarget.value
              set({ ...condition, ifUnknown: chosen === 'MET' || chosen === 'UNMET' ? chosen : undefined })
            }}
          />
        )}
        <TextInput
          size="sm"
          label={<Trans>Dasar hukum (opsional)</Trans>}
          maxLength={RULE_LIMITS.basisLengthMax}
          value={condition.basis ?? ''}
          onChange={(event) => set({ ...condition, basis: event.currentTarget.value || undefined })}
        />
      </div>
      {fieldProblem(props.fault ?? undefined)}
    </fieldset>
  )
}
