import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { HandoverActions } from './HandoverActions.tsx'
import { HandoverCandidates } from './HandoverCandidates.tsx'
import { HandoverFamilies } from './HandoverFamilies.tsx'
import { HandoverGuests } from './HandoverGuests.tsx'
import { HandoverPhotos } from './HandoverPhotos.tsx'
import { handoverLooks, startOf } from './handover-words.ts'
import { type Handover, HandoverQuery } from './handovers.query.ts'

/** One event: its families with their consent, its papers, and its minutes. */
export function HandoverPage() {
  const { t } = useLingui()
  const { handoverId } = useParams({ from: '/app/klaim/penyerahan/$handoverId' })
  return (
    <RecordPage
      query={HandoverQuery}
      id={handoverId}
      recordOf={(data) => data.handover}
      failure={<Trans>Acara ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat acara`, rows: 8 }}
    >
      {(handover, reload) => <HandoverScreen handover={handover} reload={reload} />}
    </RecordPage>
  )
}

function HandoverScreen(props: { handover: Handover; reload: () => void }) {
  const { t } = useLingui()
  const { day, clock } = useFormats()
  const { handover, reload } = props
  const { actions, area, attended, giverName, giverPosition, minutes, onDay, place } = handover
  return (
    <>
      <PageHeader
        title={handover.title}
        crumbs={[{ label: t`Penyerahan santunan`, link: { to: '/klaim/penyerahan' } }]}
        context={<LookBadge look={handoverLooks[handover.state]} />}
        actions={<HandoverActions handover={handover} onDone={reload} />}
      />
      <div style={{ display: 'grid', gap: 16 }}>
        <OnePersonNotice refusal={handover.onePersonRefusal} />
        <Card title={<Trans>Acara</Trans>}>
          <FactList
            facts={[
              [<Trans key="day">Hari</Trans>, `${day(onDay)}, ${clock(startOf(handover))}`],
              [<Trans key="area">Wilayah</Trans>, area?.name],
              [<Trans key="place">Tempat</Trans>, place],
              [<Trans key="giver">Yang menyerahkan</Trans>, `${giverName}, ${giverPosition}`],
              [<Trans key="press">Pers diundang</Trans>, handover.withPress ? t`Ya` : t`Tidak`],
              [<Trans key="by">Direncanakan oleh</Trans>, handover.createdBy?.name],
              ...(handover.stateReason === null
                ? []
                : ([[<Trans key="why">Alasan dibatalkan</Trans>, handover.stateReason]] as const)),
            ]}
          />
        </Card>
        <HandoverPapers handover={handover} />
        {minutes !== null && (
          <Card title={<Trans>Berita acara</Trans>}>
            <FactList
              facts={[
                [<Trans key="people">Orang yang hadir</Trans>, attended],
                [<Trans key="families">Keluarga yang hadir</Trans>, handover.present],
                [<Trans key="writer">Ditulis oleh</Trans>, handover.recordedBy?.name],
                [<Trans key="checker">Disahkan oleh</Trans>, handover.confirmedBy?.name],
              ]}
            />
            <p style={{ whiteSpace: 'pre-line' }}>{minutes}</p>
            {actions.includes('MINUTE') && (
              <p style={{ margin: 0 }}>
                <Trans>Menunggu disahkan petugas lain, bukan penulisnya.</Trans>
              </p>
            )}
          </Card>
        )}
        <HandoverPhotos handover={handover} onDone={reload} />
        <HandoverFamilies handover={handover} onDone={reload} />
        <HandoverGuests handover={handover} onDone={reload} />
        {actions.includes('CONSENT') && <HandoverCandidates handover={handover} onDone={reload} />}
      </div>
    </>
  )
}

function HandoverPapers(props: { handover: Handover }) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const addressOf = (path: string) => `${path}?tenant=${encodeURIComponent(tenant.code)}`
  const { actions, boardsPath, minutesPath, questionsPath, seatsPath } = props.handover
  const papers: readonly (readonly [string, string | null, ReactNode])[] = [
    [t`Papan santunan`, boardsPath, <Trans key="boards">satu halaman untuk tiap keluarga yang mau disebut</Trans>],
    [t`Daftar tempat duduk`, seatsPath, <Trans key="seats">hanya untuk petugas</Trans>],
    [
      t`Daftar keluarga yang ditanya`,
      actions.includes('CONSENT') ? questionsPath : null,
      <Trans key="questions">untuk dibawa ke rumah keluarga</Trans>,
    ],
    [t`Cetak berita acara`, minutesPath, <Trans key="minutes">untuk ditandatangani</Trans>],
  ]
  return (
    <div className="not-on-paper">
      <Card title={<Trans>Cetakan</Trans>}>
        <ul style={{ margin: 0 }}>
          {papers.map(
            ([name, path, words]) =>
              path !== null && (
                <li key={name}>
                  <a href={addressOf(path)} target="_blank" rel="noreferrer">
                    {name}
                  </a>{' '}
                  — {words}
                </li>
              ),
          )}
        </ul>
      </Card>
    </div>
  )
}
