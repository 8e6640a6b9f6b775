import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { WorkerContributions } from '../billing/WorkerContributions.tsx'
import { WorkerDecrees } from '../decrees/WorkerDecrees.tsx'
import { WorkerEligibility } from '../programmes/WorkerEligibility.tsx'
import { DocumentsTab } from './DocumentsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { MergedNotice } from './MergedNotice.tsx'
import { SummaryTab } from './SummaryTab.tsx'
import { WorkerHeader } from './WorkerHeader.tsx'
import { WorkerPageQuery } from './worker-page.query.ts'

export function WorkerPage() {
  return useMay('WORKER_READ') ? <WorkerScreen /> : <NoAccess />
}

function WorkerScreen() {
  const { t } = useLingui()
  const { workerId } = useParams({ from: '/app/pekerja/$workerId' })
  const { tab, per } = useSearch({ from: '/app/pekerja/$workerId' })
  const navigate = useNavigate({ from: '/pekerja/$workerId' })
  const mayReadProgrammes = useMay('PROGRAMME_READ')
  const mayReadDecrees = useMay('DECREE_READ')
  const [{ data, error }, refetch] = useQuery({
    query: WorkerPageQuery,
    variables: { id: workerId },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => refetch({ requestPolicy: 'network-only' })

  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={reload}
        failure={<Trans>Data orang ini tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat data pekerja`} rows={8} rowHeight={56} />}
      />
    )
  if (!data.worker) return <NotFoundPage />
  const { worker } = data
  return (
    <>
      <WorkerHeader worker={worker} onChanged={reload} />
      {worker.supersededBy && <MergedNotice into={worker.supersededBy} />}
      <Tabs
        label={t`Bagian halaman`}
        current={tab ?? 'ringkasan'}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
        tabs={[
          { id: 'ringkasan', name: t`Ringkasan` },
          ...(mayReadProgrammes ? [{ id: 'kelayakan', name: t`Kelayakan` }] : []),
          ...(mayReadDecrees ? [{ id: 'keputusan', name: t`Keputusan` }] : []),
          { id: 'berkas', name: t`Berkas`, count: worker.documents.length },
          { id: 'riwayat', name: t`Riwayat`, count: worker.history.length },
        ]}
      >
        {tab === 'kelayakan' && mayReadProgrammes ? (
          <WorkerEligibility workerId={worker.id} />
        ) : tab === 'keputusan' && mayReadDecrees ? (
          <>
            <WorkerDecrees workerId={worker.id} />
            <WorkerContributions workerId={worker.id} />
          </>
        ) : tab === 'berkas' ? (
          <DocumentsTab worker={worker} onChanged={reload} />
        ) : tab === 'riwayat' ? (
          <HistoryTab
            worker={worker}
            asOf={per}
            onAsOf={(day) =>
              void navigate({
                search: day === null ? { tab: 'riwayat' } : { tab: 'riwayat', per: day },
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
