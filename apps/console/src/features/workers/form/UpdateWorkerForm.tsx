import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { CoverageFields } from './CoverageFields.tsx'
import { HomeFields } from './HomeFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { draftOf, UpdateWorkerMutation, updateChanges, type WorkerToUpdate } from './update-worker.mutation.ts'
import { useWorkerForm } from './use-worker-form.ts'
import { WorkerFormSteps } from './WorkerFormSteps.tsx'
import { WorkFields } from './WorkFields.tsx'
import type { DraftField, WorkerDraft } from './worker-draft.ts'

const shortestReason = 3

export function UpdateWorkerForm(props: { worker: WorkerToUpdate; onReload: () => void }) {
  const { t } = useLingui()
  const { worker } = props
  const navigate = useNavigate()
  const [before] = useState(() => draftOf(worker))
  const form = useWorkerForm(before, true)
  const [because, setBecause] = useState('')
  const [saved, setSaved] = useState(false)
  const update = useOperation(UpdateWorkerMutation, {
    notice: t`Perubahan tersimpan.`,
    onRefused: (refused) => {
      if (refused !== null && 'issues' in refused) form.refuse(refused)
    },
  })
  const problem = update.problem !== null && 'issues' in update.problem ? null : update.problem
  const changes = updateChanges(before, form.draft)
  const dirty = !saved && Object.keys(changes).length > 0
  const reasonMissing = dirty && because.trim().length < shortestReason
  const overtaken = problem !== null && 'code' in problem && problem.code === 'VERSION_CONFLICT'
  const back = { to: '/pekerja/$workerId', params: { workerId: worker.id } } as const

  const save = async () => {
    if (!dirty) return navigate(back)
    const success = await update.run({
      input: {
        workerId: worker.id,
        expectedVersion: worker.version,
        changes,
        because: because.trim(),
      },
    })
    if (success === null) return
    setSaved(true)
    return navigate({ ...back, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader
        title={t`Perbarui data`}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          { label: worker.name, link: back },
        ]}
      />
      <WorkerFormSteps
        form={form}
        parts={[
          <IdentityFields
            key="1"
            form={form}
            maskedId={worker.maskedNationalId}
            maskedCard={worker.maskedFamilyCardNumber}
          />,
          <HomeFields key="2" form={form} />,
          <Fragment key="3">
            <WorkFields form={form} maskedNumber={worker.maskedMembershipNumber} />
            <CoverageFields form={form} />
          </Fragment>,
        ]}
        before={
          <>
            <FormDraft
              dirty={dirty}
              form={{
                values: { because, changed: changedFields(before, form.draft) },
                version: worker.version,
                take: (draft) => {
                  setBecause(draft.because)
                  form.replace({ ...before, ...draft.changed })
                },
              }}
            />
            <Card>
              <TextInput
                id="because"
                label={<Trans>Alasan perubahan</Trans>}
                description={t`Tampak pada riwayat orang ini.`}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                maxLength={500}
                value={because}
                onChange={(event) => setBecause(event.currentTarget.value)}
                error={form.attempt > 0 && reasonMissing ? fieldProblem(t`Tulis alasan perubahan ini.`) : undefined}
              />
            </Card>
            <ProblemAlert problem={problem} />
            {overtaken && (
              <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={props.onReload}>
                <Trans>Muat data terbaru</Trans>
              </Button>
            )}
          </>
        }
        undecided={reasonMissing ? { part: 2, elementId: 'because' } : undefined}
        saveLabel={<Trans>Simpan perubahan</Trans>}
        busy={update.busy}
        secondary={
          <ButtonLink {...back} variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSave={() => void save()}
      />
    </>
  )
}

/** What somebody has not touched follows the record as it is when the draft is taken up again. */
function changedFields(before: WorkerDraft, after: WorkerDraft): Partial<WorkerDraft> {
  const fields = Object.keys(before) as DraftField[]
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  )
}
