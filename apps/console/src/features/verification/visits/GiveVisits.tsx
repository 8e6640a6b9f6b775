import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type CombinedError, useMutation, useQuery } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { CheckAssigneesQuery, CreateCheckTasksMutation, staleChecks } from '../check.query.ts'
import { inputOf, nobodyChosen, PeopleSource } from '../PeopleSource.tsx'
import { OfficerSelect } from './HandleVisits.tsx'

/** Gives one officer the visits to many people by a day. */
export function GiveVisits(props: { onGiven: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        <Trans>Beri tugas kunjungan</Trans>
      </Button>
      {open && (
        <GiveDialog
          onClose={() => setOpen(false)}
          onGiven={() => {
            setOpen(false)
            props.onGiven()
          }}
        />
      )}
    </>
  )
}

function GiveDialog(props: { onClose: () => void; onGiven: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const { today } = useViewer()
  const [{ data }] = useQuery({ query: CheckAssigneesQuery })
  const [people, setPeople] = useState(nobodyChosen)
  const [officer, setOfficer] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [sending, create] = useMutation(CreateCheckTasksMutation)
  const submit = async () => {
    setSubmitted(true)
    setProblem(null)
    if (officer === '' || dueOn === null) return
    const { data: answer, error } = await create(
      { input: { ...inputOf(people), assignedTo: officer, dueOn, note: note.trim() || null } },
      staleChecks,
    )
    const outcome = answer?.createCheckTasks
    if (outcome?.__typename !== 'CreateCheckTasksSuccess') return setProblem(outcome ?? error ?? null)
    const { created, skipped } = outcome.data
    notify(
      skipped === 0
        ? t`${created} kunjungan diberikan.`
        : t`${created} kunjungan diberikan; ${skipped} orang sudah punya tugas.`,
    )
    props.onGiven()
  }
  return (
    <FormDialog
      title={<Trans>Beri tugas kunjungan</Trans>}
      confirm={<Trans>Beri tugas</Trans>}
      busy={sending.fetching}
      problem={problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <PeopleSource rounds={(data?.rounds.edges ?? []).map(({ node }) => node)} value={people} onChange={setPeople} />
      <OfficerSelect
        officers={data?.checkAssignees ?? []}
        value={officer}
        onChange={setOfficer}
        missing={isSubmitted && officer === ''}
      />
      <DateField
        label={<Trans>Paling lambat</Trans>}
        value={dueOn}
        min={today}
        onChange={setDueOn}
        error={isSubmitted && dueOn === null ? fieldProblem(t`Isi hari terakhirnya.`) : undefined}
      />
      <Textarea
        label={<Trans>Yang perlu dilihat</Trans>}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
