import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { PriorityQuery } from '../cohort.query.ts'
import { PriorityForm } from './PriorityForm.tsx'

export function PriorityPage() {
  const { t } = useLingui()
  const { programmeId } = useParams({ from: '/app/program/$programmeId/prioritas' })
  return (
    <RecordPage
      may="COHORT_MANAGE"
      query={PriorityQuery}
      id={programmeId}
      recordOf={(data) => data.programme}
      fresh
      failure={<Trans>Program tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat program`, rows: 8 }}
    >
      {(programme) => (programme.mayManage ? <PriorityForm programme={programme} /> : <NoAccess />)}
    </RecordPage>
  )
}
