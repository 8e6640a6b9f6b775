import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { consentLooks } from './consent-looks.ts'
import classes from './FundingPage.module.css'
import type { FundingConsent } from './funding.query.ts'

/** What other payers answered to the rules as they are saved. */
export function ConsentsCard(props: { consents: readonly FundingConsent[] }) {
  const { moment, number, rupiah } = useFormats()
  const consents = props.consents.filter(({ state }) => state !== 'WITHDRAWN')
  if (consents.length === 0) return null
  return (
    <Card title={<Trans>Persetujuan pembayar lain</Trans>}>
      <ul className={classes.consents}>
        {consents.map((consent) => (
          <li key={consent.id} className={classes.item}>
            <span className={classes.actions}>
              <b>{consent.payer.name}</b> <LookBadge look={consentLooks[consent.state]} />
            </span>
            <span>
              <Trans>
                Paling banyak {rupiah(consent.total)} untuk {number(consent.personMonths)} bulan-orang
              </Trans>
            </span>
            {consent.reason !== null && (
              <span>
                <Trans>Alasan: {consent.reason}</Trans>
              </span>
            )}
            <span className={classes.dimmed}>
              {consent.decidedAt === null ? (
                <Trans>Diminta {moment(consent.requestedAt)}</Trans>
              ) : (
                <Trans>Dijawab {moment(consent.decidedAt)}</Trans>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
