import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconSignature } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import classes from './DeskPage.module.css'
import type { DeskAgreement } from './desk.query.ts'

/** An agreement that waits for my approval: with whom, for what, until when, for how many. */
export function AgreementCard(props: { agreement: DeskAgreement }) {
  const { t } = useLingui()
  const { day, number, rupiah } = useFormats()
  const { agreement } = props
  return (
    <article className={classes.card} aria-label={agreement.title}>
      <header className={classes.head}>
        <Badge tone="warn" icon={IconSignature}>
          <Trans>Perjanjian menunggu persetujuan</Trans>
        </Badge>
        {agreement.synthetic && <SyntheticBadge />}
      </header>
      <h2 className={classes.title}>
        <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }}>
          {agreement.title}
        </Link>
      </h2>
      <FactList
        facts={[
          [<Trans key="parties">Para pihak</Trans>, agreement.parties.map(({ name }) => name).join('; ')],
          [
            <Trans key="valid">Berlaku</Trans>,
            agreement.validFrom !== null && agreement.lastDay !== null && (
              <Trans key="days">
                {day(agreement.validFrom)} sampai {day(agreement.lastDay)}
              </Trans>
            ),
          ],
          [
            <Trans key="people">Kuota</Trans>,
            agreement.quotaPeople !== null && <Trans key="of">{number(agreement.quotaPeople)} orang</Trans>,
          ],
          [<Trans key="money">Pagu</Trans>, agreement.quotaRupiah !== null && rupiah(agreement.quotaRupiah)],
        ]}
      />
      {agreement.purpose && <p className={classes.purpose}>{agreement.purpose}</p>}
      <ButtonLink
        to="/perjanjian/$agreementId"
        params={{ agreementId: agreement.id }}
        className={classes.open}
        rightSection={<IconArrowRight size={18} aria-hidden />}
        aria-label={t`Buka ${agreement.title}`}
      >
        <Trans>Buka</Trans>
      </ButtonLink>
    </article>
  )
}
