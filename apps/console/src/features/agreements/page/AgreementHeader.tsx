import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconHourglassLow, IconInfoCircle, IconMessage } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { kindWords } from '../agreement-words.ts'
import { StandingBadge } from '../StandingBadge.tsx'
import { AgreementActions } from './AgreementActions.tsx'
import classes from './AgreementHeader.module.css'
import type { AgreementDetail } from './agreement-page.query.ts'
import { SigningNotice } from './SigningNotice.tsx'

const warnedDays = 90
const dayMs = 86_400_000

/** What it is, where it stands, what I can do, and what must not be overlooked. */
export function AgreementHeader(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { agreement } = props
  return (
    <>
      <PageHeader
        title={agreement.title}
        crumbs={[{ label: t({ message: 'Perjanjian', context: 'list' }), link: { to: '/perjanjian' } }]}
        status={<StandingBadge standing={agreement.standing} />}
        context={[
          i18n._(kindWords[agreement.kind]),
          agreement.number ?? t`belum bernomor`,
          t`disimpan oleh ${agreement.keeper.shortName}`,
        ].join(' · ')}
        actions={<AgreementActions agreement={agreement} onChanged={props.onChanged} />}
      />
      <div className={classes.notices}>
        <SigningNotice agreement={agreement} />
        <Warnings agreement={agreement} />
      </div>
    </>
  )
}

function Warnings(props: { agreement: AgreementDetail }) {
  const { number, day } = useFormats()
  const { today } = useViewer()
  const { agreement } = props
  const daysLeft = Math.round((Date.parse(agreement.lastDay) - Date.parse(today)) / dayMs)
  const left = number(daysLeft)
  const last = day(agreement.lastDay)
  const late = number(agreement.obligationTally.late)
  const isSigned = agreement.state === 'SIGNED' || agreement.state === 'TERMINATED'
  const isRenewed = agreement.renewals.some(({ standing }) => standing === 'SIGNED' || standing === 'ACTIVE')
  return (
    <>
      {agreement.standing === 'ACTIVE' && daysLeft <= warnedDays && !isRenewed && (
        <Notice tone="warn" icon={IconHourglassLow}>
          {daysLeft === 0 ? (
            <Trans>Berakhir hari ini. Sesudahnya keputusan baru tidak dapat bersandar padanya.</Trans>
          ) : (
            <Trans>
              Berakhir {left} hari lagi, pada {last}. Sesudahnya keputusan baru tidak dapat bersandar padanya.
            </Trans>
          )}
        </Notice>
      )}
      {agreement.standing === 'EXPIRED' && (
        <Notice tone="warn" icon={IconHourglassLow}>
          <Trans>
            Berakhir pada {last}. Keputusan baru tidak dapat bersandar padanya; {agreement.keeper.shortName} dapat
            menyusun perpanjangannya.
          </Trans>
        </Notice>
      )}
      {isSigned && agreement.obligationTally.late > 0 && (
        <Notice
          tone="bad"
          icon={IconAlertTriangle}
          actions={
            <ButtonLink
              to="/perjanjian/$agreementId"
              params={{ agreementId: agreement.id }}
              search={{ tab: 'kewajiban' }}
              size="xs"
              variant="default"
            >
              <Trans>Lihat kewajiban</Trans>
            </ButtonLink>
          }
        >
          <Trans>{late} kewajiban lewat tenggat.</Trans>
        </Notice>
      )}
      {agreement.state === 'NEGOTIATION' && agreement.mine && agreement.madeByMe && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>Anda ikut menyusun naskahnya, sehingga orang lain yang menyetujuinya.</Trans>
        </Notice>
      )}
      {agreement.stateReason && (
        <Notice tone="info" icon={IconMessage}>
          <Trans>Alasan langkah terakhir: {agreement.stateReason}</Trans>
        </Notice>
      )}
    </>
  )
}
