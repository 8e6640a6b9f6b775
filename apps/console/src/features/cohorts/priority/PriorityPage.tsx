import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { PriorityQuery } from '../cohort.query.ts'
import { PriorityForm } from './PriorityForm.tsx'

export function PriorityPage() {
  return useMay('COHORT_MANAGE') ? <PriorityScreen /> : <NoAccess />
}

function PriorityScreen() {
  const { t } = useLingui()
  const { programmeId } = useParams({ from: '/app/program/$programmeId/prioritas' })
  const [{ data, error }, ask] = useQuery({
    query: PriorityQuery,
    variables: { id: programmeId },
    requestPolicy: 'network-only',
  })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Program tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat program`} rows={8} />}
      />
    )
  if (!data.programme) return <NotFoundPage />
  if (!data.programme.mayManage) return <NoAccess />
  return <PriorityForm programme={data.programme} />
}
