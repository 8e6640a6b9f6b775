import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { type CohortDetail, CohortQuery, UpdateCohortMutation } from '../cohort.query.ts'
import { CohortForm } from './CohortForm.tsx'
import { draftOf } from './cohort-draft.ts'

export function UpdateCohortPage() {
  const { t } = useLingui()
  const { cohortId } = useParams({ from: '/app/kohort/$cohortId/ubah' })
  return (
    <RecordPage
      may="COHORT_MANAGE"
      query={CohortQuery}
      id={cohortId}
      recordOf={(data) => data.cohort}
      fresh
      failure={<Trans>Kohort tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat kohort`, rows: 6 }}
    >
      {(cohort) => (cohort.actions.includes('EDIT') ? <UpdateCohortForm cohort={cohort} /> : <NoAccess />)}
    </RecordPage>
  )
}

function UpdateCohortForm(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const refusal = useFormRefusal()
  const update = useOperation(UpdateCohortMutation, { refusal })
  const { cohort } = props
  const back = { to: '/kohort/$cohortId', params: { cohortId: cohort.id } } as const
  const before = useMemo(() => draftOf(cohort), [cohort])
  return (
    <>
      <PageHeader
        title={t`Ubah kohort`}
        crumbs={[
          { label: t`Daftar penerima`, link: { to: '/kohort' } },
          { label: cohort.name, link: back },
        ]}
        context={
          cohort.computedAt !== null && (
            <Trans>Bila saringan, cadangan, atau bilangan undian berubah, kohort ini harus dihitung ulang.</Trans>
          )
        }
      />
      <CohortForm
        before={before}
        version={cohort.version}
        areaCode={cohort.programme.owner.area?.code ?? '61'}
        programmeId={cohort.programme.id}
        saveLabel={t`Simpan perubahan`}
        operation={update}
        refusal={refusal}
        cancel={
          <ButtonLink {...back} variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSave={async (input) => {
          const success = await update.run({
            input: { ...input, cohortId: cohort.id, expectedVersion: cohort.version },
          })
          if (success === null) return null
          await navigate({ ...back, ignoreBlocker: true })
          return success
        }}
      />
    </>
  )
}
