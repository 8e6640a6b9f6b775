import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
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
  return (
    <RecordPage
      query={AgreementToEditQuery}
      id={agreementId}
      recordOf={(data) => data.agreement}
      fresh
      failure={<Trans>Perjanjian ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat perjanjian`, rows: 8, rowHeight: 56 }}
    >
      {(agreement) =>
        agreement.actions.includes('EDIT') ? (
          <AgreementForm
            key={agreement.id}
            title={t`Ubah naskah`}
            under={agreement}
            initial={draftOf(agreement)}
            existing={agreement}
          />
        ) : (
          <NoAccess title={<Trans>Naskah perjanjian ini tidak dapat diubah lagi</Trans>} />
        )
      }
    </RecordPage>
  )
}
