import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { IconUmbrella } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { CreateCohortMutation, OpenProgrammesQuery } from '../cohort.query.ts'
import { CohortForm } from './CohortForm.tsx'
import { emptyCohort } from './cohort-draft.ts'

const programmesOffered = 100

export function NewCohortPage() {
  return useMay('COHORT_MANAGE') ? <NewCohortScreen /> : <NoAccess />
}

/** A new cohort leads on to its page, where it is computed. */
function NewCohortScreen() {
  const { t } = useLingui()
  const { tenant, today } = useViewer()
  const navigate = useNavigate()
  const { program, janji } = useSearch({ from: '/app/kohort/baru' })
  const [chosen, setChosen] = useState(program)
  const [{ data, error }, ask] = useQuery({ query: OpenProgrammesQuery, variables: { first: programmesOffered } })
  const refusal = useFormRefusal()
  const create = useOperation(CreateCohortMutation, { refusal })
  const before = useMemo(() => emptyCohort(today, janji), [today, janji])
  const programmes = (data?.programmes.edges ?? [])
    .map(({ node }) => node)
    .filter(({ state, mayManage }) => state === 'OPEN' && mayManage)
  const programmeId = programmes.find(({ id }) => id === chosen)?.id ?? programmes[0]?.id
  const header = (
    <PageHeader title={t`Susun kohort`} crumbs={[{ label: t`Daftar penerima`, link: { to: '/kohort' } }]} />
  )
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Daftar program tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat program`} rows={4} />}
      />
    )
  if (programmeId === undefined)
    return (
      <>
        {header}
        <NothingYet
          icon={IconUmbrella}
          title={<Trans>Belum ada program yang dibuka</Trans>}
          firstStep={
            <ButtonLink to="/program">
              <Trans>Ke daftar program</Trans>
            </ButtonLink>
          }
        >
          <Trans>Kohort disusun dari program milik instansi Anda yang sudah dibuka.</Trans>
        </NothingYet>
      </>
    )
  return (
    <>
      {header}
      <CohortForm
        before={before}
        areaCode={tenant.area?.code ?? '61'}
        programmeId={programmeId}
        saveLabel={t`Simpan konsep`}
        operation={create}
        refusal={refusal}
        cancel={
          <ButtonLink to="/kohort" variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSave={async (input) => {
          const success = await create.run({ input: { ...input, programmeId } })
          if (success === null) return null
          await navigate({ to: '/kohort/$cohortId', params: { cohortId: success.data.id }, ignoreBlocker: true })
          return success
        }}
      >
        <NativeSelect
          label={<Trans context="one">Program</Trans>}
          data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          value={programmeId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </CohortForm>
    </>
  )
}
