import { useLingui } from '@lingui/react'
import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { type RuleNames, ruleLines } from '@payung/domain/eligibility/rule-words'
import classes from './RuleBuilder.module.css'

const indentPixels = 18

/** A rule in plain language, indented as it is built. */
export function RuleReading(props: { rule: Rule; names: RuleNames }) {
  const { i18n } = useLingui()
  return (
    <ul className={classes.reading}>
      {ruleLines(props.rule, props.names).map(({ basis, depth, path, text }) => (
        <li key={path} style={{ marginInlineStart: depth * indentPixels }}>
          {depth > 0 && '• '}
          {i18n.locale === 'en' ? text.en : text.id}
          {basis !== null && <span className={classes.basis}> ({basis})</span>}
        </li>
      ))}
    </ul>
  )
}
