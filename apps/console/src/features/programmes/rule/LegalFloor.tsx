import { Trans, useLingui } from '@lingui/react/macro'
import type { ProgrammeDetail } from '../programme.query.ts'
import classes from './RuleBuilder.module.css'

/** What the law asks of everybody, so that nobody wonders whom a rule refuses without naming it. */
export function LegalFloor(props: { limits: ProgrammeDetail['legalFloor'] }) {
  const { i18n } = useLingui()
  return (
    <section className={classes.floor}>
      <h3 className={classes.floorTitle}>
        <Trans>Batas hukum, selalu berlaku</Trans>
      </h3>
      <ul className={classes.floorLimits}>
        {props.limits.map(({ text, textEn, basis }) => (
          <li key={text}>
            {i18n.locale === 'en' ? textEn : text}
            {basis !== null && <span className={classes.floorBasis}> ({basis})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
