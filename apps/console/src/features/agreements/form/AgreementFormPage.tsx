import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { draftOf, emptyAgreement, partyKindOf } from './agreement-draft.ts'
import { AgreementToEditQuery } from './agreement-form.query.ts'

export function NewAgreementPage() {
  const { t } = useLingui()
  const { scope, tenant } = useViewer()
  const mayWrite = useMay('AGREEMENT_WRITE') && scope.areaPrefix === ''
  const [initial] = useState(() => emptyAgreement(tenant.id, partyKindOf(tenant.kind)))
  return mayWrite ? <AgreementForm title={t`Susun perjanjian`} initial={initial} existing={null} /> : <NoAccess />
}

export function EditAgreementPage() {
  const { t } = useLingui()
  const { agreementId } = useParams({ from: '/app/perjanjian/$agreementId/ubah' })
  const [{ data, error }, refetch] = useQuery({
    query: AgreementToEditQuery,
    variables: { id: agreementId },
    requestPolicy: 'network-only',
  })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        failure={<Trans>Perjanjian ini tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat perjanjian`} rows={8} rowHeight={56} />}
      />
    )
  if (!data.agreement) return <NotFoundPage />
  if (!data.agreement.actions.includes('EDIT'))
    return <NoAccess title={<Trans>Naskah perjanjian ini tidak dapat diubah lagi</Trans>} />
  const { id, title, version } = data.agreement
  return (
    <AgreementForm
      key={id}
      title={t`Ubah naskah`}
      under={{ id, title }}
      initial={draftOf(data.agreement)}
      existing={{ id, version }}
    />
  )
}
