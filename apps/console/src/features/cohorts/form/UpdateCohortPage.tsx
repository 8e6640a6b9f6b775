import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMutation, useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { referenceOf } from '../../../ui/RouteFailure.tsx'
import { ErrorState } from '../../../ui/states/ErrorState.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { type CohortDetail, CohortQuery, UpdateCohortMutation } from '../cohort.query.ts'
import { CohortForm } from './CohortForm.tsx'
import { draftOf } from './cohort-draft.ts'

export function UpdateCohortPage() {
  return useMay('COHORT_MANAGE') ? <UpdateCohortScreen /> : <NoAccess />
}

function UpdateCohortScreen() {
  const { t } = useLingui()
  const { cohortId } = useParams({ from: '/app/kohort/$cohortId/ubah' })
  const [{ data, error }, ask] = useQuery({
    query: CohortQuery,
    variables: { id: cohortId },
    requestPolicy: 'network-only',
  })
  if (error && !data)
    return (
      <ErrorState
        wholePage
        title={<Trans>Kohort tidak dapat dimuat</Trans>}
        reference={referenceOf(error)}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
      />
    )
  if (!data) return <LoadingRows label={t`Memuat kohort`} rows={6} />
  if (!data.cohort) return <NotFoundPage />
  if (!data.cohort.actions.includes('EDIT')) return <NoAccess />
  return <UpdateCohortForm cohort={data.cohort} />
}

function UpdateCohortForm(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [updating, update] = useMutation(UpdateCohortMutation)
  const { cohort } = props
  const back = { to: '/kohort/$cohortId', params: { cohortId: cohort.id } } as const
  const before = useMemo(() => draftOf(cohort), [cohort])
  return (
    <>
      <PageHeader
        title={t`Ubah kohort`}
        crumbs={[
          { label: t`Kohort`, link: { to: '/kohort' } },
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
        areaCode={cohort.programme.owner.area?.code ?? '61'}
        programmeId={cohort.programme.id}
        saveLabel={t`Simpan perubahan`}
        busy={updating.fetching}
        cancel={
          <ButtonLink {...back} variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSave={async (input) => {
          const { data, error } = await update({
            input: { ...input, cohortId: cohort.id, expectedVersion: cohort.version },
          })
          const outcome = data?.updateCohort
          if (outcome?.__typename !== 'UpdateCohortSuccess') return outcome ?? error ?? null
          await navigate({ ...back, ignoreBlocker: true })
          return null
        }}
      />
    </>
  )
}
