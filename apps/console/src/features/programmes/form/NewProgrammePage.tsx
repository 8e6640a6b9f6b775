import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { CreateProgrammeMutation, ProgrammeQuery } from '../programme.query.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { emptyProgramme, type ProgrammeDraft, renewedProgramme } from './programme-draft.ts'

export function NewProgrammePage() {
  const { dari } = useSearch({ from: '/app/program/baru' })
  const { tenant } = useViewer()
  const first = tenant.kind === 'PROVINCE' ? provincial : emptyProgramme
  if (!useMay('PROGRAMME_MANAGE')) return <NoAccess />
  return dari === undefined ? <NewProgrammeScreen before={first} /> : <RenewedProgrammeScreen programmeId={dari} />
}

/** Filled in from a programme whose people lose protection, for the months from then on. */
function RenewedProgrammeScreen(props: { programmeId: string }) {
  const { t } = useLingui()
  const { mulai, wilayah } = useSearch({ from: '/app/program/baru' })
  const [{ data, error }, ask] = useQuery({ query: ProgrammeQuery, variables: { id: props.programmeId } })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Program tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat program`} rows={8} />}
    >
      {({ programme }) => (
        <NewProgrammeScreen
          before={programme === null ? emptyProgramme : renewedProgramme(programme, mulai, wilayah)}
        />
      )}
    </QueryStates>
  )
}

/** A new programme leads on to its rule: without one it cannot be opened. */
function NewProgrammeScreen(props: { before: ProgrammeDraft }) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const [before] = useState(props.before)
  const navigate = useNavigate()
  const refusal = useFormRefusal()
  const create = useOperation(CreateProgrammeMutation, { refusal })
  return (
    <>
      <PageHeader title={t`Rencanakan program`} crumbs={[{ label: t`Program`, link: { to: '/program' } }]} />
      <ProgrammeForm
        before={before}
        areaCode={tenant.area?.code ?? '61'}
        settled={false}
        saveLabel={t`Simpan dan susun aturan`}
        operation={create}
        refusal={refusal}
        cancel={
          <ButtonLink to="/program" variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSave={async (input) => {
          const success = await create.run({ input })
          if (success === null) return null
          await navigate({
            to: '/program/$programmeId/aturan',
            params: { programmeId: success.data.id },
            ignoreBlocker: true,
          })
          return success
        }}
      />
    </>
  )
}

const provincial = { ...emptyProgramme, fundingSource: 'PROVINCIAL_BUDGET' as const }
