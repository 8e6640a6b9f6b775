import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { CreateProgrammeMutation } from '../programme.query.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { plannedProgramme } from './planned-programme.ts'
import { emptyProgramme } from './programme-draft.ts'

export function NewProgrammePage() {
  return useMay('PROGRAMME_MANAGE') ? <NewProgrammeScreen /> : <NoAccess />
}

/** A new programme leads on to its rule: without one it cannot be opened. */
function NewProgrammeScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { tenant } = useViewer()
  const navigate = useNavigate()
  const refusal = useFormRefusal()
  const create = useOperation(CreateProgrammeMutation, { refusal })
  const isProvince = tenant.kind === 'PROVINCE'
  const { people, ...planned } = plannedProgramme(useSearch({ from: '/app/program/baru' }))
  const description = people === null ? '' : t`Disusun dari simulasi untuk ${number(people)} orang.`
  return (
    <>
      <PageHeader title={t`Rencanakan program`} crumbs={[{ label: t`Program`, link: { to: '/program' } }]} />
      <ProgrammeForm
        before={{ ...(isProvince ? provincial : emptyProgramme), ...planned, description }}
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
