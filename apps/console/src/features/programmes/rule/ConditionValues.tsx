import { Trans } from '@lingui/react/macro'
import type { Condition } from '@payung/domain/eligibility/eligibility-rule'
import type { RuleCatalogues } from '../use-rule-names.ts'
import { AgeDayFields } from './AgeDayFields.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { RangeFields } from './RangeFields.tsx'
import classes from './RuleBuilder.module.css'
import { useValueChoices } from './use-value-choices.ts'

/** The values of a condition, each fact with the fields of its type. */
export function ConditionValues(props: {
  condition: Condition
  catalogues: RuleCatalogues
  onChange: (condition: Condition) => void
}) {
  const { condition, onChange } = props
  const choicesOf = useValueChoices(props.catalogues)
  switch (condition.fact) {
    case 'AGE':
      return (
        <div className={classes.values}>
          <RangeFields range={condition} max={120} onChange={(range) => onChange({ ...condition, ...range })} />
          <AgeDayFields on={condition.on} onChange={(on) => onChange({ ...condition, on })} />
        </div>
      )
    case 'AGE_AT_FIRST_REGISTRATION':
      return (
        <div className={classes.values}>
          <RangeFields range={condition} max={120} onChange={(range) => onChange({ ...condition, ...range })} />
        </div>
      )
    case 'WELFARE_DECILE': {
      const { sources } = condition
      return (
        <div className={classes.values}>
          <RangeFields range={condition} max={10} onChange={(range) => onChange({ ...condition, ...range })} />
          <ChoiceList
            label={<Trans>Hanya dari sumber (opsional)</Trans>}
            choices={choicesOf('WELFARE_SOURCE')}
            chosen={sources ?? []}
            onChange={(chosen) =>
              onChange({
                ...condition,
                sources: chosen.length === 0 ? undefined : (chosen as NonNullable<typeof sources>),
              })
            }
          />
        </div>
      )
    }
    case 'FUNDED_ELSEWHERE':
    case 'DESIGNATED_ELSEWHERE':
      return (
        <ChoiceList
          label={<Trans>Pembayar</Trans>}
          choices={choicesOf(condition.fact)}
          chosen={condition.payers}
          onChange={(payers) => onChange({ ...condition, payers: payers as typeof condition.payers })}
        />
      )
    default:
      return (
        <ChoiceList
          label={<Trans>Salah satu dari</Trans>}
          choices={choicesOf(condition.fact)}
          chosen={condition.among}
          onChange={(among) => onChange({ ...condition, among } as Condition)}
        />
      )
  }
}
