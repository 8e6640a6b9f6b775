import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
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
  return props.children(data.programme)
}
