import { Trans, useLingui } from '@lingui/react/macro'
import classes from './FundingPage.module.css'
import type { FundingRule } from './funding.query.ts'
import { useFundingWords } from './use-funding-words.ts'

/** Saved rules in words, by their place in the decree. */
export function RuleList(props: { rules: readonly FundingRule[] }) {
  const { t } = useLingui()
  const words = useFundingWords()
  return (
    <ol className={classes.rules}>
      {props.rules.map((rule) => {
        const conditions = [
          ...words.conditions(rule),
          ...(rule.insteadOf === null ? [] : [t`mengambil alih aturan ${rule.insteadOf}`]),
        ]
        return (
          <li key={rule.number} className={classes.item}>
            <span>
              <Trans>Aturan {rule.number}</Trans>: <b>{words.payer(rule.payer)}</b>, {words.part(rule)}
            </span>
            {conditions.length > 0 && <span className={classes.dimmed}>{conditions.join('; ')}</span>}
          </li>
        )
      })}
    </ol>
  )
}
