import { Trans, useLingui } from '@lingui/react/macro'
import { regulationKindsOf } from '@payung/domain/agreement/regulation'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, useViewer } from '../../session/viewer.ts'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
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
  return (
    <RecordPage
      query={RegulationQuery}
      id={regulationId}
      recordOf={(data) => data.regulation}
      fresh
      failure={<Trans>Peraturan ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat peraturan`, rows: 6, rowHeight: 48 }}
    >
      {(regulation) =>
        regulation.actions.includes('EDIT') ? (
          <RegulationForm
            key={regulation.id}
            title={t`Ubah peraturan`}
            initial={draftOf(regulation)}
            existing={regulation}
          />
        ) : (
          <NoAccess title={<Trans>Peraturan ini tidak dapat diubah lagi</Trans>} />
        )
      }
    </RecordPage>
  )
}
