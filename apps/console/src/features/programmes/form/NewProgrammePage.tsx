import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMutation } from 'urql'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { CreateProgrammeMutation } from '../programme.query.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { emptyProgramme } from './programme-draft.ts'

export function NewProgrammePage() {
  return useMay('PROGRAMME_MANAGE') ? <NewProgrammeScreen /> : <NoAccess />
}

/** A new programme leads on to its rule: without one it cannot be opened. */
function NewProgrammeScreen() {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const navigate = useNavigate()
  const [creating, create] = useMutation(CreateProgrammeMutation)
  const isProvince = tenant.kind === 'PROVINCE'
  return (
    <>
      <PageHeader title={t`Rencanakan program`} crumbs={[{ label: t`Program`, link: { to: '/program' } }]} />
      <ProgrammeForm
        before={isProvince ? provincial : emptyProgramme}
        areaCode={tenant.area?.code ?? '61'}
        settled={false}
        saveLabel={t`Simpan dan susun aturan`}
        busy={creating.fetching}
        cancel={
          <ButtonLink to="/program" variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSave={async (input) => {
          const { data, error } = await create({ input })
          const outcome = data?.createProgramme
          if (outcome?.__typename !== 'CreateProgrammeSuccess') return outcome ?? error ?? null
          await navigate({
            to: '/program/$programmeId/aturan',
            params: { programmeId: outcome.data.id },
            ignoreBlocker: true,
          })
          return null
        }}
      />
    </>
  )
}

const provincial = { ...emptyProgramme, fundingSource: 'PROVINCIAL_BUDGET' as const }
