import { Trans, useLingui } from '@lingui/react/macro'
import { regulationKindsOf } from '@payung/domain/agreement/regulation'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { RegulationForm } from './RegulationForm.tsx'
import { RegulationQuery } from './regulation.query.ts'
import { draftOf, emptyRegulation } from './regulation-draft.ts'

export function NewRegulationPage() {
  const { t } = useLingui()
  const { scope, tenant } = useViewer()
  const [kind] = regulationKindsOf(tenant.kind)
  const mayWrite = useMay('REGULATION_WRITE') && scope.areaPrefix === ''
  const [initial] = useState(() => emptyRegulation(kind ?? 'PERDA'))
  return mayWrite && kind !== undefined ? (
    <RegulationForm title={t`Rencanakan peraturan`} initial={initial} existing={null} />
  ) : (
    <NoAccess />
  )
}

export function EditRegulationPage() {
  const { t } = useLingui()
  const { regulationId } = useParams({ from: '/app/dasar-hukum/$regulationId/ubah' })
  const [{ data, error }, refetch] = useQuery({
    query: RegulationQuery,
    variables: { id: regulationId },
    requestPolicy: 'network-only',
  })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        failure={<Trans>Peraturan ini tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat peraturan`} rows={6} rowHeight={48} />}
      />
    )
  if (!data.regulation) return <NotFoundPage />
  if (!data.regulation.actions.includes('EDIT'))
    return <NoAccess title={<Trans>Peraturan ini tidak dapat diubah lagi</Trans>} />
  const { id, version } = data.regulation
  return (
    <RegulationForm key={id} title={t`Ubah peraturan`} initial={draftOf(data.regulation)} existing={{ id, version }} />
  )
}
