import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { ClaimActions } from './ClaimActions.tsx'
import { ClaimChecklist } from './ClaimChecklist.tsx'
import { ClaimMoney } from './ClaimMoney.tsx'
import { ClaimReporters } from './ClaimReporters.tsx'
import { claimLooks, eventWords, programmeWords, workWords } from './claim-words.ts'
import { type ClaimDetail, ClaimQuery } from './claims.query.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { EventDay } from './EventDay.tsx'
import { PaidEarlier } from './PaidEarlier.tsx'

// Cards with forms of their own: the page stands before they come.
const ClaimAccident = lazy(() => import('./ClaimAccident.tsx'))
const ClaimHeirs = lazy(() => import('./ClaimHeirs.tsx'))
const MetAfterDeath = lazy(() => import('./MetAfterDeath.tsx'))
const ClaimHandovers = lazy(() => import('../handovers/ClaimHandovers.tsx'))
const ScholarshipCard = lazy(() => import('../scholarships/ScholarshipCard.tsx'))

/** One case: what happened, what the family is owed, which papers are missing, and what was done. */
export function ClaimPage() {
  const { t } = useLingui()
  const { claimId } = useParams({ from: '/app/klaim/$claimId' })
  return (
    <RecordPage
      may="CLAIM_READ"
      query={ClaimQuery}
      id={claimId}
      recordOf={(data) => data.claim}
      failure={<Trans>Kasus ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat kasus`, rows: 8, rowHeight: 56 }}
    >
      {(claim, reload) => <ClaimScreen claim={claim} reload={reload} />}
    </RecordPage>
  )
}

function isOfIllness(event: ClaimDetail['event']): boolean {
  return event?.kind === 'OCCUPATIONAL_ILLNESS' || event?.ofOccupationalIllness === true
}

function ClaimScreen(props: { claim: ClaimDetail; reload: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { day, moment, rupiah } = useFormats()
  const notify = useNotify()
  const { claim, reload } = props
  const { event, person } = claim
  const programme = programmeWords[claim.programme]
  // Who was reported by mistake lives: nothing was lost, and no family is asked for papers.
  const stands = claim.state !== 'WITHDRAWN'
  const done = (words: string) => {
    notify(words)
    reload()
  }
  return (
    <>
      <PageHeader
        title={person?.name ?? t`Kasus klaim`}
        status={claim.synthetic && <SyntheticBadge />}
        crumbs={[{ label: t`Klaim keluarga`, link: { to: '/klaim' } }]}
        context={
          <>
            <LookBadge look={claimLooks[claim.state]} /> {programme && i18n._(programme)}
          </>
        }
        actions={<ClaimActions claim={claim} onDone={done} />}
      />
      <div style={{ display: 'grid', gap: 16 }}>
        <Suspense>{stands && event?.metOn && <MetAfterDeath metOn={event.metOn} />}</Suspense>
        <PaidEarlier claim={claim} />
        <Card title={<Trans>Peristiwa</Trans>}>
          <FactList
            facts={[
              [<Trans key="case">Nomor kasus</Trans>, claim.caseNumber],
              [
                <Trans key="who">Peserta</Trans>,
                person && (
                  <Link to="/pekerja/$workerId" params={{ workerId: person.id }}>
                    {person.name}
                  </Link>
                ),
              ],
              [<Trans key="what">Yang terjadi</Trans>, event && i18n._(eventWords[event.kind])],
              [<Trans key="when">Hari</Trans>, event && <EventDay event={event} />],
              [<Trans key="where">Tempat</Trans>, event?.place],
              [<Trans key="work">Akibat kerja</Trans>, event && i18n._(workWords(event.kind, event.workVerdict))],
              [<Trans key="by">Dilaporkan oleh</Trans>, event && <ClaimReporters key="reporters" event={event} />],
              [<Trans key="left">Batas tahap ini</Trans>, <DaysLeft key="days" days={claim.daysLeft} />],
              ...(claim.stateReason === null ? [] : ([[<Trans key="why">Alasan</Trans>, claim.stateReason]] as const)),
            ]}
          />
        </Card>
        {stands && (
          <>
            <ClaimMoney claim={claim} onChanged={done} />
            <Suspense>
              {claim.programme === 'WORK_ACCIDENT' && (
                <ClaimAccident
                  claimId={claim.id}
                  isIllness={isOfIllness(event)}
                  mayTakeSteps={claim.actions.length > 0}
                  onChanged={done}
                />
              )}
              <ClaimHeirs claim={claim} onChanged={done} />
              <ScholarshipCard claimId={claim.id} />
              <ClaimHandovers claimId={claim.id} />
            </Suspense>
          </>
        )}
        {(stands || claim.checklist.some(({ files }) => files.length > 0)) && (
          <ClaimChecklist claim={claim} onChanged={done} />
        )}
        <Card title={<Trans>Riwayat kasus</Trans>}>
          <ol>
            {claim.steps.map(({ from, to, onDay, movedAt, movedBy, reason, owedForDelay }) => (
              <li key={movedAt}>
                <b>{from === to ? <Trans>Laporan diterima</Trans> : i18n._(claimLooks[to].word)}</b>, {day(onDay)}
                {movedBy && `, ${movedBy.name}`}
                {reason && <p style={{ margin: 0 }}>{reason}</p>}
                {owedForDelay !== null && owedForDelay !== '0' && (
                  <p style={{ margin: 0 }}>
                    <Trans>Hak tambahan karena terlambat sampai hari itu: {rupiah(owedForDelay)}.</Trans>
                  </p>
                )}
              </li>
            ))}
          </ol>
          {event !== null && event.corrections.length > 0 && (
            <>
              <b>
                <Trans>Koreksi laporan</Trans>
              </b>
              <ol>
                {event.corrections.map(
                  ({ formerDay, formerPrecision, formerPlace, formerVerdict, reason, correctedAt, correctedBy }) => (
                    <li key={correctedAt}>
                      <Trans>
                        Sebelumnya: <EventDay event={{ eventDay: formerDay, dayPrecision: formerPrecision }} />,{' '}
                        {formerPlace}. Akibat kerja: {i18n._(workWords(event.kind, formerVerdict))}.
                      </Trans>
                      <p style={{ margin: 0 }}>
                        {moment(correctedAt)}
                        {correctedBy && `, ${correctedBy.name}`}: {reason}
                      </p>
                    </li>
                  ),
                )}
              </ol>
            </>
          )}
        </Card>
      </div>
    </>
  )
}
