import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { referenceOf } from '../../../ui/RouteFailure.tsx'
import { ErrorState } from '../../../ui/states/ErrorState.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
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
  if (error && !data)
    return (
      <ErrorState
        wholePage
        title={<Trans>Program tidak dapat dimuat</Trans>}
        reference={referenceOf(error)}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
      />
    )
  if (!data) return <LoadingRows label={t`Memuat program`} rows={8} />
  if (!data.programme) return <NotFoundPage />
  if (!data.programme.mayManage) return <NoAccess />
  return <PriorityForm programme={data.programme} />
}
