import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ManagedProgramme } from '../ManagedProgramme.tsx'
import { type ProgrammeDetail, UpdateProgrammeMutation } from '../programme.query.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { draftOfProgramme } from './programme-draft.ts'

export function UpdateProgrammePage() {
  const { programmeId } = useParams({ from: '/app/program/$programmeId/ubah' })
  return (
    <ManagedProgramme programmeId={programmeId}>{(programme) => <UpdateForm programme={programme} />}</ManagedProgramme>
  )
}

function UpdateForm(props: { programme: ProgrammeDetail }) {
  const { t } = useLingui()
  const { programme } = props
  const navigate = useNavigate()
  const [before] = useState(() => draftOfProgramme(programme))
  const refusal = useFormRefusal()
  const update = useOperation(UpdateProgrammeMutation, { refusal })
  const back = { to: '/program/$programmeId', params: { programmeId: programme.id } } as const
  return (
    <>
      <PageHeader
        title={t`Ubah program`}
        crumbs={[
          { label: t`Program`, link: { to: '/program' } },
          { label: programme.name, link: back },
        ]}
        context={
          programme.state === 'OPEN' && (
            <Trans>Program sudah dibuka: masa, program jaminan, dan sumber dana tetap.</Trans>
          )
        }
      />
      <ProgrammeForm
        before={before}
        areaCode={programme.owner.area?.code ?? '61'}
        settled={programme.state === 'OPEN'}
        version={programme.version}
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
            input: { ...input, programmeId: programme.id, expectedVersion: programme.version },
          })
          if (success === null) return null
          await navigate({ ...back, ignoreBlocker: true })
          return success
        }}
      />
    </>
  )
}
