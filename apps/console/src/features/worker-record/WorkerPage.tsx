import { Trans, useLingui } from '@lingui/react/macro'
import { IconCandle } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { Notice } from '../../ui/Notice.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { WorkerContributions } from '../billing/WorkerContributions.tsx'
import { WorkerCredits } from '../credits/WorkerCredits.tsx'
import { WorkerDecrees } from '../decrees/WorkerDecrees.tsx'
import { WorkerPayers } from '../funding/WorkerPayers.tsx'
import { WorkerEligibility } from '../programmes/WorkerEligibility.tsx'
import { awaitsVerdict } from './awaits-verdict.ts'
import { DocumentsTab } from './DocumentsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { MergedNotice } from './MergedNotice.tsx'
import { NationalIdMismatch } from './NationalIdMismatch.tsx'
import { SummaryTab } from './SummaryTab.tsx'
import { UnreportedDeath } from './UnreportedDeath.tsx'
import { useDeathDifference } from './use-death-difference.ts'
import { WorkerHeader } from './WorkerHeader.tsx'
import { type WorkerDetail, WorkerPageQuery } from './worker-page.query.ts'

const VerdictBar = lazy(() => import('./VerdictBar.tsx'))

export function WorkerPage() {
  const { t } = useLingui()
  const { workerId } = useParams({ from: '/app/pekerja/$workerId' })
  return (
    <RecordPage
      may="WORKER_READ"
      query={WorkerPageQuery}
      id={workerId}
      recordOf={(data) => data.worker}
      failure={<Trans>Data orang ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat data pekerja`, rows: 8, rowHeight: 56 }}
    >
      {(worker, reload) => <WorkerScreen worker={worker} onChanged={reload} />}
    </RecordPage>
  )
}

function WorkerScreen(props: { worker: WorkerDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { tab, per, antrean, ...asOf } = useSearch({ from: '/app/pekerja/$workerId' })
  const navigate = useNavigate({ from: '/pekerja/$workerId' })
  const mayReadProgrammes = useMay('PROGRAMME_READ')
  const mayReadDecrees = useMay('DECREE_READ')
  const mayVerify = useMay('WORKER_VERIFY')
  // Once decided, the way to the next person still stands there.
  const [decidedId, setDecidedId] = useState('')
  const { onChanged, worker } = props
  const death = useDeathDifference(worker)
  const isReportedDead = death === 'NOT_IN_RECORD'
  const queue = antrean === undefined ? {} : { antrean }
  return (
    <>
      <WorkerHeader worker={worker} onChanged={onChanged} />
      {isReportedDead && (
        <Notice tone="warn" icon={IconCandle}>
          <Trans>Dilaporkan meninggal. Status di data ini belum diubah.</Trans>
        </Notice>
      )}
      {death === 'NOT_REPORTED' && <UnreportedDeath worker={worker} />}
      <NationalIdMismatch worker={worker} />
      {mayVerify && (awaitsVerdict(worker) || antrean !== undefined || decidedId === worker.id) && (
        <Suspense>
          <VerdictBar
            key={worker.id}
            worker={worker}
            queue={antrean ?? ''}
            onDecided={() => {
              setDecidedId(worker.id)
              onChanged()
            }}
            onNext={(workerId) => void navigate({ params: { workerId }, search: queue })}
          />
        </Suspense>
      )}
      {worker.supersededBy && <MergedNotice into={worker.supersededBy} />}
      <Tabs
        label={t`Bagian halaman`}
        current={tab ?? 'ringkasan'}
        onChange={(next) => void navigate({ search: { tab: next, ...queue }, replace: true, resetScroll: false })}
        tabs={[
          { id: 'ringkasan', name: t`Ringkasan` },
          ...(mayReadProgrammes ? [{ id: 'kelayakan', name: t`Kelayakan` }] : []),
          ...(mayReadDecrees ? [{ id: 'keputusan', name: t`Keputusan` }] : []),
          { id: 'berkas', name: t`Berkas`, count: worker.documents.length },
          { id: 'riwayat', name: t`Riwayat`, count: worker.history.length },
        ]}
      >
        {tab === 'kelayakan' && mayReadProgrammes ? (
          <WorkerEligibility workerId={worker.id} isReportedDead={isReportedDead} />
        ) : tab === 'keputusan' && mayReadDecrees ? (
          <div style={{ display: 'grid', gap: 16 }}>
            <WorkerDecrees workerId={worker.id} />
            <WorkerPayers workerId={worker.id} />
            <WorkerCredits workerId={worker.id} />
            <WorkerContributions
              workerId={worker.id}
              asOf={asOf}
              onAsOf={(days) =>
                void navigate({ search: { tab: 'keputusan', ...days, ...queue }, replace: true, resetScroll: false })
              }
            />
          </div>
        ) : tab === 'berkas' ? (
          <DocumentsTab worker={worker} onChanged={onChanged} />
        ) : tab === 'riwayat' ? (
          <HistoryTab
            worker={worker}
            asOf={per}
            onAsOf={(day) =>
              void navigate({
                search: { tab: 'riwayat', ...(day === null ? {} : { per: day }), ...queue },
                replace: true,
                resetScroll: false,
              })
            }
          />
        ) : (
          <SummaryTab worker={worker} />
        )}
      </Tabs>
    </>
  )
}
