import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
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
  if (!data || stale)
    return (
      <QueryStates
        wholePage
        error={data ? undefined : error}
        onRetry={reload}
        loading={<LoadingRows label={t`Memuat data pekerja`} rows={8} rowHeight={56} />}
      />
    )
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
