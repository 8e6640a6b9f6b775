import { useLingui } from '@lingui/react/macro'
import { isBasisRefused } from '@payung/domain/agreement/basis-refused'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ProgrammeDetail } from '../programme.query.ts'
import classes from './LegalBasis.module.css'

type Resting = ProgrammeDetail['agreements'][number]

/** What it rests on. Beside an agreement that it cannot rest on: why, and who can lift that. */
export function LegalBasis(props: { programme: ProgrammeDetail }) {
  const { regulations, agreements, legalNote } = props.programme
  return (
    <ul className={classes.list}>
      {regulations.map(({ id, name }) => (
        <li key={id}>
          <Link to="/dasar-hukum/$regulationId" params={{ regulationId: id }}>
            {name}
          </Link>
        </li>
      ))}
      {agreements.map((resting) => resting.agreement && <Agreement key={resting.agreement.id} resting={resting} />)}
      {legalNote !== null && <li>{legalNote}</li>}
    </ul>
  )
}

function Agreement({ resting }: { resting: Resting }) {
  const { i18n } = useLingui()
  const { agreement, code } = resting
  if (agreement === null) return null
  const [reason, remedy] =
    i18n.locale === 'en' ? [resting.reasonEn, resting.remedyEn] : [resting.reason, resting.remedy]
  return (
    <li>
      <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }}>
        {agreement.number ?? agreement.title}
      </Link>
      {isBasisRefused(code) && (
        <p className={classes.stands}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {reason} {remedy}
          </span>
        </p>
      )}
    </li>
  )
}
