import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { capacityWords } from '../../decrees/capacity-words.ts'
import { DecreeStateBadge } from '../../decrees/DecreeStateBadge.tsx'
import { partyKindWords } from '../agreement-words.ts'
import { StandingBadge } from '../StandingBadge.tsx'
import page from './AgreementPage.module.css'
import classes from './AgreementSummary.module.css'
import type { AgreementDetail } from './agreement-page.query.ts'
import { PartyConfirmation } from './PartyConfirmation.tsx'
import { usePledgeTerms } from './use-pledge-terms.ts'

/** What was agreed at the left, who agreed at the right. */
export function AgreementSummary(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { day, number, rupiah } = useFormats()
  const { agreement } = props
  const mayReadWorkers = useMay('WORKER_READ')
  const terms = usePledgeTerms(agreement)
  const { done, total } = agreement.obligationTally
  const [doneShown, totalShown] = [number(done), number(total)]
  return (
    <div className={page.columns}>
      <div className={page.column}>
        <Card title={<Trans>Isi perjanjian</Trans>}>
          <FactList
            facts={[
              [t`Maksud dan tujuan`, agreement.purpose],
              [t`Masa berlaku`, `${day(agreement.validFrom)} – ${day(agreement.lastDay)}`],
              [t`Ditandatangani`, agreement.signedOn && day(agreement.signedOn)],
              [t`Kuota orang`, agreement.quotaPeople === null ? t`Tanpa batas` : number(agreement.quotaPeople)],
              [t`Kuota dana`, agreement.quotaRupiah === null ? t`Tanpa batas` : rupiah(agreement.quotaRupiah)],
              ...(agreement.parties.some(({ kind }) => kind === 'COMPANY') ? terms : []),
              [t`Kewajiban`, t`${doneShown} dari ${totalShown} selesai`],
              [t`Dasar hukum`, <Bases key="bases" agreement={agreement} />],
              ...relatedFacts(agreement, {
                under: t`Pelaksanaan dari`,
                renews: t`Perpanjangan dari`,
                renewals: t`Diperpanjang dengan`,
              }),
              ...(agreement.decreeCopies.length === 0
                ? []
                : [[t`Keputusan yang bersandar padanya`, <Decrees key="decrees" agreement={agreement} />] as const]),
              ...(mayReadWorkers
                ? ([
                    [
                      t`Orang yang ditetapkan`,
                      <Link key="people" to="/pekerja" search={{ dasar: agreement.id }}>
                        <Trans>Lihat di daftar pekerja</Trans>
                      </Link>,
                    ],
                  ] as const)
                : []),
              ...(agreement.synthetic ? [[t`Sumber`, agreement.source ?? t`Data contoh, rekaan`] as const] : []),
            ]}
          />
        </Card>
      </div>
      <Parties agreement={agreement} onChanged={props.onChanged} />
    </div>
  )
}

function Bases(props: { agreement: AgreementDetail }) {
  const { regulations } = props.agreement
  if (regulations.length === 0) return '—'
  return (
    <span className={page.links}>
      {regulations.map(({ id, name }) => (
        <Link key={id} to="/dasar-hukum/$regulationId" params={{ regulationId: id }}>
          {name}
        </Link>
      ))}
    </span>
  )
}

/** What other governments decided on the ground of it: number, day, how far, for how many, and the copy that everybody may read. */
function Decrees(props: { agreement: AgreementDetail }) {
  const { day, number } = useFormats()
  return (
    <span className={page.links}>
      {props.agreement.decreeCopies.map(({ id, number: decree, signedOn, people, state, publicPath }) => (
        <span key={id}>
          <Link to="/tembusan/$copyId" params={{ copyId: id }}>
            {decree}
          </Link>{' '}
          · {day(signedOn)} · <Trans>{number(people)} orang</Trans> <DecreeStateBadge state={state} />{' '}
          <a href={publicPath} target="_blank" rel="noreferrer">
            <Trans>Salinan umum</Trans>
          </a>
        </span>
      ))}
    </span>
  )
}

function relatedFacts(agreement: AgreementDetail, names: { under: string; renews: string; renewals: string }) {
  const { under, renews, renewals } = agreement
  return [
    ...(under ? [[names.under, <ToAgreement key="under" to={under} />] as const] : []),
    ...(renews ? [[names.renews, <ToAgreement key="renews" to={renews} />] as const] : []),
    ...renewals.map(
      (one) =>
        [
          names.renewals,
          <span key={one.id} className={page.links}>
            <ToAgreement to={one} />
            <StandingBadge standing={one.standing} />
          </span>,
        ] as const,
    ),
  ]
}

function ToAgreement(props: { to: { id: string; title: string } }) {
  return (
    <Link to="/perjanjian/$agreementId" params={{ agreementId: props.to.id }}>
      {props.to.title}
    </Link>
  )
}

function Parties(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  return (
    <Card title={<Trans>Para pihak</Trans>}>
      <ol className={classes.parties}>
        {props.agreement.parties.map((party) => (
          <li key={party.id}>
            <span className={classes.place} aria-hidden>
              {party.position}
            </span>
            <span className={classes.words}>
              <b>{party.name}</b>
              <small>
                {[party.signatoryName, party.signatoryTitle].filter(Boolean).join(', ') ||
                  t`Penanda tangan belum dicatat`}
              </small>
              <small>
                {[i18n._(partyKindWords[party.kind]), i18n._(capacityWords[party.signatoryCapacity])].join(' · ')}
              </small>
              <PartyConfirmation agreement={props.agreement} party={party} onChanged={props.onChanged} />
            </span>
            {party.mine && (
              <Badge tone="river">
                <Trans>Anda</Trans>
              </Badge>
            )}
          </li>
        ))}
      </ol>
      {props.agreement.signing === null && props.agreement.signedOn !== null && (
        <p className={classes.former}>
          <Trans>
            Ditandatangani sebelum konfirmasi para pihak dicatat: yang tercatat hanya keterangan{' '}
            {props.agreement.keeper.shortName}.
          </Trans>
        </p>
      )}
    </Card>
  )
}
