import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { referenceOf } from '../../ui/RouteFailure.tsx'
import { ErrorState } from '../../ui/states/ErrorState.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { type ProgrammeDetail, ProgrammeQuery } from './programme.query.ts'

/** A programme as it stands, for who may change it; everybody else hears why it does not open. */
export function ManagedProgramme(props: { programmeId: string; children: (programme: ProgrammeDetail) => ReactNode }) {
  return useMay('PROGRAMME_MANAGE') ? <LoadedProgramme {...props} /> : <NoAccess />
}

function LoadedProgramme(props: { programmeId: string; children: (programme: ProgrammeDetail) => ReactNode }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: ProgrammeQuery,
    variables: { id: props.programmeId },
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
  return props.children(data.programme)
}
