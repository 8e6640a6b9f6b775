import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { isBasisRefused } from '@payung/domain/agreement/basis-refused'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../ui/Badge.tsx'
import classes from './DeskPage.module.css'
import type { DeskDecision } from './desk.query.ts'

/** By what right: regulations, and agreements with whether a decree may still rest on them. */
export function BasisOfDecision(props: { decree: DeskDecision['decree'] }) {
  const { i18n } = useI18n()
  const { regulations, agreements } = props.decree
  return (
    <section className={classes.part}>
      <h3>
        <Trans>Dasar</Trans>
      </h3>
      <ul className={classes.bases}>
        {regulations.map(({ id, name }) => (
          <li key={id}>
            <Link to="/dasar-hukum/$regulationId" params={{ regulationId: id }}>
              {name}
            </Link>
          </li>
        ))}
        {agreements.map(
          ({ agreement, ...answer }) =>
            agreement !== null && (
              <li key={agreement.id}>
                <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }}>
                  {agreement.number ?? agreement.title}
                </Link>{' '}
                <Standing code={answer.code} />
                {isBasisRefused(answer.code) && (
                  <p className={classes.refused}>
                    {i18n.locale === 'en' ? answer.reasonEn : answer.reason}{' '}
                    {i18n.locale === 'en' ? answer.remedyEn : answer.remedy}
                  </p>
                )}
              </li>
            ),
        )}
      </ul>
      {regulations.length === 0 && (
        <p className={classes.none}>
          <IconAlertTriangle size={16} aria-hidden /> <Trans>Belum ada peraturan yang disebut sebagai dasar.</Trans>
        </p>
      )}
      {agreements.length === 0 && (
        <p className={classes.none}>
          <IconInfoCircle size={16} aria-hidden /> <Trans>Tidak bersandar pada perjanjian.</Trans>
        </p>
      )}
    </section>
  )
}

/** Signed decrees are no longer judged. */
function Standing(props: { code: string | null }) {
  if (props.code === null) return null
  return props.code === 'OK' ? (
    <Badge tone="ok" icon={IconCheck}>
      <Trans>Berlaku</Trans>
    </Badge>
  ) : (
    <Badge tone="bad" icon={IconAlertTriangle}>
      <Trans>Menghalangi</Trans>
    </Badge>
  )
}
