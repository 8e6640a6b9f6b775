import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { isOffline, referenceOf } from '../../../ui/RouteFailure.tsx'
import { ErrorState } from '../../../ui/states/ErrorState.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { Offline } from '../../../ui/states/Offline.tsx'
import { UpdateWorkerForm } from './UpdateWorkerForm.tsx'
import { WorkerToUpdateQuery } from './update-worker.mutation.ts'

/** Corrects a record. Opened anew each time, so that nobody corrects what somebody else has just corrected. */
export function UpdateWorkerPage() {
  const { t } = useLingui()
  const { workerId } = useParams({ from: '/app/pekerja/$workerId/ubah' })
  const [{ data, error, stale }, refetch] = useQuery({
    query: WorkerToUpdateQuery,
    variables: { id: workerId },
    requestPolicy: 'network-only',
  })
  const reload = () => refetch({ requestPolicy: 'network-only' })
  if (error && !data) {
    return isOffline(error) ? (
      <Offline wholePage onRetry={reload} />
    ) : (
      <ErrorState wholePage reference={referenceOf(error)} onRetry={reload} />
    )
  }
  if (!data || stale) return <LoadingRows label={t`Memuat data pekerja`} rows={8} rowHeight={56} />
  if (!data.worker) return <NotFoundPage />
  if (!data.worker.mayUpdate) {
    return (
      <NoAccess title={<Trans>Data ini tidak dapat Anda ubah</Trans>}>
        <Trans>Hanya pengampu data yang mengubahnya. Ajukan usulan lewat pengampu.</Trans>
      </NoAccess>
    )
  }
  return <UpdateWorkerForm key={data.worker.version} worker={data.worker} onReload={reload} />
}
